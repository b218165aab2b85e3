//! Titles, headings and sentences of the pages.

use serde::Deserialize;

use super::{ListWords, Plural, fill};
use crate::advice::Heading;
use crate::guide::{Confidence, Source, Strength};

/// Titles, headings and sentences of the pages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "each field is the words it names, in the file of the language"
)]
pub struct PageWords {
    pub welcome: String,
    pub why: String,
    pub why_free: String,
    pub answers: String,
    pub no_answers: String,
    pub your_answer: String,
    pub notices: String,
    pub notices_text: String,
    pub groups: String,
    pub order: String,
    pub one_left: String,
    pub one_kind: String,
    pub no_groups: String,
    pub nobody_can_tell: String,
    pub look_for: String,
    pub further: String,
    pub further_text: String,
    pub heading_fits: String,
    pub heading_ask: String,
    pub heading_particular: String,
    pub heading_way: String,
    pub set_aside: String,
    pub set_aside_text: String,
    pub set_aside_here: String,
    pub fits: String,
    pub consider: String,
    pub suits: String,
    pub may_not_suit: String,
    pub meetings: String,
    pub meetings_row: String,
    pub open: String,
    pub closed: String,
    pub differs: String,
    pub not_shut: String,
    pub open_terms: String,
    pub what_it_is: String,
    pub a_meeting: String,
    pub first_visit: String,
    pub more_facts: String,
    pub cost: String,
    pub sponsor: String,
    pub membership: String,
    pub languages: String,
    pub who_may_belong: String,
    pub kinds: String,
    pub find: String,
    pub website: String,
    pub finder: String,
    pub phone: String,
    pub evidence: String,
    pub no_studies: String,
    pub sources: String,
    pub unknown: String,
    pub instead: String,
    pub browse: String,
    pub browse_text: String,
    pub all_groups: String,
    pub formats: String,
    pub formats_text: String,
    pub reading: String,
    pub about: String,
    pub month: String,
    pub update_policy: String,
    pub paid_by: String,
    pub reviewed_words: String,
    pub reviewed_medicine: String,
    pub reviewed_translation: String,
    pub help_now: String,
    pub help_text: String,
    pub keys: String,
    pub keys_numbers: String,
    pub keys_numbers_text: String,
    pub leave: String,
    pub leave_text: String,
    pub platform: String,
    pub overdue: String,
    pub unreviewed: String,
    groups_found: Plural,
    overdue_count: Plural,
    old_facts: String,
    source_due: String,
    help_due: String,
    undated: String,
    codes: String,
    source: String,
    reviewed: String,
    dropped: String,
    strong: String,
    fair: String,
    thin: String,
    none: String,
    own_page: String,
    other_page: String,
}

impl PageWords {
    /// The heading over further groups.
    #[must_use]
    pub fn heading(&self, heading: Heading) -> &str {
        match heading {
            Heading::Fits => &self.heading_fits,
            Heading::Ask => &self.heading_ask,
            Heading::Particular => &self.heading_particular,
            Heading::Way => &self.heading_way,
        }
    }

    /// The title over so many suggestions.
    #[must_use]
    pub fn groups_found(&self, n: usize) -> String {
        self.groups_found.of(n as u64)
    }

    /// How many sources and help lines were to be read again and were not.
    #[must_use]
    pub fn overdue_count(&self, n: usize) -> String {
        self.overdue_count.of(n as u64)
    }

    /// Some facts were to be read again by a month that has passed.
    #[must_use]
    pub fn old_facts(&self, month: &str) -> String {
        fill(&self.old_facts, &[("month", month)])
    }

    /// A source was to be read again by a month that has passed.
    #[must_use]
    pub fn source_due(&self, month: &str) -> String {
        fill(&self.source_due, &[("month", month)])
    }

    /// A help line was to be checked again by a month that has passed.
    #[must_use]
    pub fn help_due(&self, month: &str) -> String {
        fill(&self.help_due, &[("month", month)])
    }

    /// Codes of a kind of meeting in meeting lists.
    #[must_use]
    pub fn codes(&self, codes: &[String], list: &ListWords) -> String {
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        fill(&self.codes, &[("codes", &list.all(&codes))])
    }

    /// A source: title, publisher, address, what year it describes and the month it was read.
    #[must_use]
    pub fn source(&self, source: &Source, read: &str) -> String {
        let is_dated = source.as_of != "undated";
        let as_of = if is_dated {
            &source.as_of
        } else {
            &self.undated
        };
        fill(
            &self.source,
            &[
                ("title", &source.title),
                ("publisher", &source.publisher),
                ("url", &source.url),
                ("as_of", as_of),
                ("read", read),
                (
                    "standing",
                    match source.confidence {
                        Confidence::V1 => &self.own_page,
                        Confidence::V2 => &self.other_page,
                    },
                ),
            ],
        )
    }

    /// When a help line was last checked.
    #[must_use]
    pub fn reviewed(&self, month: &str) -> String {
        fill(&self.reviewed, &[("month", month)])
    }

    /// Says which answers no longer apply.
    #[must_use]
    pub fn dropped(&self, questions: &[&str]) -> String {
        fill(&self.dropped, &[("questions", &questions.join("; "))])
    }

    /// How strong the evidence is.
    #[must_use]
    pub fn strength(&self, strength: Strength) -> &str {
        match strength {
            Strength::Strong => &self.strong,
            Strength::Fair => &self.fair,
            Strength::Thin => &self.thin,
            Strength::None => &self.none,
        }
    }
}
