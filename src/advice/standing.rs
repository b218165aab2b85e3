//! Whether a group may be suggested to a person with these answers.
//!
//! Role never mixes. Then the group's own rule decides (`not`, `only`), what a person needs, and
//! our gate for groups made for particular people. A skipped answer fails safe: the group is told
//! of, with its rule, and not suggested.

use super::reasons::{Because, Reason};
use super::table::Meets;
use super::{Adviser, Case};
use crate::guide::{Answer, Group, GroupIndex, Kind, Pool, Status, Verdict, WishKind};

/// Where a group of the pool stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// An answer rules it out.
    Aside(Reason),
    /// It may be suggested.
    May,
    /// It may be suggested where nothing else is left.
    LastResort,
    /// Something the person needs is not known of it.
    Ask,
    /// It is for particular people, and that was not said.
    Particular,
    /// It is a way to attend.
    Way,
}

impl Adviser<'_> {
    /// Which groups the advice draws from; none before the first answer.
    pub(super) fn pool_of(&self, case: &Case<'_>) -> Option<Pool> {
        let first = case.answers.get(self.guide.first)?;
        self.guide.question(self.guide.first).choice(first)?.pool
    }

    /// The groups of the pool, each with where it stands.
    pub(super) fn pool(&self, case: &Case<'_>) -> Vec<(GroupIndex, Standing)> {
        let Some(pool) = self.pool_of(case) else {
            return Vec::new();
        };
        let groups = self.guide.groups();
        self.standings(case, pool, groups.map(|(at, _)| at))
    }

    /// Those of some groups that are in the pool, each with where it stands.
    pub(super) fn standings(
        &self,
        case: &Case<'_>,
        pool: Pool,
        groups: impl Iterator<Item = GroupIndex>,
    ) -> Vec<(GroupIndex, Standing)> {
        groups
            .map(|at| (at, self.guide.group(at)))
            .filter(|(_, group)| takes(pool, group))
            .map(|(at, group)| (at, self.standing(case, pool, at, group)))
            .collect()
    }

    /// Where a group stands, whatever pool it belongs to.
    pub(super) fn standing(
        &self,
        case: &Case<'_>,
        pool: Pool,
        at: GroupIndex,
        group: &Group,
    ) -> Standing {
        let mut unknown = false;
        // What an answer breaks, with the place of its question on the way: the first one counts.
        let mut broken: Option<(usize, Reason)> = None;
        for wished in &case.wished {
            if wished.wish.kind != WishKind::Need {
                continue;
            }
            match wished.meets(at) {
                Meets::Itself => {}
                Meets::Unknown => unknown = true,
                Meets::Not | Meets::Meeting => {
                    let reason = Reason {
                        question: Some(wished.asked.question),
                        asked: Some(wished.asked),
                        because: self.is_or_lacks(at, wished.wish.about),
                    };
                    broken = Some((wished.step, reason));
                    break;
                }
            }
        }
        for said in &group.admits.not {
            let steps = case.way.iter();
            let step = steps.into_iter().position(|step| {
                step.question == said.question
                    && step.answer != Answer::Skip
                    && said.includes(step.answer)
            });
            let is_first = |step: usize| broken.as_ref().is_none_or(|(before, _)| step <= *before);
            if let Some(step) = step.filter(|step| is_first(*step)) {
                let reason = Reason {
                    question: Some(said.question),
                    asked: None,
                    because: Because::Rule,
                };
                broken = Some((step, reason));
            }
        }
        if let Some((_, reason)) = broken {
            return Standing::Aside(reason);
        }
        let admits = &group.admits;
        if pool == Pool::Visitors && refuses_visitors(case, group) {
            return Standing::Aside(Reason {
                question: Some(self.guide.first),
                asked: None,
                because: Because::Attendance(self.attend(case.answers, at).rule),
            });
        }
        if group.kind == Kind::Platform {
            Standing::Way
        } else if !admits.only.holds(case.answers) || !group.gate(pool).holds(case.answers) {
            Standing::Particular
        } else if unknown {
            Standing::Ask
        } else if group
            .last_resort
            .as_ref()
            .is_some_and(|when| when.holds(case.answers))
        {
            Standing::LastResort
        } else {
            Standing::May
        }
    }
}

/// Whether a group's own rule keeps visitors out of all its meetings.
fn refuses_visitors(case: &Case<'_>, group: &Group) -> bool {
    let rule = group.attendance.rule_for(case.answers);
    rule.is_some_and(|rule| matches!(rule.open, Verdict::NotForYou | Verdict::None))
}

/// Whether a pool has a group in it.
pub(crate) fn takes(pool: Pool, group: &Group) -> bool {
    group.status != Status::Historical
        && match pool {
            Pool::Role(role) => group.roles.contains(&role),
            Pool::Visitors => group.kind != Kind::Platform,
        }
}
