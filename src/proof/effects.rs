//! What each answer does to each group, so that answers which do the same can be told.

use std::collections::BTreeMap;

use super::bits::Bits;
use crate::advice::{Adviser, Asked, Meets, takes};
use crate::guide::{
    Absent, Answer, Condition, First, Group, GroupIndex, Guide, Kind, QuestionIndex, Said, Status,
    WishKind,
};

/// What an answer does to the groups it touches; to most it does nothing.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// Groups it rules out.
    pub(super) out: Vec<usize>,
    /// Groups it keeps from being suggested, though not from being listed.
    pub(super) shut: Vec<usize>,
    /// How many of its fits a group has.
    pub(super) fits: Vec<(usize, u32)>,
    /// What else it does to a group, as a number that is equal for equal effects.
    pub(super) codes: Vec<(usize, u32)>,
    /// What it does to a group's rules of attendance, which decide for a visitor.
    pub(super) visits: Vec<(usize, u32)>,
    /// What it does to whom the groups are for and to the way of meeting that counts.
    pub(super) walk: u32,
}

/// The rows of all answers, and how the walk begins.
#[derive(Debug)]
pub(super) struct Effects {
    /// By question, then by answer in the order of [`crate::guide::Question::answers`].
    rows: Vec<Vec<Row>>,
    /// The groups that may be listed before the first answer.
    pub(super) listed: Bits,
    /// Of these, the ones that may be suggested.
    pub(super) open: Bits,
    /// Questions whose skip keeps a group from being suggested.
    pub(super) shutting: Bits,
}

impl Effects {
    /// What answers do to what is suggested.
    pub(super) fn new(adviser: &Adviser<'_>) -> Self {
        let guide = adviser.guide();
        let mut codes = Codes::default();
        let rules = Rules::new(guide);
        let rows = guide.questions().map(|(at, question)| {
            let rules = rules.about(at);
            let answers = question.answers();
            let rows = answers.map(|answer| row(adviser, (at, answer), rules, &mut codes));
            rows.collect()
        });
        let rows: Vec<Vec<Row>> = rows.collect();
        let mut listed = Bits::none(guide.groups.len());
        let mut open = Bits::none(guide.groups.len());
        for (at, group) in guide.groups() {
            if group.status != Status::Historical {
                listed.insert(at.0);
                if group.kind != Kind::Platform {
                    open.insert(at.0);
                }
            }
        }
        let mut shutting = Bits::none(guide.questions.len());
        for (at, question) in guide.questions() {
            let skip = question.skip.is_some().then(|| rows.get(at.0));
            let skip = skip.flatten().and_then(|rows| rows.last());
            if skip.is_some_and(|skip| !skip.shut.is_empty()) {
                shutting.insert(at.0);
            }
        }
        Self {
            rows,
            listed,
            open,
            shutting,
        }
    }

    /// What answers do to whether conditions hold, in place of groups: to one group that stands for
    /// them all.
    pub(super) fn on_conditions<'c>(
        guide: &Guide,
        conditions: impl IntoIterator<Item = &'c Condition>,
    ) -> Self {
        let mut about: BTreeMap<QuestionIndex, Vec<Said>> = BTreeMap::new();
        for said in conditions.into_iter().flat_map(|it| &it.0) {
            about.entry(said.question).or_default().push(*said);
        }
        let mut codes = Codes::default();
        let rows = guide.questions().map(|(at, question)| {
            let said = about.get(&at).map_or(&[][..], Vec::as_slice);
            let row = |answer| {
                let truths = said.iter().map(|said| u8::from(said.includes(answer)));
                Row {
                    codes: vec![(0, codes.code(truths.collect()))],
                    ..Row::default()
                }
            };
            question.answers().map(row).collect()
        });
        let rows = rows.collect();
        let mut one = Bits::none(1);
        one.insert(0);
        Self {
            rows,
            listed: one.clone(),
            open: one,
            shutting: Bits::none(guide.questions.len()),
        }
    }

    /// The rows of a question, the skip last.
    pub(super) fn rows(&self, question: QuestionIndex) -> &[Row] {
        self.rows.get(question.0).map_or(&[], Vec::as_slice)
    }

    /// The row of what counts for a question: an answer, or the skip where it has one.
    pub(super) fn row(&self, question: QuestionIndex, answer: Answer) -> Option<&Row> {
        let rows = self.rows(question);
        match answer {
            Answer::Choice(at) => rows.get(usize::from(at)),
            Answer::Skip => rows.last(),
        }
    }
}

/// Small numbers for byte strings, the same number for the same bytes.
#[derive(Default)]
struct Codes(BTreeMap<Vec<u8>, u32>);

impl Codes {
    fn code(&mut self, bytes: Vec<u8>) -> u32 {
        let next = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        *self.0.entry(bytes).or_insert(next)
    }
}

/// A rule of a group over an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Rule {
    /// It rules out who said this.
    Not,
    /// It must have been said.
    Only,
    /// One of two gates, of which one is for family: which of them counts depends on who asks.
    Gate,
    /// It says whether the group may stand first.
    First,
    /// It says whether the group waits until nothing else is left.
    LastResort,
    /// It says who may come to its meetings.
    Attendance,
}

/// The rules of all groups by the question they are about.
struct Rules {
    by_question: BTreeMap<QuestionIndex, Vec<(usize, Rule, Said)>>,
}

impl Rules {
    fn new(guide: &Guide) -> Self {
        let mut it = Self {
            by_question: BTreeMap::new(),
        };
        for (at, group) in guide.groups() {
            it.add(at, Rule::Not, &group.admits.not);
            it.add(at, Rule::Only, &group.admits.only.0);
            match &group.meant_for_family {
                None => it.add(at, Rule::Only, &group.meant_for.0),
                Some(family) => {
                    it.add(at, Rule::Gate, &group.meant_for.0);
                    it.add(at, Rule::Gate, &family.0);
                }
            }
            if let First::When(when) = &group.first {
                it.add(at, Rule::First, &when.0);
            }
            if let Some(when) = &group.last_resort {
                it.add(at, Rule::LastResort, &when.0);
            }
            for rule in &group.attendance.rules {
                it.add(at, Rule::Attendance, &rule.when.0);
            }
        }
        it
    }

    fn add(&mut self, group: GroupIndex, rule: Rule, said: &[Said]) {
        for said in said {
            let about = self.by_question.entry(said.question).or_default();
            about.push((group.0, rule, *said));
        }
    }

    fn about(&self, question: QuestionIndex) -> &[(usize, Rule, Said)] {
        let about = self.by_question.get(&question);
        about.map_or(&[], Vec::as_slice)
    }
}

fn row(
    adviser: &Adviser<'_>,
    (at, answer): (QuestionIndex, Answer),
    rules: &[(usize, Rule, Said)],
    codes: &mut Codes,
) -> Row {
    let guide = adviser.guide();
    let mut row = Row::default();
    let mut other: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    let mut visits: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    let mut fits: BTreeMap<usize, u32> = BTreeMap::new();
    let mut ways = Vec::new();
    for (place, asked) in asked(guide, at, answer).enumerate() {
        let wish = asked.wish(guide);
        let about = guide.trait_at(wish.about);
        if about.is_way_to_meet() {
            ways.extend(wish.about.0.to_le_bytes());
        }
        let made_for = about.absent == Absent::No;
        let place = u8::try_from(place).unwrap_or(u8::MAX);
        for (group, _) in guide.groups() {
            let meets = adviser.meets(asked, group);
            let met = matches!(meets, Meets::Itself | Meets::Meeting);
            match wish.kind {
                WishKind::Need => match meets {
                    Meets::Not | Meets::Meeting => row.out.push(group.0),
                    Meets::Unknown => row.shut.push(group.0),
                    Meets::Itself => {}
                },
                WishKind::Fit if met => *fits.entry(group.0).or_default() += 1,
                WishKind::Prefer if met => {
                    // Which wish it is counts, too: another group may meet the same one.
                    let bytes = [0, place, meets as u8, u8::from(made_for)];
                    other.entry(group.0).or_default().extend(bytes);
                }
                WishKind::Avoid if meets == Meets::Itself => {
                    other.entry(group.0).or_default().push(1);
                }
                _ => {}
            }
        }
    }
    for (group, rule, said) in rules {
        let is_said = said.includes(answer);
        match rule {
            Rule::Not if is_said && answer != Answer::Skip => row.out.push(*group),
            Rule::Only if !is_said => row.shut.push(*group),
            Rule::Not | Rule::Only => {}
            Rule::Attendance => visits.entry(*group).or_default().push(u8::from(is_said)),
            Rule::Gate | Rule::First | Rule::LastResort => {
                let bytes = [2, *rule as u8, u8::from(is_said)];
                other.entry(*group).or_default().extend(bytes);
            }
        }
    }
    let pool = guide.question(at).choice(answer).and_then(|it| it.pool);
    if let Some(pool) = pool {
        let strangers = guide.groups().filter(|(_, group)| !takes(pool, group));
        row.out.extend(strangers.map(|(group, _)| group.0));
    }
    let mut numbered = |effects: BTreeMap<usize, Vec<u8>>| {
        let effects = effects.into_iter();
        let numbered = effects.map(|(group, bytes)| (group, codes.code(bytes)));
        numbered.collect()
    };
    row.codes = numbered(other);
    row.visits = numbered(visits);
    row.fits = fits.into_iter().collect();
    let mut walk = format!("{pool:?} ").into_bytes();
    walk.extend(ways);
    row.walk = codes.code(walk);
    row
}

/// The wishes that an answer makes.
fn asked(guide: &Guide, at: QuestionIndex, answer: Answer) -> impl Iterator<Item = Asked> + use<> {
    let choice = guide.question(at).choice(answer);
    let wishes = choice.map_or(0, |it| it.wishes.len());
    let place = match answer {
        Answer::Choice(place) => place,
        Answer::Skip => 0,
    };
    (0..wishes).map(move |wish| Asked {
        question: at,
        choice: place,
        wish,
    })
}

/// Whether two answers to a question do the same in everything that the advice shows, whatever
/// else was answered. Of groups that are ruled out wherever the question is asked, only what
/// rules out is told.
pub(super) fn are_same(
    adviser: &Adviser<'_>,
    at: QuestionIndex,
    [one, two]: [Answer; 2],
    listed: &Bits,
) -> bool {
    let guide = adviser.guide();
    let question = guide.question(at);
    let pool = |answer| question.choice(answer).and_then(|it| it.pool);
    let mut conditions = conditions(guide).flat_map(|it| it.iter());
    pool(one) == pool(two)
        && wishes_shown(guide, at, one) == wishes_shown(guide, at, two)
        && conditions.all(|said| said.question != at || said.includes(one) == said.includes(two))
        && guide.groups().all(|(group, known)| {
            let to = |answer| to_group(adviser, at, answer, group, known);
            let (one, two) = (to(one), to(two));
            let rules_out = (one.0, one.1) == (two.0, two.1);
            rules_out && (!listed.has(group.0) || one == two)
        })
}

/// Every condition of a guide.
fn conditions(guide: &Guide) -> impl Iterator<Item = &[Said]> {
    let guards = guide.questions.iter().map(|it| &it.when);
    let notices = guide.notices.iter().flat_map(|it| &it.when);
    let explanations = guide.open_and_closed.iter().map(|it| &it.when);
    let groups = guide.groups.iter().flat_map(|group| {
        let rules = group.attendance.rules.iter().map(|it| &it.when);
        let first = match &group.first {
            First::When(when) => Some(when),
            First::Always | First::Never => None,
        };
        let gates = [&group.admits.only, &group.meant_for];
        let gates = gates.into_iter().chain(&group.meant_for_family);
        let gates = gates.chain(&group.last_resort).chain(first);
        rules.chain(gates)
    });
    let conditions = guards.chain(notices).chain(explanations).chain(groups);
    let not = guide.groups.iter().map(|it| it.admits.not.as_slice());
    conditions.map(|it| it.0.as_slice()).chain(not)
}

/// What the wishes of an answer show besides groups: ways of meeting and kinds of meeting.
fn wishes_shown(guide: &Guide, at: QuestionIndex, answer: Answer) -> (Vec<usize>, Vec<usize>) {
    let wishes = || asked(guide, at, answer).map(|asked| asked.wish(guide));
    let ways = wishes().map(|wish| wish.about);
    let ways = ways.filter(|about| guide.trait_at(*about).is_way_to_meet());
    let kinds = wishes().filter_map(|wish| wish.look_for);
    (
        ways.map(|about| about.0).collect(),
        kinds.map(|format| format.0).collect(),
    )
}

/// What the wishes of an answer are to a group, met or not, since reasons tell of both: rules out,
/// keeps back, how many fits, and the rest one by one.
fn to_group(
    adviser: &Adviser<'_>,
    at: QuestionIndex,
    answer: Answer,
    index: GroupIndex,
    group: &Group,
) -> (bool, bool, u32, Vec<(WishKind, Meets, bool)>) {
    let guide = adviser.guide();
    let mut it = (group.status == Status::Historical, false, 0, Vec::new());
    for asked in asked(guide, at, answer) {
        let meets = adviser.meets(asked, index);
        let wish = asked.wish(guide);
        match wish.kind {
            WishKind::Need => {
                it.0 |= matches!(meets, Meets::Not | Meets::Meeting);
                it.1 |= meets == Meets::Unknown;
            }
            WishKind::Fit => it.2 += u32::from(matches!(meets, Meets::Itself | Meets::Meeting)),
            kind @ (WishKind::Prefer | WishKind::Avoid) => {
                let made_for = guide.trait_at(wish.about).absent == Absent::No;
                it.3.push((kind, meets, made_for));
            }
        }
    }
    it
}
