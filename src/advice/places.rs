//! The order of groups, and who takes the two or three places.
//!
//! First the group that meets most of what a person said, then the best of the other kind, then
//! one that adds what these two lack; of two that meet as much, the one easier to find.

use std::cmp::{Ordering, Reverse};

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
pub(super) struct Candidate {
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
    /// How far it reaches, then its name: less stands first.
    last: (usize, usize),
}

/// The order of the rules, what counts first at the head; less stands first.
type Rank = (
    bool,
    Reverse<u32>,
    Reverse<u32>,
    Reverse<u32>,
    Ease,
    Reverse<u32>,
    (usize, usize),
);

impl Candidate {
    const fn met(&self) -> u64 {
        self.who | self.how
    }

    const fn rank(&self) -> Rank {
        (
            self.against,
            Reverse(self.who.count_ones()),
            Reverse(self.how.count_ones()),
            Reverse(self.itself.count_ones()),
            self.ease,
            Reverse(self.fits),
            self.last,
        )
    }

    /// The same order, after how much of what is still `missing` a group meets.
    const fn rank_for(&self, missing: u64) -> (bool, Reverse<u32>, Reverse<u32>, Rank) {
        (
            self.against,
            Reverse((self.who & missing).count_ones()),
            Reverse((self.how & missing).count_ones()),
            self.rank(),
        )
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl Adviser<'_> {
    /// The way of meeting a person asked for.
    pub(super) fn wished_way(&self, case: &Case<'_>) -> Option<TraitIndex> {
        let mut about = case.wished.iter().map(|wished| wished.wish.about);
        about.find(|about| self.guide.trait_at(*about).is_way_to_meet())
    }

    /// What counts for a group in the order.
    pub(super) fn candidate(
        &self,
        case: &Case<'_>,
        way: Option<TraitIndex>,
        at: GroupIndex,
    ) -> Candidate {
        let group = self.guide.group(at);
        let (ease, _) = self.table.found(way, at);
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
            last: (self.table.reach(at), self.table.by_name(at)),
        };
        for (place, wished) in case.wished.iter().enumerate() {
            let wish = wished.wish;
            let meets = wished.meets(at);
            let met = matches!(meets, Meets::Itself | Meets::Meeting);
            let bit = 1_u64.checked_shl(u32::try_from(place).unwrap_or(u32::MAX));
            let bit = bit.unwrap_or_default();
            match wish.kind {
                WishKind::Avoid => it.against |= meets == Meets::Itself,
                WishKind::Fit => it.fits += u32::from(met),
                WishKind::Prefer if met => {
                    if wished.about_who {
                        it.who |= bit;
                    } else {
                        it.how |= bit;
                    }
                    if meets == Meets::Itself {
                        it.itself |= bit;
                        if wished.about_who && self.guide.trait_at(wish.about).absent == Absent::No
                        {
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
        let way = self.wished_way(case);
        let of = |wanted: &Standing| -> Vec<Candidate> {
            let standing = pool.iter().filter(|(_, standing)| standing == wanted);
            let mut list: Vec<Candidate> = standing
                .map(|(at, _)| self.candidate(case, way, *at))
                .collect();
            list.sort_unstable();
            list
        };
        let mut list = of(&Standing::May);
        if list.is_empty() {
            list = of(&Standing::LastResort);
        }
        let placed = self.place(case, &list);
        placed.into_iter().map(|it| it.group).collect()
    }

    fn place<'c>(&self, case: &Case<'_>, list: &'c [Candidate]) -> Vec<&'c Candidate> {
        let mut placed: Vec<&Candidate> = Vec::new();
        let may_lead = |it: &&Candidate| match &self.guide.group(it.group).first {
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
            let rest: Vec<&Candidate> = rest.collect();
            placed.extend(rest);
        }
        placed
    }

    /// The group that meets most of what the placed ones leave out. It gives way so that one of
    /// all is of the sort that is always offered, and one is easy to find.
    fn third<'c>(&self, list: &'c [Candidate], placed: &[&Candidate]) -> Option<&'c Candidate> {
        let met = placed.iter().fold(0, |met, it| met | it.met());
        let rest: Vec<&Candidate> = list
            .iter()
            .filter(|it| self.fits_beside(it, placed))
            .collect();
        let first = |wanted: &dyn Fn(&Candidate) -> bool| {
            let wanted = rest.iter().filter(|it| wanted(it));
            wanted.min_by_key(|it| it.rank_for(!met)).copied()
        };
        if placed.len() + 1 < PLACES {
            return first(&|_| true);
        }
        let lacks_offer = !placed.iter().any(|it| self.is_always_offered(it));
        let lacks_easy = !placed.iter().any(|it| it.ease == Ease::Easy);
        let choices = [
            (lacks_offer, lacks_easy),
            (lacks_offer, false),
            (false, lacks_easy),
        ];
        choices.iter().find_map(|(offer, easy)| {
            first(&|it| (!offer || self.is_always_offered(it)) && (!easy || it.ease == Ease::Easy))
        })
    }

    fn tradition(&self, it: &Candidate) -> Tradition {
        self.guide.group(it.group).tradition
    }

    fn is_always_offered(&self, it: &Candidate) -> bool {
        let (about, values) = self.guide.always_offer;
        let known = self.guide.group(it.group).trait_fact(about);
        known.is_some_and(|known| known.values & values != 0)
    }

    /// A rare group takes a place only for a wish that no placed group meets.
    fn deserves(&self, it: &Candidate, placed: &[&Candidate]) -> bool {
        let met = placed.iter().fold(0, |met, other| met | other.met());
        let status = self.guide.group(it.group).status;
        status == Status::Active || it.met() & !met != 0
    }

    fn fits_beside(&self, it: &Candidate, placed: &[&Candidate]) -> bool {
        self.deserves(it, placed)
            && !self.stands_for(it, placed)
            && !placed.iter().any(|other| self.is_twin(it, other))
    }

    /// Whether a placed group is the same one, or meetings within the same one.
    fn stands_for(&self, it: &Candidate, placed: &[&Candidate]) -> bool {
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
    fn is_twin(&self, it: &Candidate, placed: &Candidate) -> bool {
        self.tradition(it) == self.tradition(placed)
            && it.made_for != 0
            && it.made_for & !placed.made_for == 0
            && it.met() & !placed.met() == 0
            && it.ease >= placed.ease
    }
}
