//! The pages a person has opened, one from another, and where the cursor stood on each.

use super::Focus;
use crate::page::Place;

/// A page that was opened; the focus is unknown until the page is laid out.
#[derive(Clone, Copy, Debug)]
struct Opened {
    place: Place,
    focus: Option<Focus>,
}

/// The pages opened; the first is never left.
#[derive(Debug)]
pub(super) struct Trail {
    first: Opened,
    further: Vec<Opened>,
}

impl Trail {
    /// A trail that begins at a place.
    pub(super) const fn from(place: Place) -> Self {
        Self {
            first: Opened { place, focus: None },
            further: Vec::new(),
        }
    }

    fn top(&self) -> Opened {
        self.further.last().copied().unwrap_or(self.first)
    }

    /// Where the person is.
    pub(super) fn place(&self) -> Place {
        self.top().place
    }

    /// Where the cursor stands, once the page was laid out.
    pub(super) fn focus(&self) -> Option<Focus> {
        self.top().focus
    }

    pub(super) fn set_focus(&mut self, focus: Focus) {
        let top = self.further.last_mut().unwrap_or(&mut self.first);
        top.focus = Some(focus);
    }

    /// The place from which this one was opened.
    pub(super) fn before(&self) -> Option<Place> {
        let before = self.further.len().checked_sub(1)?;
        let opened = match before.checked_sub(1) {
            Some(at) => self.further.get(at)?,
            None => &self.first,
        };
        Some(opened.place)
    }

    /// Opens a place, or goes back to it where it is already open.
    pub(super) fn open(&mut self, place: Place) {
        if self.first.place == place {
            self.further.clear();
        } else if let Some(at) = self.further.iter().position(|it| it.place == place) {
            self.further.truncate(at + 1);
        } else {
            self.further.push(Opened { place, focus: None });
        }
    }

    /// Goes back one page; says whether there was one.
    pub(super) fn back(&mut self) -> bool {
        self.further.pop().is_some()
    }
}
