//! Pages to read.

use super::Text;

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
