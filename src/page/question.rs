//! The welcome page, a question, and why it is asked.

use super::{Block, Composer, Item, Page, Place, Target};
use crate::guide::QuestionIndex;

impl Composer<'_> {
    pub(super) fn welcome(&self) -> Page {
        let words = &self.words.item;
        let mut blocks = self.article_blocks("welcome");
        blocks.extend(self.welcome_note.clone().map(Block::Prose));
        if self.interview.is_new() {
            let begin = Item::new(&words.begin, Target::Begin).detail(&words.begin_detail);
            blocks.push(Block::Item(begin));
        } else {
            blocks.push(Block::Item(Item::new(&words.go_on, Target::Begin)));
        }
        blocks.extend(self.other_languages());
        if self.advice.is_some() {
            blocks.push(Block::Item(Item::new(&words.see_groups, Target::SeeGroups)));
            blocks.push(Self::way(&words.answers, Place::Answers));
        }
        let ways = [
            (&words.browse, &words.browse_detail, Place::Browse),
            (
                &words.meetings,
                &words.meetings_detail,
                Place::Meetings(None),
            ),
            (&words.reading, &words.reading_detail, Place::Reading),
        ];
        for (label, detail, place) in ways {
            let item = Item::new(label, Target::Open(place)).detail(detail);
            blocks.push(Block::Item(item));
        }
        blocks.push(Self::way(&words.about, Place::About));
        blocks.push(Self::way(&words.leave, Place::Leave));
        Page::new(Place::Welcome, &self.words.page.welcome, blocks)
    }

    /// The way to each other language, named in itself.
    fn other_languages(&self) -> impl Iterator<Item = Block> {
        let tongues = self.speech.tongues().iter().enumerate();
        tongues
            .filter(|(_, (lang, _))| lang != self.lang)
            .map(|(at, (_, words))| Block::Item(Item::new(&words.language, Target::Speak(at))))
    }

    pub(super) fn ask(&self, index: QuestionIndex) -> Page {
        let question = self.guide.question(index);
        let given = self.interview.answers().get(index);
        let mut blocks = vec![Block::Prose(self.text(&question.why).to_owned())];
        let mut start = 0;
        for (at, answer) in question.answers().enumerate() {
            let label = self.answer(index, answer);
            let mut item = Item::new(label, Target::Answer(answer));
            let choice = question.choice(answer);
            if let Some(detail) = choice.and_then(|choice| choice.detail.as_ref()) {
                item = item.detail(self.text(detail));
            }
            if given == Some(answer) {
                item = item.state(&self.words.page.your_answer);
                start = at;
            }
            blocks.push(Block::Item(item));
        }
        let mut page = Page::new(Place::Question(index), self.question(index), blocks);
        page.start = start;
        page
    }

    pub(super) fn why(&self, index: QuestionIndex) -> Page {
        let question = self.guide.question(index);
        let blocks = vec![
            Block::Heading(self.question(index).to_owned()),
            Block::Prose(self.text(&question.why).to_owned()),
            Block::Prose(self.words.page.why_free.clone()),
            self.back(),
        ];
        Page::new(Place::Why(index), &self.words.page.why, blocks)
    }
}
