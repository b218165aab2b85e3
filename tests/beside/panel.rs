//! The panel beside a page: what it says comes true, and the page stays as it is.

use std::collections::BTreeSet;
use std::time::Instant;

use openchair::app::{App, Event, Focus, Program};
use openchair::guide::{GroupIndex, QuestionIndex};
use openchair::keys::{self, Action, Key};
use openchair::page::{Place, Target};
use openchair::terminal::ThemeName;
use ratatui::crossterm::event::{Event as Report, KeyCode};

use super::support::desk::Desk;
use super::support::places::every_place;
use super::support::said::said;
use super::support::way::begin;
use super::{
    ADVISER, BEGINNINGS, ENGLISH, GUIDE, SPANISH, WINDOWS, alone, announced, came_true, fit,
    has_words, lines, panel, press, rows, seen, suggested, take, with_counselor, words,
};

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

#[test]
fn line_by_line_the_panel_is_a_section_after_the_page() {
    let title = format!("\n{}\n", words().panel);
    let read = lines(with_counselor(), "1\n1\n");
    assert_eq!(read.matches(&title).count(), 3, "{read}");
    let (_, after) = read.split_once("Who is this for?").unwrap();
    let (page, _) = after.split_once(&title).unwrap();
    assert!(page.contains("4. I want to learn"), "{page}");
    assert!(!lines(alone(), "1\n1\n").contains(&title));
    // The key hides it, and shows it again.
    let read = lines(with_counselor(), "c\n1\nc\n");
    assert_eq!(read.matches(&title).count(), 2, "{read}");
    // Without a counselor it means nothing.
    let not_here = &ENGLISH.at(ENGLISH.begin()).1.plain.not_here;
    assert!(lines(alone(), "c\n").contains(not_here.as_str()));
}
