//! A terminal to test with: it keeps every write, and reads them as a real one would.

use std::collections::VecDeque;
use std::io;
use std::num::NonZero;
use std::time::Duration;

use ratatui::crossterm::event::Event;
use ratatui::layout::Size;

use super::Device;

/// A terminal on paper.
pub(super) struct Paper {
    /// Every write, in order.
    pub(super) writes: Vec<Vec<u8>>,
    /// What is still to be read.
    pub(super) reports: VecDeque<Event>,
    /// What a person would see.
    pub(super) seen: vt100::Parser,
    size: Size,
}

impl Paper {
    /// A blank one.
    pub(super) fn new(size: Size) -> Self {
        let cells = |count: u16| NonZero::new(count).expect("a window has cells");
        Self {
            writes: Vec::new(),
            reports: VecDeque::new(),
            seen: vt100::Parser::new(cells(size.height), cells(size.width), 0),
            size,
        }
    }

    /// The text of each row.
    pub(super) fn rows(&self) -> Vec<String> {
        self.seen.screen().rows(0, self.size.width).collect()
    }

    /// Each cell as it looks: an empty cell is a blank one.
    pub(super) fn cells(&self) -> Vec<(String, bool, bool, vt100::Color)> {
        let screen = self.seen.screen();
        let Size { width, height } = self.size;
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (y, x)));
        places
            .filter_map(|(y, x)| screen.cell(y, x))
            .map(|cell| {
                let blank = !cell.has_contents() || cell.contents() == " ";
                let text = if blank { " " } else { cell.contents() };
                // The hue of a blank cell does not show.
                let hue = if blank {
                    vt100::Color::Default
                } else {
                    cell.fgcolor()
                };
                (text.to_owned(), cell.bold() && !blank, cell.inverse(), hue)
            })
            .collect()
    }

    /// The writes since this was last asked.
    pub(super) fn take(&mut self) -> Vec<Vec<u8>> {
        std::mem::take(&mut self.writes)
    }
}

impl Device for Paper {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.seen.process(bytes);
        self.writes.push(bytes.to_vec());
        Ok(())
    }

    fn read(&mut self, _wait: Option<Duration>) -> io::Result<Option<Event>> {
        Ok(self.reports.pop_front())
    }

    fn stop(&mut self) -> io::Result<Size> {
        Ok(self.size)
    }
}
