//! Anything at all, in any order, in windows of any size.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    pub(crate) mod device;
}

use std::io::BufReader;
use std::mem;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use openchair::advice::Adviser;
use openchair::app::{App, Effect, Event, Kiosk, Limits, Program};
use openchair::content::Library;
use openchair::guide::Guide;
use openchair::keys::Key;
use openchair::page::Place;
use openchair::plain::{Outlet, Plain};
use openchair::run::{self, Face};
use openchair::terminal::Screen;
use openchair::words::Speech;
use proptest::collection::vec;
use proptest::prelude::*;
use ratatui::crossterm::event::{
    Event as Report, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use support::device::{Counter, screen};

static GUIDE: LazyLock<Guide> = LazyLock::new(|| Library::built_in().load().unwrap());
static ADVISER: LazyLock<Adviser<'static>> = LazyLock::new(|| Adviser::new(&GUIDE));
static SPEECH: LazyLock<Speech> =
    LazyLock::new(|| Speech::new(&Library::built_in(), &GUIDE, None).unwrap());

/// Something that happens.
#[derive(Clone, Copy, Debug)]
enum Step {
    /// The terminal reports something.
    Report(KeyCode, KeyModifiers),
    Click(u16, u16),
    Scroll(bool),
    Resize(u16, u16),
    /// The face itself says something.
    Event(Event),
    /// Time passes.
    Wait(u64),
}

impl Step {
    fn report(self) -> Option<Report> {
        let mouse = |kind, column, row| {
            Report::Mouse(MouseEvent {
                kind,
                column,
                row,
                modifiers: KeyModifiers::NONE,
            })
        };
        Some(match self {
            Self::Report(code, modifiers) => Report::Key(KeyEvent::new(code, modifiers)),
            Self::Click(x, y) => mouse(MouseEventKind::Down(MouseButton::Left), x, y),
            Self::Scroll(true) => mouse(MouseEventKind::ScrollDown, 0, 0),
            Self::Scroll(false) => mouse(MouseEventKind::ScrollUp, 0, 0),
            Self::Resize(width, height) => Report::Resize(width, height),
            Self::Event(_) | Self::Wait(_) => return None,
        })
    }
}

fn named() -> impl Strategy<Value = KeyCode> {
    prop::sample::select(vec![
        KeyCode::Enter,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Backspace,
        KeyCode::Esc,
        KeyCode::Tab,
        KeyCode::BackTab,
        KeyCode::PageUp,
        KeyCode::PageDown,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Delete,
        KeyCode::F(1),
        KeyCode::Null,
    ])
}

fn size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![
        (1_u16..=300, 1_u16..=100),
        // Around where the layout changes.
        (58_u16..=102, 16_u16..=26),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let key = |code| Step::Report(code, KeyModifiers::NONE);
    // Keys that lead on come often, so that a walk gets somewhere.
    let digits = prop::char::range('1', '9').prop_map(move |sign| key(KeyCode::Char(sign)));
    let signs = prop::char::range(' ', '~').prop_map(move |sign| key(KeyCode::Char(sign)));
    let sign = any::<char>().prop_map(move |sign| key(KeyCode::Char(sign)));
    let chord = (prop::char::range('a', 'z'), 0_u8..64).prop_map(|(sign, bits)| {
        Step::Report(KeyCode::Char(sign), KeyModifiers::from_bits_truncate(bits))
    });
    let event = prop_oneof![
        (0_usize..60).prop_map(Event::Take),
        Just(Event::Take(usize::MAX)),
        Just(Event::More),
        Just(Event::Unknown),
        Just(Event::Again),
        Just(Event::Due),
        Just(Event::Key(Key::Suspend)),
    ];
    prop_oneof![
        8 => digits,
        8 => named().prop_map(key),
        3 => signs,
        1 => sign,
        1 => chord,
        2 => (0_u16..300, 0_u16..100).prop_map(|(x, y)| Step::Click(x, y)),
        1 => any::<bool>().prop_map(Step::Scroll),
        3 => size().prop_map(|(width, height)| Step::Resize(width, height)),
        4 => event.prop_map(Step::Event),
        1 => (0_u64..200).prop_map(Step::Wait),
    ]
}

/// Does all that, as the loop would. Gives back the time at the end, or nothing where the visit
/// was left.
fn go(
    program: &mut dyn Program,
    face: &mut Screen<Counter>,
    steps: &[Step],
    mut now: Instant,
) -> Option<Instant> {
    show(program, face);
    for step in steps {
        if let Step::Wait(seconds) = step {
            now += Duration::from_secs(*seconds);
        }
        let event = match (step, step.report()) {
            (Step::Event(event), _) => Some(*event),
            (_, Some(report)) => {
                face.device().reports.push_back(report);
                face.waiting().unwrap()
            }
            (_, None) => Some(Event::Due),
        };
        let Some(event) = event else {
            continue;
        };
        let outcome = program.update(event, now);
        for effect in &outcome.effects {
            match effect {
                Effect::Leave | Effect::End => return None,
                Effect::Wipe => face.wipe(program.scene().words).unwrap(),
                Effect::Bell => face.bell().unwrap(),
                Effect::Suspend => face.suspend().unwrap(),
                Effect::Renew
                | Effect::Keep
                | Effect::Print(_)
                | Effect::Save(..)
                | Effect::Unprint => {}
            }
        }
        if outcome.redraw || outcome.effects.contains(&Effect::Suspend) {
            show(program, face);
        }
    }
    Some(now)
}

/// Shows the page, and looks whether the cursor stands on something that is there.
fn show(program: &mut dyn Program, face: &mut Screen<Counter>) {
    let fit = face.fit(&program.scene());
    program.fitted(fit.clone());
    let scene = program.scene();
    let stands = fit.stops().any(|stop| stop == scene.focus);
    assert!(stands, "{:?} on {:?}", scene.focus, scene.page.place);
    mem::take(&mut face.device().writes);
    face.show(&scene).unwrap();
    assert!(face.device().writes.len() <= 1);
    face.show(&scene).unwrap();
    assert!(face.device().writes.len() <= 1, "the same page again");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_a_person_does_breaks_a_visit_and_back_leads_to_the_first_page(
        (width, height) in size(),
        steps in vec(step(), 1..200),
        letters: bool,
        counselor: bool,
    ) {
        let mut app = App::new(&ADVISER, &SPEECH, letters);
        if counselor {
            app = app.with_counselor();
        }
        let mut face = screen(width, height);
        let Some(now) = go(&mut app, &mut face, &steps, Instant::now()) else {
            return Ok(());
        };
        prop_assert_eq!(app.deadline(), None);
        let back = Step::Report(KeyCode::Backspace, KeyModifiers::NONE);
        let backs = vec![back; steps.len()];
        prop_assert!(go(&mut app, &mut face, &backs, now).is_some());
        prop_assert_eq!(app.place(), Place::Welcome);
    }

    #[test]
    fn nothing_a_person_does_breaks_or_ends_a_kiosk_and_it_waits_again(
        (width, height) in size(),
        steps in vec(step(), 1..200),
        letters: bool,
    ) {
        let now = Instant::now();
        let mut kiosk = Kiosk::new(&ADVISER, &SPEECH, letters, Limits::default(), now);
        let mut face = screen(width, height);
        let now = go(&mut kiosk, &mut face, &steps, now);
        prop_assert!(now.is_some(), "it has ended");
        let later = [Step::Wait(3_600)];
        prop_assert!(go(&mut kiosk, &mut face, &later, now.unwrap()).is_some());
        prop_assert_eq!(kiosk.scene().page.place, Place::Attract);
        prop_assert!(kiosk.visit().is_none());
        prop_assert_eq!(kiosk.deadline(), None);
    }
}

// ---- line by line

/// Lines as a person or a broken script would type them.
fn lines() -> impl Strategy<Value = Vec<u8>> {
    let line = prop_oneof![
        8 => (1_u32..10).prop_map(|number| number.to_string().into_bytes()),
        2 => (0_u32..60).prop_map(|number| number.to_string().into_bytes()),
        4 => prop::sample::select(vec!["s", "h", "0", "q", "w", "?", "+", "*", "", "l", "H", " "])
            .prop_map(|key| key.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..40),
        1 => ".{0,20}".prop_map(String::into_bytes),
    ];
    let end = prop_oneof![Just("\n"), Just("\r\n"), Just("")];
    vec((line, end), 0..120).prop_map(|lines| {
        let lines = lines.into_iter();
        lines
            .flat_map(|(line, end)| [line, end.as_bytes().to_vec()].concat())
            .collect()
    })
}

fn outlet() -> impl Strategy<Value = Outlet> {
    let terminal = |name: &'static str| {
        (1_u16..=300, 1_u16..=100, any::<bool>())
            .prop_map(move |(width, height, echoes)| Outlet::terminal(name, width, height, echoes))
    };
    prop_oneof![Just(Outlet::pipe()), terminal("xterm"), terminal("dumb")]
}

/// Runs a program line by line until the input ends. Gives back what was written.
fn typed(program: &mut dyn Program, input: Vec<u8>, outlet: Outlet, letters: bool) -> String {
    let mut output = Vec::new();
    let input = BufReader::new(std::io::Cursor::new(input));
    let mut face = Plain::new(input, &mut output, outlet, letters);
    run::run(program, &mut face, &mut run::NoPress).unwrap();
    String::from_utf8(output).unwrap()
}

/// The only control characters in it are line ends and what clears a screen or rings.
fn is_tame(written: &str, outlet: Outlet) -> bool {
    let clears = outlet.clearing == openchair::plain::Clearing::Screen;
    let rest = if clears {
        written
            .replace("\u{1b}[2J\u{1b}[3J\u{1b}[H", "")
            .replace('\u{7}', "")
    } else {
        written.to_owned()
    };
    !rest.chars().any(|sign| sign.is_control() && sign != '\n')
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn whatever_is_typed_line_by_line_the_visit_ends_with_the_input(
        input in lines(),
        outlet in outlet(),
        letters: bool,
    ) {
        let mut app = App::new(&ADVISER, &SPEECH, letters);
        let written = typed(&mut app, input, outlet, letters);
        prop_assert!(is_tame(&written, outlet), "{:?}", written);
    }

    #[test]
    fn bytes_that_are_no_text_are_answered_too(
        input in vec(any::<u8>(), 0..3_000),
        outlet in outlet(),
    ) {
        let mut app = App::new(&ADVISER, &SPEECH, true);
        let written = typed(&mut app, input, outlet, true);
        prop_assert!(is_tame(&written, outlet), "{:?}", written);
    }

    #[test]
    fn whatever_is_typed_at_a_kiosk_line_by_line_it_ends_with_the_input(
        input in lines(),
        outlet in outlet(),
        letters: bool,
    ) {
        let now = Instant::now();
        let mut kiosk = Kiosk::new(&ADVISER, &SPEECH, letters, Limits::default(), now);
        let written = typed(&mut kiosk, input, outlet, letters);
        prop_assert!(is_tame(&written, outlet), "{:?}", written);
    }
}
