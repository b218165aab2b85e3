//! Two guides, compared by what they advise: every person goes through both at once.
//!
//! The comparison is exact. A path is what one person says to both guides, so a question that both
//! ask counts once, and one that only the guide now asks makes as many paths as it has answers.

mod joint;
mod pairs;
mod tally;
mod texts;

use std::collections::BTreeMap;

pub use self::tally::{Said, Tally};

use self::tally::Counted;

use self::joint::{End, Joint, TooMany, Traces};
use self::pairs::{Both, Pairs, Rules, ask_the_same, joined, rules_of};
use crate::advice::Adviser;
use crate::guide::{Condition, GroupIndex, Guide, Verdict};
use crate::proof::{Known, State, states_of_conditions, states_of_suggestions};

/// A group that is suggested on other paths than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GroupMoved {
    /// The group.
    pub group: String,
    /// On how many paths it was suggested before, and is now.
    pub suggested: [u64; 2],
    /// Paths that suggest it now and did not before.
    pub gained: Tally,
    /// Paths that suggested it before and do not now.
    pub lost: Tally,
    /// Paths on which it stands first now and did not before.
    pub first_gained: Tally,
    /// Paths on which it stood first before and does not now.
    pub first_lost: Tally,
}

impl GroupMoved {
    /// On how many paths it came, went, or changed to or from the first place.
    #[must_use]
    pub const fn paths(&self) -> u64 {
        let places = self
            .first_gained
            .paths
            .saturating_add(self.first_lost.paths);
        let moved = self.gained.paths.saturating_add(self.lost.paths);
        moved.saturating_add(places)
    }
}

/// A notice that shows on other paths than before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoticeMoved {
    /// The notice.
    pub notice: String,
    /// Paths that show it now and did not before.
    pub gained: Tally,
    /// Paths that showed it before and do not now.
    pub lost: Tally,
}

/// What a group's rule says of its open and of its closed meetings.
pub type Verdicts = (Verdict, Verdict);

/// Verdicts of a group that are others than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictMoved {
    /// The groups; those with the same rules move together.
    pub groups: Vec<String>,
    /// The verdicts before.
    pub before: Verdicts,
    /// The verdicts now.
    pub now: Verdicts,
    /// Paths on which this is so.
    pub moved: Tally,
}

/// Identifiers that only one of two guides has.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Only {
    /// Those that are new.
    pub new: Vec<String>,
    /// Those that are gone.
    pub gone: Vec<String>,
}

/// What the comparison of two guides has shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diff {
    /// How many paths there are through both guides; [`u64::MAX`] stands for that many or more.
    pub paths: u64,
    /// Paths with other suggestions, or with the same in another order.
    pub changed: Tally,
    /// Of these, the paths with the same suggestions in another order.
    pub reordered: u64,
    /// Groups that moved, those that moved on most paths first.
    pub groups: Vec<GroupMoved>,
    /// Notices that moved.
    pub notices: Vec<NoticeMoved>,
    /// Verdicts that moved.
    pub verdicts: Vec<VerdictMoved>,
    /// Questions that only one guide has.
    pub questions: Only,
    /// Choices that only one guide has, of questions that both have.
    pub choices: Only,
    /// Groups that only one guide has.
    pub only_groups: Only,
    /// How many texts both guides have and word differently.
    pub texts: usize,
}

impl Diff {
    /// Whether both guides advise the same on every path.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        !self.changed.is_any() && self.notices.is_empty() && self.verdicts.is_empty()
    }
}

/// There were too many states to compare the guides on every path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TooManyPaths {
    /// Questions that too many paths lead through.
    pub through: Vec<String>,
}

/// Compares two guides on every path, up to `ceiling` distinct states.
///
/// # Errors
/// Where there are more states; then nothing is said of any path.
pub fn compare(
    before: &Adviser<'_>,
    now: &Adviser<'_>,
    ceiling: usize,
) -> Result<Diff, TooManyPaths> {
    let guides = [before.guide(), now.guide()];
    let comparison = Comparison {
        advisers: [before, now],
        guides,
        pairs: Pairs::new(guides),
        ask_the_same: ask_the_same(guides),
        ceiling,
    };
    let mut diff = comparison.listed();
    let compared = comparison.suggestions(&mut diff);
    let compared = compared.and_then(|()| comparison.notices(&mut diff));
    let compared = compared.and_then(|()| comparison.verdicts(&mut diff));
    compared.map(|()| diff).map_err(|TooMany(questions)| {
        let questions = questions.into_iter();
        let ids = questions.filter_map(|at| comparison.pairs.questions.get(at));
        TooManyPaths {
            through: ids.map(|it| it.id.clone()).collect(),
        }
    })
}

struct Comparison<'a, 'g> {
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

impl Comparison<'_, '_> {
    /// What stands in only one guide, and the texts.
    fn listed(&self) -> Diff {
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

    fn suggestions(&self, diff: &mut Diff) -> Result<(), TooMany> {
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
        let moved = moves.into_iter().zip(&self.pairs.groups);
        let moved = moved.map(|(moves, (group, _))| moves.told(group, &joint));
        diff.groups = moved.filter(|it| it.paths() != 0).collect();
        diff.groups.sort_by_key(|it| std::cmp::Reverse(it.paths()));
        Ok(())
    }

    /// Looks up what one guide suggests at an end, where it is not known yet.
    fn look_up(
        &self,
        side: usize,
        end: &End<'_>,
        states: &Both<crate::proof::States<'_>>,
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

    fn notices(&self, diff: &mut Diff) -> Result<(), TooMany> {
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

    fn verdicts(&self, diff: &mut Diff) -> Result<(), TooMany> {
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

impl Only {
    fn add(&mut self, id: &str, is_here: Both<bool>) {
        match is_here {
            [false, true] => self.new.push(id.to_owned()),
            [true, false] => self.gone.push(id.to_owned()),
            _ => {}
        }
    }

    /// Whether both guides have the same.
    #[must_use]
    pub const fn is_none(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty()
    }
}
