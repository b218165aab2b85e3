//! Facts grow old: pages say so, and hide nothing because of it.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    pub(crate) mod places;
    pub(crate) mod said;
    pub(crate) mod way;
}

use std::sync::LazyLock;

use jiff::civil::{Date, date};
use openchair::advice::Adviser;
use openchair::app::{App, Program};
use openchair::content::Library;
use openchair::guide::Guide;
use openchair::page::Place;
use openchair::words::Speech;

use support::places::every_place;
use support::said::said;
use support::way::begin;

static GUIDE: LazyLock<Guide> = LazyLock::new(|| Library::built_in().load().unwrap());
static ADVISER: LazyLock<Adviser<'static>> = LazyLock::new(|| Adviser::new(&GUIDE));
static SPEECH: LazyLock<Speech> =
    LazyLock::new(|| Speech::new(&Library::built_in(), &GUIDE, None).unwrap());

/// Years after everything was read.
const LATE: Date = date(2028, 1, 1);

/// A visit on a day, with answers.
fn visit(day: Date) -> App<'static> {
    begin(App::new(&ADVISER, &SPEECH, true).on(day), "11311")
}

/// What a page says on a day.
fn on(day: Date, place: Place) -> Vec<String> {
    let mut app = visit(day);
    app.open(place);
    said(app.scene().page)
}

#[test]
fn in_the_month_of_the_guide_nothing_is_old() {
    let first = GUIDE.month.first_day();
    for place in every_place(&GUIDE) {
        for text in on(first, place) {
            assert!(!text.contains("to be read again by"), "{place:?}: {text}");
            assert!(
                !text.contains("to be checked again by"),
                "{place:?}: {text}"
            );
        }
    }
}

#[test]
fn a_clock_that_is_wrong_makes_no_fact_younger_than_the_guide() {
    for place in [Place::HelpNow, Place::About] {
        assert_eq!(
            on(date(1970, 1, 1), place),
            on(GUIDE.month.first_day(), place)
        );
    }
}

#[test]
fn every_source_on_a_page_says_its_month_and_that_it_is_old() {
    for (at, group) in GUIDE.groups() {
        let page = on(LATE, Place::Group(at));
        for source in &group.sources {
            let mut lines = page.iter();
            let line =
                lines.find(|line| line.contains(&source.url) && line.contains(&source.title));
            let line = line.unwrap();
            assert!(line.contains("read: November 2026"), "{line}");
            assert!(line.contains("to be read again by November 2027"), "{line}");
        }
        assert!(
            page.iter()
                .any(|line| line.starts_with("Some of these facts"))
        );
    }
}

#[test]
fn a_help_line_says_when_it_was_checked_and_that_it_is_old() {
    // The term of help lines is the shortest.
    let page = on(date(2027, 2, 1), Place::HelpNow);
    let old = page
        .iter()
        .filter(|it| it.contains("to be checked again by January 2027"));
    assert_eq!(old.count(), GUIDE.help_lines.len());
    let fresh = on(date(2027, 1, 30), Place::HelpNow);
    assert!(!fresh.iter().any(|it| it.contains("to be checked again")));
}

#[test]
fn this_guide_says_how_much_of_it_is_old() {
    let row = |day| {
        let page = on(day, Place::About);
        let at = page.iter().position(|it| it == "Not read again in time");
        at.map(|at| page[at + 1].clone())
    };
    assert_eq!(row(date(2026, 12, 1)), None);
    let lines = format!("{} sources and help lines", GUIDE.help_lines.len());
    assert_eq!(row(date(2027, 2, 1)), Some(lines));
    let count = |day| row(day)?.split(' ').next()?.parse::<usize>().ok();
    assert!(count(LATE) > Some(GUIDE.groups.len()));
}

#[test]
fn nothing_is_hidden_because_it_is_old() {
    let first = GUIDE.month.first_day();
    for place in every_place(&GUIDE) {
        let old = on(LATE, place);
        for text in on(first, place) {
            assert!(
                old.iter().any(|it| it.starts_with(&text)),
                "{place:?} lost: {text}"
            );
        }
    }
}

#[test]
fn the_suggested_groups_say_that_some_facts_are_old() {
    let page = on(LATE, Place::Groups);
    assert!(
        page.iter()
            .any(|it| it.contains("to be read again by November 2027"))
    );
}
