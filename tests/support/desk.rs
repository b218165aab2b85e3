//! A person before the full screen: presses keys, and looks where the cursor stands.

use std::io::ErrorKind;

use openchair::app::{App, Focus, Program};
use openchair::run;
use openchair::terminal::{Screen, ThemeName};
use ratatui::crossterm::event::{Event as Report, KeyCode, KeyEvent, KeyModifiers};
use ratatui::layout::Size;

use super::glass::{Glass, screen};

/// One visit at one screen, driven by the loop of the program itself.
pub(crate) struct Desk<'g> {
    pub(crate) app: App<'g>,
    pub(crate) screen: Screen<Glass>,
    /// Whether the visit has ended.
    pub(crate) over: bool,
}

impl<'g> Desk<'g> {
    /// Sits down before a screen that shows the first page.
    pub(crate) fn sit(app: App<'g>, size: Size, theme: ThemeName) -> Self {
        let mut desk = Self {
            app,
            screen: screen(size, theme),
            over: false,
        };
        desk.go_on();
        desk
    }

    /// Presses a key. What follows is drawn, and the cursor stands where it should.
    pub(crate) fn press(&mut self, key: KeyCode) {
        self.happens(Report::Key(KeyEvent::new(key, KeyModifiers::NONE)));
    }

    /// Something happens at the terminal.
    pub(crate) fn happens(&mut self, report: Report) {
        self.screen.device().report(report);
        self.go_on();
    }

    fn go_on(&mut self) {
        match run::run(&mut self.app, &mut self.screen, &mut run::NoPress) {
            Ok(()) => self.over = true,
            Err(error) => assert_eq!(error.kind(), ErrorKind::WouldBlock, "{error}"),
        }
    }

    /// Fails where the real cursor does not stand on the focused item, or where marker and
    /// reverse video stand elsewhere.
    #[track_caller]
    pub(crate) fn cursor_stands_on_the_focused_item(&mut self) {
        if self.over {
            return;
        }
        let scene = self.app.scene();
        let label = match scene.focus {
            Focus::Item(at) => scene.page.items().nth(at).map(|item| item.label.clone()),
            Focus::More(_) => None,
        };
        let more = [
            scene.words.screen.first().to_owned(),
            scene.words.screen.more(0, 0),
        ];
        let seen = self.screen.device().seen();
        let width = seen.size().1.get();
        let (row, column) = seen.cursor_position();
        let text = |y: u16, of: &dyn Fn(&vt100::Cell) -> bool| -> String {
            let cells = (0..width).filter_map(|x| seen.cell(y, x));
            cells
                .filter(|cell| of(cell))
                .map(|cell| {
                    if cell.has_contents() {
                        cell.contents()
                    } else {
                        " "
                    }
                })
                .collect()
        };
        let all = || text(row, &|_| true);
        assert_eq!(column, 0, "the cursor is beside the marker: {}", all());
        assert!(!seen.hide_cursor(), "the cursor is hidden");
        let marked = (0..).zip(seen.rows(0, 1)).filter(|(_, first)| first == ">");
        let marked: Vec<u16> = marked.map(|(y, _)| y).collect();
        assert_eq!(marked, [row], "marked: {}", all());
        let reversed: Vec<String> = (row..row + 9)
            .map(|y| text(y, &vt100::Cell::inverse))
            .take_while(|text| !text.is_empty())
            .collect();
        let reversed = words(&reversed.join(" "));
        if let Some(label) = label {
            assert_eq!(reversed, words(&label), "row {row}: {}", all());
        } else {
            let begins = |more: &String| {
                let begin = more.split('(').next().unwrap_or_default();
                let way_on = reversed.trim_start_matches(['↓', '↑', ' ']);
                way_on.starts_with(begin.trim_end())
            };
            assert!(more.iter().any(begins), "{reversed:?} is no way on");
        }
    }
}

/// A text with single spaces between its words.
pub(crate) fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
