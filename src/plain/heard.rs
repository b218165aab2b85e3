//! What comes in: a line, a signal, or the end.

use std::io;
use std::sync::mpsc::SyncSender;

/// What was heard.
#[derive(Debug)]
pub(super) enum Heard {
    /// A line, without its end.
    Line(String),
    /// Ctrl-C, or the system that ends the program.
    Interrupt,
    /// There is nothing more to read.
    Ended,
}

/// Where what the threads hear goes.
pub(super) type Ear = SyncSender<io::Result<Heard>>;
