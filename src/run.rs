//! The one loop over a face; it performs effects.

use std::io;
use std::time::Instant;

use crate::app::{Event, Fit, Scene};
use crate::words::Words;

/// A way to meet the pages.
pub trait Face {
    /// Shows a scene and tells how it fitted. Nothing is written where nothing changed.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be written.
    fn show(&mut self, scene: &Scene<'_>, words: &Words) -> io::Result<Fit>;

    /// Waits for the next event, without waking before `deadline`. `None` where the deadline passed first.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be read.
    fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Event>>;

    /// The next event that is already there, so that a burst of keys is drawn once.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be read.
    fn waiting(&mut self) -> io::Result<Option<Event>>;

    /// Clears screen and scrollback as far as this face can; the very first bytes written do it.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be written.
    fn wipe(&mut self, words: &Words) -> io::Result<()>;

    /// Sounds the bell.
    ///
    /// # Errors
    /// Where the terminal or pipe cannot be written.
    fn bell(&mut self) -> io::Result<()>;

    /// Gives the terminal back, stops the process until it is continued, and takes the terminal again.
    ///
    /// # Errors
    /// Where the terminal cannot be given back or taken.
    fn suspend(&mut self) -> io::Result<()>;
}
