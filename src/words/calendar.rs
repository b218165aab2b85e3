//! How a language writes months and lists.

use jiff::civil::Date;
use serde::Deserialize;

use super::fill;
use crate::guide::Month;

/// How a language writes a month.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarWords {
    months: [String; 12],
    month_of_year: String,
    day_of_month: String,
}

impl CalendarWords {
    /// A month with its year, such as "November 2026".
    #[must_use]
    pub fn month(&self, month: Month) -> String {
        let place = usize::try_from(month.number() - 1).unwrap_or_default();
        let name = self.months.get(place).map_or("", String::as_str);
        let year = month.year().to_string();
        fill(&self.month_of_year, &[("month", name), ("year", &year)])
    }

    /// A day, such as "November 25, 2026".
    #[must_use]
    pub fn day(&self, day: Date) -> String {
        let place = usize::try_from(day.month() - 1).unwrap_or_default();
        let name = self.months.get(place).map_or("", String::as_str);
        let (year, day) = (day.year().to_string(), day.day().to_string());
        let values = [("month", name), ("year", &*year), ("day", &*day)];
        fill(&self.day_of_month, &values)
    }
}

/// How a language writes a list.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListWords {
    comma: String,
    or: String,
}

impl ListWords {
    /// A list of which one will do, such as "a, b or c".
    #[must_use]
    pub fn any(&self, parts: &[&str]) -> String {
        match parts {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [all @ .., last] => [&all.join(&self.comma), &*self.or, last].concat(),
        }
    }

    /// A list of all that there are, such as "a, b, c".
    #[must_use]
    pub fn all(&self, parts: &[&str]) -> String {
        parts.join(&self.comma)
    }
}
