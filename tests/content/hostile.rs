//! Guides made to break the program: each gives a finding with its place, or works. None makes it
//! panic, count wrong or run out of anything.

use openchair::check::check;
use openchair::content::Library;
use openchair::finding::Finding;

use crate::DAY;
use crate::support::guides::{Texts, change, small, small_with};

/// The findings of a guide, each with a place that is within its file.
fn findings(texts: Texts) -> Vec<Finding> {
    let library = Library::from_texts(texts);
    let findings = check(&library, DAY.parse().unwrap()).findings;
    for finding in &findings {
        let text = library.text(&finding.file).unwrap_or("");
        assert!(finding.span.end <= text.len(), "{finding:?}");
        let report = finding.report(library.text(&finding.file));
        assert!(report.contains("--> "), "{report}");
        assert!(report.len() < 2_000, "{}", report.len());
    }
    findings
}

/// One finding, which stands in this file and says this.
#[track_caller]
fn one(texts: Texts, file: &str, words: &str) {
    let findings = findings(texts);
    let told: Vec<(&str, &str)> = findings
        .iter()
        .map(|it| (it.file.as_str(), it.words.as_str()))
        .collect();
    assert_eq!(told.len(), 1, "{told:#?}");
    assert_eq!(told[0].0, file);
    assert!(told[0].1.contains(words), "{told:#?}");
}

fn with_file(file: &str, text: impl Into<String>) -> Texts {
    let mut texts = small();
    texts.insert(file.to_owned(), text.into());
    texts
}

/// Many parts of a text, each made from its number.
fn joined(count: usize, part: impl Fn(usize) -> String) -> String {
    (0..count).map(part).collect::<Vec<_>>().concat()
}

#[test]
fn brackets_as_deep_as_a_file_can_hold() {
    for bracket in ["[", "(", "{", "{\"en\": ", "(id: ", "[(", "Some("] {
        for file in [
            "questions.ron",
            "guide.ron",
            "groups/tools.ron",
            "pages.ron",
        ] {
            let found = findings(with_file(file, bracket.repeat(100_000)));
            assert_eq!(found.len(), 1, "{bracket} in {file}: {found:?}");
            assert_eq!(found[0].file, file);
        }
    }
}

#[test]
fn lists_a_hundred_thousand_long() {
    let much = "there is too much in this file";
    let many = |part: &str| part.repeat(100_000);
    let questions = format!("[{}]", many("(id: \"a\", choices: []),"));
    one(with_file("questions.ron", questions), "questions.ron", much);
    let values = format!("[{}]", many("\"a\","));
    one(
        small_with("traits.ron", "[\"stop\", \"own\"]", &values),
        "traits.ron",
        much,
    );
    let keys = joined(100_000, |at| format!("\"k{at}\": \"x\", "));
    one(
        small_with(
            "traits.ron",
            "{\"en\": \"Aim\", \"es\": \"Meta\"}",
            &format!("{{{keys}}}"),
        ),
        "traits.ron",
        much,
    );
    let fields = joined(100_000, |at| format!("f{at}: 1, "));
    one(
        with_file("traits.ron", format!("({fields})")),
        "traits.ron",
        much,
    );
}

#[test]
fn a_list_of_lists_that_is_long_in_all() {
    let row = format!("[{}],", "[],".repeat(999));
    let much = "there is too much in this file";
    let text = format!("[{}]", row.repeat(999));
    one(with_file("cases.ron", text), "cases.ron", much);
}

#[test]
fn a_text_without_end_is_told_of_once_and_long_lines_are_no_mistake() {
    let long = "word ".repeat(200_000);
    one(
        small_with("traits.ron", "Aim", &long),
        "traits.ron",
        "this sentence has 200000 words",
    );
    let lines = "// a comment\n".repeat(100_000);
    assert_eq!(findings(with_file("cases.ron", format!("{lines}[]"))), []);
}

#[test]
fn a_label_said_of_people_without_end_is_told_of_a_few_times() {
    let found = findings(small_with("traits.ron", "Aim", &"Addict. ".repeat(100_000)));
    assert_eq!(found.len(), 20, "{}", found.len());
    assert!(found[19].words.contains("and 99980 more behind it"));
    // Each in a text of its own.
    let points = joined(900, |_| {
        "{\"en\": \"An addict.\", \"es\": \"Un adicto.\"},".to_owned()
    });
    let found = findings(small_with(
        "pages.ron",
        "{\"en\": \"What others saw.\", \"es\": \"Lo que otros vieron.\"}",
        &points,
    ));
    assert_eq!(found.len(), 20, "{}", found.len());
}

#[test]
fn a_list_of_phrases_without_end_is_refused() {
    let list = |count| joined(count, |at| format!("\"a a a w{at}\", "));
    let many = |lists: usize| {
        let entry = format!(
            "(say_not: [{}], say: \"x\", why: \"y\", grave: error),",
            list(400)
        );
        let from = "            person_first: [\n";
        small_with("care.ron", from, &(from.to_owned() + &entry.repeat(lists)))
    };
    let found = findings(many(2));
    assert!(!found.is_empty() && found.iter().all(|it| it.file == "care.ron"));
    // As many as there may be, and a text that begins all of them everywhere.
    let mut texts = many(1);
    change(&mut texts, "traits.ron", "Aim", &"A a a. ".repeat(10_000));
    assert_eq!(findings(texts), []);
}

#[test]
fn very_many_control_characters_are_told_of_once() {
    let found = findings(small_with("traits.ron", "Aim", &"\u{1b}".repeat(500_000)));
    assert!(found.len() < 50, "{}", found.len());
    assert!(found.iter().all(|it| it.file == "traits.ron"));
    let found = findings(small_with("traits.ron", "Aim", &"\\u{1b}".repeat(100_000)));
    assert!(found.len() < 50, "{}", found.len());
}

#[test]
fn likes_that_go_round_or_nowhere() {
    for (like, other, count) in [
        ("place", "", 1),
        ("nowhere", "", 1),
        ("setting", "place", 2),
    ] {
        let mut texts = small_with(
            "questions.ron",
            "id: \"place\",",
            &format!("id: \"place\", like: \"{like}\","),
        );
        if !other.is_empty() {
            change(
                &mut texts,
                "questions.ron",
                "id: \"setting\",",
                &format!("id: \"setting\", like: \"{other}\","),
            );
        }
        let found = findings(texts);
        assert_eq!(found.len(), count, "{found:#?}");
        assert!(found.iter().all(|it| it.file == "questions.ron"));
    }
}

/// A choice of the question about the setting.
fn choice(id: &str, wishes: &str) -> String {
    format!("(id: \"{id}\", text: {{\"en\": \"A\", \"es\": \"B\"}}, wishes: [{wishes}]),")
}

const WISH: &str =
    "prefer(trait: \"people\", is: [\"men\"], said: {\"en\": \"M.\", \"es\": \"H.\"}),";
const SETTING: &str = "next: \"place\",\n        choices: [";

#[test]
fn more_choices_than_a_condition_can_hold() {
    for count in [9, 16, 17, 33, 257, 900] {
        let choices: String = (0..count).map(|at| choice(&format!("c{at}"), "")).collect();
        let mut texts = small_with("questions.ron", SETTING, &format!("{SETTING}{choices}"));
        // The condition names the last one, whose place would not fit into it.
        let last = format!("not: [(\"setting\", [\"c{}\"])]", count - 1);
        change(
            &mut texts,
            "groups/sisters.ron",
            "not: [(\"setting\", [\"men\"])]",
            &last,
        );
        let case = format!(
            "(\"outlook\", \"secular\"), (\"setting\", \"c{}\")",
            count - 1
        );
        change(&mut texts, "cases.ron", "(\"outlook\", \"secular\")", &case);
        one(texts, "questions.ron", "a question has 1 to 8 choices");
    }
}

#[test]
fn more_values_than_a_trait_can_hold() {
    for count in [33, 64, 65, 300] {
        let values = joined(count, |at| format!("\"v{at}\", "));
        let mut texts = small_with(
            "traits.ron",
            "[\"stop\", \"own\"]",
            &format!("[\"stop\", \"own\", {values}]"),
        );
        change(
            &mut texts,
            "groups/tools.ron",
            "[\"stop\", \"own\"]",
            &format!("[\"stop\", \"own\", \"v{}\"]", count - 1),
        );
        one(texts, "traits.ron", "a trait has at most 32 values");
    }
}

#[test]
fn as_many_values_as_a_trait_can_hold_are_told_apart() {
    let values = joined(30, |at| format!("\"v{at}\", "));
    let mut texts = small_with(
        "traits.ron",
        "[\"stop\", \"own\"]",
        &format!("[\"stop\", \"own\", {values}]"),
    );
    change(
        &mut texts,
        "groups/tools.ron",
        "[\"stop\", \"own\"]",
        "[\"stop\", \"own\", \"v29\"]",
    );
    let guide = crate::support::guides::load(texts);
    let goal = openchair::guide::TraitIndex(0);
    let tools = guide.group(guide.group_named("tools").unwrap());
    assert_eq!(tools.trait_fact(goal).unwrap().values, 1 << 31 | 0b11);
}

#[test]
fn more_wishes_than_a_path_can_tell_apart() {
    for count in [64, 65, 200, 900] {
        let added = choice("many", &WISH.repeat(count));
        let texts = small_with("questions.ron", SETTING, &format!("{SETTING}{added}"));
        one(texts, "questions.ron", "one path can make");
    }
    // Three other questions on the way make one wish each at the most.
    let added = choice("many", &WISH.repeat(61));
    let texts = small_with("questions.ron", SETTING, &format!("{SETTING}{added}"));
    assert_eq!(findings(texts).len(), 0);
}

#[test]
fn more_fits_than_a_byte_can_count() {
    let fits = WISH.replace("prefer", "fit").repeat(300);
    let texts = small_with(
        "questions.ron",
        SETTING,
        &format!("{SETTING}{}", choice("many", &fits)),
    );
    one(texts, "questions.ron", "one path can make");
}

fn more_groups(count: usize) -> Texts {
    let mut texts = small();
    texts.remove("cases.ron");
    let tools = texts["groups/tools.ron"].clone();
    for at in 0..count {
        let text = tools.replace("id: \"tools\"", &format!("id: \"g{at}\""));
        let text = text.replace("\"en\": \"Tools\"", &format!("\"en\": \"G{at:03}\""));
        // Each wants something of its own, so that each takes a place somewhere.
        texts.insert(format!("groups/g{at}.ron"), text);
    }
    texts
}

#[test]
fn more_groups_than_a_word_has_bits() {
    // All of them are the same, so all but the first few are suggested on no path, and told of.
    for count in [58, 59, 60, 100, 130] {
        let found = findings(more_groups(count));
        assert!(
            found
                .iter()
                .all(|it| it.words.starts_with("no path suggests \"")),
            "{found:#?}"
        );
        assert!(
            found.len() < count && found.len() + 5 > count,
            "{count}: {}",
            found.len()
        );
    }
}

#[test]
fn more_groups_than_a_guide_can_have() {
    let found = findings(more_groups(1_010));
    let told: Vec<&str> = found.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(
        told,
        ["a guide has at most 1000 groups, and this is one more"]
    );
    assert!(found[0].file.starts_with("groups/"));
}

#[test]
fn more_questions_than_a_guide_can_have() {
    for (count, words) in [
        (70, "from here on one path can make"),
        (500, "from here on one path can make"),
        (
            1_100,
            "there is too much in this file: more than 1000 entries in one list",
        ),
    ] {
        let each = |at: usize| {
            let next = if at + 1 < count {
                format!("next: \"q{}\",", at + 1)
            } else {
                String::new()
            };
            let text = "{\"en\": \"A\", \"es\": \"B\"}";
            format!(
                "(id: \"q{at}\", text: {text}, why: {text}, skip: {text}, {next} choices: [{}]),",
                choice("c", WISH)
            )
        };
        let questions: String = (0..count).map(each).collect();
        let mut texts = small();
        let text = texts.get_mut("questions.ron").unwrap();
        *text = text.replacen(
            "        id: \"place\",",
            "        id: \"place\", next: \"q0\",",
            1,
        );
        let end = text.rfind(']').unwrap();
        text.truncate(end);
        text.push_str(&questions);
        text.push_str("]\n");
        one(texts, "questions.ron", words);
    }
}

/// Each of many questions rules out another group, so that there are more states than anyone can
/// walk. The proof says so in time, and says where.
#[test]
fn more_states_than_can_be_walked() {
    const COUNT: usize = 40;
    let values = joined(30, |at| format!("\"v{at}\", "));
    let mut texts = small_with(
        "traits.ron",
        "[\"spiritual\", \"secular\"]",
        &format!("[\"spiritual\", \"secular\", {values}]"),
    );
    let each = |at: usize| {
        let next = if at + 1 < COUNT {
            format!("next: \"q{}\",", at + 1)
        } else {
            String::new()
        };
        let text = "{\"en\": \"A\", \"es\": \"B\"}";
        let others = joined(30, |it| {
            let value = format!("\"v{it}\", ");
            if it == at % 30 { String::new() } else { value }
        });
        let wish = |word: &str| {
            format!("{word}(trait: \"outlook\", is: [\"secular\", {others}], said: {text}),")
        };
        format!(
            "(id: \"q{at}\", text: {text}, why: {text}, skip: {text}, {next} choices: [{}{}]),",
            choice("c", &wish("prefer")),
            choice("d", &wish("need"))
        )
    };
    let questions: String = (0..COUNT).map(each).collect();
    let text = texts.get_mut("questions.ron").unwrap();
    *text = text.replacen(
        "        id: \"place\",",
        "        id: \"place\", next: \"q0\",",
        1,
    );
    let end = text.rfind(']').unwrap();
    text.truncate(end);
    text.push_str(&questions);
    text.push_str("]\n");
    for at in 0..30 {
        let group = texts["groups/tools.ron"].replace("id: \"tools\"", &format!("id: \"g{at}\""));
        let group = group.replace("values: [\"secular\"]", &format!("values: [\"v{at}\"]"));
        texts.insert(format!("groups/g{at}.ron"), group);
    }
    let library = Library::from_texts(texts);
    let guide = library.load().unwrap();
    let adviser = openchair::advice::Adviser::new(&guide);
    let proof = openchair::proof::prove(&adviser, 20_000);
    assert!(!proof.unproven.is_empty() && !proof.holds());
    assert!(proof.states <= 20_000);
    assert_eq!(proof.unreachable_groups, []);
}

#[test]
fn names_that_are_odd() {
    let ids = [
        "",
        " ",
        "a b",
        "a=b",
        "../../etc/passwd",
        "Ä",
        "-\u{301}",
        "a.b[0]",
    ];
    for id in ids {
        let found = findings(small_with(
            "traits.ron",
            "id: \"goal\"",
            &format!("id: {id:?}"),
        ));
        assert!(
            found
                .iter()
                .any(|it| it.words.contains("cannot be an identifier")),
            "{id:?}: {found:#?}"
        );
    }
}

#[test]
fn every_shorter_beginning_of_a_file_is_told_of() {
    for file in ["guide.ron", "questions.ron", "groups/steps.ron"] {
        let text = small()[file].trim_end().to_owned();
        for (cut, _) in text.char_indices().step_by(7) {
            let found = findings(with_file(file, &text[..cut]));
            assert!(
                found.iter().any(|it| it.file == file),
                "{file} cut at {cut}"
            );
        }
    }
}

#[test]
fn every_lost_sign_gives_a_finding_or_a_guide() {
    let text = small()["questions.ron"].clone();
    for (at, sign) in text.char_indices().step_by(3) {
        let mut shorter = text.clone();
        shorter.replace_range(at..at + sign.len_utf8(), "");
        let library = Library::from_texts(with_file("questions.ron", shorter));
        if let Err(found) = library.load() {
            for finding in found {
                assert!(finding.report(library.text(&finding.file)).contains("--> "));
            }
        }
    }
}

#[test]
fn a_finding_at_any_place_can_be_told() {
    let text = "é\r\n\t漢字 \u{1b}[2J\n\u{202e}x\n";
    for start in 0..text.len() + 3 {
        for end in start..text.len() + 5 {
            let finding = Finding::error("a\u{1b}b.ron", start..end, "w\u{9b}", "r\u{202e}");
            for source in [Some(text), Some(""), None] {
                let report = finding.report(source);
                let is_plain = |c: char| c == '\n' || !openchair::finding::is_harmful(c);
                assert!(report.chars().all(is_plain), "{report:?}");
            }
        }
    }
}
