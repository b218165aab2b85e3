//! Who may come to a group's open and closed meetings.

use super::{Answers, Condition, Fact, Text};

/// Whether this person may come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// Come in.
    Welcome,
    /// Come and listen; only members speak.
    Listen,
    /// Not stated, or it varies: ask first.
    Ask,
    /// Not for this person.
    NotForYou,
    /// There are no such meetings.
    None,
}

impl Verdict {
    /// All verdicts, the kindest first.
    pub const ALL: [Self; 5] = [
        Self::Welcome,
        Self::Listen,
        Self::Ask,
        Self::NotForYou,
        Self::None,
    ];

    /// Its identifier in JSON.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Welcome => "welcome",
            Self::Listen => "listen",
            Self::Ask => "ask",
            Self::NotForYou => "not-for-you",
            Self::None => "none",
        }
    }
}

/// A verdict for those of whom `when` holds.
#[derive(Clone, Debug)]
pub struct AttendanceRule {
    /// For whom.
    pub when: Condition,
    /// For open meetings.
    pub open: Verdict,
    /// For closed meetings.
    pub closed: Verdict,
    /// What it means for this person.
    pub text: Text,
}

/// A fellowship's own rules for its meetings.
#[derive(Clone, Debug)]
pub struct Attendance {
    /// What open and closed mean there.
    pub terms: Fact,
    /// The first rule that holds counts; the last one always does.
    pub rules: Vec<AttendanceRule>,
}

impl Attendance {
    /// The rule for a person with these answers.
    #[must_use]
    pub fn rule_for(&self, answers: &Answers) -> Option<&AttendanceRule> {
        self.rules.iter().find(|rule| rule.when.holds(answers))
    }
}
