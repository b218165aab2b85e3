//! Why a group fits, and what may not suit. A reason names the answer behind it and the group's
//! own fact; the words are put together by the pages.

use super::table::Meets;
use super::{Adviser, Asked, Case};
use crate::guide::{
    Absent, FormatIndex, GroupIndex, QuestionIndex, Said, Status, TraitIndex, WishKind,
};

/// What lies behind a reason on the group's side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Because {
    /// The group's own fact about a trait.
    Fact(TraitIndex),
    /// A kind of meeting it lists.
    Meeting(FormatIndex),
    /// It is not made for this.
    Lacks(TraitIndex),
    /// Nobody has checked.
    Unknown(TraitIndex),
    /// Its own rule of who may belong.
    Rule,
    /// It is meant for particular people, and the answer was not given.
    MeantFor,
    /// What its rule of attendance says, by place.
    Attendance(usize),
    /// It is suggested only because nothing else is left.
    LastResort,
    /// It is hard to find, by its status.
    Status,
    /// One of the lines about whom it may suit.
    Suits(usize),
    /// One of the lines about whom it may not suit.
    MayNotSuit(usize),
}

/// One reason for or against a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The question whose answer is behind it; none where no answer is.
    pub question: Option<QuestionIndex>,
    /// The wish behind it, where there is one.
    pub asked: Option<Asked>,
    /// The group's side.
    pub because: Because,
}

impl Reason {
    const fn of_group(because: Because) -> Self {
        Self {
            question: None,
            asked: None,
            because,
        }
    }

    const fn of_wish(asked: Asked, because: Because) -> Self {
        Self {
            question: Some(asked.question),
            asked: Some(asked),
            because,
        }
    }
}

impl Adviser<'_> {
    /// The reasons for and against a group.
    pub(super) fn reasons(&self, case: &Case<'_>, at: GroupIndex) -> (Vec<Reason>, Vec<Reason>) {
        let group = self.guide.group(at);
        let mut fits: Vec<Reason> = Vec::new();
        let mut consider = self.rules(case, at);
        for wished in &case.wished {
            let (asked, wish) = (wished.asked, wished.wish);
            let silent = self.guide.trait_at(wish.about).silent;
            let reason = |because| Reason::of_wish(asked, because);
            match (wish.kind, wished.meets(at)) {
                (WishKind::Avoid, Meets::Itself) => {
                    consider.push(reason(Because::Fact(wish.about)));
                }
                (WishKind::Avoid, _) => {}
                (_, Meets::Itself) if !silent => fits.push(reason(Because::Fact(wish.about))),
                (WishKind::Prefer | WishKind::Fit, Meets::Meeting) => {
                    fits.extend(wish.look_for.map(|format| reason(Because::Meeting(format))));
                }
                (WishKind::Prefer, Meets::Not) => {
                    consider.push(reason(self.is_or_lacks(at, wish.about)));
                }
                (WishKind::Prefer | WishKind::Need, Meets::Unknown) => {
                    consider.push(reason(Because::Unknown(wish.about)));
                }
                _ => {}
            }
        }
        // One answer may ask for the same thing in two ways, such as a need and a fit.
        let mut seen: Vec<(Option<QuestionIndex>, Because)> = Vec::new();
        let mut once = |reason: &Reason| {
            let key = (reason.question, reason.because);
            let is_new = !seen.contains(&key);
            seen.push(key);
            is_new
        };
        fits.retain(&mut once);
        consider.retain(&mut once);
        if group.status != Status::Active {
            consider.push(Reason::of_group(Because::Status));
        }
        let suits = (0..group.suits.len()).map(|line| Reason::of_group(Because::Suits(line)));
        fits.extend(suits);
        let against = 0..group.may_not_suit.len();
        consider.extend(against.map(|line| Reason::of_group(Because::MayNotSuit(line))));
        (fits, consider)
    }

    /// What must have been said for this group and was not.
    fn rules(&self, case: &Case<'_>, at: GroupIndex) -> Vec<Reason> {
        let group = self.guide.group(at);
        let mut rules = Vec::new();
        let unsaid = |conditions: &[Said]| {
            let said = conditions.iter().find(|said| !said.holds(case.answers));
            said.map(|said| said.question)
        };
        if let Some(question) = unsaid(&group.admits.only.0) {
            rules.push(Reason {
                question: Some(question),
                asked: None,
                because: Because::Rule,
            });
        }
        let gate = self.pool_of(case).map(|pool| group.gate(pool));
        if let Some(question) = gate.and_then(|gate| unsaid(&gate.0)) {
            rules.push(Reason {
                question: Some(question),
                asked: None,
                because: Because::MeantFor,
            });
        }
        let last = group.last_resort.as_ref();
        if let Some(last) = last
            && last.holds(case.answers)
        {
            rules.push(Reason {
                question: last.0.first().map(|said| said.question),
                asked: None,
                because: Because::LastResort,
            });
        }
        rules
    }

    /// The group's own fact where it has one, or that it is not made for this.
    pub(super) fn is_or_lacks(&self, at: GroupIndex, about: TraitIndex) -> Because {
        let known = self.guide.group(at).trait_fact(about);
        if known.is_some_and(|known| known.fact.is_some()) {
            Because::Fact(about)
        } else if self.guide.trait_at(about).absent == Absent::No {
            Because::Lacks(about)
        } else {
            Because::Unknown(about)
        }
    }
}
