//! The content: what ships has no finding, and every mistake gives exactly its report.
//!
//! `tests/content/valid` is a small guide. Each `tests/content/invalid/NAME.ron` is one of its
//! files with one change; its first line says which. `NAME.txt` beside it is what `openchair check`
//! prints. To write the reports anew, and then look at each of them:
//! `UPDATE_REPORTS=1 cargo test --test content`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    #[path = "../support/command.rs"]
    pub(crate) mod command;
    #[path = "../support/folder.rs"]
    pub(crate) mod folder;
    #[path = "../support/guides.rs"]
    pub(crate) mod guides;
}

#[path = "content/contract.rs"]
mod contract;
#[path = "content/hostile.rs"]
mod hostile;
#[path = "content/language.rs"]
mod language;

use std::fs;
use std::path::{Path, PathBuf};

use openchair::check::check;
use openchair::content::Library;
use rstest::rstest;

use support::command::run;
use support::folder::new_path;
use support::guides::{small, small_folder};

const NONE: &str = "No findings.\n";

fn reports() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/content/invalid")
}

/// The small guide in a folder of its own.
fn folder(name: &str) -> PathBuf {
    let folder = new_path(&format!("content-{name}"));
    for within in ["groups", "words"] {
        fs::create_dir_all(folder.join(within)).unwrap();
    }
    for (file, text) in small() {
        fs::write(folder.join(file), text).unwrap();
    }
    folder
}

/// The day on which the guides of the tests are checked, so that their facts never grow old.
const DAY: &str = "2026-11-30";

/// What `check` prints of a folder, held against the report with this name. A warning alone lets
/// it end with 0.
fn gives_its_report(name: &str, folder: &Path) {
    let ran = run(&["check", "--on", DAY, folder.to_str().unwrap()]);
    let is_error = ran.out.lines().any(|line| line.starts_with("error: "));
    let code = i32::from(is_error);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (Some(code), ""),
        "{}",
        ran.out
    );
    assert!(ran.out != NONE, "nothing is found");
    let file = reports().join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_REPORTS").is_some() {
        fs::write(&file, &ran.out).unwrap();
    }
    let expected = fs::read_to_string(&file).unwrap_or_default();
    assert_eq!(ran.out, expected, "the report of {name} is another one");
    // A report is a text to look at, whatever stands in the file.
    let is_plain = |c: char| c == '\n' || c == '\t' || !c.is_control();
    assert!(ran.out.chars().all(is_plain), "{:?}", ran.out);
    let is_finding = |it: &&str| it.starts_with("error: ") || it.starts_with("warning: ");
    for part in ran.out.split("\n\n").filter(is_finding) {
        assert!(part.contains("--> "), "it does not say where:\n{part}");
        assert!(
            part.contains("= help: "),
            "it does not say what to do:\n{part}"
        );
    }
}

// ---- what ships

#[test]
fn the_shipped_guide_has_no_finding() {
    let library = Library::built_in();
    let files = library.files();
    let texts = files.map(|(name, text)| (name.to_owned(), text.to_owned()));
    let library = Library::from_texts(texts);
    let report = check(&library, DAY.parse().unwrap());
    let told: Vec<String> = report
        .findings
        .iter()
        .map(|it| it.report(library.text(&it.file)))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn what_export_writes_is_checked_as_what_ships() {
    let folder = new_path("content-exported");
    let folder = folder.to_str().unwrap();
    assert_eq!(run(&["export", folder]).code, Some(0));
    let ran = run(&["check", "--on", DAY, folder]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
    assert_eq!(ran.out, run(&["check", "--on", DAY]).out);
}

#[test]
fn export_writes_every_file_of_the_repository() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/guide");
    let library = Library::folder(&folder);
    let on_disk: Vec<(&str, &str)> = library.files().collect();
    let built_in = Library::built_in();
    assert_eq!(on_disk, built_in.files().collect::<Vec<_>>());
    let files = fs::read_dir(folder.join("groups")).unwrap().count();
    assert_eq!(files, built_in.load().unwrap().groups.len());
}

#[test]
fn the_small_guide_has_no_finding() {
    let ran = run(&["check", "--on", DAY, small_folder().to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), NONE), "{}", ran.out);
}

// ---- every mistake gives its report

#[rstest]
fn a_mistake_gives_exactly_its_report(#[files("tests/content/invalid/*.ron")] path: PathBuf) {
    let name = path.file_stem().unwrap().to_str().unwrap();
    let text = fs::read(&path).unwrap();
    let file = replaced_by(&text);
    let folder = folder(name);
    fs::write(folder.join(file), text).unwrap();
    gives_its_report(name, &folder);
}

/// Which file of the small guide a fixture replaces, or adds: its first line says so.
fn replaced_by(text: &[u8]) -> String {
    let text = String::from_utf8_lossy(text);
    let first = text.lines().next().unwrap().trim_start_matches("// ");
    assert!(
        Path::new(first).extension().is_some_and(|it| it == "ron"),
        "the first line names no file: {first}"
    );
    first.to_owned()
}

#[rstest]
fn a_fixture_is_the_small_guide_with_one_change(
    #[files("tests/content/invalid/*.ron")] path: PathBuf,
) {
    let text = fs::read_to_string(&path).unwrap();
    let file = replaced_by(text.as_bytes());
    let (_, text) = text.split_once('\n').unwrap();
    let small = small();
    // A file that is added is a copy of another one.
    let original = small.get(&file).unwrap_or(&small["groups/tools.ron"]);
    let before: Vec<&str> = original.lines().collect();
    let after: Vec<&str> = text.lines().collect();
    let same = |(a, b): &(&&str, &&str)| a == b;
    let head = before.iter().zip(&after).take_while(same).count();
    let tail = before.iter().rev().zip(after.iter().rev());
    let tail = tail.take_while(same).count();
    let least = before.len().min(after.len());
    let changed = least
        .saturating_sub(head + tail)
        .max(before.len().abs_diff(after.len()));
    assert!(head + tail > 0 && changed <= 24, "{changed} lines differ");
}

/// Changes the small guide in ways that no text file can.
fn made(name: &str, folder: &Path) {
    let write = |file: &str, bytes: &[u8]| fs::write(folder.join(file), bytes).unwrap();
    let text = |file: &str| fs::read_to_string(folder.join(file)).unwrap();
    match name {
        "made-byte-order-mark" => write(
            "traits.ron",
            format!("\u{FEFF}{}", text("traits.ron")).as_bytes(),
        ),
        "made-empty-file" => write("traits.ron", b""),
        "made-empty-folder" => {
            fs::remove_dir_all(folder).unwrap();
            fs::create_dir(folder).unwrap();
        }
        "made-file-missing" => fs::remove_file(folder.join("traits.ron")).unwrap(),
        "made-file-name-with-escape" => {
            let tools = text("groups/tools.ron");
            write("groups/to\u{1b}[2Jols.ron", tools.as_bytes());
        }
        "made-folder-in-place-of-a-file" => {
            fs::remove_file(folder.join("traits.ron")).unwrap();
            fs::create_dir(folder.join("traits.ron")).unwrap();
        }
        "made-link-out-of-the-folder" => {
            let elsewhere = new_path("content-elsewhere");
            fs::create_dir(&elsewhere).unwrap();
            let elsewhere = elsewhere.join("traits.ron");
            fs::write(&elsewhere, text("traits.ron")).unwrap();
            fs::remove_file(folder.join("traits.ron")).unwrap();
            link(&elsewhere, &folder.join("traits.ron"));
        }
        "made-groups-missing" => fs::remove_dir_all(folder.join("groups")).unwrap(),
        "made-groups-none" => {
            fs::remove_dir_all(folder.join("groups")).unwrap();
            fs::create_dir(folder.join("groups")).unwrap();
        }
        "made-not-utf8" => write("traits.ron", b"// fa\xe7ade\n[]\n"),
        "made-oversized" => write("traits.ron", &vec![b' '; 5 * 1024 * 1024]),
        "made-one-mistake-in-each-of-three-files" => {
            for file in ["guide.ron", "questions.ron", "groups/tools.ron"] {
                write(
                    file,
                    text(file)
                        .replace("text: {", "text {")
                        .replace("website:", "webside:")
                        .as_bytes(),
                );
            }
        }
        other => panic!("{other}?"),
    }
}

const MADE: [&str; 12] = [
    "made-byte-order-mark",
    "made-empty-file",
    "made-empty-folder",
    "made-file-missing",
    "made-file-name-with-escape",
    "made-folder-in-place-of-a-file",
    "made-groups-missing",
    "made-groups-none",
    "made-link-out-of-the-folder",
    "made-not-utf8",
    "made-one-mistake-in-each-of-three-files",
    "made-oversized",
];

#[cfg(unix)]
fn link(to: &Path, at: &Path) {
    std::os::unix::fs::symlink(to, at).unwrap();
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) {
    panic!("links are tried on Unix only");
}

#[cfg(unix)]
#[test]
fn a_link_within_the_folder_is_a_file_like_any_other() {
    let folder = folder("link-within");
    fs::rename(folder.join("traits.ron"), folder.join("words/traits.txt")).unwrap();
    link(Path::new("words/traits.txt"), &folder.join("traits.ron"));
    let ran = run(&["check", "--on", DAY, folder.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), NONE));
}

#[test]
fn a_folder_of_ten_thousand_files_is_refused_in_few_words() {
    let folder = folder("many-files");
    for at in 0..10_000 {
        fs::write(folder.join(format!("groups/g{at:05}.ron")), "(").unwrap();
    }
    let ran = run(&["check", "--on", DAY, folder.to_str().unwrap()]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.out.contains("holds 10006 files"), "{}", ran.out);
    assert_eq!(ran.out.matches("error: ").count(), 1, "{}", ran.out);
}

#[test]
fn a_mistake_that_no_text_file_can_hold_gives_exactly_its_report() {
    for name in MADE
        .into_iter()
        .filter(|it| cfg!(unix) || !it.contains("link"))
    {
        let folder = folder(name);
        made(name, &folder);
        gives_its_report(name, &folder);
    }
}

#[test]
fn every_report_belongs_to_a_mistake() {
    let names = |end: &str| -> Vec<String> {
        let files = fs::read_dir(reports()).unwrap();
        let paths = files.map(|file| file.unwrap().path());
        let paths = paths.filter(|path| path.extension().is_some_and(|it| it == end));
        let mut names: Vec<String> = paths
            .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
            .collect();
        names.sort();
        names
    };
    let mut mistakes = names("ron");
    mistakes.extend(MADE.map(str::to_owned));
    mistakes.sort();
    assert_eq!(names("txt"), mistakes);
}

/// Every sort of finding has a fixture: a reader of `src` who adds one adds one here.
#[test]
fn every_remedy_in_the_source_is_in_a_report() {
    let mut all = String::new();
    for file in fs::read_dir(reports()).unwrap() {
        let path = file.unwrap().path();
        if path.extension().is_some_and(|it| it == "txt") {
            all.push_str(&fs::read_to_string(path).unwrap());
        }
    }
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut missing = Vec::new();
    for file in [
        "content/build.rs",
        "content/build/articles.rs",
        "content/build/cases.rs",
        "content/build/counsel.rs",
        "content/build/groups.rs",
        "content/build/names.rs",
        "content/build/questions.rs",
        "content/build/tree.rs",
        "care/age.rs",
        "care/aid.rs",
        "care/balance.rs",
        "care/reading.rs",
        "care/said.rs",
        "check.rs",
    ] {
        let source = fs::read_to_string(root.join(file)).unwrap();
        // The remedy is the last of the strings given to `mistake` and `finding`.
        for call in source
            .split("self.mistake(")
            .chain(source.split("_finding("))
            .skip(1)
        {
            let call = call.split(");").next().unwrap();
            let strings: Vec<&str> = call.split('"').collect();
            let Some(remedy) = strings
                .iter()
                .rev()
                .nth(1)
                .filter(|it| it.len() > 12 && !it.contains(['{', '\\']))
            else {
                continue;
            };
            if !all.contains(remedy) && !LIMITS.contains(remedy) {
                missing.push(format!("{file}: {remedy}"));
            }
        }
    }
    missing.sort();
    missing.dedup();
    assert!(
        missing.is_empty(),
        "no fixture shows:\n{}",
        missing.join("\n")
    );
}

/// Remedies of limits that take more than a small fixture: `hostile` shows them.
const LIMITS: [&str; 4] = [
    "let choices wish for less",
    "take out what nobody needs to be asked",
    "split the trait in two, or join values",
    "let questions wish for fewer different things, or guard some with `when`",
];
