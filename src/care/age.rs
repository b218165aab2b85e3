//! How old the facts are: every source and help line is read again within its term.

use jiff::civil::Date;

use super::texts::File;
use crate::finding::{Finding, Severity};
use crate::guide::{Checked, Guide, Month};

/// The age of all facts together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Age {
    /// How many sources there are.
    pub sources: usize,
    /// How many help lines there are.
    pub help_lines: usize,
    /// How many of both are overdue.
    pub overdue: usize,
    /// The month in which the oldest was read, and where it stands.
    pub oldest: Option<(Month, String)>,
    /// The last day of the term that ends next, of those that still run, and where it stands.
    pub next_due: Option<(Date, String)>,
}

/// Gathers the age of facts, file by file.
#[derive(Debug)]
pub(super) struct Calendar {
    on: Date,
    age: Age,
    oldest: Option<(Month, usize, usize)>,
    next_due: Option<(Date, usize, usize)>,
    findings: Vec<Finding>,
}

impl Calendar {
    pub(super) fn new(on: Date) -> Self {
        Self {
            on,
            age: Age::default(),
            oldest: None,
            next_due: None,
            findings: Vec::new(),
        }
    }

    /// Looks at the sources of the file with this number, and at its help lines.
    pub(super) fn read(&mut self, number: usize, file: &File<'_>) {
        for path in lists(file).iter().flat_map(|list| entries(file, list)) {
            let value = |field: &str| file.places.value(&format!("{path}.{field}"));
            let Some(month) = value("read").and_then(|it| it.parse().ok()) else {
                continue;
            };
            let term = value("review_days").and_then(|it| it.parse().ok());
            let term = term.unwrap_or(Checked::USUAL_TERM);
            self.age.sources += 1;
            let id = value("id").unwrap_or("");
            let of = match value("as_of") {
                Some("undated") | None => "undated".to_owned(),
                Some(year) => format!("of {year}"),
            };
            self.look(
                (number, file),
                &format!("{path}.read"),
                Checked { month, term },
                &format!("the source \"{id}\" ({of})"),
                "read it again, mend what has changed, then write the month as `read`",
            );
        }
        if file.name != "help.ron" {
            return;
        }
        for at in 0..file.places.count(".lines") {
            let path = format!(".lines[{at}]");
            let value = |field: &str| file.places.value(&format!("{path}.{field}"));
            let month = value("reviewed").and_then(|it| it.parse().ok());
            let term = value("review_days").and_then(|it| it.parse().ok());
            let Some((month, term)) = month.zip(term) else {
                continue;
            };
            self.age.help_lines += 1;
            let id = value("id").unwrap_or("");
            self.look(
                (number, file),
                &format!("{path}.reviewed"),
                Checked { month, term },
                &format!("the help line \"{id}\""),
                "look it up again, mend what has changed, then write the month as `reviewed`",
            );
        }
    }

    fn look(
        &mut self,
        (number, file): (usize, &File<'_>),
        path: &str,
        checked: Checked,
        what: &str,
        remedy: &str,
    ) {
        let span = file.places.span(path);
        let start = span.start;
        if self.oldest.is_none_or(|(month, ..)| checked.month < month) {
            self.oldest = Some((checked.month, number, start));
        }
        if checked.month.first_day() > self.on {
            let words = format!(
                "{what} was read in {}, which has not come yet",
                checked.month
            );
            let remedy = "write the month in which it was read";
            let finding = Finding::error(file.name, span, words, remedy);
            self.findings.push(finding);
        } else if checked.is_overdue(self.on) {
            self.age.overdue += 1;
            let words = overdue(what, checked);
            let finding = Finding::error(file.name, span, words, remedy);
            self.findings.push(finding.with(Severity::Warning));
        } else if self.next_due.is_none_or(|(due, ..)| checked.due() < due) {
            self.next_due = Some((checked.due(), number, start));
        }
    }

    /// The findings, and what the report says. Help lines that are compiled in and that the
    /// content leaves out show as well, so they are looked at, too.
    pub(super) fn age(mut self, guide: &Guide, files: &[File<'_>]) -> (Age, Vec<Finding>) {
        let help = files.iter().find(|file| file.name == "help.ron");
        let own = help.map_or(0, |file| file.places.count(".lines"));
        let own: Vec<&str> = (0..own)
            .filter_map(|at| help?.places.value(&format!(".lines[{at}].id")))
            .collect();
        for line in &guide.help_lines {
            if own.contains(&line.id.as_str()) {
                continue;
            }
            self.age.help_lines += 1;
            if line.checked.is_overdue(self.on) {
                self.age.overdue += 1;
                let what = format!("the built-in help line \"{}\"", line.id);
                let remedy = "use a newer release of this program";
                let words = overdue(&what, line.checked);
                let finding = Finding::error("help.ron", 0..0, words, remedy);
                self.findings.push(finding.with(Severity::Warning));
            }
        }
        let place = |number: usize, start| files.get(number).map(|file| file.place(start));
        let oldest = self.oldest;
        self.age.oldest = oldest.and_then(|(month, at, start)| Some((month, place(at, start)?)));
        let due = self.next_due;
        self.age.next_due = due.and_then(|(due, at, start)| Some((due, place(at, start)?)));
        (self.age, self.findings)
    }
}

/// The lists of sources in a file: one for the whole file, and where facts bring their own.
fn lists(file: &File<'_>) -> Vec<String> {
    let own = [".sources".to_owned(), ".evidence_from".to_owned()];
    let cards = entries(file, ".concerns").map(|card| format!("{card}.from"));
    own.into_iter().chain(cards).collect()
}

/// The paths of the entries of a list.
fn entries(file: &File<'_>, list: &str) -> impl Iterator<Item = String> {
    let list = list.to_owned();
    (0..file.places.count(&list)).map(move |at| format!("{list}[{at}]"))
}

fn overdue(what: &str, checked: Checked) -> String {
    format!(
        "{what} was read in {}, and its term of {} days ended on {}",
        checked.month,
        checked.term,
        checked.due()
    )
}
