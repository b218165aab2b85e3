//! One other answer on trial: what it announces is what taking it does.

use std::collections::BTreeSet;
use std::time::Instant;

use openchair::app::{App, Event, Program};
use openchair::guide::{Answer, QuestionIndex};
use openchair::keys::Key;
use openchair::page::{Item, Place, Target};

use super::support::way::begin;
use super::{BEGINNINGS, GUIDE, alone, announced, came_true, grid, suggested, take};

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
