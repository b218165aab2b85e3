//! What a counselor has beside the page. It says nothing of the person but what stands on the
//! screen already, has nothing to take, and leaves the page as it is.

use super::{Block, Composer, Page, Place, Target};
use crate::guide::{Answer, GroupIndex, QuestionIndex, TraitIndex};

/// Which item of a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Looked {
    /// The mark stands on it.
    At(Target),
    /// The mark stands on none.
    Nothing,
    /// This face has no mark: all of them.
    All,
}

impl Composer<'_> {
    /// The panel beside a page.
    #[must_use]
    pub fn panel(&self, page: &Page, looked: Looked) -> Page {
        let blocks = match (page.place, looked) {
            (Place::Question(question), Looked::At(Target::Answer(answer))) => {
                self.one_answer(question, answer)
            }
            (_, Looked::At(Target::Open(Place::WhatIfChange(question, answer)))) => {
                self.one_answer(question, answer)
            }
            (Place::Question(question) | Place::WhatIfAnswer(question), Looked::All) => {
                self.each_answer(question)
            }
            (_, Looked::At(Target::Open(Place::Group(group)))) => self.about_group(group),
            (Place::Question(_), _) => {
                vec![Block::Prose(self.words.beside.no_mark.clone())]
            }
            (Place::Group(group) | Place::Meetings(Some(group)) | Place::Contact(group), _) => {
                self.about_group(group)
            }
            _ => self.in_general(),
        };
        Page::new(page.place, &self.words.beside.panel, blocks)
    }

    /// How the list changes with an answer.
    fn one_answer(&self, question: QuestionIndex, answer: Answer) -> Vec<Block> {
        let words = &self.words.beside;
        let look = self.look(question, answer);
        let change = self.change(&look.advice);
        let mut blocks = vec![Block::Heading(words.with(self.answer(question, answer)))];
        match self.advice {
            None => blocks.push(Block::Prose(words.no_list.clone())),
            Some(_) if change.is_none() => blocks.push(Block::Prose(words.same.clone())),
            Some(_) => {}
        }
        blocks.push(Block::Rows(self.effects(&look)));
        blocks
    }

    /// How the list changes with each answer, a line each.
    fn each_answer(&self, question: QuestionIndex) -> Vec<Block> {
        let words = &self.words.beside;
        let mut blocks = Vec::new();
        if self.advice.is_none() {
            blocks.push(Block::Prose(words.no_list.clone()));
        }
        let answers = self.guide.question(question).answers();
        let told = answers.map(|answer| {
            let look = self.look(question, answer);
            let parts = self.told(&self.change(&look.advice)).into_iter();
            let parts = parts.chain(self.further_effects(&look));
            let parts: Vec<String> = parts.map(|(label, it)| format!("{label}: {it}.")).collect();
            (words.with(self.answer(question, answer)), parts.join(" "))
        });
        blocks.push(Block::Rows(told.collect()));
        blocks
    }

    /// What can be said of a group, from its own facts.
    fn about_group(&self, at: GroupIndex) -> Vec<Block> {
        let words = &self.words.page;
        let group = self.guide.group(at);
        let verdict = &self.words.verdict;
        let attend = self.adviser.attend(self.interview.answers(), at);
        let mut rows = vec![
            (words.open.clone(), verdict.get(attend.open).to_owned()),
            (words.closed.clone(), verdict.get(attend.closed).to_owned()),
        ];
        let first_visit = self.known_or_not(group.first_visit.as_ref());
        rows.push((words.first_visit.clone(), first_visit));
        let traits = self.guide.traits.iter().enumerate();
        let spoken_of = traits.filter(|(_, it)| SPOKEN_OF.contains(&it.id.as_str()));
        for (place, about) in spoken_of {
            let known = group.trait_fact(TraitIndex(place));
            let fact = known.and_then(|known| known.fact.as_ref());
            rows.push((self.text(&about.label).to_owned(), self.known_or_not(fact)));
        }
        let mut blocks = vec![
            Block::Heading(self.name(at)),
            Block::Rows(rows),
            self.points(&words.may_not_suit, &group.may_not_suit),
        ];
        let cards = self.guide.counsel.concerns.iter();
        let cards = cards.filter(|card| card.groups.contains(&at));
        let cards: Vec<String> = cards.map(|it| self.text(&it.title).to_owned()).collect();
        if !cards.is_empty() {
            blocks.push(Block::Points {
                lead: self.words.beside.cards.clone(),
                points: cards,
            });
        }
        blocks.extend(self.in_general());
        blocks
    }

    /// What can be said of any group.
    fn in_general(&self) -> Vec<Block> {
        let words = &self.words.beside;
        let talking = &self.guide.counsel.talking;
        let said = !talking.is_empty();
        said.then(|| self.points(&words.say, talking))
            .into_iter()
            .collect()
    }
}

/// Traits that people ask a counselor about first: faith and medicine.
const SPOKEN_OF: [&str; 2] = ["outlook", "medicine"];
