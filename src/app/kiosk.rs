//! A kiosk around the visits: it waits, serves one person, warns, and clears itself.
//!
//! The states are Attract, Session, Warning and Wipe. A wipe drops the visit whole, so that
//! nothing of it is left to be cleared. The machine is driven by the times it is given, which is
//! how tests hold its clock. No key ends it.

use std::time::{Duration, Instant};

use jiff::civil::Date;

use super::{App, Effect, Event, Fit, Focus, Limits, Outcome, Program, Scene, Tally};
use crate::advice::Adviser;
use crate::keys::{self, Action};
use crate::page::{Page, Place, Target, Ways};
use crate::words::Speech;

/// A day of sums ends at midnight UTC, and so has no change of the clock in it.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The warning says anew how long is left, but never so often that it disturbs a screen reader.
const STEP: Duration = Duration::from_secs(5);

#[derive(Debug)]
enum State {
    Attract,
    Session,
    /// When it says the next seconds.
    Warning {
        next: Instant,
    },
}

/// The machine around the visits.
#[derive(Debug)]
pub struct Kiosk<'g> {
    adviser: &'g Adviser<'g>,
    speech: &'g Speech,
    letters: bool,
    today: Date,
    ways: Ways,
    limits: Limits,
    state: State,
    /// The last time a person did something.
    touched: Instant,
    app: App<'g>,
    /// The page of the kiosk itself, while it waits or warns.
    page: Page,
    fit: Fit,
    serial: u64,
    /// The sums of the day and when it ends, where they are counted.
    sums: Option<(Tally, Instant)>,
    /// Whether this visit has come to the groups.
    completed: bool,
}

/// Pages of the kiosk are numbered from here, so that no page of a visit has the same number.
const SERIALS: u64 = 1 << 32;

impl<'g> Kiosk<'g> {
    /// A kiosk that waits for the first person.
    #[must_use]
    pub fn new(
        adviser: &'g Adviser<'g>,
        speech: &'g Speech,
        letters: bool,
        limits: Limits,
        now: Instant,
    ) -> Self {
        let app = App::new(adviser, speech, letters).at_kiosk(limits.idle);
        Self {
            page: app.composer().page(Place::Attract),
            adviser,
            speech,
            letters,
            today: adviser.guide().month.first_day(),
            ways: Ways::default(),
            limits,
            state: State::Attract,
            touched: now,
            app,
            fit: Fit::default(),
            serial: SERIALS,
            sums: None,
            completed: false,
        }
    }

    /// The same kiosk, with its visits on this day.
    #[must_use]
    pub fn on(mut self, day: Date) -> Self {
        self.today = day;
        self.app = self.fresh();
        self
    }

    /// The same kiosk, where a sheet can be printed or not. Nothing is ever saved at a kiosk.
    #[must_use]
    pub fn printing(mut self, prints: bool) -> Self {
        self.ways.prints = prints;
        self.app = self.fresh();
        self
    }

    /// The same kiosk, which goes on with these sums of a day that ends at `midnight`.
    #[must_use]
    pub fn counting(mut self, tally: Tally, midnight: Instant) -> Self {
        self.sums = Some((tally, midnight));
        self
    }

    /// A visit of which nothing has happened yet.
    fn fresh(&self) -> App<'g> {
        let app = App::new(self.adviser, self.speech, self.letters);
        let app = app.at_kiosk(self.limits.idle).on(self.today);
        app.offering(self.ways.clone())
    }

    /// The visit, while there is one.
    #[must_use]
    pub const fn visit(&self) -> Option<&App<'g>> {
        match self.state {
            State::Attract => None,
            State::Session | State::Warning { .. } => Some(&self.app),
        }
    }

    /// Whether the warning stands on the screen.
    #[must_use]
    pub const fn is_warning(&self) -> bool {
        matches!(self.state, State::Warning { .. })
    }

    /// One visit is over: it is dropped, the screen is cleared, and the kiosk waits again.
    fn wipe(&mut self) -> Outcome {
        let sent = self.app.has_sent();
        self.app = self.fresh();
        self.state = State::Attract;
        self.completed = false;
        self.show(self.app.composer().page(Place::Attract));
        Outcome {
            redraw: true,
            effects: [Effect::Wipe]
                .into_iter()
                .chain(sent.then_some(Effect::Unprint))
                .chain([Effect::Renew])
                .collect(),
            journal: None,
        }
    }

    fn show(&mut self, page: Page) {
        self.page = page;
        self.serial += 1;
    }

    /// A visit begins, in the language that was taken where one was.
    fn begin(&mut self, event: Event, now: Instant) -> Outcome {
        if let Some((tally, _)) = &mut self.sums {
            tally.started();
        }
        let item = match event {
            Event::Take(at) => Some(at),
            Event::Key(key) => match keys::action(key, self.letters) {
                Some(Action::Number(number)) => usize::from(number).checked_sub(1),
                // The key for the next language, from the one that the kiosk begins with.
                Some(Action::Language) => Some(1),
                _ => None,
            },
            _ => None,
        };
        let target = item.and_then(|at| self.page.items().nth(at));
        if let Some(Target::Speak(language)) = target.map(|item| item.target) {
            self.app = self.fresh().speaking(language);
        }
        self.resume(event, now)
    }

    /// The visit goes on, or begins. A key for help or for leaving does what it says at once.
    fn resume(&mut self, event: Event, now: Instant) -> Outcome {
        self.state = State::Session;
        let action = match event {
            Event::Key(key) => keys::action(key, self.letters),
            _ => None,
        };
        match action {
            Some(Action::HelpNow | Action::LeaveNow) => self.session(event, now),
            _ => Outcome::drawn(),
        }
    }

    fn session(&mut self, event: Event, now: Instant) -> Outcome {
        let mut outcome = self.app.update(event, now);
        let ends = |effect: &Effect| matches!(effect, Effect::Leave | Effect::Wipe);
        if outcome.effects.iter().any(ends) {
            return self.wipe();
        }
        outcome.effects.retain(|effect| *effect != Effect::Suspend);
        let prints = |effect: &Effect| matches!(effect, Effect::Print(_));
        if let Some((tally, _)) = &mut self.sums
            && outcome.effects.iter().any(prints)
        {
            tally.printed();
        }
        outcome
    }

    /// After how long without a key the page of the visit is cleared.
    fn limit(&self) -> Duration {
        self.limits.on_page_of(self.app.scene().page.words())
    }

    fn warns_at(&self) -> Instant {
        self.touched + self.limit().saturating_sub(self.limits.warning)
    }

    fn wipes_at(&self) -> Instant {
        self.touched + self.limit()
    }

    /// When a day of sums is over; never where nothing is counted.
    fn midnight(&self) -> Option<Instant> {
        self.sums.as_ref().map(|(_, midnight)| *midnight)
    }

    /// The line of a day that is over. Of several, in which nobody came, only the first says
    /// something.
    fn journal(&mut self, now: Instant) -> Option<String> {
        let (tally, midnight) = self.sums.as_mut()?;
        let mut line = None;
        while now >= *midnight {
            *midnight += DAY;
            line = line.or(tally.turn());
        }
        line
    }

    /// Counts a visit that has come to the groups, once.
    fn count(&mut self) {
        let is_there = self.app.place() == Place::Groups;
        if let Some((tally, _)) = self.sums.as_mut()
            && is_there
            && !self.completed
        {
            self.completed = true;
            tally.completed(self.app.composer().lang.tag());
        }
    }

    fn warn(&mut self, now: Instant) -> Outcome {
        let first = !self.is_warning();
        let left = self.wipes_at().saturating_duration_since(now);
        // The seconds said are whole steps, however late the machine was woken.
        let steps = left.as_secs().div_ceil(STEP.as_secs()).max(1);
        let said = Duration::from_secs(steps * STEP.as_secs());
        let next = self.wipes_at().checked_sub(said.saturating_sub(STEP));
        self.state = State::Warning {
            next: next.unwrap_or(now + STEP),
        };
        self.show(self.app.composer().warning(said.as_secs()));
        Outcome {
            redraw: true,
            effects: first.then_some(Effect::Bell).into_iter().collect(),
            journal: None,
        }
    }

    fn due(&mut self, now: Instant) -> Outcome {
        match self.state {
            State::Attract => Outcome::default(),
            _ if now >= self.wipes_at() => self.wipe(),
            State::Session if now >= self.warns_at() => self.warn(now),
            State::Warning { next } if now >= next => self.warn(now),
            State::Session | State::Warning { .. } => Outcome::default(),
        }
    }
}

impl Kiosk<'_> {
    /// What an event does, besides to the sums.
    fn meet(&mut self, event: Event, now: Instant) -> Outcome {
        if event == Event::Ended {
            return Outcome::of(Effect::Leave);
        }
        // Time that has passed counts first, even where a key comes in the same moment.
        if self.visit().is_some() && now >= self.wipes_at() {
            return self.wipe();
        }
        // News for a visit is told in it, or to nobody.
        if let (Event::Told(_), Some(_)) = (event, self.visit()) {
            let outcome = self.app.update(event, now);
            return match self.state {
                State::Session => outcome,
                _ => Outcome::default(),
            };
        }
        if !event.is_by_hand() {
            let mut outcome = self.due(now);
            outcome.redraw |= event == Event::Again;
            return outcome;
        }
        self.touched = now;
        match self.state {
            State::Attract => self.begin(event, now),
            State::Warning { .. } => self.resume(event, now),
            State::Session => self.session(event, now),
        }
    }
}

impl Program for Kiosk<'_> {
    fn update(&mut self, event: Event, now: Instant) -> Outcome {
        let journal = self.journal(now);
        let before = self.sums.clone();
        let mut outcome = self.meet(event, now);
        self.count();
        if journal.is_some() || before != self.sums {
            outcome.effects.insert(0, Effect::Keep);
        }
        outcome.journal = journal;
        outcome
    }

    fn scene(&self) -> Scene<'_> {
        let scene = self.app.scene();
        match self.state {
            State::Session => scene,
            State::Attract | State::Warning { .. } => Scene {
                page: &self.page,
                aside: None,
                panel: None,
                focus: self.fit.first_on(0).unwrap_or(Focus::Item(0)),
                serial: self.serial,
                said: None,
                hints: &[],
                ..scene
            },
        }
    }

    fn fitted(&mut self, fit: Fit) {
        match self.state {
            State::Session => self.app.fitted(fit),
            State::Attract | State::Warning { .. } => self.fit = fit,
        }
    }

    fn deadline(&self) -> Option<Instant> {
        let due = match self.state {
            State::Attract => None,
            State::Session => Some(self.warns_at()),
            State::Warning { next } => Some(next.min(self.wipes_at())),
        };
        [due, self.midnight()].into_iter().flatten().min()
    }

    fn tally(&self) -> Option<&Tally> {
        self.sums.as_ref().map(|(tally, _)| tally)
    }
}
