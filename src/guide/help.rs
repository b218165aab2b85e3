//! Lines to call or text now.

use super::Text;

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
    /// The month it was last read, as `2026-11`.
    pub reviewed: String,
}
