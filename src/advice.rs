//! What the guide says to a person with these answers: ids and reasons, no words.
//!
//! The rules stand in `standing` (may this group be suggested at all), `places` (the order and
//! the two or three places), `reasons` (why, and why not) and `change` (what would bring a
//! group in). All of it is computed here once; every face only shows it.

mod change;
mod places;
mod reasons;
mod sorted;
mod standing;
mod table;

pub(crate) use self::standing::takes;
pub(crate) use self::table::Meets;

pub use self::reasons::{Because, Reason};
pub use self::standing::Standing;

use self::table::Table;
use crate::guide::{Answer, Answers, FormatIndex, GroupIndex, Guide, QuestionIndex, Verdict, Wish};
use crate::interview::{self, Step};

/// Why a group stands among the further ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heading {
    /// It is suggested, or fits too but found no place.
    Fits,
    /// Something a person needs is not known of it.
    Ask,
    /// It is for particular people, and that was not said.
    Particular,
    /// It is a way to attend, not a group.
    Way,
}

/// A group that may fit, with the reasons for and against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The group.
    pub group: GroupIndex,
    /// Under which heading it stands.
    pub heading: Heading,
    /// What fits.
    pub fits: Vec<Reason>,
    /// What may not suit.
    pub consider: Vec<Reason>,
    /// Who may come to its meetings.
    pub attend: Attend,
}

/// What a group's own rule says of its meetings to this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Attend {
    /// At open meetings.
    pub open: Verdict,
    /// At closed meetings.
    pub closed: Verdict,
    /// The place of the rule among the group's rules.
    pub rule: usize,
}

/// A group that the answers rule out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// The group.
    pub group: GroupIndex,
    /// Why, with the first question whose answer did it.
    pub reason: Reason,
    /// That answer.
    pub answer: Answer,
    /// Single changes, each of which would bring the group in; empty where it takes more than one.
    pub changes: Vec<(QuestionIndex, Answer)>,
}

/// What the guide says for these answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advice {
    /// The way through the questions, with what was only assumed.
    pub way: Vec<Step>,
    /// One to three groups, in order.
    pub suggestions: Vec<Suggestion>,
    /// Further groups, by heading and then in order.
    pub also: Vec<Suggestion>,
    /// Groups that the answers rule out, by name.
    pub set_aside: Vec<SetAside>,
    /// Kinds of meeting to look for.
    pub look_for: Vec<FormatIndex>,
    /// Notices to show, by their place in the guide.
    pub notices: Vec<usize>,
}

impl Advice {
    /// Where a group stands among suggestions and further groups.
    #[must_use]
    pub fn suggestion(&self, group: GroupIndex) -> Option<&Suggestion> {
        let all = self.suggestions.iter().chain(&self.also);
        all.into_iter().find(|known| known.group == group)
    }
}

/// Gives advice on one guide. Making it looks every wish up in every group once.
#[derive(Debug)]
pub struct Adviser<'g> {
    guide: &'g Guide,
    table: Table,
}

impl<'g> Adviser<'g> {
    /// An adviser on this guide.
    #[must_use]
    pub fn new(guide: &'g Guide) -> Self {
        Self {
            guide,
            table: Table::new(guide),
        }
    }

    /// The guide.
    #[must_use]
    pub const fn guide(&self) -> &'g Guide {
        self.guide
    }

    /// The advice for these answers. A question not answered counts as skipped.
    #[must_use]
    pub fn advise(&self, answers: &Answers) -> Advice {
        let (answers, _) = interview::settle(self.guide, answers);
        let case = self.case(&answers);
        let sorted = self.sorted(&case);
        Advice {
            suggestions: self.told(&case, &sorted.suggested),
            also: self.told(&case, &sorted.also),
            set_aside: self.set_aside(&case, &sorted.aside),
            look_for: self.look_for(&case, &sorted),
            notices: self.notices(&answers).collect(),
            way: case.way,
        }
    }

    /// Whether the advice differs for two people, their answers left out: the same as comparing
    /// what [`Adviser::advise`] gives, and quicker where the difference is plain.
    pub(crate) fn differs(&self, one: &Answers, other: &Answers) -> bool {
        let (one, _) = interview::settle(self.guide, one);
        let (other, _) = interview::settle(self.guide, other);
        let (case, case_of_other) = (self.case(&one), self.case(&other));
        let (mine, theirs) = (self.sorted(&case), self.sorted(&case_of_other));
        !self.notices(&one).eq(self.notices(&other))
            || mine.suggested != theirs.suggested
            || mine.also != theirs.also
            || mine.aside != theirs.aside
            || self.look_for(&case, &mine) != self.look_for(&case_of_other, &theirs)
            || self.told(&case, &mine.suggested) != self.told(&case_of_other, &theirs.suggested)
            || self.told(&case, &mine.also) != self.told(&case_of_other, &theirs.also)
            || self.set_aside(&case, &mine.aside) != self.set_aside(&case_of_other, &theirs.aside)
    }

    /// The notices to show, by their place in the guide.
    fn notices(&self, answers: &Answers) -> impl Iterator<Item = usize> {
        let notices = self.guide.notices.iter().enumerate();
        let shown = notices.filter(|(_, notice)| notice.holds(answers));
        shown.map(|(at, _)| at)
    }

    /// Whether any of some groups would be suggested, where no other group could be.
    pub(crate) fn suggests_any_of(
        &self,
        answers: &Answers,
        groups: impl Iterator<Item = GroupIndex>,
    ) -> bool {
        let case = self.case(answers);
        self.pool_of(&case).is_some_and(|pool| {
            let mut groups = groups.map(|at| (at, self.guide.group(at)));
            groups.any(|(at, group)| {
                takes(pool, group)
                    && matches!(
                        self.standing(&case, pool, at, group),
                        Standing::May | Standing::LastResort
                    )
            })
        })
    }

    /// Those of some groups that would be suggested, in order: the same as [`Adviser::advise`]
    /// gives, without the reasons, where no other group could be suggested.
    pub(crate) fn suggested_among(
        &self,
        answers: &Answers,
        groups: impl Iterator<Item = GroupIndex>,
    ) -> Vec<GroupIndex> {
        let case = self.case(answers);
        let Some(pool) = self.pool_of(&case) else {
            return Vec::new();
        };
        let standing = self.standings(&case, pool, groups);
        self.places(&case, &standing)
    }

    /// The groups that would be suggested or listed.
    pub(crate) fn shown(&self, answers: &Answers) -> Vec<GroupIndex> {
        let pool = self.pool(&self.case(answers)).into_iter();
        let shown = pool.filter(|(_, standing)| !matches!(standing, Standing::Aside(_)));
        shown.map(|(group, _)| group).collect()
    }

    /// What a group's own rule says of its meetings to a person with these answers, also where the
    /// group is not suggested.
    #[must_use]
    pub fn attend(&self, answers: &Answers, group: GroupIndex) -> Attend {
        let rules = &self.guide.group(group).attendance.rules;
        let found = rules.iter().position(|rule| rule.when.holds(answers));
        let rule = found.unwrap_or_default();
        rules.get(rule).map_or(
            Attend {
                open: Verdict::Ask,
                closed: Verdict::Ask,
                rule,
            },
            |known| Attend {
                open: known.open,
                closed: known.closed,
                rule,
            },
        )
    }

    /// What a group is to a wish.
    pub(crate) fn meets(&self, asked: Asked, group: GroupIndex) -> Meets {
        let row = self.table.row(asked);
        row.get(group.0).copied().unwrap_or(Meets::Unknown)
    }

    fn suggestion(&self, case: &Case<'_>, group: GroupIndex, heading: Heading) -> Suggestion {
        let (fits, consider) = self.reasons(case, group);
        Suggestion {
            group,
            heading,
            fits,
            consider,
            attend: self.attend(case.answers, group),
        }
    }
}

/// A person's answers, looked at from all sides once.
struct Case<'a> {
    answers: &'a Answers,
    way: Vec<Step>,
    wished: Vec<Wished<'a>>,
}

/// A wish on the way, with what counts about it everywhere.
#[derive(Clone, Copy)]
struct Wished<'a> {
    asked: Asked,
    wish: &'a Wish,
    /// What every group is to it.
    row: &'a [Meets],
    /// The place of its question on the way.
    step: usize,
    /// Whether it is about who a person is or what they believe.
    about_who: bool,
}

/// A wish that an answer on the way makes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub question: QuestionIndex,
    /// The choice, by its place in the question.
    pub choice: u8,
    /// The wish, by its place in the choice.
    pub wish: usize,
}

impl Asked {
    /// The wish itself.
    ///
    /// # Panics
    /// Never: it is only made for a wish that is there.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "it is only made for a wish that is there"
    )]
    pub fn wish(self, guide: &Guide) -> &crate::guide::Wish {
        let question = guide.question(self.question);
        &question.choices[usize::from(self.choice)].wishes[self.wish]
    }
}

impl Wished<'_> {
    /// What a group is to it.
    fn meets(&self, group: GroupIndex) -> Meets {
        self.row.get(group.0).copied().unwrap_or(Meets::Unknown)
    }
}

impl Adviser<'_> {
    fn case<'a>(&'a self, answers: &'a Answers) -> Case<'a> {
        let way = interview::way(self.guide, answers);
        let mut wished = Vec::new();
        for (place, step) in way.iter().enumerate() {
            let Answer::Choice(choice) = step.answer else {
                continue;
            };
            let about_who = self.guide.who_you_are.contains(&step.question);
            let question = self.guide.question(step.question);
            let taken = question.choice(step.answer).into_iter();
            let asks = taken.flat_map(|choice| &choice.wishes).enumerate();
            wished.extend(asks.map(|(at, wish)| {
                let asked = Asked {
                    question: step.question,
                    choice,
                    wish: at,
                };
                Wished {
                    asked,
                    wish,
                    row: self.table.row(asked),
                    step: place,
                    about_who,
                }
            }));
        }
        Case {
            answers,
            way,
            wished,
        }
    }
}
