//! Keys and clicks as the terminal reports them, turned into what the program knows.

use ratatui::crossterm::event::{
    Event as Report, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent,
    MouseEventKind,
};
use ratatui::layout::{Position, Size};

use super::environment;
use crate::keys::Key;

/// What a report means before it is known what is on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Input {
    /// A key.
    Key(Key),
    /// A finger or a button went down at a cell.
    Press(Position),
    /// It went up again.
    Release(Position),
    /// The window has another size.
    Resized(Size),
}

/// What a report means; nothing for a key that goes up, a paste, a movement or a chord.
pub(super) fn read(report: &Report) -> Option<Input> {
    match report {
        Report::Key(event) => key(event).map(Input::Key),
        Report::Mouse(event) => mouse(*event),
        Report::Resize(width, height) => Some(Input::Resized(environment::known(*width, *height))),
        Report::FocusGained | Report::FocusLost | Report::Paste(_) => None,
    }
}

fn key(event: &KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    if event.modifiers == KeyModifiers::CONTROL {
        return match event.code {
            KeyCode::Char('c' | 'C') => Some(Key::Interrupt),
            KeyCode::Char('z' | 'Z') => Some(Key::Suspend),
            // What older terminals send for Backspace.
            KeyCode::Char('h' | 'H') => Some(Key::Backspace),
            _ => None,
        };
    }
    if !(event.modifiers - KeyModifiers::SHIFT).is_empty() {
        return None;
    }
    Some(match event.code {
        KeyCode::Char(char) => Key::Char(char),
        KeyCode::Enter => Key::Enter,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        _ => return None,
    })
}

const fn mouse(event: MouseEvent) -> Option<Input> {
    match event.kind {
        MouseEventKind::Down(MouseButton::Left) => {
            Some(Input::Press(Position::new(event.column, event.row)))
        }
        MouseEventKind::Up(MouseButton::Left) => {
            Some(Input::Release(Position::new(event.column, event.row)))
        }
        MouseEventKind::ScrollUp => Some(Input::Key(Key::Up)),
        MouseEventKind::ScrollDown => Some(Input::Key(Key::Down)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        key(&KeyEvent::new(code, modifiers))
    }

    #[rstest]
    #[case(KeyCode::Char('c'), KeyModifiers::CONTROL, Some(Key::Interrupt))]
    #[case(KeyCode::Char('z'), KeyModifiers::CONTROL, Some(Key::Suspend))]
    #[case(KeyCode::Char('h'), KeyModifiers::CONTROL, Some(Key::Backspace))]
    #[case(KeyCode::Backspace, KeyModifiers::NONE, Some(Key::Backspace))]
    #[case(KeyCode::Char('?'), KeyModifiers::SHIFT, Some(Key::Char('?')))]
    #[case(KeyCode::BackTab, KeyModifiers::SHIFT, Some(Key::BackTab))]
    #[case(KeyCode::Char('x'), KeyModifiers::CONTROL, None)]
    #[case(KeyCode::Char('x'), KeyModifiers::ALT, None)]
    #[case(KeyCode::Up, KeyModifiers::CONTROL, None)]
    #[case(KeyCode::F(1), KeyModifiers::NONE, None)]
    fn a_key_is_read_as_meant(
        #[case] code: KeyCode,
        #[case] modifiers: KeyModifiers,
        #[case] expected: Option<Key>,
    ) {
        assert_eq!(press(code, modifiers), expected);
    }

    #[test]
    fn a_release_means_nothing_and_a_repeat_does() {
        let event = |kind| KeyEvent::new_with_kind(KeyCode::Down, KeyModifiers::NONE, kind);
        assert_eq!(key(&event(KeyEventKind::Release)), None);
        assert_eq!(key(&event(KeyEventKind::Repeat)), Some(Key::Down));
    }

    #[test]
    fn movement_and_paste_mean_nothing() {
        let event = |kind| MouseEvent {
            kind,
            column: 3,
            row: 4,
            modifiers: KeyModifiers::NONE,
        };
        assert_eq!(mouse(event(MouseEventKind::Moved)), None);
        assert_eq!(mouse(event(MouseEventKind::Up(MouseButton::Right))), None);
        assert_eq!(mouse(event(MouseEventKind::Drag(MouseButton::Left))), None);
        assert_eq!(read(&Report::Paste("xxx".into())), None);
    }

    #[test]
    fn a_window_without_a_size_has_the_assumed_one() {
        let resized = read(&Report::Resize(0, 0));
        assert_eq!(resized, Some(Input::Resized(Size::new(80, 24))));
    }
}
