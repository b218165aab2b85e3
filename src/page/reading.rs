//! Pages to read: articles, about this guide, help lines, keys and languages.

use super::{Block, Composer, Page, Place};
use crate::guide::{Article, Passage};
use crate::keys::{self, Action};

impl Composer<'_> {
    pub(super) fn reading(&self) -> Page {
        let articles = self.guide.articles.iter().enumerate();
        let listed = articles.filter(|(_, article)| article.in_menu);
        let mut blocks: Vec<Block> = listed
            .map(|(at, article)| Self::way(self.text(&article.title), Place::Article(at)))
            .collect();
        blocks.push(Self::way(&self.words.item.formats, Place::Formats));
        blocks.push(self.back());
        Page::new(Place::Reading, &self.words.page.reading, blocks)
    }

    pub(super) fn article(&self, at: usize) -> Page {
        let Some(article) = self.guide.articles.get(at) else {
            return self.reading();
        };
        let mut blocks = self.passages(article);
        if !article.sources.is_empty() {
            let words = &self.words.page;
            let sources = article.sources.iter().map(|it| self.source(it));
            blocks.push(Block::Points {
                lead: words.sources.clone(),
                points: sources.collect(),
            });
        }
        blocks.push(self.back());
        Page::new(Place::Article(at), self.text(&article.title), blocks)
    }

    /// What an article says, for pages that hold one.
    pub(super) fn article_blocks(&self, id: &str) -> Vec<Block> {
        let at = self.guide.article_named(id);
        let article = at.and_then(|at| self.guide.articles.get(at));
        article.map(|it| self.passages(it)).unwrap_or_default()
    }

    fn passages(&self, article: &Article) -> Vec<Block> {
        let passages = article.passages.iter();
        passages
            .map(|passage| match passage {
                Passage::Heading(text) => Block::Heading(self.text(text).to_owned()),
                Passage::Para(text) => Block::Prose(self.text(text).to_owned()),
                Passage::Points(points) => Block::Points {
                    lead: String::new(),
                    points: points.iter().map(|it| self.text(it).to_owned()).collect(),
                },
            })
            .collect()
    }

    pub(super) fn about(&self) -> Page {
        let words = &self.words.page;
        let mut blocks = self.article_blocks("about");
        let [of_words, medicine, translation] = &self.guide.reviewed;
        let row = |label: &str, text: &str| (label.to_owned(), text.to_owned());
        let month = self.words.calendar.month(self.guide.month);
        let mut rows = vec![
            row(&words.month, &month),
            row(&words.update_policy, self.text(&self.guide.update_policy)),
            row(&words.paid_by, self.text(&self.guide.paid_by)),
            row(&words.reviewed_words, self.text(of_words)),
            row(&words.reviewed_medicine, self.text(medicine)),
            row(&words.reviewed_translation, self.text(translation)),
        ];
        let overdue = self.overdue();
        if overdue > 0 {
            rows.insert(1, row(&words.overdue, &words.overdue_count(overdue)));
        }
        blocks.push(Block::Rows(rows));
        blocks.push(Self::way(&self.words.item.keys, Place::Keys));
        blocks.push(self.back());
        Page::new(Place::About, &words.about, blocks)
    }

    pub(super) fn help_now(&self) -> Page {
        let words = &self.words.page;
        let mut blocks = vec![Block::Prose(words.help_text.clone())];
        for line in &self.guide.help_lines {
            blocks.push(Block::Heading(self.text(&line.name).to_owned()));
            blocks.push(Block::Prose(self.text(&line.contact).to_owned()));
            let text = self.text(&line.text);
            blocks.push(Block::Prose(format!("{text} {}", self.checked(line))));
        }
        blocks.extend(self.unreviewed());
        blocks.push(self.back());
        Page::new(Place::HelpNow, &words.help_now, blocks)
    }

    pub(super) fn keys(&self) -> Page {
        let words = &self.words.page;
        let numbers = (words.keys_numbers.clone(), words.keys_numbers_text.clone());
        let bindings = keys::TABLE.iter();
        let rows = bindings
            .filter(|binding| match binding.action {
                Action::Language => self.speech.tongues().len() > 1,
                Action::Panel => self.counselor,
                _ => true,
            })
            .filter_map(|binding| {
                let written = keys::written(binding.action, self.letters);
                let text = self.words.action.get(binding.action).to_owned();
                (!written.is_empty()).then_some((written, text))
            });
        let blocks = vec![
            Block::Rows(std::iter::once(numbers).chain(rows).collect()),
            self.back(),
        ];
        Page::new(Place::Keys, &words.keys, blocks)
    }
}
