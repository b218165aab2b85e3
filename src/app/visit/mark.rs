//! Moving the mark: from item to item, and from one screenful to the next.

use super::App;
use crate::app::{Focus, Outcome};

impl App<'_> {
    pub(super) fn screens(&self) -> usize {
        self.fit.screens.len().max(1)
    }

    pub(super) fn screen(&self) -> usize {
        self.fit.screen_of(self.focus())
    }

    /// Takes what has this number on the screenful: an item, or after the last one the way on.
    pub(super) fn take_number(&mut self, number: usize) -> Outcome {
        let screen = self.screen();
        let Some(items) = self.fit.screens.get(screen).cloned() else {
            return Outcome::default();
        };
        let at = items.start + number - 1;
        if items.contains(&at) {
            self.take(at)
        } else if number == items.len() + 1 && self.screens() > 1 {
            self.turn(screen + 1)
        } else {
            Outcome::default()
        }
    }

    pub(super) fn step(&mut self, down: bool) -> Outcome {
        let stops: Vec<Focus> = self.fit.stops().collect();
        let at = stops.iter().position(|stop| *stop == self.focus());
        let next = match (at, down) {
            (Some(at), true) => at.checked_add(1),
            (Some(at), false) => at.checked_sub(1),
            (None, _) => Some(0),
        };
        let Some(stop) = next.and_then(|at| stops.get(at)).copied() else {
            return Outcome::default();
        };
        self.set_focus(stop);
        Outcome::drawn()
    }

    /// Turns to a screenful, after the last one to the first.
    pub(super) fn turn(&mut self, screen: usize) -> Outcome {
        let Some(stop) = self.fit.first_on(screen % self.screens()) else {
            return Outcome::default();
        };
        if stop == self.focus() {
            return Outcome::default();
        }
        self.set_focus(stop);
        Outcome::drawn()
    }
}
