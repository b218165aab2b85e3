//! The sheet to take away. It is a page like any other, so that the screen shows what paper says.

use super::{Block, Composer, Page, Place};
use crate::guide::GroupIndex;

impl Composer<'_> {
    /// The sheet as it is shown before it is printed.
    pub(super) fn handout(&self) -> Page {
        let mut page = self.sheet(&self.chosen_groups());
        page.blocks.extend(self.ways_off());
        page
    }

    /// The sheet itself, with nothing to take on it: what paper shows.
    #[must_use]
    pub fn sheet(&self, groups: &[GroupIndex]) -> Page {
        let groups = groups.iter().map(|at| Block::Prose(self.name(*at)));
        Page::new(Place::Handout, "", groups.collect())
    }
}
