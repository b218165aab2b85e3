//! What must be known of a page after it was written.

use crate::app::Scene;
use crate::page::{Place, Target};

/// A page that was written.
#[derive(Debug)]
pub(super) struct Shown {
    /// The number of the page.
    pub(super) serial: u64,
    /// For each item, the words that repeat it once it is chosen; none where a page follows that
    /// says as much.
    pub(super) items: Vec<Option<String>>,
    /// Whether any key goes on, also Enter alone.
    pub(super) any_key: bool,
    /// What asks for the next line.
    pub(super) prompt: String,
    /// Said where a line means nothing.
    pub(super) not_here: String,
}

impl Shown {
    pub(super) fn of(scene: &Scene<'_>) -> Self {
        let words = &scene.words.plain;
        let items = scene.page.items().map(|item| match item.target {
            Target::Answer(_) | Target::Speak(_) => Some(words.chosen(&item.label)),
            _ => None,
        });
        let items: Vec<Option<String>> = items.collect();
        Self {
            serial: scene.serial,
            any_key: matches!(scene.page.place, Place::Attract | Place::Warning),
            prompt: words.choose(items.len()),
            not_here: words.not_here.clone(),
            items,
        }
    }
}
