//! Pages to read.

use super::{Condition, Fact, Text};

/// A part of a page.
#[derive(Clone, Debug)]
pub enum Passage {
    /// A heading.
    Heading(Text),
    /// A paragraph.
    Para(Text),
    /// A list of points.
    Points(Vec<Text>),
}

/// A page to read.
#[derive(Clone, Debug)]
pub struct Article {
    /// Its identifier, such as `twelve-steps`.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Whether it stands in the list of pages.
    pub in_menu: bool,
    /// What it says.
    pub passages: Vec<Passage>,
    /// The sources of the file that it rests on.
    pub sources: Vec<super::Source>,
}

/// What open and closed mean, said for those of whom `when` holds.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// For whom.
    pub when: Condition,
    /// What it means for this person.
    pub fact: Fact,
}
