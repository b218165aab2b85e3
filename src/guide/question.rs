//! The decision tree: questions, choices, and what a choice asks of the groups.

use super::{Answer, Condition, FormatIndex, QuestionIndex, Role, Text, TraitIndex};

/// A node of the decision tree.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its identifier, such as `outlook`.
    pub id: String,
    /// The question itself.
    pub text: Text,
    /// Why it is asked.
    pub why: Text,
    /// Where this does not hold, the question is passed over as skipped.
    pub when: Condition,
    /// Its choices, at most eight.
    pub choices: Vec<Choice>,
    /// The words of "rather not say"; only the first question has none.
    pub skip: Option<Text>,
    /// The question that follows, or none where the path ends.
    pub next: Option<QuestionIndex>,
}

impl Question {
    /// Every answer this question takes, the skip last.
    pub fn answers(&self) -> impl Iterator<Item = Answer> + use<> {
        let choices = u8::try_from(self.choices.len()).unwrap_or(u8::MAX);
        let skip = self.skip.is_some().then_some(Answer::Skip);
        (0..choices).map(Answer::Choice).chain(skip)
    }

    /// The choice behind an answer; none where it was skipped.
    #[must_use]
    pub fn choice(&self, answer: Answer) -> Option<&Choice> {
        match answer {
            Answer::Choice(at) => self.choices.get(usize::from(at)),
            Answer::Skip => None,
        }
    }

    /// The identifier of an answer, `skip` where it was skipped.
    #[must_use]
    pub fn answer_id(&self, answer: Answer) -> &str {
        self.choice(answer)
            .map_or("skip", |choice| choice.id.as_str())
    }

    /// The answer with this identifier.
    #[must_use]
    pub fn answer_named(&self, id: &str) -> Option<Answer> {
        self.answers().find(|answer| self.answer_id(*answer) == id)
    }

    /// The question that follows this answer.
    #[must_use]
    pub fn next_after(&self, answer: Answer) -> Option<QuestionIndex> {
        self.choice(answer)
            .and_then(|choice| choice.next)
            .or(self.next)
    }
}

/// An edge out of a question.
#[derive(Clone, Debug)]
pub struct Choice {
    /// Its identifier within the question, such as `secular-only`.
    pub id: String,
    /// The words to choose.
    pub text: Text,
    /// A line that makes the words clearer.
    pub detail: Option<Text>,
    /// Which groups the advice draws from; the first question's choices say so.
    pub pool: Option<Pool>,
    /// What it asks of the groups.
    pub wishes: Vec<Wish>,
    /// The question that follows, where it differs from the question's own.
    pub next: Option<QuestionIndex>,
}

/// Which groups the advice draws from. Roles never mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pool {
    /// Groups for this role.
    Role(Role),
    /// Fellowships whose meetings a visitor may sit in on, or may ask to.
    Visitors,
}

/// How strongly a choice asks for a trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WishKind {
    /// Rules out the rest.
    Need,
    /// Counts for a group that has it.
    Prefer,
    /// Counts against a group that has it.
    Avoid,
    /// A reason shown that only breaks ties.
    Fit,
}

/// What a choice asks of the groups, in words.
#[derive(Clone, Debug)]
pub struct Wish {
    /// How strongly.
    pub kind: WishKind,
    /// The trait it is about.
    pub about: TraitIndex,
    /// The values that meet it, one bit each.
    pub values: u32,
    /// The answer in words, at the head of each reason.
    pub said: Text,
    /// The kind of meeting that meets it too.
    pub look_for: Option<FormatIndex>,
}
