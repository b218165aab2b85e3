//! What each group is to each wish, looked up once so that walking every path is quick.

use std::collections::BTreeMap;

use super::Asked;
use crate::guide::{Absent, Ease, GroupIndex, Guide, TraitIndex, Wish};

/// What a group is to a wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Meets {
    /// The group itself meets it.
    Itself,
    /// A kind of meeting in the group meets it.
    Meeting,
    /// The group is something else, or not made for it.
    Not,
    /// Nobody has checked.
    Unknown,
}

/// Every wish of the guide held against every group.
#[derive(Debug)]
pub(super) struct Table {
    /// By question, choice and wish: the place of its row. Equal wishes share one.
    places: Vec<Vec<Vec<usize>>>,
    /// What each group is.
    rows: Vec<Vec<Meets>>,
    /// Ways to meet, each with the ease and the place of its value by group.
    ways: Vec<(TraitIndex, Vec<Found>)>,
    /// The place of each group among all names in order.
    by_name: Vec<usize>,
}

/// How easy a group is to find in one way of meeting: the ease, then the place of the value (the
/// easiest first).
pub(super) type Found = (Ease, usize);

impl Table {
    pub(super) fn new(guide: &Guide) -> Self {
        let mut rows: Vec<Vec<Meets>> = Vec::new();
        let mut known = BTreeMap::new();
        let mut place = |wish: &Wish| {
            let same = (wish.about, wish.values, wish.look_for);
            *known.entry(same).or_insert_with(|| {
                let row = guide.groups().map(|(at, _)| meets(guide, wish, at));
                rows.push(row.collect());
                rows.len() - 1
            })
        };
        let mut places = Vec::new();
        for question in &guide.questions {
            let mut of_question = Vec::new();
            for choice in &question.choices {
                of_question.push(choice.wishes.iter().map(&mut place).collect());
            }
            places.push(of_question);
        }
        let traits = guide.traits.iter().enumerate();
        let ways = traits
            .filter(|(_, about)| about.is_way_to_meet())
            .map(|(at, _)| TraitIndex(at))
            .map(|about| {
                let groups = guide.groups();
                let found = groups.map(|(at, _)| found(guide, about, at)).collect();
                (about, found)
            })
            .collect();
        let lang = guide.languages.first();
        let name = |at: GroupIndex| lang.map(|lang| guide.group(at).name.get(lang).to_lowercase());
        let mut named: Vec<GroupIndex> = guide.groups().map(|(at, _)| at).collect();
        named.sort_by_cached_key(|at| name(*at));
        let mut by_name = vec![0; named.len()];
        for (place, at) in named.iter().enumerate() {
            if let Some(it) = by_name.get_mut(at.0) {
                *it = place;
            }
        }
        Self {
            places,
            rows,
            ways,
            by_name,
        }
    }

    /// What every group is to a wish.
    pub(super) fn row(&self, asked: Asked) -> &[Meets] {
        let question = self.places.get(asked.question.0);
        let choice = question.and_then(|choices| choices.get(usize::from(asked.choice)));
        let wish = choice.and_then(|wishes| wishes.get(asked.wish));
        let row = wish.and_then(|place| self.rows.get(*place));
        row.map_or(&[], Vec::as_slice)
    }

    /// How easy a group is to find: in one way of meeting, or in the easiest of all.
    pub(super) fn found(&self, way: Option<TraitIndex>, group: GroupIndex) -> Found {
        let ways = self.ways.iter();
        ways.filter(|(about, _)| way.is_none_or(|way| way == *about))
            .filter_map(|(_, found)| found.get(group.0).copied())
            .min()
            .unwrap_or((Ease::Rare, usize::MAX))
    }

    /// The place of a group in the order of names.
    pub(super) fn by_name(&self, group: GroupIndex) -> usize {
        self.by_name.get(group.0).copied().unwrap_or_default()
    }

    /// How far a group reaches in all ways together; less is farther.
    pub(super) fn reach(&self, group: GroupIndex) -> usize {
        let ways = self.ways.iter();
        ways.filter_map(|(_, found)| found.get(group.0))
            .map(|(_, place)| *place)
            .sum()
    }
}

fn meets(guide: &Guide, wish: &Wish, at: GroupIndex) -> Meets {
    let group = guide.group(at);
    let known = group.trait_fact(wish.about);
    if known.is_some_and(|known| known.values & wish.values != 0) {
        Meets::Itself
    } else if wish
        .look_for
        .is_some_and(|format| group.meeting_kind(format).is_some())
    {
        Meets::Meeting
    } else if known.is_some() || guide.trait_at(wish.about).absent == Absent::No {
        Meets::Not
    } else {
        Meets::Unknown
    }
}

fn found(guide: &Guide, about: TraitIndex, at: GroupIndex) -> Found {
    let known = guide.group(at).trait_fact(about);
    let values = guide.trait_at(about).values.iter().enumerate();
    let unknown = guide.trait_at(about).values.len();
    let held = values
        .filter(|(bit, _)| known.is_some_and(|known| known.values >> bit & 1 == 1))
        .filter_map(|(bit, value)| value.ease.map(|ease| (ease, bit)));
    held.min().unwrap_or((Ease::Rare, unknown))
}
