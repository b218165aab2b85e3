//! The sheet to take away: choosing what goes on it, and getting it off the screen.

use super::App;
use crate::app::{Effect, Outcome, Sheet, Told};
use crate::guide::GroupIndex;
use crate::page::Extra;
use crate::words::TakeAwayWords;

/// Whether a visit has to do with the printer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Printing {
    /// It has sent nothing.
    #[default]
    Never,
    /// A sheet is on its way.
    Now,
    /// A sheet was printed, or was not.
    Before,
}

impl App<'_> {
    fn paper_words(&self) -> &TakeAwayWords {
        &self.speech.at(self.language).1.take_away
    }

    /// Puts a group on the sheet or takes it off. A full sheet says so.
    pub(super) fn choose(&mut self, group: GroupIndex) {
        if !self.chosen.toggle(group, self.advice.as_ref()) {
            self.said = Some(self.paper_words().full.clone());
        }
        self.compose();
    }

    pub(super) fn include(&mut self, extra: Extra) {
        self.chosen.toggle_extra(extra);
        self.compose();
    }

    /// Whether a sheet of this visit was sent to the printer.
    #[must_use]
    pub const fn has_sent(&self) -> bool {
        !matches!(self.printing, Printing::Never)
    }

    /// The sheet as it is now.
    fn sheet(&self) -> Sheet {
        let composer = self.composer();
        Sheet {
            page: composer.sheet(&composer.chosen_groups()),
            lang: composer.lang.clone(),
            large: self.chosen.includes(Extra::Large),
        }
    }

    /// Sends the sheet to the printer, one at a time: whoever presses again while nothing seems to
    /// happen wants the same sheet.
    pub(super) fn print(&mut self) -> Outcome {
        self.said = Some(self.paper_words().printing.clone());
        let before = std::mem::replace(&mut self.printing, Printing::Now);
        let first = before != Printing::Now;
        let mut outcome = Outcome::drawn();
        if first {
            outcome.effects.push(Effect::Print(self.sheet()));
        }
        outcome
    }

    pub(super) fn save(&self, file: usize) -> Outcome {
        Outcome::of(Effect::Save(file, self.sheet()))
    }

    /// Says what became of a sheet.
    pub(super) fn told(&mut self, told: Told) {
        let of_printer = matches!(
            told,
            Told::Printed | Told::NoPrinter | Told::NoPaper | Told::NoAnswer | Told::NotPrinted
        );
        // What the last client printed is no matter of the next.
        if of_printer {
            if self.printing != Printing::Now {
                return;
            }
            self.printing = Printing::Before;
        }
        let words = self.paper_words();
        let said = match told {
            Told::Printed => words.printed.clone(),
            Told::NoPrinter => words.by_hand.clone(),
            Told::NoPaper => words.no_paper.clone(),
            Told::NoAnswer => words.no_answer.clone(),
            Told::Saved(file, number) => words.saved(&self.ways.file(file, number)),
            Told::NoRoom => words.no_room.clone(),
            Told::NotAllowed => words.not_allowed.clone(),
            Told::NotSaved => words.not_saved.clone(),
            Told::NotPrinted => words.not_printed.clone(),
            Told::NotMade => words.not_made.clone(),
        };
        self.said = Some(said);
    }
}
