//! What two beginnings of a path must share to lead to the same ends.
//!
//! A state is the question that stands next, the groups still in play, how many fits each open
//! group has, and what else the answers do to those. Each part is kept once and known by a number,
//! so a state is four numbers.

use std::rc::Rc;

use super::ahead::Ahead;
use super::bits::Bits;
use super::effects::{Effects, Row};
use super::kept::{Kept, Known};
use crate::guide::{Answer, Answers, GroupIndex, Guide, Pool, QuestionIndex, Said};
use crate::interview;

/// A state of one guide; equal states lead to the same ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct State {
    next: Option<QuestionIndex>,
    pub(super) in_play: u32,
    fits: u32,
    told: u32,
}

impl State {
    /// The question that stands next; none at the end of a path.
    pub(crate) const fn next(&self) -> Option<QuestionIndex> {
        self.next
    }
}

/// The groups in play: those that no answer has ruled out, and of these the ones that may still be
/// suggested.
#[derive(Debug, PartialEq, Eq, Hash)]
struct InPlay {
    listed: Bits,
    open: Bits,
}

/// Answers to a question that a guard looks at.
#[derive(Clone, Copy, Debug)]
struct Guard {
    guarded: QuestionIndex,
    said: Said,
}

/// Makes the states of one guide.
#[derive(Debug)]
pub(crate) struct States<'g> {
    guide: &'g Guide,
    effects: Effects,
    ahead: Rc<Ahead>,
    /// By question: the guards that look at it.
    guards: Vec<Vec<Guard>>,
    /// Questions whose answers do anything that the states tell apart.
    telling: Bits,
    sets: Kept<InPlay>,
    fits: Kept<[(usize, u32)]>,
    told: Kept<[u64]>,
    /// The set after an answer after which another question stands next.
    after: Known<(u32, QuestionIndex, Answer, Option<QuestionIndex>), u32>,
    /// By set, question and whether a visitor asks, for each answer: a number that is equal for
    /// answers that do the same to the groups of the set, and 0 for what a skip does.
    classes: Known<(u32, QuestionIndex, bool), Box<[u8]>>,
    /// How many words all this takes, more or less.
    words: usize,
}

impl<'g> States<'g> {
    pub(super) fn new(guide: &'g Guide, effects: Effects, ahead: Rc<Ahead>) -> Self {
        let mut guards = vec![Vec::new(); guide.questions.len()];
        for (guarded, question) in guide.questions() {
            for said in &question.when.0 {
                if let Some(guards) = guards.get_mut(said.question.0) {
                    let said = *said;
                    guards.push(Guard { guarded, said });
                }
            }
        }
        let mut telling = Bits::none(guide.questions.len());
        for (at, _) in guide.questions() {
            let guards = guards.get(at.0).is_some_and(|guards| !guards.is_empty());
            let rows = effects.rows(at);
            let first = rows.first();
            let are_same = rows.iter().all(|row| Some(row) == first);
            if at == guide.first || guards || !are_same {
                telling.insert(at.0);
            }
        }
        Self {
            guide,
            effects,
            ahead,
            guards,
            telling,
            sets: Kept::new(),
            fits: Kept::new(),
            told: Kept::new(),
            after: Known::default(),
            classes: Known::default(),
            words: 0,
        }
    }

    pub(crate) const fn guide(&self) -> &'g Guide {
        self.guide
    }

    /// How many words of memory the states take, more or less.
    pub(crate) const fn words(&self) -> usize {
        self.words
    }

    /// Whether a path that stands here may still ask a question.
    pub(crate) fn may_ask(&self, next: Option<QuestionIndex>, question: QuestionIndex) -> bool {
        self.ahead.may_ask(next, question)
    }

    /// A number that falls with every step of a path, down to 0 at its end.
    pub(crate) fn left(&self, next: Option<QuestionIndex>) -> usize {
        self.ahead.left(next)
    }

    /// The state before the first answer.
    pub(crate) fn begin(&mut self) -> State {
        let next = interview::asked(self.guide, &self.guide.no_answers(), Some(self.guide.first));
        let all = InPlay {
            listed: self.effects.listed.clone(),
            open: self.effects.open.clone(),
        };
        let mut all_questions = Bits::none(self.guide.questions.len());
        for (at, _) in self.guide.questions() {
            all_questions.insert(at.0);
        }
        let never: Vec<usize> = self.shutting(&all_questions, next).collect();
        let all = self.skipped(all, never);
        let in_play = self.set(all);
        let state = State {
            next,
            in_play,
            fits: 0,
            told: 0,
        };
        State {
            fits: self.number_fits(Vec::new()),
            told: self.number_told(Vec::new()),
            ..state
        }
    }

    /// Whether it counts for anything what is answered to a question.
    pub(crate) fn tells(&self, question: QuestionIndex) -> bool {
        self.telling.has(question.0)
    }

    /// The state after an answer to the question that stands next. `answers` are the answers so far
    /// that tell anything, with that one, and `way` the same in order.
    pub(crate) fn after(
        &mut self,
        state: State,
        (question, answer): (QuestionIndex, Answer),
        answers: &Answers,
        way: &[(QuestionIndex, Answer)],
    ) -> State {
        let after = self.guide.question(question).next_after(answer);
        let next = interview::asked(self.guide, answers, after);
        let in_play = self.in_play(state.in_play, question, answer, next);
        let fits = self.fits(state, in_play, question, answer);
        let told = self.told(in_play, next, answers, way);
        State {
            next,
            in_play,
            fits,
            told,
        }
    }

    /// The groups that may be suggested in a state.
    pub(crate) fn open(&self, state: State) -> impl Iterator<Item = GroupIndex> + '_ {
        let set = self.sets.part(state.in_play);
        let open = set.map(|set| set.open.iter()).into_iter().flatten();
        open.map(GroupIndex)
    }

    /// The groups that may be listed in a state.
    pub(super) fn listed(&self, state: State) -> Option<&Bits> {
        let set = self.sets.part(state.in_play);
        set.map(|set| &set.listed)
    }

    /// The questions whose skip shuts a group and which are asked no more: they are ahead in
    /// `before`, and behind `next` no more.
    fn shutting<'a>(
        &'a self,
        before: &'a Bits,
        next: Option<QuestionIndex>,
    ) -> impl Iterator<Item = usize> + 'a {
        before.also_in_but_not_in(&self.effects.shutting, self.ahead.from(next))
    }

    fn in_play(
        &mut self,
        in_play: u32,
        question: QuestionIndex,
        answer: Answer,
        next: Option<QuestionIndex>,
    ) -> u32 {
        let key = (in_play, question, answer, next);
        if let Some(known) = self.after.get(&key) {
            return *known;
        }
        let passed = self.ahead.from(Some(question));
        let passed = passed.map(|before| self.shutting(before, next).collect::<Vec<usize>>());
        let passed = passed.unwrap_or_default().into_iter();
        // The question itself has its answer; whatever was answered before lies behind it.
        let passed = passed.filter(|at| *at != question.0).collect::<Vec<_>>();
        let row = self.effects.row(question, answer);
        let does_nothing = row.is_none_or(|row| row.out.is_empty() && row.shut.is_empty());
        let after = match (self.sets.part(in_play), row) {
            (Some(set), Some(row)) if !(does_nothing && passed.is_empty()) => {
                let mut set = InPlay {
                    listed: set.listed.clone(),
                    open: set.open.clone(),
                };
                for group in &row.out {
                    set.listed.remove(*group);
                    set.open.remove(*group);
                }
                for group in &row.shut {
                    set.open.remove(*group);
                }
                let set = self.skipped(set, passed);
                self.set(set)
            }
            _ => in_play,
        };
        self.after.insert(key, after);
        self.words += 5;
        after
    }

    /// The groups in play once these questions count as skipped, because no path from here on asks
    /// them: what an answer to them would have opened stays shut.
    fn skipped(&self, mut set: InPlay, passed: Vec<usize>) -> InPlay {
        for at in passed {
            let row = self.effects.row(QuestionIndex(at), Answer::Skip);
            for group in row.into_iter().flat_map(|row| &row.shut) {
                set.open.remove(*group);
            }
        }
        set
    }

    fn set(&mut self, set: InPlay) -> u32 {
        let words = set.listed.words() * 2 + 8;
        let (number, is_new) = self.sets.number(Rc::new(set));
        self.words += if is_new { words } else { 0 };
        number
    }

    fn number_fits(&mut self, fits: Vec<(usize, u32)>) -> u32 {
        let words = fits.len() * 2 + 8;
        let (number, is_new) = self.fits.number(fits.into());
        self.words += if is_new { words } else { 0 };
        number
    }

    fn number_told(&mut self, told: Vec<u64>) -> u32 {
        let words = told.len() + 8;
        let (number, is_new) = self.told.number(told.into());
        self.words += if is_new { words } else { 0 };
        number
    }

    /// How many fits each open group has after an answer.
    fn fits(&mut self, state: State, in_play: u32, question: QuestionIndex, answer: Answer) -> u32 {
        let row = self.effects.row(question, answer);
        let new = row.map_or(&[][..], |row| row.fits.as_slice());
        if new.is_empty() && in_play == state.in_play {
            return state.fits;
        }
        let open = self.sets.part(in_play).map(|set| &set.open);
        let is_open = |group: usize| open.is_some_and(|open| open.has(group));
        let before = self.fits.part(state.fits).into_iter();
        let before = before.flat_map(|fits| fits.iter()).copied();
        let mut fits: Vec<(usize, u32)> = before.filter(|(group, _)| is_open(*group)).collect();
        for (group, more) in new.iter().filter(|(group, _)| is_open(*group)) {
            match fits.binary_search_by_key(group, |(group, _)| *group) {
                Ok(place) => {
                    if let Some((_, count)) = fits.get_mut(place) {
                        *count += more;
                    }
                }
                Err(place) => fits.insert(place, (*group, *more)),
            }
        }
        self.number_fits(fits)
    }

    /// What the answers so far do to the open groups and to the guards ahead, where it is not what
    /// a skip does.
    fn told(
        &mut self,
        in_play: u32,
        next: Option<QuestionIndex>,
        answers: &Answers,
        way: &[(QuestionIndex, Answer)],
    ) -> u32 {
        const GUARD: u64 = 1 << 63;
        let visits = self.visits(answers);
        let mut told = Vec::new();
        for (question, answer) in way {
            let Answer::Choice(choice) = *answer else {
                continue;
            };
            let class = self.class(in_play, *question, choice, visits);
            let number = u64::try_from(question.0).unwrap_or_default() << 16;
            if class != 0 {
                told.push(number | u64::from(class));
            }
            let guards = self.guards.get(question.0).into_iter().flatten();
            for (place, guard) in (0_u64..).zip(guards) {
                if guard.said.includes(*answer) != guard.said.includes(Answer::Skip)
                    && self.ahead.may_ask(next, guard.guarded)
                {
                    told.push(GUARD | number | (place & 0xFFFF));
                }
            }
        }
        self.number_told(told)
    }

    /// What a choice does to the groups of a set, as a number; 0 for what a skip does.
    fn class(&mut self, in_play: u32, question: QuestionIndex, choice: u8, visits: bool) -> u8 {
        let place = usize::from(choice);
        let key = (in_play, question, visits);
        if let Some(known) = self.classes.get(&key) {
            return known.get(place).copied().unwrap_or_default();
        }
        let set = self.sets.part(in_play);
        let seen = |row: &Row| {
            let is_open = |(group, _): &_| set.is_some_and(|set| set.open.has(*group));
            let is_listed = |(group, _): &_| set.is_some_and(|set| set.listed.has(*group));
            let codes = row.codes.iter().copied().filter(is_open);
            // A visitor's groups hang on their rules of attendance, also what is only listed.
            let rules = row.visits.iter().copied();
            let rules = rules.filter(|rule| visits && is_listed(rule));
            let codes: Vec<(usize, u32)> = codes.collect();
            (row.walk, codes, rules.collect::<Vec<_>>())
        };
        let rows = self.effects.rows(question).iter();
        let seen: Vec<_> = rows.map(seen).collect();
        let class = |row: &_| {
            let is_skip = seen.last() == Some(row);
            let same = seen.iter().position(|other| other == row);
            let same = same.filter(|_| !is_skip).map(|at| at + 1);
            u8::try_from(same.unwrap_or_default()).unwrap_or(u8::MAX)
        };
        let classes: Box<[u8]> = seen.iter().map(class).collect();
        let class = classes.get(place).copied().unwrap_or_default();
        self.classes.insert(key, classes);
        self.words += 6;
        class
    }

    pub(super) fn visits(&self, answers: &Answers) -> bool {
        let first = answers.get(self.guide.first);
        let first = first.and_then(|it| self.guide.question(self.guide.first).choice(it));
        first.is_some_and(|choice| choice.pool == Some(Pool::Visitors))
    }
}
