//! Content from files: RON in, a [`Guide`] or findings out.
//!
//! The same way is taken for the guide that is compiled in and for a folder named by the person:
//! read, scan, parse, build. Only this module and `words` read RON.

mod build;
mod built_in;
mod folder;
mod map;
mod near;
mod raw;
mod scan;
mod site;
mod syntax;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use self::build::Files;
use self::map::Map;
pub use self::site::{SiteFile, Unusable, is_there};
use self::syntax::read;
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

/// A text in quotes, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Its path in the file, such as `.suits[0].en`.
    pub path: String,
    /// Its bytes in the file, between the quotes.
    pub span: std::ops::Range<usize>,
    /// What it says.
    pub text: String,
}

/// Where everything stands in one file, found out once.
#[derive(Debug)]
pub struct Places<'a> {
    text: &'a str,
    map: Map,
}

impl<'a> Places<'a> {
    /// Every text in quotes, in the order of the paths.
    #[must_use]
    pub fn strings(&self) -> Vec<Quoted> {
        self.map.strings(self.text)
    }

    /// The bytes that a path stands at, or the nearest value around it.
    #[must_use]
    pub fn span(&self, path: &str) -> std::ops::Range<usize> {
        self.map.span(path)
    }

    /// How many entries the list at a path has.
    #[must_use]
    pub fn count(&self, path: &str) -> usize {
        let entries = (0..).take_while(|at| self.map.value(&format!("{path}[{at}]")).is_some());
        entries.count()
    }

    /// What stands at a path, as it is written; of a text what is between its quotes.
    #[must_use]
    pub fn value(&self, path: &str) -> Option<&'a str> {
        self.text.get(self.map.value(path)?)
    }
}

/// The format of content that this program reads.
const FORMAT: u32 = 1;

/// Files that a guide can be without.
const CASES: &str = "cases.ron";
const CONCERNS: &str = "concerns.ron";

/// What care the words want. A guide without it is held to the built-in rules.
pub const CARE: &str = "care.ron";

/// Files without which there is no guide: what the built-in one has, without groups and without
/// those that may be left out.
fn required() -> impl Iterator<Item = &'static str> {
    let names = built_in::GUIDE.iter().map(|(name, _)| *name);
    names.filter(|name| ![CASES, CONCERNS, CARE].contains(name) && !name.contains('/'))
}

impl Library {
    /// The guide that is compiled in.
    #[must_use]
    pub fn built_in() -> Self {
        let files = built_in::GUIDE.iter();
        let mut library = Self {
            files: files
                .map(|(name, text)| ((*name).to_owned(), Cow::Borrowed(*text)))
                .collect(),
            unread: Vec::new(),
            trusted: true,
        };
        library.add_what_is_left_out();
        library
    }

    /// A guide from texts by file name, as a folder would hold them.
    #[must_use]
    pub fn from_texts(texts: impl IntoIterator<Item = (String, String)>) -> Self {
        let files = texts
            .into_iter()
            .map(|(name, text)| (name, Cow::Owned(text)));
        let mut library = Self {
            files: files.collect(),
            unread: Vec::new(),
            trusted: false,
        };
        library.add_what_is_left_out();
        library
    }

    /// Adds the program's own words in the languages that the content does not bring itself, and
    /// the rules of care.
    fn add_what_is_left_out(&mut self) {
        for (name, text) in built_in::WORDS.iter().chain([&(CARE, built_in::CARE)]) {
            let file = self.files.entry((*name).to_owned());
            file.or_insert(Cow::Borrowed(*text));
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

    /// The same content, looked at as closely as what comes from a folder, its cases too.
    #[must_use]
    pub const fn as_any_other(mut self) -> Self {
        self.trusted = false;
        self
    }

    /// Whether this is the guide that is compiled in, and nothing else.
    pub(crate) const fn is_built_in(&self) -> bool {
        self.trusted
    }

    /// A file read as one value; `None` where there is no such file.
    ///
    /// # Errors
    /// What is wrong in it, at the first place that cannot be read.
    pub fn parsed<T: DeserializeOwned>(&self, file: &str) -> Result<Option<T>, Vec<Finding>> {
        let Some(text) = self.text(file) else {
            return Ok(None);
        };
        let mut findings = Vec::new();
        match self.read_text(file, text, &mut findings) {
            Some(value) => Ok(Some(value)),
            None => Err(findings),
        }
    }

    /// Where everything stands in a file; in one that is not there, nowhere.
    #[must_use]
    pub fn places(&self, file: &str) -> Places<'_> {
        let text = self.text(file).unwrap_or("");
        Places {
            text,
            map: Map::scan(text),
        }
    }

    /// Every text in quotes in a file, in the order of the paths.
    #[must_use]
    pub fn strings(&self, file: &str) -> Vec<Quoted> {
        self.places(file).strings()
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
        if let Some(finding) = self.other_format() {
            return Err(vec![finding]);
        }
        let mut findings = self.unread.clone();
        let files = self.parse(&mut findings);
        if !self.trusted {
            self.scan(&mut findings);
        }
        // Characters and keys do not hide what a file means, so that is looked at as well.
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

    /// Content of another format has other fields: of all that would not parse, this is what to
    /// say.
    fn other_format(&self) -> Option<Finding> {
        let text = self.text("guide.ron").filter(|_| !self.trusted)?;
        let span = Map::scan(text).value(".format")?;
        let format: u32 = text.get(span.clone())?.parse().ok()?;
        (format != FORMAT).then(|| {
            Finding::error(
                "guide.ron",
                span,
                format!("this content has format {format}, and this program reads format {FORMAT}"),
                "use a program of the same age as the content",
            )
        })
    }

    /// Looks at the bare text of every file.
    fn scan(&self, findings: &mut Vec<Finding>) {
        for (name, text) in &self.files {
            let mut controls = Vec::new();
            scan::controls(name, text, &mut controls);
            // The parser may have stumbled over the very character.
            findings.retain(|known| {
                let before = |it: &Finding| text.get(known.span.start..it.span.start);
                let stumbles = |it| before(it).is_some_and(|text| text.trim().is_empty());
                known.file != *name || !controls.iter().any(stumbles)
            });
            let parsed = !findings.iter().any(|known| known.file == *name);
            let map = Map::scan(text);
            if parsed {
                scan::repeats(name, &map, findings);
            }
            findings.extend(controls);
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
        for name in required() {
            if !self.files.contains_key(name) && !findings.iter().any(|known| known.file == name) {
                findings.push(Finding::error(
                    name,
                    0..0,
                    "this file is missing",
                    "copy it from what `openchair export DIR` writes, and change it",
                ));
            }
        }
        let mut groups = Vec::new();
        for (name, text) in &self.files {
            if name.starts_with("groups/")
                && let Some(group) = self.read_text(name, text, findings)
            {
                groups.push((name.clone(), group));
            }
        }
        groups.sort_by(|(_, a), (_, b): &(String, raw::Group)| a.id.cmp(&b.id));
        // All are read before any is missed, so that one mistake does not hide the next.
        let guide = self.read("guide.ron", findings);
        let questions = self.read("questions.ron", findings);
        let traits = self.read("traits.ron", findings);
        let formats = self.read("formats.ron", findings);
        let notices = self.read("notices.ron", findings);
        let help = self.read("help.ron", findings);
        let help_always = read("help.ron (built in)", built_in::HELP, findings);
        let pages = self.read("pages.ron", findings);
        // Those that are compiled in were held against the advice when the program was built. Who
        // looks for a group needs none of them.
        let cases = match self.text(CASES) {
            Some(text) if !self.trusted => self.read_text(CASES, text, findings),
            _ => Some(Vec::new()),
        };
        let counsel = match self.text(CONCERNS) {
            Some(text) => self.read_text(CONCERNS, text, findings).map(Some),
            None => Some(None),
        };
        let files = Files {
            guide: guide?,
            questions: questions?,
            traits: traits?,
            formats: formats?,
            notices: notices?,
            help: help?,
            help_always: help_always?,
            pages: pages?,
            cases: cases?,
            counsel: counsel?,
            groups,
        };
        findings.is_empty().then_some(files)
    }

    fn read<T: DeserializeOwned>(&self, name: &str, findings: &mut Vec<Finding>) -> Option<T> {
        self.text(name)
            .and_then(|text| self.read_text(name, text, findings))
    }

    fn read_text<T: DeserializeOwned>(
        &self,
        name: &str,
        text: &str,
        findings: &mut Vec<Finding>,
    ) -> Option<T> {
        if !self.trusted
            && let Some(finding) = scan::excess(name, &Map::scan(text))
        {
            findings.push(finding);
            return None;
        }
        read(name, text, findings)
    }
}
