//! The order of groups, and who takes the two or three places.
//!
//! First the group that meets most of what a person said, then the best of the other kind, then
//! one that adds what these two lack; of two that meet as much, the one easier to find.

use std::cmp::Ordering;

use super::standing::Standing;
use super::table::Meets;
use super::{Adviser, Case};
use crate::guide::{
    Absent, Ease, First, GroupIndex, Kind, Status, Tradition, TraitIndex, WishKind,
};

/// How many groups are suggested at the most.
const PLACES: usize = 3;

/// What counts for a group in the order. Wishes are bits, in the order of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Candidate<'g> {
    pub(super) group: GroupIndex,
    /// Something a person wants to avoid.
    against: bool,
    /// Wishes met that are about who a person is or what they believe.
    who: u64,
    /// Wishes met about how they like to meet.
    how: u64,
    /// Of those, the ones the group itself meets.
    itself: u64,
    /// Wishes about whom a group is made for that it meets itself.
    made_for: u64,
    ease: Ease,
    fits: u32,
    reach: usize,
    name: &'g str,
}

impl Candidate<'_> {
    const fn met(&self) -> u64 {
        self.who | self.how
    }

    /// The order of the rules: less stands first.
    fn order(&self, other: &Self) -> Ordering {
        let most = |of: fn(&Self) -> u32| of(other).cmp(&of(self));
        self.against
            .cmp(&other.against)
            .then_with(|| most(|it| it.who.count_ones()))
            .then_with(|| most(|it| it.how.count_ones()))
            .then_with(|| most(|it| it.itself.count_ones()))
            .then_with(|| self.ease.cmp(&other.ease))
            .then_with(|| most(|it| it.fits))
            .then_with(|| self.reach.cmp(&other.reach))
            .then_with(|| self.name.cmp(other.name))
    }

    /// The same order, after how much of what is still `missing` a group meets.
    fn order_for(&self, other: &Self, missing: u64) -> Ordering {
        let adds = |it: &Self, part: u64| (part & missing & it.met()).count_ones();
        self.against
            .cmp(&other.against)
            .then_with(|| adds(other, other.who).cmp(&adds(self, self.who)))
            .then_with(|| adds(other, other.how).cmp(&adds(self, self.how)))
            .then_with(|| self.order(other))
    }
}

impl PartialOrd for Candidate<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Candidate<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.order(other)
    }
}

impl<'g> Adviser<'g> {
    /// The way of meeting a person asked for.
    fn wished_way(&self, case: &Case<'_>) -> Option<TraitIndex> {
        let asked = case.asked.iter().map(|asked| asked.wish(self.guide).about);
        asked
            .into_iter()
            .find(|about| self.guide.trait_at(*about).is_way_to_meet())
    }

    /// What counts for a group in the order.
    pub(super) fn candidate(&self, case: &Case<'_>, at: GroupIndex) -> Candidate<'g> {
        let group = self.guide.group(at);
        let (ease, _) = self.table.found(self.wished_way(case), at);
        let mut it = Candidate {
            group: at,
            against: false,
            who: 0,
            how: 0,
            itself: 0,
            made_for: 0,
            ease: match group.status {
                Status::Active => ease,
                _ => Ease::Rare,
            },
            fits: 0,
            reach: self.table.reach(at),
            name: self.name(at),
        };
        for (place, asked) in case.asked.iter().enumerate() {
            let wish = asked.wish(self.guide);
            let meets = self.table.meets(*asked, at);
            let met = matches!(meets, Meets::Itself | Meets::Meeting);
            let bit = 1_u64.checked_shl(u32::try_from(place).unwrap_or(u32::MAX));
            let bit = bit.unwrap_or_default();
            match wish.kind {
                WishKind::Avoid => it.against |= meets == Meets::Itself,
                WishKind::Fit => it.fits += u32::from(met),
                WishKind::Prefer if met => {
                    let about_who = self.guide.who_you_are.contains(&asked.question);
                    if about_who {
                        it.who |= bit;
                    } else {
                        it.how |= bit;
                    }
                    if meets == Meets::Itself {
                        it.itself |= bit;
                        if about_who && self.guide.trait_at(wish.about).absent == Absent::No {
                            it.made_for |= bit;
                        }
                    }
                }
                WishKind::Prefer | WishKind::Need => {}
            }
        }
        it
    }

    /// The groups that take the places, in order.
    pub(super) fn places(
        &self,
        case: &Case<'_>,
        pool: &[(GroupIndex, Standing)],
    ) -> Vec<GroupIndex> {
        let of = |wanted: &Standing| -> Vec<Candidate<'g>> {
            let standing = pool.iter().filter(|(_, standing)| standing == wanted);
            let mut list: Vec<Candidate<'g>> =
                standing.map(|(at, _)| self.candidate(case, *at)).collect();
            list.sort();
            list
        };
        let mut list = of(&Standing::May);
        if list.is_empty() {
            list = of(&Standing::LastResort);
        }
        let placed = self.place(case, &list);
        placed.into_iter().map(|it| it.group).collect()
    }

    fn place<'c>(&self, case: &Case<'_>, list: &'c [Candidate<'g>]) -> Vec<&'c Candidate<'g>> {
        let mut placed: Vec<&Candidate<'g>> = Vec::new();
        let may_lead = |it: &&Candidate<'_>| match &self.guide.group(it.group).first {
            First::Always => true,
            First::Never => false,
            First::When(when) => when.holds(case.answers),
        };
        let first = list
            .iter()
            .filter(|it| self.deserves(it, &placed))
            .find(may_lead)
            .or_else(|| list.iter().find(may_lead))
            .or_else(|| list.first());
        let Some(first) = first else {
            return placed;
        };
        placed.push(first);
        let kind = self.tradition(first);
        let other = list
            .iter()
            .filter(|it| self.tradition(it) != kind)
            .find(|it| self.fits_beside(it, &placed));
        placed.extend(other);
        while placed.len() < PLACES {
            let Some(next) = self.third(list, &placed) else {
                break;
            };
            placed.push(next);
        }
        if placed.len() < 2 {
            // Better a group that is hard to find than none to compare with.
            let rest = list
                .iter()
                .filter(|it| !self.stands_for(it, &placed))
                .take(2 - placed.len());
            let rest: Vec<&Candidate<'g>> = rest.collect();
            placed.extend(rest);
        }
        placed
    }

    /// The group that meets most of what the placed ones leave out. It gives way so that one of
    /// all is of the sort that is always offered, and one is easy to find.
    fn third<'c>(
        &self,
        list: &'c [Candidate<'g>],
        placed: &[&Candidate<'_>],
    ) -> Option<&'c Candidate<'g>> {
        let met = placed.iter().fold(0, |met, it| met | it.met());
        let mut rest: Vec<&Candidate<'g>> = list
            .iter()
            .filter(|it| self.fits_beside(it, placed))
            .collect();
        rest.sort_by(|a, b| a.order_for(b, !met));
        if placed.len() + 1 < PLACES {
            return rest.first().copied();
        }
        let lacks_offer = !placed.iter().any(|it| self.is_always_offered(it));
        let lacks_easy = !placed.iter().any(|it| it.ease == Ease::Easy);
        let wanted = |it: &&&Candidate<'_>, offer: bool, easy: bool| {
            (!offer || self.is_always_offered(it)) && (!easy || it.ease == Ease::Easy)
        };
        let choices = [
            (lacks_offer, lacks_easy),
            (lacks_offer, false),
            (false, lacks_easy),
        ];
        choices
            .iter()
            .find_map(|(offer, easy)| rest.iter().find(|it| wanted(it, *offer, *easy)))
            .copied()
    }

    fn tradition(&self, it: &Candidate<'_>) -> Tradition {
        self.guide.group(it.group).tradition
    }

    fn is_always_offered(&self, it: &Candidate<'_>) -> bool {
        let (about, values) = self.guide.always_offer;
        let known = self.guide.group(it.group).trait_fact(about);
        known.is_some_and(|known| known.values & values != 0)
    }

    /// A rare group takes a place only for a wish that no placed group meets.
    fn deserves(&self, it: &Candidate<'_>, placed: &[&Candidate<'_>]) -> bool {
        let met = placed.iter().fold(0, |met, other| met | other.met());
        let status = self.guide.group(it.group).status;
        status == Status::Active || it.met() & !met != 0
    }

    fn fits_beside(&self, it: &Candidate<'_>, placed: &[&Candidate<'_>]) -> bool {
        self.deserves(it, placed)
            && !self.stands_for(it, placed)
            && !placed.iter().any(|other| self.is_twin(it, other))
    }

    /// Whether a placed group is the same one, or meetings within the same one.
    fn stands_for(&self, it: &Candidate<'_>, placed: &[&Candidate<'_>]) -> bool {
        placed
            .iter()
            .any(|other| self.root(it.group) == self.root(other.group))
    }

    fn root(&self, group: GroupIndex) -> GroupIndex {
        match self.guide.group(group).kind {
            Kind::Meetings(of) => of,
            _ => group,
        }
    }

    /// Whether a group is made for the same people as a placed one, meets nothing more and is not
    /// easier to find.
    fn is_twin(&self, it: &Candidate<'_>, placed: &Candidate<'_>) -> bool {
        self.tradition(it) == self.tradition(placed)
            && it.made_for != 0
            && it.made_for & !placed.made_for == 0
            && it.met() & !placed.met() == 0
            && it.ease >= placed.ease
    }
}
