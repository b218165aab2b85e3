//! Care for the person who reads: the age of facts, hard texts, words about people, and what a fair
//! decision aid owes. The report of each kind of finding stands in `tests/content/invalid`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[path = "../support/command.rs"]
    pub(crate) mod command;
    #[path = "../support/folder.rs"]
    pub(crate) mod folder;
    #[allow(dead_code, reason = "each test uses a part")]
    #[path = "../support/guides.rs"]
    pub(crate) mod guides;
}

use std::fs;

use openchair::care::{self, Report};
use openchair::content::Library;
use openchair::finding::Severity;
use openchair::guide::Month;

use support::command::{fails, run};
use support::folder::new_path;
use support::guides::{Texts, change, small, small_folder, small_with};

/// A day on which no fact of the guides is overdue.
const DAY: &str = "2026-11-30";

fn look(texts: Texts) -> Report {
    let library = Library::from_texts(texts);
    let guide = library.load().unwrap();
    care::look(&library, &guide, DAY.parse().unwrap()).unwrap()
}

/// The small guide with these words in place of one text in each language.
fn saying(en: &str, es: &str) -> Texts {
    let from = "\"en\": \"Tools teaches.\", \"es\": \"Enseña.\"";
    let to = format!("\"en\": \"{en}\", \"es\": \"{es}\"");
    small_with("groups/tools.ron", from, &to)
}

fn told(texts: Texts) -> Vec<String> {
    let findings = look(texts).findings;
    findings.into_iter().map(|it| it.words).collect()
}

/// What is told of the words in English alone, and of those in Spanish alone.
#[track_caller]
fn is_said(lang: &str, text: &str) {
    let found = match lang {
        "en" => told(saying(text, "Enseña.")),
        _ => told(saying("Tools teaches.", text)),
    };
    assert_eq!(found, [""; 0], "{text}");
}

#[track_caller]
fn is_not_said(lang: &str, text: &str) {
    let found = match lang {
        "en" => told(saying(text, "Enseña.")),
        _ => told(saying("Tools teaches.", text)),
    };
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    assert!(found[0].contains("is not said here"), "{text}: {found:?}");
}

// ---- the age of facts

#[test]
fn every_overdue_fact_is_listed_and_none_else() {
    let files: Vec<(String, String)> = Library::built_in()
        .files()
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect();
    let count = |mark: &str| -> usize {
        let guide = files.iter().filter(|(name, _)| !name.starts_with("words/"));
        guide.map(|(_, text)| text.matches(mark).count()).sum()
    };
    let facts = count("read: \"20") + count("reviewed: \"20");
    assert!(facts > 300, "{facts}");
    let ran = run(&["check", "--on", "2028-01-01"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    assert_eq!(ran.out.matches(" was read in 20").count(), facts);
    let ran = run(&["check", "--on", DAY]);
    assert_eq!(ran.out.matches(" was read in 20").count(), 0);
    // The help lines have the shorter term.
    let ran = run(&["check", "--on", "2027-01-31"]);
    let lines = count("reviewed: \"20");
    assert_eq!(ran.out.matches(" was read in 20").count(), lines);
    assert_eq!(ran.out.matches("the help line \"").count(), lines);
}

#[test]
fn a_warning_ends_with_0_and_before_a_release_with_1() {
    let folder = small_folder();
    let folder = folder.to_str().unwrap();
    let ran = run(&["check", "--on", "2028-01-01", folder]);
    assert_eq!(ran.code, Some(0));
    assert!(
        ran.out.ends_with("\n\nNo errors, 19 warnings.\n"),
        "{}",
        ran.out
    );
    let ran = run(&["check", "--strict", "--on", "2028-01-01", folder]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""));
    let ran = run(&["check", "--strict", "--on", DAY, folder]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), "No findings.\n"));
}

#[test]
fn help_lines_that_the_content_leaves_out_grow_old_as_well() {
    let ran = run(&[
        "check",
        "--on",
        "2027-01-31",
        small_folder().to_str().unwrap(),
    ]);
    assert_eq!(ran.out.matches("the built-in help line \"").count(), 5);
    assert_eq!(ran.out.matches("the help line \"town\"").count(), 1);
}

#[test]
fn no_clock_is_earlier_than_the_guide() {
    // Read ten months before the guide, with a term of three: overdue whatever the clock says.
    let mut texts = small();
    change(
        &mut texts,
        "help.ron",
        "reviewed: \"2026-11\"",
        "reviewed: \"2026-01\"",
    );
    let library = Library::from_texts(texts);
    let guide = library.load().unwrap();
    let report = care::look(&library, &guide, "1970-01-01".parse().unwrap()).unwrap();
    assert_eq!(report.age.overdue, 1);
    assert_eq!(report.findings[0].severity, Severity::Warning);
    let (month, place) = report.age.oldest.unwrap();
    assert_eq!(
        (month, place.as_str()),
        ("2026-01".parse::<Month>().unwrap(), "help.ron:10")
    );
}

#[test]
fn a_day_that_is_none_is_wrong_usage() {
    for day in ["soon", "2028-13-01", "2028-02-30", ""] {
        fails(&run(&["check", "--on", day]), 2, &["--on <DATE>"]);
    }
}

// ---- words about people

#[test]
fn the_english_list_knows_what_is_not_said() {
    for text in [
        "He is an addict.",
        "For alcoholics who want to stop.",
        "A former alcoholic leads it.",
        "DRUG-USERS come here.",
        "A heroin abuser spoke.",
        "She was a drunk.",
        "A dirty urine screen came back.",
        "They had opioid substitution therapy.",
        "He committed suicide.",
        "It takes tough love.",
        "She got clean.",
        "He suffers from stress.",
        "Parents stop enabling.",
        "Inmates may write.",
        "You need to pray.",
        "Help after a relapse.",
    ] {
        is_not_said("en", text);
    }
}

#[test]
fn the_spanish_list_knows_what_is_not_said() {
    for text in [
        "Es un adicto.",
        "Para exadictos.",
        "Grupo de ALCOHÓLICAS.",
        "Los borrachos no entran.",
        "Ayuda con la drogadicción.",
        "Ya está limpio.",
        "Dejó el vicio.",
        "Terapia de sustitución.",
        "Tuvo una recaída.",
        "Los presos pueden escribir.",
        "Usted tiene que rezar.",
        "Hay que tocar fondo.",
    ] {
        is_not_said("es", text);
    }
}

#[test]
fn names_and_words_that_mean_something_else_are_spared() {
    for text in [
        "Alcoholics Anonymous is older.",
        "Adult Children of Alcoholics meets here.",
        "Nobody brings an alcoholic drink.",
        "People who use drugs come.",
        "Users of a screen reader come.",
        "The table is clean.",
        "They teach relapse prevention.",
        "You do not have to speak.",
        "We like to study a step.",
    ] {
        is_said("en", text);
    }
    for text in [
        "Alcohólicos Anónimos es más antiguo.",
        "Sin bebidas alcohólicas.",
        "No tiene que hablar.",
        "La sala está abierta.",
    ] {
        is_said("es", text);
    }
}

#[test]
fn the_name_of_a_group_is_spared_with_its_capitals_only() {
    let named = |text: &str| {
        let mut texts = saying(text, "Enseña.");
        let name = "\"en\": \"Tools\", \"es\"";
        change(
            &mut texts,
            "groups/tools.ron",
            name,
            "\"en\": \"All Addicts\", \"es\"",
        );
        told(texts)
    };
    assert_eq!(named("All Addicts teaches."), [""; 0]);
    assert_eq!(
        named("It teaches all addicts."),
        ["“addicts” is not said here"]
    );
}

#[test]
fn a_safety_text_may_say_what_has_to_be_done() {
    let must = "You must call a doctor.";
    is_not_said("en", must);
    let texts = small_with("notices.ron", "Ask a doctor first.", must);
    assert_eq!(told(texts), [""; 0]);
}

#[test]
fn the_words_of_the_program_are_looked_at_too() {
    for (file, lang) in [("words/en.ron", "addicts"), ("words/es.ron", "adictos")] {
        let mut texts = small();
        let text = texts.get_mut(file).unwrap();
        let begin = text.find("begin: \"").unwrap() + "begin: \"".len();
        text.insert_str(begin, &format!("{lang} "));
        let findings = look(texts).findings;
        assert_eq!(findings.len(), 1, "{findings:?}");
        assert_eq!(findings[0].file, file);
        assert_eq!(findings[0].span, begin..begin + lang.len());
    }
}

// ---- claims

#[test]
fn what_studies_found_may_stand_where_its_source_and_strength_are() {
    let claim = "A study found that 20 percent came back.";
    assert_eq!(told(saying(claim, "Enseña.")).len(), 2);
    let evidence = small_with("groups/steps.ron", "Studied once.", claim);
    assert_eq!(told(evidence), [""; 0]);
    let with_sources = small_with("pages.ron", "There are twelve.", claim);
    assert_eq!(told(with_sources), [""; 0]);
    let without = small_with("pages.ron", "What others saw.", claim);
    assert_eq!(told(without).len(), 2);
}

#[test]
fn a_promise_may_stand_nowhere() {
    for text in [
        "It works best.",
        "We guarantee it.",
        "The most effective one.",
    ] {
        let promised = small_with("groups/steps.ron", "Studied once.", text);
        assert_eq!(told(promised).len(), 1, "{text}");
    }
    is_said("en", "No one can say which group will work for you.");
}

// ---- reading

#[test]
fn names_numbers_and_addresses_do_not_count_as_hard_words() {
    let hard = "The organizational representatives of our international association occasionally \
                communicate anonymously and confidentially with participating individuals.";
    assert!(!told(saying(hard, "Enseña.")).is_empty());
    let named = "Call Chemically Dependent Anonymous or the Substance Abuse and Mental Health \
                 Services Administration at 1-800-662-4357, or go to womenforsobriety.org and read \
                 it there.";
    is_said("en", named);
}

#[test]
fn another_language_needs_no_code() {
    let mut texts = saying("Tools teaches.", "Ene mene ene mene.");
    let spanish = "syllables: spanish";
    change(
        &mut texts,
        "care.ron",
        spanish,
        "syllables: vowels(\"aeiou\")",
    );
    change(
        &mut texts,
        "care.ron",
        "name: \"INFLESZ\"",
        "name: \"our own\"",
    );
    let report = look(texts);
    assert_eq!(report.reading[1].formula.as_deref(), Some("our own"));
    assert!(!report.reading[1].wholes.is_empty());
}

#[test]
fn of_a_language_without_rules_sentences_are_counted_and_the_report_says_so() {
    let long = "uno ".repeat(31) + "y un adicto.";
    let mut texts = saying("Tools teaches.", &long);
    change(
        &mut texts,
        "care.ron",
        "        \"es\": (",
        "        \"xx\": (",
    );
    let report = look(texts);
    let told: Vec<&str> = report.findings.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(
        told,
        ["this sentence has 34 words, where at most 22 are wanted"]
    );
    assert_eq!(report.findings[0].severity, Severity::Error);
    assert_eq!(report.reading[1].formula, None);
    let printed = report.to_string();
    assert!(
        printed.contains("Reading in \"es\": care.ron has no formula for it, so only sentences were counted; the longest has 34 words"),
        "{printed}"
    );
}

#[test]
fn the_report_names_the_hardest_texts_of_each_language() {
    let ran = run(&["check", "--report", "--on", DAY]);
    assert_eq!(ran.code, Some(0));
    let (_, report) = ran
        .out
        .split_once("Reading in \"en\" by Flesch-Kincaid grade: ")
        .unwrap();
    let lines = report
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with("  "));
    let grades: Vec<f64> = lines
        .map(|line| line.split_whitespace().next().unwrap().parse().unwrap())
        .collect();
    assert_eq!(grades.len(), 10);
    assert!(grades.is_sorted_by(|a, b| a >= b), "{grades:?}");
}

// ---- the decision aid

/// The table of items: sign, whether it is met, and where.
fn table(out: &str) -> Vec<(String, bool, String)> {
    let (_, table) = out.split_once("\nDecision aid: ").unwrap();
    let lines = table
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with("  "));
    lines
        .map(|line| {
            let mut columns = line.trim_start().split("  ").filter(|it| !it.is_empty());
            let mut column = || columns.next().unwrap_or("").trim().to_owned();
            let (id, met, _, place) = (column(), column(), column(), column());
            assert!(["met", "NOT MET"].contains(&met.as_str()), "{line}");
            (id, met == "met", place)
        })
        .collect()
}

const ITEMS: [&str; 12] = [
    "Q1", "Q2", "Q3", "Q4", "Q5", "Q6", "C1", "C2", "C3", "C4", "C5", "C6",
];

#[test]
fn all_twelve_items_are_printed_each_with_where() {
    let folder = small_folder();
    let ran = run(&["check", "--report", "--on", DAY, folder.to_str().unwrap()]);
    assert!(
        ran.out.contains("Decision aid: 12 of 12 items met"),
        "{}",
        ran.out
    );
    for (table, is_shipped) in [
        (table(&ran.out), false),
        (table(&run(&["check", "--report", "--on", DAY]).out), true),
    ] {
        let items: Vec<&str> = table.iter().map(|(id, ..)| id.as_str()).collect();
        assert_eq!(items, ITEMS);
        for (id, is_met, place) in table {
            assert!(is_met || is_shipped, "{id}");
            let says_where = place.contains(".ron:") || place.contains(" of ");
            assert!(says_where || !is_met, "{id}: {place}");
        }
    }
}

#[test]
fn a_group_that_has_ended_or_hosts_others_needs_no_meeting_text() {
    // In the small guide `old` has ended, and has none.
    assert!(!small()["groups/old.ron"].contains("meeting: ("));
    let report = look(small());
    let meetings = report.aid.iter().find(|item| item.id == "Q6").unwrap();
    assert!(meetings.is_met);
    assert_eq!(meetings.place, "5 of 5 groups by themselves");
}

#[test]
fn a_page_can_tell_what_the_meetings_of_one_tradition_are_like() {
    let without = |group: &str| {
        let mut texts = small();
        let text = texts.get_mut(&format!("groups/{group}.ron")).unwrap();
        let lines = text
            .lines()
            .filter(|line| !line.starts_with("    meeting: ("));
        *text = lines.collect::<Vec<_>>().join("\n");
        let page = "id: \"what-happens\",\n                    says";
        change(
            &mut texts,
            "care.ron",
            page,
            "id: \"steps\",\n                    says",
        );
        change(
            &mut texts,
            "care.ron",
            "\"twelve step meetings\"",
            "\"there are twelve\"",
        );
        change(
            &mut texts,
            "care.ron",
            "\"reuniones de doce pasos\"",
            "\"son doce\"",
        );
        look(texts)
    };
    let steps = without("steps");
    assert_eq!(steps.findings, []);
    let place = &steps.aid.iter().find(|item| item.id == "Q6").unwrap().place;
    assert_eq!(place, "4 of 5 groups by themselves, 1 by pages.ron:31");
    // It holds for twelve-step groups only.
    assert_eq!(without("tools").findings.len(), 1);
}

#[test]
fn a_guide_without_rules_of_its_own_is_held_to_the_built_in_ones() {
    let folder = new_path("care-left-out");
    for within in ["groups", "words"] {
        fs::create_dir_all(folder.join(within)).unwrap();
    }
    for (file, text) in saying("For addicts.", "Enseña.") {
        if file != "care.ron" {
            fs::write(folder.join(file), text).unwrap();
        }
    }
    let ran = run(&["check", "--on", DAY, folder.to_str().unwrap()]);
    assert_eq!(ran.code, Some(1));
    assert!(
        ran.out.contains("“addicts” is not said here"),
        "{}",
        ran.out
    );
}
