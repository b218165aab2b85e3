//! How far facts can be relied on: when each was read, whether it was to be read again since, and
//! whether a person has read the translation.

use super::{Block, Composer};
use crate::guide::{Checked, Group, HelpLine, Source};

impl Composer<'_> {
    /// A source, with when it was read; an old one says so.
    pub(super) fn source(&self, source: &Source) -> String {
        let words = self.words;
        let read = words.calendar.month(source.read.month);
        let line = words.page.source(source, &read);
        match self.past_due(source.read) {
            Some(month) => format!("{line} {}", words.page.source_due(&month)),
            None => line,
        }
    }

    /// When a help line was checked; an old one says so.
    pub(super) fn checked(&self, line: &HelpLine) -> String {
        let words = self.words;
        let checked = words
            .page
            .reviewed(&words.calendar.month(line.checked.month));
        match self.past_due(line.checked) {
            Some(month) => format!("{checked} {}", words.page.help_due(&month)),
            None => checked,
        }
    }

    /// Says that facts of these groups are old, where some are.
    pub(super) fn old_facts<'g>(&self, groups: impl Iterator<Item = &'g Group>) -> Option<Block> {
        let sources = groups.flat_map(|group| &group.sources);
        let overdue = sources.map(|source| source.read);
        let overdue = overdue.filter(|read| read.is_overdue(self.today));
        let month = overdue.min_by_key(|read| read.due());
        let month = self.past_due(month?)?;
        Some(Block::Prose(self.words.page.old_facts(&month)))
    }

    /// Says that no person has read the words on crisis and medicine in this language yet
    /// (practice.md A20).
    pub(super) fn unreviewed(&self) -> Option<Block> {
        let waits = self.guide.unreviewed.contains(self.lang);
        waits.then(|| Block::Prose(self.words.page.unreviewed.clone()))
    }

    /// How many sources of groups, pages and concern cards, and how many help lines, are old.
    pub(super) fn overdue(&self) -> usize {
        let guide = self.guide;
        let groups = guide.groups.iter().flat_map(|group| &group.sources);
        let articles = guide.articles.iter().flat_map(|article| &article.sources);
        let counsel = guide.counsel.sources();
        let sources = groups.chain(articles).chain(counsel);
        let read = sources.map(|source| source.read);
        let lines = guide.help_lines.iter().map(|line| line.checked);
        read.chain(lines)
            .filter(|checked| checked.is_overdue(self.today))
            .count()
    }

    /// The month by which something was to be read again, where that has passed.
    pub(super) fn past_due(&self, checked: Checked) -> Option<String> {
        let is_overdue = checked.is_overdue(self.today);
        is_overdue.then(|| self.words.calendar.month(checked.due().into()))
    }
}
