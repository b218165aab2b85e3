//! One walk through two guides: every person goes through both at once.
//!
//! Where both ask the same question it is answered once. Where only one asks it, that one goes on
//! alone, and the answer is kept for the other in case it asks later. Persons who stand at the
//! same places in equal states are counted together; they are taken in the order of the places,
//! so that all who come to one are there before it is left.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::Said;
use super::pairs::{Both, Pairs};
use super::traces::{Trace, Traces};
use crate::guide::{Answer, Answers, QuestionIndex};
use crate::interview;
use crate::proof::{Known, State, States, WORDS_A_STATE};

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
    /// What one of them answered in each guide, as far as it tells anything.
    ways: Both<Vec<(QuestionIndex, Answer)>>,
}

/// The end of paths that do the same to both guides.
pub(super) struct End<'e> {
    /// How many paths.
    pub(super) paths: u64,
    /// The last step of the shortest of them.
    pub(super) shortest: Trace,
    /// The states in both guides, none where a guide could not go on.
    pub(super) states: Both<Option<State>>,
    /// The answers in each guide that tell anything.
    pub(super) answers: Both<&'e Answers>,
}

/// There were too many states: the places of the questions that the most of them lead through.
pub(super) struct TooMany(pub(super) Vec<usize>);

pub(super) struct Joint<'p, 'g> {
    pairs: &'p Pairs,
    states: Both<States<'g>>,
    traces: Traces,
    /// Points by how much of both guides lies ahead of them.
    open: BTreeMap<usize, Known<Point, Crowd>>,
}

/// What a person answered in each guide.
struct Person {
    answers: Both<Answers>,
    ways: Both<Vec<(QuestionIndex, Answer)>>,
}

impl<'p, 'g> Joint<'p, 'g> {
    pub(super) fn new(pairs: &'p Pairs, states: Both<States<'g>>) -> Self {
        Self {
            pairs,
            states,
            traces: Traces::new(),
            open: BTreeMap::new(),
        }
    }

    /// Walks every path through both guides, up to `ceiling` states, and gives back how many there
    /// are. `end` sees the ends, and says how many states it has looked at anew for one.
    pub(super) fn walk(
        &mut self,
        ceiling: usize,
        mut end: impl FnMut(&End<'_>, &Both<States<'g>>, &Traces) -> usize,
    ) -> Result<u64, TooMany> {
        let [before, now] = &mut self.states;
        let mut person = Person {
            answers: [before.guide().no_answers(), now.guide().no_answers()],
            ways: [Vec::new(), Vec::new()],
        };
        let begin = Point {
            states: [Some(before.begin()), Some(now.begin())],
            kept: [].into(),
        };
        let first = Crowd {
            paths: 1,
            shortest: 0,
            ways: [Vec::new(), Vec::new()],
        };
        let mut paths = 0_u64;
        let mut count = 1;
        self.open
            .entry(self.ahead(&begin))
            .or_default()
            .insert(begin, first);
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
                let Some(question) = self.question(point) else {
                    continue;
                };
                let answers = self.pairs.questions.get(question);
                let answers = answers.map_or(0, |it| it.answers.len());
                for answer in (0..).take(answers) {
                    person.is(crowd);
                    let step = (question, answer);
                    let after = self.after(point, &mut person, step);
                    let shortest = self.trace(crowd.shortest, step);
                    if after.states.iter().all(|it| next(*it).is_none()) {
                        paths = paths.saturating_add(crowd.paths);
                        let [before, now] = &person.answers;
                        let ended = End {
                            paths: crowd.paths,
                            shortest,
                            states: after.states,
                            answers: [before, now],
                        };
                        count += end(&ended, &self.states, &self.traces);
                    } else {
                        count += usize::from(self.arrive(after, crowd.paths, shortest, &person));
                    }
                    person.is_no_one();
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
                    if states.tells(at) {
                        answers.set(at, answer);
                        way.push((at, answer));
                    }
                    states.after(here, (at, answer), answers, way)
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

    /// Counts paths to a point. Gives back whether the point is new.
    fn arrive(&mut self, point: Point, paths: u64, trace: Trace, person: &Person) -> bool {
        let open = self.open.entry(self.ahead(&point)).or_default();
        if let Some(known) = open.get_mut(&point) {
            known.paths = known.paths.saturating_add(paths);
            if self.traces.is_shorter(&trace, known.shortest) {
                self.traces.replace(known.shortest, trace);
            }
            return false;
        }
        let crowd = Crowd {
            paths,
            shortest: self.traces.add(trace),
            ways: person.ways.clone(),
        };
        open.insert(point, crowd);
        true
    }

    /// A number that falls with every step.
    fn ahead(&self, point: &Point) -> usize {
        let sides = self.states.iter().zip(&point.states);
        sides.map(|(states, state)| states.left(next(*state))).sum()
    }

    fn trace(&self, before: usize, step: (usize, u8)) -> Trace {
        let (question, answer) = step;
        let (said, asked) = self.traces.get(before).map_or((0, 0), |it| it.length);
        let question = self.pairs.questions.get(question);
        let answer = question.and_then(|it| it.answers.get(usize::from(answer)));
        let is_said = answer.is_some_and(|it| !it.is_skip);
        Trace {
            before,
            step,
            length: (said + usize::from(is_said), asked + 1),
        }
    }

    /// What must be said on a way, and which guides ask for it.
    pub(super) fn said(&self, last: Trace) -> Vec<Said> {
        let path = self.traces.path(last);
        let given: BTreeMap<usize, u8> = path.iter().copied().collect();
        let asked = [0, 1].map(|side| self.asked(side, &given));
        let said = path.iter().filter_map(|(place, answer)| {
            let question = self.pairs.questions.get(*place)?;
            let answer = question.answers.get(usize::from(*answer))?;
            let [known_before, known_now] = answer.known;
            let [asked_before, asked_now] = asked.each_ref().map(|it| it.contains(place));
            (!answer.is_skip).then(|| Said {
                question: question.id.clone(),
                choice: answer.id.clone(),
                asked: [known_before && asked_before, known_now && asked_now],
            })
        });
        said.collect()
    }

    /// The questions that one guide asks of somebody, by place.
    fn asked(&self, side: usize, given: &BTreeMap<usize, u8>) -> BTreeSet<usize> {
        let mut asked = BTreeSet::new();
        let Some(guide) = self.states.get(side).map(States::guide) else {
            return asked;
        };
        let mut answers = guide.no_answers();
        let mut next = interview::asked(guide, &answers, Some(guide.first));
        while let Some(at) = next
            && let Some(place) = self.pairs.place(side, at)
        {
            asked.insert(place);
            let answer = given.get(&place);
            let Some(answer) = answer.and_then(|it| self.pairs.means(side, place, *it)) else {
                break;
            };
            answers.set(at, answer);
            next = interview::asked(guide, &answers, guide.question(at).next_after(answer));
        }
        asked
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
    /// Answers as one of a crowd.
    fn is(&mut self, crowd: &Crowd) {
        let sides = self.ways.iter_mut().zip(&mut self.answers);
        for ((way, answers), known) in sides.zip(&crowd.ways) {
            way.clone_from(known);
            for (question, answer) in known {
                answers.set(*question, *answer);
            }
        }
    }

    /// Takes back all answers.
    fn is_no_one(&mut self) {
        for (way, answers) in self.ways.iter_mut().zip(&mut self.answers) {
            for (question, _) in way.drain(..) {
                answers.clear(question);
            }
        }
    }
}

fn next(state: Option<State>) -> Option<QuestionIndex> {
    state.and_then(|state| state.next())
}
