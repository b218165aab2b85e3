//! Lists of groups to browse.

use super::{Group, Role, Text, TraitIndex};

/// Which groups stand in a directory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Having {
    /// Those for this role.
    Role(Role),
    /// Those with one of these values of a trait.
    Trait(TraitIndex, u32),
}

/// A list of groups to browse.
#[derive(Clone, Debug)]
pub struct Directory {
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Whom it is for.
    pub text: Text,
    /// Which groups it lists.
    pub having: Having,
}

impl Directory {
    /// Whether it lists this group. Those who lost someone stand with family.
    #[must_use]
    pub fn lists(&self, group: &Group) -> bool {
        match self.having {
            Having::Role(Role::Family) => group
                .roles
                .iter()
                .any(|role| matches!(role, Role::Family | Role::Grief)),
            Having::Role(role) => group.roles.contains(&role),
            Having::Trait(about, values) => group
                .trait_fact(about)
                .is_some_and(|known| known.values & values != 0),
        }
    }
}
