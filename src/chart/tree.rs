//! What is drawn of the tree, and where its ways lead.

use std::collections::{BTreeMap, BTreeSet};

use super::steps::{Next, Steps};
use crate::guide::{Answer, Guide, Pool, QuestionIndex, Role};

/// The pools in the order they are drawn.
const POOLS: [Pool; 4] = [
    Pool::Role(Role::Own),
    Pool::Role(Role::Family),
    Pool::Role(Role::Grief),
    Pool::Visitors,
];

/// Where a way leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Target {
    /// To a question.
    Question(QuestionIndex),
    /// To the groups of a pool, by its place in [`POOLS`].
    End(usize),
}

/// A way out of a question.
pub(super) struct Way {
    pub(super) to: Target,
    /// The answers that take it; none where it leads past a question that is not asked.
    pub(super) answers: Vec<Answer>,
}

/// Questions that are not drawn, one box for all that hang together.
struct Fold {
    first: QuestionIndex,
    questions: BTreeSet<QuestionIndex>,
}

/// What is drawn of the tree.
pub(super) struct Tree<'a> {
    guide: &'a Guide,
    steps: Steps,
    /// The pools whose people can come to each question, one bit each.
    pools: BTreeMap<QuestionIndex, u8>,
    shown: Vec<QuestionIndex>,
    folds: Vec<Fold>,
    ends: Vec<usize>,
}

impl<'a> Tree<'a> {
    /// The questions from `from` on, those at `depth` and deeper folded.
    pub(super) fn grow(guide: &'a Guide, from: QuestionIndex, depth: usize) -> Self {
        let steps = Steps::new(guide);
        let levels = steps.levels(from);
        let mut tree = Self {
            guide,
            pools: pools(guide, &steps),
            steps,
            shown: Vec::new(),
            folds: Vec::new(),
            ends: Vec::new(),
        };
        let depth = depth.max(1);
        let shown = levels.iter().filter(|(_, level)| **level < depth);
        tree.shown = shown.map(|(at, _)| *at).collect();
        tree.fold();
        let known: BTreeSet<usize> = levels
            .keys()
            .flat_map(|at| tree.ways(*at))
            .filter_map(|way| match way.to {
                Target::End(pool) => Some(pool),
                Target::Question(_) => None,
            })
            .collect();
        tree.ends = known.into_iter().collect();
        tree
    }

    /// Puts what is not shown into as few boxes as hang together.
    fn fold(&mut self) {
        for at in &self.shown {
            for first in self.steps.next(*at) {
                let is_known = self.folds.iter().any(|it| it.questions.contains(&first));
                if self.shown.contains(&first) || is_known {
                    continue;
                }
                // The longest way counts, so all behind a question that is not shown is not
                // shown either.
                let mut questions: BTreeSet<_> = self.steps.in_order(first).into_iter().collect();
                let mut begins = first;
                self.folds.retain(|other| {
                    let apart = other.questions.is_disjoint(&questions);
                    if !apart {
                        questions.extend(&other.questions);
                        begins = begins.min(other.first);
                    }
                    apart
                });
                self.folds.push(Fold {
                    first: begins,
                    questions,
                });
            }
        }
        self.folds.sort_by_key(|fold| fold.first);
    }

    /// The questions that are drawn, in the order of the file.
    pub(super) fn shown(&self) -> impl Iterator<Item = QuestionIndex> {
        self.shown.iter().copied()
    }

    /// The boxes of questions that are not drawn: the first of them, and how many.
    pub(super) fn folds(&self) -> impl Iterator<Item = (QuestionIndex, usize)> {
        let folds = self.folds.iter();
        folds.map(|fold| (fold.first, fold.questions.len()))
    }

    /// The pools at the ends of the ways.
    pub(super) fn ends(&self) -> impl Iterator<Item = Pool> {
        let ends = self.ends.iter();
        ends.filter_map(|pool| POOLS.get(*pool).copied())
    }

    /// The ways out of a question: by its answers, then past it.
    pub(super) fn ways(&self, at: QuestionIndex) -> Vec<Way> {
        let ways = self.steps.of(at);
        let passed = ways.passed.iter().map(|next| (*next, Vec::new()));
        let all = ways.answered.into_iter().chain(passed);
        all.flat_map(|(next, answers)| self.ways_to(at, next, answers))
            .collect()
    }

    /// Of those who come to the groups, each role has groups of its own.
    fn ways_to(&self, at: QuestionIndex, next: Next, answers: Vec<Answer>) -> Vec<Way> {
        if let Some(next) = next {
            let to = Target::Question(next);
            return vec![Way { to, answers }];
        }
        let question = self.guide.question(at);
        let chosen = |pool: &usize| {
            let chosen = answers.iter().filter(|answer| {
                let choice = question.choice(**answer);
                let pool_of = choice.and_then(|choice| choice.pool);
                pool_of.is_none_or(|it| POOLS.get(*pool) == Some(&it))
            });
            chosen.copied().collect::<Vec<_>>()
        };
        let mut ways = Vec::new();
        for pool in 0..POOLS.len() {
            let taken = chosen(&pool);
            let comes = self.pools.get(&at).copied().unwrap_or_default() >> pool & 1 == 1;
            if comes && taken.is_empty() == answers.is_empty() {
                let to = Target::End(pool);
                ways.push(Way { to, answers: taken });
            }
        }
        ways
    }

    /// The place of a target among the boxes.
    pub(super) fn place(&self, target: Target) -> Option<usize> {
        let folds = self.shown.len();
        let ends = folds + self.folds.len();
        match target {
            Target::Question(at) => self.shown.binary_search(&at).ok().or_else(|| {
                let mut all = self.folds.iter();
                let fold = all.position(|fold| fold.questions.contains(&at));
                fold.map(|place| folds + place)
            }),
            Target::End(pool) => {
                let place = self.ends.iter().position(|it| *it == pool);
                place.map(|place| ends + place)
            }
        }
    }

    /// The ways out of the folded boxes, by places: they lead to groups alone.
    pub(super) fn behind_folds(&self) -> BTreeSet<(usize, usize)> {
        let folds = self.folds.iter().enumerate();
        folds
            .flat_map(|(place, fold)| fold.questions.iter().map(move |at| (place, *at)))
            .flat_map(|(place, at)| self.ways(at).into_iter().map(move |way| (place, way.to)))
            .filter(|(_, to)| matches!(to, Target::End(_)))
            .filter_map(|(place, to)| Some((self.shown.len() + place, self.place(to)?)))
            .collect()
    }
}

fn bit(pool: Pool) -> u8 {
    let place = POOLS.iter().position(|it| *it == pool);
    place.map_or(0, |place| 1 << place)
}

/// The pools whose people can come to each question.
fn pools(guide: &Guide, steps: &Steps) -> BTreeMap<QuestionIndex, u8> {
    let mut pools: BTreeMap<QuestionIndex, u8> = BTreeMap::new();
    let first = guide.question(guide.first);
    // The first question sends each choice its own way.
    for (next, answers) in &steps.of(guide.first).answered {
        let taken = answers
            .iter()
            .filter_map(|answer| first.choice(*answer)?.pool);
        let taken = taken.fold(0, |bits, pool| bits | bit(pool));
        *pools.entry(guide.first).or_insert(0) |= taken;
        if let Some(next) = next {
            *pools.entry(*next).or_insert(0) |= taken;
        }
    }
    for at in steps.in_order(guide.first) {
        let here = pools.get(&at).copied().unwrap_or_default();
        if at != guide.first {
            for next in steps.next(at) {
                *pools.entry(next).or_insert(0) |= here;
            }
        }
    }
    pools
}
