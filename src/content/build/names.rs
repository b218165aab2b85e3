//! The identifiers that exist, and what is said of one that does not.

use std::collections::BTreeMap;

use super::{Build, Files, Mistake, Spot};
use crate::content::raw;
use crate::guide::{Condition, FormatIndex, GroupIndex, QuestionIndex, Said, TraitIndex};

/// Identifiers by kind, each with its place.
#[derive(Default)]
pub(super) struct Names {
    questions: BTreeMap<String, usize>,
    traits: BTreeMap<String, usize>,
    formats: BTreeMap<String, usize>,
    groups: BTreeMap<String, usize>,
}

impl Names {
    /// Collects all identifiers, and a mistake for each that stands twice.
    pub(super) fn collect(files: &Files) -> (Self, Vec<Mistake>) {
        let mut mistakes = Vec::new();
        let mut list = |file: &'static str, field: &str, ids: Vec<&str>| {
            let mut names = BTreeMap::new();
            for (at, id) in ids.into_iter().enumerate() {
                if names.insert(id.to_owned(), at).is_some() {
                    mistakes.push(twice(file, format!("{field}[{at}].id"), id));
                }
            }
            names
        };
        let questions = list(
            "questions.ron",
            "",
            files.questions.iter().map(|q| q.id.as_str()).collect(),
        );
        let traits = list(
            "traits.ron",
            "",
            files.traits.iter().map(|t| t.id.as_str()).collect(),
        );
        let formats = list(
            "formats.ron",
            ".formats",
            files
                .formats
                .formats
                .iter()
                .map(|f| f.id.as_str())
                .collect(),
        );
        list(
            "notices.ron",
            ".notices",
            files
                .notices
                .notices
                .iter()
                .map(|n| n.id.as_str())
                .collect(),
        );
        list(
            "help.ron",
            ".lines",
            files.help.lines.iter().map(|l| l.id.as_str()).collect(),
        );
        list(
            "pages.ron",
            ".pages",
            files.pages.pages.iter().map(|p| p.id.as_str()).collect(),
        );
        list(
            "cases.ron",
            "",
            files.cases.iter().map(|c| c.id.as_str()).collect(),
        );
        let mut groups = BTreeMap::new();
        for (at, (file, group)) in files.groups.iter().enumerate() {
            if groups.insert(group.id.clone(), at).is_some() {
                mistakes.push(twice(file, ".id".to_owned(), &group.id));
            }
        }
        for (at, question) in files.questions.iter().enumerate() {
            let mut seen = Vec::new();
            for (place, choice) in question.choices.iter().enumerate() {
                if seen.contains(&choice.id.as_str()) || choice.id == "skip" {
                    let path = format!("[{at}].choices[{place}].id");
                    mistakes.push(twice("questions.ron", path, &choice.id));
                }
                seen.push(choice.id.as_str());
            }
        }
        (
            Self {
                questions,
                traits,
                formats,
                groups,
            },
            mistakes,
        )
    }
}

fn twice(file: &str, path: String, id: &str) -> Mistake {
    Mistake {
        file: file.to_owned(),
        path,
        words: format!("\"{id}\" is defined twice"),
        remedy: "give one of the two another identifier".to_owned(),
    }
}

/// The known identifier nearest to `id`, or the list of them where they are few.
fn hint<'a>(id: &str, known: impl Iterator<Item = &'a String>) -> String {
    let known: Vec<&str> = known.map(String::as_str).collect();
    let near = known.iter().find(|other| {
        other.starts_with(id)
            || id.starts_with(**other)
            || other.replace('-', "") == id.replace(['-', '_'], "")
    });
    match near {
        Some(near) => format!("did you mean \"{near}\"?"),
        None if known.is_empty() => "there are none yet".to_owned(),
        None => format!("these are known: {}", known.join(", ")),
    }
}

impl Build<'_> {
    pub(super) fn question(&self, spot: &Spot<'_>, id: &str) -> QuestionIndex {
        self.look_up(spot, "question", id, &self.names.questions)
            .map_or(QuestionIndex(0), QuestionIndex)
    }

    pub(super) fn questions_named(&self, spot: &Spot<'_>, ids: &[String]) -> Vec<QuestionIndex> {
        let ids = ids.iter().enumerate();
        ids.map(|(at, id)| self.question(&spot.place(at), id))
            .collect()
    }

    pub(super) fn group(&self, spot: &Spot<'_>, id: &str) -> GroupIndex {
        self.look_up(spot, "group", id, &self.names.groups)
            .map_or(GroupIndex(0), GroupIndex)
    }

    pub(super) fn format(&self, spot: &Spot<'_>, id: &str) -> FormatIndex {
        self.look_up(spot, "kind of meeting", id, &self.names.formats)
            .map_or(FormatIndex(0), FormatIndex)
    }

    fn look_up(
        &self,
        spot: &Spot<'_>,
        what: &str,
        id: &str,
        names: &BTreeMap<String, usize>,
    ) -> Option<usize> {
        let found = names.get(id).copied();
        if found.is_none() {
            self.mistake(
                spot,
                format!("there is no {what} \"{id}\""),
                hint(id, names.keys()),
            );
        }
        found
    }

    /// A trait and some of its values, one bit each.
    pub(super) fn trait_values(
        &self,
        about_spot: &Spot<'_>,
        about: &str,
        values_spot: &Spot<'_>,
        values: &[String],
    ) -> (TraitIndex, u32) {
        let Some(index) = self.look_up(about_spot, "trait", about, &self.names.traits) else {
            return (TraitIndex(0), 0);
        };
        let known = self
            .files
            .traits
            .get(index)
            .map_or(&[][..], |known| known.values.as_slice());
        let mut bits = 0;
        for (at, value) in values.iter().enumerate() {
            match known.iter().position(|other| other == value) {
                Some(bit) => bits |= 1 << bit,
                None => self.mistake(
                    &values_spot.place(at),
                    format!("the trait \"{about}\" has no value \"{value}\""),
                    hint(value, known.iter()),
                ),
            }
        }
        (TraitIndex(index), bits)
    }

    /// A condition over answers.
    pub(super) fn condition(&self, spot: &Spot<'_>, said: &[raw::Said]) -> Condition {
        let said = said.iter().enumerate();
        Condition(
            said.filter_map(|(at, said)| self.said(&spot.place(at), said))
                .collect(),
        )
    }

    fn said(&self, spot: &Spot<'_>, (question, choices): &raw::Said) -> Option<Said> {
        let index = self.look_up(&spot.place(0), "question", question, &self.names.questions)?;
        let known = &self.files.questions.get(index)?.choices;
        let choices_spot = spot.place(1);
        let mut places = Vec::new();
        for (at, choice) in choices
            .iter()
            .enumerate()
            .filter(|(_, choice)| *choice != "skip")
        {
            match known.iter().position(|other| other.id == *choice) {
                Some(place) => places.push(u8::try_from(place).unwrap_or(u8::MAX)),
                None => self.mistake(
                    &choices_spot.place(at),
                    format!("the question \"{question}\" has no choice \"{choice}\""),
                    hint(choice, known.iter().map(|choice| &choice.id)),
                ),
            }
        }
        let skip = choices.iter().any(|choice| choice == "skip");
        Some(Said::new(QuestionIndex(index), places, skip))
    }

    /// The places of sources in a file's own list.
    pub(super) fn from(
        &self,
        spot: &Spot<'_>,
        from: &[String],
        sources: &[raw::Source],
    ) -> Vec<usize> {
        if from.is_empty() {
            self.mistake(
                spot,
                "this fact names no source",
                "name at least one source of this file in `from`",
            );
        }
        let mut places = Vec::new();
        for (at, id) in from.iter().enumerate() {
            match sources.iter().position(|source| source.id == *id) {
                Some(place) => places.push(place),
                None => self.mistake(
                    &spot.place(at),
                    format!("there is no source \"{id}\" in this file"),
                    hint(id, sources.iter().map(|source| &source.id)),
                ),
            }
        }
        places
    }
}
