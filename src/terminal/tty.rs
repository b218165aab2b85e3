//! The real terminal: taken at the start, given back however the program ends.
//!
//! It is held in one place that the main thread, the panic hook and the thread for signals all
//! reach, behind one lock. Whoever gives it back first is the only one who does; bytes that come
//! after are dropped, so that no word can follow the clearing of the screen.

use std::fs::File;
use std::io::{self, Write};
use std::panic;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError, TryLockError};
use std::time::Duration;

use ratatui::crossterm::event::{self, Event};
use ratatui::crossterm::terminal;
use ratatui::layout::Size;

use super::{Device, Modes, Settings, environment};
use crate::run;

/// A terminal that is taken.
#[derive(Debug)]
struct Held {
    modes: Modes,
    out: File,
    /// How the line was set before it was taken for the first time.
    first: Option<Settings>,
}

static HELD: Mutex<Option<Held>> = Mutex::new(None);

/// What is to be said on standard error where a signal ends the program.
static LAST_WORDS: Mutex<Option<String>> = Mutex::new(None);

/// The terminal, given back when this is dropped.
#[derive(Debug)]
pub struct Tty {
    modes: Modes,
    /// Set by the signal that the window has another size. crossterm hears it too, but loses it
    /// where a key comes in the same moment.
    resized: Arc<AtomicBool>,
}

impl Tty {
    /// Takes the terminal. From here on a panic or a signal that ends the program gives it back
    /// first, cleared. The line is then set as `first`, where that is known already.
    ///
    /// # Errors
    /// Where there is no terminal, or it does not do what it must.
    pub fn take(modes: Modes, first: Option<Settings>) -> io::Result<Self> {
        static WATCHED: Once = Once::new();
        let mut watching = Ok(());
        WATCHED.call_once(|| {
            cover(String::new(), modes.kiosk);
            watching = watch(modes.kiosk);
        });
        watching?;
        let resized = Arc::new(AtomicBool::new(false));
        #[cfg(unix)]
        signal_hook::flag::register(signal_hook::consts::SIGWINCH, Arc::clone(&resized))?;
        hold(modes, first)?;
        Ok(Self { modes, resized })
    }
}

impl Drop for Tty {
    fn drop(&mut self) {
        give_back(&mut lock());
    }
}

impl Device for Tty {
    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match lock().as_mut() {
            Some(held) => held.out.write_all(bytes),
            None => Ok(()),
        }
    }

    fn read(&mut self, wait: Option<Duration>) -> io::Result<Option<Event>> {
        if self.resized.swap(false, Ordering::Relaxed) {
            let Size { width, height } = environment::window();
            return Ok(Some(Event::Resize(width, height)));
        }
        if let Some(wait) = wait
            && !event::poll(wait)?
        {
            return Ok(None);
        }
        let event = event::read()?;
        if matches!(event, Event::Resize(..)) {
            self.resized.store(false, Ordering::Relaxed);
        }
        Ok(Some(event))
    }

    fn stop(&mut self) -> io::Result<Size> {
        give_back(&mut lock());
        #[cfg(unix)]
        signal_hook::low_level::raise(signal_hook::consts::SIGTSTP)?;
        hold(self.modes, None)?;
        Ok(environment::window())
    }
}

fn lock() -> MutexGuard<'static, Option<Held>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}

fn hold(modes: Modes, first: Option<Settings>) -> io::Result<()> {
    let mut held = lock();
    let mut out = output()?;
    let first = first.or_else(Settings::read);
    terminal::enable_raw_mode()?;
    if let Err(error) = out.write_all(modes.enter().as_bytes()) {
        // The first error is the one to tell.
        let _ = terminal::disable_raw_mode();
        return Err(error);
    }
    *held = Some(Held { modes, out, first });
    Ok(())
}

/// Clears and restores the terminal where it is taken, and passes it on for what is still to be
/// said. There is no one left to tell of an error.
fn give_back(held: &mut Option<Held>) -> Option<File> {
    let mut held = held.take()?;
    let _ = held.out.write_all(held.modes.leave().as_bytes());
    let _ = terminal::disable_raw_mode();
    if let Some(first) = held.first {
        let _ = first.set();
    }
    Some(held.out)
}

/// From here on, this is said on standard error where a signal ends the program: it reaches no
/// other place then.
pub fn last_words(line: Option<String>) {
    *LAST_WORDS.lock().unwrap_or_else(PoisonError::into_inner) = line;
}

/// Leaves the terminal as it is for a fresh image of the program, which `go` puts in the place of
/// this one with the settings to give back at the end; `go` returns only where it cannot.
///
/// Until the fresh image listens, keys make no signals. What was typed before is dropped: it
/// belongs to the visit that is over, and must not begin the next one. No signal gives the terminal
/// back in between, since the lock is held.
///
/// # Errors
/// Where there is no terminal to hand over, or why `go` came back.
#[cfg(unix)]
pub fn hand_over(go: impl FnOnce(Settings) -> io::Error) -> io::Result<()> {
    let held = lock();
    let now = Settings::read().ok_or(io::ErrorKind::Unsupported)?;
    let first = held.as_ref().and_then(|held| held.first).unwrap_or(now);
    Settings::hush()?;
    let error = go(first);
    now.set()?;
    Err(error)
}

/// The output without the buffer that the standard library puts before it: a frame is one write.
#[cfg(unix)]
fn output() -> io::Result<File> {
    use std::os::fd::AsFd;
    io::stdout().as_fd().try_clone_to_owned().map(File::from)
}

#[cfg(windows)]
fn output() -> io::Result<File> {
    use std::os::windows::io::AsHandle;
    io::stdout()
        .as_handle()
        .try_clone_to_owned()
        .map(File::from)
}

/// From here on a panic gives the terminal back first and then says one sentence: no trace, no
/// payload, no answers.
pub fn cover(sentence: String, kiosk: bool) {
    panic::set_hook(Box::new(move |fault| {
        // The lock is held by this very thread only if writing itself panicked.
        let out = match HELD.try_lock() {
            Ok(mut held) => give_back(&mut held),
            Err(TryLockError::Poisoned(held)) => give_back(&mut held.into_inner()),
            Err(TryLockError::WouldBlock) => None,
        };
        let screen = out.filter(|_| kiosk);
        let screen = screen.map(|file| Box::new(file) as Box<dyn Write>);
        run::tell_fault(&sentence, fault.location(), screen);
    }));
}

#[cfg(unix)]
fn watch(kiosk: bool) -> io::Result<()> {
    super::signals::watch(take_again, move |signal| {
        // Never unlocked: nothing may be written after this.
        let mut held = lock();
        give_back(&mut held);
        let words = LAST_WORDS.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(words) = words.as_ref() {
            let _ = writeln!(io::stderr(), "{words}");
        }
        end(if kiosk { 0 } else { 128 + signal });
    })
}

/// Takes the terminal anew where it is still held: whoever stopped the program from outside may
/// have set it otherwise and written on it. After Ctrl-Z it was given back, and is taken by `stop`.
#[cfg(unix)]
fn take_again() {
    let mut held = lock();
    let Some(held) = held.as_mut() else {
        return;
    };
    // Raw mode is only set where it is thought to be off. An error here shows at the next write.
    let _ = terminal::disable_raw_mode();
    let _ = terminal::enable_raw_mode();
    let _ = held.out.write_all(held.modes.enter().as_bytes());
    // The page is drawn anew as in a window of another size.
    let _ = signal_hook::low_level::raise(signal_hook::consts::SIGWINCH);
}

#[cfg(not(unix))]
#[expect(
    clippy::unnecessary_wraps,
    reason = "the same shape as where there are signals"
)]
fn watch(_kiosk: bool) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
#[expect(
    clippy::exit,
    reason = "a signal ends the program while the main thread waits for a key; no return reaches it"
)]
fn end(code: i32) {
    std::process::exit(code);
}
