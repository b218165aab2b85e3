//! Reading a content folder, and writing the built-in one out.

use std::fs;
use std::io;
use std::path::Path;

use super::Library;
use crate::finding::Finding;

/// No file of a guide comes near this; a larger one is a mistake.
const LARGEST: u64 = 4 * 1024 * 1024;
/// No guide has so many groups; more is a mistake.
const MOST_GROUPS: usize = 1_000;

impl Library {
    /// Reads a folder as `openchair export` writes one. What cannot be read becomes a finding when
    /// the guide is loaded.
    #[must_use]
    pub fn folder(folder: &Path) -> Self {
        let mut library = Self::default();
        for name in super::REQUIRED.into_iter().chain(["cases.ron"]) {
            let required = name != "cases.ron";
            if required || folder.join(name).exists() {
                library.read_file(folder, name.to_owned());
            }
        }
        match group_files(&folder.join("groups")) {
            Ok(names) => {
                if names.len() > MOST_GROUPS {
                    library.note(
                        "groups",
                        format!("there are more than {MOST_GROUPS} files here"),
                        "is this the right folder?",
                    );
                }
                for name in names.into_iter().take(MOST_GROUPS) {
                    library.read_file(folder, format!("groups/{name}"));
                }
            }
            Err(error) => library.note(
                "groups",
                format!("this folder cannot be read: {error}"),
                "it holds one file a group",
            ),
        }
        library
    }

    fn read_file(&mut self, folder: &Path, name: String) {
        match read_text(&folder.join(&name)) {
            Ok(text) => {
                self.files.insert(name, text.into());
            }
            Err(words) => self.note(
                &name,
                words,
                "run `openchair export DIR` to see what it looks like",
            ),
        }
    }

    fn note(&mut self, name: &str, words: impl Into<String>, remedy: &str) {
        self.unread.push(Finding::error(name, 0..0, words, remedy));
    }

    /// Writes every file into a folder, which must be empty or not there yet.
    ///
    /// # Errors
    /// Where the folder holds something, or cannot be written.
    pub fn export(&self, folder: &Path) -> io::Result<()> {
        if folder.exists() && fs::read_dir(folder)?.next().is_some() {
            return Err(io::Error::new(
                io::ErrorKind::AlreadyExists,
                "this folder is not empty; name a new one",
            ));
        }
        fs::create_dir_all(folder.join("groups"))?;
        for (name, text) in self.files() {
            fs::write(folder.join(name), text)?;
        }
        Ok(())
    }
}

/// The names of the group files, sorted.
fn group_files(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name();
        let name = name.to_string_lossy();
        if Path::new(name.as_ref())
            .extension()
            .is_some_and(|end| end == "ron")
        {
            names.push(name.into_owned());
        }
        if names.len() > MOST_GROUPS {
            break;
        }
    }
    names.sort();
    Ok(names)
}

fn read_text(path: &Path) -> Result<String, String> {
    let about = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => "this file is missing".to_owned(),
        _ => format!("this file cannot be read: {error}"),
    })?;
    if about.len() > LARGEST {
        return Err(format!(
            "this file is larger than {} MB",
            LARGEST / 1024 / 1024
        ));
    }
    let bytes = fs::read(path).map_err(|error| format!("this file cannot be read: {error}"))?;
    String::from_utf8(bytes).map_err(|error| {
        format!(
            "byte {} is not UTF-8 text",
            error.utf8_error().valid_up_to() + 1
        )
    })
}
