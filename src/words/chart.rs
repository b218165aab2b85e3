//! The words on a drawn tree.

use serde::Deserialize;

use super::{ListWords, Plural, fill};
use crate::guide::{Pool, Role};

/// The words on a drawn tree.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChartWords {
    /// On the only way out of a question.
    pub any_answer: String,
    /// On the way that most answers take.
    pub other_answers: String,
    /// On the way past a question.
    pub not_asked: String,
    /// Between conditions that must all hold.
    pub and: String,
    further_answers: String,
    quoted: String,
    only_if: String,
    is: String,
    is_not: String,
    questions_from: String,
    more_questions: Plural,
    own: String,
    family: String,
    grief: String,
    visitors: String,
}

impl ChartWords {
    /// Some answers, of which one will do; `further` more are not named.
    #[must_use]
    pub fn answers(&self, answers: &[&str], further: usize, list: &ListWords) -> String {
        let quoted = answers.iter().map(|it| fill(&self.quoted, &[("text", it)]));
        let quoted: Vec<String> = quoted.collect();
        let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
        if further == 0 {
            return list.any(&quoted);
        }
        let values = [("answers", list.all(&quoted)), ("n", further.to_string())];
        let values = values
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        fill(&self.further_answers, &values)
    }

    /// A question was answered in one of these ways.
    #[must_use]
    pub fn is(&self, question: &str, answers: &str) -> String {
        fill(&self.is, &[("question", question), ("answers", answers)])
    }

    /// A question was answered in none of these ways.
    #[must_use]
    pub fn is_not(&self, question: &str, answers: &str) -> String {
        fill(
            &self.is_not,
            &[("question", question), ("answers", answers)],
        )
    }

    /// When a question is asked.
    #[must_use]
    pub fn only_if(&self, conditions: &str) -> String {
        fill(&self.only_if, &[("conditions", conditions)])
    }

    /// Questions that are not drawn, from this one on.
    #[must_use]
    pub fn folded(&self, n: usize, first: &str) -> String {
        let more = self.more_questions.of(n as u64);
        fill(
            &self.questions_from,
            &[("more", more.as_str()), ("question", first)],
        )
    }

    /// The groups at the end of a way.
    #[must_use]
    pub fn groups(&self, pool: Pool) -> &str {
        match pool {
            Pool::Role(Role::Own) => &self.own,
            Pool::Role(Role::Family) => &self.family,
            Pool::Role(Role::Grief) => &self.grief,
            Pool::Visitors => &self.visitors,
        }
    }
}
