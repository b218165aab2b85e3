//! What if: one answer is changed on trial, and the groups that come and go stand side by side.

use super::{Block, Composer, Item, Page, Place, Target};
use crate::guide::{Answer, QuestionIndex};

impl Composer<'_> {
    /// The answers given of which another one can be looked at.
    pub(super) fn what_if(&self) -> Page {
        let words = &self.words.beside;
        let open = self.open_to_another();
        let text = if open.is_empty() {
            &words.what_if_none
        } else {
            &words.what_if_text
        };
        let mut blocks = vec![Block::Prose(text.clone())];
        for (question, answer) in open {
            let place = Target::Open(Place::WhatIfAnswer(question));
            let item = Item::new(self.question(question), place);
            blocks.push(Block::Item(item.detail(self.answer(question, answer))));
        }
        blocks.push(Self::way(&self.words.item.answers, Place::Answers));
        blocks.push(self.back());
        blocks.push(Block::Prose(words.what_if_left_out.clone()));
        Page::new(Place::WhatIf, &words.what_if, blocks)
    }

    /// The way to this page.
    pub(super) fn way_to_what_if(&self) -> Block {
        let words = &self.words.beside;
        let way = Item::new(&words.what_if, Target::Open(Place::WhatIf));
        Block::Item(way.detail(&words.what_if_detail))
    }

    /// Questions that were answered, without whom this is for and without safety and age: nobody is
    /// offered to play with those.
    fn open_to_another(&self) -> Vec<(QuestionIndex, Answer)> {
        let steps = self.interview.answered(self.guide);
        let steps = steps.iter().map(|step| (step.question, step.answer));
        steps
            .filter(|(question, _)| self.is_open_to_another(*question))
            .collect()
    }

    fn is_open_to_another(&self, question: QuestionIndex) -> bool {
        question != self.guide.first && !self.guide.never_change.contains(&question)
    }

    /// The other answers to a question.
    pub(super) fn what_if_answer(&self, question: QuestionIndex) -> Page {
        let words = &self.words.beside;
        let given = self.interview.answers().get(question);
        let Some(given) = given.filter(|_| self.is_open_to_another(question)) else {
            let blocks = vec![Block::Prose(words.what_if_none.clone()), self.back()];
            return Page::new(
                Place::WhatIfAnswer(question),
                self.question(question),
                blocks,
            );
        };
        let said = words.given(self.answer(question, given));
        let mut blocks = vec![Block::Prose(said)];
        let answers = self.guide.question(question).answers();
        for answer in answers.filter(|answer| *answer != given) {
            let place = Place::WhatIfChange(question, answer);
            blocks.push(Self::way(self.answer(question, answer), place));
        }
        blocks.push(Self::way(&words.leave_as_is, Place::Groups));
        blocks.push(self.back());
        Page::new(
            Place::WhatIfAnswer(question),
            self.question(question),
            blocks,
        )
    }

    /// What another answer would change: now and then, side by side.
    pub(super) fn what_if_change(&self, question: QuestionIndex, answer: Answer) -> Page {
        let words = &self.words.beside;
        let place = Place::WhatIfChange(question, answer);
        let given = self.interview.answers().get(question);
        let given = given.filter(|_| self.is_open_to_another(question));
        let (Some(given), Some(now)) = (given, self.advice) else {
            let blocks = vec![Block::Prose(words.what_if_none.clone()), self.back()];
            return Page::new(place, self.question(question), blocks);
        };
        let look = self.look(question, answer);
        let change = self.change(&look.advice);
        let (before, after) = (self.answer(question, given), self.answer(question, answer));
        let mut blocks = vec![Block::Prose(words.other(before, after))];
        if change.is_none() {
            blocks.push(Block::Prose(words.same.clone()));
        }
        blocks.push(Block::Rows(self.effects(&look)));
        let take = Item::new(&words.take, Target::TakeAnswer(question, answer));
        blocks.push(Block::Item(take));
        blocks.push(Self::way(&words.leave_as_is, Place::Groups));
        blocks.push(self.back());
        let groups = [change.comes, change.stays, change.goes].concat();
        blocks.push(Block::Grid {
            heads: vec![words.now.clone(), words.then.clone()],
            rows: groups
                .iter()
                .map(|at| {
                    let cells = vec![self.stands(now, *at), self.stands(&look.advice, *at)];
                    (self.name(*at), cells)
                })
                .collect(),
        });
        Page::new(place, self.question(question), blocks)
    }
}
