//! How long a kiosk waits for a key: longer where there is more to read.

use std::time::Duration;

/// How long a kiosk waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Without a key for so long, it clears itself. On a page that takes longer to read, later.
    pub idle: Duration,
    /// So long before that, it warns. Any key extends the visit (WCAG 2.2.1 asks for 20 seconds).
    pub warning: Duration,
    /// So long it waits for each word of a page, where that comes to more.
    pub per_word: Duration,
}

impl Limits {
    /// Half as long again as a slow reader takes, at 100 words a minute.
    pub const PER_WORD: Duration = Duration::from_millis(900);

    /// After how long without a key a page of so many words is cleared.
    #[must_use]
    pub fn on_page_of(&self, words: usize) -> Duration {
        let words = u32::try_from(words).unwrap_or(u32::MAX);
        self.idle.max(self.per_word.saturating_mul(words))
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            idle: Duration::from_secs(120),
            warning: Duration::from_secs(30),
            per_word: Self::PER_WORD,
        }
    }
}
