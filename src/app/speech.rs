//! The languages a program speaks: those that both the guide and the program's words have.

use crate::guide::{Guide, Lang};
use crate::words::Words;

/// The languages, the one to begin with first in mind.
#[derive(Debug)]
pub struct Speech {
    tongues: Vec<(Lang, Words)>,
    names: Vec<String>,
    begin: usize,
}

impl Speech {
    /// The languages of a guide that the program has words for. It begins with `wanted` where that
    /// is one of them. `None` where there is no language at all.
    #[must_use]
    pub fn new(guide: &Guide, wanted: Option<&str>) -> Option<Self> {
        let languages = guide.languages.iter();
        let tongues: Vec<(Lang, Words)> = languages
            .filter_map(|lang| Words::load(lang.tag()).map(|words| (lang.clone(), words)))
            .collect();
        if tongues.is_empty() {
            return None;
        }
        let begin = tongues
            .iter()
            .position(|(lang, _)| Some(lang.tag()) == wanted);
        Some(Self {
            names: tongues
                .iter()
                .map(|(_, words)| words.language.clone())
                .collect(),
            begin: begin.unwrap_or_default(),
            tongues,
        })
    }

    /// The place of the language to begin with.
    #[must_use]
    pub const fn begin(&self) -> usize {
        self.begin
    }

    /// The names of the languages, each in itself.
    #[must_use]
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The language at a place with its words; the first where there is none.
    ///
    /// # Panics
    /// Never: there is at least one.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "it is only made with at least one language"
    )]
    pub fn at(&self, place: usize) -> &(Lang, Words) {
        self.tongues.get(place).unwrap_or(&self.tongues[0])
    }
}
