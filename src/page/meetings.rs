//! Open and closed meetings: what the words mean for this person, and whether they may walk in.

use super::{Block, Composer, Page, Place};
use crate::guide::{GroupIndex, Status};

impl Composer<'_> {
    /// For the suggested groups, after what the words mean for this person.
    pub(super) fn meetings(&self) -> Page {
        let words = &self.words.page;
        let answers = self.interview.answers();
        let mut explanations = self.guide.open_and_closed.iter();
        let explanation = explanations.find(|it| it.when.holds(answers));
        let mut blocks = vec![Block::Prose(words.not_shut.clone())];
        blocks.extend(explanation.map(|it| Block::Prose(self.text(&it.fact.text).to_owned())));
        let suggestions = self.advice.into_iter().flat_map(|it| &it.suggestions);
        for suggestion in suggestions {
            blocks.push(Block::Heading(self.name(suggestion.group)));
            blocks.extend(self.verdict_rows(suggestion.group));
            let label = self.words.item.group(self.short_name(suggestion.group));
            blocks.push(Self::way(&label, Place::Group(suggestion.group)));
        }
        if self.advice.is_some() {
            blocks.push(Block::Prose(words.differs.clone()));
        }
        if let Some(at) = self.guide.article_named("open-and-closed") {
            let article = self.guide.articles.get(at);
            let title = article.map_or("", |it| self.text(&it.title));
            blocks.push(Self::way(title, Place::Article(at)));
        }
        blocks.push(Self::way(&self.words.item.formats, Place::Formats));
        blocks.push(self.back());
        blocks.push(Self::way(&self.words.item.leave, Place::Leave));
        Page::new(Place::Meetings(None), &words.meetings, blocks)
    }

    /// For one group, in that fellowship's own terms.
    pub(super) fn meetings_at(&self, at: GroupIndex) -> Page {
        let words = &self.words.page;
        let terms = &self.guide.group(at).attendance.terms;
        let mut blocks = vec![Block::Heading(self.name(at))];
        blocks.extend(self.verdict_rows(at));
        blocks.push(Block::Heading(words.open_terms.clone()));
        blocks.push(Block::Prose(self.text(&terms.text).to_owned()));
        blocks.push(Block::Prose(words.differs.clone()));
        blocks.push(self.back());
        blocks.push(Self::way(&self.words.item.formats, Place::Formats));
        blocks.push(Self::way(&self.words.item.leave, Place::Leave));
        Page::new(Place::Meetings(Some(at)), &words.meetings, blocks)
    }

    /// The verdict for open and for closed meetings, and what it means for this person.
    pub(super) fn verdict_rows(&self, at: GroupIndex) -> Vec<Block> {
        let words = &self.words.page;
        let verdict = &self.words.verdict;
        let attend = self.adviser.attend(self.interview.answers(), at);
        let text = Block::Prose(self.attend(at, attend).to_owned());
        if self.guide.group(at).status == Status::Historical {
            // There is nothing left to walk into, or to ask.
            return vec![text];
        }
        vec![
            Block::Rows(vec![
                (words.open.clone(), verdict.get(attend.open).to_owned()),
                (words.closed.clone(), verdict.get(attend.closed).to_owned()),
            ]),
            text,
        ]
    }

    pub(super) fn formats(&self) -> Page {
        let words = &self.words.page;
        let mut blocks = vec![Block::Prose(words.formats_text.clone())];
        for format in &self.guide.formats {
            blocks.push(Block::Heading(self.text(&format.name).to_owned()));
            blocks.push(Block::Prose(self.text(&format.fact.text).to_owned()));
            if !format.codes.is_empty() {
                blocks.push(Block::Prose(words.codes(&format.codes, &self.words.list)));
            }
        }
        blocks.push(self.back());
        Page::new(Place::Formats, &words.formats, blocks)
    }
}
