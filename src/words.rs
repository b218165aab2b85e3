//! The program's own words: one typed struct, filled from one file a language.
//!
//! A missing or extra word cannot load, and a misspelt use does not compile.

use serde::Deserialize;

/// The words of the frame around pages: footer, position, hints.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ScreenWords {
    more: String,
    first: String,
    position: String,
    /// Shown alone where the window is too small.
    pub too_small: String,
    /// Names the help line at the foot of every screen.
    pub help_now: String,
}

impl ScreenWords {
    /// The line that leads to screenful `next` of `of`.
    #[must_use]
    pub fn more(&self, next: usize, of: usize) -> String {
        self.more
            .replace("{n}", &next.to_string())
            .replace("{of}", &of.to_string())
    }

    /// The line that leads from the last screenful back to the first.
    #[must_use]
    pub fn first(&self) -> &str {
        &self.first
    }

    /// Where the cursor is among what can be taken on this screen.
    #[must_use]
    pub fn position(&self, n: usize, of: usize) -> String {
        self.position
            .replace("{n}", &n.to_string())
            .replace("{of}", &of.to_string())
    }
}

/// The words that only the line-by-line face says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainWords {
    /// The first line of all: how this face is used.
    pub begin: String,
    choose: String,
    choose_one: String,
    chosen: String,
    /// Said after a word or number that means nothing here.
    pub not_here: String,
    /// Said on a terminal that cannot clear its screen.
    pub still_above: String,
    /// Before a safety text.
    pub notice: String,
}

impl PlainWords {
    /// The prompt where 1 to `last` can be chosen.
    #[must_use]
    pub fn choose(&self, last: usize) -> String {
        if last == 1 {
            self.choose_one.clone()
        } else {
            self.choose.replace("{n}", &last.to_string())
        }
    }

    /// Repeats what was chosen.
    #[must_use]
    pub fn chosen(&self, label: &str) -> String {
        self.chosen.replace("{label}", label)
    }
}

/// All words of the program in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The language's own name.
    pub language: String,
    /// The frame around pages.
    pub screen: ScreenWords,
    /// The line-by-line face.
    pub plain: PlainWords,
}

impl Words {
    /// The words of a language by its tag; `None` where there are none.
    #[must_use]
    pub fn load(tag: &str) -> Option<Self> {
        let text = match tag {
            "en" => include_str!("../assets/words/en.ron"),
            _ => return None,
        };
        ron::from_str(text).ok()
    }
}
