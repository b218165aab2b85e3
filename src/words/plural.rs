//! Words that hang on a number.

use serde::Deserialize;

use super::fill;

/// A text for one thing, and one for any other number of them; `{n}` is the number.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plural {
    one: String,
    other: String,
}

impl Plural {
    /// The text for so many.
    #[must_use]
    pub fn of(&self, n: u64) -> String {
        let text = if n == 1 { &self.one } else { &self.other };
        fill(text, &[("n", &n.to_string())])
    }
}
