//! The pages of a kiosk around a visit: waiting for a person, and about to clear itself.

use super::{Block, Composer, Item, Page, Place, Target};

impl Composer<'_> {
    /// Waiting, in every language: that of the kiosk first.
    pub(super) fn attract(&self) -> Page {
        let own = &self.words.kiosk;
        let text = |lines: &[String]| lines.iter().cloned().map(Block::Prose).collect();
        let mut blocks: Vec<Block> = text(&own.attract_text);
        let begin = self.speech.begin();
        blocks.push(Block::Item(Item::new(&own.start, Target::Speak(begin))));
        let tongues = self.speech.tongues().iter().enumerate();
        for (at, (_, words)) in tongues.filter(|(at, _)| *at != begin) {
            let words = &words.kiosk;
            blocks.push(Block::Heading(words.attract.clone()));
            blocks.extend(text(&words.attract_text));
            blocks.push(Block::Item(Item::new(&words.start_here, Target::Speak(at))));
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
