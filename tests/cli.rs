//! The jobs of the command line: what each prints.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod command;
    pub(crate) mod folder;
}

use std::collections::BTreeSet;
use std::fs;

use rstest::rstest;
use serde_json::Value;

use support::command::{fails, run, run_with};
use support::folder::new_path;

fn json(args: &[&str]) -> Value {
    let ran = run(args);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    serde_json::from_str(&ran.out).unwrap()
}

// ---- advice

#[test]
fn advice_as_json_has_the_shape_that_is_promised() {
    let advice = json(&[
        "advise",
        "--json",
        "who=self",
        "age=adult",
        "substance=alcohol",
        "aim=stop",
        "outlook=secular-only",
        "setting=women",
    ]);
    let parts: BTreeSet<&str> = advice
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    let promised = [
        "answers",
        "suggestions",
        "also",
        "set_aside",
        "look_for",
        "notices",
    ];
    assert_eq!(parts, BTreeSet::from(promised));

    let answers = advice["answers"].as_array().unwrap();
    assert_eq!(answers[0]["question"], "who");
    assert_eq!(answers[0]["choice"], "self");
    assert_eq!(answers[0]["assumed"], false);
    let approach = answers
        .iter()
        .find(|it| it["question"] == "approach")
        .unwrap();
    assert_eq!(
        (&approach["choice"], &approach["assumed"]),
        (&"skip".into(), &true.into())
    );

    let groups: Vec<&str> = advice["suggestions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["group"].as_str().unwrap())
        .collect();
    assert!(
        groups.contains(&"wfs") && (2..=3).contains(&groups.len()),
        "{groups:?}"
    );
    let first = &advice["suggestions"][0];
    assert_eq!(first["attend"]["open"], "welcome");
    assert!(first["attend"]["text"].is_string());
    assert!(first["fits"][0]["question"].is_string());
    assert!(
        first["fits"]
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["question"].is_null())
    );

    let aside = advice["set_aside"].as_array().unwrap();
    let aa = aside.iter().find(|it| it["group"] == "aa").unwrap();
    assert_eq!(aa["question"], "outlook");
    let change = aa["change"].as_array().unwrap();
    assert!(
        change.iter().all(|it| it["question"] == "outlook"),
        "{change:?}"
    );
    let notices = advice["notices"].as_array().unwrap();
    assert_eq!(notices[0]["id"], "withdrawal");
}

/// Every text in a part of the advice, however deep.
fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(all) => all.iter().flat_map(texts).collect(),
        Value::Object(all) => {
            let named = all
                .iter()
                .filter(|(key, _)| matches!(key.as_str(), "text" | "name"));
            let here = named.filter_map(|(_, text)| text.as_str());
            here.chain(all.values().flat_map(texts)).collect()
        }
        _ => Vec::new(),
    }
}

#[rstest]
#[case(&["who=self", "substance=alcohol", "outlook=secular"])]
#[case(&["who=self", "age=teen", "substance=opioids", "medication=yes"])]
#[case(&["who=loved-one", "relation=my-child", "their-substance=drugs"])]
#[case(&["who=loss"])]
#[case(&["who=helper"])]
fn printed_advice_says_what_the_json_says(#[case] answers: &[&str]) {
    let with = |job: &[&'static str]| {
        let args: Vec<&str> = job.iter().chain(answers).copied().collect();
        run(&args)
    };
    let advice: Value = serde_json::from_str(&with(&["advise", "--json"]).out).unwrap();
    let printed = with(&["advise"]);
    assert_eq!((printed.code, printed.err.as_str()), (Some(0), ""));
    for part in ["suggestions", "set_aside", "look_for", "notices"] {
        for text in texts(&advice[part]) {
            assert!(
                printed.out.contains(text),
                "{text:?} is not in:\n{}",
                printed.out
            );
        }
    }
    for group in advice["also"].as_array().unwrap() {
        let name = group["name"].as_str().unwrap();
        assert!(printed.out.contains(&format!("\n{name}. ")), "{name}");
    }
    assert!(printed.out.ends_with("\nHelp now: call or text 988\n"));
    let notice = printed.out.find("Safety note: ").unwrap_or(0);
    assert!(notice < printed.out.find(" groups that may fit").unwrap());
}

#[test]
fn answers_come_from_standard_input_too() {
    let input = b"# a made-up person\nwho=self\n\n  substance=alcohol  \r\n";
    let read = run_with(&["advise", "-"], input);
    let named = run(&["advise", "who=self", "substance=alcohol"]);
    assert_eq!(read.code, Some(0), "{}", read.err);
    assert_eq!(read.out, named.out);
}

#[test]
fn standard_input_that_is_something_else_is_wrong_usage() {
    fails(
        &run_with(&["advise", "-"], b""),
        2,
        &["the answer to \"who\""],
    );
    fails(
        &run_with(&["advise", "-"], b"\xff\xfe\n"),
        2,
        &["is not an answer"],
    );
    let long = vec![b'#'; 100_000];
    fails(&run_with(&["advise", "-"], &long), 2, &["too long"]);
}

// ---- groups

#[test]
fn groups_lists_each_group_with_its_identifier() {
    let ran = run(&["groups"]);
    assert_eq!(ran.code, Some(0));
    let first = "aa  Alcoholics Anonymous (AA) - For people who want to stop drinking";
    assert_eq!(ran.out.lines().next(), Some(first));
    let listed = json(&["groups", "--json"]);
    let ids = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["group"].as_str().unwrap());
    let printed = ran.out.lines().map(|line| line.split_once("  ").unwrap().0);
    assert!(ids.eq(printed));
}

#[test]
fn one_group_is_told_in_full() {
    let ran = run(&["groups", "al-anon"]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.starts_with("Al-Anon Family Groups (Al-Anon)\n\n"));
    for heading in [
        "What a meeting is like",
        "What may not suit:",
        "Where this comes from:",
    ] {
        assert!(ran.out.contains(&format!("\n{heading}\n")), "{heading}");
    }
    // Nothing can be taken here, so nothing is offered.
    assert!(!ran.out.contains("\nBack\n"));
    assert_eq!(json(&["groups", "--json", "al-anon"])["group"], "al-anon");
}

#[test]
fn a_group_that_is_gone_names_living_ones() {
    let ran = run(&["groups", "sos"]);
    assert!(ran.out.contains("It no longer has a national office."));
    assert!(ran.out.contains("\nThese groups are alive\n"));
}

// ---- content

#[test]
fn what_is_exported_checks_and_gives_the_same_advice() {
    let folder = new_path("round-trip");
    let folder = folder.to_str().unwrap();
    let ran = run(&["export", folder]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("Wrote ") && ran.out.ends_with(&format!(" files to {folder}\n")));
    // On a day on which no fact is overdue.
    let day = ["--on", "2026-11-30"];
    let [theirs, named, ours] = [
        vec!["check", folder],
        vec!["--content", folder, "check"],
        vec!["check"],
    ]
    .map(|check| run(&[check, day.to_vec()].concat()));
    for ran in [&theirs, &named, &ours] {
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
        assert_eq!(ran.out, ours.out);
    }
    let theirs = run(&["--content", folder, "advise", "who=loss"]);
    let ours = run(&["advise", "who=loss"]);
    assert_eq!(theirs.out, ours.out);
    fails(
        &run(&["export", folder]),
        1,
        &["is not empty", "Name a new or empty folder"],
    );
}

#[test]
fn broken_content_is_told_in_full_and_no_page_is_shown() {
    let folder = new_path("broken");
    let path = folder.to_str().unwrap();
    assert_eq!(run(&["export", path]).code, Some(0));
    let group = folder.join("groups/aa.ron");
    let text = fs::read_to_string(&group).unwrap();
    fs::write(&group, text.replacen("name:", "nmae:", 1)).unwrap();
    let guide = folder.join("guide.ron");
    let text = fs::read_to_string(&guide).unwrap();
    fs::write(&guide, text.replacen("format: 1", "format: \u{1b}", 1)).unwrap();

    let told = [
        "groups/aa.ron:",
        "nmae",
        "guide.ron:",
        "control character",
        "= help: ",
    ];
    for args in [&["--content", path][..], &["--content", path, "groups"]] {
        let ran = run(args);
        fails(&ran, 1, &told);
        fails(
            &ran,
            1,
            &[
                "cannot be used",
                "findings. Mend the files, then try again.",
            ],
        );
        assert_eq!(ran.out, "");
        assert!(!ran.err.contains('\u{1b}'));
    }
    let checked = run(&["check", path]);
    assert_eq!((checked.code, checked.err.as_str()), (Some(1), ""));
    for word in told {
        assert!(checked.out.contains(word), "{word}");
    }
    let last = checked.out.lines().last().unwrap();
    let count = checked.out.matches("error: ").count();
    assert_eq!(last, format!("{count} findings."));
}

#[test]
fn a_folder_that_is_not_there_is_a_failed_job() {
    for args in [["--content", "/nowhere"], ["check", "/nowhere"]] {
        let ran = run(&args);
        fails(
            &ran,
            1,
            &["there is no folder /nowhere", "openchair export DIR"],
        );
    }
}
