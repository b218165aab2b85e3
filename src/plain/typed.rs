//! What a typed line means.

use crate::keys::{self, Action, Key};

/// What stands on a line that a person typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// Nothing but Enter.
    Nothing,
    /// The number of an item, as its place among the items.
    Item(usize),
    /// A key.
    Key(Key),
    /// Anything else.
    Unknown,
}

impl Typed {
    /// Reads a line where 1 to `items` can be taken.
    pub(super) fn read(line: &str, items: usize, letters: bool) -> Self {
        let word = line.trim();
        let mut signs = word.chars();
        let (first, second) = (signs.next(), signs.next());
        match (first, second) {
            (None, _) => Self::Nothing,
            (Some('1'..='9'), _) => match word.parse::<usize>() {
                Ok(number) if number <= items => Self::Item(number - 1),
                _ => Self::Unknown,
            },
            (Some(sign), None) if works_here(Key::Char(sign), letters) => {
                Self::Key(Key::Char(sign))
            }
            _ => Self::Unknown,
        }
    }
}

/// Whether a key does the same on a line as on a screen. Keys that move a mark, or turn to another
/// screenful, have nothing to move here.
fn works_here(key: Key, letters: bool) -> bool {
    keys::action(key, letters).is_some_and(|action| match action {
        Action::Back
        | Action::HelpNow
        | Action::LeaveNow
        | Action::GroupsNow
        | Action::TakeAway
        | Action::Panel
        | Action::Why
        | Action::Keys
        | Action::Language
        | Action::Quit => true,
        Action::Number(_)
        | Action::Take
        | Action::Up
        | Action::Down
        | Action::Next
        | Action::Previous
        | Action::Suspend => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_items_also_beyond_nine() {
        assert_eq!(Typed::read(" 1 ", 3, true), Typed::Item(0));
        assert_eq!(Typed::read("42\r", 46, true), Typed::Item(41));
        assert_eq!(Typed::read("4", 3, true), Typed::Unknown);
        assert_eq!(Typed::read("0", 3, true), Typed::Key(Key::Char('0')));
        let long = "9".repeat(5_000);
        assert_eq!(Typed::read(&long, 3, true), Typed::Unknown);
    }

    #[test]
    fn keys_are_one_sign_and_those_that_move_a_mark_mean_nothing() {
        assert_eq!(Typed::read("H", 3, true), Typed::Key(Key::Char('H')));
        assert_eq!(Typed::read("?", 3, true), Typed::Key(Key::Char('?')));
        for nothing in ["j", "k", "-", "help", "\u{1b}[A", "\u{0}", "é", "1a"] {
            assert_eq!(Typed::read(nothing, 3, true), Typed::Unknown, "{nothing:?}");
        }
    }

    #[test]
    fn every_key_that_a_page_names_can_be_typed() {
        for binding in keys::TABLE.iter().filter(|it| it.action != Action::Take) {
            for letters in [true, false] {
                if let Some(key) = keys::short(binding.action, letters) {
                    let typed = Typed::read(key, 3, letters);
                    assert!(matches!(typed, Typed::Key(_)), "{key} {letters}");
                }
            }
        }
    }

    #[test]
    fn letters_can_be_off() {
        assert_eq!(Typed::read("x", 3, false), Typed::Unknown);
        assert_eq!(Typed::read("/", 3, false), Typed::Key(Key::Char('/')));
    }
}
