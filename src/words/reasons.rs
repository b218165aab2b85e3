//! The words of reasons and verdicts.

use serde::Deserialize;

use super::{ListWords, fill};
use crate::guide::{Status, Verdict};

/// The words of each verdict.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VerdictWords {
    welcome: String,
    listen: String,
    ask: String,
    not_for_you: String,
    none: String,
}

impl VerdictWords {
    /// A verdict in a few words.
    #[must_use]
    pub fn get(&self, verdict: Verdict) -> &str {
        match verdict {
            Verdict::Welcome => &self.welcome,
            Verdict::Listen => &self.listen,
            Verdict::Ask => &self.ask,
            Verdict::NotForYou => &self.not_for_you,
            Verdict::None => &self.none,
        }
    }
}

/// The words of reasons that the guide has no own fact for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReasonWords {
    unknown: String,
    rule_unsaid: String,
    rule_out: String,
    meant_for: String,
    /// A group that is shown only because nothing else is left.
    pub last_resort: String,
    regional: String,
    rare: String,
    historical: String,
    change: String,
    change_question: String,
    quoted: String,
    /// A group that no single answer would bring in.
    pub two_changes: String,
    /// A group that an answer about safety or age rules out.
    pub no_change: String,
}

impl ReasonWords {
    /// Something nobody has checked, by the name of the trait.
    #[must_use]
    pub fn unknown(&self, group: &str, about: &str) -> String {
        fill(&self.unknown, &[("group", group), ("about", about)])
    }

    /// A rule of membership that was not said.
    #[must_use]
    pub fn rule_unsaid(&self, rule: &str) -> String {
        fill(&self.rule_unsaid, &[("rule", rule)])
    }

    /// A rule of membership that an answer breaks.
    #[must_use]
    pub fn rule_out(&self, answer: &str, rule: &str) -> String {
        fill(&self.rule_out, &[("answer", answer), ("rule", rule)])
    }

    /// Whom a group is meant for, by the answers that say so.
    #[must_use]
    pub fn meant_for(&self, group: &str, question: &str, answers: &str) -> String {
        fill(
            &self.meant_for,
            &[
                ("group", group),
                ("question", question),
                ("answers", answers),
            ],
        )
    }

    /// How hard a group is to find; nothing for one that is active.
    #[must_use]
    pub fn status(&self, status: Status) -> &str {
        match status {
            Status::Active => "",
            Status::Regional => &self.regional,
            Status::Rare => &self.rare,
            Status::Historical => &self.historical,
        }
    }

    /// The answers that would bring a group in, each question with its choices.
    #[must_use]
    pub fn changes(&self, changes: &[(&str, Vec<&str>)], list: &ListWords) -> String {
        let each = changes.iter().map(|(question, answers)| {
            let answers = answers.iter();
            let answers: Vec<String> = answers
                .map(|answer| fill(&self.quoted, &[("text", answer)]))
                .collect();
            let answers: Vec<&str> = answers.iter().map(String::as_str).collect();
            let answers = list.any(&answers);
            let values = [("question", *question), ("answers", answers.as_str())];
            fill(&self.change_question, &values)
        });
        let each: Vec<String> = each.collect();
        fill(&self.change, &[("changes", &each.join("; "))])
    }
}
