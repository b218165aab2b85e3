//! The identifiers that exist, and what is said of one that does not.

use std::collections::BTreeMap;

use super::questions::{MOST_CHOICES, MOST_VALUES};
use super::{Build, Files, Mistake, Spot};
use crate::content::near::hint;
use crate::content::raw;
use crate::guide::{Condition, FormatIndex, GroupIndex, QuestionIndex, Said, TraitIndex};

/// Identifiers by kind, each with its place.
#[derive(Default)]
pub(super) struct Names {
    questions: BTreeMap<String, usize>,
    traits: BTreeMap<String, usize>,
    formats: BTreeMap<String, usize>,
    groups: BTreeMap<String, usize>,
    notices: BTreeMap<String, usize>,
}

impl Names {
    /// Collects all identifiers, and a mistake for each that stands twice or is none.
    pub(super) fn collect(files: &Files) -> (Self, Vec<Mistake>) {
        let mut list = List::default();
        let names = Self {
            questions: list.of("questions.ron", "", &files.questions, |it| &it.id),
            traits: list.of("traits.ron", "", &files.traits, |it| &it.id),
            formats: list.of("formats.ron", ".formats", &files.formats.formats, |it| {
                &it.id
            }),
            notices: list.of("notices.ron", ".notices", &files.notices.notices, |it| {
                &it.id
            }),
            groups: list.groups(&files.groups),
        };
        list.of(
            "guide.ron",
            ".directories",
            &files.guide.directories,
            |it| &it.id,
        );
        list.of("help.ron", ".lines", &files.help.lines, |it| &it.id);
        list.of("pages.ron", ".pages", &files.pages.pages, |it| &it.id);
        list.of("cases.ron", "", &files.cases, |it| &it.id);
        if let Some(counsel) = &files.counsel {
            list.of("concerns.ron", ".concerns", &counsel.concerns, |it| &it.id);
        }
        for (at, about) in files.traits.iter().enumerate() {
            let field = format!("[{at}].values");
            list.bare("traits.ron", &field, &about.values);
        }
        for (at, question) in files.questions.iter().enumerate() {
            let field = format!("[{at}].choices");
            list.of("questions.ron", &field, &question.choices, |it| &it.id);
            for (place, choice) in question.choices.iter().enumerate() {
                if choice.id == "skip" {
                    list.mistakes.push(Mistake {
                        file: "questions.ron".to_owned(),
                        path: format!("{field}[{place}].id"),
                        words: "\"skip\" is the answer of whoever passes a question over"
                            .to_owned(),
                        remedy: "give this choice another identifier".to_owned(),
                    });
                }
            }
        }
        (names, list.mistakes)
    }
}

/// Whether this can be written on the command line and be the name of a file.
pub(super) fn is_identifier(id: &str) -> bool {
    let is_plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    !id.is_empty() && id.chars().all(is_plain)
}

/// The mistakes in lists of identifiers.
#[derive(Default)]
struct List {
    mistakes: Vec<Mistake>,
}

impl List {
    /// The places of the parts of a list by their identifiers; of two that are the same, the first.
    fn of<T>(
        &mut self,
        file: &str,
        field: &str,
        parts: &[T],
        id: impl Fn(&T) -> &String,
    ) -> BTreeMap<String, usize> {
        let mut names = BTreeMap::new();
        for (at, part) in parts.iter().enumerate() {
            self.add(&mut names, file, format!("{field}[{at}].id"), id(part), at);
        }
        names
    }

    /// The same for a list of nothing but identifiers.
    fn bare(&mut self, file: &str, field: &str, ids: &[String]) {
        let mut names = BTreeMap::new();
        for (at, id) in ids.iter().enumerate() {
            self.add(&mut names, file, format!("{field}[{at}]"), id, at);
        }
    }

    /// The groups. That a file is named after its group is looked at elsewhere, so of two files
    /// with the same group one is told of there.
    fn groups(&mut self, groups: &[(String, raw::Group)]) -> BTreeMap<String, usize> {
        let mut names = BTreeMap::new();
        for (at, (file, group)) in groups.iter().enumerate() {
            self.look_at(file, ".id", &group.id);
            names.entry(group.id.clone()).or_insert(at);
        }
        names
    }

    fn add(
        &mut self,
        names: &mut BTreeMap<String, usize>,
        file: &str,
        path: String,
        id: &str,
        at: usize,
    ) {
        self.look_at(file, &path, id);
        if names.contains_key(id) {
            self.mistakes.push(Mistake {
                file: file.to_owned(),
                path,
                words: format!("\"{id}\" is defined twice"),
                remedy: "give one of the two another identifier".to_owned(),
            });
        } else {
            names.insert(id.to_owned(), at);
        }
    }

    /// An identifier is written on the command line, so it has no letter that means more there.
    fn look_at(&mut self, file: &str, path: &str, id: &str) {
        if !is_identifier(id) {
            self.mistakes.push(Mistake {
                file: file.to_owned(),
                path: path.to_owned(),
                words: format!("\"{id}\" cannot be an identifier"),
                remedy: "use small letters, digits and -, such as \"al-anon\"".to_owned(),
            });
        }
    }
}

impl Build<'_> {
    pub(super) fn question(&self, spot: &Spot<'_>, id: &str) -> QuestionIndex {
        self.known_question(spot, id).unwrap_or(QuestionIndex(0))
    }

    /// The question with this identifier; one that is not there is told of.
    pub(super) fn known_question(&self, spot: &Spot<'_>, id: &str) -> Option<QuestionIndex> {
        self.look_up(spot, "question", id, &self.names.questions)
            .map(QuestionIndex)
    }

    pub(super) fn questions_named(&self, spot: &Spot<'_>, ids: &[String]) -> Vec<QuestionIndex> {
        let ids = ids.iter().enumerate();
        ids.map(|(at, id)| self.question(&spot.place(at), id))
            .collect()
    }

    pub(super) fn group(&self, spot: &Spot<'_>, id: &str) -> GroupIndex {
        // Where there is none at all, which is told of, none is missed by name.
        if self.names.groups.is_empty() {
            return GroupIndex(0);
        }
        self.look_up(spot, "group", id, &self.names.groups)
            .map_or(GroupIndex(0), GroupIndex)
    }

    pub(super) fn format(&self, spot: &Spot<'_>, id: &str) -> FormatIndex {
        self.look_up(spot, "kind of meeting", id, &self.names.formats)
            .map_or(FormatIndex(0), FormatIndex)
    }

    /// Looks whether there is a notice with this identifier.
    pub(super) fn notice(&self, spot: &Spot<'_>, id: &str) {
        self.look_up(spot, "notice", id, &self.names.notices);
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
                hint(id, names.keys().map(String::as_str)),
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
                Some(bit) if bit < MOST_VALUES => bits |= 1 << bit,
                // That the trait has too many is told where it is declared.
                Some(_) => {}
                None => self.mistake(
                    &values_spot.place(at),
                    format!("the trait \"{about}\" has no value \"{value}\""),
                    hint(value, known.iter().map(String::as_str)),
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
                Some(place) if place < MOST_CHOICES => places.extend(u8::try_from(place)),
                // That the question has too many is told where they stand.
                Some(_) => {}
                None => self.mistake(
                    &choices_spot.place(at),
                    format!("the question \"{question}\" has no choice \"{choice}\""),
                    hint(choice, known.iter().map(|choice| choice.id.as_str())),
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
                    hint(id, sources.iter().map(|source| source.id.as_str())),
                ),
            }
        }
        places
    }
}
