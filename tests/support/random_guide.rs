//! Guides of a few questions and groups whose rules are drawn at random: odd ones, as no author
//! writes them, to hold the proof against a plain walk.

use openchair::guide::{
    Answer, Answers, Condition, First, FormatIndex, Guide, Kind, Pool, QuestionIndex, Role, Said,
    Status, Tradition, TraitFact, TraitIndex, Verdict, Wish, WishKind,
};
use openchair::interview::asked;

use super::chance::Chance;
use super::guides::{load, small};

/// Answers to every question on one path.
pub(crate) fn some_answers(guide: &Guide, chance: &mut Chance) -> Answers {
    let mut answers = guide.no_answers();
    let mut next = asked(guide, &answers, Some(guide.first));
    while let Some(at) = next {
        let question = guide.question(at);
        let all: Vec<Answer> = question.answers().collect();
        let answer = all[chance.below(all.len())];
        answers.set(at, answer);
        next = asked(guide, &answers, question.next_after(answer));
    }
    answers
}

/// Said of a question before `before`.
fn said(guide: &Guide, chance: &mut Chance, before: usize) -> Said {
    let question = QuestionIndex(chance.below(before));
    let choices = u8::try_from(guide.question(question).choices.len()).unwrap();
    let some: Vec<u8> = (0..choices).filter(|_| chance.once_in(2)).collect();
    Said::new(question, some, chance.once_in(2))
}

fn condition(guide: &Guide, chance: &mut Chance, before: usize) -> Condition {
    let count = 1 + usize::from(chance.once_in(4));
    Condition((0..count).map(|_| said(guide, chance, before)).collect())
}

fn wish(guide: &Guide, chance: &mut Chance) -> Wish {
    let about = TraitIndex(chance.below(guide.traits.len()));
    Wish {
        kind: match chance.below(8) {
            0..3 => WishKind::Prefer,
            3 | 4 => WishKind::Fit,
            5 => WishKind::Avoid,
            _ => WishKind::Need,
        },
        about,
        values: u32::try_from(chance.below(4)).unwrap(),
        said: guide.questions[0].text.clone(),
        look_for: chance
            .once_in(3)
            .then(|| FormatIndex(chance.below(guide.formats.len()))),
    }
}

/// A guide drawn at random: the small one, with other rules.
pub(crate) fn random_guide(chance: &mut Chance) -> Guide {
    let mut guide = load(small());
    guide.cases.clear();
    for at in 1..guide.questions.len() {
        let later = at + 1 + chance.below(2);
        let count = guide.questions.len();
        guide.questions[at].next = (later < count).then_some(QuestionIndex(later));
        if chance.once_in(3) {
            guide.questions[at].when = condition(&guide, chance, at);
        } else {
            guide.questions[at].when = Condition::default();
        }
        for place in 0..guide.questions[at].choices.len() {
            let wishes = (0..chance.below(3)).map(|_| wish(&guide, chance)).collect();
            guide.questions[at].choices[place].wishes = wishes;
            let jump = at + 1 + chance.below(3);
            guide.questions[at].choices[place].next =
                (chance.once_in(4) && jump < count).then_some(QuestionIndex(jump));
        }
    }
    let pools = [
        Pool::Role(Role::Own),
        Pool::Role(Role::Family),
        Pool::Visitors,
    ];
    for place in 0..3 {
        guide.questions[0].choices[place].pool = Some(pools[chance.below(3)]);
        let next = 1 + chance.below(3);
        guide.questions[0].choices[place].next = Some(QuestionIndex(next));
    }
    for at in 0..guide.groups.len() {
        random_group(&mut guide, at, chance);
    }
    for at in 0..guide.notices.len() {
        guide.notices[at].when = vec![condition(&guide, chance, guide.questions.len())];
    }
    guide.who_you_are = guide
        .questions()
        .map(|(at, _)| at)
        .filter(|_| chance.once_in(2))
        .collect();
    guide
}

fn random_group(guide: &mut Guide, at: usize, chance: &mut Chance) {
    let every = guide.questions.len();
    let sometimes = |guide: &Guide, chance: &mut Chance, times| {
        if chance.once_in(times) {
            condition(guide, chance, every)
        } else {
            Condition::default()
        }
    };
    let only = sometimes(guide, chance, 5);
    let not = sometimes(guide, chance, 4).0;
    let meant_for = sometimes(guide, chance, 4);
    let meant_for_family = chance.once_in(4).then(|| sometimes(guide, chance, 2));
    let last_resort = chance.once_in(6).then(|| condition(guide, chance, every));
    let first = match chance.below(6) {
        0 => First::Never,
        1 => First::When(condition(guide, chance, every)),
        _ => First::Always,
    };
    let mut rules = guide.groups[at].attendance.rules.clone();
    for rule in &mut rules {
        rule.when = sometimes(guide, chance, 2);
        rule.open = Verdict::ALL[chance.below(5)];
    }
    rules.last_mut().unwrap().when = Condition::default();
    let traits = (0..guide.traits.len())
        .filter(|_| !chance.once_in(4))
        .collect::<Vec<_>>();
    let traits = traits.into_iter().map(|about| TraitFact {
        about: TraitIndex(about),
        values: u32::try_from(chance.below(4)).unwrap(),
        fact: None,
    });
    let traits: Vec<TraitFact> = traits.collect();
    let of = openchair::guide::GroupIndex(chance.below(guide.groups.len()));
    let group = &mut guide.groups[at];
    group.traits = traits;
    group.attendance.rules = rules;
    group.admits.only = only;
    group.admits.not = not;
    group.meant_for = meant_for;
    group.meant_for_family = meant_for_family;
    group.last_resort = last_resort;
    group.first = first;
    group.status = [
        Status::Active,
        Status::Active,
        Status::Active,
        Status::Rare,
        Status::Regional,
        Status::Historical,
    ][chance.below(6)];
    group.kind = match chance.below(8) {
        0 => Kind::Platform,
        1 if of.0 != at => Kind::Meetings(of),
        _ => Kind::Fellowship,
    };
    group.tradition = [Tradition::TwelveStep, Tradition::Other][chance.below(2)];
    group.roles = match chance.below(4) {
        0 => vec![Role::Family],
        1 => vec![Role::Own, Role::Family],
        _ => vec![Role::Own],
    };
}
