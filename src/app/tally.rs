//! The sums of one day at a kiosk: how many, and nothing about anybody.
//!
//! They hold no time, no answer and no group. They outlive a visit, so they are all that is handed
//! from one visit to the next.

use std::fmt::Write as _;

use jiff::civil::Date;

/// Numbers under this could point at a person, and are blurred.
const FEW: u32 = 10;

/// The sums of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    day: Date,
    started: u32,
    completed: u32,
    printed: u32,
    /// Visits that came to the groups, by the language they were in then.
    languages: Vec<(String, u32)>,
}

impl Tally {
    /// A day on which nothing has happened yet, in these languages.
    #[must_use]
    pub fn of<'a>(day: Date, tags: impl IntoIterator<Item = &'a str>) -> Self {
        let tags = tags.into_iter();
        Self {
            day,
            started: 0,
            completed: 0,
            printed: 0,
            languages: tags.map(|tag| (tag.to_owned(), 0)).collect(),
        }
    }

    /// A visit began.
    pub const fn started(&mut self) {
        self.started = self.started.saturating_add(1);
    }

    /// A visit came to the groups, in the language with this tag.
    pub fn completed(&mut self, tag: &str) {
        self.completed = self.completed.saturating_add(1);
        let mut languages = self.languages.iter_mut();
        if let Some((_, count)) = languages.find(|(other, _)| other == tag) {
            *count = count.saturating_add(1);
        }
    }

    /// A hand-out was printed.
    pub const fn printed(&mut self) {
        self.printed = self.printed.saturating_add(1);
    }

    /// The line for the journal, where anything happened on this day.
    #[must_use]
    pub fn line(&self) -> Option<String> {
        if self.started == 0 {
            return None;
        }
        let day = self.day;
        let (started, completed) = (blurred(self.started), blurred(self.completed));
        let printed = blurred(self.printed);
        let mut line =
            format!("openchair {day}: started {started}, completed {completed}, printed {printed}");
        for (tag, count) in &self.languages {
            let _ = write!(line, ", {tag} {}", blurred(*count));
        }
        Some(line)
    }

    /// Begins another day where it is one: gives back the line of the day that is over.
    pub fn turn_to(&mut self, day: Date) -> Option<String> {
        if day == self.day {
            return None;
        }
        let line = self.line();
        let tags = self.languages.iter().map(|(tag, _)| tag.as_str());
        *self = Self::of(day, tags);
        line
    }

    /// The day after this one begins: gives back the line of the day that is over.
    pub(super) fn turn(&mut self) -> Option<String> {
        let next = self.day.tomorrow().unwrap_or(self.day);
        self.turn_to(next)
    }

    /// The sums as they are handed to the next visit, without blanks: `2026-11-25,3,2,0,en:2,es:0`.
    #[must_use]
    pub fn handed(&self) -> String {
        let Self {
            day,
            started,
            completed,
            printed,
            languages,
        } = self;
        let mut text = format!("{day},{started},{completed},{printed}");
        for (tag, count) in languages {
            let _ = write!(text, ",{tag}:{count}");
        }
        text
    }

    /// The sums that were handed on, in the languages of this one; `None` where the text is no such
    /// thing. Whatever else it says is ignored.
    #[must_use]
    pub fn taken(&self, text: &str) -> Option<Self> {
        let mut parts = text.split(',');
        let mut tally = Self {
            day: parts.next()?.parse().ok()?,
            started: parts.next()?.parse().ok()?,
            completed: parts.next()?.parse().ok()?,
            printed: parts.next()?.parse().ok()?,
            languages: self
                .languages
                .iter()
                .map(|(tag, _)| (tag.clone(), 0))
                .collect(),
        };
        for part in parts {
            let (tag, count) = part.split_once(':')?;
            let count = count.parse().ok()?;
            let mut languages = tally.languages.iter_mut();
            if let Some((_, known)) = languages.find(|(other, _)| other == tag) {
                *known = count;
            }
        }
        Some(tally)
    }
}

/// A number that points at nobody.
fn blurred(count: u32) -> String {
    match count {
        0 => "0".to_owned(),
        1..FEW => format!("<{FEW}"),
        _ => count.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn busy() -> Tally {
        let mut tally = Tally::of(date(2026, 11, 25), ["en", "es"]);
        for _ in 0..12 {
            tally.started();
        }
        for _ in 0..10 {
            tally.completed("en");
        }
        tally.completed("es");
        tally
    }

    #[test]
    fn few_are_blurred_and_none_is_none() {
        assert_eq!(
            busy().line().unwrap(),
            "openchair 2026-11-25: started 12, completed 11, printed 0, en 10, es <10"
        );
    }

    #[test]
    fn a_day_without_a_visit_has_no_line() {
        assert_eq!(Tally::of(date(2026, 11, 25), ["en"]).line(), None);
    }

    #[test]
    fn a_day_is_told_once_when_it_is_over() {
        let mut tally = busy();
        assert_eq!(tally.turn_to(date(2026, 11, 25)), None);
        assert!(tally.turn().unwrap().contains("2026-11-25"));
        assert_eq!(tally.turn_to(date(2026, 11, 26)), None);
        assert_eq!(tally.line(), None);
    }

    #[test]
    fn sums_are_handed_on_and_odd_ones_ignored() {
        let tally = busy();
        let handed = tally.handed();
        assert_eq!(handed, "2026-11-25,12,11,0,en:10,es:1");
        let fresh = Tally::of(date(2026, 11, 27), ["en", "es"]);
        assert_eq!(fresh.taken(&handed), Some(tally));
        for odd in [
            "",
            "x",
            "2026-11-25",
            "2026-11-25,1,2,3,en",
            "2026-11-25,-1,0,0",
            "2026-13-25,1,1,1",
        ] {
            assert_eq!(fresh.taken(odd), None, "{odd}");
        }
        let other = fresh.taken("2026-11-25,1,1,0,fr:1,en:1").unwrap();
        assert!(other.line().unwrap().ends_with("en <10, es 0"));
    }
}
