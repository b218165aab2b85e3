//! One group in full.

use super::{Block, Composer, Page, Place};
use crate::advice::Reason;
use crate::guide::{Fact, Group, GroupIndex, Kind, Status};

impl Composer<'_> {
    pub(super) fn group(&self, at: GroupIndex) -> Page {
        let group = self.guide.group(at);
        let words = &self.words.page;
        let mut blocks = vec![Block::Prose(self.text(&group.brief).to_owned())];
        let weighed = self.advice.and_then(|it| it.suggestion(at)).is_some();
        // Where the group is weighed, its status stands among what may not suit.
        if group.status != Status::Active && !weighed {
            let status = self.words.reason.status(group.status);
            blocks.push(Block::Prose(status.to_owned()));
        }
        if group.kind == Kind::Platform {
            blocks.push(Block::Prose(words.platform.clone()));
        }
        blocks.extend(self.old_facts(std::iter::once(group)));
        if !group.instead.is_empty() {
            blocks.push(Block::Heading(words.instead.clone()));
            let living = group.instead.iter();
            blocks.extend(living.map(|at| Block::Item(self.group_item(*at))));
        }
        blocks.extend(self.for_you(at));
        blocks.extend(self.verdict_rows(at));
        let label = self.words.item.meetings_at(self.short_name(at));
        blocks.push(Self::way(&label, Place::Meetings(Some(at))));
        if group.status != Status::Historical {
            blocks.push(Block::Item(self.choose(at)));
        }
        let phone = &self.words.take_away.phone;
        blocks.push(Self::way(phone, Place::Phone(at)));
        blocks.extend(self.way_to_concerns());
        blocks.extend(self.facts(group));
        blocks.extend(self.finding(group));
        blocks.push(self.back());
        // What only a counselor needs stands last, so that all numbers above stay.
        blocks.extend(self.way_to_contact(at));
        Page::new(Place::Group(at), self.name(at), blocks)
    }

    /// What the answers say of this group; without answers, whom it may suit and whom not.
    fn for_you(&self, at: GroupIndex) -> Vec<Block> {
        let words = &self.words.page;
        let group = self.guide.group(at);
        let points = |lead: &str, points: Vec<String>| Block::Points {
            lead: lead.to_owned(),
            points,
        };
        let reasons = |all: &[Reason]| all.iter().map(|it| self.reason(at, it)).collect();
        if let Some(suggestion) = self.advice.and_then(|it| it.suggestion(at)) {
            return vec![
                points(&words.fits, reasons(&suggestion.fits)),
                points(&words.consider, reasons(&suggestion.consider)),
            ];
        }
        let aside = self.advice.into_iter().flat_map(|it| &it.set_aside);
        let mut blocks = Vec::new();
        if let Some(aside) = aside.into_iter().find(|it| it.group == at) {
            let lead = &words.set_aside_here;
            let texts = vec![self.set_aside(aside), self.changes(aside)];
            blocks.push(points(lead, texts));
        }
        let lines = |texts: &[crate::guide::Text]| {
            let texts = texts.iter().map(|text| self.text(text).to_owned());
            texts.collect()
        };
        blocks.push(points(&words.suits, lines(&group.suits)));
        blocks.push(points(&words.may_not_suit, lines(&group.may_not_suit)));
        blocks
    }

    fn facts(&self, group: &Group) -> Vec<Block> {
        let words = &self.words.page;
        let mut blocks = Vec::new();
        let parts = [
            (&words.what_it_is, Some(&group.about)),
            (&words.a_meeting, group.meeting.as_ref()),
            (&words.first_visit, group.first_visit.as_ref()),
        ];
        for (heading, fact) in parts {
            blocks.push(Block::Heading(heading.clone()));
            blocks.push(Block::Prose(self.known_or_not(fact)));
        }
        blocks.push(Block::Heading(words.more_facts.clone()));
        let mut rows = Vec::new();
        for (at, about) in self.guide.traits.iter().enumerate() {
            let known = group.traits.iter().find(|known| known.about.0 == at);
            let wanted = about.roles.iter().any(|role| group.roles.contains(role));
            if about.silent || (known.is_none() && !wanted) {
                continue;
            }
            let fact = known.and_then(|known| known.fact.as_ref());
            rows.push((self.text(&about.label).to_owned(), self.known_or_not(fact)));
        }
        let more = [
            (&words.who_may_belong, group.admits.rule.as_ref()),
            (&words.cost, group.cost.as_ref()),
            (&words.sponsor, group.sponsor.as_ref()),
            (&words.membership, group.membership.as_ref()),
            (&words.languages, group.languages.as_ref()),
        ];
        for (label, fact) in more {
            rows.push((label.clone(), self.known_or_not(fact)));
        }
        blocks.push(Block::Rows(rows));
        if !group.meetings.is_empty() {
            let kinds = group.meetings.iter();
            blocks.push(Block::Points {
                lead: words.kinds.clone(),
                points: kinds
                    .map(|kind| self.text(&kind.fact.text).to_owned())
                    .collect(),
            });
        }
        blocks
    }

    /// How to find a meeting, what studies say, and where all of it comes from.
    fn finding(&self, group: &Group) -> Vec<Block> {
        let words = &self.words.page;
        let mut rows = vec![(words.website.clone(), group.website.clone())];
        if let Some(finder) = &group.finder {
            rows.push((words.finder.clone(), self.text(finder).to_owned()));
        }
        for phone in &group.phones {
            let text = format!("{} ({})", phone.number, self.text(&phone.text));
            rows.push((words.phone.clone(), text));
        }
        let evidence = group.evidence.as_ref().map_or_else(
            || words.no_studies.clone(),
            |evidence| {
                let strength = words.strength(evidence.strength);
                format!("{strength}. {}", self.text(&evidence.fact.text))
            },
        );
        vec![
            Block::Heading(words.find.clone()),
            Block::Rows(rows),
            Block::Heading(words.evidence.clone()),
            Block::Prose(evidence),
            Block::Points {
                lead: words.sources.clone(),
                points: group.sources.iter().map(|it| self.source(it)).collect(),
            },
        ]
    }

    pub(super) fn known_or_not(&self, fact: Option<&Fact>) -> String {
        let fact = fact.map(|fact| self.text(&fact.text).to_owned());
        fact.unwrap_or_else(|| self.words.page.unknown.clone())
    }
}
