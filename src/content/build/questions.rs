//! Building the decision tree.

use super::{Build, Spot};
use crate::content::raw;
use crate::guide::{
    Absent, Choice, Ease, Pool, Question, QuestionIndex, Role, Text, Trait, TraitValue, Wish,
    WishKind,
};

/// A keyboard has nine digits, and one of them is for the skip.
const MOST_CHOICES: usize = 8;

impl Build<'_> {
    pub(super) fn questions(&self) -> Vec<Question> {
        let root = Spot::file("questions.ron");
        let questions = self.files.questions.iter().enumerate();
        let built = questions
            .map(|(at, raw)| self.one_question(&root.place(at), raw))
            .collect::<Vec<_>>();
        self.find_circle(&root, &built);
        self.find_dangling_guard(&root, &built);
        built
    }

    /// The question whose words another one shares.
    fn like(&self, spot: &Spot<'_>, raw: &raw::Question) -> Option<&raw::Question> {
        let id = raw.like.as_ref()?;
        let index = self.question(&spot.field("like"), id);
        let like = self.files.questions.get(index.0)?;
        if like.like.is_some() {
            self.mistake(
                &spot.field("like"),
                format!("\"{id}\" itself takes its words from another question"),
                "name the question that has the words",
            );
        }
        Some(like)
    }

    fn one_question(&self, spot: &Spot<'_>, raw: &raw::Question) -> Question {
        let like = self.like(spot, raw);
        let required = |name: &str, words: Option<&raw::Words>| -> Text {
            let field = spot.field(name);
            words.map_or_else(
                || {
                    self.mistake(
                        spot,
                        format!("this question has no `{name}`"),
                        format!("add `{name}` to it"),
                    );
                    Text::default()
                },
                |words| self.text(&field, words),
            )
        };
        let is_first = raw.id == self.files.guide.first;
        let skip = raw
            .skip
            .as_ref()
            .or_else(|| like.and_then(|like| like.skip.as_ref()));
        if !is_first && skip.is_none() {
            self.mistake(
                spot,
                "this question cannot be skipped",
                "add `skip` with words that fit",
            );
        }
        if raw.choices.is_empty() || raw.choices.len() > MOST_CHOICES {
            self.mistake(
                &spot.field("choices"),
                format!(
                    "a question has 1 to {MOST_CHOICES} choices, and this one has {}",
                    raw.choices.len()
                ),
                "split it in two, or join choices",
            );
        }
        let choices_spot = spot.field("choices");
        let choices = raw.choices.iter().take(MOST_CHOICES).enumerate();
        Question {
            id: raw.id.clone(),
            text: required(
                "text",
                raw.text
                    .as_ref()
                    .or_else(|| like.and_then(|like| like.text.as_ref())),
            ),
            why: required(
                "why",
                raw.why
                    .as_ref()
                    .or_else(|| like.and_then(|like| like.why.as_ref())),
            ),
            when: self.condition(&spot.field("when"), &raw.when),
            choices: choices
                .map(|(at, choice)| self.choice(&choices_spot.place(at), choice, like, is_first))
                .collect(),
            skip: skip.map(|words| self.text(&spot.field("skip"), words)),
            next: raw
                .next
                .as_ref()
                .map(|id| self.question(&spot.field("next"), id)),
        }
    }

    fn choice(
        &self,
        spot: &Spot<'_>,
        raw: &raw::Choice,
        like: Option<&raw::Question>,
        is_first: bool,
    ) -> Choice {
        let same = like.and_then(|like| like.choices.iter().find(|other| other.id == raw.id));
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
        if text.is_none() {
            self.mistake(spot, "this choice has no `text`", "add the words to choose");
        }
        if is_first && raw.pool.is_none() {
            self.mistake(
                spot,
                "a choice of the first question must say which groups it is about",
                "add `pool: role(own)`, `role(family)`, `role(grief)` or `visitors`",
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
            next: raw
                .next
                .as_ref()
                .map(|id| self.question(&spot.field("next"), id)),
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

    /// A tree has an end: no question may lead back to itself.
    fn find_circle(&self, root: &Spot<'_>, questions: &[Question]) {
        // Questions with no way in are taken away until none is left; what stays runs in a circle.
        let mut ways_in = vec![0_usize; questions.len()];
        let edges = |question: &Question| -> Vec<QuestionIndex> {
            let choices = question.choices.iter().filter_map(|choice| choice.next);
            choices.chain(question.next).collect()
        };
        for next in questions.iter().flat_map(edges) {
            if let Some(count) = ways_in.get_mut(next.0) {
                *count += 1;
            }
        }
        let mut free: Vec<usize> = ways_in
            .iter()
            .enumerate()
            .filter(|(_, count)| **count == 0)
            .map(|(at, _)| at)
            .collect();
        let mut left = questions.len();
        while let Some(at) = free.pop() {
            left -= 1;
            for next in questions.get(at).map(edges).unwrap_or_default() {
                if let Some(count) = ways_in.get_mut(next.0) {
                    *count -= 1;
                    if *count == 0 {
                        free.push(next.0);
                    }
                }
            }
        }
        if left > 0
            && let Some(at) = ways_in.iter().position(|count| *count > 0)
            && let Some(question) = questions.get(at)
        {
            self.mistake(
                &root.place(at).field("id"),
                format!("the questions run in a circle through \"{}\"", question.id),
                "let one `next` on the way lead to another question, or to none",
            );
        }
    }

    /// A guard may only look at a question that can come before it.
    fn find_dangling_guard(&self, root: &Spot<'_>, questions: &[Question]) {
        for (at, question) in questions.iter().enumerate() {
            for (place, said) in question.when.0.iter().enumerate() {
                if said.question.0 == at {
                    let spot = root.place(at);
                    self.mistake(
                        &spot.field("when").place(place),
                        format!("\"{}\" waits for its own answer", question.id),
                        "let `when` look at an earlier question",
                    );
                }
            }
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

impl From<raw::Role> for Role {
    fn from(role: raw::Role) -> Self {
        match role {
            raw::Role::Own => Self::Own,
            raw::Role::Family => Self::Family,
            raw::Role::Grief => Self::Grief,
        }
    }
}
