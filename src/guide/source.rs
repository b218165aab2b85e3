//! Where facts come from.

use super::Checked;

/// How sure a source is, as the fact sheet grades it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confidence {
    /// The organisation's own page, or the government body's.
    V1,
    /// A page of decent standing: a journal, a named newspaper, an encyclopedia.
    V2,
}

/// A page that was read.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its identifier within the file.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// The publisher's own address.
    pub url: String,
    /// How sure it is.
    pub confidence: Confidence,
    /// The year it describes, or `undated`.
    pub as_of: String,
    /// When it was read, and its term.
    pub read: Checked,
}
