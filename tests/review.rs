//! The page for a reviewer: it says all that the guide says, nothing in it can become markup, and
//! it holds together without a browser to mend it. `.ci/field` opens it in a real one.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on fails where it stands"
)]

mod support {
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod command;
    pub(crate) mod folder;
    #[allow(dead_code, reason = "each test uses a part")]
    pub(crate) mod guides;
    pub(crate) mod markup;
}

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use jiff::civil::Date;
use openchair::advice::Adviser;
use openchair::care;
use openchair::check::{self, Report};
use openchair::content::Library;
use openchair::page::Telling;
use openchair::proof;
use openchair::review::{self, Dossier, MARK};
use openchair::words::{ReviewWords, Speech};
use rstest::rstest;

use support::command::{fails, run};
use support::folder::new_path;
use support::guides::{Texts, change, small, small_folder, small_with};
use support::markup::{Element, decoded, elements};

/// The page of the shipped guide in English.
static SHIPPED: LazyLock<String> = LazyLock::new(|| shipped("en"));
/// The page of the shipped guide in Spanish.
static SPANISH: LazyLock<String> = LazyLock::new(|| shipped("es"));

fn shipped(lang: &str) -> String {
    let ran = run(&["--lang", lang, "review", "-"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    ran.out
}

const NOVEMBER: Date = jiff::civil::date(2026, 11, 25);

/// The page of a guide, on a day, with what else the check has found.
fn page_with(texts: Texts, lang: &str, today: Date, add: impl FnOnce(&mut Report)) -> String {
    let library = Library::from_texts(texts);
    let guide = library.load().unwrap();
    let speech = Speech::new(&library, &guide, Some(lang)).unwrap();
    let (lang, words) = speech.at(speech.begin());
    let mut report = check::check(&library, today);
    add(&mut report);
    review::page(&Dossier {
        telling: Telling {
            guide: &guide,
            lang,
            words,
        },
        words: &ReviewWords::load(&library, lang).unwrap(),
        speech: &speech,
        files: &library,
        proof: &proof::prove(&Adviser::new(&guide), proof::CEILING),
        report: &report,
        today,
    })
}

fn page(texts: Texts, lang: &str) -> String {
    page_with(texts, lang, NOVEMBER, |_| {})
}

/// What a person reads, without markup, on one line.
fn read(page: &str) -> String {
    let mut text = String::new();
    for part in page.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, after)| after));
    }
    let text = decoded(&text);
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The page of the shipped guide, and those of the small one in both its languages.
fn pages() -> [(&'static str, String); 4] {
    [
        ("en", SHIPPED.clone()),
        ("es", SPANISH.clone()),
        ("en", page(small(), "en")),
        ("es", page(small(), "es")),
    ]
}

// ---- what it says

/// Every text of the content in a language, with where it stands.
fn texts(library: &Library, lang: &str) -> Vec<(String, String)> {
    let files = library.files().map(|(name, _)| name);
    let files = files.filter(|name| !name.starts_with("words/"));
    files
        .flat_map(|file| {
            let strings = library.strings(file).into_iter();
            let of_lang = move |path: &str| path.ends_with(&format!(".{lang}"));
            let found = strings.filter(move |it| of_lang(&it.path));
            found.map(move |it| (format!("{file}{}", it.path), it.text))
        })
        .collect()
}

#[rstest]
#[case("en")]
#[case("es")]
fn every_text_of_the_small_guide_is_on_the_page(#[case] lang: &str) {
    says_all(&Library::from_texts(small()), lang, &page(small(), lang));
}

#[rstest]
#[case("en", &SHIPPED)]
#[case("es", &SPANISH)]
fn every_text_of_the_shipped_guide_is_on_the_page(
    #[case] lang: &str,
    #[case] page: &LazyLock<String>,
) {
    says_all(&Library::built_in(), lang, page);
}

fn says_all(library: &Library, lang: &str, page: &str) {
    let read = read(page);
    let texts = texts(library, lang);
    assert!(texts.len() > 50, "{}", texts.len());
    let lacking = texts.iter().filter(|(_, text)| {
        let text = text.replace("\\\"", "\"");
        !read.contains(&text.split_whitespace().collect::<Vec<_>>().join(" "))
    });
    let lacking: Vec<_> = lacking.collect();
    assert!(lacking.is_empty(), "{lacking:#?}");
}

#[test]
fn each_question_has_its_answers_and_what_they_ask_of_the_groups() {
    let read = read(&SHIPPED);
    for words in [
        "Rules out groups without this. Spiritual or secular: secular",
        "Counts against groups with this. Medicine: varies",
        "The person reads: “You need a group without religion.”",
        "Kind of meeting to look for: Newcomer meetings",
        "Asked only if “4 · What would you like to change, if anything?” is “I want to cut down”",
        "No one is told to answer this another way.",
    ] {
        assert!(read.contains(words), "{words}");
    }
}

#[test]
fn it_says_truthfully_that_no_one_has_reviewed_it() {
    let read = read(&SHIPPED);
    for who in ["the words", "the medicine"] {
        let words = format!("Who reviewed {who} No one yet.");
        assert!(read.contains(&words), "{words}");
    }
}

#[test]
fn a_source_past_its_term_says_so_where_it_stands_and_in_a_list() {
    let fresh = read(&page(small(), "en"));
    assert!(!fresh.contains("was to be read again by"));
    assert!(fresh.contains("Not read again in time 0"));
    let later = jiff::civil::date(2028, 1, 1);
    let old = read(&page_with(small(), "en", later, |_| {}));
    assert!(old.contains("It was to be read again by November 2027."));
    assert!(old.contains("Not read again in time 15") || old.contains("Not read again in time 1"));
    assert!(old.contains("This was to be checked again by January 2027."));
}

#[test]
fn a_case_that_does_not_hold_says_what_came_out() {
    assert!(!read(&page(small(), "en")).contains("Something else:"));
    let mut texts = small();
    let case = texts["cases.ron"].clone();
    let suggests = case.split("suggests: [").nth(1).unwrap();
    let suggests = suggests.split(']').next().unwrap().to_owned();
    change(
        &mut texts,
        "cases.ron",
        &format!("suggests: [{suggests}]"),
        "suggests: [\"old\"]",
    );
    let page = read(&page(texts, "en"));
    assert!(page.contains("Something else:case \""), "{page}");
    assert!(page.contains("\"old\" is not suggested"));
    // The finding is in the list of all of them as well, with its line.
    assert!(page.contains("cases.ron:"));
}

#[test]
fn what_the_check_says_of_care_has_its_parts() {
    let parts = ["id=\"aid\"", "id=\"ages\"", "id=\"grades\""];
    let with_care = page_with(small(), "en", NOVEMBER, |report| {
        let care = report.care.as_mut().unwrap();
        let item = care.aid.first_mut().unwrap();
        (item.is_met, item.place) = (false, "pages.ron:3".to_owned());
        let hard = care::Hard {
            grade: 9.14,
            place: "pages.ron:7".to_owned(),
            opening: "A long <winding> text".to_owned(),
        };
        care.reading.first_mut().unwrap().worst = vec![hard];
    });
    assert!(parts.iter().all(|it| with_care.contains(it)));
    holds_together("en", &with_care);
    let with_care = read(&with_care);
    assert!(with_care.contains(" No pages.ron:3"), "{with_care}");
    assert!(with_care.contains("pages.ron:7 9.1 A long <winding> text"));
    let without = page_with(small(), "en", NOVEMBER, |report| report.care = None);
    assert!(parts.iter().all(|it| !without.contains(it)));
    holds_together("en", &without);
}

#[test]
fn all_items_of_a_decision_aid_are_told_with_where_they_are_met() {
    let care = check::check(&Library::built_in(), NOVEMBER).care.unwrap();
    assert_eq!(care.aid.len(), 12);
    let read = read(&SHIPPED);
    for item in &care.aid {
        let state = if item.is_met { "Yes" } else { "No" };
        let row = format!("{} {} {state} {}", item.id, item.asks, item.place);
        assert!(read.contains(&row), "{row}");
    }
}

#[test]
fn safety_texts_stand_side_by_side_in_each_language_with_help_lines_first() {
    let page = page(small(), "en");
    let side = &page[page.find("<section id=\"side\">").unwrap()..];
    let side = &side[..side.find("</section>").unwrap()];
    let rows: Vec<&str> = side.split("<tr ").skip(2).collect();
    for row in &rows {
        for lang in ["en", "es"] {
            assert!(row.contains(&format!("<span lang=\"{lang}\">")), "{row}");
        }
    }
    assert!(rows[0].contains("911"), "{}", rows[0]);
}

#[test]
fn a_translation_that_no_one_has_read_says_so_at_the_safety_texts() {
    let waits = "Ninguna persona ha revisado todavía esta traducción";
    let spanish = read(&SPANISH);
    assert!(spanish.matches(waits).count() >= 2, "{waits}");
    // Side by side it is told beside the English as well.
    assert_eq!(read(&SHIPPED).matches(waits).count(), 1);
}

#[test]
fn a_guide_of_one_language_has_nothing_to_compare() {
    let texts = small_with(
        "guide.ron",
        "languages: [\"en\", \"es\"]",
        "languages: [\"en\"]",
    );
    let page = page(texts, "en");
    assert!(read(&page).contains("There is nothing to compare yet."));
    holds_together("en", &page);
}

// ---- how it is made

/// Every element that a page may have.
const TAGS: &str = "html head meta title style body a header h1 h2 h3 h4 p nav ol ul li main section \
     article div span b strong code table caption thead tbody tr th td details summary svg desc path \
     rect text";

/// Every attribute that an element may have.
const ATTRIBUTES: &str = "lang charset http-equiv content name class href id aria-labelledby tabindex \
     role scope data-is open rel width height viewBox d x y rx aria-hidden";

/// What has to hold for every page.
#[track_caller]
fn holds_together(lang: &str, page: &str) {
    assert!(page.starts_with(MARK));
    let all = elements(page);
    let tags: BTreeSet<&str> = TAGS.split_whitespace().collect();
    let attributes: BTreeSet<&str> = ATTRIBUTES.split_whitespace().collect();
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    for it in &all {
        assert!(tags.contains(it.tag.as_str()), "{it:?}");
        for name in it.attributes.keys() {
            assert!(attributes.contains(name.as_str()), "{it:?}");
        }
        if let Some(id) = it.attributes.get("id") {
            assert!(ids.insert(id), "{id} twice");
        }
    }
    assert_eq!(all[0].attributes["lang"], lang);
    for it in &all {
        let target = it.attributes.get("href");
        assert_eq!(target.is_some(), it.tag == "a", "{it:?}");
        match target.and_then(|target| target.strip_prefix('#')) {
            Some(id) => assert!(ids.contains(id), "no place {id}"),
            None => assert!(
                target.is_none_or(|it| it.starts_with("https://") || it.starts_with("http://")),
                "{it:?}"
            ),
        }
        for id in it
            .attributes
            .get("aria-labelledby")
            .into_iter()
            .flat_map(|it| it.split(' '))
        {
            assert!(ids.contains(id), "no place {id}");
        }
    }
    headings(&all);
    tables(&all);
    // Nothing but itself: the style sheet names no address, and the browser is told to refuse any.
    let style = all.iter().find(|it| it.tag == "style").unwrap();
    assert!(!style.text.contains("url(") && !style.text.contains("@import"));
    let policy = all
        .iter()
        .find(|it| it.attributes.contains_key("http-equiv"));
    let policy = &policy.unwrap().attributes["content"];
    assert!(policy.starts_with("default-src 'none'; style-src 'unsafe-inline'"));
}

#[track_caller]
fn headings(all: &[Element]) {
    let mut level = 0;
    let mut firsts = 0;
    for it in all {
        let Some(here) = it
            .tag
            .strip_prefix('h')
            .and_then(|it| it.parse::<u32>().ok())
        else {
            continue;
        };
        assert!(here <= level + 1, "a level is left out before {it:?}");
        firsts += u32::from(here == 1);
        level = here;
    }
    assert_eq!(firsts, 1);
}

#[track_caller]
fn tables(all: &[Element]) {
    let count = |tag: &str| all.iter().filter(|it| it.tag == tag).count();
    assert!(count("table") > 5);
    assert_eq!(count("table"), count("caption"));
    for it in all {
        match it.tag.as_str() {
            "th" => assert!(matches!(it.attributes["scope"].as_str(), "row" | "col")),
            "caption" => assert!(!it.text.trim().is_empty()),
            _ => {}
        }
    }
}

#[test]
fn every_page_holds_together() {
    for (lang, page) in pages() {
        holds_together(lang, &page);
    }
}

/// The small guide with a text of an attacker, or of a careless author, before each text.
fn hostile(mark: &str) -> Texts {
    let mut texts = small();
    // An address has no space in it.
    let address: String = mark.split_whitespace().collect();
    let places = [
        ("\"en\": \"", mark),
        ("\"es\": \"", mark),
        ("title: \"", mark),
        ("publisher: \"", mark),
        ("url: \"https://example.org/", &address),
        ("website: \"https://example.org/", &address),
    ];
    for (name, text) in &mut texts {
        if name.starts_with("words/") {
            // The names of languages are content as well, and stand in attributes.
            *text = text.replace("language: \"", &format!("language: \"{mark}"));
            continue;
        }
        for (before, mark) in places {
            *text = text.replace(before, &format!("{before}{mark}"));
        }
    }
    texts
}

#[test]
fn no_text_of_a_guide_becomes_markup() {
    let shape = |page: &str| -> Vec<(String, Vec<String>)> {
        let all = elements(page).into_iter();
        // The picture has as many lines as its texts need.
        let all = all.filter(|it| !matches!(it.tag.as_str(), "text" | "tspan"));
        all.map(|it| (it.tag, it.attributes.into_keys().collect()))
            .collect()
    };
    // What care says of a text hangs on its length, so the findings are left out.
    let page = |mark| {
        page_with(hostile(mark), "en", NOVEMBER, |report| {
            *report = Report::default();
        })
    };
    let plain = shape(&page("x "));
    for mark in [
        "<script>alert(1)</script> ",
        "</style></title></svg><img src=x onerror=alert(1)> ",
        "\\\" onmouseover=\\\"alert(1) ",
        "' autofocus onfocus='alert(1) ",
        "<!-- ",
        "]]> --> &lt;b&gt; &#60;b&#62; ",
    ] {
        let hostile = page(mark);
        holds_together("en", &hostile);
        assert_eq!(shape(&hostile), plain, "{mark}");
        let said = decoded(&mark.replace("\\\"", "\""));
        if !mark.contains('&') {
            assert!(read(&hostile).contains(said.trim()), "{mark}");
        }
    }
}

#[test]
fn a_guide_of_many_questions_is_drawn_in_part_and_says_so() {
    let mut texts = small();
    let questions = &texts["questions.ron"];
    let end = questions.rfind(']').unwrap();
    let mut longer = questions[..end].to_owned();
    // They hang on the last question of the file, one behind the other.
    for n in 0..50 {
        let next = if n < 49 {
            format!("next: \"more-{}\",", n + 1)
        } else {
            String::new()
        };
        let more = format!(
            "(id: \"more-{n}\", text: {{\"en\": \"More {n}?\", \"es\": \"¿Más {n}?\"}}, \
             why: {{\"en\": \"So.\", \"es\": \"Así.\"}}, {next} \
             choices: [(id: \"a\", text: {{\"en\": \"A\", \"es\": \"A\"}})], \
             skip: {{\"en\": \"No\", \"es\": \"No\"}}),\n"
        );
        longer.push_str(&more);
    }
    longer += "]\n";
    let last = "id: \"place\",";
    assert!(longer.contains(last));
    longer = longer.replacen(last, "id: \"place\",\n        next: \"more-0\",", 1);
    texts.insert("questions.ron".to_owned(), longer);
    let page = page(texts, "en");
    assert!(read(&page).contains("There are too many questions to draw them all."));
    let boxes = page.matches("class=\"box").count();
    assert!((30..=45).contains(&boxes), "{boxes}");
    // In words there are all of them.
    assert!(read(&page).contains("More 49?"));
}

#[test]
fn the_page_of_the_shipped_guide_is_not_heavy() {
    for page in [&SHIPPED, &SPANISH] {
        assert!(page.len() < 1_500_000, "{}", page.len());
    }
}

// ---- colors

/// The colors that a part of the style sheet sets.
fn colors(part: &str) -> BTreeMap<&str, [f64; 3]> {
    let lines = part.split(';').filter_map(|it| it.split_once(": #"));
    lines
        .map(|(name, hex)| {
            let value = |at: usize| {
                let byte = u8::from_str_radix(&hex.trim()[at..at + 2], 16).unwrap();
                let part = f64::from(byte) / 255.0;
                if part <= 0.04045 {
                    part / 12.92
                } else {
                    ((part + 0.055) / 1.055).powf(2.4)
                }
            };
            let name = name.rsplit("--").next().unwrap();
            (name, [value(0), value(2), value(4)])
        })
        .collect()
}

fn contrast(one: [f64; 3], other: [f64; 3]) -> f64 {
    let light = |[r, g, b]: [f64; 3]| 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
    let (one, other) = (light(one), light(other));
    one.max(other) / one.min(other)
}

#[test]
fn words_and_lines_stand_out_from_what_is_behind_them() {
    let page = page(small(), "en");
    let sets: Vec<&str> = page
        .split(":root {")
        .skip(1)
        .map(|it| it.split('}').next().unwrap())
        .collect();
    assert_eq!(sets.len(), 3, "light, dark and paper");
    for set in sets {
        let colors = colors(set);
        for ground in ["paper", "card", "notice"] {
            for ink in ["ink", "quiet", "link", "alert"] {
                let found = contrast(colors[ink], colors[ground]);
                assert!(found >= 4.5, "{ink} on {ground}: {found}");
            }
            let found = contrast(colors["rule"], colors[ground]);
            assert!(found >= 3.0, "rule on {ground}: {found}");
        }
    }
    assert_eq!(colors("--a: #000000; --b: #ffffff").len(), 2);
    assert!((contrast([0.0; 3], [1.0; 3]) - 21.0).abs() < 1e-9);
}

// ---- the file

#[test]
fn a_page_is_written_and_written_over_by_the_next() {
    let folder = new_path("review-written");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("page.html");
    let small = small_folder();
    let args = |lang| {
        [
            "--content",
            small.to_str().unwrap(),
            "--lang",
            lang,
            "review",
            file.to_str().unwrap(),
        ]
        .map(str::to_owned)
    };
    for lang in ["en", "es"] {
        let args = args(lang);
        let ran = run(&args.each_ref().map(String::as_str));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert!(ran.out.starts_with("Wrote "), "{}", ran.out);
        let page = fs::read_to_string(&file).unwrap();
        assert!(page.contains(&format!("<html lang=\"{lang}\">")));
        let mut args = args;
        args[5] = "-".to_owned();
        assert_eq!(run(&args.each_ref().map(String::as_str)).out, page);
    }
}

#[test]
fn nothing_else_is_written_over() {
    let folder = new_path("review-refused");
    fs::create_dir_all(&folder).unwrap();
    let small = small_folder();
    let write = |path: &std::path::Path| {
        let (small, path) = (small.to_str().unwrap(), path.to_str().unwrap());
        run(&["--content", small, "review", path])
    };
    for (name, text) in [
        ("letter.html", "<!DOCTYPE html>\n<p>A letter"),
        ("empty.html", ""),
        ("binary", "\u{0}\u{1}"),
    ] {
        let file = folder.join(name);
        fs::write(&file, text).unwrap();
        fails(
            &write(&file),
            1,
            &[name, "is left as it is", "Name a new file"],
        );
        assert_eq!(fs::read_to_string(&file).unwrap(), text);
    }
    fails(&write(&folder), 1, &["is there and is no file"]);
    let nowhere = folder.join("none").join("page.html");
    fails(&write(&nowhere), 1, &["cannot be written"]);
}

#[test]
fn a_mistake_in_the_words_of_the_page_is_found() {
    for (from, to, words) in [
        ("        sign: ", "        sing: ", "sing"),
        ("        sign: \"Firme aquí\",\n", "", "sign"),
        (
            "made: \"Hecho con openchair {version} el {day}.\"",
            "made: \"Hecho el {day}.\"",
            "{version}",
        ),
    ] {
        let library = Library::from_texts(small_with("words/es.ron", from, to));
        let findings = check::check(&library, NOVEMBER).findings;
        assert!(
            findings.iter().all(|it| it.file == "words/es.ron"),
            "{findings:?}"
        );
        assert!(
            findings.iter().any(|it| it.words.contains(words)),
            "{findings:?}"
        );
    }
}

#[test]
fn a_guide_with_a_mistake_gives_no_page() {
    let folder = new_path("review-mistake");
    fs::create_dir_all(folder.join("groups")).unwrap();
    for (name, text) in small_with("questions.ron", "next: \"aim\"", "next: \"aims\"") {
        if !name.starts_with("words/") {
            fs::write(folder.join(name), text).unwrap();
        }
    }
    let file = folder.join("page.html");
    let args = [
        "--content",
        folder.to_str().unwrap(),
        "review",
        file.to_str().unwrap(),
    ];
    fails(&run(&args), 1, &["questions.ron:", "aims"]);
    assert!(!file.exists());
}
