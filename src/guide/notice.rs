//! Safety texts and when they show.

use super::{Answers, Condition, Fact, Source, Text};

/// Whether something stands on a sheet of paper that a person takes away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum OnPaper {
    /// Wherever it applies.
    #[default]
    Always,
    /// Only where it was chosen by itself: somebody else may find the sheet.
    IfChosen,
}

/// A safety text that shows where one of its conditions holds.
#[derive(Clone, Debug)]
pub struct Notice {
    /// Its identifier, such as `withdrawal`.
    pub id: String,
    /// Its heading.
    pub title: Text,
    /// What to know and do.
    pub fact: Fact,
    /// It shows where any of these holds.
    pub when: Vec<Condition>,
    /// Whether paper shows it.
    pub on_paper: OnPaper,
    /// The sources of the file that it rests on.
    pub sources: Vec<Source>,
}

impl Notice {
    /// Whether it shows for these answers. The ranking plays no part.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        self.when.iter().any(|condition| condition.holds(answers))
    }
}
