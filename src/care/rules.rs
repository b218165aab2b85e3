//! The rules of care as `care.ron` states them: shapes a counselor can read and change.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::syllables::Syllables;
use super::texts::Kind;

/// All of `care.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rules {
    /// The longest sentence, in words.
    pub(super) sentence: Limit<u32>,
    pub(super) equal_detail: EqualDetail,
    /// By language tag.
    pub(super) languages: BTreeMap<String, Language>,
    pub(super) decision_aid: DecisionAid,
}

/// Beyond the first a text gives a warning, beyond the second an error.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limit<T> {
    pub(super) good: T,
    pub(super) hard: T,
}

/// How far "may suit" and "may not suit" may differ.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct EqualDetail {
    /// In lines.
    pub(super) lines_apart: usize,
    /// The longer one in words, by the shorter one.
    pub(super) factor: f64,
    /// So many words of difference never count.
    pub(super) words_apart: u32,
}

/// What holds for the texts in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Language {
    pub(super) reading: Formula,
    pub(super) limits: Limits,
    /// Names besides those of the groups. They count neither as hard words nor as words about
    /// people.
    #[serde(default)]
    pub(super) names: Vec<String>,
    /// Phrases in which a word of the lists below means something else.
    #[serde(default)]
    pub(super) spared: Vec<String>,
    /// Phrases that say what studies found. They want a source and its strength.
    #[serde(default)]
    pub(super) claims: Vec<String>,
    /// Phrases that promise something. Nothing allows them.
    #[serde(default)]
    pub(super) promises: Vec<String>,
    #[serde(default)]
    pub(super) person_first: Vec<NotSaid>,
}

/// A reading formula: `base + a × words in a sentence + b × syllables in a word`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Formula {
    pub(super) name: String,
    pub(super) base: f64,
    pub(super) per_word_of_a_sentence: f64,
    pub(super) per_syllable_of_a_word: f64,
    pub(super) harder: Harder,
    pub(super) syllables: Syllables,
}

/// Which way a text gets harder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Harder {
    Higher,
    Lower,
}

/// The reading limits by kind of text.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Limits {
    /// A whole file or page.
    pub(super) whole: Limit<f64>,
    /// Safety notes and help lines.
    pub(super) safety: Limit<f64>,
    /// A text of 30 words and more.
    pub(super) long: Limit<f64>,
    /// A text of 15 to 29 words.
    pub(super) middle: Limit<f64>,
}

/// Words that are not said of people, and what to say instead.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NotSaid {
    /// Phrases: words with `|` between those of which any will do.
    pub(super) say_not: Vec<String>,
    pub(super) say: String,
    pub(super) why: String,
    pub(super) grave: Grave,
    /// Kinds of text in which it may stand.
    #[serde(default)]
    pub(super) not_in: Vec<Kind>,
}

/// How grave it is to say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Grave {
    Error,
    Warning,
}

/// Where the guide answers what the program cannot see by itself.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecisionAid {
    /// The problem that the decision is about.
    pub(super) problem: Place,
    /// The decision.
    pub(super) decision: Place,
    /// That nobody can predict how it turns out.
    pub(super) uncertainty: Place,
    /// What a meeting is like, for groups that do not say it themselves.
    #[serde(default)]
    pub(super) meetings: Vec<Meetings>,
}

/// A place that has to say something: in a file, or in the part of it with this identifier.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Place {
    pub(super) file: String,
    #[serde(default)]
    pub(super) id: Option<String>,
    /// By language: one of these phrases has to stand there.
    pub(super) says: BTreeMap<String, Vec<String>>,
}

/// Where meetings of all groups of one tradition are described.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Meetings {
    pub(super) tradition: Tradition,
    pub(super) place: Place,
}

/// A tradition, as the files of groups name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Tradition {
    TwelveStep,
    Other,
}
