//! Worries that keep people from a first meeting, and what a counselor has beside them: what to ask
//! afterwards, what studies show, and calling a group together.

use super::{Block, Composer, Item, Page, Place, Target};
use crate::guide::{GroupIndex, Text};

impl Composer<'_> {
    pub(super) fn concerns(&self) -> Page {
        let words = &self.words.beside;
        let cards = &self.guide.counsel.concerns;
        let text = if cards.is_empty() {
            &words.concerns_none
        } else {
            &words.concerns_text
        };
        let mut blocks = vec![Block::Prose(text.clone())];
        let cards = cards.iter().enumerate();
        blocks
            .extend(cards.map(|(at, card)| Self::way(self.text(&card.title), Place::Concern(at))));
        blocks.push(self.back());
        // What only a counselor needs stands last, so that all numbers above stay.
        if self.counselor {
            let follow_up = Item::new(&words.follow_up, Target::Open(Place::FollowUp));
            blocks.push(Block::Item(follow_up.detail(&words.follow_up_detail)));
            blocks.push(Self::way(&words.evidence, Place::Evidence));
        }
        Page::new(Place::Concerns, &words.concerns, blocks)
    }

    /// The way to the cards, where there are any.
    pub(super) fn way_to_concerns(&self) -> Option<Block> {
        let words = &self.words.beside;
        let way = Item::new(&words.concerns, Target::Open(Place::Concerns));
        let way = way.detail(&words.concerns_detail);
        let any = !self.guide.counsel.concerns.is_empty();
        any.then_some(Block::Item(way))
    }

    pub(super) fn concern(&self, at: usize) -> Page {
        let words = &self.words.beside;
        let Some(card) = self.guide.counsel.concerns.get(at) else {
            return self.concerns();
        };
        let prose = |text: &Text| Block::Prose(self.text(text).to_owned());
        let mut blocks = vec![
            prose(&card.reflection),
            Block::Heading(words.fact.clone()),
            prose(&card.fact),
            Block::Heading(words.offer.clone()),
            prose(&card.offer),
        ];
        if !card.groups.is_empty() {
            blocks.push(Block::Heading(words.look_at.clone()));
            let groups = card.groups.iter();
            blocks.extend(groups.map(|at| Block::Item(self.group_item(*at))));
        }
        blocks.push(Self::way(&words.concerns, Place::Concerns));
        blocks.push(self.back());
        blocks.push(Block::Points {
            lead: self.words.page.sources.clone(),
            points: card.sources.iter().map(|it| self.source(it)).collect(),
        });
        Page::new(Place::Concern(at), self.text(&card.title), blocks)
    }

    pub(super) fn follow_up(&self) -> Page {
        let words = &self.words.beside;
        let blocks = vec![
            Block::Prose(words.follow_up_text.clone()),
            self.points("", &self.guide.counsel.follow_up),
            self.back(),
        ];
        Page::new(Place::FollowUp, &words.follow_up, blocks)
    }

    pub(super) fn evidence(&self) -> Page {
        let counsel = &self.guide.counsel;
        let sources = counsel.evidence_sources.iter();
        let blocks = vec![
            self.points("", &counsel.evidence),
            Block::Points {
                lead: self.words.page.sources.clone(),
                points: sources.map(|it| self.source(it)).collect(),
            },
            self.back(),
        ];
        Page::new(Place::Evidence, &self.words.beside.evidence, blocks)
    }

    /// Calling a group together. What it discloses comes first (practice.md C9).
    pub(super) fn contact(&self, at: GroupIndex) -> Page {
        let words = &self.words.beside;
        let counsel = &self.guide.counsel;
        let group = self.guide.group(at);
        let mut blocks = Vec::new();
        blocks.extend(counsel.consent.as_ref().map(|consent| Block::Notice {
            title: words.before_you_call.clone(),
            text: self.text(consent).to_owned(),
        }));
        let phones = group.phones.iter();
        let mut rows: Vec<(String, String)> = phones
            .map(|phone| (phone.number.clone(), self.text(&phone.text).to_owned()))
            .collect();
        if rows.is_empty() {
            let page = &self.words.page;
            blocks.push(Block::Heading(words.no_line.clone()));
            rows.push((page.website.clone(), group.website.clone()));
            let finder = group.finder.as_ref().map(|it| self.text(it).to_owned());
            rows.extend(finder.map(|finder| (page.finder.clone(), finder)));
        } else {
            blocks.push(Block::Heading(words.line.clone()));
        }
        blocks.push(Block::Rows(rows));
        blocks.push(self.points(&words.script, &counsel.call));
        blocks.push(Block::Prose(words.dials.clone()));
        blocks.push(self.back());
        Page::new(
            Place::Contact(at),
            words.contact(self.short_name(at)),
            blocks,
        )
    }

    /// The way to that page, for a counselor, where the guide says what to keep in mind.
    pub(super) fn way_to_contact(&self, at: GroupIndex) -> Option<Block> {
        let label = self.words.beside.contact(self.short_name(at));
        let offered = self.counselor && self.guide.counsel.consent.is_some();
        offered.then(|| Self::way(&label, Place::Contact(at)))
    }

    /// Texts as points.
    pub(super) fn points(&self, lead: &str, texts: &[Text]) -> Block {
        Block::Points {
            lead: lead.to_owned(),
            points: texts.iter().map(|it| self.text(it).to_owned()).collect(),
        }
    }
}
