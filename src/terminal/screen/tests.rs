//! What a terminal is sent, and what is heard from it.

use proptest::prelude::*;
use ratatui::crossterm::event::{
    KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use super::*;
use crate::keys::Key;
use crate::page::Page;
use crate::terminal::paper::Paper;
use crate::terminal::{Environment, Flags, ThemeName};
use crate::view::sample;

fn screen(size: Size, theme: ThemeName) -> Screen<Paper> {
    let environment = Environment::at_terminal("xterm", size);
    let flags = Flags {
        theme: Some(theme),
        ..Flags::default()
    };
    let capabilities = Capabilities::decide(&environment, flags);
    Screen::on(Paper::new(size), &capabilities)
}

fn standard() -> Screen<Paper> {
    screen(Size::new(80, 24), ThemeName::Ansi)
}

fn show(screen: &mut Screen<Paper>, page: &Page, focus: Focus) -> Fit {
    let hints = sample::hints();
    let scene = Scene {
        page,
        aside: None,
        panel: None,
        focus,
        serial: page.title.len() as u64,
        said: None,
        hints: &hints,
        words: sample::words(),
    };
    let fit = screen.fit(&scene);
    screen.show(&scene).unwrap();
    fit
}

#[test]
fn the_real_cursor_stands_on_the_focused_line_and_is_visible() {
    for page in sample::pages() {
        let mut screen = standard();
        for n in 0..page.items().count() {
            show(&mut screen, &page, Focus::Item(n));
            let seen = screen.device.seen.screen();
            let (row, column) = seen.cursor_position();
            assert_eq!(column, 0);
            assert!(!seen.hide_cursor());
            let row = &screen.device.rows()[usize::from(row)];
            let label = &page.items().nth(n).unwrap().label;
            assert!(row.starts_with("> ") && row.contains(label), "{row}");
            let markers = screen.device.rows();
            assert_eq!(markers.iter().filter(|row| row.starts_with('>')).count(), 1);
        }
    }
}

#[test]
fn what_is_sent_in_part_looks_as_if_sent_anew() {
    let mut used = standard();
    for page in sample::pages().iter().chain(sample::pages().iter().rev()) {
        let fit = show(&mut used, page, Focus::Item(0));
        for focus in [
            Focus::Item(1),
            Focus::More(fit.screens.len() - 1),
            Focus::Item(2),
        ] {
            show(&mut used, page, focus);
            let mut fresh = standard();
            show(&mut fresh, page, focus);
            assert_eq!(used.device.cells(), fresh.device.cells());
        }
    }
}

#[test]
fn a_move_is_one_write_of_few_bytes() {
    for page in [sample::question(), sample::suggestions()] {
        let mut screen = standard();
        show(&mut screen, &page, Focus::Item(0));
        screen.device.take();
        for focus in [1, 0, 1] {
            show(&mut screen, &page, Focus::Item(focus));
            let writes = screen.device.take();
            assert_eq!(writes.len(), 1);
            let bytes = String::from_utf8(writes[0].clone()).unwrap();
            assert!(bytes.starts_with("\x1b[?2026h") && bytes.ends_with("\x1b[?2026l"));
            assert!(bytes.len() <= 180, "{}: {bytes:?}", bytes.len());
        }
    }
}

#[test]
fn a_new_screen_is_one_write_of_at_most_six_kilobytes() {
    let mut screen = standard();
    for page in sample::pages() {
        show(&mut screen, &page, Focus::Item(0));
        let writes = screen.device.take();
        assert_eq!(writes.len(), 1);
        assert!(writes[0].len() <= 6 * 1024);
        assert!(writes[0].starts_with(b"\x1b[?2026h") && writes[0].ends_with(b"\x1b[?2026l"));
    }
}

#[test]
fn an_unchanged_frame_is_not_written() {
    let (page, mut screen) = (sample::group(), standard());
    show(&mut screen, &page, Focus::Item(0));
    screen.device.take();
    show(&mut screen, &page, Focus::Item(0));
    assert!(screen.device.take().is_empty());
}

#[test]
fn without_color_bold_and_reverse_stay() {
    let mut screen = screen(Size::new(80, 24), ThemeName::Mono);
    for page in sample::pages() {
        show(&mut screen, &page, Focus::Item(0));
    }
    let bytes = String::from_utf8(screen.device.take().concat()).unwrap();
    let styles: Vec<&str> = bytes
        .split("\x1b[")
        .map(|rest| rest.split_at(rest.find(char::is_alphabetic).unwrap_or(0)))
        .filter(|(_, rest)| rest.starts_with('m'))
        .flat_map(|(codes, _)| codes.split(';'))
        .collect();
    assert!(styles.contains(&"1") && styles.contains(&"7"));
    assert!(
        styles
            .iter()
            .all(|code| matches!(*code, "" | "0" | "1" | "7")),
        "{styles:?}"
    );
}

#[test]
fn focus_shows_without_any_style() {
    let (page, mut screen) = (sample::question(), standard());
    show(&mut screen, &page, Focus::Item(1));
    assert!(screen.device.rows()[5].starts_with("> 2  For someone"));
    assert!(screen.device.rows()[5].ends_with("2 of 4, your answer"));
    let cell = screen.device.seen.screen().cell(5, 5).unwrap();
    assert!(cell.inverse());
}

#[test]
fn a_wipe_leaves_nothing_and_the_next_frame_is_whole() {
    let (page, mut screen) = (sample::question(), standard());
    show(&mut screen, &page, Focus::Item(0));
    screen.device.take();
    screen.wipe(sample::words()).unwrap();
    let writes = screen.device.take();
    assert!(writes[0].starts_with(b"\x1b[2J\x1b[3J\x1b[H"));
    assert_eq!(screen.device.seen.screen().contents().trim(), "");
    show(&mut screen, &page, Focus::Item(0));
    assert!(screen.device.rows()[0].contains("Who is this for?"));
}

#[test]
fn keys_and_clicks_become_events_and_movement_does_not() {
    let (page, mut screen) = (sample::question(), standard());
    show(&mut screen, &page, Focus::Item(0));
    let mouse = |kind, row| {
        Report::Mouse(MouseEvent {
            kind,
            column: 9,
            row,
            modifiers: KeyModifiers::NONE,
        })
    };
    let key = KeyEvent::new(KeyCode::Down, KeyModifiers::NONE);
    screen.device.reports.extend([
        mouse(MouseEventKind::Moved, 5),
        Report::Key(key),
        mouse(MouseEventKind::Down(MouseButton::Left), 5),
        mouse(MouseEventKind::Down(MouseButton::Left), 15),
        mouse(MouseEventKind::ScrollUp, 5),
        Report::Resize(100, 30),
    ]);
    let mut events = Vec::new();
    while let Some(event) = screen.waiting().unwrap() {
        events.push(event);
    }
    let expected = [
        Event::Key(Key::Down),
        Event::Take(1),
        // Nothing stands there, but somebody is still here.
        Event::Touched,
        Event::Key(Key::Up),
        Event::Again,
    ];
    assert_eq!(events, expected);
}

#[test]
fn movement_does_not_put_a_deadline_off() {
    let mut screen = standard();
    let moved = MouseEvent {
        kind: MouseEventKind::Moved,
        column: 1,
        row: 1,
        modifiers: KeyModifiers::NONE,
    };
    screen
        .device
        .reports
        .extend((0..10_000).map(|_| Report::Mouse(moved)));
    assert_eq!(screen.next(Some(Instant::now())).unwrap(), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn windows_of_any_size_one_after_the_other(
        sizes in proptest::collection::vec((1_u16..=300, 1_u16..=100), 1..6),
    ) {
        let pages = sample::pages();
        let mut screen = standard();
        for (n, (width, height)) in sizes.into_iter().enumerate() {
            screen.device = Paper::new(Size::new(width, height));
            screen.device.reports.push_back(Report::Resize(width, height));
            prop_assert_eq!(screen.waiting().unwrap(), Some(Event::Again));
            show(&mut screen, &pages[n % pages.len()], Focus::Item(0));
            let (row, column) = screen.device.seen.screen().cursor_position();
            prop_assert!(row < height && column < width);
        }
    }
}
