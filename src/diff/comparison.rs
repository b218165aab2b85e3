//! What of two guides is compared: suggestions on every path, and notices and verdicts as far as
//! the answers that they hang on tell people apart.

use std::collections::BTreeMap;

use super::joint::{End, Joint, TooMany};
use super::pairs::{Both, Pairs, Rules, ask_the_same, joined, rules_of};
use super::tally::Counted;
use super::traces::Traces;
use super::{Diff, GroupMoved, NoticeMoved, VerdictMoved, Verdicts, texts};
use crate::advice::Adviser;
use crate::guide::{Condition, GroupIndex, Guide};
use crate::proof::{Known, State, States, states_of_conditions, states_of_suggestions};

pub(super) struct Comparison<'a, 'g> {
    advisers: Both<&'a Adviser<'g>>,
    guides: Both<&'g Guide>,
    pairs: Pairs,
    ask_the_same: bool,
    ceiling: usize,
}

/// What became of a group on the paths so far.
#[derive(Clone, Default)]
struct Moves {
    suggested: Both<u64>,
    gained: Counted,
    lost: Counted,
    first_gained: Counted,
    first_lost: Counted,
    /// Whether it was met in one list of a path and stands in the other one as well.
    is_met: bool,
}

impl Moves {
    fn add(&mut self, is_in: Both<bool>, leads: Both<bool>, end: &End<'_>, traces: &Traces) {
        for (count, is_in) in self.suggested.iter_mut().zip(is_in) {
            *count = count.saturating_add(if is_in { end.paths } else { 0 });
        }
        let tallies = [
            (is_in, &mut self.gained, &mut self.lost),
            (leads, &mut self.first_gained, &mut self.first_lost),
        ];
        for (is_so, gained, lost) in tallies {
            match is_so {
                [false, true] => gained.add(end, traces),
                [true, false] => lost.add(end, traces),
                _ => {}
            }
        }
    }

    fn told(self, group: &str, joint: &Joint<'_, '_>) -> GroupMoved {
        GroupMoved {
            group: group.to_owned(),
            suggested: self.suggested,
            gained: self.gained.told(joint),
            lost: self.lost.told(joint),
            first_gained: self.first_gained.told(joint),
            first_lost: self.first_lost.told(joint),
        }
    }
}

/// Suggestions of one guide by state, as places among the paired groups.
type Suggested = Known<State, Vec<usize>>;

impl<'a, 'g> Comparison<'a, 'g> {
    pub(super) fn new(advisers: Both<&'a Adviser<'g>>, ceiling: usize) -> Self {
        let guides = advisers.map(Adviser::guide);
        Self {
            advisers,
            guides,
            pairs: Pairs::new(guides),
            ask_the_same: ask_the_same(guides),
            ceiling,
        }
    }

    /// The questions at these places.
    pub(super) fn ids(&self, places: &[usize]) -> Vec<String> {
        let questions = places.iter();
        let questions = questions.filter_map(|at| self.pairs.questions.get(*at));
        questions.map(|it| it.id.clone()).collect()
    }

    /// What stands in only one guide, and the texts.
    pub(super) fn listed(&self) -> Diff {
        let mut diff = Diff::default();
        for question in &self.pairs.questions {
            let is_here = question.at.map(|at| at.is_some());
            diff.questions.add(&question.id, is_here);
            if is_here == [true, true] {
                for answer in &question.answers {
                    let id = format!("{}={}", question.id, answer.id);
                    diff.choices.add(&id, answer.known);
                }
            }
        }
        for (id, at) in &self.pairs.groups {
            diff.only_groups.add(id, at.map(|at| at.is_some()));
        }
        let [before, now] = self.guides;
        diff.texts = texts::different(before, now);
        diff
    }

    pub(super) fn suggestions(&self, diff: &mut Diff) -> Result<(), TooMany> {
        let states = self.advisers.map(|adviser| states_of_suggestions(adviser));
        let mut joint = Joint::new(&self.pairs, states);
        let mut moves = vec![Moves::default(); self.pairs.groups.len()];
        let mut changed = Counted::default();
        let mut known: Both<Suggested> = [Suggested::default(), Suggested::default()];
        diff.paths = joint.walk(self.ceiling, |end, states, traces| {
            let none = Vec::new();
            let mut looked_at = 0;
            for (side, known) in known.iter_mut().enumerate() {
                let before = known.len();
                self.look_up(side, end, states, known);
                looked_at += known.len() - before;
            }
            let [known_before, known_now] = &known;
            let [before, now] = [(0, known_before), (1, known_now)].map(|(side, known)| {
                let state = end.states.get(side).copied().flatten();
                state.and_then(|state| known.get(&state)).unwrap_or(&none)
            });
            for group in before.iter().chain(now) {
                let is_in = [before.contains(group), now.contains(group)];
                let leads = [before, now].map(|list| list.first() == Some(group));
                if let Some(moves) = moves.get_mut(*group) {
                    // Who stands in both lists is met twice.
                    let is_met = is_in == [true, true] && std::mem::take(&mut moves.is_met);
                    if !is_met {
                        moves.add(is_in, leads, end, traces);
                        moves.is_met = is_in == [true, true];
                    }
                }
            }
            if before != now {
                changed.add(end, traces);
                let is_same = before.len() == now.len() && before.iter().all(|it| now.contains(it));
                if is_same {
                    diff.reordered = diff.reordered.saturating_add(end.paths);
                }
            }
            looked_at
        })?;
        diff.changed = changed.told(&joint);
        let groups = moves.into_iter().zip(&self.pairs.groups);
        let groups = groups.map(|(moves, (group, _))| moves.told(group, &joint));
        diff.groups = groups.filter(|it| it.paths() != 0).collect();
        diff.groups.sort_by_key(|it| std::cmp::Reverse(it.paths()));
        Ok(())
    }

    /// Looks up what one guide suggests at an end, where it is not known yet.
    fn look_up(
        &self,
        side: usize,
        end: &End<'_>,
        states: &Both<States<'_>>,
        known: &mut Suggested,
    ) {
        let state = end.states.get(side).copied().flatten();
        let (Some(state), Some(adviser), Some(states), Some(answers)) = (
            state,
            self.advisers.get(side),
            states.get(side),
            end.answers.get(side),
        ) else {
            return;
        };
        known.entry(state).or_insert_with(|| {
            let suggested = adviser.suggested_among(answers, states.open(state));
            let places = suggested.into_iter();
            places
                .filter_map(|group| self.pairs.group_place(side, group))
                .collect()
        });
    }

    /// Walks both guides as far as some conditions of each can tell two people apart.
    fn on_conditions(
        &self,
        conditions: Both<Vec<&Condition>>,
        mut end: impl FnMut(&End<'_>, &Traces),
    ) -> Result<Joint<'_, '_>, TooMany> {
        let [before, now] = self.guides;
        let [conditions_before, conditions_now] = conditions;
        let states = [
            states_of_conditions(before, conditions_before),
            states_of_conditions(now, conditions_now),
        ];
        let mut joint = Joint::new(&self.pairs, states);
        joint.walk(self.ceiling, |it, _, traces| {
            end(it, traces);
            0
        })?;
        Ok(joint)
    }

    pub(super) fn notices(&self, diff: &mut Diff) -> Result<(), TooMany> {
        let ids = self.guides.map(|guide| {
            let notices = guide.notices.iter();
            notices.map(|it| it.id.clone()).collect()
        });
        let [before, now] = self.guides;
        for (notice, [at_before, at_now]) in joined(ids).0 {
            let notices = [
                at_before.and_then(|at| before.notices.get(at)),
                at_now.and_then(|at| now.notices.get(at)),
            ];
            if let [Some(before_it), Some(now_it)] = notices
                && self.ask_the_same
                && rules_of(before, before_it) == rules_of(now, now_it)
            {
                continue;
            }
            let conditions = notices.map(|it| it.into_iter().flat_map(|it| &it.when).collect());
            let (mut gained, mut lost) = (Counted::default(), Counted::default());
            let joint = self.on_conditions(conditions, |end, traces| {
                let shows = |side: usize| {
                    let notice = notices.get(side).copied().flatten();
                    let answers = end.answers.get(side);
                    let is_told = end.states.get(side).copied().flatten().is_some();
                    let holds = notice
                        .zip(answers)
                        .is_some_and(|(it, answers)| it.holds(answers));
                    is_told && holds
                };
                match (shows(0), shows(1)) {
                    (false, true) => gained.add(end, traces),
                    (true, false) => lost.add(end, traces),
                    _ => {}
                }
            })?;
            if gained.paths != 0 || lost.paths != 0 {
                diff.notices.push(NoticeMoved {
                    notice,
                    gained: gained.told(&joint),
                    lost: lost.told(&joint),
                });
            }
        }
        Ok(())
    }

    pub(super) fn verdicts(&self, diff: &mut Diff) -> Result<(), TooMany> {
        let [before, now] = self.guides;
        // Groups with the same rules are looked at together.
        let mut alike: BTreeMap<_, Vec<(&str, Both<GroupIndex>)>> = BTreeMap::new();
        for (id, at) in &self.pairs.groups {
            let [Some(at_before), Some(at_now)] = *at else {
                continue;
            };
            let rules = [(before, at_before), (now, at_now)].map(|(guide, at)| {
                let rules = guide.group(at).attendance.rules.iter();
                Rules::new(guide, rules.map(|it| (&it.when, (it.open, it.closed))))
            });
            let [rules_before, rules_now] = &rules;
            let is_same = rules_before == rules_now;
            if !is_same || !(self.ask_the_same || rules_now.is_for_all()) {
                let groups = alike.entry(rules).or_default();
                groups.push((id, [at_before, at_now]));
            }
        }
        for groups in alike.into_values() {
            let Some((_, [at_before, at_now])) = groups.first().copied() else {
                continue;
            };
            let attendances = [
                &before.group(at_before).attendance,
                &now.group(at_now).attendance,
            ];
            let conditions = attendances.map(|it| it.rules.iter().map(|rule| &rule.when).collect());
            let mut moved: BTreeMap<(Verdicts, Verdicts), Counted> = BTreeMap::new();
            let joint = self.on_conditions(conditions, |end, traces| {
                let told = |side: usize| {
                    end.states.get(side).copied().flatten()?;
                    let rule = attendances.get(side)?.rule_for(end.answers.get(side)?)?;
                    Some((rule.open, rule.closed))
                };
                if let (Some(before), Some(now)) = (told(0), told(1))
                    && before != now
                {
                    let counted = moved.entry((before, now)).or_default();
                    counted.add(end, traces);
                }
            })?;
            let moved = moved.into_iter();
            diff.verdicts
                .extend(moved.map(|((before, now), moved)| VerdictMoved {
                    groups: groups.iter().map(|(id, _)| (*id).to_owned()).collect(),
                    before,
                    now,
                    moved: moved.told(&joint),
                }));
        }
        Ok(())
    }
}
