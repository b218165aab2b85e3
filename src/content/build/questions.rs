//! Building the decision tree.

use super::{Build, Spot};
use crate::content::raw;
use crate::guide::{
    Absent, Choice, Ease, Pool, Question, QuestionIndex, Role, Text, Trait, TraitValue, Wish,
    WishKind,
};

/// A keyboard has nine digits, and one of them is for the skip.
pub(super) const MOST_CHOICES: usize = 8;
/// A value of a trait is a bit.
pub(super) const MOST_VALUES: usize = 32;

/// The question whose words another one shares.
#[derive(Clone, Copy)]
enum Like<'a> {
    /// It has all its words itself.
    None,
    /// This one.
    Known(&'a raw::Question),
    /// One that is not there, which has been told; what it would have is not missed.
    Unknown,
}

impl<'a> Like<'a> {
    /// The words that stand here or in the other question; `Err` where they are missing.
    fn words<T>(
        self,
        own: Option<&'a T>,
        of: impl FnOnce(&'a raw::Question) -> Option<&'a T>,
    ) -> Result<Option<&'a T>, ()> {
        match self {
            _ if own.is_some() => Ok(own),
            Self::Known(like) => of(like).map(Some).ok_or(()),
            Self::None => Err(()),
            Self::Unknown => Ok(None),
        }
    }
}

impl Build<'_> {
    pub(super) fn questions(&self) -> Vec<Question> {
        let root = Spot::file("questions.ron");
        let raw = &self.files.questions;
        let questions = raw.iter().enumerate();
        let built = questions
            .map(|(at, raw)| self.one_question(&root.place(at), raw))
            .collect::<Vec<_>>();
        self.find_faults_of_tree(&root, &built, is_whole(raw, &built));
        built
    }

    fn like(&self, spot: &Spot<'_>, raw: &raw::Question) -> Like<'_> {
        let Some(id) = &raw.like else {
            return Like::None;
        };
        let index = self.known_question(&spot.field("like"), id);
        let Some(like) = index.and_then(|index| self.files.questions.get(index.0)) else {
            return Like::Unknown;
        };
        if like.like.is_some() {
            self.mistake(
                &spot.field("like"),
                format!("\"{id}\" itself takes its words from another question"),
                "name the question that has the words",
            );
            return Like::Unknown;
        }
        Like::Known(like)
    }

    fn one_question(&self, spot: &Spot<'_>, raw: &raw::Question) -> Question {
        let like = self.like(spot, raw);
        // Which question is the first may itself be unknown, and is told of then.
        let first = &self.files.guide.first;
        let known = self.files.questions.iter().any(|it| it.id == *first);
        let is_first = known.then_some(raw.id == *first);
        let skip = like.words(raw.skip.as_ref(), |like| like.skip.as_ref());
        self.find_misfits_of_question(spot, raw, is_first, skip);
        let required = |name: &str, words: Result<Option<&raw::Words>, ()>| -> Text {
            let Ok(words) = words else {
                self.mistake(
                    spot,
                    format!("this question has no `{name}`"),
                    format!("add `{name}: {{…}}` to it"),
                );
                return Text::default();
            };
            words.map_or_else(Text::default, |it| self.text(&spot.field(name), it))
        };
        let choices_spot = spot.field("choices");
        let choices = raw.choices.iter().take(MOST_CHOICES).enumerate();
        Question {
            id: raw.id.clone(),
            text: required("text", like.words(raw.text.as_ref(), |it| it.text.as_ref())),
            why: required("why", like.words(raw.why.as_ref(), |it| it.why.as_ref())),
            when: self.condition(&spot.field("when"), &raw.when),
            choices: choices
                .map(|(at, choice)| self.choice(&choices_spot.place(at), choice, like, is_first))
                .collect(),
            skip: skip
                .ok()
                .flatten()
                .map(|words| self.text(&spot.field("skip"), words)),
            next: self.next(spot, raw.next.as_ref()),
        }
    }

    /// What does not fit together within one question.
    fn find_misfits_of_question(
        &self,
        spot: &Spot<'_>,
        raw: &raw::Question,
        is_first: Option<bool>,
        skip: Result<Option<&raw::Words>, ()>,
    ) {
        if is_first == Some(false) && skip.is_err() {
            self.mistake(
                spot,
                "this question cannot be skipped",
                "add `skip: {…}` with words that fit, such as \"I would rather not say\"",
            );
        }
        if is_first == Some(true) && skip.is_ok_and(|skip| skip.is_some()) {
            self.mistake(
                &spot.field("skip"),
                "the first question cannot be skipped: its answer says which groups there are",
                "take `skip` out",
            );
        }
        if is_first == Some(true) && !raw.when.is_empty() {
            self.mistake(
                &spot.field("when"),
                "the first question is always asked",
                "take `when` out",
            );
        }
        if raw.choices.is_empty() || raw.choices.len() > MOST_CHOICES {
            let choices = spot.field("choices");
            let at = (!raw.choices.is_empty()).then(|| choices.place(MOST_CHOICES));
            self.mistake(
                at.as_ref().unwrap_or(&choices),
                format!(
                    "a question has 1 to {MOST_CHOICES} choices, and \"{}\" has {}",
                    raw.id,
                    raw.choices.len()
                ),
                if raw.choices.is_empty() {
                    "write the answers that people can choose from"
                } else {
                    "split the question in two, or join choices"
                },
            );
        }
    }

    /// The question that a `next` names, where it names one that is there.
    fn next(&self, spot: &Spot<'_>, next: Option<&String>) -> Option<QuestionIndex> {
        next.and_then(|id| self.known_question(&spot.field("next"), id))
    }

    fn choice(
        &self,
        spot: &Spot<'_>,
        raw: &raw::Choice,
        like: Like<'_>,
        is_first: Option<bool>,
    ) -> Choice {
        let same = match like {
            Like::Known(like) => like.choices.iter().find(|other| other.id == raw.id),
            Like::None | Like::Unknown => None,
        };
        let text = raw
            .text
            .as_ref()
            .or_else(|| same.and_then(|same| same.text.as_ref()));
        let detail = raw
            .detail
            .as_ref()
            .or_else(|| same.and_then(|same| same.detail.as_ref()));
        let wishes = raw
            .wishes
            .as_ref()
            .or_else(|| same.and_then(|same| same.wishes.as_ref()));
        if text.is_none() && !matches!(like, Like::Unknown) {
            self.mistake(
                spot,
                "this choice has no `text`",
                "add `text: {…}` with the words to choose",
            );
        }
        if is_first == Some(true) && raw.pool.is_none() {
            self.mistake(
                spot,
                "a choice of the first question must say which groups it is about",
                "add `pool: role(own)`, `role(family)`, `role(grief)` or `visitors`",
            );
        }
        if is_first == Some(false) && raw.pool.is_some() {
            self.mistake(
                &spot.field("pool"),
                "only a choice of the first question says which groups it is about",
                "take `pool` out",
            );
        }
        let wishes_spot = spot.field("wishes");
        let wishes = wishes.into_iter().flatten().enumerate();
        Choice {
            id: raw.id.clone(),
            text: text.map_or_else(Text::default, |words| self.text(&spot.field("text"), words)),
            detail: detail.map(|words| self.text(&spot.field("detail"), words)),
            pool: raw.pool.map(|pool| match pool {
                raw::Pool::Role(role) => Pool::Role(role.into()),
                raw::Pool::Visitors => Pool::Visitors,
            }),
            wishes: wishes
                .map(|(at, wish)| self.wish(&wishes_spot.place(at), wish))
                .collect(),
            next: self.next(spot, raw.next.as_ref()),
        }
    }

    fn wish(&self, spot: &Spot<'_>, raw: &raw::Wish) -> Wish {
        let (kind, about, is, said, look_for) = match raw {
            raw::Wish::Need {
                about,
                is,
                said,
                look_for,
            } => (WishKind::Need, about, is, said, look_for.as_ref()),
            raw::Wish::Prefer {
                about,
                is,
                said,
                look_for,
            } => (WishKind::Prefer, about, is, said, look_for.as_ref()),
            raw::Wish::Avoid { about, is, said } => (WishKind::Avoid, about, is, said, None),
            raw::Wish::Fit {
                about,
                is,
                said,
                look_for,
            } => (WishKind::Fit, about, is, said, look_for.as_ref()),
        };
        let (about, values) = self.trait_values(&spot.field("trait"), about, &spot.field("is"), is);
        Wish {
            kind,
            about,
            values,
            said: self.text(&spot.field("said"), said),
            look_for: look_for.map(|id| self.format(&spot.field("look_for"), id)),
        }
    }

    pub(super) fn traits(&self) -> Vec<Trait> {
        let root = Spot::file("traits.ron");
        let traits = self.files.traits.iter().enumerate();
        traits
            .map(|(at, raw)| self.one_trait(&root.place(at), raw))
            .collect()
    }

    fn one_trait(&self, spot: &Spot<'_>, raw: &raw::Trait) -> Trait {
        if raw.values.len() > MOST_VALUES {
            self.mistake(
                &spot.field("values").place(MOST_VALUES),
                format!("a trait has at most {MOST_VALUES} values"),
                "split the trait in two, or join values",
            );
        }
        let ways = !raw.easy.is_empty() || !raw.some.is_empty();
        for (name, list) in [("easy", &raw.easy), ("some", &raw.some)] {
            self.trait_values(&spot.field("id"), &raw.id, &spot.field(name), list);
        }
        let ease = |value: &String| {
            ways.then(|| match value {
                value if raw.easy.contains(value) => Ease::Easy,
                value if raw.some.contains(value) => Ease::Some,
                _ => Ease::Rare,
            })
        };
        Trait {
            id: raw.id.clone(),
            label: self.text(&spot.field("label"), &raw.label),
            absent: match raw.absent {
                raw::Absent::Unknown => Absent::Unknown,
                raw::Absent::No => Absent::No,
            },
            silent: raw.silent,
            roles: raw.roles.iter().map(|role| Role::from(*role)).collect(),
            lacks: raw
                .lacks
                .as_ref()
                .map(|words| self.text(&spot.field("lacks"), words)),
            values: raw
                .values
                .iter()
                .map(|value| TraitValue {
                    id: value.clone(),
                    ease: ease(value),
                })
                .collect(),
        }
    }
}

/// Whether every way that an author wrote leads to a question that is there.
fn is_whole(raw: &[raw::Question], built: &[Question]) -> bool {
    let same = |(raw, built): (&raw::Question, &Question)| {
        let choices = raw.choices.iter().zip(&built.choices);
        let mut ways = choices.map(|(raw, built)| (raw.next.is_some(), built.next.is_some()));
        raw.choices.len() == built.choices.len()
            && raw.next.is_some() == built.next.is_some()
            && ways.all(|(raw, built)| raw == built)
    };
    raw.len() == built.len() && raw.iter().zip(built).all(same)
}

impl From<raw::Role> for Role {
    fn from(role: raw::Role) -> Self {
        match role {
            raw::Role::Own => Self::Own,
            raw::Role::Family => Self::Family,
            raw::Role::Grief => Self::Grief,
        }
    }
}
