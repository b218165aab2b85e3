//! The walk over every path: held against a plain walk that tries each path by itself, and against
//! guides with one fault each.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[path = "../support/chance.rs"]
    pub(crate) mod chance;
    #[path = "../support/guides.rs"]
    pub(crate) mod guides;
    #[path = "../support/plain_walk.rs"]
    pub(crate) mod plain_walk;
    #[path = "../support/random_guide.rs"]
    pub(crate) mod random_guide;
}

use std::collections::BTreeSet;

use openchair::advice::Adviser;
use openchair::guide::{Answer, GroupIndex, QuestionIndex, TraitIndex, Wish, WishKind};
use openchair::proof::{CEILING, Path, prove};

use support::chance::Chance;
use support::guides::{Texts, change, load, shipped, small, small_with};
use support::plain_walk::is_as_plain;
use support::random_guide::{random_guide, some_answers};

#[test]
fn the_proof_of_the_small_guide_is_what_a_plain_walk_shows() {
    let guide = load(small());
    is_as_plain(&guide, "small");
    let proof = prove(&Adviser::new(&guide), CEILING);
    assert!(proof.holds());
    // self: stop and skip ask four more, cut-down three; loved-one one; helper none.
    assert_eq!((proof.paths, proof.longest), (2 * 27 + 9 + 3 + 1, 5));
}

#[test]
fn the_proof_of_random_guides_is_what_a_plain_walk_shows() {
    for seed in 0..300 {
        let guide = random_guide(&mut Chance::new(seed));
        is_as_plain(&guide, &format!("seed {seed}"));
    }
}

// ---- the shipped guide

#[test]
fn the_shipped_guide_has_no_fault() {
    let guide = shipped();
    let proof = prove(&Adviser::new(&guide), CEILING);
    assert_eq!(proof.empty_paths, [] as [Path; 0]);
    assert_eq!(proof.unreachable_questions, []);
    assert_eq!(proof.unreachable_groups, []);
    assert_eq!(proof.idle_choices, []);
    assert_eq!(proof.unproven, []);
    assert!(proof.holds());
    assert!(proof.longest <= 12, "{}", proof.longest);
    assert!(proof.paths > 100_000, "{}", proof.paths);
    assert_eq!((proof.questions, proof.choices), (20, 65));
    let ids: BTreeSet<&str> = proof
        .groups_suggested
        .iter()
        .map(|at| guide.group(*at).id.as_str())
        .collect();
    for never in ["sos", "in-the-rooms"] {
        assert!(!ids.contains(never), "{never}");
    }
    for id in [
        "aa", "na", "smart", "al-anon", "alateen", "grasp", "mm", "idaa", "pal",
    ] {
        assert!(ids.contains(id), "{id}");
    }
}

#[test]
fn what_random_paths_suggest_is_proven() {
    let guide = shipped();
    let adviser = Adviser::new(&guide);
    let proof = prove(&adviser, CEILING);
    let suggested: BTreeSet<GroupIndex> = proof.groups_suggested.into_iter().collect();
    let mut chance = Chance::new(2);
    let mut seen = BTreeSet::new();
    for _ in 0..3_000 {
        let advice = adviser.advise(&some_answers(&guide, &mut chance));
        assert!(!advice.suggestions.is_empty());
        for it in &advice.suggestions {
            let id = &guide.group(it.group).id;
            assert!(
                suggested.contains(&it.group),
                "{id} is suggested, and not proven to be"
            );
            seen.insert(it.group);
        }
    }
    // The other way round: what is proven is not out of the air either.
    assert!(
        seen.len() * 2 > suggested.len(),
        "{} of {}",
        seen.len(),
        suggested.len()
    );
}

#[test]
fn the_longest_path_is_one_that_can_be_walked() {
    let guide = shipped();
    let proof = prove(&Adviser::new(&guide), CEILING);
    let mut chance = Chance::new(7);
    let walked = (0..20_000).map(|_| {
        let answers = some_answers(&guide, &mut chance);
        openchair::interview::way(&guide, &answers).len()
    });
    assert_eq!(walked.max(), Some(proof.longest));
}

// ---- one fault each

/// Holds the faults of a guide against the ones named, each as `list: what`.
#[track_caller]
fn has_only(texts: Texts, wanted: &[&str]) {
    let guide = load(texts);
    let proof = prove(&Adviser::new(&guide), CEILING);
    assert_eq!(proof.holds(), wanted.is_empty());
    let question = |at: QuestionIndex| guide.question(at).id.clone();
    let mut faults = Vec::new();
    for path in &proof.empty_paths {
        let steps = path.iter();
        let steps = steps
            .map(|(at, it)| format!("{}={}", question(*at), guide.question(*at).answer_id(*it)));
        faults.push(format!("empty: {}", steps.collect::<Vec<_>>().join(" ")));
    }
    let unasked = proof.unreachable_questions.iter();
    faults.extend(unasked.map(|at| format!("question: {}", question(*at))));
    let groups = proof.unreachable_groups.iter();
    faults.extend(groups.map(|at| format!("group: {}", guide.group(*at).id)));
    for (at, choice) in &proof.idle_choices {
        let id = guide.question(*at).answer_id(Answer::Choice(*choice));
        faults.push(format!("idle: {}={id}", question(*at)));
    }
    faults.extend(
        proof
            .unproven
            .iter()
            .map(|at| format!("unproven: {}", question(*at))),
    );
    assert_eq!(faults, wanted);
}

#[test]
fn the_small_guide_has_no_fault() {
    has_only(small(), &[]);
}

#[test]
fn a_path_without_a_group_is_named_and_nothing_else() {
    // A need that no group meets, behind one choice.
    let need = "need(trait: \"people\", is: [\"men\"], said: {\"en\": \"Among men.\", \"es\": \"Entre hombres.\"})";
    let prefer = "prefer(trait: \"people\", is: [\"men\"], said: {\"en\": \"Among men.\", \"es\": \"Entre hombres.\"}, look_for: \"men\")";
    let mut texts = small_with("questions.ron", prefer, need);
    // Only where this was said, so that few paths are empty.
    change(
        &mut texts,
        "questions.ron",
        "when: [(\"aim\", [\"stop\", \"skip\"])]",
        "when: [(\"aim\", [\"stop\"]), (\"outlook\", [\"secular\"])]",
    );
    // Where the way of meeting is not asked, it is one path.
    change(
        &mut texts,
        "questions.ron",
        "        id: \"place\",",
        "        id: \"place\", when: [(\"setting\", [\"women\", \"skip\"])],",
    );
    has_only(
        texts,
        &["empty: who=self aim=stop outlook=secular setting=men"],
    );
}

#[test]
fn a_question_that_no_path_asks_is_named_and_nothing_else() {
    let extra = "    (
        id: \"extra\",
        text: {\"en\": \"A\", \"es\": \"A\"}, why: {\"en\": \"A\", \"es\": \"A\"}, skip: {\"en\": \"A\", \"es\": \"A\"},
        choices: [(id: \"calls\", text: {\"en\": \"A\", \"es\": \"A\"}, wishes: [prefer(trait: \"online\", is: [\"few\"], said: {\"en\": \"A\", \"es\": \"A\"})])],
    ),\n]";
    let mut texts = small();
    let text = texts.get_mut("questions.ron").unwrap();
    text.truncate(text.rfind(']').unwrap());
    text.push_str(extra);
    has_only(texts, &["question: extra"]);
    // The same where a guard keeps it from ever being asked.
    let never = "id: \"place\", when: [(\"aim\", [\"stop\"]), (\"aim\", [\"cut-down\"])],";
    has_only(
        small_with("questions.ron", "id: \"place\",", never),
        &["question: place"],
    );
}

/// The small guide with one more group, made from `tools`.
fn with_lost(changes: &[(&str, &str)]) -> Texts {
    let mut texts = small();
    let lost = texts.get("groups/tools.ron").unwrap().clone();
    texts.insert("groups/lost.ron".to_owned(), lost);
    change(
        &mut texts,
        "groups/lost.ron",
        "id: \"tools\"",
        "id: \"lost\"",
    );
    for (from, to) in changes {
        change(&mut texts, "groups/lost.ron", from, to);
    }
    texts
}

#[test]
fn a_group_that_no_path_suggests_is_named_and_nothing_else() {
    let about = "    about: (";
    let shut = "    meant_for: [(\"aim\", [\"stop\"]), (\"aim\", [\"cut-down\"])],\n    about: (";
    has_only(with_lost(&[(about, shut)]), &["group: lost"]);
    // A rare one may wait in the further list.
    has_only(
        with_lost(&[(about, shut), ("status: active", "status: rare")]),
        &[],
    );
    has_only(
        with_lost(&[(about, shut), ("kind: fellowship", "kind: platform")]),
        &[],
    );
    // But not nowhere at all.
    let none = ("roles: [own]", "roles: [grief]");
    let helper = ("open: ask", "open: not_for_you");
    has_only(
        with_lost(&[none, helper, ("status: active", "status: rare")]),
        &["group: lost"],
    );
    // One of the past is missed nowhere.
    let past = ("status: active", "status: historical, instead: [\"tools\"]");
    has_only(with_lost(&[none, past]), &[]);
}

const SPIRITUAL: &str = "prefer(trait: \"outlook\", is: [\"spiritual\"], said: {\"en\": \"You like it.\", \"es\": \"Le gusta.\"})";

#[test]
fn a_choice_that_changes_nothing_is_named_and_nothing_else() {
    // It wishes for the absence of what no group has: its effects equal those of a skip.
    let idle = SPIRITUAL
        .replace("prefer", "avoid")
        .replace("[\"spiritual\"]", "[]");
    has_only(
        small_with("questions.ron", SPIRITUAL, &idle),
        &["idle: outlook=spiritual"],
    );
}

#[test]
fn an_idle_choice_whose_effects_seem_to_differ_is_found_by_trying_every_path() {
    // It rules a group out that every path to it has ruled out before: `sisters` is only for those
    // who say so, and this question is asked of no one who does.
    let extra = "    (
        id: \"extra\",
        when: [(\"setting\", [\"men\"])],
        text: {\"en\": \"A\", \"es\": \"A\"}, why: {\"en\": \"A\", \"es\": \"A\"}, skip: {\"en\": \"A\", \"es\": \"A\"},
        choices: [
            (id: \"a\", text: {\"en\": \"A\", \"es\": \"A\"}, wishes: [avoid(trait: \"people\", is: [\"women\"], said: {\"en\": \"A\", \"es\": \"A\"})]),
            (id: \"b\", text: {\"en\": \"A\", \"es\": \"A\"}, wishes: [prefer(trait: \"online\", is: [\"few\"], said: {\"en\": \"A\", \"es\": \"A\"})]),
        ],
    ),\n]";
    let mut texts = small_with(
        "questions.ron",
        "        id: \"place\",",
        "        id: \"place\", next: \"extra\",",
    );
    let text = texts.get_mut("questions.ron").unwrap();
    text.truncate(text.rfind(']').unwrap());
    text.push_str(extra);
    has_only(texts, &["idle: extra=a"]);
}

#[test]
fn choices_that_are_all_alike_are_named_and_nothing_else() {
    let texts = small_with(
        "questions.ron",
        "prefer(trait: \"online\", is: [\"many\"]",
        "prefer(trait: \"in-person\", is: [\"many\"]",
    );
    let mut texts = texts;
    change(
        &mut texts,
        "questions.ron",
        "{\"en\": \"Online.\", \"es\": \"En línea.\"}",
        "{\"en\": \"In person.\", \"es\": \"En persona.\"}",
    );
    has_only(texts, &["idle: place=in-person", "idle: place=online"]);
}

// ---- the ceiling

#[test]
fn past_the_ceiling_it_says_what_stays_unproven() {
    let guide = shipped();
    let adviser = Adviser::new(&guide);
    let whole = prove(&adviser, CEILING);
    for ceiling in [0, 1, 10, 1_000, whole.states / 2] {
        let proof = prove(&adviser, ceiling);
        assert!(!proof.holds() && !proof.unproven.is_empty(), "{ceiling}");
        assert!(proof.states <= ceiling, "{ceiling}: {}", proof.states);
        // What was not seen proves nothing, so none of it is called a fault.
        assert_eq!(proof.unreachable_questions, []);
        assert_eq!(proof.unreachable_groups, []);
        assert_eq!(proof.idle_choices, []);
        assert!(proof.unproven.contains(&guide.first), "{ceiling}");
    }
}

#[test]
fn the_ceiling_also_holds_where_every_path_is_tried_for_an_idle_choice() {
    let mut guide = load(small());
    // Told apart by its effects, and yet never to be seen: no group has a trait of this value.
    let place = guide.question_named("place").unwrap();
    let goal = TraitIndex(0);
    let said = guide.questions[0].text.clone();
    let wish = |values| Wish {
        kind: WishKind::Avoid,
        about: goal,
        values,
        said: said.clone(),
        look_for: None,
    };
    let outlook = guide.question_named("outlook").unwrap();
    for choice in &mut guide.questions[outlook.0].choices {
        choice.wishes.clear();
    }
    guide.questions[outlook.0].choices[0].wishes.push(wish(0));
    guide.questions[outlook.0].choices[1].wishes.push(wish(1));
    let adviser = Adviser::new(&guide);
    let whole = prove(&adviser, CEILING);
    assert_eq!(whole.unproven, []);
    assert!(!whole.idle_choices.is_empty());
    assert!(place.0 > 0);
}
