//! Which page stands on a place, and what every composer of pages knows.

use std::ops::Deref;

use jiff::civil::Date;

use super::{Block, Chosen, Item, Page, Place, Target, Telling, Ways};
use crate::advice::{Advice, Adviser};
use crate::interview::Interview;
use crate::words::Speech;

/// All that a page is made of: the guide in one language, the answers and the advice.
#[derive(Debug)]
pub struct Composer<'a> {
    /// The guide in one language.
    pub telling: Telling<'a>,
    /// All languages there are.
    pub speech: &'a Speech,
    /// Gives verdicts for groups that are not suggested.
    pub adviser: &'a Adviser<'a>,
    /// The answers so far.
    pub interview: &'a Interview,
    /// The advice for them; none before the first answer.
    pub advice: Option<&'a Advice>,
    /// What goes on the sheet to take away.
    pub chosen: &'a Chosen,
    /// The ways in which that sheet can leave the screen.
    pub ways: &'a Ways,
    /// Said on the welcome page, such as that this screen clears itself.
    pub welcome_note: Option<String>,
    /// Whether a counselor sits beside the person.
    pub counselor: bool,
    /// Whether letters work as keys.
    pub letters: bool,
    /// The day that facts are old or not on.
    pub today: Date,
}

impl<'a> Deref for Composer<'a> {
    type Target = Telling<'a>;

    fn deref(&self) -> &Telling<'a> {
        &self.telling
    }
}

impl Composer<'_> {
    /// The page that stands on a place.
    #[must_use]
    pub fn page(&self, place: Place) -> Page {
        match place {
            Place::Welcome => self.welcome(),
            Place::Question(question) => self.ask(question),
            Place::Why(question) => self.why(question),
            Place::Answers => self.answers(),
            Place::Notices => self.notices(),
            Place::Groups => self.groups(),
            Place::Further => self.further(),
            Place::SetAside => self.set_asides(),
            Place::Group(group) => self.group(group),
            Place::Meetings(None) => self.meetings(),
            Place::Meetings(Some(group)) => self.meetings_at(group),
            Place::Formats => self.formats(),
            Place::Browse => self.browse(),
            Place::Directory(directory) => self.directory(directory),
            Place::Reading => self.reading(),
            Place::Article(article) => self.article(article),
            Place::About => self.about(),
            Place::HelpNow => self.help_now(),
            Place::Keys => self.keys(),
            Place::TakeAway => self.take_away(),
            Place::Handout => self.handout(),
            Place::Phone(group) => self.phone(group),
            Place::Compare => self.compare(),
            Place::Concerns => self.concerns(),
            Place::Concern(card) => self.concern(card),
            Place::WhatIf => self.what_if(),
            Place::WhatIfAnswer(question) => self.what_if_answer(question),
            Place::WhatIfChange(question, answer) => self.what_if_change(question, answer),
            Place::FollowUp => self.follow_up(),
            Place::Evidence => self.evidence(),
            Place::Contact(group) => self.contact(group),
            Place::Leave => self.leave(),
            Place::Attract => self.attract(),
            Place::Warning => self.warning(0),
        }
    }

    /// A way to a place.
    pub(super) fn way(label: &str, place: Place) -> Block {
        Block::Item(Item::new(label, Target::Open(place)))
    }

    /// The way back, which stands last on pages that are only read.
    pub(super) fn back(&self) -> Block {
        Block::Item(Item::new(&self.words.item.back, Target::Back))
    }
}
