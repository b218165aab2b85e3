//! A terminal that nobody looks at: it counts what is written.

use std::collections::VecDeque;
use std::io;
use std::time::Duration;

use openchair::terminal::{Capabilities, Device, Environment, Flags, Screen};
use ratatui::crossterm::event::Event as Report;
use ratatui::layout::Size;

/// A terminal without a screen.
pub(crate) struct Counter {
    /// How many bytes each write had.
    pub(crate) writes: Vec<usize>,
    /// What is still to be read.
    pub(crate) reports: VecDeque<Report>,
    size: Size,
}

impl Device for Counter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.writes.push(bytes.len());
        Ok(())
    }

    fn read(&mut self, _wait: Option<Duration>) -> io::Result<Option<Report>> {
        Ok(self.reports.pop_front())
    }

    fn stop(&mut self) -> io::Result<Size> {
        Ok(self.size)
    }
}

/// A screen of this size on an ordinary terminal.
pub(crate) fn screen(width: u16, height: u16) -> Screen<Counter> {
    let size = Size::new(width, height);
    let environment = Environment::at_terminal("xterm-256color", size);
    let counter = Counter {
        writes: Vec::new(),
        reports: VecDeque::new(),
        size,
    };
    let capabilities = Capabilities::decide(&environment, Flags::default());
    Screen::on(counter, &capabilities)
}
