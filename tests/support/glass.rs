//! A terminal to test with: it takes what is written and shows it as a person would see it.

use std::collections::VecDeque;
use std::io::{self, ErrorKind};
use std::num::NonZero;
use std::time::Duration;

use openchair::terminal::{Capabilities, Device, Environment, Flags, Screen, ThemeName};
use ratatui::crossterm::event::Event as Report;
use ratatui::layout::Size;

/// A terminal that emulates a real one. Where nothing is left to be read it says so with an
/// error, so that the loop comes back to the test in place of waiting for ever.
pub(crate) struct Glass {
    seen: vt100::Parser,
    size: Size,
    typed: VecDeque<Report>,
    /// How many bytes each write had.
    pub(crate) writes: Vec<usize>,
    /// How often the program asked to be woken although nothing happens.
    pub(crate) alarms: usize,
}

impl Glass {
    fn new(size: Size) -> Self {
        Self {
            seen: vt100::Parser::new(cells(size.height), cells(size.width), 0),
            size,
            typed: VecDeque::new(),
            writes: Vec::new(),
            alarms: 0,
        }
    }

    /// What is on it.
    pub(crate) fn seen(&self) -> &vt100::Screen {
        self.seen.screen()
    }

    /// Something that happens at the terminal, to be read next.
    pub(crate) fn report(&mut self, report: Report) {
        if let Report::Resize(width, height) = report {
            self.size = Size::new(width, height);
            self.seen.set_size(cells(height), cells(width));
        }
        self.typed.push_back(report);
    }
}

const fn cells(count: u16) -> NonZero<u16> {
    NonZero::new(count).unwrap()
}

impl Device for Glass {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.seen.process(bytes);
        self.writes.push(bytes.len());
        Ok(())
    }

    fn read(&mut self, wait: Option<Duration>) -> io::Result<Option<Report>> {
        self.alarms += usize::from(wait.is_some_and(|wait| !wait.is_zero()));
        match (self.typed.pop_front(), wait) {
            (None, None) => Err(ErrorKind::WouldBlock.into()),
            (report, _) => Ok(report),
        }
    }

    fn stop(&mut self) -> io::Result<Size> {
        Ok(self.size)
    }
}

/// The full-screen face on such a terminal.
pub(crate) fn screen(size: Size, theme: ThemeName) -> Screen<Glass> {
    let environment = Environment::at_terminal("xterm", size);
    let flags = Flags {
        theme: Some(theme),
        ..Flags::default()
    };
    let capabilities = Capabilities::decide(&environment, flags);
    Screen::on(Glass::new(size), &capabilities)
}
