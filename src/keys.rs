//! The key table. Behaviour, footer, help page and man page all come from it.

/// A key as the program knows it, whatever terminal or line it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A character.
    Char(char),
    /// Enter or Return.
    Enter,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Backspace or Delete to the left.
    Backspace,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// Ctrl-C.
    Interrupt,
    /// Ctrl-Z.
    Suspend,
}

/// What the person meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Take what has this number on the screen, 1 to 9.
    Number(u8),
    /// Take what the cursor stands on.
    Take,
    /// One up.
    Up,
    /// One down.
    Down,
    /// The next screenful.
    Next,
    /// The screenful before.
    Previous,
    /// Back one page.
    Back,
    /// Help lines.
    HelpNow,
    /// Leave at once.
    LeaveNow,
    /// The groups for the answers so far.
    GroupsNow,
    /// What to take away on paper.
    TakeAway,
    /// The counselor's panel, where there is one.
    Panel,
    /// Why this question is asked.
    Why,
    /// The keys.
    Keys,
    /// The language.
    Language,
    /// The leave page.
    Quit,
    /// Put the program aside for a moment.
    Suspend,
}

/// One row of the key table.
#[derive(Debug)]
pub struct Binding {
    /// What the keys do.
    pub action: Action,
    /// The keys.
    pub keys: &'static [Key],
    /// The keys as written for people.
    pub written: &'static str,
}

/// Every key but the digits 1 to 9, which take what has their number.
pub const TABLE: &[Binding] = &[
    Binding {
        action: Action::Take,
        keys: &[Key::Enter, Key::Right],
        written: "Enter",
    },
    Binding {
        action: Action::Up,
        keys: &[Key::Up, Key::Char('k'), Key::BackTab],
        written: "Up k",
    },
    Binding {
        action: Action::Down,
        keys: &[Key::Down, Key::Char('j'), Key::Tab],
        written: "Down j",
    },
    Binding {
        action: Action::Next,
        keys: &[Key::PageDown, Key::Char(' '), Key::End],
        written: "PageDown Space",
    },
    Binding {
        action: Action::Previous,
        keys: &[Key::PageUp, Key::Char('-'), Key::Home],
        written: "PageUp -",
    },
    Binding {
        action: Action::Back,
        keys: &[Key::Backspace, Key::Left, Key::Esc, Key::Char('0')],
        written: "Backspace Left Esc 0",
    },
    Binding {
        action: Action::HelpNow,
        keys: &[Key::Char('h'), Key::Char('*')],
        written: "h *",
    },
    Binding {
        action: Action::LeaveNow,
        keys: &[Key::Char('x'), Key::Char('/'), Key::Interrupt],
        written: "x / Ctrl-C",
    },
    Binding {
        action: Action::GroupsNow,
        keys: &[Key::Char('s'), Key::Char('+')],
        written: "s +",
    },
    Binding {
        action: Action::TakeAway,
        keys: &[Key::Char('p')],
        written: "p",
    },
    Binding {
        action: Action::Panel,
        keys: &[Key::Char('c'), Key::Char('.')],
        written: "c .",
    },
    Binding {
        action: Action::Why,
        keys: &[Key::Char('w')],
        written: "w",
    },
    Binding {
        action: Action::Keys,
        keys: &[Key::Char('?')],
        written: "?",
    },
    Binding {
        action: Action::Language,
        keys: &[Key::Char('l')],
        written: "l",
    },
    Binding {
        action: Action::Quit,
        keys: &[Key::Char('q')],
        written: "q",
    },
    Binding {
        action: Action::Suspend,
        keys: &[Key::Suspend],
        written: "Ctrl-Z",
    },
];

/// What a key means, where it means anything. With `letters` off, letters mean nothing.
#[must_use]
pub fn action(key: Key, letters: bool) -> Option<Action> {
    if let Key::Char(digit @ '1'..='9') = key {
        return u8::try_from(u32::from(digit) - u32::from('0'))
            .ok()
            .map(Action::Number);
    }
    if !letters && matches!(key, Key::Char(letter) if letter.is_alphabetic()) {
        return None;
    }
    let key = match key {
        Key::Char(letter) => Key::Char(letter.to_ascii_lowercase()),
        other => other,
    };
    TABLE
        .iter()
        .find(|binding| binding.keys.contains(&key))
        .map(|binding| binding.action)
}

/// The keys of an action as written for people. With `letters` off, letters are left out.
#[must_use]
pub fn written(action: Action, letters: bool) -> String {
    let binding = TABLE.iter().find(|binding| binding.action == action);
    let written = binding.map_or("", |binding| binding.written);
    let is_letter = |key: &str| key.len() == 1 && key.chars().all(char::is_alphabetic);
    let shown: Vec<&str> = written
        .split(' ')
        .filter(|key| letters || !is_letter(key))
        .collect();
    shown.join(" ")
}

/// The one key to name for an action at the foot of a screen.
#[must_use]
pub const fn short(action: Action, letters: bool) -> Option<&'static str> {
    match (action, letters) {
        (Action::Take, _) => Some("Enter"),
        (Action::Back, _) => Some("0"),
        (Action::HelpNow, true) => Some("h"),
        (Action::HelpNow, false) => Some("*"),
        (Action::LeaveNow, true) => Some("x"),
        (Action::LeaveNow, false) => Some("/"),
        (Action::GroupsNow, true) => Some("s"),
        (Action::GroupsNow, false) => Some("+"),
        (Action::TakeAway, true) => Some("p"),
        (Action::Panel, true) => Some("c"),
        (Action::Panel, false) => Some("."),
        (Action::Why, true) => Some("w"),
        (Action::Keys, _) => Some("?"),
        (Action::Language, true) => Some("l"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_means_two_things() {
        let keys = TABLE.iter().flat_map(|binding| binding.keys);
        let mut seen: Vec<&Key> = Vec::new();
        for key in keys {
            assert!(!seen.contains(&key), "{key:?} stands twice");
            seen.push(key);
        }
    }

    #[test]
    fn every_letter_has_another_key_or_a_way_on_a_page() {
        for binding in TABLE {
            let without = written(binding.action, false);
            let by_page = matches!(
                binding.action,
                Action::TakeAway | Action::Why | Action::Language | Action::Quit
            );
            assert!(!without.is_empty() || by_page, "{:?}", binding.action);
        }
    }

    #[test]
    fn letters_can_be_turned_off() {
        assert_eq!(action(Key::Char('h'), true), Some(Action::HelpNow));
        assert_eq!(action(Key::Char('h'), false), None);
        assert_eq!(action(Key::Char('*'), false), Some(Action::HelpNow));
        assert_eq!(action(Key::Char('H'), true), Some(Action::HelpNow));
    }
}
