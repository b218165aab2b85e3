//! Worked cases: situations whose advice is fixed beforehand.

use super::{Answers, GroupIndex, Text, Verdict};

/// A situation in words, and what the advice must say of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// Its identifier.
    pub id: String,
    /// The situation.
    pub text: Text,
    /// The fact it rests on.
    pub rests_on: Text,
    /// The person's answers.
    pub answers: Answers,
    /// Groups that must be suggested.
    pub suggests: Vec<GroupIndex>,
    /// Groups that must be neither suggested nor listed further.
    pub never: Vec<GroupIndex>,
    /// Verdicts for open and closed meetings.
    pub verdicts: Vec<(GroupIndex, Verdict, Verdict)>,
    /// Notices that must show, all of them, by identifier.
    pub notices: Vec<String>,
}
