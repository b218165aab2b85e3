//! What goes on the sheet to take away: up to three groups, and what is only there where it was
//! chosen in a step of its own.

use super::{Block, Composer, Item, Page, Place, Target};
use crate::advice::Advice;
use crate::guide::GroupIndex;

/// The most groups on one sheet.
pub const MOST_CHOSEN: usize = 3;

/// Something that stands on the sheet only where it was chosen by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extra {
    /// What to do where home is not safe: whoever finds the sheet can read it (practice.md S13).
    DangerAtHome,
    /// The day it was made (practice.md C10).
    Date,
}

/// What was chosen for the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The groups in the order they were chosen; none before anything was chosen.
    groups: Option<Vec<GroupIndex>>,
    extras: Vec<Extra>,
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
        let blocks = vec![
            Block::Item(Item::new("", Target::Open(Place::Handout))),
            self.back(),
        ];
        Page::new(Place::TakeAway, "", blocks)
    }
}
