//! The program's own words: one typed struct, filled from one file a language.
//!
//! A missing or extra word cannot load, and a misspelt use does not compile.

mod beside;
mod calendar;
mod chart;
mod faces;
mod handout;
mod items;
mod pages;
mod plural;
mod reasons;
mod review;
mod slots;
mod speech;
mod take_away;

use serde::Deserialize;
use serde::de::IgnoredAny;

pub use self::beside::BesideWords;
pub use self::calendar::{CalendarWords, ListWords};
pub use self::chart::ChartWords;
pub use self::faces::{KioskWords, PlainWords, ScreenWords};
pub use self::handout::HandoutWords;
pub use self::items::{ActionWords, ItemWords};
pub use self::pages::PageWords;
pub use self::plural::Plural;
pub use self::reasons::{ReasonWords, VerdictWords};
pub use self::review::ReviewWords;
pub use self::speech::Speech;
pub use self::take_away::TakeAwayWords;
use crate::content::Library;
use crate::finding::Finding;
use crate::guide::Lang;

/// All words of the program in one language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The language's own name.
    pub language: String,
    /// Months.
    pub calendar: CalendarWords,
    /// Lists.
    pub list: ListWords,
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
    /// What can be taken away on paper.
    pub take_away: TakeAwayWords,
    /// The sheet to take away.
    pub handout: HandoutWords,
    /// What is looked at together, and what a counselor has beside the page.
    pub beside: BesideWords,
    /// What the keys do.
    pub action: ActionWords,
    /// The kiosk.
    pub kiosk: KioskWords,
    /// A drawn tree.
    pub chart: ChartWords,
    /// The page for a reviewer. It has many words that nothing else needs, so [`ReviewWords`] are
    /// read by themselves, where they are wanted.
    #[expect(
        dead_code,
        reason = "it has its place in the file, and is read elsewhere"
    )]
    review: IgnoredAny,
}

impl Words {
    /// The words of a language: those of the content, where it brings some, else those that are
    /// compiled in. `None` where there are neither.
    ///
    /// # Errors
    /// What is wrong in the file: a word is missing or not known, or says less than the English
    /// one does.
    pub fn load(library: &Library, lang: &Lang) -> Result<Option<Self>, Vec<Finding>> {
        let file = file_of(lang);
        let Some(words) = library.parsed(&file)? else {
            return Ok(None);
        };
        // What is compiled in was compared when the program was built.
        let findings = if library.is_built_in() {
            Vec::new()
        } else {
            slots::compare(library, &file)
        };
        if findings.is_empty() {
            Ok(Some(words))
        } else {
            Err(findings)
        }
    }
}

/// The file with the words of a language.
fn file_of(lang: &Lang) -> String {
    format!("words/{lang}.ron")
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
    fn a_value_with_braces_is_not_filled_again() {
        assert_eq!(
            fill("{a} and {b}", &[("a", "{b}"), ("b", "x")]),
            "{b} and x"
        );
    }
}
