//! Building what is read rather than weighed: kinds of meeting, notices, help lines, pages.

use super::{Build, Spot};
use crate::content::raw;
use crate::guide::{
    Article, Checked, Directory, Explanation, Fact, Format, Having, HelpLine, Month, Notice,
    OnPaper, Passage, Role,
};

/// Pages that the program opens by itself: what it is and is not, and what leaving cannot erase.
const NEEDED: [&str; 3] = ["welcome", "leaving", "about"];

/// Stands in where a help line does not say when it was read.
const UNREAD: Checked = Checked {
    month: Month::EARLIEST,
    term: 0,
};

/// When a help line was read, where it says so and for how long that holds.
fn checked(raw: &raw::HelpLine) -> Option<Checked> {
    Some(Checked {
        month: raw.reviewed.as_deref()?.parse().ok()?,
        term: raw.review_days?,
    })
}

impl From<raw::OnPaper> for OnPaper {
    fn from(raw: raw::OnPaper) -> Self {
        match raw {
            raw::OnPaper::Always => Self::Always,
            raw::OnPaper::IfChosen => Self::IfChosen,
        }
    }
}

impl Build<'_> {
    pub(super) fn directories(&self) -> Vec<Directory> {
        let root = Spot::file("guide.ron");
        let list = root.field("directories");
        let directories = self.files.guide.directories.iter().enumerate();
        directories
            .map(|(at, raw)| {
                let spot = list.place(at);
                let having = spot.field("having");
                Directory {
                    id: raw.id.clone(),
                    title: self.text(&spot.field("title"), &raw.title),
                    text: self.text(&spot.field("text"), &raw.text),
                    having: match &raw.having {
                        raw::Having::Role(role) => Having::Role(Role::from(*role)),
                        raw::Having::Trait(about, values) => {
                            let (about, values) = self.trait_values(
                                &having.place(0),
                                about,
                                &having.place(1),
                                values,
                            );
                            Having::Trait(about, values)
                        }
                    },
                }
            })
            .collect()
    }

    pub(super) fn formats(&self) -> Vec<Format> {
        let root = Spot::file("formats.ron");
        let list = root.field("formats");
        let file = &self.files.formats;
        self.sources(&root.field("sources"), &file.sources);
        let formats = file.formats.iter().enumerate();
        formats
            .map(|(at, raw)| {
                let spot = list.place(at);
                let codes = spot.field("codes");
                for (at, code) in raw.codes.iter().enumerate() {
                    self.filled(&codes.place(at), code);
                }
                Format {
                    id: raw.id.clone(),
                    name: self.text(&spot.field("name"), &raw.name),
                    fact: Fact {
                        text: self.text(&spot.field("text"), &raw.text),
                        from: self.from(&spot.field("from"), &raw.from, &file.sources),
                    },
                    codes: raw.codes.clone(),
                    look_for: raw
                        .look_for
                        .as_ref()
                        .map(|words| self.text(&spot.field("look_for"), words)),
                }
            })
            .collect()
    }

    pub(super) fn notices(&self) -> Vec<Notice> {
        let root = Spot::file("notices.ron");
        let list = root.field("notices");
        let file = &self.files.notices;
        let sources = self.sources(&root.field("sources"), &file.sources);
        let notices = file.notices.iter().enumerate();
        notices
            .map(|(at, raw)| {
                let spot = list.place(at);
                let when = spot.field("when");
                let from = self.from(&spot.field("from"), &raw.from, &file.sources);
                let sources = from.iter().filter_map(|place| sources.get(*place).cloned());
                Notice {
                    id: raw.id.clone(),
                    title: self.text(&spot.field("title"), &raw.title),
                    sources: sources.collect(),
                    fact: Fact {
                        text: self.text(&spot.field("text"), &raw.text),
                        from,
                    },
                    when: raw
                        .when
                        .iter()
                        .enumerate()
                        .map(|(at, said)| self.condition(&when.place(at), said))
                        .collect(),
                    on_paper: raw.on_paper.into(),
                }
            })
            .collect()
    }

    /// The help lines that are always there, then those that only this content has.
    pub(super) fn help_lines(&self) -> Vec<HelpLine> {
        let always = &self.files.help_always;
        let own = &self.files.help;
        let root = Spot::file("help.ron");
        let list = root.field("lines");
        self.sources(&root.field("sources"), &own.sources);
        let mut lines = Vec::new();
        for (at, raw) in own.lines.iter().enumerate() {
            let spot = list.place(at);
            let line = self.help_line(&spot, raw, &own.sources);
            if !always.lines.iter().any(|other| other.id == raw.id) {
                lines.push(line);
            }
        }
        let always = always.lines.iter();
        always
            .map(|raw| self.built_in_line(raw))
            .chain(lines)
            .collect()
    }

    /// A line that is compiled in. It has been looked at when the program was built, and speaks
    /// the program's languages, not those of this guide.
    fn built_in_line(&self, raw: &raw::HelpLine) -> HelpLine {
        HelpLine {
            id: raw.id.clone(),
            name: self.words(&raw.name),
            contact: self.words(&raw.contact),
            text: self.words(&raw.text),
            on_paper: raw.on_paper.into(),
            checked: checked(raw).unwrap_or(UNREAD),
        }
    }

    fn help_line(&self, spot: &Spot<'_>, raw: &raw::HelpLine, sources: &[raw::Source]) -> HelpLine {
        self.from(&spot.field("from"), &raw.from, sources);
        let checked = checked(raw);
        if checked.is_none() {
            self.mistake(
                spot,
                format!("the help line \"{}\" does not say when it was read", raw.id),
                "add `reviewed: \"2026-11\"` and `review_days: 90`",
            );
        }
        HelpLine {
            id: raw.id.clone(),
            name: self.text(&spot.field("name"), &raw.name),
            contact: self.text(&spot.field("contact"), &raw.contact),
            text: self.text(&spot.field("text"), &raw.text),
            on_paper: raw.on_paper.into(),
            checked: checked.unwrap_or(UNREAD),
        }
    }

    pub(super) fn articles(&self) -> Vec<Article> {
        let root = Spot::file("pages.ron");
        let list = root.field("pages");
        let file = &self.files.pages;
        let sources = self.sources(&root.field("sources"), &file.sources);
        for id in NEEDED {
            if !file.pages.iter().any(|page| page.id == id) {
                self.mistake(
                    &list,
                    format!("the page \"{id}\" is missing"),
                    "copy it from what `openchair export` writes, and change its words",
                );
            }
        }
        let pages = file.pages.iter().enumerate();
        pages
            .map(|(at, raw)| {
                let spot = list.place(at);
                // A page about this program itself has no source to name.
                let from = if raw.from.is_empty() && !raw.in_menu {
                    Vec::new()
                } else {
                    self.from(&spot.field("from"), &raw.from, &file.sources)
                };
                let blocks = spot.field("blocks");
                Article {
                    id: raw.id.clone(),
                    title: self.text(&spot.field("title"), &raw.title),
                    in_menu: raw.in_menu,
                    passages: raw
                        .blocks
                        .iter()
                        .enumerate()
                        .map(|(at, passage)| self.passage(&blocks.place(at), passage))
                        .collect(),
                    sources: from
                        .iter()
                        .filter_map(|place| sources.get(*place).cloned())
                        .collect(),
                }
            })
            .collect()
    }

    pub(super) fn explanations(&self) -> Vec<Explanation> {
        let root = Spot::file("pages.ron");
        let list = root.field("open_and_closed");
        let file = &self.files.pages;
        if file
            .open_and_closed
            .last()
            .is_none_or(|last| !last.when.is_empty())
        {
            let count = file.open_and_closed.len();
            let lacking = list.place(count.saturating_sub(1));
            self.mistake(
                &lacking.field("when"),
                "the last explanation must hold for everyone",
                "end the list with one that has no `when`",
            );
        }
        let explanations = file.open_and_closed.iter().enumerate();
        explanations
            .map(|(at, raw)| {
                let spot = list.place(at);
                Explanation {
                    when: self.condition(&spot.field("when"), &raw.when),
                    fact: Fact {
                        text: self.text(&spot.field("text"), &raw.text),
                        from: self.from(&spot.field("from"), &raw.from, &file.sources),
                    },
                }
            })
            .collect()
    }

    fn passage(&self, spot: &Spot<'_>, raw: &raw::Passage) -> Passage {
        let words = spot.place(0);
        match raw {
            raw::Passage::Para(text) => Passage::Para(self.text(&words, text)),
            raw::Passage::Heading(text) => Passage::Heading(self.text(&words, text)),
            raw::Passage::Points(points) => Passage::Points(self.lines(&words, points)),
        }
    }
}
