//! What groups can be or have.

use super::{Role, Text};

/// What it means when a group's file does not speak of a trait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absent {
    /// Nobody has checked: the person is told to ask.
    Unknown,
    /// The group is not made for it.
    No,
}

/// How easy a group is to find in one way of meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ease {
    /// In many places, or many meetings.
    Easy,
    /// Some.
    Some,
    /// Few, none, or nobody has counted.
    Rare,
}

/// A trait, declared once with the words that name it.
#[derive(Clone, Debug)]
pub struct Trait {
    /// Its identifier, such as `outlook`.
    pub id: String,
    /// Its name on a group's page.
    pub label: Text,
    /// What its absence means.
    pub absent: Absent,
    /// It only breaks ties and is never shown.
    pub silent: bool,
    /// On which groups' pages it has a row even where nothing is known.
    pub roles: Vec<Role>,
    /// What to say of a group that is not made for it.
    pub lacks: Option<Text>,
    /// Its values; for a way to meet, the easiest first.
    pub values: Vec<TraitValue>,
}

impl Trait {
    /// Whether this trait is a way to meet, which tells how easy a group is to find.
    #[must_use]
    pub fn is_way_to_meet(&self) -> bool {
        self.values.iter().any(|value| value.ease.is_some())
    }
}

/// One value of a trait.
#[derive(Clone, Debug)]
pub struct TraitValue {
    /// Its identifier, such as `secular`.
    pub id: String,
    /// For a way to meet: how easy a group with it is to find.
    pub ease: Option<Ease>,
}
