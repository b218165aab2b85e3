//! What an update asks of the shell around the app.

use crate::guide::Lang;
use crate::page::Page;

/// Something for the shell to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Clear every trace from the screen, then end.
    Leave,
    /// The input ended: end without a word.
    End,
    /// Give the terminal back until the person returns.
    Suspend,
    /// Sound the bell once.
    Bell,
    /// Clear screen and scrollback: one visit is over and the next begins.
    Wipe,
    /// Print a sheet, and tell later what became of it.
    Print(Sheet),
    /// Write a sheet to the file at this place among those that were offered.
    Save(usize, Sheet),
    /// Let no sheet of this visit be printed any more, unless it comes out already.
    Unprint,
    /// Begin anew in a fresh process image, in which nothing of the last visit can be found. What
    /// is handed on is the [`Tally`](super::Tally) alone.
    Renew,
    /// The sums of the day have changed: keep them where the end of the program finds them.
    Keep,
}

/// A page for paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// What it says.
    pub page: Page,
    /// In which language.
    pub lang: Lang,
    /// Whether in large print.
    pub large: bool,
}

/// The answer to an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Whether there is something new to show.
    pub redraw: bool,
    /// What the shell is to do, in order.
    pub effects: Vec<Effect>,
    /// A line for the journal of the service: the sums of a day that is over.
    pub journal: Option<String>,
}

impl Outcome {
    /// Something new to show, and nothing to do.
    #[must_use]
    pub const fn drawn() -> Self {
        Self {
            redraw: true,
            effects: Vec::new(),
            journal: None,
        }
    }

    /// One thing to do.
    #[must_use]
    pub fn of(effect: Effect) -> Self {
        Self {
            redraw: false,
            effects: vec![effect],
            journal: None,
        }
    }
}
