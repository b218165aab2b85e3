//! An answer that is only looked at: what the list of groups would be with it.

use super::Composer;
use crate::advice::{Advice, Heading, Reason};
use crate::guide::{Answer, GroupIndex, QuestionIndex};

/// The same person with one other answer.
pub(super) struct Look {
    /// The advice then.
    pub(super) advice: Advice,
    /// Questions whose answers would no longer apply.
    pub(super) dropped: Vec<QuestionIndex>,
}

/// What becomes of the list of groups.
pub(super) struct Change {
    /// Groups that come, in the order of the new list.
    pub(super) comes: Vec<GroupIndex>,
    /// Groups that stay.
    pub(super) stays: Vec<GroupIndex>,
    /// Groups that go, in the order of the old list.
    pub(super) goes: Vec<GroupIndex>,
}

impl Change {
    /// Whether the list is the same.
    pub(super) const fn is_none(&self) -> bool {
        self.comes.is_empty() && self.goes.is_empty()
    }
}

/// The list: the groups that are suggested.
fn list(advice: Option<&Advice>) -> Vec<GroupIndex> {
    let suggestions = advice.into_iter().flat_map(|it| &it.suggestions);
    suggestions.map(|it| it.group).collect()
}

/// How many groups are not set aside.
const fn left(advice: &Advice) -> usize {
    advice.suggestions.len() + advice.also.len()
}

impl Composer<'_> {
    /// Looks at an answer, as taking it would do.
    pub(super) fn look(&self, question: QuestionIndex, answer: Answer) -> Look {
        let mut interview = self.interview.clone();
        let dropped = interview.answer(self.guide, question, answer);
        Look {
            advice: self.adviser.advise(interview.answers()),
            dropped,
        }
    }

    /// What becomes of the list with this advice.
    pub(super) fn change(&self, then: &Advice) -> Change {
        let (now, then) = (list(self.advice), list(Some(then)));
        let (stays, comes) = then.iter().partition(|at| now.contains(at));
        let goes = now.into_iter().filter(|at| !then.contains(at));
        Change {
            comes,
            stays,
            goes: goes.collect(),
        }
    }

    /// Names of groups in one line.
    pub(super) fn names(&self, groups: &[GroupIndex]) -> String {
        let names: Vec<&str> = groups.iter().map(|at| self.short_name(*at)).collect();
        self.words.list.all(&names)
    }

    /// Each part of a change that has groups, by what it is called.
    pub(super) fn told(&self, change: &Change) -> Vec<(String, String)> {
        let words = &self.words.beside;
        let parts = [
            (&words.comes, &change.comes),
            (&words.stays, &change.stays),
            (&words.goes, &change.goes),
        ];
        let parts = parts.into_iter().filter(|(_, groups)| !groups.is_empty());
        parts
            .map(|(label, groups)| (label.clone(), self.names(groups)))
            .collect()
    }

    /// What an answer would do, by what each part is called: to the list, to all groups that may
    /// fit, to the safety notes, and to other answers.
    pub(super) fn effects(&self, look: &Look) -> Vec<(String, String)> {
        let words = &self.words.beside;
        let mut rows = self.told(&self.change(&look.advice));
        if let Some(now) = self.advice {
            let count = words.may_fit_count(left(now), left(&look.advice));
            rows.push((words.may_fit.clone(), count));
        }
        rows.extend(self.further_effects(look));
        rows
    }

    /// Safety notes that come, and questions that are no longer asked.
    pub(super) fn further_effects(&self, look: &Look) -> Vec<(String, String)> {
        let words = &self.words.beside;
        let known = self.advice.map_or(&[][..], |it| it.notices.as_slice());
        let new = look.advice.notices.iter().filter(|at| !known.contains(at));
        let notices = new.filter_map(|at| self.guide.notices.get(*at));
        let notices: Vec<&str> = notices.map(|it| self.text(&it.title)).collect();
        let dropped = look.dropped.iter();
        let dropped: Vec<&str> = dropped.map(|it| self.question(*it)).collect();
        let rows = [(&words.notices, notices), (&words.unasked, dropped)];
        let rows = rows.into_iter().filter(|(_, parts)| !parts.is_empty());
        rows.map(|(label, parts)| (label.clone(), parts.join("; ")))
            .collect()
    }

    /// Where a group stands in some advice, with the reason that tells most.
    pub(super) fn stands(&self, advice: &Advice, at: GroupIndex) -> String {
        let words = &self.words.beside;
        let with = |place: &str, reason: Option<&Reason>| {
            let reason = reason.map(|reason| self.reason(at, reason));
            reason.map_or_else(|| place.to_owned(), |reason| format!("{place} {reason}"))
        };
        if let Some(it) = advice.suggestions.iter().find(|it| it.group == at) {
            return with(&words.suggested, self.telling_most(&it.fits));
        }
        if let Some(it) = advice.also.iter().find(|it| it.group == at) {
            let reason = match it.heading {
                Heading::Fits | Heading::Way => self.telling_most(&it.fits),
                Heading::Ask | Heading::Particular => it.consider.first(),
            };
            return with(&words.further, reason);
        }
        let aside = advice.set_aside.iter().find(|it| it.group == at);
        aside.map_or_else(
            || words.not_among.clone(),
            |aside| {
                let place = &self.words.page.set_aside_here;
                format!("{place}: {}", self.set_aside(aside))
            },
        )
    }
}
