//! Reading a content folder, and writing the built-in one out.

use std::fs;
use std::io;
use std::path::Path;

use super::Library;
use super::build::MOST_GROUPS;
use crate::finding::Finding;

/// A guide has a handful of languages.
const MOST_LANGUAGES: usize = 100;

/// No file of a guide comes near this; a larger one is a mistake.
const LARGEST: u64 = 4 * 1024 * 1024;

impl Library {
    /// Reads a folder as `openchair export` writes one. What cannot be read becomes a finding when
    /// the guide is loaded.
    #[must_use]
    pub fn folder(folder: &Path) -> Self {
        let mut library = Self::default();
        for name in super::required() {
            library.read_file(folder, name.to_owned());
        }
        for name in [super::CASES, super::CONCERNS, super::CARE] {
            if folder.join(name).exists() {
                library.read_file(folder, name.to_owned());
            }
        }
        if let Ok(names) = ron_files(&folder.join("words")) {
            for name in names.into_iter().take(MOST_LANGUAGES) {
                library.read_file(folder, format!("words/{name}"));
            }
        }
        match ron_files(&folder.join("groups")) {
            Ok(names) if names.len() > MOST_GROUPS => library.note(
                "groups",
                format!(
                    "this folder holds {} files, and a guide has at most {MOST_GROUPS} groups",
                    names.len()
                ),
                "look whether this is the right folder",
            ),
            Ok(names) => {
                for name in names {
                    library.read_file(folder, format!("groups/{name}"));
                }
            }
            Err(error) => {
                let words = match error.kind() {
                    io::ErrorKind::NotFound => "this folder is missing".to_owned(),
                    kind => format!("this folder cannot be read: {kind}"),
                };
                library.note(
                    "groups",
                    words,
                    "make this folder, with one file a group in it",
                );
            }
        }
        library.add_what_is_left_out();
        library
    }

    fn read_file(&mut self, folder: &Path, name: String) {
        match read_text(folder, &name) {
            Ok(text) => {
                self.files.insert(name, text.into());
            }
            Err((words, remedy)) => self.note(&name, words, remedy),
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
        for (name, text) in self.files() {
            let file = folder.join(name);
            if let Some(within) = file.parent() {
                fs::create_dir_all(within)?;
            }
            fs::write(file, text)?;
        }
        Ok(())
    }
}

/// The names of the content files in a folder, sorted.
fn ron_files(folder: &Path) -> io::Result<Vec<String>> {
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
    }
    names.sort();
    Ok(names)
}

/// The text of a file of a folder; else what is wrong with it, and what to do.
fn read_text(folder: &Path, name: &str) -> Result<String, (String, &'static str)> {
    let path = &folder.join(name);
    if !path.exists() {
        return text_of(path, COPY);
    }
    // A guide is handed on as a folder, so all of it must be in there; and what a link elsewhere
    // points at is nobody's content.
    let is_within = || {
        Some(
            path.canonicalize()
                .ok()?
                .starts_with(folder.canonicalize().ok()?),
        )
    };
    if is_within() != Some(true) {
        return Err(("this link leads out of the folder".to_owned(), COPY));
    }
    text_of(path, COPY)
}

const COPY: &str = "copy it from what `openchair export DIR` writes, and change it";

/// The text of a file; else what is wrong with it, and what to do, which where there should be
/// another file is `other`.
pub(super) fn text_of(path: &Path, other: &'static str) -> Result<String, (String, &'static str)> {
    let unreadable = |error: &io::Error| match error.kind() {
        io::ErrorKind::NotFound => ("this file is missing".to_owned(), other),
        kind => (
            format!("this file cannot be read: {kind}"),
            "look whether it is a file, and whether you may read it",
        ),
    };
    let about = fs::metadata(path).map_err(|error| unreadable(&error))?;
    // A device or a pipe has no size to look at, and may never end.
    if !about.is_file() && !about.is_dir() {
        return Err(("this is not an ordinary file".to_owned(), other));
    }
    if about.len() > LARGEST {
        return Err((
            format!("this file is larger than {} MB", LARGEST / 1024 / 1024),
            "take out what does not belong here",
        ));
    }
    let bytes = fs::read(path).map_err(|error| unreadable(&error))?;
    String::from_utf8(bytes).map_err(|error| {
        let whole = error.as_bytes().get(..error.utf8_error().valid_up_to());
        let whole = whole.unwrap_or_default();
        let lines = whole.split(|byte| *byte == b'\n');
        let column = lines.clone().next_back().map_or(0, <[u8]>::len);
        let words = format!(
            "this file is not UTF-8 text: line {}, byte {} cannot be read",
            lines.count(),
            column + 1
        );
        (words, "save it as UTF-8")
    })
}
