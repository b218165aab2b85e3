//! How many paths something is true of, with the shortest of them.

use super::joint::{End, JointPath, Length};
use super::pairs::{Both, Pairs};
use crate::guide::Answers;

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

/// How many paths something is true of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many; [`u64::MAX`] stands for that many or more.
    pub paths: u64,
    /// What must be said to come there, on the shortest of them. All other questions are skipped.
    pub example: Vec<Said>,
    shortest: Option<(Length, JointPath)>,
}

impl Tally {
    /// Whether it is true of any path.
    #[must_use]
    pub const fn is_any(&self) -> bool {
        self.paths != 0
    }

    /// How many answers must be said on the shortest path, and how many questions it asks.
    #[must_use]
    pub fn length(&self) -> Option<(usize, usize)> {
        self.shortest.as_ref().map(|(length, _)| *length)
    }

    pub(super) fn add(&mut self, pairs: &Pairs, end: &End<'_>) {
        self.paths = self.paths.saturating_add(end.paths);
        let is_shorter = self
            .shortest
            .as_ref()
            .is_none_or(|(length, path)| (end.length, end.path) < (*length, path.as_slice()));
        if is_shorter {
            self.shortest = Some((end.length, end.path.to_vec()));
            self.example = said(pairs, end.path, end.answers);
        }
    }
}

/// What must be said on a path.
fn said(pairs: &Pairs, path: &[(usize, u8)], answers: Both<&Answers>) -> Vec<Said> {
    let said = path.iter().filter_map(|(place, answer)| {
        let question = pairs.questions.get(*place)?;
        let answer = question.answers.get(usize::from(*answer))?;
        let [known_before, known_now] = answer.known;
        let [before, now] = [0, 1].map(|side| {
            let at = pairs.at(side, *place);
            let answers: Option<&&Answers> = answers.get(side);
            answers.zip(at).is_some_and(|(it, at)| it.get(at).is_some())
        });
        let asked = [before && known_before, now && known_now];
        (!answer.is_skip).then(|| Said {
            question: question.id.clone(),
            choice: answer.id.clone(),
            asked,
        })
    });
    said.collect()
}
