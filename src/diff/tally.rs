//! How many paths something is true of, with the shortest of them.

use super::joint::{End, Joint};
use super::traces::{Trace, Traces};

/// An answer of a path through two guides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The question.
    pub question: String,
    /// The choice.
    pub choice: String,
    /// Whether a person is asked this before, and now.
    pub asked: [bool; 2],
}

/// How many paths something is true of, and the shortest of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many; [`u64::MAX`] stands for that many or more.
    pub paths: u64,
    /// What must be said to come there, on the shortest of them. All other questions are skipped.
    pub example: Vec<Said>,
    /// How many answers that is, and how many questions are asked on that path.
    pub length: (usize, usize),
}

/// The same while the paths are walked.
#[derive(Clone, Copy, Default)]
pub(super) struct Counted {
    pub(super) paths: u64,
    shortest: Option<Trace>,
}

impl Tally {
    /// Whether it is true of any path.
    #[must_use]
    pub const fn is_any(&self) -> bool {
        self.paths != 0
    }
}

impl Counted {
    pub(super) fn add(&mut self, end: &End<'_>, traces: &Traces) {
        self.paths = self.paths.saturating_add(end.paths);
        let is_shorter = |known| traces.comes_before(&end.shortest, known);
        if self.shortest.as_ref().is_none_or(is_shorter) {
            self.shortest = Some(end.shortest);
        }
    }

    /// What was counted, with the answers of the shortest path.
    pub(super) fn told(self, joint: &Joint<'_, '_>) -> Tally {
        Tally {
            paths: self.paths,
            example: self.shortest.map_or_else(Vec::new, |it| joint.said(it)),
            length: self.shortest.map_or((0, 0), |it| it.length),
        }
    }
}
