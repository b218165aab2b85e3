//! The pages of a kiosk around a visit: waiting for a person, and about to clear itself.

use super::{Block, Composer, Item, Page, Place, Target};

impl Composer<'_> {
    pub(super) fn attract(&self) -> Page {
        let words = &self.words.kiosk;
        let text = words.attract_text.iter();
        let mut blocks: Vec<Block> = text.map(|it| Block::Prose(it.clone())).collect();
        blocks.push(Block::Item(Item::new(
            &words.start,
            Target::Open(Place::Welcome),
        )));
        Page::new(Place::Attract, &words.attract, blocks)
    }

    /// The warning that the screen clears in so many seconds.
    #[must_use]
    pub fn warning(&self, seconds: u64) -> Page {
        let words = &self.words.kiosk;
        let blocks = vec![
            Block::Prose(words.warning_text(seconds)),
            Block::Item(Item::new(&words.go_on, Target::Back)),
        ];
        Page::new(Place::Warning, &words.warning, blocks)
    }
}
