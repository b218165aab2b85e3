//! The words of the faces around a page.

use std::time::Duration;

use serde::Deserialize;

use super::{Plural, fill};

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
    /// Names the key for help, where the page's own hints do not.
    pub help: String,
    /// Names the key to leave, where the page's own hints do not.
    pub leave: String,
    /// At the foot of a preview that does not show all.
    pub shows_all: String,
    /// Said on a clean terminal after a fault in the program.
    pub fault: String,
}

impl ScreenWords {
    /// The line that leads to screenful `next` of `of`.
    #[must_use]
    pub fn more(&self, next: usize, of: usize) -> String {
        fill(
            &self.more,
            &[("n", &next.to_string()), ("of", &of.to_string())],
        )
    }

    /// The line that leads from the last screenful back to the first.
    #[must_use]
    pub fn first(&self) -> &str {
        &self.first
    }

    /// Where the cursor is among what can be taken on this screen.
    #[must_use]
    pub fn position(&self, n: usize, of: usize) -> String {
        fill(
            &self.position,
            &[("n", &n.to_string()), ("of", &of.to_string())],
        )
    }
}

/// The words that only the line-by-line face says.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlainWords {
    begin: String,
    choose: String,
    choose_one: String,
    chosen: String,
    /// Said after a word or number that means nothing here.
    pub not_here: String,
    /// Said on a terminal that cannot clear its screen.
    pub still_above: String,
    /// Before a safety text.
    pub notice: String,
    /// Said first where the window is too small for the full screen.
    pub cramped: String,
    /// Said under the keys: how they are pressed here.
    pub keys_note: String,
}

impl PlainWords {
    /// The first line of all: how this face is used, with the keys that always work.
    #[must_use]
    pub fn begin(&self, keys: &str) -> String {
        fill(&self.begin, &[("keys", keys)])
    }

    /// The prompt where 1 to `last` can be chosen.
    #[must_use]
    pub fn choose(&self, last: usize) -> String {
        if last == 1 {
            self.choose_one.clone()
        } else {
            fill(&self.choose, &[("n", &last.to_string())])
        }
    }

    /// Repeats what was chosen.
    #[must_use]
    pub fn chosen(&self, label: &str) -> String {
        fill(&self.chosen, &[("label", label)])
    }
}

/// The words of a kiosk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KioskWords {
    /// The title while it waits.
    pub attract: String,
    /// What it says while it waits.
    pub attract_text: Vec<String>,
    /// How to begin in the language that the kiosk begins with.
    pub start: String,
    /// How to begin in this language, where the kiosk begins with another.
    pub start_here: String,
    limit_minutes: Plural,
    limit_seconds: String,
    /// The title of the warning.
    pub warning: String,
    warning_text: Plural,
    /// How to go on.
    pub go_on: String,
    /// Shown for a moment when something failed.
    pub restarting: String,
}

impl KioskWords {
    /// Said on the first page of a visit: after how long without a key it clears itself. In
    /// minutes, where they are whole.
    #[must_use]
    pub fn limit(&self, limit: Duration) -> String {
        let seconds = limit.as_secs();
        if seconds.is_multiple_of(60) {
            self.limit_minutes.of(seconds / 60)
        } else {
            fill(&self.limit_seconds, &[("n", &seconds.to_string())])
        }
    }

    /// How long until it clears itself.
    #[must_use]
    pub fn warning_text(&self, seconds: u64) -> String {
        self.warning_text.of(seconds)
    }
}
