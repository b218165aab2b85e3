//! Two guides compared: held against a plain comparison that sends each person through both by
//! themselves, and the command line.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[path = "../support/chance.rs"]
    pub(crate) mod chance;
    #[path = "../support/command.rs"]
    pub(crate) mod command;
    #[path = "../support/folder.rs"]
    pub(crate) mod folder;
    #[path = "../support/guides.rs"]
    pub(crate) mod guides;
    #[path = "../support/plain_diff.rs"]
    pub(crate) mod plain_diff;
    #[path = "../support/random_guide.rs"]
    pub(crate) mod random_guide;
    #[path = "../support/synthetic.rs"]
    pub(crate) mod synthetic;
}

use std::fs;

use openchair::advice::{Adviser, Suggestion};
use openchair::diff::compare;
use openchair::guide::{Guide, QuestionIndex};
use openchair::proof::{CEILING, prove};

use support::chance::Chance;
use support::command::{Ran, fails, run};
use support::folder::new_path;
use support::guides::{Texts, change, load, shipped, small, small_folder, small_with};
use support::plain_diff::differ_as_plain;
use support::random_guide::{random_guide, some_answers};
use support::synthetic::{Sort, synthetic, with_another_wish};

// ---- against a plain comparison

#[test]
fn a_guide_and_itself_do_not_differ() {
    let guide = load(small());
    differ_as_plain(&guide, &guide, "small");
}

#[test]
fn a_guide_with_one_other_wish_differs_as_a_plain_comparison_shows() {
    let changed = load(small_with(
        "questions.ron",
        "prefer(trait: \"online\"",
        "avoid(trait: \"online\"",
    ));
    differ_as_plain(&load(small()), &changed, "small");
}

#[test]
fn random_guides_that_ask_the_same_differ_as_a_plain_comparison_shows() {
    for seed in 0..100 {
        let before = random_guide(&mut Chance::new(seed));
        let mut now = before.clone();
        let other = random_guide(&mut Chance::new(seed + 1_000));
        // Some groups, some wishes and some notices of another guide.
        let mut chance = Chance::new(seed);
        for at in 0..now.groups.len() {
            if chance.once_in(3) {
                now.groups[at] = other.groups[at].clone();
            }
        }
        for at in 1..now.questions.len() {
            for choice in 0..now.questions[at].choices.len() {
                if chance.once_in(4) {
                    let wishes = other.questions[at].choices[choice].wishes.clone();
                    now.questions[at].choices[choice].wishes = wishes;
                }
            }
        }
        if chance.once_in(2) {
            now.notices = other.notices;
        }
        differ_as_plain(&before, &now, &format!("seed {seed}"));
    }
}

#[test]
fn random_guides_that_ask_otherwise_differ_as_a_plain_comparison_shows() {
    for seed in 0..150 {
        let before = random_guide(&mut Chance::new(seed));
        let mut now = random_guide(&mut Chance::new(seed + 500));
        change_names(&mut now, &mut Chance::new(seed));
        differ_as_plain(&before, &now, &format!("seed {seed}"));
        differ_as_plain(&now, &before, &format!("seed {seed}, the other way round"));
    }
}

/// Gives some questions, choices and groups another identifier, and puts two questions in each
/// other's place.
fn change_names(guide: &mut Guide, chance: &mut Chance) {
    let count = guide.questions.len();
    let from = usize::from(!chance.once_in(5));
    for at in from..count {
        if chance.once_in(6) {
            guide.questions[at].id = format!("other-{at}");
        }
        for place in 0..guide.questions[at].choices.len() {
            if chance.once_in(6) {
                guide.questions[at].choices[place].id = format!("other-{place}");
            }
        }
    }
    if chance.once_in(2) {
        let (one, other) = (1 + chance.below(count - 1), 1 + chance.below(count - 1));
        let mut id = std::mem::take(&mut guide.questions[one].id);
        std::mem::swap(&mut id, &mut guide.questions[other].id);
        guide.questions[one].id = id;
    }
    let group = chance.below(guide.groups.len());
    "other".clone_into(&mut guide.groups[group].id);
    assert_eq!(
        guide.question_named(&guide.questions[0].id),
        Some(QuestionIndex(0))
    );
}

#[test]
fn past_the_ceiling_nothing_is_said_but_through_which_questions_too_many_paths_lead() {
    let guide = load(small());
    let adviser = Adviser::new(&guide);
    let whole = compare(&adviser, &adviser, CEILING).unwrap();
    assert!(whole.is_same() && whole.paths > 20);
    for ceiling in [0, 1, 10, 20] {
        let refused = compare(&adviser, &adviser, ceiling).unwrap_err();
        assert!(!refused.through.is_empty(), "{ceiling}");
        for id in refused.through {
            assert!(guide.question_named(&id).is_some(), "{id}");
        }
    }
}

#[test]
fn what_random_people_are_told_otherwise_is_in_the_comparison_of_the_shipped_guide() {
    let guide = shipped();
    let mut other = guide.clone();
    let approach = other.question_named("approach").unwrap();
    other.questions[approach.0].choices[0].wishes.clear();
    let (old, new) = (Adviser::new(&guide), Adviser::new(&other));
    let diff = compare(&old, &new, CEILING).unwrap();
    assert!(diff.changed.is_any());
    let mut chance = Chance::new(3);
    let mut moved = 0;
    for _ in 0..2_000 {
        let answers = some_answers(&guide, &mut chance);
        let [before, now] = [&old, &new].map(|it| it.advise(&answers).suggestions);
        let stands = |list: &[Suggestion], at| list.iter().any(|it| it.group == at);
        for it in &before {
            if !stands(&now, it.group) {
                let id = &guide.group(it.group).id;
                assert!(
                    diff.groups
                        .iter()
                        .any(|it| it.group == *id && it.lost.is_any())
                );
                moved += 1;
            }
        }
    }
    assert!(moved > 0);
}

// ---- at scale

#[test]
fn a_guide_of_many_questions_is_proven_and_compared_where_each_touches_little() {
    for sort in [Sort::Sane, Sort::Chain] {
        let guide = synthetic(sort, 100, 50);
        let other = with_another_wish(&guide);
        let (old, new) = (Adviser::new(&guide), Adviser::new(&other));
        let proof = prove(&old, CEILING);
        assert_eq!(proof.unproven, []);
        let diff = compare(&old, &new, CEILING).unwrap();
        assert_eq!(diff.paths, proof.paths);
        assert_eq!(compare(&old, &old, CEILING).unwrap().changed.paths, 0);
    }
}

#[test]
fn a_guide_made_to_be_hard_is_refused_and_says_where() {
    let guide = synthetic(Sort::Worst, 100, 50);
    let adviser = Adviser::new(&guide);
    assert!(!prove(&adviser, 5_000).unproven.is_empty());
    assert!(
        !compare(&adviser, &adviser, 5_000)
            .unwrap_err()
            .through
            .is_empty()
    );
}

// ---- the command line

/// Writes texts into a folder and gives back its name.
fn written(name: &str, texts: Texts) -> String {
    let folder = new_path(name);
    for (file, text) in texts {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder.to_str().unwrap().to_owned()
}

/// Compares the small guide with these texts on the command line.
fn compared(name: &str, texts: Texts) -> Ran {
    let new = written(name, texts);
    run(&["diff", small_folder().to_str().unwrap(), &new])
}

#[track_caller]
fn says(ran: &Ran, code: i32, words: &[&str]) {
    assert_eq!(ran.code, Some(code), "{}{}", ran.out, ran.err);
    for word in words {
        assert!(ran.out.contains(word), "{word:?} is not in: {}", ran.out);
    }
}

#[test]
fn the_built_in_guide_and_its_export_are_the_same() {
    let folder = new_path("diff-export");
    let folder = folder.to_str().unwrap();
    assert_eq!(run(&["export", folder]).code, Some(0));
    let ran = run(&["diff", "built-in", folder]);
    says(&ran, 0, &["The advice is the same on all 1301654 paths"]);
    assert!(!ran.out.contains("differ"), "{}", ran.out);
}

#[test]
fn another_wish_names_the_groups_and_the_shortest_path() {
    let texts = small_with(
        "questions.ron",
        "prefer(trait: \"outlook\", is: [\"spiritual\"]",
        "prefer(trait: \"outlook\", is: [\"secular\"]",
    );
    let ran = compared("diff-wish", texts);
    says(
        &ran,
        1,
        &[
            "Other suggestions on ",
            " of 67 paths, such as\n  who=self outlook=spiritual\n",
        ],
    );
    says(
        &ran,
        1,
        &[
            "  tools: suggested on ",
            "newly first on ",
            "      who=self outlook=spiritual\n",
        ],
    );
    assert!(!ran.out.contains("text"), "{}", ran.out);
}

#[test]
fn a_comma_in_a_text_changes_no_advice() {
    let texts = small_with("questions.ron", "Some groups pray.", "Some groups, pray.");
    let ran = compared("diff-comma", texts);
    says(
        &ran,
        0,
        &["The advice is the same on all 67 paths: suggestions, notices and verdicts.\n"],
    );
    says(
        &ran,
        0,
        &["1 text differs; the advice does not hang on that.\n"],
    );
}

#[test]
fn a_notice_that_moves_is_told_with_the_shortest_path() {
    let texts = small_with(
        "notices.ron",
        "(\"aim\", [\"cut-down\", \"skip\"])",
        "(\"aim\", [\"cut-down\"])",
    );
    let ran = compared("diff-notice", texts);
    says(&ran, 1, &["The same suggestions on all 67 paths.\n"]);
    says(
        &ran,
        1,
        &[
            "Notices:\n  withdrawal: ",
            "shows no more on 27 paths, such as\n      who=self\n",
        ],
    );
}

#[test]
fn a_verdict_that_moves_is_told_with_the_shortest_path() {
    let texts = small_with("groups/tools.ron", "open: ask,", "open: listen,");
    let ran = compared("diff-verdict", texts);
    says(
        &ran,
        1,
        &["tools: listen/not-for-you, was ask/not-for-you\n"],
    );
    says(
        &ran,
        1,
        &["so it is on 4 paths, such as\n      who=helper\n"],
    );
}

#[test]
fn a_question_that_one_guide_alone_asks_is_told_and_named_in_its_own_path_only() {
    let mut texts = small_with("questions.ron", "id: \"outlook\"", "id: \"belief\"");
    change(
        &mut texts,
        "questions.ron",
        "next: \"outlook\"",
        "next: \"belief\"",
    );
    change(
        &mut texts,
        "guide.ron",
        "who_you_are: [\"outlook\"",
        "who_you_are: [\"belief\"",
    );
    change(
        &mut texts,
        "groups/steps.ron",
        "(\"outlook\", [",
        "(\"belief\", [",
    );
    texts.remove("cases.ron");
    let ran = compared("diff-question", texts);
    says(
        &ran,
        1,
        &["New question: belief\n", "Gone question: outlook\n"],
    );
    says(&ran, 1, &["old: who=self", "new: who=self"]);
    says(&ran, 1, &[" belief="]);
    for line in ran.out.lines().map(str::trim) {
        assert!(
            !line.starts_with("old:") || !line.contains("belief="),
            "{line}"
        );
        assert!(
            !line.starts_with("new:") || !line.contains("outlook="),
            "{line}"
        );
    }
}

#[test]
fn a_group_that_is_gone_is_told() {
    let mut texts = small();
    texts.remove("groups/sisters.ron");
    texts.remove("cases.ron");
    for text in texts.values_mut() {
        *text = text.replace("\"sisters\"", "\"tools\"");
    }
    let ran = compared("diff-group", texts);
    says(
        &ran,
        1,
        &[
            "Gone group: sisters\n",
            "  sisters: suggested on 0 paths, was ",
        ],
    );
}

#[test]
fn a_guide_that_does_not_load_cannot_be_compared() {
    let texts = small_with("questions.ron", "next: \"outlook\"", "next: \"outlok\"");
    let ran = compared("diff-broken", texts);
    fails(
        &ran,
        2,
        &[
            "cannot be used",
            "there is no question \"outlok\"",
            "questions.ron",
        ],
    );
    assert_eq!(ran.out, "");
}

#[test]
fn a_folder_that_is_not_there_cannot_be_compared() {
    let nowhere = new_path("diff-nowhere");
    let ran = run(&["diff", "built-in", nowhere.to_str().unwrap()]);
    fails(&ran, 2, &["there is no folder"]);
    fails(&run(&["diff", "built-in"]), 2, &["NEW"]);
    let ran = run(&["diff", "built-in", "built-in", "--content", "x"]);
    fails(&ran, 2, &["--content"]);
}
