//! The groups of a pool, each where it belongs: suggested, listed further, or set aside.

use super::places::Candidate;
use super::reasons::Reason;
use super::standing::Standing;
use super::{Adviser, Case, Heading, SetAside, Suggestion};
use crate::guide::{Answer, FormatIndex, GroupIndex};

/// The groups of a pool, each where it belongs and in order.
pub(super) struct Sorted {
    pub(super) suggested: Vec<(Heading, GroupIndex)>,
    pub(super) also: Vec<(Heading, GroupIndex)>,
    pub(super) aside: Vec<(GroupIndex, Reason)>,
}

impl Adviser<'_> {
    /// The groups of the pool, sorted by what becomes of them.
    pub(super) fn sorted(&self, case: &Case<'_>) -> Sorted {
        let pool = self.pool(case);
        let placed = self.places(case, &pool);
        let way = self.wished_way(case);
        let mut also: Vec<(Heading, Candidate)> = Vec::new();
        let mut aside = Vec::new();
        for (group, standing) in pool {
            let heading = match standing {
                Standing::Aside(reason) => {
                    aside.push((group, reason));
                    continue;
                }
                _ if placed.contains(&group) => continue,
                Standing::May | Standing::LastResort => Heading::Fits,
                Standing::Ask => Heading::Ask,
                Standing::Particular => Heading::Particular,
                Standing::Way => Heading::Way,
            };
            also.push((heading, self.candidate(case, way, group)));
        }
        also.sort_by(|(heading, a), (other, b)| heading.cmp(other).then_with(|| a.cmp(b)));
        aside.sort_by_key(|(group, _)| self.table.by_name(*group));
        let also = also.into_iter();
        let placed = placed.into_iter();
        Sorted {
            suggested: placed.map(|group| (Heading::Fits, group)).collect(),
            also: also.map(|(heading, it)| (heading, it.group)).collect(),
            aside,
        }
    }

    /// Groups with the reasons for and against.
    pub(super) fn told(
        &self,
        case: &Case<'_>,
        groups: &[(Heading, GroupIndex)],
    ) -> Vec<Suggestion> {
        let groups = groups.iter();
        let told = groups.map(|(heading, group)| self.suggestion(case, *group, *heading));
        told.collect()
    }

    pub(super) fn set_aside(
        &self,
        case: &Case<'_>,
        aside: &[(GroupIndex, Reason)],
    ) -> Vec<SetAside> {
        // What another answer would do is looked at once, for all these groups.
        let others = if aside.is_empty() {
            Vec::new()
        } else {
            self.others(case)
        };
        let others = self.cases(&others);
        let aside = aside.iter().map(|(group, reason)| SetAside {
            group: *group,
            changes: self.changes(&others, *group, reason),
            answer: reason
                .question
                .map_or(Answer::Skip, |question| case.answers.counted(question)),
            reason: *reason,
        });
        aside.collect()
    }

    /// Kinds of meeting that the answers ask for, in the order of the answers. One that only groups
    /// set aside have is left out.
    pub(super) fn look_for(&self, case: &Case<'_>, sorted: &Sorted) -> Vec<FormatIndex> {
        let mut formats = Vec::new();
        for wished in &case.wished {
            let Some(format) = wished.wish.look_for else {
                continue;
            };
            let has = |at: GroupIndex| self.guide.group(at).meeting_kind(format).is_some();
            let anywhere = self.guide.groups().any(|(at, _)| has(at));
            let mut shown = sorted.suggested.iter().chain(&sorted.also);
            if self.guide.format(format).look_for.is_some()
                && !formats.contains(&format)
                && (!anywhere || shown.any(|(_, at)| has(*at)))
            {
                formats.push(format);
            }
        }
        formats
    }
}
