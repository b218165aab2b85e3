//! Which single answer would bring a group in, judged by walking again.

use super::reasons::Reason;
use super::standing::Standing;
use super::{Adviser, Case};
use crate::guide::{Answer, Answers, GroupIndex, QuestionIndex};
use crate::interview;

/// The same person with one other answer.
pub(super) struct Other {
    change: (QuestionIndex, Answer),
    answers: Answers,
    /// Questions that are no longer asked then.
    dropped: Vec<QuestionIndex>,
}

impl Adviser<'_> {
    /// The same person with each single answer changed. Nobody is told to answer a question about
    /// safety or age otherwise, or to change whom this is for.
    pub(super) fn others(&self, case: &Case<'_>) -> Vec<Other> {
        let mut others = Vec::new();
        for step in &case.way {
            let index = step.question;
            if index == self.guide.first || self.guide.never_change.contains(&index) {
                continue;
            }
            for answer in self.guide.question(index).answers() {
                if answer == step.answer {
                    continue;
                }
                let mut answers = case.answers.clone();
                answers.set(index, answer);
                let (answers, dropped) = interview::settle(self.guide, &answers);
                others.push(Other {
                    change: (index, answer),
                    answers,
                    dropped,
                });
            }
        }
        others
    }

    /// These people, each looked at once for all groups.
    pub(super) fn cases<'a>(&'a self, others: &'a [Other]) -> Vec<(&'a Other, Case<'a>)> {
        let others = others.iter();
        others.map(|it| (it, self.case(&it.answers))).collect()
    }

    /// Every change of one answer after which the group is no longer set aside. Where an answer
    /// about safety or age set it aside, nobody is told how not to be asked for it.
    pub(super) fn changes(
        &self,
        others: &[(&Other, Case<'_>)],
        at: GroupIndex,
        reason: &Reason,
    ) -> Vec<(QuestionIndex, Answer)> {
        let group = self.guide.group(at);
        let safety = reason
            .question
            .filter(|it| self.guide.never_change.contains(it));
        let brings_in = |(other, case): &&(&Other, Case<'_>)| {
            let standing = self.pool_of(case);
            let standing = standing.map(|pool| self.standing(case, pool, at, group));
            safety.is_none_or(|it| !other.dropped.contains(&it))
                && standing.is_some_and(|it| !matches!(it, Standing::Aside(_)))
        };
        let changes = others.iter().filter(brings_in);
        changes.map(|(other, _)| other.change).collect()
    }
}
