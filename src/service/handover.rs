//! What one image of the program hands to the next.

use crate::terminal::Settings;

/// The environment variable in which it is handed over. It is for the program alone: nothing it
/// starts should see it.
pub const HANDOVER: &str = "OPENCHAIR_KIOSK";

/// What is handed over: how the terminal was set at the very beginning, and the sums of the day.
/// Nothing of a visit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Handover {
    /// The settings to give the terminal back with.
    pub first: Settings,
    /// The sums, as [`Tally::handed`](crate::app::Tally::handed) writes them; none where nothing
    /// is counted.
    pub tally: Option<String>,
}

/// Longer is nothing that this program writes.
const LONGEST: usize = 1_000;

impl Handover {
    /// What the image before this one handed over; `None` at the first start, and where the variable
    /// holds something else.
    #[must_use]
    pub fn of_process() -> Option<Self> {
        Self::read(std::env::var_os(HANDOVER)?.to_str()?)
    }

    /// Reads what [`Self::text`] writes.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        if text.len() > LONGEST {
            return None;
        }
        let (first, tally) = text.split_once(';')?;
        Some(Self {
            first: first.parse().ok()?,
            tally: Some(tally).filter(|it| !it.is_empty()).map(str::to_owned),
        })
    }

    /// It as a text: the settings, then the sums.
    #[must_use]
    pub fn text(&self) -> String {
        let tally = self.tally.as_deref().unwrap_or_default();
        format!("{};{tally}", self.first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_over_is_read_and_what_is_odd_is_nothing() {
        for text in ["1:2:3:4:5:6;", "1:2:3:4:5:6;2026-11-25,1,1,0,en:1"] {
            assert_eq!(Handover::read(text).unwrap().text(), text);
        }
        let long = format!("1:2:3:4:5:6;{}", "9".repeat(LONGEST));
        for odd in ["", "1", ";", "1:2:3:4:5:6", "x;2026-11-25", &long] {
            assert_eq!(Handover::read(odd), None, "{odd}");
        }
    }
}
