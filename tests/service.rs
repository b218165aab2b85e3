//! A kiosk as a service: what its manager is told, and when, under a clock that the test holds.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod stand;
}

use std::cell::{Cell, RefCell};
use std::io;
use std::rc::Rc;
use std::time::{Duration, Instant};

use openchair::app::{Effect, Event, Fit, Kiosk, Limits, Outcome, Program, Scene};
use openchair::keys::Key;
use openchair::run::{self, Face};
use openchair::service::{Attendant, Notifier, State};
use openchair::words::Words;

use support::stand::{ADVISER, SECOND, SPEECH};

thread_local! {
    /// The time on the wall, and what the manager was told at which time.
    static NOW: Cell<Option<Instant>> = const { Cell::new(None) };
    static TOLD: RefCell<Vec<(Duration, State)>> = const { RefCell::new(Vec::new()) };
    static BEGAN: Cell<Option<Instant>> = const { Cell::new(None) };
}

fn now() -> Instant {
    NOW.get().unwrap()
}

fn pass(time: Duration) {
    NOW.set(Some(now() + time));
}

/// The clock begins, and nothing is told yet.
fn begin() {
    let start = Instant::now();
    NOW.set(Some(start));
    BEGAN.set(Some(start));
    TOLD.take();
}

struct Listener;

impl Notifier for Listener {
    fn tell(&mut self, state: State) {
        let since = now() - BEGAN.get().unwrap();
        TOLD.with_borrow_mut(|told| told.push((since, state)));
    }
}

/// A face at which nobody ever comes, for so many waits; each takes as long as it may.
struct Deserted {
    waits: usize,
    waited: Rc<Cell<usize>>,
}

impl Face for Deserted {
    fn fit(&mut self, scene: &Scene<'_>) -> Fit {
        Fit::whole(scene.page.items().count())
    }

    fn show(&mut self, _scene: &Scene<'_>) -> io::Result<()> {
        pass(SECOND);
        Ok(())
    }

    fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Event>> {
        if self.waited.get() == self.waits {
            return Ok(Some(Event::Ended));
        }
        self.waited.set(self.waited.get() + 1);
        match deadline {
            Some(deadline) => {
                NOW.set(Some(deadline.max(now())));
                Ok(None)
            }
            // Without one it sleeps until somebody comes.
            None => Ok(Some(Event::Key(Key::Enter))),
        }
    }

    fn waiting(&mut self) -> io::Result<Option<Event>> {
        Ok(None)
    }

    fn wipe(&mut self, _words: &Words) -> io::Result<()> {
        Ok(())
    }

    fn bell(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn attended(
    waits: usize,
    pulse: Option<Duration>,
) -> (Attendant<Deserted, Listener>, Rc<Cell<usize>>) {
    let waited = Rc::new(Cell::new(0));
    let face = Deserted {
        waits,
        waited: Rc::clone(&waited),
    };
    (Attendant::at(face, Listener, pulse, now), waited)
}

fn kiosk() -> Kiosk<'static> {
    Kiosk::new(&ADVISER, &SPEECH, true, Limits::default(), now())
}

fn beats() -> Vec<u64> {
    let told = TOLD.with_borrow(Clone::clone);
    let alive = told.iter().filter(|(_, state)| *state == State::Alive);
    alive.map(|(at, _)| at.as_secs()).collect()
}

#[test]
fn it_is_ready_once_the_first_page_stands_there_and_says_when_it_ends() {
    begin();
    let (mut face, _) = attended(0, None);
    run::run(&mut kiosk(), &mut face, &mut run::NoPress).unwrap();
    drop(face);
    let told = TOLD.take();
    assert_eq!(told, [(SECOND, State::Ready), (SECOND, State::Stopping)]);
}

#[test]
fn a_fresh_image_is_not_told_of_as_ready_again() {
    begin();
    let (face, _) = attended(0, None);
    let mut face = face.again();
    run::run(&mut kiosk(), &mut face, &mut run::NoPress).unwrap();
    assert_eq!(TOLD.take(), []);
}

#[test]
fn a_kiosk_that_waits_is_alive_as_often_as_its_manager_wants() {
    begin();
    let (mut face, waited) = attended(5, Some(10 * SECOND));
    run::run(&mut kiosk(), &mut face, &mut run::NoPress).unwrap();
    assert_eq!(waited.get(), 5);
    assert_eq!(beats(), [1, 11, 21, 31, 41, 51]);
}

#[test]
fn a_kiosk_that_nobody_watches_does_not_wake() {
    begin();
    let (mut face, waited) = attended(1, None);
    // The one wait has no end but somebody who comes.
    assert_eq!(
        face.next(kiosk().deadline()).unwrap(),
        Some(Event::Key(Key::Enter))
    );
    assert_eq!((waited.get(), beats()), (1, Vec::new()));
}

#[test]
fn beats_do_not_put_the_end_of_a_visit_off() {
    begin();
    let (mut face, _) = attended(100, Some(7 * SECOND));
    let deadline = now() + 90 * SECOND;
    assert_eq!(face.next(Some(deadline)).unwrap(), None);
    assert_eq!(now(), deadline);
}

/// A program that stands still at the first thing that happens, for an hour.
struct Frozen(Kiosk<'static>);

impl Program for Frozen {
    fn update(&mut self, event: Event, _now: Instant) -> Outcome {
        pass(3_600 * SECOND);
        let effect = if event == Event::Ended {
            Effect::Leave
        } else {
            Effect::Bell
        };
        Outcome::of(effect)
    }

    fn scene(&self) -> Scene<'_> {
        self.0.scene()
    }

    fn fitted(&mut self, fit: Fit) {
        self.0.fitted(fit);
    }

    fn deadline(&self) -> Option<Instant> {
        Some(now() + 15 * SECOND)
    }
}

#[test]
fn a_loop_that_stands_still_falls_silent() {
    begin();
    let (mut face, _) = attended(2, Some(10 * SECOND));
    run::run(&mut Frozen(kiosk()), &mut face, &mut run::NoPress).unwrap();
    let beats = beats();
    // Alive while it waited, and not within the hour that it stood still.
    assert_eq!(beats[..2], [1, 11]);
    assert!(beats[2] > 3_600, "{beats:?}");
}
