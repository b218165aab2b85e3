//! One line of a laid page: pieces of text at columns, and what it belongs to.

use std::ops::Range;

use ratatui::buffer::Buffer;

use super::{Look, Role, prose};
use crate::app::Focus;

/// The column where text begins; the marker of focus hangs to the left of it.
pub(super) const MARGIN: u16 = 2;

/// How far the text of an item stands in, behind its number.
pub(super) const HANG: u16 = 3;

/// A piece of text on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its column, counted from the column where text begins.
    pub at: u16,
    /// The text.
    pub text: String,
    /// What it is.
    pub role: Role,
}

/// How firmly a line holds to the one above it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Bond {
    /// A screenful may end between the two.
    Free,
    /// A screenful ends here only where what belongs together is longer than a screen.
    Weak,
    /// A screenful does not end here.
    Firm,
}

/// What a line is to the item it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Its first line, with a state in words at the right, or none.
    Head(Option<String>),
    /// A further line of its label.
    Label,
    /// What is said about it.
    Rest,
}

/// One line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// What is written.
    pub pieces: Vec<Piece>,
    /// The item it belongs to.
    pub item: Option<(usize, Part)>,
    /// Whether a blank line stands before it, except at the top of a screen.
    pub gap: bool,
    /// How it holds to the line above.
    pub bond: Bond,
    /// Lines that stand above it where a screenful begins with it: the heads of its columns.
    pub heads: Option<Range<usize>>,
}

impl Line {
    /// A line with nothing on it.
    pub(super) const fn blank() -> Self {
        Self {
            pieces: Vec::new(),
            item: None,
            gap: false,
            bond: Bond::Weak,
            heads: None,
        }
    }

    /// A line with one piece of text.
    pub(super) fn new(at: u16, text: impl Into<String>, role: Role) -> Self {
        let mut line = Self::blank();
        line.put(at, text, role);
        line
    }

    /// Puts a further piece on the line.
    pub(super) fn put(&mut self, at: u16, text: impl Into<String>, role: Role) {
        let text = text.into();
        self.pieces.push(Piece { at, text, role });
    }

    /// Puts a piece before the others.
    pub(super) fn lead_with(&mut self, at: u16, text: impl Into<String>, role: Role) {
        let text = text.into();
        self.pieces.insert(0, Piece { at, text, role });
    }

    /// The same at the beginning of something.
    pub(super) const fn opening(mut self, gap: bool, bond: Bond) -> Self {
        self.gap = gap;
        self.bond = bond;
        self
    }

    /// Paints the line in row `y`, text beginning at column `left`.
    pub(super) fn paint(&self, left: u16, y: u16, focused: bool, look: Look, buffer: &mut Buffer) {
        for piece in &self.pieces {
            let at = left.saturating_add(piece.at);
            if focused && piece.role == Role::Label {
                paint_focus(at, y, &piece.text, look, buffer);
            } else {
                buffer.set_string(at, y, &piece.text, look.theme.style(piece.role));
            }
        }
    }
}

/// Paints a label in focus, with a cell of air at either side.
pub(super) fn paint_focus(at: u16, y: u16, label: &str, look: Look, buffer: &mut Buffer) {
    let style = look.theme.style(Role::Focus);
    buffer.set_string(at.saturating_sub(1), y, " ", style);
    let (end, _) = buffer.set_stringn(at, y, label, usize::MAX, style);
    buffer.set_string(end, y, " ", style);
}

/// Paints what stands at the left of a focusable line: the marker and the number or arrow.
pub(super) fn paint_mark(left: u16, y: u16, mark: &Mark<'_>, look: Look, buffer: &mut Buffer) {
    if mark.focused {
        let style = look.theme.style(Role::Mark);
        buffer.set_string(left.saturating_sub(MARGIN), y, ">", style);
    }
    buffer.set_string(left, y, mark.sign, look.theme.style(mark.role));
}

/// What stands before a focusable line.
pub(super) struct Mark<'a> {
    /// A number or an arrow.
    pub sign: &'a str,
    /// Whether the line has the cursor.
    pub focused: bool,
    /// What the sign is.
    pub role: Role,
}

/// Paints words that end at column `right`.
pub(super) fn paint_right(right: u16, y: u16, words: &str, look: Look, buffer: &mut Buffer) {
    let at = right.saturating_sub(prose::width(words));
    buffer.set_string(at, y, words, look.theme.style(Role::Text));
}

/// Where a line belongs as the cursor sees it.
pub(super) fn focus_of(line: &Line) -> Option<Focus> {
    line.item.as_ref().map(|(item, _)| Focus::Item(*item))
}
