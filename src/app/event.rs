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
    /// The screen was touched where nothing can be taken, or before it is known what is taken.
    Touched,
    /// A word or number that means nothing here, typed on a line.
    Unknown,
    /// The page is to be said again: an empty line.
    Repeat,
    /// The page is to be shown again as it is, in a window of another size.
    Again,
    /// The time the program waited for has come.
    Due,
    /// Something became of a sheet.
    Told(Told),
    /// There is nothing more to read: the visit ends.
    Ended,
}

/// What became of a sheet that was to be printed or saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// The printer has printed it.
    Printed,
    /// There is no printer here.
    NoPrinter,
    /// The printer has no paper.
    NoPaper,
    /// The printer does not answer.
    NoAnswer,
    /// It has characters that this printer has not.
    NotPrinted,
    /// It was written to the file at this place among those offered. Where that name was taken,
    /// it got this number behind it.
    Saved(usize, u16),
    /// The disk has no room.
    NoRoom,
    /// Nothing may be written there.
    NotAllowed,
    /// It could not be written, for another reason.
    NotSaved,
    /// It has characters that this kind of file has not.
    NotMade,
}

impl Event {
    /// Whether a person did it, on purpose. A window that changes size or time that passes is not.
    #[must_use]
    pub const fn is_by_hand(self) -> bool {
        matches!(
            self,
            Self::Key(_)
                | Self::Take(_)
                | Self::More
                | Self::Touched
                | Self::Unknown
                | Self::Repeat
        )
    }
}
