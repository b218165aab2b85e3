//! The walk itself, on a stack of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::ahead::Ahead;
use super::bits::Bits;
use super::effects::Effects;
use super::kept::Known;
use super::states::{State, States};
use super::{EXAMPLES, Path, WORDS_A_STATE};
use crate::advice::Adviser;
use crate::guide::{Answer, Answers, GroupIndex, QuestionIndex};

/// How often it is tried to see that a choice changes the advice. One that was never seen to is
/// looked at more closely afterwards.
const LOOKS: usize = 100;

/// What the walk has seen.
#[derive(Default)]
pub(super) struct Walk {
    pub(super) paths: u64,
    pub(super) longest: usize,
    pub(super) states: usize,
    /// The questions that are asked, each with the groups that may be listed then.
    pub(super) asked: BTreeMap<QuestionIndex, Bits>,
    pub(super) suggested: BTreeSet<GroupIndex>,
    pub(super) listed: BTreeSet<GroupIndex>,
    pub(super) empty: Vec<Path>,
    /// Choices that were seen to change the advice.
    pub(super) witnesses: BTreeSet<(QuestionIndex, u8)>,
    pub(super) unproven: Vec<QuestionIndex>,
}

/// What lies behind a state.
#[derive(Clone, Copy, Default)]
struct Behind {
    paths: u64,
    longest: usize,
}

/// A state that is being walked.
struct Frame {
    state: State,
    question: QuestionIndex,
    todo: Vec<Answer>,
    behind: Behind,
}

struct Walker<'a, 'g> {
    adviser: &'a Adviser<'g>,
    states: States<'g>,
    /// The answers that led here, also in order, and those of them that tell anything.
    answers: Answers,
    path: Path,
    way: Path,
    /// How often a choice was looked at in vain.
    looks: BTreeMap<(QuestionIndex, u8), usize>,
    /// The sets of which it is known what they list, each with the first answer.
    listed_from: BTreeSet<(u32, Option<Answer>)>,
    walk: Walk,
}

pub(super) fn walk(adviser: &Adviser<'_>, effects: Effects, ceiling: usize) -> Walk {
    let guide = adviser.guide();
    let mut walker = Walker {
        adviser,
        states: States::new(guide, effects, Rc::new(Ahead::new(guide))),
        answers: guide.no_answers(),
        path: Path::new(),
        way: Path::new(),
        looks: BTreeMap::new(),
        listed_from: BTreeSet::new(),
        walk: Walk::default(),
    };
    let mut known: Known<State, Behind> = Known::default();
    let begin = walker.states.begin();
    let mut stack: Vec<Frame> = walker.frame(begin).into_iter().collect();
    loop {
        let depth = stack.len();
        let Some(frame) = stack.last_mut() else {
            break;
        };
        let Some(answer) = frame.todo.pop() else {
            if let Some(done) = stack.pop() {
                known.insert(done.state, done.behind);
                walker.back();
                if let Some(before) = stack.last_mut() {
                    before.behind.add(done.behind);
                } else {
                    walker.walk.paths = done.behind.paths;
                    walker.walk.longest = done.behind.longest;
                }
            }
            continue;
        };
        let step = (frame.question, answer);
        let state = walker.forward(frame.state, step);
        if let Some(behind) = known.get(&state) {
            frame.behind.add(*behind);
            walker.back();
            continue;
        }
        let is_too_much = walker.states.words() / WORDS_A_STATE >= ceiling;
        if known.len() + depth >= ceiling || is_too_much {
            let open = stack.iter().map(|frame| frame.question);
            walker.walk.unproven = open.collect();
            break;
        }
        if let Some(next) = walker.frame(state) {
            stack.push(next);
        } else {
            walker.end(state);
            let behind = Behind {
                paths: 1,
                longest: 0,
            };
            frame.behind.add(behind);
            known.insert(state, behind);
            walker.back();
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
    /// Gives an answer.
    fn forward(&mut self, state: State, step: (QuestionIndex, Answer)) -> State {
        let (question, answer) = step;
        self.answers.set(question, answer);
        self.path.push(step);
        if self.states.tells(question) {
            self.way.push(step);
        }
        self.states.after(state, step, &self.answers, &self.way)
    }

    /// Takes the last answer back.
    fn back(&mut self) {
        if let Some(step) = self.path.pop() {
            self.answers.clear(step.0);
            self.way.pop_if(|last| *last == step);
        }
    }

    fn frame(&mut self, state: State) -> Option<Frame> {
        let question = state.next()?;
        if let Some(listed) = self.states.listed(state) {
            let groups = self.adviser.guide().groups.len();
            let known = self.walk.asked.entry(question);
            known.or_insert_with(|| Bits::none(groups)).join(listed);
        }
        self.witness(question);
        let mut todo: Vec<Answer> = self.adviser.guide().question(question).answers().collect();
        todo.reverse();
        Some(Frame {
            state,
            question,
            todo,
            behind: Behind::default(),
        })
    }

    /// The end of a path: what it suggests.
    fn end(&mut self, state: State) {
        let answers = &self.answers;
        // Where nothing is left to be seen, it is enough that something is suggested.
        let is_all_seen = (self.states.open(state)).all(|at| self.walk.suggested.contains(&at));
        let is_empty = !self
            .adviser
            .suggests_any_of(answers, self.states.open(state));
        if is_empty && self.walk.empty.len() < EXAMPLES {
            self.walk.empty.push(self.path.clone());
        }
        if !is_empty && !is_all_seen {
            let suggested = self
                .adviser
                .suggested_among(answers, self.states.open(state));
            self.walk.suggested.extend(suggested);
        }
        // What is listed hangs on whom it is for and on the set; for a visitor on all the answers.
        let first = answers.get(self.adviser.guide().first);
        if self.listed_from.insert((state.in_play, first)) || self.states.visits(answers) {
            self.walk.listed.extend(self.adviser.shown(answers));
        }
    }

    /// Looks which choices of a question change the advice for these answers.
    fn witness(&mut self, question: QuestionIndex) {
        let choices = self.adviser.guide().question(question).choices.iter();
        let open: Vec<u8> = choices
            .enumerate()
            .filter(|(_, choice)| !choice.wishes.is_empty())
            .filter_map(|(at, _)| u8::try_from(at).ok())
            .filter(|at| !self.walk.witnesses.contains(&(question, *at)))
            .filter(|at| self.looks.get(&(question, *at)) != Some(&LOOKS))
            .collect();
        for at in open {
            let mut answers = self.answers.clone();
            answers.set(question, Answer::Choice(at));
            let mut skipped = self.answers.clone();
            skipped.set(question, Answer::Skip);
            if self.adviser.differs(&answers, &skipped) {
                self.walk.witnesses.insert((question, at));
            } else {
                *self.looks.entry((question, at)).or_default() += 1;
            }
        }
    }
}
