//! One walk through two guides: every person goes through both at once.
//!
//! Where both ask the same question it is answered once. Where only one asks it, that one goes on
//! alone, and the answer is kept for the other in case it asks later. Persons who stand at the
//! same places in equal states are counted together; they are taken in the order of the places,
//! so that all who come to one are there before it is left.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::pairs::{Both, Pairs};
use crate::guide::{Answer, Answers, QuestionIndex};
use crate::interview;
use crate::proof::{Known, State, States, WORDS_A_STATE};

/// Answers to paired questions, each with its place among the paired answers.
pub(super) type JointPath = Vec<(usize, u8)>;

/// Where a person stands in both guides. In one that cannot go on without an answer that the other
/// alone has, they stand nowhere.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Point {
    states: Both<Option<State>>,
    /// Answers that one guide has asked for and the other may still ask for.
    kept: Rc<[(usize, u8)]>,
}

/// All who came to a point.
struct Crowd {
    paths: u64,
    /// The last step of the shortest way here.
    shortest: usize,
}

/// A step of a way, after another step.
struct Trace {
    before: Option<usize>,
    step: (usize, u8),
    length: Length,
}

/// What makes a way short: that little must be said, then that little is asked.
pub(super) type Length = (usize, usize);

/// The end of paths that do the same to both guides.
pub(super) struct End<'e> {
    /// How many paths.
    pub(super) paths: u64,
    /// The shortest of them.
    pub(super) path: &'e [(usize, u8)],
    pub(super) length: Length,
    /// The states in both guides, none where a guide could not go on.
    pub(super) states: Both<Option<State>>,
    /// The answers in each guide.
    pub(super) answers: Both<&'e Answers>,
}

/// There were too many states: the places of the questions that the most of them lead through.
pub(super) struct TooMany(pub(super) Vec<usize>);

pub(super) struct Joint<'p, 'g> {
    pairs: &'p Pairs,
    states: Both<States<'g>>,
    traces: Vec<Option<Trace>>,
    /// Points by how much of both guides lies ahead of them.
    open: BTreeMap<usize, Known<Point, Crowd>>,
}

/// A person on the way: what they said so far, to both guides and to each.
struct Person {
    path: JointPath,
    answers: Both<Answers>,
    ways: Both<Vec<(QuestionIndex, Answer)>>,
}

impl<'p, 'g> Joint<'p, 'g> {
    pub(super) fn new(pairs: &'p Pairs, states: Both<States<'g>>) -> Self {
        Self {
            pairs,
            states,
            traces: Vec::new(),
            open: BTreeMap::new(),
        }
    }

    /// Walks every path through both guides, up to `ceiling` states, and gives back how many there
    /// are. `end` sees the ends, and says how many states it has looked at anew for one.
    pub(super) fn walk(
        &mut self,
        ceiling: usize,
        mut end: impl FnMut(&End<'_>, &Both<States<'g>>) -> usize,
    ) -> Result<u64, TooMany> {
        let [before, now] = &mut self.states;
        let begin = Point {
            states: [Some(before.begin()), Some(now.begin())],
            kept: [].into(),
        };
        let mut paths = 0_u64;
        let mut count = 1;
        let first = Crowd {
            paths: 1,
            shortest: 0,
        };
        self.traces.push(None);
        self.add(begin, first);
        while let Some((_, crowds)) = self.open.pop_last() {
            let mut crowds: Vec<(Point, Crowd)> = crowds.into_iter().collect();
            // The order must not hang on how the table lies in memory.
            crowds.sort_by(|(a, _), (b, _)| (a.states, &a.kept).cmp(&(b.states, &b.kept)));
            for (point, crowd) in &crowds {
                let words = self.states.iter().map(States::words).sum::<usize>();
                if count >= ceiling || words / WORDS_A_STATE >= ceiling {
                    let open = crowds.iter().map(|(point, _)| point);
                    return Err(TooMany(self.busiest(open)));
                }
                let mut person = self.person(point, crowd.shortest);
                let Some(question) = self.question(point) else {
                    continue;
                };
                let answers = self
                    .pairs
                    .questions
                    .get(question)
                    .map(|it| it.answers.len());
                for answer in (0..).take(answers.unwrap_or_default()) {
                    let lengths = person.ways.each_ref().map(Vec::len);
                    let after = self.after(point, &mut person, (question, answer));
                    person.path.push((question, answer));
                    let length = self.length(crowd.shortest, (question, answer));
                    if after.states.iter().all(|it| next(*it).is_none()) {
                        paths = paths.saturating_add(crowd.paths);
                        let [before, now] = &person.answers;
                        let ended = End {
                            paths: crowd.paths,
                            path: &person.path,
                            length,
                            states: after.states,
                            answers: [before, now],
                        };
                        count += end(&ended, &self.states);
                    } else {
                        count += usize::from(self.arrive(after, crowd, (question, answer), length));
                    }
                    person.back(lengths);
                }
            }
        }
        Ok(paths)
    }

    /// The question to ask next, by its place. Where the guides ask different ones, a guide that
    /// alone asks its question goes first.
    fn question(&self, point: &Point) -> Option<usize> {
        let [before, now] = [0, 1].map(|side| {
            let state = point.states.get(side).copied().flatten();
            next(state).and_then(|at| self.pairs.place(side, at))
        });
        match (before, now) {
            (Some(before), Some(now)) if before != now => {
                let is_only_before = !self.may_ask(point, 1, before);
                let is_only_now = !self.may_ask(point, 0, now);
                Some(if is_only_now && !is_only_before {
                    now
                } else {
                    before
                })
            }
            (before, now) => before.or(now),
        }
    }

    /// Whether one guide may still ask a question.
    fn may_ask(&self, point: &Point, side: usize, place: usize) -> bool {
        let state = point.states.get(side).copied().flatten();
        let at = self.pairs.at(side, place);
        let states = self.states.get(side);
        states
            .zip(at)
            .is_some_and(|(states, at)| states.may_ask(next(state), at))
    }

    /// One of those who stand at a point: who came there on the shortest way.
    fn person(&self, point: &Point, shortest: usize) -> Person {
        let path = self.path(shortest);
        let given: BTreeMap<usize, u8> = path.iter().copied().collect();
        let mut person = Person {
            path,
            answers: self.states.each_ref().map(|it| it.guide().no_answers()),
            ways: [Vec::new(), Vec::new()],
        };
        for (side, states) in self.states.iter().enumerate() {
            let Some(state) = point.states.get(side).copied().flatten() else {
                continue;
            };
            let guide = states.guide();
            let (Some(answers), Some(way)) =
                (person.answers.get_mut(side), person.ways.get_mut(side))
            else {
                continue;
            };
            let mut asked = interview::asked(guide, answers, Some(guide.first));
            while let Some(at) = asked.filter(|at| state.next() != Some(*at)) {
                let place = self.pairs.place(side, at);
                let said = place.and_then(|place| Some((place, *given.get(&place)?)));
                let said = said.and_then(|(place, answer)| self.pairs.means(side, place, answer));
                let Some(answer) = said else {
                    break;
                };
                answers.set(at, answer);
                way.push((at, answer));
                asked = interview::asked(guide, answers, guide.question(at).next_after(answer));
            }
        }
        person
    }

    /// Where an answer leads. The person has then given it.
    fn after(&mut self, point: &Point, person: &mut Person, step: (usize, u8)) -> Point {
        let mut after = point.clone();
        for side in [0, 1] {
            let given = |place: usize| {
                let kept = point.kept.iter().chain([&step]);
                let mut kept = kept.filter(|(other, _)| *other == place);
                kept.next().map(|(_, answer)| *answer)
            };
            let (Some(states), Some(state), Some(answers), Some(way)) = (
                self.states.get_mut(side),
                after.states.get_mut(side),
                person.answers.get_mut(side),
                person.ways.get_mut(side),
            ) else {
                continue;
            };
            while let Some(here) = *state
                && let Some(at) = here.next()
                && let Some(place) = self.pairs.place(side, at)
                && let Some(answer) = given(place)
            {
                *state = self.pairs.means(side, place, answer).map(|answer| {
                    answers.set(at, answer);
                    way.push((at, answer));
                    states.after(here, answers, way)
                });
            }
        }
        let kept = point.kept.iter().chain([&step]).copied();
        let is_wanted = |(place, _): &(usize, u8)| {
            let sides = [0, 1].into_iter();
            let mut sides = sides.map(|side| self.may_ask(&after, side, *place));
            sides.any(|it| it)
        };
        let is_same = point.kept.iter().all(is_wanted) && !is_wanted(&step);
        if !is_same {
            let mut kept: Vec<(usize, u8)> = kept.filter(is_wanted).collect();
            kept.sort_unstable();
            after.kept = kept.into();
        }
        after
    }

    /// Counts a crowd to a point. Gives back whether the point is new.
    fn arrive(&mut self, point: Point, crowd: &Crowd, step: (usize, u8), length: Length) -> bool {
        let trace = Trace {
            before: Some(crowd.shortest),
            step,
            length,
        };
        let ahead = self.ahead(&point);
        let known = self.open.get(&ahead).and_then(|it| it.get(&point));
        let is_new = known.is_none();
        let is_shorter = known.is_none_or(|known| self.is_shorter(&trace, known.shortest));
        let shortest = known.map_or(self.traces.len(), |known| known.shortest);
        if is_new {
            self.traces.push(Some(trace));
        } else if is_shorter && let Some(place) = self.traces.get_mut(shortest) {
            *place = Some(trace);
        }
        let crowd = Crowd {
            paths: crowd.paths,
            shortest,
        };
        self.add(point, crowd);
        is_new
    }

    fn add(&mut self, point: Point, crowd: Crowd) {
        let open = self.open.entry(self.ahead(&point)).or_default();
        match open.get_mut(&point) {
            Some(known) => known.paths = known.paths.saturating_add(crowd.paths),
            None => {
                open.insert(point, crowd);
            }
        }
    }

    /// A number that falls with every step.
    fn ahead(&self, point: &Point) -> usize {
        let sides = self.states.iter().zip(&point.states);
        sides.map(|(states, state)| states.left(next(*state))).sum()
    }

    fn length(&self, before: usize, (question, answer): (usize, u8)) -> Length {
        let trace = self.traces.get(before).and_then(Option::as_ref);
        let (said, asked) = trace.map_or((0, 0), |trace| trace.length);
        let question = self.pairs.questions.get(question);
        let answer = question.and_then(|it| it.answers.get(usize::from(answer)));
        let is_said = answer.is_some_and(|it| !it.is_skip);
        (said + usize::from(is_said), asked + 1)
    }

    /// Whether a way is shorter than another one, or as short and stands first in the file.
    fn is_shorter(&self, one: &Trace, other: usize) -> bool {
        let Some(other) = self.traces.get(other).and_then(Option::as_ref) else {
            return false;
        };
        let mut order = one.length.cmp(&other.length);
        if order.is_ne() {
            return order.is_lt();
        }
        // Back to where both were one, the first difference is the last one met.
        let (mut one, mut other) = (Some(one), Some(other));
        while let (Some(a), Some(b)) = (one, other) {
            if a.step != b.step {
                order = a.step.cmp(&b.step);
            }
            if a.before == b.before {
                break;
            }
            let trace = |at: Option<usize>| self.traces.get(at?)?.as_ref();
            (one, other) = (trace(a.before), trace(b.before));
        }
        order.is_lt()
    }

    fn path(&self, last: usize) -> JointPath {
        let mut path = JointPath::new();
        let mut at = Some(last);
        while let Some(trace) = at.and_then(|at| self.traces.get(at)?.as_ref()) {
            path.push(trace.step);
            at = trace.before;
        }
        path.reverse();
        path
    }

    /// The questions that most of the open points stand at.
    fn busiest<'o>(&'o self, points: impl Iterator<Item = &'o Point>) -> Vec<usize> {
        const TOLD: usize = 5;
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        let later = self.open.values().flat_map(Known::keys);
        for question in points.chain(later).filter_map(|it| self.question(it)) {
            *counts.entry(question).or_default() += 1;
        }
        let mut counts: Vec<(usize, usize)> = counts.into_iter().collect();
        counts.sort_by_key(|(question, count)| (std::cmp::Reverse(*count), *question));
        let questions = counts.into_iter().take(TOLD);
        questions.map(|(question, _)| question).collect()
    }
}

impl Person {
    /// Takes back what was said last, down to so many answers in each guide.
    fn back(&mut self, lengths: Both<usize>) {
        self.path.pop();
        let sides = self.ways.iter_mut().zip(&mut self.answers);
        for ((way, answers), length) in sides.zip(lengths) {
            for (question, _) in way.drain(length..) {
                answers.clear(question);
            }
        }
    }
}

fn next(state: Option<State>) -> Option<QuestionIndex> {
    state.and_then(|state| state.next())
}
