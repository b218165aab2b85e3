//! The counselor's panel: one key shows it, turns it on, and hides it. The page beside it stays.

use super::App;
use crate::app::{Focus, Outcome, Panel};
use crate::keys::{self, Action};
use crate::page::{Looked, Page};

/// The panel of a visit with a counselor.
#[derive(Debug)]
pub(super) struct Beside {
    shown: bool,
    /// Which part of it is shown, where it does not fit at once.
    part: usize,
    /// A number that differs for all that was shown.
    serial: u64,
    page: Option<Page>,
}

impl Beside {
    const fn new(serial: u64) -> Self {
        Self {
            shown: true,
            part: 0,
            serial,
            page: None,
        }
    }
}

impl App<'_> {
    /// The same visit with a counselor beside the person.
    #[must_use]
    pub fn with_counselor(mut self) -> Self {
        self.beside = Some(Beside::new(0));
        self.compose();
        self
    }

    /// What the panel is about.
    fn looked(&self) -> Looked {
        let item = match (self.fit.panel, self.focus()) {
            (None, _) => return Looked::All,
            (_, Focus::Item(at)) => self.page.items().nth(at),
            (_, Focus::More(_)) => None,
        };
        item.map_or(Looked::Nothing, |item| Looked::At(item.target))
    }

    /// Composes the panel anew. Where it says something else, it begins with its first part.
    pub(super) fn look_beside(&mut self) {
        let Some(beside) = &self.beside else {
            return;
        };
        let panel = || self.composer().panel(&self.page, self.looked());
        // A guide may have nothing to say here.
        let page = beside.shown.then(panel);
        let page = page.filter(|page| !page.blocks.is_empty());
        if let Some(beside) = &mut self.beside
            && beside.page != page
        {
            beside.page = page;
            beside.part = 0;
            beside.serial += 1;
        }
    }

    /// Shows the panel, turns to its next part, or hides it after the last.
    pub(super) fn turn_panel(&mut self) -> Outcome {
        let parts = self.fit.panel.unwrap_or(1);
        let Some(beside) = &mut self.beside else {
            return Outcome::default();
        };
        if beside.shown && beside.part + 1 < parts {
            beside.part += 1;
            beside.serial += 1;
        } else {
            beside.shown = !beside.shown;
            beside.part = 0;
            self.compose();
        }
        Outcome::drawn()
    }

    /// The panel of another visit, with nothing of the last one.
    pub(super) fn begin_panel(&mut self) {
        let beside = self.beside.take();
        self.beside = beside.map(|last| Beside::new(last.serial + 1));
    }

    /// The panel as it is shown.
    pub(super) fn panel(&self) -> Option<Panel<'_>> {
        let beside = self.beside.as_ref()?;
        Some(Panel {
            page: beside.page.as_ref()?,
            part: beside.part,
            serial: beside.serial,
            key: keys::short(Action::Panel, self.letters).unwrap_or_default(),
        })
    }
}
