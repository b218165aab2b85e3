//! The words of what is looked at together: groups side by side, worries, what if, and what a
//! counselor has beside the page.

use serde::Deserialize;

use super::fill;

/// The words of what is looked at together.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "each field is the words it names, in the file of the language"
)]
pub struct BesideWords {
    pub compare: String,
    pub compare_title: String,
    pub compare_text: String,
    pub compare_few: String,
    pub choose: String,
    pub in_short: String,
    pub concerns: String,
    pub concerns_detail: String,
    pub concerns_text: String,
    pub concerns_none: String,
    pub fact: String,
    pub offer: String,
    pub look_at: String,
    pub what_if: String,
    pub what_if_detail: String,
    pub what_if_text: String,
    pub what_if_none: String,
    pub what_if_left_out: String,
    pub now: String,
    pub then: String,
    pub comes: String,
    pub goes: String,
    pub stays: String,
    pub same: String,
    pub take: String,
    pub leave_as_is: String,
    pub suggested: String,
    pub further: String,
    pub not_among: String,
    pub may_fit: String,
    pub unasked: String,
    pub notices: String,
    pub panel: String,
    pub no_list: String,
    pub no_mark: String,
    pub say: String,
    pub cards: String,
    pub follow_up: String,
    pub follow_up_detail: String,
    pub follow_up_text: String,
    pub evidence: String,
    pub before_you_call: String,
    pub line: String,
    pub no_line: String,
    pub script: String,
    pub dials: String,
    pub next_client: String,
    pub next_client_detail: String,
    given: String,
    other: String,
    with: String,
    may_fit_count: String,
    more: String,
    hide: String,
    contact: String,
}

impl BesideWords {
    /// What was answered, on the page that offers to look at another answer.
    #[must_use]
    pub fn given(&self, answer: &str) -> String {
        fill(&self.given, &[("answer", answer)])
    }

    /// The answer as it is, and the one that is only looked at.
    #[must_use]
    pub fn other(&self, now: &str, then: &str) -> String {
        fill(&self.other, &[("now", now), ("then", then)])
    }

    /// An answer that is only looked at.
    #[must_use]
    pub fn with(&self, answer: &str) -> String {
        fill(&self.with, &[("answer", answer)])
    }

    /// How many groups are not set aside, now and with another answer.
    #[must_use]
    pub fn may_fit_count(&self, now: usize, then: usize) -> String {
        let (now, then) = (now.to_string(), then.to_string());
        fill(&self.may_fit_count, &[("now", &now), ("then", &then)])
    }

    /// At the panel, where there is more of it.
    #[must_use]
    pub fn more(&self, key: &str, n: usize, of: usize) -> String {
        let (n, of) = (n.to_string(), of.to_string());
        fill(&self.more, &[("key", key), ("n", &n), ("of", &of)])
    }

    /// At the panel, where this is all of it.
    #[must_use]
    pub fn hide(&self, key: &str) -> String {
        fill(&self.hide, &[("key", key)])
    }

    /// The way to call a group together.
    #[must_use]
    pub fn contact(&self, group: &str) -> String {
        fill(&self.contact, &[("group", group)])
    }
}
