//! Every text of a guide with its place, its language and its kind.

use std::ops::Range;

use serde::Deserialize;

use crate::content::{CARE, Library, Places};
use crate::guide::Guide;

/// What sort of text it is. What it may hold and how easy it has to be depends on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    /// Names, titles, choices: too short for a grade.
    Labels,
    /// What a person reads.
    Texts,
    /// Safety notes and help lines.
    Safety,
    /// Worked cases, which their authors read.
    Cases,
    /// The program's own words.
    Words,
}

/// A text in one language.
#[derive(Debug)]
pub(super) struct Text {
    /// Its path in the file.
    pub(super) path: String,
    /// Its bytes in the file.
    pub(super) span: Range<usize>,
    /// The place of its language in [`Guide::languages`].
    pub(super) lang: usize,
    pub(super) kind: Kind,
    pub(super) words: String,
}

impl Text {
    /// Where a part of the words stands in the file. Where the file writes them with escapes, the
    /// whole text is pointed at.
    pub(super) fn part(&self, part: Range<usize>) -> Range<usize> {
        if self.words.len() == self.span.len() {
            self.span.start + part.start..self.span.start + part.end
        } else {
            self.span.clone()
        }
    }

    /// The page it stands on, in the file of pages.
    pub(super) fn page(&self) -> Option<usize> {
        let rest = self.path.strip_prefix(".pages[")?;
        rest.split(']').next()?.parse().ok()
    }
}

/// A file with its texts, in the order in which they stand.
#[derive(Debug)]
pub(super) struct File<'a> {
    pub(super) name: &'a str,
    pub(super) whole: &'a str,
    pub(super) places: Places<'a>,
    pub(super) texts: Vec<Text>,
}

impl<'a> File<'a> {
    fn read(library: &'a Library, guide: &Guide, name: &'a str, whole: &'a str) -> Self {
        let places = library.places(name);
        let mut texts = Vec::new();
        let language = |tag: &str| guide.languages.iter().position(|it| it.tag() == tag);
        let of_words = name.strip_prefix("words/");
        let of_words = of_words.map(|rest| language(rest.trim_end_matches(".ron")));
        for quoted in places.strings() {
            let tag = quoted.path.rsplit_once('.').map(|(_, tag)| tag);
            let Some(lang) = of_words.unwrap_or_else(|| tag.and_then(language)) else {
                continue;
            };
            texts.push(Text {
                kind: kind(name, &quoted.path, &places),
                path: quoted.path,
                span: quoted.span,
                lang,
                words: quoted.text,
            });
        }
        texts.sort_by_key(|text| text.span.start);
        Self {
            name,
            whole,
            places,
            texts,
        }
    }

    /// The line on which a byte stands, from 1.
    pub(super) fn line(&self, byte: usize) -> usize {
        let before = self.whole.get(..byte).unwrap_or(self.whole);
        before.matches('\n').count() + 1
    }

    /// A place as `file:line`.
    pub(super) fn place(&self, byte: usize) -> String {
        format!("{}:{}", self.name, self.line(byte))
    }
}

/// All files of a guide with their texts.
pub(super) fn files<'a>(library: &'a Library, guide: &Guide) -> Vec<File<'a>> {
    let files = library.files().filter(|(name, _)| *name != CARE);
    files
        .map(|(name, whole)| File::read(library, guide, name, whole))
        .collect()
}

fn kind(file: &str, path: &str, places: &Places<'_>) -> Kind {
    if file.starts_with("words/") {
        return Kind::Words;
    }
    if file == "cases.ron" {
        return Kind::Cases;
    }
    let owner = path.rsplit_once('.').map_or("", |(owner, _)| owner);
    let field = owner.rsplit_once('.').map_or("", |(_, field)| field);
    let is_label = match field {
        "name" | "short" | "label" | "title" | "skip" | "contact" | "finder" => true,
        "text" => file == "questions.ron" && owner.contains(".choices["),
        // A heading of a page is written as `heading({…})`.
        _ if field.starts_with("blocks[") => {
            let block = owner.strip_suffix("[0]").unwrap_or(owner);
            places.value(block) == Some("heading")
        }
        _ => false,
    };
    match file {
        _ if is_label => Kind::Labels,
        "notices.ron" | "help.ron" => Kind::Safety,
        _ => Kind::Texts,
    }
}
