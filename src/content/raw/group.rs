//! The shape of a group's file.

use serde::Deserialize;

use super::{Role, Said, Source, Words};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Group {
    pub(in crate::content) id: String,
    pub(in crate::content) name: Words,
    #[serde(default)]
    pub(in crate::content) short: Option<Words>,
    pub(in crate::content) brief: Words,
    pub(in crate::content) kind: Kind,
    pub(in crate::content) status: Status,
    pub(in crate::content) tradition: Tradition,
    pub(in crate::content) roles: Vec<Role>,
    pub(in crate::content) traits: Vec<TraitFact>,
    #[serde(default)]
    pub(in crate::content) meetings: Vec<MeetingKind>,
    #[serde(default)]
    pub(in crate::content) admits: Admits,
    #[serde(default)]
    pub(in crate::content) meant_for: Vec<Said>,
    #[serde(default)]
    pub(in crate::content) meant_for_family: Option<Vec<Said>>,
    #[serde(default)]
    pub(in crate::content) first: First,
    #[serde(default)]
    pub(in crate::content) last_resort: Option<Vec<Said>>,
    #[serde(default)]
    pub(in crate::content) instead: Vec<String>,
    pub(in crate::content) about: Fact,
    #[serde(default)]
    pub(in crate::content) meeting: Option<Fact>,
    #[serde(default)]
    pub(in crate::content) first_visit: Option<Fact>,
    pub(in crate::content) suits: Vec<Words>,
    pub(in crate::content) may_not_suit: Vec<Words>,
    #[serde(default)]
    pub(in crate::content) cost: Option<Fact>,
    #[serde(default)]
    pub(in crate::content) sponsor: Option<Fact>,
    #[serde(default)]
    pub(in crate::content) membership: Option<Fact>,
    pub(in crate::content) attendance: Attendance,
    #[serde(default)]
    pub(in crate::content) languages: Option<Fact>,
    pub(in crate::content) website: String,
    #[serde(default)]
    pub(in crate::content) finder: Option<Words>,
    #[serde(default)]
    pub(in crate::content) phones: Vec<Phone>,
    #[serde(default)]
    pub(in crate::content) evidence: Option<Evidence>,
    pub(in crate::content) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum Kind {
    Fellowship,
    Platform,
    Meetings { of: String },
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum Status {
    Active,
    Regional,
    Rare,
    Historical,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum Tradition {
    TwelveStep,
    Other,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum First {
    #[default]
    Always,
    Never,
    When(Vec<Said>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Fact {
    pub(in crate::content) text: Words,
    pub(in crate::content) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct TraitFact {
    #[serde(rename = "trait")]
    pub(in crate::content) about: String,
    pub(in crate::content) values: Vec<String>,
    #[serde(default)]
    pub(in crate::content) fact: Option<Words>,
    #[serde(default)]
    pub(in crate::content) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct MeetingKind {
    pub(in crate::content) format: String,
    pub(in crate::content) fact: Words,
    pub(in crate::content) from: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Admits {
    #[serde(default)]
    pub(in crate::content) only: Vec<Said>,
    #[serde(default)]
    pub(in crate::content) not: Vec<Said>,
    #[serde(default)]
    pub(in crate::content) rule: Option<Words>,
    #[serde(default)]
    pub(in crate::content) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Attendance {
    pub(in crate::content) terms: Words,
    pub(in crate::content) from: Vec<String>,
    pub(in crate::content) rules: Vec<AttendanceRule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct AttendanceRule {
    #[serde(default)]
    pub(in crate::content) when: Vec<Said>,
    pub(in crate::content) open: Verdict,
    pub(in crate::content) closed: Verdict,
    pub(in crate::content) text: Words,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum Verdict {
    Welcome,
    Listen,
    Ask,
    NotForYou,
    None,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Phone {
    pub(in crate::content) number: String,
    pub(in crate::content) text: Words,
    pub(in crate::content) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::content) struct Evidence {
    pub(in crate::content) text: Words,
    pub(in crate::content) strength: Strength,
    pub(in crate::content) from: Vec<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(in crate::content) enum Strength {
    Strong,
    Fair,
    Thin,
    None,
}
