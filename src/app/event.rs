//! What comes in from a face.

use crate::keys::Key;

/// Something that happened at a face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// The item at this place among the page's items was taken: a number typed on a line, or a click.
    Take(usize),
    /// The way to the next screenful was taken, by a click.
    More,
    /// A word or number that means nothing here, typed on a line.
    Unknown,
    /// The page is to be shown again as it is: an empty line, or a window of another size.
    Again,
    /// There is nothing more to read: the visit ends.
    Ended,
}
