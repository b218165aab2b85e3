//! What a face shows, and how it laid that out.

use std::ops::Range;

use crate::keys::{self, Action};
use crate::page::Page;
use crate::words::Words;

/// Where the cursor stands on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// On the item at this place among the page's items.
    Item(usize),
    /// On the line that leads from this screenful to the next.
    More(usize),
}

/// A key to name at the foot of a screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The key as written, such as `h`.
    pub key: &'static str,
    /// What it does.
    pub words: String,
}

impl Hint {
    /// The key of an action, where it has one.
    pub(super) fn of(action: Action, words: &str, letters: bool) -> Option<Self> {
        keys::short(action, letters).map(|key| Self {
            key,
            words: words.to_owned(),
        })
    }
}

/// What a counselor has beside the page.
#[derive(Clone, Copy, Debug)]
pub struct Panel<'a> {
    /// What it says.
    pub page: &'a Page,
    /// Which part of it is to be shown, where it does not fit at once.
    pub part: usize,
    /// A number that differs for all that was shown.
    pub serial: u64,
    /// The key that turns it on and hides it, as written.
    pub key: &'static str,
}

/// All that a face needs to show.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The page.
    pub page: &'a Page,
    /// The page behind the focused item, for a face with room beside the first.
    pub aside: Option<&'a Page>,
    /// What a counselor has beside it.
    pub panel: Option<Panel<'a>>,
    /// Where the cursor stands.
    pub focus: Focus,
    /// A number that differs for each page shown, so that a face can keep its layout.
    pub serial: u64,
    /// Something to say once, such as which answers were dropped.
    pub said: Option<&'a str>,
    /// Keys to name, the most important first.
    pub hints: &'a [Hint],
    /// The program's words in the language of the page.
    pub words: &'a Words,
}

/// How a face laid a page out: for each screenful, the items that begin on it, by their place among
/// the page's items. A face that shows all at once has one screenful.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Fit {
    /// The screenfuls, in order.
    pub screens: Vec<Range<usize>>,
    /// In how many parts the counselor's panel stands beside it; none where this face has no mark
    /// to move, and shows all there is.
    pub panel: Option<usize>,
}

impl Fit {
    /// Everything on one screenful.
    #[must_use]
    pub fn whole(items: usize) -> Self {
        Self {
            screens: std::iter::once(0..items).collect(),
            panel: None,
        }
    }

    /// The screenful on which the cursor stands.
    #[must_use]
    pub fn screen_of(&self, focus: Focus) -> usize {
        match focus {
            Focus::More(screen) => screen,
            Focus::Item(item) => {
                let screens = self.screens.iter();
                let mut screens = screens.enumerate();
                let found = screens.find(|(_, items)| items.contains(&item));
                found.map_or(0, |(at, _)| at)
            }
        }
    }

    /// Where the cursor can stand, in order: the items of each screenful, then its way on.
    pub fn stops(&self) -> impl Iterator<Item = Focus> + '_ {
        let several = self.screens.len() > 1;
        let screens = self.screens.iter().cloned().enumerate();
        screens.flat_map(move |(at, items)| {
            let more = several.then_some(Focus::More(at));
            items.map(Focus::Item).chain(more)
        })
    }

    /// The first stop on a screenful.
    #[must_use]
    pub fn first_on(&self, screen: usize) -> Option<Focus> {
        self.stops().find(|stop| self.screen_of(*stop) == screen)
    }
}
