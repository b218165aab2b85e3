//! Safety texts and when they show.

use super::{Answers, Condition, Fact, Source, Text};

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
