//! Building the concern cards and what a counselor has beside them.

use super::{Build, Spot};
use crate::content::raw;
use crate::guide::{Concern, Counsel, Source};

impl Build<'_> {
    pub(super) fn counsel(&self) -> Counsel {
        let Some(file) = &self.files.counsel else {
            return Counsel::default();
        };
        let root = Spot::file("concerns.ron");
        let list = root.field("concerns");
        let cards = file.concerns.iter().enumerate();
        Counsel {
            concerns: cards
                .map(|(at, raw)| self.concern(&list.place(at), raw))
                .collect(),
            talking: self.lines(&root.field("talking"), &file.talking),
            evidence: self.lines(&root.field("evidence"), &file.evidence),
            evidence_sources: self.rests_on(&root.field("evidence_from"), &file.evidence_from),
            follow_up: self.lines(&root.field("follow_up"), &file.follow_up),
            consent: Some(self.text(&root.field("consent"), &file.consent)),
            call: self.lines(&root.field("call"), &file.call),
        }
    }

    fn concern(&self, spot: &Spot<'_>, raw: &raw::Concern) -> Concern {
        let groups = spot.field("groups");
        let named = raw.groups.iter().enumerate();
        Concern {
            id: raw.id.clone(),
            title: self.text(&spot.field("title"), &raw.title),
            reflection: self.text(&spot.field("reflection"), &raw.reflection),
            fact: self.text(&spot.field("fact"), &raw.fact),
            sources: self.rests_on(&spot.field("from"), &raw.from),
            offer: self.text(&spot.field("try"), &raw.offer),
            groups: named
                .map(|(at, id)| self.group(&groups.place(at), id))
                .collect(),
        }
    }

    /// Sources that stand right where they are needed. There is at least one.
    fn rests_on(&self, spot: &Spot<'_>, sources: &[raw::Source]) -> Vec<Source> {
        if sources.is_empty() {
            self.mistake(
                spot,
                "this fact names no source",
                "write at least one source here",
            );
        }
        self.sources(spot, sources)
    }
}
