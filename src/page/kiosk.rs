//! The pages of a kiosk around a visit: waiting for a person, and about to clear itself.

use super::{Block, Composer, Item, Page, Place, Target};

impl Composer<'_> {
    /// Waiting, in every language: that of the kiosk first. The ways to begin stand together, so that
    /// all of them are seen at once, however little room there is.
    pub(super) fn attract(&self) -> Page {
        let own = &self.words.kiosk;
        let text = own.attract_text.iter().cloned();
        let mut blocks: Vec<Block> = text.map(Block::Prose).collect();
        let begin = self.speech.begin();
        blocks.push(Block::Item(Item::new(&own.start, Target::Speak(begin))));
        let tongues = self.speech.tongues().iter().enumerate();
        let others: Vec<_> = tongues.filter(|(at, _)| *at != begin).collect();
        for (at, (_, words)) in &others {
            let start = &words.kiosk.start_here;
            blocks.push(Block::Item(Item::new(start, Target::Speak(*at))));
        }
        for (_, (_, words)) in others {
            let words = &words.kiosk;
            blocks.push(Block::Heading(words.attract.clone()));
            blocks.push(Block::Prose(words.attract_text.join(" ")));
        }
        Page::new(Place::Attract, &own.attract, blocks)
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
