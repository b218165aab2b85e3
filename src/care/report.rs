//! What is known of the words and facts of a guide, told in lines.

use std::fmt;

use super::age::Age;
use super::aid::Item;
use super::reading::Reading;
use crate::finding::Finding;

/// What a look at a guide with care has shown.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// What should be mended.
    pub findings: Vec<Finding>,
    /// How old the facts are.
    pub age: Age,
    /// How the texts read, for each language of the guide.
    pub reading: Vec<Reading>,
    /// The twelve items of a decision aid.
    pub aid: Vec<Item>,
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        age(&self.age, f)?;
        for reading in &self.reading {
            writeln!(f)?;
            language(reading, f)?;
        }
        writeln!(f)?;
        let met = self.aid.iter().filter(|item| item.is_met).count();
        writeln!(f, "Decision aid: {met} of {} items met", self.aid.len())?;
        for item in &self.aid {
            let met = if item.is_met { "met" } else { "NOT MET" };
            writeln!(
                f,
                "  {}  {met:7}  {:43}  {}",
                item.id, item.asks, item.place
            )?;
        }
        Ok(())
    }
}

fn age(age: &Age, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    write!(
        f,
        "Facts: {} sources and {} help lines",
        age.sources, age.help_lines
    )?;
    if let Some((month, place)) = &age.oldest {
        write!(f, "; the oldest read in {month} ({place})")?;
    }
    match age.overdue {
        0 => write!(f, "; none overdue")?,
        some => write!(f, "; {some} overdue")?,
    }
    if let Some((due, place)) = &age.next_due {
        write!(f, "; next due on {due} ({place})")?;
    }
    writeln!(f)
}

fn language(reading: &Reading, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let (lang, longest) = (&reading.lang, reading.longest);
    let Some(formula) = &reading.formula else {
        return writeln!(
            f,
            "Reading in \"{lang}\": care.ron has no formula for it, so only sentences were counted; the longest has {longest} words"
        );
    };
    write!(f, "Reading in \"{lang}\" by {formula}: ")?;
    let wholes = &reading.wholes;
    let middle = wholes.get(wholes.len() / 2);
    if let (Some(first), Some(middle), Some(last)) = (wholes.first(), middle, wholes.last()) {
        let count = wholes.len();
        write!(
            f,
            "{count} files and pages, the easiest {first:.1}, the middle one {middle:.1}, the hardest {last:.1}; "
        )?;
    }
    writeln!(f, "the longest sentence has {longest} words")?;
    for hard in &reading.worst {
        writeln!(
            f,
            "  {:5.1}  {:34}  {}",
            hard.grade, hard.place, hard.opening
        )?;
    }
    Ok(())
}
