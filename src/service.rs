//! The service manager around a kiosk: it is told when the first page is shown, and from then on
//! that the loop lives.
//!
//! A [`Watched`] face stands around the real one. What it tells comes from the very waiting for the
//! next event, so a loop that hangs tells nothing, and is started anew (practice.md K14).

use std::io;
use std::time::{Duration, Instant};

use crate::app::{Event, Fit, Scene};
use crate::run::Face;
use crate::words::Words;

/// What a service manager is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The first page is shown.
    Ready,
    /// The loop lives.
    Alive,
    /// The kiosk ends.
    Stopping,
}

/// Whoever started the kiosk and looks after it.
pub trait Manager {
    /// Hears news. Nobody is there to tell where that fails.
    fn tell(&mut self, news: News);
}

/// systemd, or whatever speaks as it does; nobody where `NOTIFY_SOCKET` names none.
#[derive(Clone, Copy, Debug, Default)]
pub struct Systemd;

impl Systemd {
    /// How often it wants to hear that the loop lives: twice in the time after which it would start
    /// it anew (`WATCHDOG_USEC`, see `sd_watchdog_enabled(3)`). Never, where it does not watch.
    #[must_use]
    pub fn wants() -> Option<Duration> {
        #[cfg(target_os = "linux")]
        {
            sd_notify::watchdog_enabled().map(|limit| limit / 2)
        }
        #[cfg(not(target_os = "linux"))]
        {
            None
        }
    }
}

impl Manager for Systemd {
    #[cfg(target_os = "linux")]
    fn tell(&mut self, news: News) {
        let state = match news {
            News::Ready => sd_notify::NotifyState::Ready,
            News::Alive => sd_notify::NotifyState::Watchdog,
            News::Stopping => sd_notify::NotifyState::Stopping,
        };
        // A manager that cannot be reached starts the kiosk anew by itself.
        let _ = sd_notify::notify(&[state]);
    }

    #[cfg(not(target_os = "linux"))]
    fn tell(&mut self, _news: News) {}
}

/// Nobody looks after a program that is no kiosk.
impl<M: Manager> Manager for Option<M> {
    fn tell(&mut self, news: News) {
        if let Some(manager) = self {
            manager.tell(news);
        }
    }
}

/// A face under the eyes of a service manager.
#[derive(Debug)]
pub struct Watched<F, M: Manager> {
    face: F,
    manager: M,
    every: Option<Duration>,
    /// When it is told next that the loop lives.
    next: Option<Instant>,
    ready: bool,
}

impl<F, M: Manager> Watched<F, M> {
    /// A face whose loop is told to be alive so often, or never.
    #[must_use]
    pub const fn new(face: F, manager: M, every: Option<Duration>) -> Self {
        Self {
            face,
            manager,
            every,
            next: None,
            ready: false,
        }
    }

    /// Tells that the loop lives, where it is time.
    fn live(&mut self, now: Instant) {
        let Some(every) = self.every else {
            return;
        };
        if self.next.is_none_or(|next| now >= next) {
            self.manager.tell(News::Alive);
            self.next = Some(now + every);
        }
    }
}

impl<F, M: Manager> Drop for Watched<F, M> {
    fn drop(&mut self) {
        self.manager.tell(News::Stopping);
    }
}

impl<F: Face, M: Manager> Face for Watched<F, M> {
    fn fit(&mut self, scene: &Scene<'_>) -> Fit {
        self.face.fit(scene)
    }

    fn show(&mut self, scene: &Scene<'_>) -> io::Result<()> {
        self.face.show(scene)?;
        if !std::mem::replace(&mut self.ready, true) {
            self.manager.tell(News::Ready);
        }
        Ok(())
    }

    fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Event>> {
        loop {
            self.live(Instant::now());
            let until = [deadline, self.next].into_iter().flatten().min();
            let event = self.face.next(until)?;
            let over = deadline.is_some_and(|deadline| Instant::now() >= deadline);
            if event.is_some() || over {
                return Ok(event);
            }
        }
    }

    fn waiting(&mut self) -> io::Result<Option<Event>> {
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
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;

    /// A face on which nothing ever happens. It tells how long it was asked to wait.
    struct Quiet {
        waits: Vec<Option<Instant>>,
    }

    impl Face for Quiet {
        fn fit(&mut self, _scene: &Scene<'_>) -> Fit {
            Fit::default()
        }

        fn show(&mut self, _scene: &Scene<'_>) -> io::Result<()> {
            Ok(())
        }

        fn next(&mut self, deadline: Option<Instant>) -> io::Result<Option<Event>> {
            self.waits.push(deadline);
            // After some waits something happens, so that the test ends.
            Ok((self.waits.len() > 5).then_some(Event::Again))
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

    #[derive(Clone, Default)]
    struct Heard(Rc<RefCell<Vec<News>>>);

    impl Manager for Heard {
        fn tell(&mut self, news: News) {
            self.0.borrow_mut().push(news);
        }
    }

    fn watched(every: Option<Duration>) -> (Watched<Quiet, Heard>, Heard) {
        let heard = Heard::default();
        let quiet = Quiet { waits: Vec::new() };
        (Watched::new(quiet, heard.clone(), every), heard)
    }

    #[test]
    fn a_loop_that_waits_tells_that_it_lives_and_one_that_does_not_tells_nothing() {
        let (mut face, heard) = watched(Some(Duration::ZERO));
        assert_eq!(*heard.0.borrow(), [], "nobody waits yet");
        face.next(None).unwrap();
        assert_eq!(*heard.0.borrow(), [News::Alive; 6], "once before each wait");
        // The loop hangs here: it does not come back to wait.
        assert_eq!(heard.0.borrow().len(), 6);
    }

    #[test]
    fn each_wait_ends_when_it_is_time_to_tell() {
        let (mut face, heard) = watched(Some(Duration::from_secs(3600)));
        face.next(None).unwrap();
        assert_eq!(*heard.0.borrow(), [News::Alive], "an hour has not passed");
        assert!(face.face.waits.iter().all(|wait| *wait == face.next));
    }

    #[test]
    fn a_deadline_before_that_is_kept() {
        let (mut face, _) = watched(Some(Duration::from_secs(3600)));
        let now = Instant::now();
        assert_eq!(face.next(Some(now)).unwrap(), None);
        assert_eq!(face.face.waits, [Some(now)]);
    }

    #[test]
    fn without_a_watchdog_nothing_wakes_the_loop() {
        let (mut face, heard) = watched(None);
        face.next(None).unwrap();
        assert_eq!(*heard.0.borrow(), []);
        assert!(face.face.waits.iter().all(Option::is_none));
    }

    #[test]
    fn the_end_is_told() {
        let (face, heard) = watched(None);
        drop(face);
        assert_eq!(*heard.0.borrow(), [News::Stopping]);
    }
}
