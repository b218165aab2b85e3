//! What goes on the sheet to take away: up to three groups, and what is only there where it was
//! chosen in a step of its own.

use super::{Block, Composer, Item, Page, Place, Target};
use crate::advice::Advice;
use crate::guide::GroupIndex;

/// The most groups on one sheet.
pub const MOST_CHOSEN: usize = 3;

/// Something about the sheet that is so only where it was chosen by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// What to do where home is not safe: whoever finds the sheet can read it (practice.md S13).
    DangerAtHome,
    /// The day it was made (practice.md C10).
    Date,
    /// Large print, for the whole sheet.
    Large,
}

/// The ways in which a sheet can leave the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ways {
    /// Whether there is a printer.
    pub prints: bool,
    /// The names of the files it can be saved as.
    pub files: Vec<String>,
}

/// What was chosen for the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The groups in the order they were chosen; none before anything was chosen.
    groups: Option<Vec<GroupIndex>>,
    extras: Vec<Extra>,
}

impl Ways {
    /// The name of a file. Where a name is taken, the file gets a number, before the end that tells
    /// its kind: `guide.txt`, then `guide-2.txt`.
    #[must_use]
    pub fn file(&self, at: usize, number: u16) -> String {
        let name = self.files.get(at).map_or("", String::as_str);
        match name.rsplit_once('.') {
            _ if number < 2 => name.to_owned(),
            Some((stem, kind)) if !stem.is_empty() => format!("{stem}-{number}.{kind}"),
            _ => format!("{name}-{number}"),
        }
    }
}

impl Chosen {
    /// These groups, the first three of them.
    #[must_use]
    pub fn of(groups: impl IntoIterator<Item = GroupIndex>) -> Self {
        Self {
            groups: Some(groups.into_iter().take(MOST_CHOSEN).collect()),
            extras: Vec::new(),
        }
    }

    /// The groups: those chosen, or before that those suggested.
    #[must_use]
    pub fn groups(&self, advice: Option<&Advice>) -> Vec<GroupIndex> {
        let suggestions = advice.into_iter().flat_map(|it| &it.suggestions);
        let suggested = suggestions.map(|it| it.group).take(MOST_CHOSEN);
        self.groups.clone().unwrap_or_else(|| suggested.collect())
    }

    /// Whether something was chosen by itself.
    #[must_use]
    pub fn includes(&self, extra: Extra) -> bool {
        self.extras.contains(&extra)
    }

    /// Chooses a group, or takes it off again. Says whether there was room for it.
    pub fn toggle(&mut self, group: GroupIndex, advice: Option<&Advice>) -> bool {
        let mut groups = self.groups(advice);
        match groups.iter().position(|it| *it == group) {
            Some(at) => {
                groups.remove(at);
            }
            None if groups.len() < MOST_CHOSEN => groups.push(group),
            None => return false,
        }
        self.groups = Some(groups);
        true
    }

    /// Puts something more on the sheet, or takes it off again.
    pub fn toggle_extra(&mut self, extra: Extra) {
        match self.extras.iter().position(|it| *it == extra) {
            Some(at) => {
                self.extras.remove(at);
            }
            None => self.extras.push(extra),
        }
    }
}

impl Composer<'_> {
    /// The groups on the sheet.
    #[must_use]
    pub fn chosen_groups(&self) -> Vec<GroupIndex> {
        self.chosen.groups(self.advice)
    }

    /// Which groups go on the sheet, and what else.
    pub(super) fn take_away(&self) -> Page {
        let words = &self.words.take_away;
        let groups = self.offered();
        let mut blocks = vec![Block::Prose(words.text.clone())];
        if groups.is_empty() {
            blocks.push(Block::Prose(words.no_groups.clone()));
        }
        let chosen = self.chosen_groups();
        let state = |on: bool| if on { &words.on } else { &words.off };
        for group in groups {
            let item = Item::new(self.name(group), Target::Choose(group));
            let item = item.state(state(chosen.contains(&group)));
            blocks.push(Block::Item(item));
        }
        let extras = [
            (Extra::Large, &words.large, &words.large_detail),
            (Extra::DangerAtHome, &words.danger, &words.danger_detail),
            (Extra::Date, &words.date, &words.date_detail),
        ];
        for (extra, label, detail) in extras {
            let item = Item::new(label, Target::Include(extra)).detail(detail);
            let item = item.state(state(self.chosen.includes(extra)));
            blocks.push(Block::Item(item));
        }
        blocks.push(Self::way(&words.look, Place::Handout));
        blocks.push(self.back());
        Page::new(Place::TakeAway, &words.title, blocks)
    }

    /// The groups that can be put on the sheet here: those suggested, then others that are on it.
    fn offered(&self) -> Vec<GroupIndex> {
        let suggestions = self.advice.into_iter().flat_map(|it| &it.suggestions);
        let mut groups: Vec<GroupIndex> = suggestions.map(|it| it.group).collect();
        for group in self.chosen_groups() {
            if !groups.contains(&group) {
                groups.push(group);
            }
        }
        groups
    }

    /// Puts this group on the sheet, or takes it off: for the group's own page.
    pub(super) fn choose(&self, group: GroupIndex) -> Item {
        let words = &self.words.take_away;
        let on = self.chosen_groups().contains(&group);
        let label = if on { &words.take_off } else { &words.put_on };
        Item::new(label, Target::Choose(group))
    }

    /// The ways to get the sheet off the screen, shown above it.
    pub(super) fn ways_off(&self) -> Vec<Block> {
        let words = &self.words.take_away;
        let mut blocks = Vec::new();
        if self.ways.prints {
            let print = Item::new(&words.print, Target::Print).detail(&words.print_detail);
            blocks.push(Block::Item(print));
        }
        for (at, file) in self.ways.files.iter().enumerate() {
            let save = Item::new(words.save(file), Target::Save(at)).detail(&words.save_detail);
            blocks.push(Block::Item(save));
        }
        if blocks.is_empty() {
            blocks.push(Block::Prose(words.by_hand.clone()));
        }
        for group in self.chosen_groups() {
            let label = words.on_phone(self.short_name(group));
            blocks.push(Self::way(&label, Place::Phone(group)));
        }
        blocks.push(Self::way(&words.change, Place::TakeAway));
        blocks.push(self.back());
        blocks.push(Block::Heading(words.says.clone()));
        blocks
    }

    /// The address of a group, for a phone.
    pub(super) fn phone(&self, at: GroupIndex) -> Page {
        let words = &self.words.take_away;
        let blocks = vec![
            Block::Prose(words.phone_text.clone()),
            Block::Code(self.guide.group(at).website.clone()),
            self.back(),
        ];
        Page::new(Place::Phone(at), self.name(at), blocks)
    }
}
