//! Content from files: RON in, a [`Guide`] or findings out.
//!
//! The same way is taken for the guide that is compiled in and for a folder named by the person:
//! read, scan, parse, build. Only this module and `words` read RON.

mod build;
mod built_in;
mod folder;
mod map;
mod raw;

use std::borrow::Cow;
use std::collections::BTreeMap;

use ron::Options;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use self::build::Files;
use self::map::Map;
use crate::finding::{self, Finding};
use crate::guide::Guide;

/// The files of a guide by name, such as `groups/aa.ron`.
#[derive(Clone, Debug, Default)]
pub struct Library {
    files: BTreeMap<String, Cow<'static, str>>,
    /// Findings from reading the files themselves.
    unread: Vec<Finding>,
    /// Whether the text was checked when the program was built.
    trusted: bool,
}

/// Files without which there is no guide.
const REQUIRED: [&str; 7] = [
    "guide.ron",
    "questions.ron",
    "traits.ron",
    "formats.ron",
    "notices.ron",
    "help.ron",
    "pages.ron",
];

impl Library {
    /// The guide that is compiled in.
    #[must_use]
    pub fn built_in() -> Self {
        let files = built_in::FILES;
        let files = files
            .iter()
            .map(|(name, text)| ((*name).to_owned(), Cow::Borrowed(*text)));
        Self {
            files: files.collect(),
            unread: Vec::new(),
            trusted: true,
        }
    }

    /// A guide from texts by file name, as a folder would hold them.
    #[must_use]
    pub fn from_texts(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let files = texts
            .into_iter()
            .map(|(name, text)| (name, Cow::Owned(text)));
        Self {
            files: files.collect(),
            unread: Vec::new(),
            trusted: false,
        }
    }

    /// The files by name.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_ref()))
    }

    /// The text of a file.
    #[must_use]
    pub fn text(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(AsRef::as_ref)
    }

    /// The bytes a path such as `.questions[3].next` stands at in a file.
    #[must_use]
    pub fn span(&self, file: &str, path: &str) -> std::ops::Range<usize> {
        self.text(file)
            .map_or(0..0, |text| Map::scan(text).span(path))
    }

    /// Loads the guide.
    ///
    /// # Errors
    /// Every finding, sorted by file and place: what cannot be read, at most one mistake of syntax a
    /// file, and where all files parse, every mistake of meaning.
    pub fn load(&self) -> Result<Guide, Vec<Finding>> {
        let mut findings = self.unread.clone();
        if !self.trusted {
            for (name, text) in &self.files {
                scan(name, text, &mut findings);
            }
        }
        let files = self.parse(&mut findings);
        let guide = files.and_then(|files| match build::build(&files) {
            Ok(guide) => Some(guide),
            Err(mistakes) => {
                findings.extend(self.locate(mistakes));
                None
            }
        });
        match guide {
            Some(guide) if findings.is_empty() => Ok(guide),
            _ => {
                finding::sort(&mut findings);
                Err(findings)
            }
        }
    }

    fn locate(&self, mistakes: Vec<build::Mistake>) -> Vec<Finding> {
        let mut maps: BTreeMap<String, Map> = BTreeMap::new();
        let mut findings = Vec::new();
        for mistake in mistakes {
            let map = maps
                .entry(mistake.file.clone())
                .or_insert_with(|| self.text(&mistake.file).map(Map::scan).unwrap_or_default());
            findings.push(Finding::error(
                mistake.file,
                map.span(&mistake.path),
                mistake.words,
                mistake.remedy,
            ));
        }
        findings
    }

    fn parse(&self, findings: &mut Vec<Finding>) -> Option<Files> {
        for name in REQUIRED {
            if !self.files.contains_key(name) && !findings.iter().any(|known| known.file == name) {
                findings.push(Finding::error(
                    name,
                    0..0,
                    "this file is missing",
                    "run `openchair export DIR` and start from what it writes",
                ));
            }
        }
        let mut groups = Vec::new();
        for (name, text) in self
            .files
            .iter()
            .filter(|(name, _)| name.starts_with("groups/"))
        {
            if let Some(group) = read(name, text, findings) {
                groups.push((name.clone(), group));
            }
        }
        groups.sort_by(|(_, a), (_, b): &(String, raw::Group)| a.id.cmp(&b.id));
        let files = Files {
            guide: self.read("guide.ron", findings)?,
            questions: self.read("questions.ron", findings)?,
            traits: self.read("traits.ron", findings)?,
            formats: self.read("formats.ron", findings)?,
            notices: self.read("notices.ron", findings)?,
            help: self.read("help.ron", findings)?,
            help_always: read("help.ron (built in)", built_in::HELP, findings)?,
            pages: self.read("pages.ron", findings)?,
            cases: match self.text("cases.ron") {
                Some(text) => read("cases.ron", text, findings)?,
                None => Vec::new(),
            },
            groups,
        };
        findings.is_empty().then_some(files)
    }

    fn read<T: DeserializeOwned>(&self, name: &str, findings: &mut Vec<Finding>) -> Option<T> {
        self.text(name).and_then(|text| read(name, text, findings))
    }
}

/// Parses one file; what is wrong becomes one finding.
fn read<T: DeserializeOwned>(name: &str, text: &str, findings: &mut Vec<Finding>) -> Option<T> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match options.from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let start = offset(text, error.span.start);
            let end = offset(text, error.span.end).max(start);
            findings.push(Finding::error(
                name,
                start..end,
                sentence(&error.code.to_string()),
                "compare with the same place in what `openchair export` writes",
            ));
            None
        }
    }
}

/// An error message as a finding says it: no capital, no full stop.
fn sentence(message: &str) -> String {
    let mut letters = message.trim_end_matches('.').chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// The byte at a line and column as `ron` counts them, from 1 and in characters.
fn offset(text: &str, position: ron::error::Position) -> usize {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(position.line.saturating_sub(1))
        .map(str::len)
        .sum();
    let line = text.get(line_start..).unwrap_or("");
    let within = line.char_indices().nth(position.col.saturating_sub(1));
    line_start + within.map_or(line.len(), |(at, _)| at)
}

/// What a look at the bare text shows: control characters, and keys that stand twice.
fn scan(name: &str, text: &str, findings: &mut Vec<Finding>) {
    for (at, found) in text.char_indices() {
        if is_control(found) {
            findings.push(Finding::error(
                name,
                at..at + found.len_utf8(),
                format!(
                    "a control character (U+{:04X}) stands here",
                    u32::from(found)
                ),
                "take it out; it could change what a terminal shows",
            ));
        }
    }
    // The same thing written as an escape within a string.
    let escapes = text.match_indices("\\u{").chain(text.match_indices("\\x"));
    for (at, escape) in escapes {
        let digits = text.get(at + escape.len()..).unwrap_or("");
        let digits: String = digits.chars().take_while(char::is_ascii_hexdigit).collect();
        let limit = if escape == "\\x" { 2 } else { 6 };
        let code = digits.get(..digits.len().min(limit)).unwrap_or("");
        let found = u32::from_str_radix(code, 16).ok().and_then(char::from_u32);
        if found.is_some_and(|found| is_control(found) || found == '\t') {
            findings.push(Finding::error(
                name,
                at..at + escape.len() + code.len(),
                "a control character is written here as an escape",
                "take it out; it could change what a terminal shows",
            ));
        }
    }
    for (span, key) in Map::scan(text).repeated {
        findings.push(Finding::error(
            name,
            span,
            format!("\"{key}\" stands twice here"),
            "keep one of the two",
        ));
    }
}

/// Control and direction characters that must never reach a terminal. Line ends and tabs of the
/// file itself are layout.
fn is_control(c: char) -> bool {
    match c {
        '\n' | '\r' | '\t' => false,
        '\u{200E}'
        | '\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}'
        | '\u{FEFF}' => true,
        _ => c.is_control(),
    }
}
