//! A face with an attendant: the pages are those of the face, and the system around the kiosk is
//! told how it is.

use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::time::{Duration, Instant};

use super::{Notifier, State};
use crate::app::{Event, Fit, Scene, Tally};
use crate::run::Face;
use crate::terminal;
use crate::words::Words;

/// A face of a kiosk that is a service.
pub struct Attendant<F, N: Notifier> {
    face: F,
    notifier: N,
    clock: fn() -> Instant,
    /// How often the manager wants to hear that the loop goes round; none where it does not watch.
    pulse: Option<Duration>,
    /// When it is told next.
    due: Option<Instant>,
    /// Whether the manager has been told that the first page is there.
    ready: bool,
    #[cfg(unix)]
    renewal: Option<super::renewal::Renewal>,
    /// The line of the day so far, which is still to be told.
    line: Option<String>,
}

impl<F, N: Notifier> fmt::Debug for Attendant<F, N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut told = f.debug_struct("Attendant");
        told.field("pulse", &self.pulse)
            .field("due", &self.due)
            .field("ready", &self.ready)
            .field("line", &self.line)
            .finish_non_exhaustive()
    }
}

impl<F: Face, N: Notifier> Attendant<F, N> {
    /// An attendant at a face. It tells `notifier` that it is alive every `pulse`, where one is
    /// wanted, by this clock.
    pub const fn at(face: F, notifier: N, pulse: Option<Duration>, clock: fn() -> Instant) -> Self {
        Self {
            face,
            notifier,
            clock,
            pulse,
            due: None,
            ready: false,
            #[cfg(unix)]
            renewal: None,
            line: None,
        }
    }

    /// The same, at a kiosk that the manager knows already to be ready.
    #[must_use]
    pub const fn again(mut self) -> Self {
        self.ready = true;
        self
    }

    /// The same, which begins anew in a fresh image of the program after each visit.
    ///
    /// # Errors
    /// Where it is not known which program this is, or no signals can be heard.
    #[cfg(unix)]
    pub fn renewing(mut self) -> io::Result<Self> {
        self.renewal = Some(super::renewal::Renewal::of_process()?);
        Ok(self)
    }

    /// Tells the manager that the loop goes round, where it is time to.
    fn beat(&mut self) {
        let now = (self.clock)();
        if let Some(pulse) = self.pulse
            && self.due.is_none_or(|due| now >= due)
        {
            self.notifier.tell(State::Alive);
            self.due = Some(now + pulse);
        }
    }
}

/// Writes a line to the journal. On a screen it has no place.
fn journal(line: &str) {
    let mut stderr = io::stderr();
    if !stderr.is_terminal() {
        // A journal that is gone cannot be told.
        let _ = writeln!(stderr, "{line}");
    }
}

impl<F: Face, N: Notifier> Face for Attendant<F, N> {
    fn fit(&mut self, scene: &Scene<'_>) -> Fit {
        self.face.fit(scene)
    }

    fn show(&mut self, scene: &Scene<'_>) -> io::Result<()> {
        self.face.show(scene)?;
        if !self.ready {
            self.ready = true;
            self.notifier.tell(State::Ready);
        }
        Ok(())
    }

    /// Each wait ends in time for the next beat, so that a loop that stands still falls silent.
    fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Event>> {
        loop {
            self.beat();
            let end = [deadline, self.due].into_iter().flatten().min();
            if let Some(event) = self.face.next(end)? {
                return Ok(Some(event));
            }
            if end == deadline {
                return Ok(None);
            }
        }
    }

    fn waiting(&mut self) -> io::Result<Option<Event>> {
        self.beat();
        self.face.waiting()
    }

    fn wipe(&mut self, words: &Words) -> io::Result<()> {
        self.face.wipe(words)
    }

    fn bell(&mut self) -> io::Result<()> {
        self.face.bell()
    }

    fn suspend(&mut self) -> io::Result<()> {
        self.face.suspend()
    }

    #[cfg(unix)]
    fn renew(&mut self, tally: Option<&Tally>) -> io::Result<()> {
        let Some(renewal) = &self.renewal else {
            return Ok(());
        };
        if let Err(error) = renewal.go(tally)
            && error.kind() != io::ErrorKind::Interrupted
        {
            // The visit was dropped, so the kiosk can go on; trying again would fail again.
            journal(&format!("openchair: no fresh image after a visit: {error}"));
            self.renewal = None;
        }
        Ok(())
    }

    fn keep(&mut self, tally: Option<&Tally>) {
        self.line = tally.and_then(Tally::line);
        let is_journal = !io::stderr().is_terminal();
        terminal::last_words(self.line.clone().filter(|_| is_journal));
    }

    fn tell(&mut self, line: &str) {
        journal(line);
    }
}

impl<F, N: Notifier> Drop for Attendant<F, N> {
    fn drop(&mut self) {
        self.notifier.tell(State::Stopping);
        if let Some(line) = &self.line {
            journal(line);
        }
    }
}
