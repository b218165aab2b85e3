//! Paths through the shipped guide drawn at random, and properties that hold on all of them.

use openchair::advice::{Advice, Heading};
use openchair::guide::{Answer, Answers, GroupIndex, Pool, Said};
use openchair::interview;
use proptest::collection::vec;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestRunner};

use super::adviser::GUIDE;

/// A path through the real guide, drawn from numbers: each takes one of the answers. Some answers
/// late on the way are left out, as after "see groups now".
pub(crate) fn on_a_path() -> impl Strategy<Value = Answers> {
    (vec(0_usize..72, 14), 0_usize..16).prop_map(|(numbers, stop)| {
        let mut answers = GUIDE.no_answers();
        let mut next = interview::asked(&GUIDE, &answers, Some(GUIDE.first));
        for (place, number) in numbers.into_iter().enumerate() {
            let Some(at) = next.filter(|_| place == 0 || place <= stop) else {
                break;
            };
            let question = GUIDE.question(at);
            let all: Vec<Answer> = question.answers().collect();
            let answer = all[number % all.len()];
            answers.set(at, answer);
            next = interview::asked(&GUIDE, &answers, question.next_after(answer));
        }
        answers
    })
}

/// The path in words, for a failure to tell.
pub(crate) fn told(answers: &Answers) -> String {
    let steps = answers.given();
    let steps = steps.map(|(at, it)| {
        let question = GUIDE.question(at);
        format!("{}={}", question.id, question.answer_id(it))
    });
    steps.collect::<Vec<_>>().join(" ")
}

pub(crate) fn pool(answers: &Answers) -> Pool {
    let first = answers.get(GUIDE.first).unwrap();
    GUIDE
        .question(GUIDE.first)
        .choice(first)
        .unwrap()
        .pool
        .unwrap()
}

pub(crate) fn holds_any(said: &[Said], answers: &Answers) -> bool {
    said.iter().any(|it| {
        let answer = answers.get(it.question);
        answer.is_some_and(|answer| answer != Answer::Skip && it.includes(answer))
    })
}

/// Those that may be suggested: the suggestions, and those of the further list that fit.
pub(crate) fn may_be_suggested(advice: &Advice) -> Vec<GroupIndex> {
    let fits = advice.also.iter().filter(|it| it.heading == Heading::Fits);
    advice
        .suggestions
        .iter()
        .chain(fits)
        .map(|it| it.group)
        .collect()
}

pub(crate) fn is_last_resort(group: GroupIndex, answers: &Answers) -> bool {
    let last = GUIDE.group(group).last_resort.as_ref();
    last.is_some_and(|it| it.holds(answers))
}

pub(crate) fn is_secular(group: GroupIndex) -> bool {
    let (about, values) = GUIDE.always_offer;
    let known = GUIDE.group(group).trait_fact(about);
    known.is_some_and(|it| it.values & values != 0)
}

/// Tries a property on a thousand paths, the same in every run; of one that breaks it, the
/// simplest is told.
pub(crate) fn always(property: impl Fn(&Answers)) {
    on_some(1_000, property);
}

/// The same on as many paths, for a property that takes long to look at.
pub(crate) fn on_some(paths: u32, property: impl Fn(&Answers)) {
    let config = Config {
        cases: paths,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(2),
        ..Config::default()
    };
    let tried = TestRunner::new(config).run(&on_a_path(), |answers| {
        property(&answers);
        Ok(())
    });
    if let Err(broken) = tried {
        panic!("{broken}");
    }
}
