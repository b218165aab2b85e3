//! A counselor alongside a client: groups side by side, worries, what if, and the panel beside the
//! page, in both faces.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    #[path = "../support/command.rs"]
    pub(crate) mod command;
    #[allow(dead_code, reason = "each test uses a part")]
    #[path = "../support/desk.rs"]
    pub(crate) mod desk;
    #[path = "../support/glass.rs"]
    pub(crate) mod glass;
    #[path = "../support/places.rs"]
    pub(crate) mod places;
    #[path = "../support/said.rs"]
    pub(crate) mod said;
    #[path = "../support/way.rs"]
    pub(crate) mod way;
}

#[path = "beside/compare.rs"]
mod compare;
#[path = "beside/panel.rs"]
mod panel;
#[path = "beside/what_if.rs"]
mod what_if;
#[path = "beside/worries.rs"]
mod worries;

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Cursor};
use std::sync::LazyLock;
use std::time::Instant;

use openchair::advice::Adviser;
use openchair::app::{App, Effect, Event, Fit, Program};
use openchair::content::Library;
use openchair::guide::{GroupIndex, Guide};
use openchair::keys::Key;
use openchair::page::{Block, Page, Place, Target};
use openchair::plain::{Outlet, Plain};
use openchair::run;
use openchair::terminal::ThemeName;
use openchair::words::{BesideWords, Speech};
use ratatui::crossterm::event::{Event as Report, KeyCode};
use ratatui::layout::Size;

use support::command::run as command;
use support::desk::Desk;
use support::way::begin;

static GUIDE: LazyLock<Guide> = LazyLock::new(|| Library::built_in().load().unwrap());
static ADVISER: LazyLock<Adviser<'static>> = LazyLock::new(|| Adviser::new(&GUIDE));
static ENGLISH: LazyLock<Speech> = LazyLock::new(|| speech("en"));
static SPANISH: LazyLock<Speech> = LazyLock::new(|| speech("es"));

fn speech(wanted: &str) -> Speech {
    Speech::new(&Library::built_in(), &GUIDE, Some(wanted)).unwrap()
}

fn alone() -> App<'static> {
    App::new(&ADVISER, &ENGLISH, true)
}

fn with_counselor() -> App<'static> {
    alone().with_counselor()
}

fn words() -> &'static BesideWords {
    &ENGLISH.at(ENGLISH.begin()).1.beside
}

/// Ways to begin, by the keys of the first answers: without any, for oneself, for a child, after a
/// loss, to learn.
const BEGINNINGS: [&str; 6] = ["", "11311", "1118", "12111", "13", "14"];

/// Windows, and whether the panel stands beside the page in them.
const WINDOWS: [Size; 3] = [Size::new(80, 24), Size::new(120, 40), Size::new(60, 18)];

/// Takes the item that does this.
fn take(app: &mut App<'_>, target: Target) {
    let page = app.scene().page.clone();
    let at = page.items().position(|item| item.target == target);
    let at = at.unwrap_or_else(|| panic!("{target:?} is not on {page:?}"));
    app.update(Event::Take(at), Instant::now());
}

/// A face that shows all at once looks at the page.
fn fit(app: &mut App<'_>, panel: Option<usize>) {
    let items = app.scene().page.items().count();
    let whole = Fit::whole(items);
    app.fitted(Fit { panel, ..whole });
}

fn press(app: &mut App<'_>, key: char) {
    app.update(Event::Key(Key::Char(key)), Instant::now());
}

fn panel(app: &App<'_>) -> Page {
    app.scene().panel.unwrap().page.clone()
}

fn suggested(app: &App<'_>) -> Vec<String> {
    let composer = app.composer();
    let suggestions = app.advice().into_iter().flat_map(|it| &it.suggestions);
    suggestions
        .map(|it| composer.short_name(it.group).to_owned())
        .collect()
}

/// The rows of a page, all together, by name.
fn rows(page: &Page) -> BTreeMap<String, String> {
    let rows = page.blocks.iter().filter_map(|block| match block {
        Block::Rows(rows) => Some(rows.clone()),
        _ => None,
    });
    rows.flatten().collect()
}

/// The groups that a page says come, stay and go.
fn announced(page: &Page) -> [Vec<String>; 3] {
    let rows = rows(page);
    [&words().comes, &words().stays, &words().goes].map(|label| {
        let names = rows.get(label).map_or("", String::as_str);
        let names = names.split(", ").filter(|name| !name.is_empty());
        names.map(str::to_owned).collect()
    })
}

/// Fails where what was announced is not what has come about.
#[track_caller]
fn came_true(told: &[Vec<String>; 3], before: &[String], after: &[String], about: &str) {
    let set = |lists: &[&[String]]| -> BTreeSet<String> {
        lists.iter().flat_map(|it| it.iter().cloned()).collect()
    };
    let [comes, stays, goes] = told;
    assert_eq!(set(&[comes, stays]), set(&[after]), "{about}: {told:?}");
    assert_eq!(set(&[goes, stays]), set(&[before]), "{about}: {told:?}");
    assert!(!comes.iter().any(|it| before.contains(it)), "{about}");
}

/// All that a screen shows of a page and its panel, turned through from the first to the last.
fn seen(desk: &mut Desk<'_>) -> String {
    let mut screens = BTreeSet::new();
    let mut all = String::new();
    loop {
        let contents = desk.screen.device().seen().contents();
        if !screens.insert(contents.clone()) {
            return all;
        }
        all.push_str(&contents);
        desk.cursor_stands_on_the_focused_item();
        desk.press(KeyCode::PageDown);
    }
}

fn has_words(seen: &str, text: &str) -> bool {
    let shown: BTreeSet<&str> = seen.split_whitespace().collect();
    let words = text.split_whitespace().filter(|word| !word.contains("://"));
    words.into_iter().all(|word| shown.contains(word))
}

/// Runs a visit line by line. Gives back what was written.
fn lines(mut app: App<'_>, input: &str) -> String {
    let mut output = Vec::new();
    let input = BufReader::new(Cursor::new(input.to_owned()));
    let mut face = Plain::new(input, &mut output, Outlet::pipe(), true);
    run::run(&mut app, &mut face, &mut run::NoPress).unwrap();
    String::from_utf8(output).unwrap()
}

fn grid(page: &Page) -> (&[String], &[(String, Vec<String>)]) {
    let grids = page.blocks.iter().filter_map(|block| match block {
        Block::Grid { heads, rows } => Some((heads.as_slice(), rows.as_slice())),
        _ => None,
    });
    let grids: Vec<_> = grids.collect();
    assert_eq!(grids.len(), 1, "{page:?}");
    grids[0]
}

// ---- the next client

#[test]
fn the_next_client_finds_nothing_of_the_last() {
    for keys in BEGINNINGS {
        for size in WINDOWS {
            let app = begin(with_counselor(), keys);
            let mut desk = Desk::sit(app, size, ThemeName::Mono);
            desk.press(KeyCode::Char('l'));
            desk.app.open(Place::Group(GroupIndex(3)));
            desk.happens(Report::Resize(size.width, size.height));
            let chosen = Target::Choose(GroupIndex(3));
            if desk
                .app
                .scene()
                .page
                .items()
                .any(|item| item.target == chosen)
            {
                take(&mut desk.app, chosen);
            }
            desk.press(KeyCode::Char('c'));
            desk.app.open(Place::Leave);
            let page = desk.app.scene().page.clone();
            let item = page
                .items()
                .position(|item| item.target == Target::StartOver);
            let outcome = desk.app.update(Event::Take(item.unwrap()), Instant::now());
            assert_eq!(outcome.effects, [Effect::Wipe]);
            assert!(outcome.redraw);
            let fresh = with_counselor();
            assert_eq!(desk.app.scene().page, fresh.scene().page);
            assert_eq!(desk.app.interview().answers(), fresh.interview().answers());
            assert!(desk.app.advice().is_none());
            assert_eq!(
                desk.app.scene().panel.map(|panel| panel.part),
                Some(0),
                "the panel is shown again"
            );
            assert!(desk.app.composer().chosen_groups().is_empty());
            assert_eq!(desk.app.scene().words.language, "English");
            let back = desk.app.update(Event::Key(Key::Backspace), Instant::now());
            assert!(!back.redraw);
        }
    }
}

#[test]
fn a_counselor_can_always_turn_to_the_next_client() {
    for keys in BEGINNINGS {
        let mut app = begin(with_counselor(), keys);
        app.open(Place::Leave);
        let words = words();
        let page = app.scene().page;
        let item = page.items().find(|item| item.target == Target::StartOver);
        assert_eq!(item.unwrap().label, words.next_client);
        assert_eq!(
            item.unwrap().detail.as_ref(),
            Some(&words.next_client_detail)
        );
    }
}

// ---- the command line

#[test]
fn a_kiosk_has_no_counselor() {
    let ran = command(&["--counselor", "--kiosk"]);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert!(
        ran.err.contains("at a kiosk nobody sits beside the person"),
        "{}",
        ran.err
    );
    let ran = command(&["--counselor", "check"]);
    assert_eq!(ran.code, Some(2), "{}", ran.err);
    assert!(
        ran.err.contains("--counselor is about the questions"),
        "{}",
        ran.err
    );
}
