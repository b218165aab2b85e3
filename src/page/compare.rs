//! Two or three groups side by side, with the same rows for each.

use super::{Block, Composer, Item, Page, Place, Target};
use crate::guide::{Absent, Group, GroupIndex, Trait, TraitIndex};

/// A row: what it is about, and what it says of each group.
type Row = (String, Vec<String>);

impl Composer<'_> {
    pub(super) fn compare(&self) -> Page {
        let words = &self.words.beside;
        let groups = self.chosen_groups();
        let mut blocks = Vec::new();
        if groups.len() < 2 {
            blocks.push(Block::Prose(words.compare_few.clone()));
        } else {
            blocks.push(Block::Prose(words.compare_text.clone()));
            blocks.push(Block::Grid {
                heads: groups
                    .iter()
                    .map(|at| self.short_name(*at).to_owned())
                    .collect(),
                rows: self.rows_of(&groups),
            });
            blocks.push(Block::Prose(self.words.page.differs.clone()));
        }
        for group in &groups {
            let label = self.words.item.group(self.short_name(*group));
            blocks.push(Self::way(&label, Place::Group(*group)));
        }
        blocks.push(Self::way(&words.choose, Place::TakeAway));
        blocks.push(self.back());
        Page::new(Place::Compare, &words.compare_title, blocks)
    }

    /// The way to this page, where there is something to compare.
    pub(super) fn way_to_compare(&self) -> Option<Block> {
        let groups = self.chosen_groups();
        let names: Vec<&str> = groups.iter().map(|at| self.short_name(*at)).collect();
        let way = Item::new(&self.words.beside.compare, Target::Open(Place::Compare));
        let way = way.detail(self.words.list.all(&names));
        (groups.len() > 1).then_some(Block::Item(way))
    }

    fn rows_of(&self, groups: &[GroupIndex]) -> Vec<Row> {
        let words = &self.words.page;
        let verdict = &self.words.verdict;
        let row = |label: &str, cell: &dyn Fn(GroupIndex, &Group) -> String| -> Row {
            let cells = groups.iter().map(|at| cell(*at, self.guide.group(*at)));
            (label.to_owned(), cells.collect())
        };
        let mut rows = vec![row(&self.words.beside.in_short, &|_, group| {
            self.text(&group.brief).to_owned()
        })];
        let traits = self.guide.traits.iter().enumerate();
        let wanted = traits.filter(|(_, about)| is_wanted(about, groups, self.guide));
        rows.extend(wanted.map(|(at, about)| {
            row(self.text(&about.label), &|_, group| {
                self.trait_cell(TraitIndex(at), about, group)
            })
        }));
        let attend = |at| self.adviser.attend(self.interview.answers(), at);
        rows.push(row(&words.a_meeting, &|_, group| {
            self.known_or_not(group.meeting.as_ref())
        }));
        rows.push(row(&words.open, &|at, _| {
            verdict.get(attend(at).open).to_owned()
        }));
        rows.push(row(&words.closed, &|at, _| {
            verdict.get(attend(at).closed).to_owned()
        }));
        rows.push(row(&words.cost, &|_, group| {
            self.known_or_not(group.cost.as_ref())
        }));
        rows.push(row(&words.find, &|_, group| self.where_to_look(group)));
        rows
    }

    fn trait_cell(&self, at: TraitIndex, about: &Trait, group: &Group) -> String {
        let known = group.trait_fact(at);
        let lacks = (known.is_none() && about.absent == Absent::No)
            .then_some(about.lacks.as_ref())
            .flatten();
        match lacks {
            Some(lacks) => self.text(lacks).to_owned(),
            None => self.known_or_not(known.and_then(|known| known.fact.as_ref())),
        }
    }

    /// Where to look for a meeting of a group: as short as it can be typed.
    fn where_to_look(&self, group: &Group) -> String {
        let finder = group.finder.as_ref().map(|finder| self.text(finder));
        let website = group.website.as_str();
        let bare = website.split_once("://").map_or(website, |(_, rest)| rest);
        finder
            .unwrap_or_else(|| bare.trim_start_matches("www."))
            .to_owned()
    }
}

/// Whether a trait has a row: where one of these groups is looked at for it.
fn is_wanted(about: &Trait, groups: &[GroupIndex], guide: &crate::guide::Guide) -> bool {
    let mut groups = groups.iter().map(|at| guide.group(*at));
    !about.silent && groups.any(|group| about.roles.iter().any(|role| group.roles.contains(role)))
}
