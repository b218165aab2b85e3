//! Signals that come while a line is awaited.
//!
//! Ctrl-C must not leave the pages standing on the screen, so it is not left to the system: it is
//! heard as a key, and the program clears the screen before it ends.

use std::io;
use std::thread;

use signal_hook::consts::{SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP};
use signal_hook::iterator::Signals;

use super::heard::{Ear, Heard};

/// Signals that end the program.
const ENDING: [i32; 4] = [SIGINT, SIGQUIT, SIGTERM, SIGHUP];
/// Signals from the keyboard that mean nothing at a kiosk.
const IGNORED_AT_KIOSK: [i32; 2] = [SIGQUIT, SIGTSTP];

/// Tells `ear` of each signal from now on.
pub(super) fn listen(ear: Ear, kiosk: bool) -> io::Result<()> {
    let ignored = IGNORED_AT_KIOSK.iter().filter(|_| kiosk);
    let mut signals = Signals::new(ENDING.iter().chain(ignored))?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in signals.forever() {
                if kiosk && IGNORED_AT_KIOSK.contains(&signal) {
                    continue;
                }
                let mut told = ear.send(Ok(Heard::Interrupt));
                // A kiosk goes on after Ctrl-C. What the system ends is over.
                if signal != SIGINT {
                    told = told.and_then(|()| ear.send(Ok(Heard::Ended)));
                }
                if told.is_err() {
                    return;
                }
            }
        })?;
    Ok(())
}
