//! The words of the sheet to take away.

use serde::Deserialize;

use super::fill;

/// The words of the sheet to take away.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "each field is the words it names, in the file of the language"
)]
pub struct HandoutWords {
    /// What a file or a job is called: it tells nobody what it is about.
    pub file: String,
    pub title: String,
    pub help: String,
    pub first_visit: String,
    /// What holds for a group of which no text of its own is known.
    pub first_points: Vec<String>,
    pub meetings: String,
    pub differs: String,
    pub to_fill_in: String,
    pub blank: String,
    pub company: String,
    pub questions: String,
    pub question_points: Vec<String>,
    pub no_fit: String,
    pub notices: String,
    pub facts: String,
    pub not_medical: String,
    read: String,
    made: String,
    code: String,
}

impl HandoutWords {
    /// The month of the oldest fact.
    #[must_use]
    pub fn read(&self, month: &str) -> String {
        fill(&self.read, &[("month", month)])
    }

    /// The day the sheet was made.
    #[must_use]
    pub fn made(&self, day: &str) -> String {
        fill(&self.made, &[("day", day)])
    }

    /// What a code is, for those who cannot see it.
    #[must_use]
    pub fn code(&self, address: &str) -> String {
        fill(&self.code, &[("address", address)])
    }
}
