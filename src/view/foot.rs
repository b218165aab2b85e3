//! The foot of every screen: keys to press, and always the way to help.

use ratatui::buffer::Buffer;

use super::line::MARGIN;
use super::{Look, Reach, Role, prose};
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
    /// The columns it takes at least.
    least: u16,
    /// What stands before it: for fingers, a bar that shows how far it goes.
    bar: &'static str,
}

impl Piece {
    fn new(key: &'static str, words: &str, look: Look) -> Self {
        Self {
            at: 0,
            key,
            words: look.glyphs.spell(words).into_owned(),
            least: 0,
            bar: "",
        }
    }

    /// The same as large as what takes it needs it.
    const fn reaching(mut self, look: Look) -> Self {
        self.least = look.reach.columns();
        if matches!(look.reach, Reach::Fingers) {
            self.bar = look.glyphs.bar();
        }
        self
    }

    /// Where its words begin.
    const fn inner(&self) -> u16 {
        if self.bar.is_empty() {
            self.at
        } else {
            self.at.saturating_add(2)
        }
    }

    fn width(&self) -> u16 {
        let key = if self.key.is_empty() {
            0
        } else {
            prose::width(self.key) + 1
        };
        let words = key.saturating_add(prose::width(&self.words));
        let bar = self.inner().saturating_sub(self.at);
        words.saturating_add(bar).max(self.least)
    }
}

/// The two lines at the foot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Foot {
    hints: Vec<Piece>,
    help: Vec<Piece>,
    /// The key that leads to help.
    to_help: &'static str,
    /// What takes the keys.
    reach: Reach,
}

impl Foot {
    /// Fits the hints in `width` columns. The help line and its keys come first; of the other
    /// hints, the least important give way. Nothing wraps and nothing is cut off.
    pub(super) fn fit(hints: &[Hint], words: &ScreenWords, width: u16, look: Look) -> Self {
        let measure = width.saturating_sub(2 * MARGIN);
        let number = look.glyphs.spell(&words.help_now).into_owned();
        let number = Piece::new("", prose::cut(&number, measure), look);
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
        let mut others: Vec<Piece> = others.collect();
        if look.reach == Reach::Fingers {
            // Who has no keys needs to change the language more than to read about keys.
            let is_keys = |piece: &Piece| Some(piece.key) == keys::short(Action::Keys, true);
            others.sort_by_key(is_keys);
        }
        let urgent = [help, leave].into_iter();
        // What is urgent and has no room beside the number leads the line above; for fingers, that
        // is all of it.
        let (help, rest) = match look.reach {
            Reach::Keys => row(std::iter::once(number).chain(urgent), measure),
            Reach::Fingers => (row(std::iter::once(number), measure).0, urgent.collect()),
        };
        let keys = rest.into_iter().chain(others);
        let (hints, _) = row(keys.map(|piece| piece.reaching(look)), measure);
        Self {
            hints,
            help,
            to_help,
            reach: look.reach,
        }
    }

    /// The rows it takes: the keys, and the line with the number.
    pub(super) const fn rows(&self) -> u16 {
        self.reach.rows() + 1
    }

    /// Paints the hints.
    pub(super) fn paint_hints(&self, y: u16, look: Look, buffer: &mut Buffer) {
        paint(&self.hints, y, look, buffer);
    }

    /// Paints the air above and below the hints.
    pub(super) fn paint_air(&self, y: u16, look: Look, buffer: &mut Buffer) {
        for piece in &self.hints {
            buffer.set_string(piece.at, y, piece.bar, look.theme.style(Role::Mark));
        }
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
        let bar = look.theme.style(Role::Mark);
        buffer.set_string(piece.at, y, piece.bar, bar);
        let mut at = piece.inner();
        if !piece.key.is_empty() {
            let style = look.theme.style(Role::Strong);
            buffer.set_string(at, y, piece.key, style);
            at += prose::width(piece.key) + 1;
        }
        buffer.set_string(at, y, &piece.words, look.theme.style(Role::Text));
    }
}
