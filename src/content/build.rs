//! From the shapes an author writes to a checked [`Guide`]. Every mistake is noted with its place;
//! a guide comes out only where there was none.

mod articles;
mod cases;
mod counsel;
mod groups;
mod names;
mod questions;
mod sources;
mod tree;

use std::cell::RefCell;

use self::names::Names;
use super::raw;
use crate::guide::{Guide, Lang, Text};

/// A mistake, with where it stands: file, path in the file, what and what to do.
#[derive(Debug)]
pub(super) struct Mistake {
    pub(super) file: String,
    pub(super) path: String,
    pub(super) words: String,
    pub(super) remedy: String,
}

/// No guide has so many groups; the proof keeps all of them in mind.
pub(super) const MOST_GROUPS: usize = 1_000;

/// All files of a guide as an author writes them, each with its name.
#[derive(Debug)]
pub(super) struct Files {
    pub(super) guide: raw::GuideFile,
    pub(super) questions: Vec<raw::Question>,
    pub(super) traits: Vec<raw::Trait>,
    pub(super) formats: raw::FormatsFile,
    pub(super) notices: raw::NoticesFile,
    pub(super) help: raw::HelpFile,
    /// Help lines that are always there, whatever the content says.
    pub(super) help_always: raw::HelpFile,
    pub(super) pages: raw::PagesFile,
    pub(super) cases: Vec<raw::Case>,
    /// A guide may do without.
    pub(super) counsel: Option<raw::CounselFile>,
    /// File name and group.
    pub(super) groups: Vec<(String, raw::Group)>,
}

/// A place in a file, kept as a chain so that its path is only written out for a mistake.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    file: &'a str,
    parent: Option<&'a Self>,
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Place(usize),
}

impl<'a> Spot<'a> {
    const fn file(file: &'a str) -> Self {
        Self {
            file,
            parent: None,
            step: Step::Root,
        }
    }

    const fn field(&'a self, name: &'a str) -> Self {
        Self {
            file: self.file,
            parent: Some(self),
            step: Step::Field(name),
        }
    }

    const fn place(&'a self, place: usize) -> Self {
        Self {
            file: self.file,
            parent: Some(self),
            step: Step::Place(place),
        }
    }

    fn path(&self) -> String {
        let before = self.parent.map(Self::path).unwrap_or_default();
        match self.step {
            Step::Root => before,
            Step::Field(name) => format!("{before}.{name}"),
            Step::Place(place) => format!("{before}[{place}]"),
        }
    }
}

/// What building needs everywhere: the names that exist, and the mistakes so far.
struct Build<'a> {
    names: Names,
    languages: Vec<Lang>,
    mistakes: RefCell<Vec<Mistake>>,
    files: &'a Files,
}

impl Build<'_> {
    fn mistake(&self, spot: &Spot<'_>, words: impl Into<String>, remedy: impl Into<String>) {
        self.mistakes.borrow_mut().push(Mistake {
            file: spot.file.to_owned(),
            path: spot.path(),
            words: words.into(),
            remedy: remedy.into(),
        });
    }

    /// A text, which must have words in every language of the guide. It may have some in others,
    /// so that a translation can grow file by file.
    fn text(&self, spot: &Spot<'_>, words: &raw::Words) -> Text {
        let words = &words.0;
        for lang in &self.languages {
            let mut all = words.iter();
            let found = all.find(|(other, _)| *other == lang);
            if found.is_none_or(|(_, text)| text.trim().is_empty()) {
                self.mistake(
                    spot,
                    format!("this text has no words in \"{lang}\""),
                    format!("add \"{lang}\": \"…\" to it"),
                );
            }
        }
        for (lang, text) in words.iter() {
            self.line(&spot.field(lang.tag()), text);
        }
        self.in_order(words)
    }

    /// A text as it is. Of the help lines that are compiled in, a guide in other languages has no
    /// words of its own.
    fn words(&self, words: &raw::Words) -> Text {
        self.in_order(&words.0)
    }

    /// The same text with the first language of the guide first.
    fn in_order(&self, words: &Text) -> Text {
        let first = self.languages.first();
        if words.iter().next().map(|(lang, _)| lang) == first {
            return words.clone();
        }
        let all = words.iter();
        let mut all: Vec<(Lang, String)> = all
            .map(|(lang, text)| (lang.clone(), text.to_owned()))
            .collect();
        all.sort_by_key(|(lang, _)| Some(lang) != first);
        Text::new(all)
    }

    /// Languages that wait for a reviewer; each must be one of the guide.
    fn unreviewed(&self, list: &Spot<'_>, tags: &[String]) -> Vec<Lang> {
        for (at, tag) in tags.iter().enumerate() {
            if !self.languages.iter().any(|lang| lang.tag() == tag) {
                self.mistake(
                    &list.place(at),
                    format!("the guide does not speak \"{tag}\""),
                    "name one of its `languages`, or take this out",
                );
            }
        }
        tags.iter().map(|tag| Lang::new(tag)).collect()
    }

    /// A string that is shown on one line, or wrapped where the screen ends.
    fn line(&self, spot: &Spot<'_>, text: &str) {
        if text.contains(['\n', '\r', '\t']) {
            self.mistake(
                spot,
                "a line break or a tab stands within this text",
                "write it on one line; the program wraps it itself",
            );
        }
    }

    /// A string that must say something.
    fn filled(&self, spot: &Spot<'_>, text: &str) {
        self.line(spot, text);
        if text.trim().is_empty() {
            self.mistake(spot, "this is empty", "write something here");
        }
    }
}

/// No guide has so many languages, and no tag of one so many letters.
pub(super) const MOST_LANGUAGES: usize = 20;
pub(super) const LONGEST_TAG: usize = 35;

/// A list of languages that every text would be held against in vain.
fn odd_language(tags: &[String]) -> Option<Mistake> {
    let root = Spot::file("guide.ron");
    let list = root.field("languages");
    let letters = |tag: &str| {
        tag.chars()
            .all(|sign| sign.is_ascii_alphanumeric() || sign == '-')
    };
    let is_tag = |tag: &str| !tag.is_empty() && tag.len() <= LONGEST_TAG && letters(tag);
    let odd = tags.iter().position(|tag| !is_tag(tag));
    let (place, words, remedy) = match odd {
        Some(at) => (
            at,
            "this is not the tag of a language".to_owned(),
            "write it as \"en\"",
        ),
        None if tags.len() > MOST_LANGUAGES => (
            MOST_LANGUAGES,
            format!("a guide has at most {MOST_LANGUAGES} languages, and this is one more"),
            "take out what nobody has words for",
        ),
        None => return None,
    };
    Some(Mistake {
        file: "guide.ron".to_owned(),
        path: list.place(place).path(),
        words,
        remedy: remedy.to_owned(),
    })
}

/// Builds the guide, or tells every mistake.
pub(super) fn build(files: &Files) -> Result<Guide, Vec<Mistake>> {
    let languages = files
        .guide
        .languages
        .iter()
        .map(|tag| Lang::new(tag))
        .collect();
    if let Some(mistake) = odd_language(&files.guide.languages) {
        return Err(vec![mistake]);
    }
    let (names, repeats) = Names::collect(files);
    let build = Build {
        names,
        languages,
        mistakes: RefCell::new(repeats),
        files,
    };
    let root = Spot::file("guide.ron");
    let guide_file = &files.guide;

    if guide_file.languages.is_empty() {
        build.mistake(
            &root.field("languages"),
            "no language is named",
            "name at least one, such as \"en\"",
        );
    }
    for (at, tag) in guide_file.languages.iter().enumerate() {
        if guide_file.languages.iter().take(at).any(|it| it == tag) {
            build.mistake(
                &root.field("languages").place(at),
                format!("the language \"{tag}\" stands twice here"),
                "keep one of the two",
            );
        }
    }
    let month = build.month(&root.field("month"), &guide_file.month);
    if files.groups.is_empty() {
        build.mistake(
            &Spot::file("groups"),
            "there is no group in this guide",
            "write one file a group into the folder groups",
        );
    }
    if let Some((file, _)) = files.groups.get(MOST_GROUPS) {
        build.mistake(
            &Spot::file(file),
            format!("a guide has at most {MOST_GROUPS} groups, and this is one more"),
            "look whether this is the right folder",
        );
    }
    let groups = build.groups();
    let questions = build.questions();
    let offered = root.field("always_offer");
    let always_offer = build.trait_values(
        &offered.field("trait"),
        &guide_file.always_offer.about,
        &offered.field("values"),
        &guide_file.always_offer.values,
    );
    let reviewed = root.field("reviewed");
    let guide = Guide {
        month,
        update_policy: build.text(&root.field("update_policy"), &guide_file.update_policy),
        paid_by: build.text(&root.field("paid_by"), &guide_file.paid_by),
        reviewed: [
            build.text(&reviewed.field("words"), &guide_file.reviewed.words),
            build.text(&reviewed.field("medicine"), &guide_file.reviewed.medicine),
            build.text(
                &reviewed.field("translation"),
                &guide_file.reviewed.translation,
            ),
        ],
        unreviewed: build.unreviewed(&root.field("unreviewed"), &guide_file.unreviewed),
        first: build.question(&root.field("first"), &guide_file.first),
        who_you_are: build.questions_named(&root.field("who_you_are"), &guide_file.who_you_are),
        never_change: build.questions_named(&root.field("never_change"), &guide_file.never_change),
        questions,
        traits: build.traits(),
        always_offer,
        groups,
        directories: build.directories(),
        formats: build.formats(),
        notices: build.notices(),
        help_lines: build.help_lines(),
        articles: build.articles(),
        open_and_closed: build.explanations(),
        cases: build.cases(),
        counsel: build.counsel(),
        languages: build.languages.clone(),
    };
    let mistakes = build.mistakes.into_inner();
    if mistakes.is_empty() {
        Ok(guide)
    } else {
        Err(mistakes)
    }
}
