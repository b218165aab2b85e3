//! The shapes of the RON files as an author writes them. The rest of the program never sees these.

use std::collections::BTreeMap;

use serde::Deserialize;

/// Words by language tag.
pub(super) type Words = BTreeMap<String, String>;
/// A question and the choices of it that fulfil a condition.
pub(super) type Said = (String, Vec<String>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GuideFile {
    pub(super) format: u32,
    pub(super) month: String,
    pub(super) languages: Vec<String>,
    pub(super) first: String,
    pub(super) who_you_are: Vec<String>,
    pub(super) never_change: Vec<String>,
    pub(super) always_offer: TraitValues,
    pub(super) update_policy: Words,
    pub(super) paid_by: Words,
    pub(super) reviewed: Reviewed,
    pub(super) directories: Vec<Directory>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TraitValues {
    #[serde(rename = "trait")]
    pub(super) about: String,
    pub(super) values: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Reviewed {
    pub(super) words: Words,
    pub(super) medicine: Words,
    pub(super) translation: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Directory {
    pub(super) id: String,
    pub(super) title: Words,
    pub(super) text: Words,
    pub(super) having: Having,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Having {
    Role(Role),
    Trait(String, Vec<String>),
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Role {
    Own,
    Family,
    Grief,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Question {
    pub(super) id: String,
    #[serde(default)]
    pub(super) like: Option<String>,
    #[serde(default)]
    pub(super) text: Option<Words>,
    #[serde(default)]
    pub(super) why: Option<Words>,
    #[serde(default)]
    pub(super) when: Vec<Said>,
    #[serde(default)]
    pub(super) next: Option<String>,
    pub(super) choices: Vec<Choice>,
    #[serde(default)]
    pub(super) skip: Option<Words>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Choice {
    pub(super) id: String,
    #[serde(default)]
    pub(super) text: Option<Words>,
    #[serde(default)]
    pub(super) detail: Option<Words>,
    #[serde(default)]
    pub(super) pool: Option<Pool>,
    #[serde(default)]
    pub(super) wishes: Option<Vec<Wish>>,
    #[serde(default)]
    pub(super) next: Option<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Pool {
    Role(Role),
    Visitors,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Wish {
    Need {
        #[serde(rename = "trait")]
        about: String,
        is: Vec<String>,
        said: Words,
        #[serde(default)]
        look_for: Option<String>,
    },
    Prefer {
        #[serde(rename = "trait")]
        about: String,
        is: Vec<String>,
        said: Words,
        #[serde(default)]
        look_for: Option<String>,
    },
    Avoid {
        #[serde(rename = "trait")]
        about: String,
        is: Vec<String>,
        said: Words,
    },
    Fit {
        #[serde(rename = "trait")]
        about: String,
        is: Vec<String>,
        said: Words,
        #[serde(default)]
        look_for: Option<String>,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trait {
    pub(super) id: String,
    pub(super) label: Words,
    pub(super) absent: Absent,
    #[serde(default)]
    pub(super) silent: bool,
    #[serde(default)]
    pub(super) roles: Vec<Role>,
    #[serde(default)]
    pub(super) lacks: Option<Words>,
    pub(super) values: Vec<String>,
    #[serde(default)]
    pub(super) easy: Vec<String>,
    #[serde(default)]
    pub(super) some: Vec<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Absent {
    Unknown,
    No,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    pub(super) id: String,
    pub(super) name: Words,
    #[serde(default)]
    pub(super) short: Option<Words>,
    pub(super) brief: Words,
    pub(super) kind: Kind,
    pub(super) status: Status,
    pub(super) tradition: Tradition,
    pub(super) roles: Vec<Role>,
    pub(super) traits: Vec<TraitFact>,
    #[serde(default)]
    pub(super) meetings: Vec<MeetingKind>,
    #[serde(default)]
    pub(super) admits: Admits,
    #[serde(default)]
    pub(super) meant_for: Vec<Said>,
    #[serde(default)]
    pub(super) meant_for_family: Option<Vec<Said>>,
    #[serde(default)]
    pub(super) first: First,
    #[serde(default)]
    pub(super) last_resort: Option<Vec<Said>>,
    #[serde(default)]
    pub(super) instead: Vec<String>,
    pub(super) about: Fact,
    #[serde(default)]
    pub(super) meeting: Option<Fact>,
    #[serde(default)]
    pub(super) first_visit: Option<Fact>,
    pub(super) suits: Vec<Words>,
    pub(super) may_not_suit: Vec<Words>,
    #[serde(default)]
    pub(super) cost: Option<Fact>,
    #[serde(default)]
    pub(super) sponsor: Option<Fact>,
    #[serde(default)]
    pub(super) membership: Option<Fact>,
    pub(super) attendance: Attendance,
    #[serde(default)]
    pub(super) languages: Option<Fact>,
    pub(super) website: String,
    #[serde(default)]
    pub(super) finder: Option<Words>,
    #[serde(default)]
    pub(super) phones: Vec<Phone>,
    #[serde(default)]
    pub(super) evidence: Option<Evidence>,
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    Fellowship,
    Platform,
    Meetings { of: String },
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Status {
    Active,
    Regional,
    Rare,
    Historical,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Tradition {
    TwelveStep,
    Other,
}

#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum First {
    #[default]
    Always,
    Never,
    When(Vec<Said>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fact {
    pub(super) text: Words,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TraitFact {
    #[serde(rename = "trait")]
    pub(super) about: String,
    pub(super) values: Vec<String>,
    #[serde(default)]
    pub(super) fact: Option<Words>,
    #[serde(default)]
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MeetingKind {
    pub(super) format: String,
    pub(super) fact: Words,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Admits {
    #[serde(default)]
    pub(super) only: Vec<Said>,
    #[serde(default)]
    pub(super) not: Vec<Said>,
    #[serde(default)]
    pub(super) rule: Option<Words>,
    #[serde(default)]
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Attendance {
    pub(super) terms: Words,
    pub(super) from: Vec<String>,
    pub(super) rules: Vec<AttendanceRule>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AttendanceRule {
    #[serde(default)]
    pub(super) when: Vec<Said>,
    pub(super) open: Verdict,
    pub(super) closed: Verdict,
    pub(super) text: Words,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Verdict {
    Welcome,
    Listen,
    Ask,
    NotForYou,
    None,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Phone {
    pub(super) number: String,
    pub(super) text: Words,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Evidence {
    pub(super) text: Words,
    pub(super) strength: Strength,
    pub(super) from: Vec<String>,
}

#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Strength {
    Strong,
    Fair,
    Thin,
    None,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Source {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) publisher: String,
    pub(super) url: String,
    pub(super) confidence: Confidence,
    pub(super) as_of: String,
    pub(super) read: String,
}

#[derive(Clone, Copy, Debug, Deserialize)]
pub(super) enum Confidence {
    V1,
    V2,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormatsFile {
    pub(super) formats: Vec<Format>,
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Format {
    pub(super) id: String,
    pub(super) name: Words,
    pub(super) text: Words,
    #[serde(default)]
    pub(super) codes: Vec<String>,
    #[serde(default)]
    pub(super) look_for: Option<Words>,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NoticesFile {
    pub(super) notices: Vec<Notice>,
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notice {
    pub(super) id: String,
    pub(super) title: Words,
    pub(super) text: Words,
    pub(super) when: Vec<Vec<Said>>,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HelpFile {
    pub(super) lines: Vec<HelpLine>,
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HelpLine {
    pub(super) id: String,
    pub(super) name: Words,
    pub(super) contact: Words,
    pub(super) text: Words,
    pub(super) from: Vec<String>,
    #[serde(default)]
    pub(super) reviewed: Option<String>,
    #[serde(default)]
    pub(super) review_days: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PagesFile {
    pub(super) pages: Vec<Page>,
    pub(super) open_and_closed: Vec<Explanation>,
    pub(super) sources: Vec<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Explanation {
    #[serde(default)]
    pub(super) when: Vec<Said>,
    pub(super) text: Words,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub(super) id: String,
    pub(super) title: Words,
    pub(super) in_menu: bool,
    pub(super) blocks: Vec<Passage>,
    pub(super) from: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Passage {
    Para(Words),
    Heading(Words),
    Points(Vec<Words>),
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Case {
    pub(super) id: String,
    pub(super) text: Words,
    pub(super) rests_on: Words,
    pub(super) answers: Vec<(String, String)>,
    pub(super) suggests: Vec<String>,
    #[serde(default)]
    pub(super) never: Vec<String>,
    #[serde(default)]
    pub(super) verdicts: Vec<(String, Verdict, Verdict)>,
    pub(super) notices: Vec<String>,
}
