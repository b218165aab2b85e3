//! A fresh image of the program in the place of this one: the same process, and none of its memory.

use std::ffi::OsString;
use std::io;
use std::os::unix::process::CommandExt as _;
use std::path::PathBuf;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use signal_hook::consts::{SIGHUP, SIGTERM};
use signal_hook::flag;

use super::{HANDOVER, Handover};
use crate::app::Tally;
use crate::terminal;

/// How the program was started, and so is started anew.
#[derive(Debug)]
pub(super) struct Renewal {
    program: PathBuf,
    args: Vec<OsString>,
    /// The system has asked it to end: no fresh image may outlive that.
    ends: Arc<AtomicBool>,
    /// From here on nobody would look at that any more: a signal ends the process by itself.
    goes: Arc<AtomicBool>,
}

/// What Linux says of a program whose file was replaced, as by an update.
const REPLACED: &str = " (deleted)";

impl Renewal {
    /// As this process was started.
    pub(super) fn of_process() -> io::Result<Self> {
        let program = std::env::current_exe()?;
        let kept = program.to_str().and_then(|it| it.strip_suffix(REPLACED));
        let program = kept.map_or_else(|| program.clone(), PathBuf::from);
        let ends = Arc::new(AtomicBool::new(false));
        let goes = Arc::new(AtomicBool::new(false));
        for signal in [SIGTERM, SIGHUP] {
            flag::register(signal, Arc::clone(&ends))?;
            flag::register_conditional_default(signal, Arc::clone(&goes))?;
        }
        Ok(Self {
            program,
            args: std::env::args_os().skip(1).collect(),
            ends,
            goes,
        })
    }

    /// Begins anew. Comes back only with what was in the way.
    pub(super) fn go(&self, tally: Option<&Tally>) -> io::Result<()> {
        terminal::hand_over(|first| {
            let handover = Handover {
                first,
                tally: tally.map(Tally::handed),
            };
            let mut fresh = Command::new(&self.program);
            fresh.args(&self.args).env(HANDOVER, handover.text());
            self.goes.store(true, Ordering::SeqCst);
            // A signal that came before that is seen here; one that comes after it is not lost.
            let error = if self.ends.load(Ordering::SeqCst) {
                io::ErrorKind::Interrupted.into()
            } else {
                fresh.exec()
            };
            self.goes.store(false, Ordering::SeqCst);
            error
        })
    }
}
