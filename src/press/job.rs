//! One sheet on its way through a printer: handed over, then followed until it is out or given up.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use super::spooler::{Refusal, Spooler, State};
use crate::app::Told;

/// How long a sheet is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// The time between two looks.
    pub look: Duration,
    /// So many looks may find it waiting, before it counts as not printed.
    pub waiting: u32,
    /// So many looks may find that the printer is away or lacks paper: it may only have woken up.
    pub trouble: u32,
    /// So many looks may find it printing.
    pub printing: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            look: Duration::from_millis(500),
            waiting: 60,
            trouble: 10,
            printing: 240,
        }
    }
}

/// A sheet on its way. What is to become of it can change from outside.
#[derive(Debug, Default)]
pub struct Job {
    given_up: AtomicBool,
    let_go: AtomicBool,
    /// Wakes whoever follows it.
    called: (Mutex<()>, Condvar),
}

impl Job {
    /// Hands a sheet over and follows it. A job that does not come out is taken back: it would be
    /// printed later, for whoever stands there then.
    pub fn follow(&self, spooler: &dyn Spooler, sheet: &[u8], patience: Patience) -> Told {
        let name = match spooler.submit(sheet, &self.given_up) {
            Ok(name) => name,
            Err(Refusal::NoPrinter) => return Told::NoPrinter,
            Err(Refusal::NoAnswer) => return Told::NoAnswer,
        };
        let (mut waiting, mut no_paper, mut stopped, mut printing) = (0, 0, 0, 0);
        loop {
            let state = spooler.state(&name);
            let (seen, most, told) = match state {
                State::Gone => return Told::Printed,
                State::Printing => (&mut printing, patience.printing, Told::NoAnswer),
                State::Waiting => (&mut waiting, patience.waiting, Told::NoAnswer),
                State::NoPaper => (&mut no_paper, patience.trouble, Told::NoPaper),
                State::Stopped => (&mut stopped, patience.trouble, Told::NoAnswer),
            };
            *seen += 1;
            if self.is_given_up() {
                // What comes out already belongs to the person who waits beside the printer.
                if state != State::Printing {
                    spooler.cancel(&name);
                }
                return told;
            }
            if self.let_go.load(Ordering::Relaxed) {
                return told;
            }
            if *seen > most {
                spooler.cancel(&name);
                return told;
            }
            self.pause(patience.look);
        }
    }

    /// Follows the sheet no further. What was handed over will be printed.
    pub fn let_go(&self) {
        self.let_go.store(true, Ordering::Relaxed);
        self.called.1.notify_all();
    }

    /// Gives the sheet up: it is no longer wanted. Whoever follows it stops soon.
    pub fn give_up(&self) {
        self.given_up.store(true, Ordering::Relaxed);
        self.called.1.notify_all();
    }

    fn is_given_up(&self) -> bool {
        self.given_up.load(Ordering::Relaxed)
    }

    /// Waits so long, or until it is called. A call that comes before costs one look more.
    fn pause(&self, time: Duration) {
        let (lock, called) = &self.called;
        let guard = lock.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = called.wait_timeout(guard, time);
    }
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use super::*;

    /// A printer that goes through these states, and stays in the last.
    struct Script {
        submits: Result<String, Refusal>,
        states: RefCell<Vec<State>>,
        cancelled: RefCell<Vec<String>>,
        looks: Cell<u32>,
    }

    impl Script {
        fn of(states: &[State]) -> Self {
            Self {
                submits: Ok("office-1".into()),
                states: RefCell::new(states.iter().rev().copied().collect()),
                cancelled: RefCell::default(),
                looks: Cell::default(),
            }
        }

        /// Follows a sheet. Gives back what is told, how often it was looked, and what was taken
        /// back.
        fn follow(&self, job: &Job) -> (Told, u32, Vec<String>) {
            let patience = Patience {
                look: Duration::ZERO,
                ..Patience::default()
            };
            let told = job.follow(self, b"sheet", patience);
            (told, self.looks.get(), self.cancelled.borrow().clone())
        }
    }

    impl Spooler for Script {
        fn submit(&self, _sheet: &[u8], _given_up: &AtomicBool) -> Result<String, Refusal> {
            self.submits.clone()
        }

        fn state(&self, _job: &str) -> State {
            self.looks.set(self.looks.get() + 1);
            let mut states = self.states.borrow_mut();
            if states.len() > 1 {
                states.pop().unwrap()
            } else {
                states[0]
            }
        }

        fn cancel(&self, job: &str) {
            self.cancelled.borrow_mut().push(job.to_owned());
        }
    }

    #[test]
    fn a_sheet_that_comes_out_is_told_as_printed() {
        let printer = Script::of(&[State::Waiting, State::Printing, State::Gone]);
        let (told, looks, cancelled) = printer.follow(&Job::default());
        assert_eq!((told, looks), (Told::Printed, 3));
        assert!(cancelled.is_empty());
    }

    #[test]
    fn a_printer_that_wakes_up_is_waited_for() {
        let printer = Script::of(&[State::Stopped, State::Stopped, State::Printing, State::Gone]);
        assert_eq!(printer.follow(&Job::default()).0, Told::Printed);
    }

    #[test]
    fn a_sheet_that_does_not_come_out_is_told_and_taken_back() {
        let cases = [
            (State::NoPaper, Told::NoPaper),
            (State::Stopped, Told::NoAnswer),
            (State::Waiting, Told::NoAnswer),
            (State::Printing, Told::NoAnswer),
        ];
        for (state, expected) in cases {
            let (told, looks, cancelled) = Script::of(&[state]).follow(&Job::default());
            assert_eq!(told, expected, "{state:?}");
            assert!(looks < 300, "{state:?} is looked at {looks} times");
            assert_eq!(cancelled, ["office-1"], "{state:?}");
        }
    }

    #[test]
    fn no_printer_and_no_answer_are_told() {
        for (refusal, expected) in [
            (Refusal::NoPrinter, Told::NoPrinter),
            (Refusal::NoAnswer, Told::NoAnswer),
        ] {
            let mut printer = Script::of(&[State::Gone]);
            printer.submits = Err(refusal);
            assert_eq!(printer.follow(&Job::default()).0, expected);
        }
    }

    #[test]
    fn what_is_let_go_stays_with_the_printer() {
        let job = Job::default();
        job.let_go();
        let (_, looks, cancelled) = Script::of(&[State::Waiting]).follow(&job);
        assert_eq!((looks, cancelled.len()), (1, 0));
    }

    #[test]
    fn what_is_given_up_is_taken_back_unless_it_comes_out_already() {
        let job = Job::default();
        job.give_up();
        let (_, looks, cancelled) = Script::of(&[State::Waiting]).follow(&job);
        assert_eq!((looks, cancelled), (1, vec!["office-1".to_owned()]));
        let (_, _, cancelled) = Script::of(&[State::Printing]).follow(&job);
        assert!(cancelled.is_empty());
    }
}
