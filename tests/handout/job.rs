//! `openchair handout`.

use std::process::Stdio;

use rstest::rstest;

use super::support::command::{fails, program, run, run_with};

#[test]
fn the_suggestions_stand_on_it_where_no_group_is_named() {
    let ran = run(&["handout", "who=self", "substance=alcohol"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert!(ran.out.starts_with("Groups to look at\n"));
    assert!(ran.out.contains("https://www.aa.org\n"));
}

#[test]
fn answers_can_come_from_standard_input() {
    let named = run(&["--lang", "es", "handout", "who=self", "substance=alcohol"]);
    let read = run_with(
        &["--lang", "es", "handout", "-"],
        b"who=self\nsubstance=alcohol\n",
    );
    assert_eq!(read.out, named.out);
    assert!(read.out.starts_with("Grupos para conocer"));
}

#[test]
fn named_groups_stand_on_it_once_each() {
    let ran = run(&[
        "handout", "--group", "smart", "--group", "aa", "--group", "smart",
    ]);
    assert_eq!(
        ran.out.matches("https://www.smartrecovery.org\n").count(),
        1
    );
    let smart = ran.out.find("SMART Recovery").unwrap();
    assert!(smart < ran.out.find("Alcoholics Anonymous").unwrap());
}

#[test]
fn what_was_chosen_by_itself_is_named_by_itself() {
    let plain = run(&["handout", "--group", "al-anon"]);
    let with = |what| run(&["handout", "--group", "al-anon", "--with", what]).out;
    assert!(!plain.out.contains("1-800-799-7233"));
    assert!(with("danger-at-home").contains("1-800-799-7233"));
    assert!(!plain.out.contains("Made on") && with("date").contains("Made on"));
}

#[rstest]
#[case::nothing(&[], &["no group is named", "--group aa"])]
#[case::unknown(&["--group", "bb"], &["there is no group \"bb\"", "The groups are: aa"])]
#[case::historical(&["--group", "sos"], &["\"sos\" has no meetings any more", "instead: "])]
#[case::many(
    &["--group", "aa", "--group", "na", "--group", "ca", "--group", "ma"],
    &["4 groups are too many", "one to three"]
)]
#[case::answer(&["who=nobody"], &["no choice \"nobody\""])]
#[case::large_text(&["--group", "aa", "--large"], &["text has no size", "--as pdf"])]
#[case::columns_of_pdf(&["--group", "aa", "--as", "pdf", "--columns", "80"], &["--columns is only for"])]
#[case::wide_receipt(&["--group", "aa", "--as", "escpos", "--columns", "80"], &["no receipt has 80"])]
#[case::codes_of_html(&["--group", "aa", "--as", "html", "--codes"], &["--codes is only for text"])]
#[case::table_of_text(&["--group", "aa", "--code-page", "pc850"], &["--code-page is only for escpos"])]
#[case::format(&["--group", "aa", "--as", "doc"], &["possible values", "markdown"])]
fn wrong_usage_says_what_to_do(#[case] args: &[&str], #[case] words: &[&str]) {
    let args = [&["handout"], args].concat();
    let ran = run(&args);
    fails(&ran, 2, words);
    assert_eq!(ran.out, "");
}

#[test]
fn paper_for_machines_is_written_to_a_pipe() {
    for (format, begins) in [("pdf", &b"%PDF-"[..]), ("escpos", &[0x1B, b'@'])] {
        let mut command = program(&["handout", "--group", "aa", "--as", format]);
        let output = command.stdin(Stdio::null()).output().unwrap();
        assert!(output.status.success());
        assert!(output.stdout.starts_with(begins), "{format}");
    }
}
