//! Lines to call or text now.

use super::{Checked, OnPaper, Text};

/// A help line.
#[derive(Clone, Debug)]
pub struct HelpLine {
    /// Its identifier, such as `988`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// What to dial or text, as printed.
    pub contact: Text,
    /// What it is for.
    pub text: Text,
    /// Whether paper shows it.
    pub on_paper: OnPaper,
    /// When it was last read, and its term.
    pub checked: Checked,
}
