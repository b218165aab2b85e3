//! What the pages of the guide cost on an ordinary terminal: bytes, writes and wake-ups.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    pub(crate) mod device;
    pub(crate) mod places;
}

use std::mem;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use openchair::advice::Adviser;
use openchair::app::{App, Event, Fit, Focus, Kiosk, Limits, Program};
use openchair::content::Library;
use openchair::guide::Guide;
use openchair::keys::Key;
use openchair::page::Place;
use openchair::run::{self, Face};
use openchair::terminal::Screen;
use openchair::words::Speech;
use ratatui::crossterm::event::{Event as Report, KeyCode, KeyEvent, KeyModifiers};

use support::device::{Counter, screen};
use support::places::every_place;

static GUIDE: LazyLock<Guide> = LazyLock::new(|| Library::built_in().load().unwrap());
static ADVISER: LazyLock<Adviser<'static>> = LazyLock::new(|| Adviser::new(&GUIDE));
static SPEECH: LazyLock<Speech> =
    LazyLock::new(|| Speech::new(&Library::built_in(), &GUIDE, None).unwrap());

/// A move within a screenful: at 9600 baud, a third of a second.
const MOVE: usize = 300;
/// A new screenful.
const NEW: usize = 6 * 1024;

/// A visit on a terminal of 80 by 24.
struct Walk {
    app: App<'static>,
    screen: Screen<Counter>,
    fit: Fit,
}

impl Walk {
    fn begin() -> Self {
        let mut walk = Self {
            app: App::new(&ADVISER, &SPEECH, true),
            screen: screen(80, 24),
            fit: Fit::default(),
        };
        let first = walk.show();
        is_new(&first, "the first page");
        walk
    }

    /// Shows the page as the loop does. Gives back what was written: the bytes of each write.
    fn show(&mut self) -> Vec<usize> {
        self.fit = self.screen.fit(&self.app.scene());
        self.app.fitted(self.fit.clone());
        self.screen.show(&self.app.scene()).unwrap();
        mem::take(&mut self.screen.device().writes)
    }

    /// Presses a key. Gives back what was written, or nothing where nothing came of it.
    fn press(&mut self, key: Key) -> Option<Vec<usize>> {
        let outcome = self.app.update(Event::Key(key), Instant::now());
        assert!(outcome.effects.is_empty());
        outcome.redraw.then(|| self.show())
    }

    fn screenful(&self) -> usize {
        self.fit.screen_of(self.focus())
    }

    fn focus(&self) -> Focus {
        self.app.scene().focus
    }

    /// Goes from stop to stop as far as this key leads; each costs what it may.
    fn go_through(&mut self, key: Key) {
        let place = self.app.place();
        loop {
            let before = self.screenful();
            let Some(writes) = self.press(key) else {
                return;
            };
            let name = format!("{place:?}, {key:?} to {:?}", self.focus());
            if self.screenful() == before {
                is_move(&writes, &name);
            } else {
                is_new(&writes, &name);
            }
            assert_eq!(self.app.deadline(), None, "{name}");
        }
    }
}

fn is_move(writes: &[usize], name: &str) {
    assert!(matches!(writes, [1..=MOVE]), "{name}: {writes:?} bytes");
}

fn is_new(writes: &[usize], name: &str) {
    assert!(matches!(writes, [1..=NEW]), "{name}: {writes:?} bytes");
}

/// A visit that has answers, so that every page has something to say.
fn with_answers() -> Walk {
    let mut walk = Walk::begin();
    for key in ['1', '1', '3', '1', '1'] {
        let writes = walk.press(Key::Char(key)).unwrap();
        is_new(&writes, &format!("{:?}", walk.app.place()));
    }
    assert!(walk.app.advice().is_some());
    walk
}

fn walks() -> [Walk; 2] {
    [Walk::begin(), with_answers()]
}

#[test]
fn every_page_is_one_write_of_at_most_six_kilobytes_and_wakes_nobody() {
    for mut walk in walks() {
        for place in every_place(&GUIDE) {
            walk.app.open(place);
            let writes = walk.show();
            is_new(&writes, &format!("{place:?}"));
            assert_eq!(walk.app.deadline(), None, "{place:?}");
        }
    }
}

#[test]
fn a_page_that_has_not_changed_is_not_written_again() {
    for mut walk in walks() {
        for place in every_place(&GUIDE) {
            walk.app.open(place);
            walk.show();
            assert!(walk.show().is_empty(), "{place:?}");
            let again = walk.app.update(Event::Again, Instant::now());
            assert!(again.redraw);
            assert!(walk.show().is_empty(), "{place:?}");
        }
    }
}

#[test]
fn every_move_is_one_write_of_few_bytes_and_every_turn_one_screen() {
    for mut walk in walks() {
        for place in every_place(&GUIDE) {
            walk.app.open(place);
            walk.show();
            for key in [Key::Up, Key::Down, Key::Up] {
                walk.go_through(key);
            }
        }
    }
}

#[test]
fn turning_through_all_screenfuls_comes_back_to_the_first() {
    let mut walk = with_answers();
    for place in every_place(&GUIDE) {
        for key in [Key::PageDown, Key::PageUp] {
            walk.app.open(place);
            walk.show();
            let first = walk.screenful();
            let screens = walk.fit.screens.len();
            if screens < 2 {
                continue;
            }
            for turn in 1..=screens {
                let writes = walk.press(key).unwrap();
                is_new(&writes, &format!("{place:?}, {key:?} {turn}"));
                assert_eq!(walk.screenful() == first, turn == screens, "{place:?}");
            }
        }
    }
}

#[test]
fn a_key_that_means_nothing_writes_nothing() {
    let mut walk = Walk::begin();
    for key in [Key::Char('z'), Key::Char('9'), Key::Esc, Key::Char('w')] {
        assert_eq!(walk.press(key), None, "{key:?}");
    }
}

#[test]
fn back_and_forth_costs_no_more_than_a_screen_each() {
    let mut walk = with_answers();
    walk.app.open(Place::Groups);
    walk.show();
    for _ in 0..5 {
        let there = walk.press(Key::Char('1')).unwrap();
        is_new(&there, "to the group");
        assert!(matches!(walk.app.place(), Place::Group(_)));
        let back = walk.press(Key::Backspace).unwrap();
        is_new(&back, "back to the groups");
    }
}

#[test]
fn a_burst_of_keys_is_drawn_once() {
    let mut face = screen(80, 24);
    let keys = [KeyCode::Char('1'), KeyCode::Down, KeyCode::Up, KeyCode::Tab];
    let burst = keys.iter().cycle().take(400);
    let burst = burst.chain([&KeyCode::Char('x')]);
    let reports = burst.map(|code| Report::Key(KeyEvent::new(*code, KeyModifiers::NONE)));
    face.device().reports.extend(reports);
    let mut app = App::new(&ADVISER, &SPEECH, true);
    run::run(&mut app, &mut face, &mut run::NoPress).unwrap();
    // The first page, then the clearing: no page between them is shown to nobody.
    let [first, clearing] = face.device().writes[..] else {
        panic!("{:?}", face.device().writes);
    };
    is_new(&[first], "the first page");
    is_move(&[clearing], "the clearing");
}

#[test]
fn a_kiosk_wakes_only_during_a_visit_and_every_five_seconds_at_most() {
    let mut now = Instant::now();
    let mut kiosk = Kiosk::new(&ADVISER, &SPEECH, true, Limits::default(), now);
    assert_eq!(kiosk.deadline(), None);
    kiosk.update(Event::Key(Key::Enter), now);
    let mut sleeps = Vec::new();
    while let Some(deadline) = kiosk.deadline() {
        sleeps.push(deadline.duration_since(now).as_secs());
        now = deadline;
        kiosk.update(Event::Due, now);
    }
    assert_eq!(sleeps, [90, 5, 5, 5, 5, 5, 5]);
    now += Duration::from_secs(3_600);
    kiosk.update(Event::Due, now);
    assert_eq!(kiosk.deadline(), None);
}

#[test]
fn a_kiosk_that_warns_writes_a_few_bytes_each_time() {
    let mut now = Instant::now();
    let mut kiosk = Kiosk::new(&ADVISER, &SPEECH, true, Limits::default(), now);
    let mut face = screen(80, 24);
    let mut show = |kiosk: &mut Kiosk<'_>| {
        let fit = face.fit(&kiosk.scene());
        kiosk.fitted(fit);
        face.show(&kiosk.scene()).unwrap();
        mem::take(&mut face.device().writes)
    };
    is_new(&show(&mut kiosk), "waiting");
    kiosk.update(Event::Key(Key::Enter), now);
    is_new(&show(&mut kiosk), "the first page");
    while let Some(deadline) = kiosk.deadline() {
        now = deadline;
        let was_warning = kiosk.is_warning();
        kiosk.update(Event::Due, now);
        let writes = show(&mut kiosk);
        if was_warning && kiosk.is_warning() {
            is_move(&writes, "the next seconds");
        } else {
            is_new(&writes, "the warning or waiting again");
        }
    }
}
