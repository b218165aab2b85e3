//! Where a person is: the answers so far, in order; next, back, and change.
//!
//! The tree itself says which question follows. A question whose `when` does not hold is passed
//! over and counts as skipped.

use crate::guide::{Answer, Answers, Guide, QuestionIndex};

/// One question on the way, and what was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The question.
    pub question: QuestionIndex,
    /// The answer.
    pub answer: Answer,
    /// Whether it was not answered, and counts as skipped.
    pub assumed: bool,
}

/// The question asked at `from`, or the next one whose `when` holds.
#[must_use]
pub fn asked(
    guide: &Guide,
    answers: &Answers,
    mut from: Option<QuestionIndex>,
) -> Option<QuestionIndex> {
    while let Some(index) = from {
        let question = guide.question(index);
        if question.when.holds(answers) {
            return Some(index);
        }
        from = question.next_after(Answer::Skip);
    }
    None
}

/// The whole way through the tree with these answers. A question not answered counts as skipped;
/// the way ends early at one that cannot be skipped.
#[must_use]
pub fn way(guide: &Guide, answers: &Answers) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut next = asked(guide, answers, Some(guide.first));
    while let Some(index) = next {
        let question = guide.question(index);
        let given = answers.get(index);
        if given.is_none() && question.skip.is_none() {
            break;
        }
        let answer = given.unwrap_or(Answer::Skip);
        steps.push(Step {
            question: index,
            answer,
            assumed: given.is_none(),
        });
        next = asked(guide, answers, question.next_after(answer));
    }
    steps
}

/// The same answers without those whose question is not asked on the way, and the questions that
/// were dropped.
#[must_use]
pub fn settle(guide: &Guide, answers: &Answers) -> (Answers, Vec<QuestionIndex>) {
    // Dropping one answer may close the way to the next, so this goes on until nothing changes.
    let mut answers = answers.clone();
    let mut dropped = Vec::new();
    loop {
        let steps = way(guide, &answers);
        let stray = answers
            .given()
            .map(|(question, _)| question)
            .find(|question| !steps.iter().any(|step| step.question == *question));
        let Some(question) = stray else {
            return (answers, dropped);
        };
        answers.clear(question);
        dropped.push(question);
    }
}

/// The answers so far and the question that stands next.
#[derive(Clone, Debug)]
pub struct Interview {
    answers: Answers,
}

impl Interview {
    /// No answers yet.
    #[must_use]
    pub fn begin(guide: &Guide) -> Self {
        Self {
            answers: guide.no_answers(),
        }
    }

    /// The answers.
    #[must_use]
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    /// Whether nothing has been answered.
    #[must_use]
    pub fn is_new(&self) -> bool {
        self.answers.given().next().is_none()
    }

    /// Answers a question. Later answers that still hold are kept; those that no longer apply are
    /// dropped and given back.
    pub fn answer(
        &mut self,
        guide: &Guide,
        question: QuestionIndex,
        answer: Answer,
    ) -> Vec<QuestionIndex> {
        self.answers.set(question, answer);
        let (answers, dropped) = settle(guide, &self.answers);
        self.answers = answers;
        dropped
    }

    /// The first question on the way that is not answered; none at the end.
    #[must_use]
    pub fn next(&self, guide: &Guide) -> Option<QuestionIndex> {
        let mut next = asked(guide, &self.answers, Some(guide.first));
        while let Some(index) = next {
            let Some(answer) = self.answers.get(index) else {
                return Some(index);
            };
            next = asked(
                guide,
                &self.answers,
                guide.question(index).next_after(answer),
            );
        }
        None
    }

    /// The answered questions in the order of the way.
    #[must_use]
    pub fn answered(&self, guide: &Guide) -> Vec<Step> {
        let mut steps = way(guide, &self.answers);
        steps.retain(|step| !step.assumed);
        steps
    }
}
