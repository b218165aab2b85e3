//! The house is built as its plan says: who may know whom, who may touch the world, and how long a
//! file may grow.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Which rooms of `src` each room may know. Arrows point one way.
const MAY_KNOW: &[(&str, &str)] = &[
    // What a guide is, and what is done with it. None of these touches the world.
    ("guide", ""),
    ("interview", "guide"),
    ("advice", "guide interview"),
    ("proof", "guide interview advice"),
    ("diff", "guide interview advice proof"),
    // Files, and what is wrong in them.
    ("finding", ""),
    ("site", "guide spelling"),
    ("content", "guide finding site spelling"),
    ("care", "content finding guide"),
    (
        "check",
        "care content finding guide interview advice proof words",
    ),
    // Pages, in words.
    ("keys", ""),
    ("words", "guide advice keys content finding"),
    ("page", "guide interview advice words keys qr"),
    ("json", "guide advice page proof"),
    // The hand-out on paper, and the codes on it.
    ("qr", ""),
    ("spelling", ""),
    ("html", "finding"),
    ("handout", "page finding html qr spelling"),
    // What is drawn, and the page for a reviewer.
    ("chart", "guide page finding"),
    (
        "review",
        "guide content finding care check proof words page chart html",
    ),
    // The program: what an event does, and what is shown.
    ("app", "guide interview advice words keys page"),
    ("run", "app words"),
    ("doctor", "guide"),
    ("press", "app guide handout page run service words"),
    ("view", "app words keys page qr spelling"),
    ("plain", "app words keys page run"),
    ("terminal", "app site words keys run view"),
    ("service", "app run terminal words"),
    // The edge, which may know all.
    ("cli", "*"),
    ("main", "*"),
    ("lib", "*"),
];

/// Which rooms may use a part of the outside, by how its use begins.
const MAY_USE: &[(&str, &str)] = &[
    ("serde::", "content care words json"),
    ("ron::", "content"),
    ("serde_json::", "json cli"),
    ("ratatui::", "view terminal"),
    ("crossterm::", "terminal"),
    ("clap", "cli"),
    ("annotate_snippets::", "finding"),
    ("qrcode::", "qr"),
    ("pdf_writer::", "handout"),
    ("escpos::", "handout"),
    ("signal_hook::", "terminal plain service"),
    ("std::fs", "content terminal cli press"),
    ("std::env", "terminal service main"),
    ("std::io", "content terminal plain run service cli press"),
    ("std::thread", "terminal plain press"),
    ("std::net", ""),
    ("std::process", "terminal service cli main press"),
    ("jiff::Timestamp", "cli"),
    ("rustix::", "terminal service"),
    ("sd_notify::", "service"),
    ("println!", ""),
];

/// Lines without tests: about two screens of a large window.
const LONGEST: usize = 400;

/// Files that stand behind `#[cfg(test)]`, besides those named `tests`.
const SAMPLES: [&str; 1] = ["view/sample.rs"];

struct Source {
    /// The path below `src`.
    path: String,
    /// The text without the tests at its end.
    code: String,
}

impl Source {
    /// The room it belongs to: the first part of its path.
    fn room(&self) -> &str {
        let first = self.path.split('/').next().unwrap();
        first.trim_end_matches(".rs")
    }

    /// Whether another file takes it in for tests only.
    fn is_test(&self) -> bool {
        self.path.ends_with("tests.rs") || SAMPLES.contains(&self.path.as_str())
    }

    /// The lines of code, without comments.
    fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.code.lines().enumerate();
        lines
            .map(|(at, line)| (at + 1, line.trim()))
            .filter(|(_, line)| !line.starts_with("//"))
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    let sources = files.iter().map(|path| {
        let text = fs::read_to_string(path).unwrap();
        let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap();
        let path = path.strip_prefix(&root).unwrap().to_str().unwrap();
        Source {
            path: path.replace('\\', "/"),
            code: code.to_owned(),
        }
    });
    sources.collect()
}

/// The rooms that a line of code names: what stands behind each `crate::`.
fn named(line: &str) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for after in line.split("crate::").skip(1) {
        let group = after
            .strip_prefix('{')
            .map(|it| it.split('}').next().unwrap());
        for part in group.unwrap_or(after).split(',') {
            let letters = |c: &char| c.is_alphanumeric() || *c == '_';
            let room: String = part.trim().chars().take_while(letters).collect();
            if !room.is_empty() {
                rooms.insert(room);
            }
            if group.is_none() {
                break;
            }
        }
    }
    rooms
}

fn list(words: &str) -> BTreeSet<&str> {
    words.split_whitespace().collect()
}

/// Each arrow that the plan does not have, as `file:line: room`.
fn wrong_arrows(sources: &[Source]) -> Vec<String> {
    let plan: BTreeMap<&str, BTreeSet<&str>> = MAY_KNOW
        .iter()
        .map(|(room, known)| (*room, list(known)))
        .collect();
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|it| !it.is_test()) {
        let room = source.room();
        let Some(known) = plan.get(room) else {
            wrong.push(format!("{}: the plan has no room {room}", source.path));
            continue;
        };
        for (at, line) in source.lines() {
            for other in named(line) {
                let may = known.contains("*") || other == room || known.contains(other.as_str());
                if !may {
                    wrong.push(format!("{}:{at}: {other}", source.path));
                }
            }
        }
    }
    wrong
}

/// Each use of the outside that the plan does not have.
fn wrong_uses(sources: &[Source]) -> Vec<String> {
    let mut wrong = Vec::new();
    for source in sources.iter().filter(|it| !it.is_test()) {
        for (at, line) in source.lines() {
            for (part, rooms) in MAY_USE {
                if uses(line, part) && !list(rooms).contains(source.room()) {
                    wrong.push(format!("{}:{at}: {part}", source.path));
                }
            }
        }
    }
    wrong
}

/// Whether a line names a part of the outside, not merely a longer word that ends so.
fn uses(line: &str, part: &str) -> bool {
    line.match_indices(part).any(|(at, _)| {
        let before = line.get(..at).and_then(|it| it.chars().next_back());
        before.is_none_or(|it| !it.is_alphanumeric() && it != '_')
    })
}

fn source(path: &str, code: &str) -> Source {
    Source {
        path: path.to_owned(),
        code: code.to_owned(),
    }
}

#[test]
fn arrows_point_one_way() {
    let sources = sources();
    assert!(sources.len() > 80, "{}", sources.len());
    assert_eq!(wrong_arrows(&sources), [""; 0]);
}

#[test]
fn the_plan_itself_has_no_circle() {
    let mut left: BTreeMap<&str, BTreeSet<&str>> = MAY_KNOW
        .iter()
        .filter(|(_, known)| *known != "*")
        .map(|(room, known)| (*room, list(known)))
        .collect();
    while !left.is_empty() {
        let free: Vec<&str> = left
            .iter()
            .filter(|(_, known)| known.iter().all(|it| !left.contains_key(it)))
            .map(|(room, _)| *room)
            .collect();
        assert!(!free.is_empty(), "these know one another: {left:?}");
        left.retain(|room, _| !free.contains(room));
    }
}

#[test]
fn every_room_is_in_the_plan_and_every_arrow_of_the_plan_is_walked() {
    let sources = sources();
    let there: BTreeSet<&str> = sources.iter().map(Source::room).collect();
    let planned: BTreeSet<&str> = MAY_KNOW.iter().map(|(room, _)| *room).collect();
    assert_eq!(there, planned);
    for (room, known) in MAY_KNOW.iter().filter(|(_, known)| *known != "*") {
        let of_room = sources.iter().filter(|it| it.room() == *room);
        let lines = of_room.flat_map(|it| it.lines().map(|(_, line)| line));
        let walked: BTreeSet<String> = lines.flat_map(named).collect();
        for other in list(known) {
            assert!(
                walked.contains(other),
                "{room} does not know {other}: take the arrow out"
            );
        }
    }
}

#[test]
fn the_outside_is_touched_at_the_edge_only() {
    assert_eq!(wrong_uses(&sources()), [""; 0]);
}

#[test]
fn a_wrong_arrow_is_seen() {
    let wrong = |path, code| wrong_arrows(&[source(path, code)]);
    assert_eq!(
        wrong("guide/x.rs", "use crate::page::Page;"),
        ["guide/x.rs:1: page"]
    );
    assert_eq!(
        wrong("advice.rs", "//! A\nuse crate::{guide, view};"),
        ["advice.rs:2: view"]
    );
    assert_eq!(
        wrong("page/x.rs", "let it = crate::terminal::Screen::new();"),
        ["page/x.rs:1: terminal"]
    );
    assert_eq!(
        wrong(
            "advice.rs",
            "pub(crate) use self::table::Meets; use crate::guide::Guide;"
        ),
        [""; 0]
    );
    assert_eq!(
        wrong("attic.rs", ""),
        ["attic.rs: the plan has no room attic"]
    );
}

#[test]
fn a_wrong_use_is_seen() {
    let wrong = |path, code| wrong_uses(&[source(path, code)]);
    assert_eq!(
        wrong("app/x.rs", "use ratatui::buffer::Buffer;"),
        ["app/x.rs:1: ratatui::"]
    );
    assert_eq!(wrong("page.rs", "use std::fs;"), ["page.rs:1: std::fs"]);
    assert_eq!(
        wrong("guide.rs", "    println!(\"x\");"),
        ["guide.rs:1: println!"]
    );
    assert_eq!(wrong("cli/x.rs", "    eprintln!(\"x\");"), [""; 0]);
    assert_eq!(
        wrong("advice.rs", "let x = ron::from_str(y);"),
        ["advice.rs:1: ron::"]
    );
    assert_eq!(wrong("advice.rs", "// ron::from_str"), [""; 0]);
    assert_eq!(
        wrong("content.rs", "use ron::Options; use serde::Deserialize;"),
        [""; 0]
    );
}

#[test]
fn no_file_is_long() {
    for source in sources().iter().filter(|it| !it.is_test()) {
        let length = source.code.lines().count();
        assert!(length <= LONGEST, "{} has {length} lines", source.path);
    }
}

#[test]
fn samples_are_for_tests_only() {
    let view = sources()
        .into_iter()
        .find(|it| it.path == "view.rs")
        .unwrap();
    let code: Vec<&str> = view.lines().map(|(_, line)| line).collect();
    let at = code.iter().position(|line| line.ends_with("mod sample;"));
    assert_eq!(code[at.unwrap() - 1], "#[cfg(test)]");
}

#[test]
fn no_file_is_a_drawer_for_everything() {
    for source in sources() {
        let name = source
            .path
            .rsplit('/')
            .next()
            .unwrap()
            .trim_end_matches(".rs");
        for drawer in [
            "mod", "utils", "util", "helpers", "helper", "manager", "managers", "common", "misc",
        ] {
            assert_ne!(name, drawer, "{}", source.path);
        }
    }
}

#[test]
fn every_file_begins_with_what_it_is_for() {
    for source in sources() {
        let first = source.code.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("//! ") && first.len() > 12,
            "{}: {first}",
            source.path
        );
    }
}
