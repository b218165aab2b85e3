//! The walk itself, on a stack of its own.

use std::collections::{BTreeMap, BTreeSet};

use foldhash::fast::FixedState;

use super::ahead::Ahead;
use super::effects::{Effects, Row};
use super::{EXAMPLES, Path};
use crate::advice::{Advice, Adviser};
use crate::guide::{Answer, Answers, GroupIndex, Pool, QuestionIndex};
use crate::interview;

/// What the walk has seen.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) paths: u64,
    pub(super) longest: usize,
    pub(super) states: usize,
    pub(super) asked: BTreeSet<QuestionIndex>,
    pub(super) suggested: BTreeSet<GroupIndex>,
    pub(super) listed: BTreeSet<GroupIndex>,
    pub(super) empty: Vec<Path>,
    /// Choices that were seen to change the advice.
    pub(super) witnesses: BTreeSet<(QuestionIndex, u8)>,
    pub(super) unproven: Vec<QuestionIndex>,
}

/// The groups in play, one bit each: those that no answer has ruled out, and of these the ones
/// that may still be suggested.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct InPlay {
    listed: Box<[u64]>,
    open: Box<[u64]>,
}

/// A state: the question that stands next, the groups in play, how many fits each open group has,
/// and what else the answers do to those.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Key {
    next: Option<QuestionIndex>,
    in_play: usize,
    fits: Box<[u8]>,
    classes: Box<[u32]>,
}

/// What lies behind a state.
#[derive(Clone, Copy, Default)]
struct Behind {
    paths: u64,
    longest: usize,
}

/// A state that is being walked.
struct Frame {
    key: Key,
    question: QuestionIndex,
    answers: Answers,
    todo: Vec<Answer>,
    behind: Behind,
}

#[expect(
    clippy::disallowed_types,
    reason = "looked up by key only; its order is never seen"
)]
type Known = std::collections::HashMap<Key, Behind, FixedState>;

struct Walker<'a, 'g> {
    adviser: &'a Adviser<'g>,
    effects: &'a Effects,
    numbers_in_play: BTreeMap<InPlay, usize>,
    sets: Vec<InPlay>,
    /// The set after an answer to a question, where it is known.
    after: BTreeMap<(usize, QuestionIndex, Answer), usize>,
    /// By set of groups and question, for each answer: what it does to these groups, as a number,
    /// with none for what a skip does. Filled where it is first needed.
    classes: Vec<Vec<Option<Vec<u32>>>>,
    numbers: BTreeMap<(usize, Vec<u32>), u32>,
    /// The sets of which it is known what they list, each with the first answer.
    listed_from: BTreeSet<(usize, Option<Answer>)>,
    walk: Walk,
}

pub(super) fn walk(adviser: &Adviser<'_>, effects: &Effects, ceiling: usize) -> Walk {
    let guide = adviser.guide();
    let mut walker = Walker {
        adviser,
        effects,
        numbers_in_play: BTreeMap::new(),
        sets: Vec::new(),
        after: BTreeMap::new(),
        classes: Vec::new(),
        numbers: BTreeMap::new(),
        listed_from: BTreeSet::new(),
        walk: Walk::default(),
    };
    let mut known = Known::default();
    let everything: Box<[u64]> = vec![u64::MAX; guide.groups.len().div_ceil(64)].into();
    let in_play = walker.number(InPlay {
        listed: everything.clone(),
        open: everything,
    });
    let answers = guide.no_answers();
    let next = interview::asked(guide, &answers, Some(guide.first));
    let ahead = Ahead::new(guide);
    let in_play = walker.skipped(in_play, ahead.never(next));
    let fits = vec![0; guide.groups.len()].into();
    let key = walker.key(next, in_play, &answers, fits);
    let mut stack: Vec<Frame> = next
        .map(|question| walker.frame(key, question, answers))
        .into_iter()
        .collect();
    loop {
        let depth = stack.len();
        let Some(frame) = stack.last_mut() else {
            break;
        };
        let Some(answer) = frame.todo.pop() else {
            if let Some(done) = stack.pop() {
                known.insert(done.key, done.behind);
                if let Some(before) = stack.last_mut() {
                    before.behind.add(done.behind);
                } else {
                    walker.walk.paths = done.behind.paths;
                    walker.walk.longest = done.behind.longest;
                }
            }
            continue;
        };
        let mut answers = frame.answers.clone();
        answers.set(frame.question, answer);
        let in_play = walker.after(frame.key.in_play, frame.question, answer);
        let after = guide.question(frame.question).next_after(answer);
        let next = interview::asked(guide, &answers, after);
        let in_play = walker.skipped(in_play, ahead.passed(frame.question, next));
        let fits = walker.fits(&frame.key.fits, in_play, frame.question, answer);
        let key = walker.key(next, in_play, &answers, fits);
        if let Some(behind) = known.get(&key) {
            frame.behind.add(*behind);
            continue;
        }
        if known.len() + depth >= ceiling {
            let open = stack.iter().map(|frame| frame.question);
            walker.walk.unproven = open.collect();
            break;
        }
        if let Some(question) = next {
            stack.push(walker.frame(key, question, answers));
        } else {
            walker.end(&answers, in_play);
            let behind = Behind {
                paths: 1,
                longest: 0,
            };
            frame.behind.add(behind);
            known.insert(key, behind);
        }
    }
    walker.walk.states = known.len();
    walker.walk
}

impl Behind {
    /// Takes in what lies behind one answer.
    fn add(&mut self, other: Self) {
        self.paths = self.paths.saturating_add(other.paths);
        self.longest = self.longest.max(other.longest + 1);
    }
}

impl Walker<'_, '_> {
    fn frame(&mut self, key: Key, question: QuestionIndex, answers: Answers) -> Frame {
        self.walk.asked.insert(question);
        self.witness(question, &answers);
        let mut todo: Vec<Answer> = self.adviser.guide().question(question).answers().collect();
        todo.reverse();
        Frame {
            key,
            question,
            answers,
            todo,
            behind: Behind::default(),
        }
    }

    /// The number of a set of groups; a new one gets its table of classes.
    fn number(&mut self, in_play: InPlay) -> usize {
        if let Some(number) = self.numbers_in_play.get(&in_play) {
            return *number;
        }
        let number = self.sets.len();
        self.classes
            .push(vec![None; self.adviser.guide().questions.len()]);
        self.sets.push(in_play.clone());
        self.numbers_in_play.insert(in_play, number);
        number
    }

    /// The groups in play after an answer.
    fn after(&mut self, in_play: usize, question: QuestionIndex, answer: Answer) -> usize {
        if let Some(known) = self.after.get(&(in_play, question, answer)) {
            return *known;
        }
        let row = self.effects.row(question, answer);
        let (Some(row), Some(set)) = (row, self.sets.get(in_play)) else {
            return in_play;
        };
        let mut set = set.clone();
        for (group, effect) in row.groups.iter().enumerate() {
            let (word, bit) = (group / 64, 1_u64 << (group % 64));
            if effect.out
                && let Some(word) = set.listed.get_mut(word)
            {
                *word &= !bit;
            }
            if (effect.out || effect.shut)
                && let Some(word) = set.open.get_mut(word)
            {
                *word &= !bit;
            }
        }
        let after = self.number(set);
        self.after.insert((in_play, question, answer), after);
        after
    }

    /// The groups in play once these questions count as skipped, because no path from here on asks
    /// them: what an answer to them would have opened stays shut.
    fn skipped(&mut self, in_play: usize, passed: impl Iterator<Item = QuestionIndex>) -> usize {
        let mut in_play = in_play;
        for at in passed {
            in_play = self.after(in_play, at, Answer::Skip);
        }
        in_play
    }

    /// How many fits each open group has after an answer.
    fn fits(
        &self,
        before: &[u8],
        in_play: usize,
        question: QuestionIndex,
        answer: Answer,
    ) -> Box<[u8]> {
        let row = self.effects.row(question, answer);
        let effects = row.map_or(&[][..], |row| &row.groups);
        let open = self.sets.get(in_play).map_or(&[][..], |set| &set.open);
        let counts = before.iter().zip(effects).enumerate();
        counts
            .map(|(group, (count, effect))| {
                if is_in(open, group) {
                    count.saturating_add(effect.fits)
                } else {
                    0
                }
            })
            .collect()
    }

    /// What a choice does to the open groups of a set, as a number; 0 for what a skip does.
    fn class(&mut self, in_play: usize, question: QuestionIndex, choice: u8) -> u32 {
        let known = self.classes.get(in_play).and_then(|it| it.get(question.0));
        let known = known.and_then(Option::as_ref);
        if let Some(class) = known.and_then(|it| it.get(usize::from(choice))) {
            return *class;
        }
        let open = self.sets.get(in_play).map_or(&[][..], |set| &set.open);
        let seen = |row: &Row| {
            let effects = row.groups.iter().enumerate();
            let seen = effects.filter(|(group, _)| is_in(open, *group));
            let codes = seen.map(|(_, effect)| effect.code);
            codes.chain([row.walk]).collect::<Vec<u32>>()
        };
        let rows = self.effects.rows(question);
        let skipped = rows.last().map(seen);
        let mut of_question = Vec::new();
        for row in rows {
            let codes = seen(row);
            of_question.push(if Some(&codes) == skipped.as_ref() {
                0
            } else {
                let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX) + 1;
                *self.numbers.entry((question.0, codes)).or_insert(next)
            });
        }
        let class = of_question.get(usize::from(choice)).copied();
        let place = self.classes.get_mut(in_play);
        if let Some(place) = place.and_then(|it| it.get_mut(question.0)) {
            *place = Some(of_question);
        }
        class.unwrap_or_default()
    }

    fn key(
        &mut self,
        next: Option<QuestionIndex>,
        in_play: usize,
        answers: &Answers,
        fits: Box<[u8]>,
    ) -> Key {
        // A visitor's groups hang on rules of attendance, which no code holds: there every answer
        // is a class of its own, numbered from the other end.
        let visits = self.visits(answers);
        let mut classes = vec![0; self.adviser.guide().questions.len()];
        for (question, answer) in answers.given() {
            let Answer::Choice(choice) = answer else {
                continue;
            };
            let class = if visits {
                u32::MAX - u32::from(choice)
            } else {
                self.class(in_play, question, choice)
            };
            if let Some(place) = classes.get_mut(question.0) {
                *place = class;
            }
        }
        Key {
            next,
            in_play,
            fits,
            classes: classes.into(),
        }
    }

    fn visits(&self, answers: &Answers) -> bool {
        let guide = self.adviser.guide();
        let first = answers.get(guide.first);
        let choice = first.and_then(|first| guide.question(guide.first).choice(first));
        choice.is_some_and(|choice| choice.pool == Some(Pool::Visitors))
    }

    /// The end of a path: what it suggests.
    fn end(&mut self, answers: &Answers, in_play: usize) {
        let Some(set) = self.sets.get(in_play) else {
            return;
        };
        let groups = self.adviser.guide().groups().map(|(at, _)| at);
        let open = groups.filter(|at| is_in(&set.open, at.0));
        let suggested = self.adviser.suggested_among(answers, open);
        if suggested.is_empty() && self.walk.empty.len() < EXAMPLES {
            let way = interview::way(self.adviser.guide(), answers);
            let path = way.iter().map(|step| (step.question, step.answer));
            self.walk.empty.push(path.collect());
        }
        self.walk.suggested.extend(suggested);
        // What is listed hangs on whom it is for and on the set; for a visitor on all the answers.
        let first = answers.get(self.adviser.guide().first);
        if self.listed_from.insert((in_play, first)) || self.visits(answers) {
            self.walk.listed.extend(self.adviser.shown(answers));
        }
    }

    /// Looks which choices of a question change the advice for these answers.
    fn witness(&mut self, question: QuestionIndex, answers: &Answers) {
        let known = &self.walk.witnesses;
        let choices = self.adviser.guide().question(question).choices.iter();
        let open: Vec<u8> = choices
            .enumerate()
            .filter(|(_, choice)| !choice.wishes.is_empty())
            .filter_map(|(at, _)| u8::try_from(at).ok())
            .filter(|at| !known.contains(&(question, *at)))
            .collect();
        if open.is_empty() {
            return;
        }
        let with = |answer| {
            let mut answers = answers.clone();
            answers.set(question, answer);
            self.adviser.advise(&answers)
        };
        let skipped = with(Answer::Skip);
        let changed = open
            .into_iter()
            .filter(|at| differs(&with(Answer::Choice(*at)), &skipped));
        let changed: Vec<u8> = changed.collect();
        let seen = changed.into_iter().map(|at| (question, at));
        self.walk.witnesses.extend(seen);
    }
}

/// Whether two pieces of advice differ, the answers left out.
pub(super) fn differs(one: &Advice, other: &Advice) -> bool {
    one.suggestions != other.suggestions
        || one.also != other.also
        || one.set_aside != other.set_aside
        || one.look_for != other.look_for
        || one.notices != other.notices
}

fn is_in(alive: &[u64], group: usize) -> bool {
    alive
        .get(group / 64)
        .is_some_and(|word| word >> (group % 64) & 1 == 1)
}
