//! The answers so far, each with a way to change it, and the page of leaving.

use super::{Block, Composer, Item, Page, Place, Target};

impl Composer<'_> {
    pub(super) fn answers(&self) -> Page {
        let words = &self.words.page;
        let mut blocks = Vec::new();
        let steps = self.interview.answered(self.guide);
        if steps.is_empty() {
            blocks.push(Block::Prose(words.no_answers.clone()));
        }
        for step in &steps {
            let item = Item::new(self.question(step.question), Target::Change(step.question))
                .detail(self.answer(step.question, step.answer));
            blocks.push(Block::Item(item));
        }
        let on = &self.words.item;
        if self.interview.next(self.guide).is_some() {
            blocks.push(Block::Item(Item::new(&on.go_on, Target::Begin)));
        }
        if self.advice.is_some() {
            blocks.push(Block::Item(Item::new(&on.see_groups, Target::SeeGroups)));
        }
        blocks.push(self.back());
        Page::new(Place::Answers, &words.answers, blocks)
    }

    pub(super) fn leave(&self) -> Page {
        let words = &self.words.item;
        let leave = Item::new(&words.leave_now, Target::LeaveNow).detail(&words.leave_now_detail);
        let mut blocks = vec![
            Block::Prose(self.words.page.leave_text.clone()),
            Block::Item(leave),
        ];
        if self.counselor {
            let next = Item::new(&self.words.beside.next_client, Target::StartOver);
            let next = next.detail(&self.words.beside.next_client_detail);
            blocks.push(Block::Item(next));
        } else if !self.interview.is_new() {
            let over = Item::new(&words.start_over, Target::StartOver);
            blocks.push(Block::Item(over.detail(&words.start_over_detail)));
        }
        blocks.push(self.back());
        blocks.extend(self.article_blocks("leaving"));
        Page::new(Place::Leave, &self.words.page.leave, blocks)
    }
}
