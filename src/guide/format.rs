//! Kinds of meeting.

use super::{Fact, Text};

/// A kind of meeting, such as speaker or women.
#[derive(Clone, Debug)]
pub struct Format {
    /// Its identifier.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What happens there.
    pub fact: Fact,
    /// Codes for it in meeting lists.
    pub codes: Vec<String>,
    /// How to look for it, where the advice may tell a person to.
    pub look_for: Option<Text>,
}
