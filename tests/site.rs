//! `kiosk.ron`: what an operator may set, and every mistake in it with exactly its report.
//!
//! Each `tests/site/NAME.ron` has one mistake, and `NAME.txt` beside it is its report. To write the
//! reports anew, and then look at each of them: `UPDATE_REPORTS=1 cargo test --test site`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    #[path = "../support/command.rs"]
    pub(crate) mod command;
}

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use openchair::content::{Library, SiteFile, Unusable};
use openchair::guide::Guide;
use openchair::site::{Glyphs, Palette, Paper, Queue, Site, Theme};
use openchair::spelling::CodePage;
use rstest::rstest;

use support::command::{fails, run};

const SAMPLE: &str = include_str!("../assets/kiosk.ron");

fn guide() -> Guide {
    Library::built_in().load().unwrap()
}

/// What a file of this text sets at a kiosk with the built-in guide.
fn read(text: &str) -> Result<Site, Unusable> {
    SiteFile::read("kiosk.ron", text.to_owned())?.at(&guide())
}

#[track_caller]
fn set(text: &str) -> Site {
    match read(text) {
        Ok(site) => site,
        Err(unusable) => panic!("{:?}", unusable.findings),
    }
}

fn report(unusable: &Unusable) -> String {
    let told = unusable.findings.iter();
    let told = told.map(|finding| {
        finding
            .report(unusable.text.as_deref())
            .trim_end()
            .to_owned()
    });
    told.collect::<Vec<_>>().join("\n\n") + "\n"
}

#[rstest]
fn each_mistake_is_told_with_its_place_and_what_to_do(#[files("tests/site/*.ron")] path: PathBuf) {
    let text = fs::read_to_string(&path).unwrap();
    let Err(unusable) = read(&text) else {
        panic!("there is no finding in {}", path.display());
    };
    assert_eq!(unusable.findings.len(), 1, "{:?}", unusable.findings);
    let told = report(&unusable);
    let expected = path.with_extension("txt");
    if std::env::var_os("UPDATE_REPORTS").is_some() {
        fs::write(&expected, &told).unwrap();
    }
    assert_eq!(told, fs::read_to_string(&expected).unwrap());
}

#[test]
fn an_empty_file_and_the_sample_set_what_a_kiosk_without_a_file_has() {
    let without = format!("{:?}", Site::default());
    assert_eq!(format!("{:?}", set("()")), without);
    assert_eq!(format!("{:?}", set(SAMPLE)), without);
}

#[test]
fn the_examples_in_the_sample_can_be_taken_as_they_are() {
    let mut text = String::new();
    for line in SAMPLE.lines() {
        let line = line.trim();
        let example = line.strip_prefix("// ").unwrap_or(line);
        let is_value = line.starts_with("palette: ") || line.starts_with("help: ");
        let is_example = ["palette: [", "help: [", "    ", "\"", "],"];
        if line.starts_with("//") {
            if is_example.iter().any(|begin| example.starts_with(begin)) {
                text.push_str(example);
                text.push('\n');
            }
        } else if !is_value {
            text.push_str(line);
            text.push('\n');
        }
    }
    let site = set(&text);
    assert_eq!(site.help.len(), 1);
    assert!(site.palette.is_some());
    for line in SAMPLE
        .lines()
        .filter_map(|it| it.trim().strip_prefix("// printer: "))
    {
        let printer = line.split(",  ").next().unwrap().trim_end_matches(',');
        assert!(
            set(&format!("(printer: {printer})")).queue.is_some(),
            "{line}"
        );
    }
}

#[test]
fn every_field_is_taken_as_it_is_written() {
    let site = set(r#"(
        idle: 90, warning: 45, languages: ["es", "en"], theme: contrast, glyphs: console,
        touch: true, letters: false, counters: true,
        palette: ["000000", "aa0000", "00aa00", "aa5500", "0000aa", "aa00aa", "00aaaa", "aaaaaa",
                  "555555", "ff5555", "55ff55", "ffff55", "5555ff", "ff55ff", "55ffff", "FFFFFF"],
        printer: cups(queue: "desk", paper: escpos(columns: 48, code_page: "PC858")),
    )"#);
    assert_eq!(site.idle, Duration::from_secs(90));
    assert_eq!(site.warning, Duration::from_secs(45));
    let tags: Vec<&str> = site
        .languages
        .iter()
        .map(openchair::guide::Lang::tag)
        .collect();
    assert_eq!(tags, ["es", "en"]);
    assert_eq!(
        (site.theme, site.glyphs),
        (Theme::Contrast, Glyphs::Console)
    );
    assert!(site.touch && !site.letters && site.counters);
    let Some(Palette(colors)) = site.palette else {
        panic!("there is no palette");
    };
    assert_eq!((colors[1], colors[15]), (0x00aa_0000, 0x00ff_ffff));
    let paper = Paper::EscPos {
        columns: 48,
        code_page: Some(CodePage::Pc858),
    };
    let name = Some("desk".to_owned());
    assert_eq!(site.queue, Some(Queue { name, paper }));
}

#[test]
fn a_printer_without_more_is_the_default_queue_with_pdf() {
    let queue = Queue {
        name: None,
        paper: Paper::Pdf,
    };
    assert_eq!(set("(printer: cups())").queue, Some(queue));
}

#[test]
fn limits_hold_at_both_ends() {
    for text in ["(idle: 30, warning: 20)", "(idle: 3600, warning: 120)"] {
        set(text);
    }
    for text in [
        "(idle: 29, warning: 20)",
        "(idle: 3601)",
        "(warning: 19)",
        "(idle: 600, warning: 121)",
    ] {
        assert!(read(text).is_err(), "{text}");
    }
}

// ---- the program with a file

fn path(name: &str) -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/site");
    folder.join(name).to_str().unwrap().to_owned()
}

#[test]
fn a_kiosk_with_a_mistake_in_its_file_does_not_start_and_offers_the_safe_settings() {
    let ran = run(&["--plain", "--kiosk", &path("field-not-known.ron")]);
    fails(
        &ran,
        1,
        &[
            "field-not-known.ron:2:",
            "did you mean \"idle\"?",
            "openchair --kiosk default",
        ],
    );
    assert_eq!(ran.out, "");
}

#[test]
fn a_file_that_is_named_and_not_there_is_told() {
    let ran = run(&["--plain", "--kiosk", "/nowhere/kiosk.ron"]);
    fails(
        &ran,
        1,
        &[
            "/nowhere/kiosk.ron",
            "this file is missing",
            "--kiosk default",
        ],
    );
}

#[test]
fn without_a_file_or_with_the_word_default_a_kiosk_starts() {
    for args in [
        &["--plain", "--kiosk", "default"][..],
        &["--plain", "--kiosk"],
    ] {
        let ran = run(args);
        assert_eq!(ran.code, Some(0), "{}", ran.err);
        assert!(
            ran.out.contains("Find a support group that fits"),
            "{}",
            ran.out
        );
    }
}
