//! The program between faces and core: events in, a scene and effects out. Pure.

mod effect;
mod event;

pub use self::effect::{Effect, Outcome};
pub use self::event::Event;

use crate::page::Page;

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

/// All that a face needs to show.
#[derive(Debug)]
pub struct Scene<'a> {
    /// The page.
    pub page: &'a Page,
    /// The page behind the focused item, for a face with room beside the first.
    pub aside: Option<&'a Page>,
    /// Where the cursor stands.
    pub focus: Focus,
    /// A number that differs for each page shown, so that a face can keep its layout.
    pub serial: u64,
    /// Something to say once, such as which answers were dropped.
    pub said: Option<&'a str>,
    /// Keys to name, the most important first.
    pub hints: &'a [Hint],
}

/// How a face laid a page out: for each screenful, the items that begin on it.
/// A face that shows all at once has one screenful.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Fit {
    /// Items on each screenful, by their place among the page's items.
    pub screens: Vec<std::ops::Range<usize>>,
}
