//! Which single answer would bring a group in, judged by walking again.

use super::reasons::Reason;
use super::standing::Standing;
use super::{Adviser, Case};
use crate::guide::{Answer, GroupIndex, QuestionIndex};
use crate::interview;

impl Adviser<'_> {
    /// Every change of one answer after which the group is no longer set aside. Nobody is told to
    /// answer a question about safety or age otherwise, or to change whom this is for. Where such
    /// an answer set the group aside, nobody is told either how not to be asked for it.
    pub(super) fn changes(
        &self,
        case: &Case<'_>,
        at: GroupIndex,
        reason: &Reason,
    ) -> Vec<(QuestionIndex, Answer)> {
        let group = self.guide.group(at);
        let safety = reason
            .question
            .filter(|it| self.guide.never_change.contains(it));
        let mut changes = Vec::new();
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
                if safety.is_some_and(|it| dropped.contains(&it)) {
                    continue;
                }
                let other = self.case(&answers);
                let standing = self
                    .pool_of(&other)
                    .map(|pool| self.standing(&other, pool, at, group));
                if standing.is_some_and(|it| !matches!(it, Standing::Aside(_))) {
                    changes.push((index, answer));
                }
            }
        }
        changes
    }
}
