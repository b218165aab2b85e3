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
}
