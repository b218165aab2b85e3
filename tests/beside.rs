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
    pub(crate) mod command;
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod desk;
    pub(crate) mod glass;
    pub(crate) mod places;
    pub(crate) mod said;
    pub(crate) mod way;
}

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Cursor};
use std::sync::LazyLock;
use std::time::Instant;

use openchair::advice::Adviser;
use openchair::app::{App, Effect, Event, Fit, Focus, Program};
use openchair::content::Library;
use openchair::guide::{Answer, GroupIndex, Guide, QuestionIndex};
use openchair::keys::{self, Action, Key};
use openchair::page::{Block, Chosen, Item, Page, Place, Target};
use openchair::plain::{Outlet, Plain};
use openchair::run;
use openchair::terminal::ThemeName;
use openchair::words::{BesideWords, Speech};
use ratatui::crossterm::event::{Event as Report, KeyCode};
use ratatui::layout::Size;

use support::command::run as command;
use support::desk::Desk;
use support::places::every_place;
use support::said::said;
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

// ---- the panel looks at an answer

/// Every question with every answer, on a few ways through the questions.
fn at_every_answer(mut look: impl FnMut(&mut App<'static>, QuestionIndex, usize)) -> usize {
    let mut seen = 0;
    let mut open: Vec<Vec<usize>> = vec![Vec::new()];
    let mut known: BTreeSet<(usize, usize)> = BTreeSet::new();
    while let Some(way) = open.pop() {
        let walked = || {
            let mut app = with_counselor();
            fit(&mut app, Some(1));
            take(&mut app, Target::Begin);
            for at in &way {
                fit(&mut app, Some(1));
                app.update(Event::Take(*at), Instant::now());
            }
            fit(&mut app, Some(1));
            app
        };
        let app = walked();
        let Place::Question(question) = app.place() else {
            continue;
        };
        for at in 0..app.scene().page.items().count() {
            let mut app = walked();
            look(&mut app, question, at);
            seen += 1;
            // From each answer on, once.
            if known.insert((question.0, at)) {
                open.push(way.iter().copied().chain([at]).collect());
            }
        }
    }
    seen
}

#[test]
fn what_the_panel_says_of_an_answer_comes_true_when_it_is_taken() {
    let mut moved = 0;
    let mut questions = BTreeSet::new();
    let seen = at_every_answer(|app, question, at| {
        for _ in 0..at {
            app.update(Event::Key(Key::Down), Instant::now());
        }
        assert_eq!(app.scene().focus, Focus::Item(at));
        let before = suggested(app);
        let told = announced(&panel(app));
        let answers = app.interview().answers().clone();
        let count = rows(&panel(app)).get(&words().may_fit).cloned();
        app.update(Event::Take(at), Instant::now());
        let about = format!("{} {at}", GUIDE.question(question).id);
        assert_ne!(app.interview().answers(), &answers, "{about}");
        came_true(&told, &before, &suggested(app), &about);
        if let Some(count) = count {
            let advice = app.advice().unwrap();
            let then = advice.suggestions.len() + advice.also.len();
            assert!(count.ends_with(&format!(" now, {then} then")), "{count}");
        }
        moved += usize::from(before != suggested(app));
        questions.insert(question);
    });
    assert_eq!(questions.len(), GUIDE.questions.len());
    assert!(seen > 120 && moved > 60, "{seen}, {moved}");
}

#[test]
fn looking_changes_nothing() {
    at_every_answer(|app, _, _| {
        let before = (app.interview().answers().clone(), app.advice().cloned());
        let page = app.scene().page.clone();
        for key in [Key::Down, Key::Char('c'), Key::Up, Key::Char('c')] {
            app.update(Event::Key(key), Instant::now());
            fit(app, Some(1));
        }
        let after = (app.interview().answers().clone(), app.advice().cloned());
        assert_eq!(before, after);
        assert_eq!(app.scene().page, &page);
    });
}

#[test]
fn before_the_first_answer_the_panel_says_that_there_is_no_list() {
    let mut app = begin(with_counselor(), "1");
    fit(&mut app, Some(1));
    assert!(said(&panel(&app)).contains(&words().no_list));
    let app = begin(with_counselor(), "11");
    assert!(!said(&panel(&app)).contains(&words().no_list));
}

#[test]
fn without_a_mark_the_panel_tells_of_every_answer() {
    at_every_answer(|app, question, at| {
        fit(app, None);
        let texts = rows(&panel(app));
        let composer = app.composer();
        let answer = GUIDE.question(question).answers().nth(at).unwrap();
        let label = words().with(composer.answer(question, answer));
        let told = texts.get(&label).unwrap_or_else(|| panic!("{label}"));
        app.update(Event::Take(at), Instant::now());
        for name in suggested(app) {
            assert!(told.contains(&name), "{label}: {told} lacks {name}");
        }
    });
}

// ---- the page beside it stays

#[test]
fn a_counselor_adds_nothing_to_a_page_but_at_the_end_of_three() {
    for keys in BEGINNINGS {
        let mut one = begin(alone(), keys);
        let mut two = begin(with_counselor(), keys);
        for place in every_place(&GUIDE) {
            one.open(place);
            two.open(place);
            let (page, beside) = (one.scene().page, two.scene().page);
            match place {
                Place::Concerns | Place::Group(_) => {
                    let same = page
                        .items()
                        .zip(beside.items())
                        .all(|(one, two)| one == two);
                    assert!(same && page.items().count() < beside.items().count());
                    assert_eq!(page.title, beside.title);
                }
                Place::Leave | Place::Keys => assert_ne!(page, beside),
                _ => assert_eq!(page, beside),
            }
        }
    }
}

#[test]
fn the_panel_has_nothing_to_take() {
    for keys in BEGINNINGS {
        let mut app = begin(with_counselor(), keys);
        for place in every_place(&GUIDE) {
            app.open(place);
            for parts in [Some(1), None] {
                fit(&mut app, parts);
                let panel = panel(&app);
                assert_eq!(panel.items().count(), 0, "{place:?}");
                assert!(!panel.blocks.is_empty(), "{place:?}");
            }
        }
    }
}

#[test]
fn a_group_that_is_marked_in_a_list_has_the_same_panel_as_on_its_page() {
    let mut app = begin(with_counselor(), "11311");
    app.open(Place::Groups);
    fit(&mut app, Some(1));
    let group = app.advice().unwrap().suggestions[1].group;
    app.update(Event::Key(Key::Down), Instant::now());
    let marked = panel(&app).blocks;
    app.open(Place::Group(group));
    assert_eq!(panel(&app).blocks, marked);
}

#[test]
fn the_panel_of_a_group_has_its_own_facts_the_rule_for_this_person_and_cards() {
    let mut app = begin(with_counselor(), "11311");
    let mut with_cards = 0;
    for (at, group) in GUIDE.groups() {
        app.open(Place::Group(at));
        let texts = said(&panel(&app));
        let composer = app.composer();
        let attend = ADVISER.attend(app.interview().answers(), at);
        let verdict = &composer.words.verdict;
        for text in [verdict.get(attend.open), verdict.get(attend.closed)] {
            assert!(texts.iter().any(|it| it == text), "{}: {text}", group.id);
        }
        let lines = group.may_not_suit.iter().map(|it| composer.text(it));
        let visit = composer.known(group.first_visit.as_ref());
        for text in lines.chain(visit) {
            assert!(texts.iter().any(|it| it == text), "{}: {text}", group.id);
        }
        for card in &GUIDE.counsel.concerns {
            let title = composer.text(&card.title).to_owned();
            let names_it = card.groups.contains(&at);
            assert_eq!(texts.contains(&title), names_it, "{}: {title}", group.id);
            with_cards += usize::from(names_it);
        }
        for text in &GUIDE.counsel.talking {
            assert!(texts.iter().any(|it| it == composer.text(text)));
        }
    }
    assert!(with_cards > 0);
}

// ---- the key

#[test]
fn without_a_counselor_the_key_does_nothing_and_is_named_nowhere() {
    for keys in BEGINNINGS {
        let mut app = begin(alone(), keys);
        for place in every_place(&GUIDE) {
            app.open(place);
            fit(&mut app, Some(1));
            let before = app.scene().serial;
            for key in ['c', 'C', '.'] {
                let outcome = app.update(Event::Key(Key::Char(key)), Instant::now());
                assert_eq!(outcome, openchair::app::Outcome::default(), "{place:?}");
            }
            assert_eq!(app.scene().serial, before);
            assert!(app.scene().panel.is_none());
            assert!(app.scene().hints.iter().all(|hint| hint.key != "c"));
        }
        app.open(Place::Keys);
        let written = keys::written(Action::Panel, true);
        assert!(!said(app.scene().page).contains(&written));
    }
    let mut app = with_counselor();
    app.open(Place::Keys);
    assert!(said(app.scene().page).contains(&keys::written(Action::Panel, true)));
}

#[test]
fn the_key_turns_through_the_panel_hides_it_and_shows_it_again() {
    let mut app = with_counselor();
    let part = |app: &App<'_>| app.scene().panel.map(|panel| panel.part);
    fit(&mut app, Some(3));
    for expected in [Some(1), Some(2), None, Some(0), Some(1)] {
        press(&mut app, 'c');
        fit(&mut app, Some(3));
        assert_eq!(part(&app), expected);
    }
    // Another page begins with the first part.
    app.open(Place::HelpNow);
    app.open(Place::Group(GroupIndex(0)));
    assert_eq!(part(&app), Some(0));
}

#[test]
fn no_key_writes_text_anywhere() {
    for place in every_place(&GUIDE) {
        let mut app = begin(with_counselor(), "11311");
        app.open(place);
        fit(&mut app, Some(1));
        for sign in (' '..='~').filter(|sign| !sign.is_ascii_digit()) {
            let before = (app.scene().page.clone(), app.place());
            let key = Key::Char(sign);
            let outcome = app.update(Event::Key(key), Instant::now());
            let known = keys::action(key, true).is_some();
            assert!(known || !outcome.redraw, "{place:?} {sign:?}");
            if known || outcome.redraw {
                app.open(place);
                fit(&mut app, Some(1));
            } else {
                assert_eq!((app.scene().page.clone(), app.place()), before);
            }
        }
    }
}

// ---- in a window

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

#[test]
fn every_page_and_every_panel_is_there_whole_in_every_window() {
    for size in WINDOWS {
        for speech in [&*ENGLISH, &*SPANISH] {
            for place in every_place(&GUIDE).into_iter().step_by(3) {
                let app = App::new(&ADVISER, speech, true).with_counselor();
                let app = begin(app, "11311");
                let mut desk = Desk::sit(app, size, ThemeName::Mono);
                desk.app.open(place);
                desk.happens(Report::Resize(size.width, size.height));
                let page = seen(&mut desk);
                for text in said(desk.app.scene().page) {
                    assert!(has_words(&page, &text), "{size} {place:?}: {text}\n{page}");
                }
                // The panel part by part, until it is hidden.
                let texts = said(desk.app.scene().panel.unwrap().page);
                let mut parts = String::new();
                while desk.app.scene().panel.is_some() {
                    parts.push_str(&desk.screen.device().seen().contents());
                    desk.press(KeyCode::Char('c'));
                }
                for text in texts {
                    assert!(
                        has_words(&parts, &text),
                        "{size} {place:?}: {text}\n{parts}"
                    );
                }
                let contents = desk.screen.device().seen().contents();
                let title = &speech.at(speech.begin()).1.beside.panel;
                assert!(!contents.contains(title.as_str()), "{contents}");
                desk.cursor_stands_on_the_focused_item();
            }
        }
    }
}

#[test]
fn beside_a_panel_at_least_two_answers_can_be_seen_at_once() {
    for size in WINDOWS {
        for (question, _) in GUIDE.questions() {
            let app = begin(with_counselor(), "11");
            let mut desk = Desk::sit(app, size, ThemeName::Mono);
            desk.app.open(Place::Question(question));
            desk.happens(Report::Resize(size.width, size.height));
            let contents = desk.screen.device().seen().contents();
            let numbered = contents.lines().filter(|line| {
                let mut signs = line.chars().skip(2);
                signs.next().is_some_and(|sign| sign.is_ascii_digit())
            });
            assert!(numbered.count() >= 2, "{size}:\n{contents}");
        }
    }
}

/// Runs a visit line by line. Gives back what was written.
fn lines(mut app: App<'_>, input: &str) -> String {
    let mut output = Vec::new();
    let input = BufReader::new(Cursor::new(input.to_owned()));
    let mut face = Plain::new(input, &mut output, Outlet::pipe(), true);
    run::run(&mut app, &mut face, &mut run::NoPress).unwrap();
    String::from_utf8(output).unwrap()
}

#[test]
fn line_by_line_the_panel_is_a_section_after_the_page() {
    let title = format!("\n{}\n", words().panel);
    let read = lines(with_counselor(), "1\n1\n");
    assert_eq!(read.matches(&title).count(), 3, "{read}");
    let question = read.find("Who is this for?").unwrap();
    let section = read[question..].find(&title).unwrap();
    let items = read[question..].find("4. I want to learn").unwrap();
    assert!(items < section);
    assert!(!lines(alone(), "1\n1\n").contains(&title));
    // The key hides it, and shows it again.
    let read = lines(with_counselor(), "c\n1\nc\n");
    assert_eq!(read.matches(&title).count(), 2, "{read}");
    // Without a counselor it means nothing.
    let not_here = &ENGLISH.at(ENGLISH.begin()).1.plain.not_here;
    assert!(lines(alone(), "c\n").contains(not_here.as_str()));
}

// ---- side by side

fn grid(page: &Page) -> (&[String], &[(String, Vec<String>)]) {
    let grids = page.blocks.iter().filter_map(|block| match block {
        Block::Grid { heads, rows } => Some((heads.as_slice(), rows.as_slice())),
        _ => None,
    });
    let grids: Vec<_> = grids.collect();
    assert_eq!(grids.len(), 1, "{page:?}");
    grids[0]
}

fn is_whole(page: &Page, groups: usize) {
    let (heads, rows) = grid(page);
    assert_eq!(heads.len(), groups);
    assert!(rows.len() >= 9, "{rows:?}");
    let names: BTreeSet<&String> = rows.iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), rows.len(), "a row stands twice: {rows:?}");
    for (name, cells) in rows {
        assert_eq!(cells.len(), groups, "{name}");
        assert!(!name.trim().is_empty());
        assert!(
            cells.iter().all(|it| !it.trim().is_empty()),
            "{name}: {cells:?}"
        );
    }
}

#[test]
fn no_cell_is_empty_whichever_two_groups_stand_side_by_side() {
    for app in [begin(alone(), "11311"), begin(alone(), "12111"), alone()] {
        for (one, _) in GUIDE.groups() {
            for (other, _) in GUIDE.groups().filter(|(other, _)| *other > one) {
                let chosen = Chosen::of([one, other]);
                let mut composer = app.composer();
                composer.chosen = &chosen;
                is_whole(&composer.page(Place::Compare), 2);
            }
        }
    }
}

#[test]
fn no_cell_is_empty_with_three_groups_and_what_is_not_known_says_so() {
    let app = begin(alone(), "11311");
    let unknown = &app.composer().words.page.unknown;
    let groups: Vec<GroupIndex> = GUIDE.groups().map(|(at, _)| at).collect();
    let mut unknowns = 0;
    for three in groups.windows(3) {
        let chosen = Chosen::of(three.iter().copied());
        let mut composer = app.composer();
        composer.chosen = &chosen;
        let page = composer.page(Place::Compare);
        is_whole(&page, 3);
        let (_, rows) = grid(&page);
        unknowns += rows
            .iter()
            .flat_map(|(_, cells)| cells)
            .filter(|it| *it == unknown)
            .count();
    }
    assert!(unknowns > 0);
}

#[test]
fn the_groups_that_are_suggested_stand_side_by_side_until_others_are_chosen() {
    let mut app = begin(alone(), "11311");
    app.open(Place::Groups);
    take(&mut app, Target::Open(Place::Compare));
    let suggested = suggested(&app);
    assert_eq!(grid(app.scene().page).0, suggested);
    let mut fresh = alone();
    fresh.open(Place::Compare);
    assert!(said(fresh.scene().page).contains(&words().compare_few));
}

#[test]
fn columns_fit_in_80_columns_and_each_row_begins_with_its_name() {
    for (width, several) in [(80, true), (120, true), (60, false)] {
        let app = begin(alone(), "11311");
        let mut desk = Desk::sit(app, Size::new(width, 24), ThemeName::Mono);
        desk.app.open(Place::Compare);
        desk.happens(Report::Resize(width, 24));
        let page = seen(&mut desk);
        let heads = grid(desk.app.scene().page).0.to_vec();
        let are_heads = |line: &&str| line.split_whitespace().eq(heads.iter().map(String::as_str));
        let in_one_line = page.lines().filter(are_heads);
        // The heads come again on each screenful that has rows.
        assert_eq!(in_one_line.count() > 1, several, "{width}:\n{page}");
    }
}

// ---- what if

/// Ways that go on to the end, or nearly.
const LONGER: [&str; 5] = [
    "113111111",
    "112222222",
    "118333333",
    "121111112",
    "124222211",
];

/// Every change that is offered from a few beginnings.
fn every_change(mut look: impl FnMut(&App<'static>, QuestionIndex, Answer)) -> usize {
    let mut seen = 0;
    for keys in BEGINNINGS.iter().chain(&LONGER) {
        let mut app = begin(alone(), keys);
        app.open(Place::WhatIf);
        let open = |item: &Item| match item.target {
            Target::Open(place) => Some(place),
            _ => None,
        };
        let places: Vec<Place> = app.scene().page.items().filter_map(open).collect();
        for place in places {
            app.open(place);
            let changes: Vec<Place> = app.scene().page.items().filter_map(open).collect();
            for change in changes {
                if let (Place::WhatIfAnswer(_), Place::WhatIfChange(question, answer)) =
                    (place, change)
                {
                    look(&app, question, answer);
                    seen += 1;
                }
            }
        }
    }
    seen
}

#[test]
fn what_if_announces_what_taking_the_answer_does() {
    let seen = every_change(|app, question, answer| {
        let mut app = again(app);
        app.open(Place::Groups);
        app.open(Place::WhatIf);
        app.open(Place::WhatIfAnswer(question));
        app.open(Place::WhatIfChange(question, answer));
        let before = suggested(&app);
        let told = announced(app.scene().page);
        let (heads, rows) = grid(app.scene().page);
        assert_eq!(heads.len(), 2);
        assert!(
            rows.iter()
                .flat_map(|(_, cells)| cells)
                .all(|it| !it.is_empty())
        );
        let about = format!("{} {answer:?}", GUIDE.question(question).id);
        let all: BTreeSet<&String> = told.iter().flatten().collect();
        assert_eq!(rows.len(), all.len(), "{about}");
        assert_eq!(suggested(&app), before);
        let mut left = again(&app);
        left.open(Place::WhatIfChange(question, answer));
        take(&mut left, Target::Open(Place::Groups));
        assert_eq!(suggested(&left), before, "{about}");
        take(&mut app, Target::TakeAnswer(question, answer));
        assert_eq!(app.interview().answers().get(question), Some(answer));
        came_true(&told, &before, &suggested(&app), &about);
        assert!(matches!(app.place(), Place::Groups | Place::Notices));
        // The way on, and the way back, lead out of the trial and not into it.
        if app.place() == Place::Notices {
            take(&mut app, Target::Open(Place::Groups));
        }
        assert_eq!(app.place(), Place::Groups);
        app.update(Event::Key(Key::Backspace), Instant::now());
        let in_trial = matches!(
            app.place(),
            Place::WhatIfAnswer(_) | Place::WhatIfChange(..)
        );
        assert!(!in_trial);
    });
    assert!(seen > 40, "{seen}");
}

/// A visit with the same answers.
fn again(app: &App<'static>) -> App<'static> {
    let mut fresh = alone();
    for step in app.interview().answered(&GUIDE) {
        fresh.open(Place::Question(step.question));
        take(&mut fresh, Target::Answer(step.answer));
    }
    assert_eq!(fresh.interview().answers(), app.interview().answers());
    fresh
}

#[test]
fn nobody_is_offered_another_answer_about_safety_or_age_or_whom_this_is_for() {
    let kept: Vec<QuestionIndex> = GUIDE
        .never_change
        .iter()
        .copied()
        .chain([GUIDE.first])
        .collect();
    every_change(|_, question, _| assert!(!kept.contains(&question)));
    for keys in BEGINNINGS {
        for question in &kept {
            let mut app = begin(alone(), keys);
            app.open(Place::WhatIfAnswer(*question));
            let items: Vec<Target> = app.scene().page.items().map(|item| item.target).collect();
            assert_eq!(items, [Target::Back]);
            for answer in GUIDE.question(*question).answers() {
                app.open(Place::WhatIfChange(*question, answer));
                let items = app.scene().page.items();
                assert!(items.into_iter().all(|item| item.target == Target::Back));
            }
        }
    }
}

// ---- worries

#[test]
fn every_card_has_all_it_needs_in_every_language() {
    let counsel = &GUIDE.counsel;
    let mut ids = BTreeSet::new();
    for card in &counsel.concerns {
        assert!(ids.insert(&card.id), "{} stands twice", card.id);
        assert!(!card.sources.is_empty(), "{}", card.id);
        for lang in &GUIDE.languages {
            let texts = [&card.title, &card.reflection, &card.fact, &card.offer];
            for text in texts {
                let mut all = text.iter();
                let found = all.find(|(other, _)| *other == lang);
                assert!(
                    found.is_some_and(|(_, it)| !it.trim().is_empty()),
                    "{}",
                    card.id
                );
            }
        }
    }
    assert!(counsel.concerns.len() >= 10, "{}", counsel.concerns.len());
    assert_eq!(counsel.follow_up.len(), 6);
    assert_eq!(counsel.evidence.len(), 3);
    assert_eq!(counsel.call.len(), 3);
    assert!(!counsel.talking.is_empty() && counsel.consent.is_some());
}

#[test]
fn the_worries_are_linked_from_the_groups_and_from_every_group() {
    let mut app = begin(alone(), "11311");
    app.open(Place::Groups);
    take(&mut app, Target::Open(Place::Concerns));
    for (at, card) in GUIDE.counsel.concerns.iter().enumerate() {
        app.open(Place::Concerns);
        take(&mut app, Target::Open(Place::Concern(at)));
        let texts = said(app.scene().page);
        let composer = app.composer();
        for text in [&card.title, &card.reflection, &card.fact, &card.offer] {
            assert!(
                texts.contains(&composer.text(text).to_owned()),
                "{}",
                card.id
            );
        }
        assert!(texts.iter().any(|it| it.contains(&card.sources[0].url)));
    }
    for (at, _) in GUIDE.groups() {
        app.open(Place::Group(at));
        take(&mut app, Target::Open(Place::Concerns));
    }
}

#[test]
fn a_guide_without_cards_offers_none_and_still_works() {
    let library = Library::built_in();
    let files = library.files().filter(|(name, _)| *name != "concerns.ron");
    let files = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let guide = Library::from_texts(files).load().unwrap();
    assert!(guide.counsel.concerns.is_empty());
    let adviser = Adviser::new(&guide);
    let mut app = begin(App::new(&adviser, &ENGLISH, true).with_counselor(), "11311");
    for place in every_place(&guide) {
        app.open(place);
        let page = app.scene().page;
        let leads = |item: &Item| {
            matches!(
                item.target,
                Target::Open(Place::Concerns | Place::Concern(_) | Place::Contact(_))
            )
        };
        assert!(!page.items().any(leads), "{place:?}");
        assert!(page.items().count() > 0, "{place:?}");
    }
}

// ---- calling a group

#[test]
fn before_anyone_calls_the_page_says_what_that_shares() {
    let mut app = begin(with_counselor(), "11311");
    for (at, group) in GUIDE.groups() {
        app.open(Place::Group(at));
        take(&mut app, Target::Open(Place::Contact(at)));
        let page = app.scene().page;
        let consent = app.composer().text(GUIDE.counsel.consent.as_ref().unwrap());
        let first = page.blocks.first();
        let is_consent = matches!(first, Some(Block::Notice { text, .. }) if text == consent);
        assert!(is_consent, "{first:?}");
        let texts = said(page);
        for phone in &group.phones {
            assert!(texts.contains(&phone.number), "{}", group.id);
        }
        if group.phones.is_empty() {
            assert!(texts.contains(&group.website), "{}", group.id);
        }
        for line in &GUIDE.counsel.call {
            assert!(texts.contains(&app.composer().text(line).to_owned()));
        }
    }
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
