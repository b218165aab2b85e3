//! Where each answer really leads: a question that is certainly passed over after it is no step.
//!
//! What is certain is told from the answer itself, and from when its question is asked. Where that
//! leaves open whether the next question is asked, the way leads to it, and a second way leads past
//! it wherever that differs from skipping it.

use std::collections::{BTreeMap, BTreeSet};

use crate::guide::{Answer, Guide, QuestionIndex, Said};

/// Where a way leads: a question, or the groups.
pub(super) type Next = Option<QuestionIndex>;

/// The ways out of one question.
#[derive(Clone, Debug, Default)]
pub(super) struct Ways {
    /// The answers that lead to each place, in the order of the answers.
    pub(super) answered: Vec<(Next, Vec<Answer>)>,
    /// Where people come whom it is not asked, where no skip leads there.
    pub(super) passed: BTreeSet<Next>,
}

impl Ways {
    /// All questions that can follow, each once.
    pub(super) fn questions(&self) -> BTreeSet<QuestionIndex> {
        let answered = self.answered.iter().filter_map(|(next, _)| *next);
        answered
            .chain(self.passed.iter().flatten().copied())
            .collect()
    }
}

/// The ways out of all questions of a guide.
#[derive(Clone, Debug)]
pub struct Steps(Vec<Ways>);

impl Steps {
    /// Looks where each answer of a guide leads.
    #[must_use]
    pub fn new(guide: &Guide) -> Self {
        let mut all: Vec<Ways> = Vec::new();
        let mut passed = Vec::new();
        for (at, question) in guide.questions() {
            let mut ways = Ways::default();
            for answer in question.answers() {
                let mut known = Known::asked(guide, at, answer);
                let next = question.next_after(answer);
                let next = known.follow(guide, next);
                match ways.answered.iter_mut().find(|(other, _)| *other == next) {
                    Some((_, answers)) => answers.push(answer),
                    None => ways.answered.push((next, vec![answer])),
                }
                passed.extend(known.passing(guide, next));
            }
            all.push(ways);
        }
        for (at, next) in passed {
            if let Some(ways) = all.get_mut(at.0) {
                let skip = |(to, answers): &(Next, Vec<Answer>)| {
                    *to == next && answers.contains(&Answer::Skip)
                };
                if !ways.answered.iter().any(skip) {
                    ways.passed.insert(next);
                }
            }
        }
        Self(all)
    }

    /// The question that an answer leads to; none where it leads to the groups.
    #[must_use]
    pub fn after(&self, at: QuestionIndex, answer: Answer) -> Option<QuestionIndex> {
        let mut ways = self.0.get(at.0)?.answered.iter();
        ways.find(|(_, answers)| answers.contains(&answer))?.0
    }

    /// Where people come whom a question is not asked, where skipping it does not lead there; none
    /// stands for the groups.
    pub fn past(&self, at: QuestionIndex) -> impl Iterator<Item = Option<QuestionIndex>> {
        let ways = self.0.get(at.0);
        ways.into_iter()
            .flat_map(|ways| ways.passed.iter().copied())
    }

    /// The ways out of a question.
    pub(super) fn of(&self, at: QuestionIndex) -> Ways {
        self.0.get(at.0).cloned().unwrap_or_default()
    }

    /// The questions that can follow one, each once.
    pub(super) fn next(&self, at: QuestionIndex) -> BTreeSet<QuestionIndex> {
        self.0.get(at.0).map(Ways::questions).unwrap_or_default()
    }

    /// The questions that can follow `from`, each after all that lead to it.
    pub(super) fn in_order(&self, from: QuestionIndex) -> Vec<QuestionIndex> {
        let mut seen = BTreeSet::from([from]);
        let mut open = vec![from];
        let mut waits: BTreeMap<QuestionIndex, usize> = BTreeMap::new();
        while let Some(at) = open.pop() {
            for next in self.next(at) {
                *waits.entry(next).or_insert(0) += 1;
                if seen.insert(next) {
                    open.push(next);
                }
            }
        }
        let mut order = Vec::new();
        let mut free = vec![from];
        while let Some(at) = free.pop() {
            order.push(at);
            for next in self.next(at) {
                let left = waits.entry(next).or_insert(1);
                *left -= 1;
                if *left == 0 {
                    free.push(next);
                }
            }
        }
        order
    }

    /// The longest way from `from` to each question that can follow it, counted in questions.
    #[must_use]
    pub fn levels(&self, from: QuestionIndex) -> BTreeMap<QuestionIndex, usize> {
        let mut levels = BTreeMap::from([(from, 0)]);
        for at in self.in_order(from) {
            let level = levels.get(&at).copied().unwrap_or_default();
            for next in self.next(at) {
                let known = levels.entry(next).or_insert(0);
                *known = (*known).max(level + 1);
            }
        }
        levels
    }
}

/// The answers that a person can have given, one bit each, to the questions of which something is
/// certain.
#[derive(Clone)]
struct Known(BTreeMap<QuestionIndex, u16>);

/// Whether a question is asked.
enum Asked {
    Certainly,
    Never,
    /// Where this holds; it is more than one condition, or the one given.
    Perhaps(Option<(QuestionIndex, u16)>),
}

const fn bit(answer: Answer) -> u16 {
    match answer {
        // A question has at most eight choices.
        Answer::Choice(choice) => 1 << (choice & 7),
        Answer::Skip => 1 << 15,
    }
}

fn bits(guide: &Guide, said: &Said) -> u16 {
    // One that is not asked counts as skipped, also where it cannot be skipped.
    let answers = guide.question(said.question).answers();
    let answers = answers.chain([Answer::Skip]);
    let met = answers.filter(|answer| said.includes(*answer));
    met.fold(0, |bits, answer| bits | bit(answer))
}

impl Known {
    /// What is certain where a question was asked and answered.
    fn asked(guide: &Guide, at: QuestionIndex, answer: Answer) -> Self {
        let mut known = Self(BTreeMap::new());
        for said in &guide.question(at).when.0 {
            known.learn(said.question, bits(guide, said));
        }
        known.learn(at, bit(answer));
        known
    }

    fn learn(&mut self, at: QuestionIndex, answers: u16) {
        *self.0.entry(at).or_insert(u16::MAX) &= answers;
    }

    fn asks(&self, guide: &Guide, at: QuestionIndex) -> Asked {
        let mut open = Vec::new();
        for said in &guide.question(at).when.0 {
            let meets = bits(guide, said);
            let can = self.0.get(&said.question).copied().unwrap_or(u16::MAX);
            if can & meets == 0 {
                return Asked::Never;
            }
            if can & !meets != 0 {
                open.push((said.question, meets));
            }
        }
        match open.as_slice() {
            [] => Asked::Certainly,
            [one] => Asked::Perhaps(Some(*one)),
            _ => Asked::Perhaps(None),
        }
    }

    /// The first question from `next` on that is not certainly passed over.
    fn follow(&mut self, guide: &Guide, mut next: Next) -> Next {
        while let Some(at) = next {
            if !matches!(self.asks(guide, at), Asked::Never) {
                break;
            }
            self.learn(at, bit(Answer::Skip));
            next = guide.question(at).next_after(Answer::Skip);
        }
        next
    }

    /// From `next` on the questions that may be passed over, each with what follows then.
    fn passing(mut self, guide: &Guide, mut next: Next) -> Vec<(QuestionIndex, Next)> {
        let mut passed = Vec::new();
        while let Some(at) = next {
            let Asked::Perhaps(only) = self.asks(guide, at) else {
                break;
            };
            if let Some((question, meets)) = only {
                self.learn(question, !meets);
            }
            self.learn(at, bit(Answer::Skip));
            let after = guide.question(at).next_after(Answer::Skip);
            next = self.follow(guide, after);
            passed.push((at, next));
        }
        passed
    }
}
