//! The foot of every screen: keys to press, and always the way to help.

use ratatui::buffer::Buffer;

use super::line::MARGIN;
use super::{Look, Role, prose};
use crate::app::Hint;
use crate::keys::{self, Action, Key};
use crate::words::ScreenWords;

/// The air between two hints.
const AIR: u16 = 3;

/// One thing named at the foot.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    at: u16,
    key: &'static str,
    words: String,
}

impl Piece {
    fn new(key: &'static str, words: &str, look: Look) -> Self {
        Self {
            at: 0,
            key,
            words: look.glyphs.spell(words).into_owned(),
        }
    }

    fn width(&self) -> u16 {
        let key = if self.key.is_empty() {
            0
        } else {
            prose::width(self.key) + 1
        };
        key.saturating_add(prose::width(&self.words))
    }
}

/// The two lines at the foot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Foot {
    hints: Vec<Piece>,
    help: Vec<Piece>,
    /// The key that leads to help.
    to_help: &'static str,
}

impl Foot {
    /// Fits the hints in `width` columns. The help line and its keys come first; of the other
    /// hints, the least important give way. Nothing wraps and nothing is cut off.
    pub(super) fn fit(hints: &[Hint], words: &ScreenWords, width: u16, look: Look) -> Self {
        let measure = width.saturating_sub(2 * MARGIN);
        let number = look.glyphs.spell(&words.help_now).into_owned();
        let number = Piece {
            at: 0,
            key: "",
            words: prose::cut(&number, measure).to_owned(),
        };
        let hint = |action: Action, fallback: &str| {
            let given = hints.iter().find(|hint| serves(hint, action));
            given.map_or_else(
                || Piece::new(first(action), fallback, look),
                |hint| Piece::new(hint.key, &hint.words, look),
            )
        };
        let help = hint(Action::HelpNow, &words.help);
        let leave = hint(Action::LeaveNow, &words.leave);
        let to_help = help.key;
        let others = hints
            .iter()
            .filter(|hint| !serves(hint, Action::HelpNow) && !serves(hint, Action::LeaveNow))
            .map(|hint| Piece::new(hint.key, &hint.words, look));
        // What is urgent and has no room beside the number leads the line above.
        let (help, rest) = row(std::iter::once(number).chain([help, leave]), measure);
        let (hints, _) = row(rest.into_iter().chain(others), measure);
        Self {
            hints,
            help,
            to_help,
        }
    }

    /// Paints the hints.
    pub(super) fn paint_hints(&self, y: u16, look: Look, buffer: &mut Buffer) {
        paint(&self.hints, y, look, buffer);
    }

    /// Paints the help line.
    pub(super) fn paint_help(&self, y: u16, look: Look, buffer: &mut Buffer) {
        paint(&self.help, y, look, buffer);
    }

    /// The key named at a column of the help line, or of the line of hints.
    pub(super) fn key_at(&self, x: u16, help: bool) -> Option<Key> {
        let row = if help { &self.help } else { &self.hints };
        let piece = row
            .iter()
            .find(|piece| (piece.at..piece.at + piece.width()).contains(&x))?;
        let mut chars = piece.key.chars();
        match (chars.next(), chars.next()) {
            (Some(char), None) => Some(Key::Char(char)),
            // The number itself leads to help, like the key beside it.
            (None, _) => self.to_help.chars().next().map(Key::Char),
            _ => (piece.key == first(Action::Take)).then_some(Key::Enter),
        }
    }
}

/// The first key of an action, as written.
fn first(action: Action) -> &'static str {
    keys::short(action, true).unwrap_or_default()
}

fn serves(hint: &Hint, action: Action) -> bool {
    [true, false]
        .iter()
        .any(|letters| keys::short(action, *letters) == Some(hint.key))
}

/// The pieces that fit in a row, in order, and those that do not.
fn row(pieces: impl Iterator<Item = Piece>, measure: u16) -> (Vec<Piece>, Vec<Piece>) {
    let mut row: Vec<Piece> = Vec::new();
    let mut rest = Vec::new();
    let mut taken = 0_u16;
    for mut piece in pieces {
        let at = if row.is_empty() {
            0
        } else {
            taken.saturating_add(AIR)
        };
        let end = at.saturating_add(piece.width());
        if rest.is_empty() && end <= measure {
            piece.at = MARGIN + at;
            taken = end;
            row.push(piece);
        } else {
            rest.push(piece);
        }
    }
    (row, rest)
}

fn paint(pieces: &[Piece], y: u16, look: Look, buffer: &mut Buffer) {
    for piece in pieces {
        let mut at = piece.at;
        if !piece.key.is_empty() {
            let style = look.theme.style(Role::Strong);
            buffer.set_string(at, y, piece.key, style);
            at += prose::width(piece.key) + 1;
        }
        buffer.set_string(at, y, &piece.words, look.theme.style(Role::Text));
    }
}
