//! How the command line is used: help, wrong usage, and where the output leads.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod command;
}

use std::fs;

use openchair::keys;
use rstest::rstest;

use support::command::{fails, finish, program, run};

// ---- help

#[test]
fn help_names_every_job_and_the_exit_codes() {
    let ran = run(&["--help"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let jobs = [
        "advise",
        "groups",
        "check",
        "proof",
        "graph",
        "review",
        "export",
        "completions",
        "man",
    ];
    let switches = [
        "--lang",
        "--content",
        "--theme",
        "--plain",
        "--mouse",
        "--kiosk",
        "--no-letters",
    ];
    for word in jobs.iter().chain(&switches) {
        assert!(ran.out.contains(word), "{word}");
    }
    assert!(ran.out.contains("Not medical advice."));
    assert!(ran.out.contains("In a crisis call or text 988."));
    assert!(
        ran.out
            .contains("Exit codes: 0 done, 1 mistakes found or a job that failed, 2 wrong")
    );
    assert!(ran.out.lines().all(|line| line.chars().count() <= 80));
}

#[test]
fn help_warns_that_a_shell_remembers_answers() {
    let ran = run(&["advise", "--help"]);
    let text = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Answers on the command line stay in the shell's history"));
    assert!(text.contains("that form is for made-up answers only"));
}

#[test]
fn the_man_page_has_every_key_and_every_job() {
    let ran = run(&["man"]);
    assert_eq!(ran.code, Some(0));
    for binding in keys::TABLE {
        let written = binding.written.replace('-', "\\-");
        assert!(ran.out.contains(&written), "{written}");
    }
    for job in [
        "advise",
        "groups",
        "check",
        "proof",
        "graph",
        "review",
        "export",
        "completions",
    ] {
        assert!(ran.out.contains(&format!("openchair {job}")), "{job}");
    }
    for section in ["KEYS", "COMMANDS", "EXIT STATUS", "ENVIRONMENT"] {
        assert!(ran.out.contains(section), "{section}");
    }
}

#[rstest]
#[case("bash")]
#[case("zsh")]
#[case("fish")]
#[case("elvish")]
#[case("powershell")]
fn completions_know_the_jobs(#[case] shell: &str) {
    let ran = run(&["completions", shell]);
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.contains("advise") && ran.out.contains("no-letters"));
}

// ---- wrong usage

#[rstest]
#[case(&[], "the answer to \"who\" is missing", "self, loved-one, loss, helper")]
#[case(&["age=teen"], "the answer to \"who\" is missing", "self, loved-one")]
#[case(&["who"], "\"who\" is not an answer", "QUESTION=CHOICE")]
#[case(&["mood=low"], "there is no question \"mood\"", "who, age, substance")]
#[case(&["who=me"], "the question \"who\" has no choice \"me\"", "self, loved-one")]
#[case(&["who=skip"], "has no choice \"skip\"", "self, loved-one")]
#[case(&["who=self", "age=old"], "has no choice \"old\"", "teen, young, adult, skip")]
#[case(&["who=self", "who=self"], "the question \"who\" is answered twice", "once")]
#[case(&["who=self", "relation=other"], "never lead to: relation", "who, age")]
#[case(&["who=self", "withdrawal=no"], "never lead to: withdrawal", "who, age")]
#[case(&["-", "who=self"], "\"-\" stands beside other answers", "standard input")]
fn wrong_answers_are_named_with_what_is_right(
    #[case] answers: &[&str],
    #[case] what: &str,
    #[case] remedy: &str,
) {
    let args: Vec<&str> = ["advise"].iter().chain(answers).copied().collect();
    let ran = run(&args);
    fails(&ran, 2, &["error: ", what, remedy]);
    assert_eq!(ran.out, "");
}

#[rstest]
#[case(&["bogus"], "bogus")]
#[case(&["--theme", "pink"], "auto, ansi, contrast, mono")]
#[case(&["completions", "tcl"], "bash")]
#[case(&["export"], "<DIR>")]
#[case(&["--plain", "man"], "--plain is about the questions")]
#[case(&["--kiosk", "check"], "--kiosk is about the questions")]
#[case(&["groups", "xx"], "there is no group \"xx\"\nThe groups are: aa, aca, al-anon")]
#[case(&["--lang", "fr"], "this guide does not speak \"fr\"\nIt speaks: en (English)")]
#[case(&["groups", "--lang", "fr"], "It speaks: en (English)")]
#[case(&["--content", "x", "export", "y"], "Leave --content out.")]
fn wrong_usage_ends_with_2(#[case] args: &[&str], #[case] words: &str) {
    let ran = run(args);
    fails(&ran, 2, &["error: ", words]);
    assert_eq!(ran.out, "");
}

#[test]
fn what_is_typed_wrong_never_reaches_the_terminal_as_it_is() {
    for args in [
        ["advise", "who=\u{1b}[2J"],
        ["groups", "\u{1b}[2J"],
        ["--lang", "\u{1b}[2J"],
    ] {
        let ran = run(&args);
        assert_eq!(ran.code, Some(2));
        assert!(!ran.err.contains('\u{1b}'), "{:?}", ran.err);
    }
}

// ---- the language

#[rstest]
#[case(&[], &[("LANG", "fr_FR.UTF-8")])]
#[case(&[], &[("LC_ALL", "C")])]
#[case(&["--lang", "en"], &[("LANG", "fr_FR.UTF-8")])]
#[case(&["--lang", "en_US.UTF-8"], &[])]
fn a_language_that_only_the_environment_names_is_no_error(
    #[case] args: &[&str],
    #[case] env: &[(&str, &str)],
) {
    let mut command = program(args);
    let ran = finish(command.envs(env.iter().copied()), b"");
    assert_eq!(ran.code, Some(0));
    assert!(ran.out.contains("Find a support group"));
}

// ---- where the output leads

#[rstest]
#[case(&["man"], "")]
#[case(&["groups"], "")]
#[case(&["advise", "who=self"], "")]
#[case(&["completions", "bash"], "")]
#[case(&["check"], "")]
#[case(&["--help"], "")]
#[case(&[], "1\n1\n1\n1\n")]
fn a_reader_that_is_gone_is_no_error(#[case] args: &[&str], #[case] input: &str) {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = program(args);
    let ran = finish(command.stdout(writer), input.as_bytes());
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
}

#[cfg(target_os = "linux")]
#[test]
fn a_disk_that_is_full_is_a_failed_job() {
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let mut command = program(&["groups"]);
    fails(&finish(command.stdout(full), b""), 1, &["No space left"]);
}

#[test]
fn nothing_printed_has_an_escape_sequence() {
    let jobs: [&[&str]; 6] = [
        &["--help"],
        &["groups"],
        &["groups", "aa"],
        &["advise", "who=self"],
        &["check"],
        &["bogus"],
    ];
    for args in jobs {
        let mut command = program(args);
        let ran = finish(command.env("TERM", "xterm-256color"), b"");
        assert!(
            !ran.out.contains('\u{1b}') && !ran.err.contains('\u{1b}'),
            "{args:?}"
        );
    }
}

#[test]
fn a_reader_that_goes_away_does_not_change_what_check_has_found() {
    let mut check = program(&["check", "--strict", "--on", "2030-01-01"])
        .spawn()
        .unwrap();
    drop(check.stdout.take());
    assert_eq!(check.wait().unwrap().code(), Some(1));
}
