//! Draws a page on a grid of cells. Pure: no clock, no environment, no output.
//!
//! A [`Sheet`] is a page laid out for one window: its lines are wrapped once and cut into
//! screenfuls. A [`Picture`] is one screenful of it with the cursor on one thing; it paints a row
//! at a time, so that a move of the cursor costs the two items it touches and nothing else.
//!
//! Color never carries meaning here: the thing in focus has a marker, reverse video, its
//! position in words, and the real cursor.

mod aside;
mod code;
mod foot;
mod galley;
mod glyphs;
mod line;
mod picture;
mod prose;
#[cfg(test)]
pub(crate) mod sample;
mod screens;
mod sheet;
mod theme;

pub use self::aside::Aside;
pub use self::glyphs::Glyphs;
pub use self::picture::{Hit, Picture, Row};
pub use self::sheet::{LEAST, Sheet};
pub use self::theme::{Role, Theme};

/// How everything is drawn: which styles and which characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The styles.
    pub theme: Theme,
    /// The characters.
    pub glyphs: Glyphs,
    /// What takes things on the screen.
    pub reach: Reach,
}

/// What takes things on the screen, and so how large they have to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// Keys, or the tip of a mouse pointer.
    #[default]
    Keys,
    /// Fingers: at least 3 rows by 10 columns, with a row between (practice.md A14). With letters as
    /// large as a kiosk needs them, that is 20 mm.
    Fingers,
}

impl Reach {
    /// The fewest rows of anything that can be taken.
    const fn rows(self) -> u16 {
        match self {
            Self::Keys => 1,
            Self::Fingers => 3,
        }
    }

    /// The fewest columns of a key at the foot.
    const fn columns(self) -> u16 {
        match self {
            Self::Keys => 0,
            Self::Fingers => 10,
        }
    }
}
