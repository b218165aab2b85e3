//! When a fact was read, and for how long that holds.

use std::fmt;
use std::str::FromStr;

use jiff::Span;
use jiff::civil::Date;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    first: Date,
}

impl Month {
    /// Before all others; stands in for one that could not be read.
    pub const EARLIEST: Self = Self { first: Date::ZERO };

    /// Its first day.
    #[must_use]
    pub const fn first_day(self) -> Date {
        self.first
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.first.year()
    }

    /// Its place in the year, from 1.
    #[must_use]
    pub fn number(self) -> i8 {
        self.first.month()
    }
}

impl From<Date> for Month {
    /// The month of a day.
    fn from(day: Date) -> Self {
        Self {
            first: day.first_of_month(),
        }
    }
}

/// A text that is no month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoMonth;

impl FromStr for Month {
    type Err = NoMonth;

    /// Reads a month as `2026-11`.
    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let (year, month) = text.split_once('-').ok_or(NoMonth)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() != 4 || month.len() != 2 || !digits(year) || !digits(month) {
            return Err(NoMonth);
        }
        let numbers = (year.parse(), month.parse());
        let (Ok(year), Ok(month)) = numbers else {
            return Err(NoMonth);
        };
        let first = Date::new(year, month, 1).map_err(|_| NoMonth)?;
        Ok(Self { first })
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

/// When something was last read, and after how many days it has to be read again.
///
/// Phone numbers and addresses go bad (practice.md S6), so every source and help line has a term.
/// The days are counted from the first of the month: rather too early than too late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The month it was read.
    pub month: Month,
    /// The term in days.
    pub term: u32,
}

impl Checked {
    /// After so many days a source is to be read again, where it does not say otherwise.
    pub const USUAL_TERM: u32 = 365;

    /// The last day on which it still holds.
    #[must_use]
    pub fn due(self) -> Date {
        let days = Span::new().try_days(self.term).ok();
        let due = days.and_then(|days| self.month.first_day().checked_add(days).ok());
        // A term longer than the calendar never runs out.
        due.unwrap_or(Date::MAX)
    }

    /// Whether it has to be read again by this day.
    #[must_use]
    pub fn is_overdue(self, on: Date) -> bool {
        on > self.due()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_a_year_and_two_digits() {
        let months = ["2026-11", "2026-01", "2026-12"];
        for text in months {
            assert_eq!(text.parse::<Month>().unwrap().to_string(), text);
        }
        for text in [
            "2026-13",
            "2026-00",
            "2026-1",
            "26-11",
            "2026-11-01",
            "soon",
            "",
            "+026-11",
        ] {
            assert_eq!(text.parse::<Month>(), Err(NoMonth), "{text}");
        }
    }

    #[test]
    fn a_term_runs_from_the_first_of_the_month() {
        let checked = Checked {
            month: "2026-11".parse().unwrap(),
            term: 90,
        };
        assert_eq!(checked.due().to_string(), "2027-01-30");
        assert!(!checked.is_overdue(checked.due()));
        assert!(checked.is_overdue(checked.due().tomorrow().unwrap()));
    }

    #[test]
    fn a_term_without_end_never_runs_out() {
        let checked = Checked {
            month: "9999-12".parse().unwrap(),
            term: u32::MAX,
        };
        assert!(!checked.is_overdue(Date::MAX));
    }
}
