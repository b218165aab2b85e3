//! Which questions a path may still ask, and which it has passed for good.

use std::collections::BTreeSet;

use crate::guide::{Guide, QuestionIndex};

/// By question: those that a path may still ask once it asks this one, itself among them.
pub(super) struct Ahead {
    of: Vec<BTreeSet<QuestionIndex>>,
    none: BTreeSet<QuestionIndex>,
    all: BTreeSet<QuestionIndex>,
}

impl Ahead {
    pub(super) fn new(guide: &Guide) -> Self {
        let all: BTreeSet<QuestionIndex> = guide.questions().map(|(at, _)| at).collect();
        Self {
            of: all.iter().map(|at| reached(guide, *at)).collect(),
            none: BTreeSet::new(),
            all,
        }
    }

    fn from(&self, next: Option<QuestionIndex>) -> &BTreeSet<QuestionIndex> {
        let of = next.and_then(|next| self.of.get(next.0));
        of.unwrap_or(&self.none)
    }

    /// The questions that no path asks which begins here.
    pub(super) fn never(&self, next: Option<QuestionIndex>) -> impl Iterator<Item = QuestionIndex> {
        self.all.difference(self.from(next)).copied()
    }

    /// The questions that could be asked after `question` and no more from `next` on. None of them
    /// is answered: whatever was answered before `question` lies behind it.
    pub(super) fn passed(
        &self,
        question: QuestionIndex,
        next: Option<QuestionIndex>,
    ) -> impl Iterator<Item = QuestionIndex> {
        let passed = self.from(Some(question)).difference(self.from(next));
        passed.copied().filter(move |at| *at != question)
    }
}

fn reached(guide: &Guide, from: QuestionIndex) -> BTreeSet<QuestionIndex> {
    let mut seen = BTreeSet::from([from]);
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        let question = guide.question(at);
        let choices = question.choices.iter().filter_map(|choice| choice.next);
        for next in choices.chain(question.next) {
            if seen.insert(next) {
                open.push(next);
            }
        }
    }
    seen
}
