//! The advice as one list of lines, in order: from JSON, and as a person reads it off the pages.

use openchair::guide::{Guide, Verdict};
use openchair::page::Telling;
use serde_json::Value;

use super::leaf::{Leaf, Part};

/// A person who can read pages and take what stands on them, whatever the face.
pub(crate) trait Reader {
    /// Reads the page that is shown, to its end or until that is `enough`.
    fn read(&mut self, enough: fn(&Leaf) -> bool) -> Leaf;
    /// Takes what has this label.
    fn take(&mut self, label: &str);
    /// Goes back one page.
    fn back(&mut self);
}

/// What to read besides the advice itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Of further groups only their names.
    Names,
    /// Of further groups their own pages too.
    Pages,
}

/// No page is enough before its end.
pub(crate) const fn all(_page: &Leaf) -> bool {
    false
}

/// The title of a page is enough.
pub(crate) const fn title(_page: &Leaf) -> bool {
    true
}

/// What a group says to this person stands before the way to its meetings.
fn verdicts(page: &Leaf) -> bool {
    let mut parts = page.parts.iter();
    parts.any(|part| matches!(part, Part::Row(..)))
        && parts.any(|part| matches!(part, Part::Item(..)))
}

/// Reads all advice from the first page after the last answer on.
pub(crate) fn read(reader: &mut dyn Reader, telling: Telling<'_>, depth: Depth) -> Vec<String> {
    let words = telling.words;
    let mut told = Vec::new();
    let mut page = reader.read(all);
    if page.title == words.page.notices {
        for part in &page.parts {
            if let Part::Notice(title, text) = part {
                told.push(format!("notice: {title}: {text}"));
            }
        }
        reader.take(&words.item.to_groups);
        page = reader.read(all);
    }
    let names = names(telling);
    let items = items(&page);
    let suggested = items
        .iter()
        .take_while(|(text, _)| *text != words.item.meetings);
    let suggested: Vec<&Item> = suggested.collect();
    assert_eq!(page.title, words.page.groups_found(suggested.len()));
    for (text, rows) in suggested {
        let (name, _) = split(text, &names);
        told.push(format!("suggestion: {name}"));
        reader.take(name);
        let from = told.len();
        group(&reader.read(verdicts), telling, &mut told);
        glance(rows, &told[from..], telling);
        reader.back();
    }
    let points = points(&page, &words.page.look_for);
    told.extend(points.map(|point| format!("look for: {point}")));
    listed(reader, telling, &page, depth, &mut told);
    told
}

/// What stands under a group at a glance is part of what its own page says.
fn glance(rows: &[(String, String)], told: &[String], telling: Telling<'_>) {
    let words = &telling.words.page;
    for (name, value) in rows {
        let is_told = if *name == words.fits {
            told.contains(&format!("fits: {value}"))
        } else if *name == words.consider {
            told.contains(&format!("consider: {value}"))
        } else if *name == words.meetings_row {
            told.iter()
                .any(|it| it.starts_with(&format!("open: {value}; closed: {value}; ")))
        } else if *name == words.open {
            told.iter()
                .any(|it| it.starts_with(&format!("open: {value}; ")))
        } else {
            *name == words.closed
                && told
                    .iter()
                    .any(|it| it.contains(&format!("; closed: {value}; ")))
        };
        assert!(is_told, "at a glance: {name}: {value}");
    }
}

/// Reads the pages of further groups and of those set aside, where the groups page has them.
fn listed(
    reader: &mut dyn Reader,
    telling: Telling<'_>,
    page: &Leaf,
    depth: Depth,
    told: &mut Vec<String>,
) {
    let words = telling.words;
    let names = names(telling);
    let ways = items(page);
    let way = |title: &str| {
        let found = ways.iter().find(|(text, _)| text.starts_with(title));
        found.map(|(text, _)| text.clone())
    };
    if let Some(label) = way(&words.page.further) {
        reader.take(&label);
        let further = items(&reader.read(all));
        for (text, _) in further.iter().filter(|(text, _)| *text != words.item.back) {
            let (name, brief) = split(text, &names);
            told.push(format!("further: {name}: {brief}"));
            if depth == Depth::Pages {
                reader.take(name);
                group(&reader.read(verdicts), telling, told);
                reader.back();
            }
        }
        reader.back();
    }
    if let Some(label) = way(&words.page.set_aside) {
        reader.take(&label);
        let aside = items(&reader.read(all));
        for (text, _) in aside.iter().filter(|(text, _)| *text != words.item.back) {
            let (name, why) = split(text, &names);
            let none = [&words.reason.no_change, &words.reason.two_changes];
            let bare = none.iter().find_map(|none| why.strip_suffix(none.as_str()));
            let why = bare.map_or_else(|| why.to_owned(), |why| format!("{why}No one change."));
            told.push(format!("set aside: {name}: {why}"));
        }
        reader.back();
    }
}

/// What the page of a group says for and against it, and of its meetings.
fn group(page: &Leaf, telling: Telling<'_>, told: &mut Vec<String>) {
    let words = &telling.words.page;
    told.extend(points(page, &words.fits).map(|text| format!("fits: {text}")));
    told.extend(points(page, &words.consider).map(|text| format!("consider: {text}")));
    let mut parts = page.parts.iter();
    let mut verdict = |name: &str| {
        let value = parts.by_ref().find_map(|part| match part {
            Part::Row(known, value) if known == name => Some(value.clone()),
            _ => None,
        });
        value.unwrap_or_default()
    };
    let (open, closed) = (verdict(&words.open), verdict(&words.closed));
    let text: Vec<&str> = parts
        .map_while(|part| match part {
            Part::Text(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    told.push(format!(
        "open: {open}; closed: {closed}; {}",
        text.join(" ")
    ));
}

/// The points under a lead.
fn points<'a>(page: &'a Leaf, lead: &str) -> impl Iterator<Item = &'a str> {
    let from = page
        .parts
        .iter()
        .position(|part| matches!(part, Part::Lead(text) if text == lead));
    let after = page
        .parts
        .iter()
        .skip(from.map_or(usize::MAX, |from| from + 1));
    after.map_while(|part| match part {
        Part::Point(text) => Some(text.as_str()),
        _ => None,
    })
}

type Item = (String, Vec<(String, String)>);

fn items(page: &Leaf) -> Vec<Item> {
    let items = page.parts.iter().filter_map(|part| match part {
        Part::Item(_, text, rows) => Some((text.clone(), rows.clone())),
        _ => None,
    });
    items.collect()
}

fn names(telling: Telling<'_>) -> Vec<String> {
    let groups = telling.guide.groups();
    groups.map(|(at, _)| telling.name(at)).collect()
}

/// The name of a group at the head of a text, and what follows it.
fn split<'a>(text: &'a str, names: &'a [String]) -> (&'a str, &'a str) {
    let known = names.iter().filter_map(|name| {
        let rest = text.strip_prefix(name.as_str())?;
        Some((name.as_str(), rest.trim_start_matches(['.', ' '])))
    });
    let longest = known.max_by_key(|(name, _)| name.len());
    longest.unwrap_or((text, ""))
}

/// The same list from what `advise --json` prints.
pub(crate) fn of_json(advice: &Value, telling: Telling<'_>, depth: Depth) -> Vec<String> {
    let guide = telling.guide;
    let mut told = Vec::new();
    for notice in list(&advice["notices"]) {
        let known = guide
            .notices
            .iter()
            .find(|it| *it.id == *text(&notice["id"]));
        let title = known.map_or("", |it| telling.text(&it.title));
        told.push(format!("notice: {title}: {}", text(&notice["text"])));
    }
    for suggestion in list(&advice["suggestions"]) {
        told.push(format!("suggestion: {}", text(&suggestion["name"])));
        reasons(suggestion, telling, &mut told);
    }
    for format in list(&advice["look_for"]) {
        told.push(format!("look for: {}", text(&format["text"])));
    }
    for further in list(&advice["also"]) {
        let brief = guide.group_named(text(&further["group"]));
        let brief = brief.map_or("", |at| telling.text(&guide.group(at).brief));
        told.push(format!("further: {}: {brief}", text(&further["name"])));
        if depth == Depth::Pages {
            reasons(further, telling, &mut told);
        }
    }
    for aside in list(&advice["set_aside"]) {
        let changes = list(&aside["change"])
            .iter()
            .map(|it| in_words(it, guide, telling));
        let mut by_question: Vec<(&str, Vec<&str>)> = Vec::new();
        for (question, answer) in changes {
            match by_question.last_mut() {
                Some((last, answers)) if *last == question => answers.push(answer),
                _ => by_question.push((question, vec![answer])),
            }
        }
        let changes = if by_question.is_empty() {
            "No one change.".to_owned()
        } else {
            telling
                .words
                .reason
                .changes(&by_question, &telling.words.list)
        };
        let why = text(&aside["text"]);
        told.push(format!(
            "set aside: {}: {why} {changes}",
            text(&aside["name"])
        ));
    }
    told
}

fn reasons(suggestion: &Value, telling: Telling<'_>, told: &mut Vec<String>) {
    for kind in ["fits", "consider"] {
        for reason in list(&suggestion[kind]) {
            told.push(format!("{kind}: {}", text(&reason["text"])));
        }
    }
    let attend = &suggestion["attend"];
    let open = verdict(&attend["open"], telling);
    let closed = verdict(&attend["closed"], telling);
    told.push(format!(
        "open: {open}; closed: {closed}; {}",
        text(&attend["text"])
    ));
}

/// A change that would bring a group in, as a question and an answer.
fn in_words<'a>(change: &Value, guide: &Guide, telling: Telling<'a>) -> (&'a str, &'a str) {
    let question = guide.question_named(text(&change["question"])).unwrap();
    let answer = guide
        .question(question)
        .answer_named(text(&change["choice"]));
    let answer = telling.answer(question, answer.unwrap());
    (telling.question(question), answer)
}

fn verdict(id: &Value, telling: Telling<'_>) -> String {
    let known = Verdict::ALL.into_iter().find(|it| it.id() == text(id));
    telling.words.verdict.get(known.unwrap()).to_owned()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// The first line in which two lists differ, in words; none where they are the same.
pub(crate) fn difference(read: &[String], json: &[String]) -> Option<String> {
    let lines = read.len().max(json.len());
    let differ = (0..lines).find(|at| read.get(*at) != json.get(*at))?;
    Some(format!(
        "line {differ}\n  read: {:?}\n  json: {:?}",
        read.get(differ),
        json.get(differ)
    ))
}
