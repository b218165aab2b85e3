//! What a person takes away: groups chosen for one sheet, printed or saved, and told about.

#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    pub(crate) mod way;
}

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use openchair::advice::Adviser;
use openchair::app::{App, Effect, Event, Kiosk, Limits, Outcome, Program, Sheet, Told};
use openchair::content::Library;
use openchair::guide::{GroupIndex, Guide, Status};
use openchair::keys::Key;
use openchair::page::{Chosen, Extra, MOST_CHOSEN, Place, Target, Ways};
use openchair::words::Speech;

use support::way::begin;

static GUIDE: LazyLock<Guide> = LazyLock::new(|| Library::built_in().load().unwrap());
static ADVISER: LazyLock<Adviser<'static>> = LazyLock::new(|| Adviser::new(&GUIDE));
static SPEECH: LazyLock<Speech> =
    LazyLock::new(|| Speech::new(&Library::built_in(), &GUIDE, None).unwrap());

/// The hotline that stands on paper only where it was chosen.
const HOTLINE: &str = "1-800-799-7233";

fn ways() -> Ways {
    Ways {
        prints: true,
        files: vec!["guide.txt".into(), "guide.pdf".into()],
    }
}

/// A visit after these keys, with a printer and files.
fn visit(keys: &str) -> App<'static> {
    begin(App::new(&ADVISER, &SPEECH, true).offering(ways()), keys)
}

/// Takes what has this target on the page.
fn take(program: &mut dyn Program, target: Target) -> Outcome {
    let page = program.scene().page;
    let at = page.items().position(|item| item.target == target);
    let at = at.unwrap_or_else(|| panic!("{target:?} is not on {:?}", page.place));
    program.update(Event::Take(at), Instant::now())
}

/// The sheet that is printed now.
fn printed(app: &mut App<'_>) -> Sheet {
    app.open(Place::Handout);
    let outcome = take(app, Target::Print);
    match outcome.effects.into_iter().next() {
        Some(Effect::Print(sheet)) => sheet,
        other => panic!("{other:?} is no sheet"),
    }
}

fn said<'a>(app: &'a App<'_>) -> &'a str {
    app.scene().said.unwrap_or_default()
}

/// What is chosen, by the states on the page.
fn on_the_sheet(app: &mut App<'_>) -> Vec<GroupIndex> {
    app.open(Place::TakeAway);
    let on = &app.scene().words.take_away.on;
    let items = app.scene().page.items();
    let on = items.filter(|item| item.state.as_ref() == Some(on));
    let groups = on.filter_map(|item| match item.target {
        Target::Choose(group) => Some(group),
        _ => None,
    });
    groups.collect()
}

fn group(id: &str) -> GroupIndex {
    let mut groups = GUIDE.groups();
    groups.find(|(_, group)| group.id == id).unwrap().0
}

#[test]
fn at_first_the_suggestions_are_on_the_sheet() {
    let mut app = visit("11311");
    let suggestions = &app.advice().unwrap().suggestions;
    let suggested: Vec<GroupIndex> = suggestions.iter().map(|it| it.group).collect();
    assert_eq!(on_the_sheet(&mut app), suggested);
}

#[test]
fn a_group_is_put_on_and_taken_off_from_its_own_page_and_a_full_sheet_says_so() {
    let mut app = visit("");
    let groups = GUIDE.groups();
    let living: Vec<GroupIndex> = groups
        .filter(|(_, group)| group.status == Status::Active)
        .map(|(at, _)| at)
        .take(MOST_CHOSEN + 1)
        .collect();
    for group in &living {
        app.open(Place::Group(*group));
        take(&mut app, Target::Choose(*group));
    }
    assert_eq!(said(&app), app.scene().words.take_away.full);
    assert_eq!(on_the_sheet(&mut app), living[..MOST_CHOSEN]);
    take(&mut app, Target::Choose(living[0]));
    assert_eq!(on_the_sheet(&mut app), living[1..MOST_CHOSEN]);
}

#[test]
fn a_group_that_is_no_more_is_not_offered_for_the_sheet() {
    let sos = group("sos");
    let mut app = visit("");
    app.open(Place::Group(sos));
    let mut items = app.scene().page.items();
    assert!(items.all(|item| item.target != Target::Choose(sos)));
}

#[test]
fn the_key_for_taking_away_works_on_every_page_and_nothing_is_typed() {
    for keys in ["", "1", "11311", "s"] {
        let mut app = visit(keys);
        app.update(Event::Key(Key::Char('p')), Instant::now());
        assert_eq!(app.place(), Place::TakeAway);
    }
}

#[test]
fn help_for_danger_at_home_and_the_date_are_on_paper_only_where_chosen() {
    // Someone cares about a partner: the safety note applies to everyone there.
    let mut app = visit("1221");
    let hotline = |sheet: &Sheet| sheet.page.texts().iter().any(|it| it.contains(HOTLINE));
    let date = |sheet: &Sheet| {
        sheet
            .page
            .texts()
            .iter()
            .any(|it| it.contains("2026-11-01"))
    };
    let sheet = printed(&mut app);
    assert!(!hotline(&sheet));
    let made = app.scene().words.handout.made("");
    let made = made.trim_end_matches(['.', ' ']).to_owned();
    let dated = |sheet: &Sheet| sheet.page.texts().iter().any(|it| it.contains(&made));
    assert!(!dated(&sheet) && !date(&sheet));
    app.update(Event::Told(Told::Printed), Instant::now());
    app.open(Place::TakeAway);
    take(&mut app, Target::Include(Extra::DangerAtHome));
    take(&mut app, Target::Include(Extra::Date));
    let sheet = printed(&mut app);
    assert!(hotline(&sheet) && dated(&sheet));
}

#[test]
fn the_screen_shows_what_paper_says() {
    let mut app = visit("11311");
    let sheet = printed(&mut app);
    app.open(Place::Handout);
    let shown = app.scene().page.texts();
    let mut shown = shown.iter();
    for text in sheet.page.texts() {
        assert!(
            shown.any(|it| *it == text),
            "{text:?} is not shown, or not there"
        );
    }
}

#[test]
fn the_printer_gets_one_sheet_however_often_it_is_asked_for() {
    let mut app = visit("11311");
    app.open(Place::Handout);
    assert_eq!(take(&mut app, Target::Print).effects.len(), 1);
    assert_eq!(said(&app), app.scene().words.take_away.printing);
    assert_eq!(take(&mut app, Target::Print).effects, []);
    app.update(Event::Told(Told::Printed), Instant::now());
    assert_eq!(take(&mut app, Target::Print).effects.len(), 1);
}

#[test]
fn what_became_of_a_sheet_is_said_with_a_way_that_needs_no_paper() {
    for told in [
        Told::NoPrinter,
        Told::NoPaper,
        Told::NoAnswer,
        Told::NotPrinted,
    ] {
        let mut app = visit("11311");
        printed(&mut app);
        let outcome = app.update(Event::Told(told), Instant::now());
        assert!(outcome.redraw);
        assert!(said(&app).contains("write the addresses down"), "{told:?}");
    }
    let mut app = visit("11311");
    app.update(Event::Told(Told::Saved(1, 2)), Instant::now());
    assert!(said(&app).contains("guide-2.pdf"));
}

#[test]
fn the_next_person_is_told_nothing_of_the_last_ones_sheet() {
    let mut app = visit("11311");
    printed(&mut app);
    app.open(Place::Leave);
    take(&mut app, Target::StartOver);
    assert_eq!(app.place(), Place::Welcome);
    app.update(Event::Told(Told::NoPaper), Instant::now());
    assert_eq!(said(&app), "");
    assert_eq!(on_the_sheet(&mut app), []);
}

#[test]
fn without_a_printer_and_files_the_page_says_how_to_do_without() {
    let mut app = begin(App::new(&ADVISER, &SPEECH, true), "11311");
    app.open(Place::Handout);
    let by_hand = &app.scene().words.take_away.by_hand;
    assert!(app.scene().page.texts().contains(&by_hand.as_str()));
    let mut items = app.scene().page.items();
    assert!(items.any(|item| matches!(item.target, Target::Open(Place::Phone(_)))));
}

/// A kiosk in the middle of a visit that has printed or not.
fn kiosk(prints: bool) -> Kiosk<'static> {
    let now = Instant::now();
    let kiosk = Kiosk::new(&ADVISER, &SPEECH, true, Limits::default(), now);
    let mut kiosk = kiosk.printing(true);
    kiosk.update(Event::Key(Key::Char('1')), now);
    kiosk.update(Event::Key(Key::Char('p')), now);
    take(&mut kiosk, Target::Open(Place::Handout));
    if prints {
        take(&mut kiosk, Target::Print);
    }
    kiosk
}

#[test]
fn a_kiosk_takes_back_what_does_not_come_out_when_the_visit_ends() {
    let leave = Event::Key(Key::Char('x'));
    let effects = |mut kiosk: Kiosk<'_>| kiosk.update(leave, Instant::now()).effects;
    assert!(effects(kiosk(true)).contains(&Effect::Unprint));
    assert!(!effects(kiosk(false)).contains(&Effect::Unprint));
}

#[test]
fn at_a_kiosk_nothing_can_be_saved() {
    let kiosk = kiosk(false);
    let mut items = kiosk.scene().page.items();
    assert!(items.all(|item| !matches!(item.target, Target::Save(_))));
}

#[test]
fn news_of_a_printer_keeps_no_visit_alive_and_reaches_no_other() {
    let mut kiosk = kiosk(true);
    // Time goes on as if nothing were told, up to the end of the visit.
    let ends = |kiosk: &Kiosk<'_>| kiosk.deadline().unwrap();
    let warned = ends(&kiosk);
    kiosk.update(Event::Told(Told::NoPaper), warned);
    assert_eq!(ends(&kiosk), warned);
    let late = warned + Duration::from_secs(3_600);
    let outcome = kiosk.update(Event::Due, late);
    assert!(outcome.effects.contains(&Effect::Wipe));
    kiosk.update(Event::Told(Told::NoPaper), late);
    assert_eq!(kiosk.scene().said, None);
}

#[test]
fn a_name_that_is_taken_gets_a_number_before_its_end() {
    let ways = Ways {
        prints: false,
        files: vec!["guide.txt".into(), "plan".into(), ".pdf".into()],
    };
    assert_eq!(ways.file(0, 1), "guide.txt");
    assert_eq!(ways.file(0, 3), "guide-3.txt");
    assert_eq!(ways.file(1, 2), "plan-2");
    assert_eq!(ways.file(2, 2), ".pdf-2");
}

#[test]
fn more_groups_than_fit_are_left_off() {
    let groups: Vec<GroupIndex> = GUIDE.groups().map(|(at, _)| at).collect();
    let chosen = Chosen::of(groups.iter().copied());
    assert_eq!(chosen.groups(None), groups[..MOST_CHOSEN]);
}
