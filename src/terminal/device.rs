//! What a screen stands on: bytes out, events in.

use std::io;
use std::time::Duration;

use ratatui::crossterm::event::Event;
use ratatui::layout::Size;

/// A terminal, or what stands for one in a test.
pub trait Device {
    /// Writes all of these bytes at once.
    ///
    /// # Errors
    /// Where they cannot be written.
    fn write(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// The next event. Waits for it no longer than `wait`; without one, for as long as it takes.
    ///
    /// # Errors
    /// Where nothing can be read.
    fn read(&mut self, wait: Option<Duration>) -> io::Result<Option<Event>>;

    /// Gives the terminal back, stops this process until it is continued, takes the terminal
    /// again, and tells its size.
    ///
    /// # Errors
    /// Where the terminal cannot be given back or taken.
    fn stop(&mut self) -> io::Result<Size>;
}
