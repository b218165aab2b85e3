//! What a person has answered, and conditions over it.

use super::QuestionIndex;

/// One answer: a choice by its place in the question, or "rather not say".
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Answer {
    /// The choice at this place.
    Choice(u8),
    /// No preference, or rather not say.
    Skip,
}

/// The answers given so far, one place for each question of the guide.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Answers(Vec<Option<Answer>>);

impl Answers {
    /// No answers, for a guide of `questions` questions.
    #[must_use]
    pub fn none(questions: usize) -> Self {
        Self(vec![None; questions])
    }

    /// The answer to `question`, where there is one.
    #[must_use]
    pub fn get(&self, question: QuestionIndex) -> Option<Answer> {
        self.0.get(question.0).copied().flatten()
    }

    /// What counts for `question`: one never asked counts as skipped.
    #[must_use]
    pub fn counted(&self, question: QuestionIndex) -> Answer {
        self.get(question).unwrap_or(Answer::Skip)
    }

    /// Sets the answer to `question`.
    pub fn set(&mut self, question: QuestionIndex, answer: Answer) {
        if let Some(place) = self.0.get_mut(question.0) {
            *place = Some(answer);
        }
    }

    /// Takes the answer to `question` back.
    pub fn clear(&mut self, question: QuestionIndex) {
        if let Some(place) = self.0.get_mut(question.0) {
            *place = None;
        }
    }

    /// All answers given, in the order of the guide's questions.
    pub fn given(&self) -> impl Iterator<Item = (QuestionIndex, Answer)> {
        self.0
            .iter()
            .enumerate()
            .filter_map(|(at, answer)| answer.map(|answer| (QuestionIndex(at), answer)))
    }
}

/// One of several answers to one question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said {
    /// The question it is about.
    pub question: QuestionIndex,
    choices: u16,
    skip: bool,
}

impl Said {
    /// Holds where `question` was answered with one of `choices`, or skipped where `skip` is set.
    #[must_use]
    pub fn new(question: QuestionIndex, choices: impl IntoIterator<Item = u8>, skip: bool) -> Self {
        let choices = choices.into_iter().fold(0, |set, choice| set | 1 << choice);
        Self {
            question,
            choices,
            skip,
        }
    }

    /// Whether this answer is among them.
    #[must_use]
    pub const fn includes(&self, answer: Answer) -> bool {
        match answer {
            Answer::Choice(choice) => self.choices >> choice & 1 == 1,
            Answer::Skip => self.skip,
        }
    }

    /// Whether the answers fulfil it.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        self.includes(answers.counted(self.question))
    }
}

/// Several things that must all have been said. An empty condition always holds.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Condition(pub Vec<Said>);

impl Condition {
    /// Whether all of it holds.
    #[must_use]
    pub fn holds(&self, answers: &Answers) -> bool {
        self.0.iter().all(|said| said.holds(answers))
    }
}
