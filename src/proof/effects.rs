//! What each answer does to each group, so that answers which do the same can be told.

use std::collections::BTreeMap;

use crate::advice::{Adviser, Asked, Meets};
use crate::guide::{
    Answer, First, Group, GroupIndex, Guide, Pool, QuestionIndex, Said, Status, WishKind,
};

/// What an answer does. Answers to the same question with equal rows do the same.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub(super) groups: Vec<Effect>,
    /// To the questions, the way of meeting that counts, and which groups are in play.
    pub(super) walk: u32,
    /// To notices, attendance and explanations.
    pub(super) rest: u32,
}

/// What an answer does to one group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Effect {
    /// How many of its fits the group has.
    pub(super) fits: u8,
    /// What else it does, as a number that is equal for equal effects.
    pub(super) code: u32,
    /// It rules the group out.
    pub(super) out: bool,
    /// It keeps the group from being suggested, though not from being listed.
    pub(super) shut: bool,
}

/// The rows of all answers.
#[derive(Debug)]
pub(super) struct Effects {
    /// By question, then by answer in the order of [`crate::guide::Question::answers`].
    rows: Vec<Vec<Row>>,
}

impl Effects {
    pub(super) fn new(adviser: &Adviser<'_>) -> Self {
        let mut codes = Codes::default();
        let questions = adviser.guide().questions();
        let rows = questions.map(|(at, question)| {
            let answers = question.answers();
            answers
                .map(|answer| row(adviser, at, answer, &mut codes))
                .collect()
        });
        Self {
            rows: rows.collect(),
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

fn row(adviser: &Adviser<'_>, at: QuestionIndex, answer: Answer, codes: &mut Codes) -> Row {
    let guide = adviser.guide();
    let choice = guide.question(at).choice(answer);
    let wishes: Vec<Asked> = match answer {
        Answer::Choice(place) => (0..choice.map_or(0, |it| it.wishes.len()))
            .map(|wish| Asked {
                question: at,
                choice: place,
                wish,
            })
            .collect(),
        Answer::Skip => Vec::new(),
    };
    let groups = guide.groups();
    Row {
        groups: groups
            .map(|(index, group)| effect(adviser, (at, answer), &wishes, (index, group), codes))
            .collect(),
        walk: codes.code(walk_bytes(guide, at, answer, &wishes)),
        rest: codes.code(rest_bytes(guide, at, answer)),
    }
}

fn effect(
    adviser: &Adviser<'_>,
    (at, answer): (QuestionIndex, Answer),
    wishes: &[Asked],
    (index, group): (GroupIndex, &Group),
    codes: &mut Codes,
) -> Effect {
    let mut it = Effect {
        fits: 0,
        code: 0,
        out: group.status == Status::Historical,
        shut: false,
    };
    let mut bytes = Vec::new();
    for asked in wishes {
        let meets = adviser.meets(*asked, index);
        match asked.wish(adviser.guide()).kind {
            WishKind::Need => {
                it.out |= matches!(meets, Meets::Not | Meets::Meeting);
                it.shut |= meets == Meets::Unknown;
            }
            WishKind::Fit => {
                it.fits += u8::from(matches!(meets, Meets::Itself | Meets::Meeting));
            }
            kind @ (WishKind::Prefer | WishKind::Avoid) => {
                bytes.extend([kind as u8, meets as u8]);
            }
        }
    }
    bytes.push(u8::MAX);
    let said = |said: &[Said]| {
        let about = said.iter().filter(|said| said.question == at);
        about.map(|said| said.includes(answer)).collect::<Vec<_>>()
    };
    it.out |= answer != Answer::Skip && said(&group.admits.not).contains(&true);
    it.shut |= said(&group.admits.only.0).contains(&false);
    // A gate that is another one for family does not shut by itself: which of the two counts
    // depends on who asks, so what both see is part of the code.
    match &group.meant_for_family {
        None => it.shut |= said(&group.meant_for.0).contains(&false),
        Some(family) => truths(vec![&group.meant_for.0, &family.0], at, answer, &mut bytes),
    }
    if let First::When(when) = &group.first {
        truths(vec![&when.0], at, answer, &mut bytes);
    }
    if let Some(when) = &group.last_resort {
        truths(vec![&when.0], at, answer, &mut bytes);
    }
    it.code = codes.code(bytes);
    it
}

fn truths(conditions: Vec<&[Said]>, at: QuestionIndex, answer: Answer, bytes: &mut Vec<u8>) {
    let said = conditions.into_iter().flatten();
    let about = said.filter(|said| said.question == at);
    bytes.extend(about.map(|said| u8::from(said.includes(answer))));
}

fn walk_bytes(guide: &Guide, at: QuestionIndex, answer: Answer, wishes: &[Asked]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let guards = guide.questions.iter().map(|it| it.when.0.as_slice());
    truths(guards.collect(), at, answer, &mut bytes);
    bytes.push(u8::MAX);
    let choice = guide.question(at).choice(answer);
    bytes.push(match choice.and_then(|it| it.pool) {
        None => 0,
        Some(Pool::Visitors) => 1,
        Some(Pool::Role(role)) => 2 + role as u8,
    });
    let about = wishes.iter().map(|asked| asked.wish(guide).about);
    let ways = about.filter(|about| guide.trait_at(*about).is_way_to_meet());
    bytes.extend(ways.flat_map(|about| about.0.to_le_bytes()));
    bytes
}

fn rest_bytes(guide: &Guide, at: QuestionIndex, answer: Answer) -> Vec<u8> {
    let mut bytes = Vec::new();
    let notices = guide.notices.iter().flat_map(|it| &it.when);
    let explanations = guide.open_and_closed.iter().map(|it| &it.when);
    let groups = guide.groups.iter().flat_map(|it| &it.attendance.rules);
    let conditions = notices.chain(explanations).chain(groups.map(|it| &it.when));
    truths(
        conditions.map(|it| it.0.as_slice()).collect(),
        at,
        answer,
        &mut bytes,
    );
    let choice = guide.question(at).choice(answer);
    let formats = choice.into_iter().flat_map(|it| &it.wishes);
    bytes.push(u8::MAX);
    let formats = formats.filter_map(|wish| wish.look_for);
    bytes.extend(formats.flat_map(|format| format.0.to_le_bytes()));
    bytes
}
