//! How a job can end other than well.

use std::io;

/// Mistakes were found, or the job could not be done.
const FAILED: u8 = 1;
/// The arguments make no sense.
pub(super) const USAGE: u8 = 2;

/// How a job ended other than well.
#[derive(Debug)]
pub(super) enum Failure {
    /// The arguments make no sense: what is wrong, and what to do.
    Usage(String),
    /// The job could not be done: what is wrong, where, and what to do.
    Job(String),
    /// The job was to find mistakes or differences, and has printed some.
    Found,
    /// Two guides could not be compared: what is wrong, where, and what to do.
    Apart(String),
    /// Whoever read the output has stopped reading.
    Unread,
}

impl Failure {
    /// Wrong usage: what is wrong, then what to do.
    pub(super) fn usage(what: impl AsRef<str>, remedy: impl AsRef<str>) -> Self {
        Self::Usage(told(what.as_ref(), remedy.as_ref()))
    }

    /// A job that failed: what is wrong and where, then what to do.
    pub(super) fn job(what: impl AsRef<str>, remedy: impl AsRef<str>) -> Self {
        Self::Job(told(what.as_ref(), remedy.as_ref()))
    }

    /// Two guides that could not be compared: what is wrong and where, then what to do.
    pub(super) fn apart(what: impl AsRef<str>, remedy: impl AsRef<str>) -> Self {
        Self::Apart(told(what.as_ref(), remedy.as_ref()))
    }

    /// A job that failed, so that two guides could not be compared.
    pub(super) fn keeps_apart(self) -> Self {
        match self {
            Self::Job(words) => Self::Apart(words),
            other => other,
        }
    }

    /// The exit code.
    pub(super) const fn code(&self) -> u8 {
        match self {
            Self::Usage(_) | Self::Apart(_) => USAGE,
            Self::Job(_) | Self::Found => FAILED,
            Self::Unread => 0,
        }
    }

    /// What to say of it, where anything.
    pub(super) fn words(&self) -> Option<&str> {
        match self {
            Self::Usage(words) | Self::Job(words) | Self::Apart(words) => Some(words),
            Self::Found | Self::Unread => None,
        }
    }
}

fn told(what: &str, remedy: &str) -> String {
    format!("{what}\n{remedy}")
}

/// A failure to read or write. A closed pipe is no failure of ours: `openchair man | head` ends well.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe {
            Self::Unread
        } else {
            Self::job(
                format!("the terminal or pipe failed: {error}"),
                "Run it again. If it is a file, see if the disk is full.",
            )
        }
    }
}

/// JSON is only made from what a guide holds, so this is a failure to write.
impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}
