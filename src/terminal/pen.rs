//! Turns changed cells into as few bytes as it can, and a frame into one write.
//!
//! It stands in place of a ratatui backend: those send a color and a reset around every run of
//! cells and flush when they place the cursor. Here a style is sent when it changes, a blank end
//! of a row is one sequence, and nothing is sent for what stays.

use std::io::Write;

use ratatui::buffer::{Buffer, Cell, CellWidth};
use ratatui::layout::Position;
use ratatui::style::{Color, Modifier};

use super::modes::{BLANK, FRAME, FRAME_END};

/// How cells look, as far as it is used here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Ink {
    bold: bool,
    reversed: bool,
    hue: Option<u8>,
    /// The color behind it, as the number of that hue.
    ground: Option<u8>,
}

impl Ink {
    const fn of(cell: &Cell) -> Self {
        Self {
            bold: cell.modifier.contains(Modifier::BOLD),
            reversed: cell.modifier.contains(Modifier::REVERSED),
            hue: hue(cell.fg),
            ground: hue(cell.bg),
        }
    }
}

/// A named color as its number among the sixteen.
const fn hue(color: Color) -> Option<u8> {
    Some(match color {
        Color::Black => 30,
        Color::Red => 31,
        Color::Green => 32,
        Color::Yellow => 33,
        Color::Blue => 34,
        Color::Magenta => 35,
        Color::Cyan => 36,
        Color::Gray => 37,
        Color::DarkGray => 90,
        Color::LightRed => 91,
        Color::LightGreen => 92,
        Color::LightYellow => 93,
        Color::LightBlue => 94,
        Color::LightMagenta => 95,
        Color::LightCyan => 96,
        Color::White => 97,
        // No theme names another color.
        Color::Reset | Color::Rgb(..) | Color::Indexed(_) => return None,
    })
}

/// From the number of a color to that of the same color behind the text.
const BEHIND: u8 = 10;

/// Collects a frame.
#[derive(Debug, Default)]
pub(super) struct Pen {
    bytes: Vec<u8>,
    bracket: bool,
    ink: Ink,
    /// Where the next character would go, where that is known.
    at: Option<Position>,
}

impl Pen {
    /// A pen for a terminal that can hold a frame back until it is whole, or for one that cannot.
    pub(super) fn new(bracket: bool) -> Self {
        Self {
            bracket,
            ..Self::default()
        }
    }

    /// Forgets where the cursor stands: something else has written.
    pub(super) const fn lift(&mut self) {
        self.at = None;
    }

    /// Clears the screen before anything else is drawn.
    pub(super) fn blank(&mut self) {
        self.open();
        self.bytes.extend_from_slice(BLANK.as_bytes());
    }

    /// Draws what differs between a row as it is and as it shall be.
    pub(super) fn row(&mut self, before: &Buffer, after: &Buffer) {
        let (was, is) = (inked(before), inked(after));
        // A blank end costs three bytes and a move, however long it is.
        let clears = was > is.saturating_add(3);
        for (x, y, cell) in before.diff_iter(after) {
            if !clears || x < is {
                self.cell(Position::new(x, y), cell);
            }
        }
        if clears {
            self.open();
            self.go(Position::new(is, after.area.y));
            self.style(Ink::default());
            self.bytes.extend_from_slice(b"\x1b[K");
        }
    }

    fn cell(&mut self, at: Position, cell: &Cell) {
        self.open();
        self.go(at);
        self.style(Ink::of(cell));
        self.bytes.extend_from_slice(cell.symbol().as_bytes());
        let next = at.x.saturating_add(cell.cell_width());
        self.at = Some(Position::new(next, at.y));
    }

    /// Places the cursor. Nothing is sent where it stands there already.
    pub(super) fn go(&mut self, to: Position) {
        let from = self.at.replace(to);
        if from == Some(to) {
            return;
        }
        self.open();
        let ahead = from
            .filter(|from| from.y == to.y)
            .and_then(|from| to.x.checked_sub(from.x));
        // Written to memory, which does not fail.
        let _ = match (ahead, to.x) {
            (Some(1), _) => write!(self.bytes, "\x1b[C"),
            (Some(columns), _) => write!(self.bytes, "\x1b[{columns}C"),
            (None, 0) => write!(self.bytes, "\x1b[{}H", to.y.saturating_add(1)),
            (None, x) => write!(
                self.bytes,
                "\x1b[{};{}H",
                to.y.saturating_add(1),
                x.saturating_add(1)
            ),
        };
    }

    fn style(&mut self, ink: Ink) {
        let was = self.ink;
        if was == ink {
            return;
        }
        self.ink = ink;
        if ink == Ink::default() {
            self.bytes.extend_from_slice(b"\x1b[m");
            return;
        }
        // What is on can only be switched off all at once.
        let fades = (was.bold && !ink.bold)
            || (was.reversed && !ink.reversed)
            || (was.hue.is_some() && ink.hue.is_none())
            || (was.ground.is_some() && ink.ground.is_none());
        let was = if fades { Ink::default() } else { was };
        let mut codes: Vec<u8> = Vec::with_capacity(5);
        codes.extend(fades.then_some(0));
        codes.extend((ink.bold && !was.bold).then_some(1));
        codes.extend((ink.reversed && !was.reversed).then_some(7));
        codes.extend(ink.hue.filter(|_| ink.hue != was.hue));
        let ground = ink.ground.filter(|_| ink.ground != was.ground);
        codes.extend(ground.map(|hue| hue + BEHIND));
        self.bytes.extend_from_slice(b"\x1b[");
        for (n, code) in codes.iter().enumerate() {
            let comma = if n == 0 { "" } else { ";" };
            let _ = write!(self.bytes, "{comma}{code}");
        }
        self.bytes.push(b'm');
    }

    fn open(&mut self) {
        if self.bytes.is_empty() && self.bracket {
            self.bytes.extend_from_slice(FRAME.as_bytes());
        }
    }

    /// Whether anything is to be written.
    pub(super) const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Ends the frame: the style is plain again, so that whatever clears next clears plainly.
    pub(super) fn finish(&mut self) -> &[u8] {
        if !self.bytes.is_empty() {
            self.style(Ink::default());
            if self.bracket {
                self.bytes.extend_from_slice(FRAME_END.as_bytes());
            }
        }
        &self.bytes
    }

    /// Begins the next frame.
    pub(super) fn clear(&mut self) {
        self.bytes.clear();
    }
}

/// The column after the last cell of a row that is not blank.
fn inked(row: &Buffer) -> u16 {
    let blank = |cell: &Cell| cell.symbol() == " " && Ink::of(cell) == Ink::default();
    let Some(last) = row.content().iter().rposition(|cell| !blank(cell)) else {
        return 0;
    };
    let wide = row
        .content()
        .get(last)
        .map_or(1, |cell| cell.cell_width().max(1));
    u16::try_from(last).unwrap_or(u16::MAX).saturating_add(wide)
}
