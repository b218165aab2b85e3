//! The words of the page for a reviewer.

use serde::Deserialize;

use super::{Plural, fill};
use crate::content::Library;
use crate::finding::{Finding, Severity};
use crate::guide::{Lang, Tradition, WishKind};

/// The words of the page for a reviewer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "each field is the words it names, in the file of the language"
)]
pub struct ReviewWords {
    pub title: String,
    pub skip: String,
    pub contents: String,
    pub intro: Vec<String>,
    pub back: String,
    pub none: String,
    pub what: String,
    pub says: String,
    pub result: String,
    pub from: String,
    pub identifier: String,
    pub guide: String,
    pub aid: String,
    pub aid_text: String,
    pub aid_item: String,
    pub aid_state: String,
    pub aid_place: String,
    pub met: String,
    pub not_met: String,
    pub proof: String,
    pub proof_text: String,
    pub proof_paths: String,
    pub proof_longest: String,
    pub proof_questions: String,
    pub proof_choices: String,
    pub proof_suggested: String,
    pub proof_empty: String,
    pub proof_unasked: String,
    pub proof_unsuggested: String,
    pub proof_idle: String,
    pub proof_unproven: String,
    pub findings: String,
    pub no_findings: String,
    pub findings_text: String,
    pub finding_place: String,
    pub finding_words: String,
    pub finding_remedy: String,
    pub ages: String,
    pub ages_text: String,
    pub age_sources: String,
    pub age_help: String,
    pub age_oldest: String,
    pub age_next: String,
    pub tree: String,
    pub tree_text: String,
    pub tree_about: String,
    pub questions: String,
    pub questions_text: String,
    pub first_question: String,
    pub counts_first: String,
    pub never_change: String,
    pub choice: String,
    pub asks: String,
    pub next: String,
    pub asks_nothing: String,
    pub to_groups: String,
    pub traits: String,
    pub traits_text: String,
    pub trait_values: String,
    pub trait_lacks: String,
    pub safety: String,
    pub safety_text: String,
    pub shows_where: String,
    pub help_lines: String,
    pub help_line: String,
    pub help_contact: String,
    pub help_for: String,
    pub help_checked: String,
    pub side: String,
    pub side_text: String,
    pub side_one: String,
    pub side_what: String,
    pub side_heading: String,
    pub groups: String,
    pub groups_text: String,
    pub advice: String,
    pub facts: String,
    pub attendance: String,
    pub for_whom: String,
    pub everyone: String,
    pub everyone_else: String,
    pub first_never: String,
    pub pages: String,
    pub meetings: String,
    pub cases: String,
    pub cases_text: String,
    pub case_answers: String,
    pub case_rests_on: String,
    pub case_suggests: String,
    pub case_never: String,
    pub case_verdicts: String,
    pub case_notices: String,
    pub case_result: String,
    pub case_holds: String,
    pub case_fails: String,
    pub grades: String,
    pub grades_text: String,
    pub grades_none: String,
    pub grade: String,
    pub grade_place: String,
    pub grade_opening: String,
    pub sign: String,
    pub sign_text: String,
    pub sign_read: String,
    pub sign_words: String,
    pub sign_medicine: String,
    pub sign_translation: String,
    pub sign_name: String,
    pub sign_role: String,
    pub sign_month: String,
    pub sign_signature: String,
    pub sign_remarks: String,
    made: String,
    of: String,
    choices: String,
    case: String,
    longest_sentence: String,
    tree_folded: Plural,
    error: String,
    warning: String,
    need: String,
    prefer: String,
    avoid: String,
    fit: String,
    none_has_it: String,
    reads: String,
    look_for: String,
    draws_from: String,
    twelve_step: String,
    other_way: String,
    meetings_within: String,
    only_where: String,
    never_where: String,
    mainly_where: String,
    family_where: String,
    first_where: String,
    last_where: String,
}

/// A file of words, of which this part is read.
#[derive(Deserialize)]
struct Part {
    review: ReviewWords,
}

impl ReviewWords {
    /// The words of a language.
    ///
    /// # Errors
    /// What is wrong in the file: it is not there, or a word is missing or not known.
    pub fn load(library: &Library, lang: &Lang) -> Result<Self, Vec<Finding>> {
        let file = super::file_of(lang);
        let part = library.parsed::<Part>(&file)?.map(|part| part.review);
        part.ok_or_else(|| {
            vec![Finding::error(
                file,
                0..0,
                "this file is missing",
                "write it, with all that words/en.ron has",
            )]
        })
    }

    /// With which version the page was made, and when.
    #[must_use]
    pub fn made(&self, version: &str, day: &str) -> String {
        fill(&self.made, &[("version", version), ("day", day)])
    }

    /// Some of all.
    #[must_use]
    pub fn of(&self, n: usize, of: usize) -> String {
        let (n, of) = (n.to_string(), of.to_string());
        fill(&self.of, &[("n", &n), ("of", &of)])
    }

    /// The name of the table with the answers to a question.
    #[must_use]
    pub fn choices(&self, number: usize) -> String {
        fill(&self.choices, &[("n", &number.to_string())])
    }

    /// The longest sentence of a language, in words.
    #[must_use]
    pub fn longest_sentence(&self, n: u32) -> String {
        fill(&self.longest_sentence, &[("n", &n.to_string())])
    }

    /// The name of a worked case.
    #[must_use]
    pub fn case(&self, number: usize) -> String {
        fill(&self.case, &[("n", &number.to_string())])
    }

    /// So many levels of the tree are drawn.
    #[must_use]
    pub fn tree_folded(&self, n: usize) -> String {
        self.tree_folded.of(n as u64)
    }

    /// How grave a finding is.
    #[must_use]
    pub fn severity(&self, severity: Severity) -> &str {
        match severity {
            Severity::Error => &self.error,
            Severity::Warning => &self.warning,
        }
    }

    /// What a choice asks of the groups: a trait by its name and the values that meet it.
    #[must_use]
    pub fn wish(&self, kind: WishKind, label: &str, values: &str) -> String {
        let values = if values.is_empty() {
            &self.none_has_it
        } else {
            values
        };
        let template = match kind {
            WishKind::Need => &self.need,
            WishKind::Prefer => &self.prefer,
            WishKind::Avoid => &self.avoid,
            WishKind::Fit => &self.fit,
        };
        fill(template, &[("label", label), ("values", values)])
    }

    /// What the person reads at the head of a reason.
    #[must_use]
    pub fn reads(&self, text: &str) -> String {
        fill(&self.reads, &[("text", text)])
    }

    /// A kind of meeting that a choice looks for.
    #[must_use]
    pub fn look_for(&self, format: &str) -> String {
        fill(&self.look_for, &[("format", format)])
    }

    /// The groups that a choice draws from.
    #[must_use]
    pub fn draws_from(&self, groups: &str) -> String {
        fill(&self.draws_from, &[("groups", groups)])
    }

    /// With twelve steps or not.
    #[must_use]
    pub fn tradition(&self, tradition: Tradition) -> &str {
        match tradition {
            Tradition::TwelveStep => &self.twelve_step,
            Tradition::Other => &self.other_way,
        }
    }

    /// Meetings within another group.
    #[must_use]
    pub fn meetings_within(&self, group: &str) -> String {
        fill(&self.meetings_within, &[("group", group)])
    }

    /// A group is suggested only where this holds.
    #[must_use]
    pub fn only_where(&self, conditions: &str) -> String {
        fill(&self.only_where, &[("conditions", conditions)])
    }

    /// A group is not suggested where this holds.
    #[must_use]
    pub fn never_where(&self, conditions: &str) -> String {
        fill(&self.never_where, &[("conditions", conditions)])
    }

    /// A group is mainly suggested where this holds.
    #[must_use]
    pub fn mainly_where(&self, conditions: &str) -> String {
        fill(&self.mainly_where, &[("conditions", conditions)])
    }

    /// A group is mainly suggested to family where this holds.
    #[must_use]
    pub fn family_where(&self, conditions: &str) -> String {
        fill(&self.family_where, &[("conditions", conditions)])
    }

    /// A group takes the first place only where this holds.
    #[must_use]
    pub fn first_where(&self, conditions: &str) -> String {
        fill(&self.first_where, &[("conditions", conditions)])
    }

    /// A group is suggested only where nothing else is left, when this holds.
    #[must_use]
    pub fn last_where(&self, conditions: &str) -> String {
        fill(&self.last_where, &[("conditions", conditions)])
    }
}
