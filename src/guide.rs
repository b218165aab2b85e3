//! What a guide is: the decision tree, the groups and every text shown to people.
//!
//! A [`Guide`] is whole and checked: every reference is an index that holds, every
//! text has words in the guide's first language. It is built by `content` and read by all
//! others. This module does no I/O and imports nothing of ours.

mod answers;
mod article;
mod attendance;
mod case;
mod checked;
mod counsel;
mod directory;
mod format;
mod group;
mod help;
mod notice;
mod question;
mod source;
mod text;
mod traits;

pub use self::answers::{Answer, Answers, Condition, Said};
pub use self::article::{Article, Explanation, Passage};
pub use self::attendance::{Attendance, AttendanceRule, Verdict};
pub use self::case::Case;
pub use self::checked::{Checked, Month};
pub use self::counsel::{Concern, Counsel};
pub use self::directory::{Directory, Having};
pub use self::format::Format;
pub use self::group::{
    Admits, Evidence, Fact, First, Group, Kind, MeetingKind, Phone, Role, Status, Strength,
    Tradition, TraitFact,
};
pub use self::help::HelpLine;
pub use self::notice::{Notice, OnPaper};
pub use self::question::{Choice, Pool, Question, Wish, WishKind};
pub use self::source::{Confidence, Source};
pub use self::text::{Lang, Text};
pub use self::traits::{Absent, Ease, Trait, TraitValue};

/// Index of a question in [`Guide::questions`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionIndex(pub usize);

/// Index of a group in [`Guide::groups`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GroupIndex(pub usize);

/// Index of a trait in [`Guide::traits`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TraitIndex(pub usize);

/// Index of a kind of meeting in [`Guide::formats`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FormatIndex(pub usize);

/// All content after loading and checking.
#[derive(Clone, Debug)]
pub struct Guide {
    /// Languages that every text has, the first is the default.
    pub languages: Vec<Lang>,
    /// The month the content stands for.
    pub month: Month,
    /// How and how often facts are read again.
    pub update_policy: Text,
    /// Who paid for the guide.
    pub paid_by: Text,
    /// Who reviewed the words, the medicine and the translation, in this order.
    pub reviewed: [Text; 3],
    /// Languages whose words on crisis and medicine no person has read yet.
    pub unreviewed: Vec<Lang>,
    /// Questions about who a person is or what they believe: their wishes count first.
    pub who_you_are: Vec<QuestionIndex>,
    /// Questions about safety or age: nobody is told to answer them otherwise.
    pub never_change: Vec<QuestionIndex>,
    /// The first question, which every path begins with.
    pub first: QuestionIndex,
    /// The questions, in the order of the file.
    pub questions: Vec<Question>,
    /// What groups can be or have.
    pub traits: Vec<Trait>,
    /// One of the suggestions is of this sort where there is such a group.
    pub always_offer: (TraitIndex, u32),
    /// The groups, in the order of their identifiers.
    pub groups: Vec<Group>,
    /// Lists of groups to browse.
    pub directories: Vec<Directory>,
    /// Kinds of meeting.
    pub formats: Vec<Format>,
    /// Safety texts, in the order they are shown.
    pub notices: Vec<Notice>,
    /// Help lines, the most urgent first.
    pub help_lines: Vec<HelpLine>,
    /// Pages to read.
    pub articles: Vec<Article>,
    /// What open and closed mean, for one person after the other; the first that holds counts,
    /// and the last one always does.
    pub open_and_closed: Vec<Explanation>,
    /// What a counselor and a person can look at together.
    pub counsel: Counsel,
    /// Worked cases: situations whose advice is fixed beforehand.
    pub cases: Vec<Case>,
}

impl Guide {
    /// The question at `index`.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an index is only made for a question that is there"
    )]
    pub fn question(&self, index: QuestionIndex) -> &Question {
        &self.questions[index.0]
    }

    /// The group at `index`.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an index is only made for a group that is there"
    )]
    pub fn group(&self, index: GroupIndex) -> &Group {
        &self.groups[index.0]
    }

    /// The trait at `index`.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an index is only made for a trait that is there"
    )]
    pub fn trait_at(&self, index: TraitIndex) -> &Trait {
        &self.traits[index.0]
    }

    /// The kind of meeting at `index`.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "an index is only made for a format that is there"
    )]
    pub fn format(&self, index: FormatIndex) -> &Format {
        &self.formats[index.0]
    }

    /// All questions with their indexes.
    pub fn questions(&self) -> impl Iterator<Item = (QuestionIndex, &Question)> {
        self.questions
            .iter()
            .enumerate()
            .map(|(at, question)| (QuestionIndex(at), question))
    }

    /// All groups with their indexes.
    pub fn groups(&self) -> impl Iterator<Item = (GroupIndex, &Group)> {
        self.groups
            .iter()
            .enumerate()
            .map(|(at, group)| (GroupIndex(at), group))
    }

    /// The question with this identifier.
    #[must_use]
    pub fn question_named(&self, id: &str) -> Option<QuestionIndex> {
        self.questions
            .iter()
            .position(|question| question.id == id)
            .map(QuestionIndex)
    }

    /// The group with this identifier.
    #[must_use]
    pub fn group_named(&self, id: &str) -> Option<GroupIndex> {
        self.groups
            .iter()
            .position(|group| group.id == id)
            .map(GroupIndex)
    }

    /// The page to read with this identifier.
    #[must_use]
    pub fn article_named(&self, id: &str) -> Option<usize> {
        self.articles.iter().position(|article| article.id == id)
    }

    /// No answers yet.
    #[must_use]
    pub fn no_answers(&self) -> Answers {
        Answers::none(self.questions.len())
    }
}
