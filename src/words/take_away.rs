//! What can be taken away on paper, and what became of it.

use serde::Deserialize;

use super::fill;

/// The words around the sheet to take away; what stands on it is in the hand-out's own words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(
    missing_docs,
    reason = "each field is the words it names, in the file of the language"
)]
pub struct TakeAwayWords {
    pub item: String,
    pub item_detail: String,
    pub title: String,
    pub text: String,
    pub no_groups: String,
    pub on: String,
    pub off: String,
    pub put_on: String,
    pub take_off: String,
    pub full: String,
    pub large: String,
    pub large_detail: String,
    pub danger: String,
    pub danger_detail: String,
    pub date: String,
    pub date_detail: String,
    pub look: String,
    pub change: String,
    pub print: String,
    pub print_detail: String,
    pub by_hand: String,
    save: String,
    pub save_detail: String,
    pub phone: String,
    on_phone: String,
    pub phone_text: String,
    pub says: String,
    pub printing: String,
    pub printed: String,
    pub no_paper: String,
    pub no_answer: String,
    saved: String,
    pub no_room: String,
    pub not_allowed: String,
    pub not_saved: String,
    pub not_printed: String,
    pub not_made: String,
}

impl TakeAwayWords {
    /// Offers to save the sheet as a file.
    #[must_use]
    pub fn save(&self, file: &str) -> String {
        fill(&self.save, &[("file", file)])
    }

    /// Shows the code that opens the website of a group on a phone.
    #[must_use]
    pub fn on_phone(&self, group: &str) -> String {
        fill(&self.on_phone, &[("group", group)])
    }

    /// The sheet was saved as a file.
    #[must_use]
    pub fn saved(&self, file: &str) -> String {
        fill(&self.saved, &[("file", file)])
    }
}
