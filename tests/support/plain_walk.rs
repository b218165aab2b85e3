//! Every path of a guide walked by itself, one after the other, without any cunning: what the proof
//! must show.

use std::collections::BTreeSet;

use openchair::advice::{Advice, Adviser};
use openchair::guide::{Answer, Answers, GroupIndex, Guide, Kind, QuestionIndex, Status};
use openchair::proof::{CEILING, Path, Proof, prove};

/// Every path of a guide, one by one: the tree is followed by hand, without `interview`.
pub(crate) fn every_path(guide: &Guide) -> Vec<Path> {
    let mut paths = Vec::new();
    let mut open = vec![(Path::new(), Some(guide.first))];
    while let Some((path, next)) = open.pop() {
        let answers = answers_of(guide, &path);
        let mut next = next;
        while let Some(at) = next.filter(|at| !guide.question(*at).when.holds(&answers)) {
            next = guide.question(at).next;
        }
        let Some(at) = next else {
            paths.push(path);
            continue;
        };
        let question = guide.question(at);
        for answer in question.answers() {
            let mut path = path.clone();
            path.push((at, answer));
            let own = question.choice(answer).and_then(|choice| choice.next);
            open.push((path, own.or(question.next)));
        }
    }
    paths
}

pub(crate) fn answers_of(guide: &Guide, path: &Path) -> Answers {
    let mut answers = guide.no_answers();
    for (at, answer) in path {
        answers.set(*at, *answer);
    }
    answers
}

/// Whether two pieces of advice differ, the answers left out.
pub(crate) fn differs(one: &Advice, other: &Advice) -> bool {
    let shown = |it: &Advice| {
        let mut it = it.clone();
        it.way.clear();
        it
    };
    shown(one) != shown(other)
}

/// What a plain walk shows, in the shape of a proof.
pub(crate) fn plain_proof(guide: &Guide) -> Proof {
    let adviser = Adviser::new(guide);
    let paths = every_path(guide);
    let mut asked: BTreeSet<QuestionIndex> = BTreeSet::new();
    let mut suggested: BTreeSet<GroupIndex> = BTreeSet::new();
    let mut listed: BTreeSet<GroupIndex> = BTreeSet::new();
    let mut empty_paths = Vec::new();
    let mut changes: BTreeSet<(QuestionIndex, u8)> = BTreeSet::new();
    for path in &paths {
        let answers = answers_of(guide, path);
        let advice = adviser.advise(&answers);
        asked.extend(path.iter().map(|(at, _)| *at));
        suggested.extend(advice.suggestions.iter().map(|it| it.group));
        listed.extend(advice.also.iter().map(|it| it.group));
        if advice.suggestions.is_empty() {
            empty_paths.push(path.clone());
        }
        for (at, answer) in path {
            let Answer::Choice(choice) = answer else {
                continue;
            };
            if guide.question(*at).skip.is_some() && !changes.contains(&(*at, *choice)) {
                let mut skipped = answers.clone();
                skipped.set(*at, Answer::Skip);
                if differs(&advice, &adviser.advise(&skipped)) {
                    changes.insert((*at, *choice));
                }
            }
        }
    }
    let is_met = |at: GroupIndex| {
        let group = guide.group(at);
        let suggested = suggested.contains(&at);
        match (group.status, group.kind) {
            (Status::Historical, _) => true,
            (Status::Active, Kind::Fellowship) => suggested,
            _ => suggested || listed.contains(&at),
        }
    };
    let mut idle = Vec::new();
    for (at, question) in guide.questions().filter(|(at, _)| asked.contains(at)) {
        for (place, choice) in question.choices.iter().enumerate() {
            let choice_at = u8::try_from(place).unwrap();
            if !choice.wishes.is_empty()
                && question.skip.is_some()
                && !changes.contains(&(at, choice_at))
            {
                idle.push((at, choice_at));
            }
        }
    }
    let groups = guide.groups().map(|(at, _)| at);
    let questions = guide.questions().map(|(at, _)| at);
    Proof {
        paths: paths.len() as u64,
        longest: paths.iter().map(Vec::len).max().unwrap_or_default(),
        questions: guide.questions.len(),
        choices: guide.questions.iter().map(|it| it.choices.len()).sum(),
        states: 0,
        groups_suggested: suggested.iter().copied().collect(),
        empty_paths,
        unreachable_questions: questions.filter(|at| !asked.contains(at)).collect(),
        unreachable_groups: groups.filter(|at| !is_met(*at)).collect(),
        idle_choices: idle,
        unproven: Vec::new(),
    }
}

/// Holds the proof of a guide against the plain walk.
pub(crate) fn is_as_plain(guide: &Guide, about: &str) {
    let proof = prove(&Adviser::new(guide), CEILING);
    let plain = plain_proof(guide);
    let id = |at: &GroupIndex| guide.group(*at).id.clone();
    let ids = |list: &[GroupIndex]| list.iter().map(id).collect::<Vec<_>>();
    assert_eq!(proof.unproven, [], "{about}");
    assert_eq!(
        (proof.paths, proof.longest, proof.questions, proof.choices),
        (plain.paths, plain.longest, plain.questions, plain.choices),
        "{about}"
    );
    assert_eq!(
        ids(&proof.groups_suggested),
        ids(&plain.groups_suggested),
        "{about}"
    );
    assert_eq!(
        ids(&proof.unreachable_groups),
        ids(&plain.unreachable_groups),
        "{about}"
    );
    assert_eq!(
        proof.unreachable_questions, plain.unreachable_questions,
        "{about}"
    );
    // Of paths without a group the proof shows some, and the plain walk all.
    assert_eq!(
        proof.empty_paths.is_empty(),
        plain.empty_paths.is_empty(),
        "{about}"
    );
    for path in &proof.empty_paths {
        assert!(plain.empty_paths.contains(path), "{about}: {path:?}");
    }
    // Choices that are all alike are idle too, whatever a skip would do.
    for choice in &plain.idle_choices {
        assert!(
            proof.idle_choices.contains(choice),
            "{about}: {choice:?} is idle"
        );
    }
    for choice in &proof.idle_choices {
        let alike = all_alike(guide, choice.0);
        assert!(
            alike || plain.idle_choices.contains(choice),
            "{about}: {choice:?} is not idle"
        );
    }
}

/// Whether every choice of a question shows the same groups in the same order on every path. The
/// reasons differ always, because they repeat the answer.
pub(crate) fn all_alike(guide: &Guide, about: QuestionIndex) -> bool {
    let adviser = Adviser::new(guide);
    let shown = |answers: &Answers| {
        let advice = adviser.advise(answers);
        let groups = advice.suggestions.iter().chain(&advice.also);
        let groups: Vec<_> = groups.map(|it| (it.group, it.heading, it.attend)).collect();
        let aside: Vec<_> = advice.set_aside.iter().map(|it| it.group).collect();
        (groups, aside, advice.look_for, advice.notices)
    };
    let choices = u8::try_from(guide.question(about).choices.len()).unwrap();
    every_path(guide).iter().all(|path| {
        let answers = answers_of(guide, path);
        let here = path.iter().find(|(at, _)| *at == about);
        let Some((_, Answer::Choice(_))) = here else {
            return true;
        };
        (0..choices).all(|other| {
            let mut answers_with = answers.clone();
            answers_with.set(about, Answer::Choice(other));
            shown(&answers) == shown(&answers_with)
        })
    })
}
