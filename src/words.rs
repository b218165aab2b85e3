//! The program's own words: one typed struct, filled from one file a language.
//!
//! A missing or extra word cannot load, and a misspelt use does not compile.

mod faces;
mod items;
mod pages;
mod reasons;

use serde::Deserialize;

pub use self::faces::{KioskWords, PlainWords, ScreenWords};
pub use self::items::{ActionWords, ItemWords};
pub use self::pages::PageWords;
pub use self::reasons::{ReasonWords, VerdictWords};

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
    /// Verdicts.
    pub verdict: VerdictWords,
    /// Reasons.
    pub reason: ReasonWords,
    /// Items of the menus.
    pub item: ItemWords,
    /// Titles, headings and sentences.
    pub page: PageWords,
    /// What the keys do.
    pub action: ActionWords,
    /// The kiosk.
    pub kiosk: KioskWords,
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

/// Fills `{name}` in a text.
fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((name, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        let value = values.iter().find(|(known, _)| *known == name);
        filled.push_str(value.map_or("", |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_every_language_load() {
        let text = include_str!("../assets/words/en.ron");
        if let Err(error) = ron::from_str::<Words>(text) {
            panic!("en.ron: {error}");
        }
    }

    #[test]
    fn a_value_with_braces_is_not_filled_again() {
        assert_eq!(
            fill("{a} and {b}", &[("a", "{b}"), ("b", "x")]),
            "{b} and x"
        );
    }
}
