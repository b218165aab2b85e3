//! What a fault in the program leaves behind: a cleared screen and one sentence.

use std::io::{self, Write};
use std::panic;

use super::Outlet;
use crate::run;

/// From here on a panic clears what stands on `outlet`, as far as that can be, and says `sentence`:
/// no trace, no payload, no answers.
pub fn cover(outlet: Outlet, sentence: String, kiosk: bool) {
    panic::set_hook(Box::new(move |fault| {
        // There is no one left to tell of an error.
        let mut output = io::stdout();
        let _ = output.write_all(outlet.cleared().as_bytes());
        let _ = output.flush();
        let screen = kiosk.then(|| Box::new(output) as Box<dyn Write>);
        run::tell_fault(&sentence, fault.location(), screen);
    }));
}
