//! One group: what it is, who may come, and what is known of it.

use super::{Attendance, Condition, FormatIndex, GroupIndex, Pool, Source, Text, TraitIndex};

/// Whom a group is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A person's own drinking or drug use.
    Own,
    /// Family, partners and friends.
    Family,
    /// People who lost someone.
    Grief,
}

/// What sort of thing a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A group of its own.
    Fellowship,
    /// Meetings within another group, in whose place they stand.
    Meetings(GroupIndex),
    /// A place that hosts meetings of many groups; never suggested.
    Platform,
}

/// How alive a group is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Meets in many parts of the country, or online.
    Active,
    /// Meets in one part of the country.
    Regional,
    /// Has very few meetings.
    Rare,
    /// Has no national body any more; shown when browsed, never suggested.
    Historical,
}

/// The two kinds of group of which the advice shows both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tradition {
    /// Works with twelve steps, also adapted ones.
    TwelveStep,
    /// Any other way.
    Other,
}

/// Whether a group may take the first place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// Like any other.
    Always,
    /// Not at all.
    Never,
    /// Only where this was said.
    When(Condition),
}

/// A text with where it comes from.
#[derive(Clone, Debug)]
pub struct Fact {
    /// The words.
    pub text: Text,
    /// Places in [`Group::sources`] (or in the sources of the file it stands in).
    pub from: Vec<usize>,
}

/// What a group is or has, for one trait.
#[derive(Clone, Debug)]
pub struct TraitFact {
    /// The trait.
    pub about: TraitIndex,
    /// The values that hold, one bit each.
    pub values: u32,
    /// The group's own fact; silent traits have none.
    pub fact: Option<Fact>,
}

/// A kind of meeting that a group lists.
#[derive(Clone, Debug)]
pub struct MeetingKind {
    /// The kind of meeting.
    pub format: FormatIndex,
    /// What is known of it in this group.
    pub fact: Fact,
}

/// Who may belong: the group's own rule.
#[derive(Clone, Debug, Default)]
pub struct Admits {
    /// Each of these must have been said.
    pub only: Condition,
    /// Any one of these rules the person out.
    pub not: Vec<super::Said>,
    /// The rule in words.
    pub rule: Option<Fact>,
}

/// How strong the evidence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    /// Many good studies together.
    Strong,
    /// Good studies with limits.
    Fair,
    /// Few or small studies.
    Thin,
    /// None of its own.
    None,
}

/// What studies say of a group.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// What they found, and for whom.
    pub fact: Fact,
    /// How strong it is.
    pub strength: Strength,
}

/// A phone number of a group.
#[derive(Clone, Debug)]
pub struct Phone {
    /// The number as printed.
    pub number: String,
    /// What it is for, and the year it was seen.
    pub text: Text,
    /// Where it comes from.
    pub from: Vec<usize>,
}

/// A group, with all that is known of it. A missing fact is `None`, and shown as such.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its identifier, such as `al-anon`.
    pub id: String,
    /// Its full name.
    pub name: Text,
    /// The short form people use.
    pub short: Option<Text>,
    /// One line for lists.
    pub brief: Text,
    /// What sort of thing it is.
    pub kind: Kind,
    /// How alive it is.
    pub status: Status,
    /// With twelve steps or not.
    pub tradition: Tradition,
    /// Whom it is for.
    pub roles: Vec<Role>,
    /// What it is or has.
    pub traits: Vec<TraitFact>,
    /// Kinds of meeting it lists.
    pub meetings: Vec<MeetingKind>,
    /// Its own rule of membership.
    pub admits: Admits,
    /// Our own gate for groups made for particular people.
    pub meant_for: Condition,
    /// The same gate for a person who asks as family.
    pub meant_for_family: Option<Condition>,
    /// Whether it may take the first place.
    pub first: First,
    /// Where this holds, it is suggested only when nothing else is left.
    pub last_resort: Option<Condition>,
    /// For a historical group: living groups to look at.
    pub instead: Vec<GroupIndex>,
    /// What it is.
    pub about: Fact,
    /// What a meeting is like.
    pub meeting: Option<Fact>,
    /// What to know before a first visit.
    pub first_visit: Option<Fact>,
    /// What may suit a person.
    pub suits: Vec<Text>,
    /// What may not suit, in equal detail.
    pub may_not_suit: Vec<Text>,
    /// What it costs.
    pub cost: Option<Fact>,
    /// Its custom about sponsors.
    pub sponsor: Option<Fact>,
    /// Its custom about membership.
    pub membership: Option<Fact>,
    /// Who may come to which meetings.
    pub attendance: Attendance,
    /// Languages of its meetings.
    pub languages: Option<Fact>,
    /// Its website.
    pub website: String,
    /// Where to look for a meeting.
    pub finder: Option<Text>,
    /// Its phone numbers.
    pub phones: Vec<Phone>,
    /// What studies say.
    pub evidence: Option<Evidence>,
    /// Where all this comes from.
    pub sources: Vec<Source>,
}

impl Group {
    /// The values of a trait that hold for this group; none where its file does not speak of it.
    #[must_use]
    pub fn trait_fact(&self, about: TraitIndex) -> Option<&TraitFact> {
        self.traits.iter().find(|known| known.about == about)
    }

    /// The kind of meeting in this group.
    #[must_use]
    pub fn meeting_kind(&self, format: FormatIndex) -> Option<&MeetingKind> {
        self.meetings.iter().find(|known| known.format == format)
    }

    /// Our gate for groups made for particular people, as a person of this pool asks for it.
    #[must_use]
    pub const fn gate(&self, pool: Pool) -> &Condition {
        match (pool, &self.meant_for_family) {
            (Pool::Role(Role::Family), Some(family)) => family,
            _ => &self.meant_for,
        }
    }

    /// The name people use most: the short form, or the full name.
    #[must_use]
    pub fn short_name(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }
}
