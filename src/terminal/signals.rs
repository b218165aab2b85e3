//! The signals that end a program, or that tell it goes on, waited for in a thread of their own.

use std::io;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM};
use signal_hook::iterator::Signals;

/// Calls `goes_on` whenever the program was stopped from outside and goes on, and `last` with the
/// first signal that asks it to end. The thread sleeps until then.
pub(super) fn watch(
    goes_on: impl Fn() + Send + 'static,
    last: impl FnOnce(i32) + Send + 'static,
) -> io::Result<()> {
    let mut signals = Signals::new([SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM])?;
    thread::Builder::new()
        .name("signals".into())
        .spawn(move || {
            for signal in signals.forever() {
                if signal != SIGCONT {
                    return last(signal);
                }
                goes_on();
            }
        })?;
    Ok(())
}
