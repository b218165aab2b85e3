//! Which questions a path may still ask, and which it has passed for good.

use super::bits::Bits;
use crate::guide::{Guide, QuestionIndex};

/// By question: those that a path may still ask once it asks this one, itself among them.
#[derive(Debug)]
pub(super) struct Ahead {
    of: Vec<Bits>,
    /// By question: how many questions stand before all that it leads to, counted from the end.
    left: Vec<usize>,
}

impl Ahead {
    pub(super) fn new(guide: &Guide) -> Self {
        let count = guide.questions.len();
        let mut of = vec![Bits::none(count); count];
        let mut left = vec![0; count];
        for (place, at) in ends_first(guide).into_iter().enumerate() {
            let mut ahead = Bits::none(count);
            ahead.insert(at);
            for next in following(guide, at) {
                if let Some(behind) = of.get(next) {
                    ahead.join(behind);
                }
            }
            if let Some(it) = of.get_mut(at) {
                *it = ahead;
            }
            if let Some(it) = left.get_mut(at) {
                *it = place + 1;
            }
        }
        Self { of, left }
    }

    /// What a path may ask from here on; none at its end.
    pub(super) fn from(&self, next: Option<QuestionIndex>) -> Option<&Bits> {
        self.of.get(next?.0)
    }

    /// Whether a path that stands here may still ask a question.
    pub(super) fn may_ask(&self, next: Option<QuestionIndex>, question: QuestionIndex) -> bool {
        self.from(next).is_some_and(|ahead| ahead.has(question.0))
    }

    /// A number that falls with every step of a path, down to 0 at its end.
    pub(super) fn left(&self, next: Option<QuestionIndex>) -> usize {
        let left = next.and_then(|next| self.left.get(next.0));
        left.copied().unwrap_or_default()
    }
}

fn following(guide: &Guide, at: usize) -> impl Iterator<Item = usize> {
    let question = guide.questions.get(at);
    let choices = question.into_iter().flat_map(|it| &it.choices);
    let own = question.and_then(|it| it.next);
    choices
        .filter_map(|choice| choice.next)
        .chain(own)
        .map(|next| next.0)
}

/// The questions so that each stands after all that it leads to.
fn ends_first(guide: &Guide) -> Vec<usize> {
    let count = guide.questions.len();
    let mut seen = Bits::none(count);
    let mut order = Vec::new();
    // A question, and whether all that it leads to has been looked at.
    let mut open: Vec<(usize, bool)> = (0..count).map(|at| (at, false)).collect();
    while let Some((at, is_done)) = open.pop() {
        if is_done {
            order.push(at);
        } else if !seen.has(at) {
            seen.insert(at);
            open.push((at, true));
            open.extend(following(guide, at).map(|next| (next, false)));
        }
    }
    order
}
