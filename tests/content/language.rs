//! The words: no sentence copied from one group to the next, and people before their condition.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use openchair::content::Library;

/// The English texts of a file: what stands behind each `"en":`.
fn english(text: &str) -> Vec<String> {
    let parts = text.split("\"en\": \"").skip(1);
    parts
        .map(|part| {
            let mut said = String::new();
            let mut signs = part.chars();
            while let Some(sign) = signs.next() {
                match sign {
                    '"' => break,
                    '\\' => said.extend(signs.next()),
                    _ => said.push(sign),
                }
            }
            said
        })
        .collect()
}

#[test]
fn no_long_sentence_stands_in_two_group_files() {
    let library = Library::built_in();
    let mut seen: BTreeMap<String, &str> = BTreeMap::new();
    let mut count = 0;
    for (file, text) in library
        .files()
        .filter(|(file, _)| file.starts_with("groups/"))
    {
        for text in english(text) {
            for sentence in text.split(['.', '!', '?', ';', ':']) {
                let words: Vec<String> =
                    sentence.split_whitespace().map(str::to_lowercase).collect();
                if words.len() <= 6 {
                    continue;
                }
                count += 1;
                let before = *seen.entry(words.join(" ")).or_insert(file);
                assert_eq!(before, file, "both say: {sentence}");
            }
        }
    }
    assert!(count > 1_000, "{count}");
}

/// Official names, and words that communities use of themselves in quotes.
const NAMES: [&str; 7] = [
    "alcoholics anonymous",
    "jewish alcoholics chemically dependent persons and significant others",
    "adult children of alcoholics",
    "all addicts anonymous",
    "alcoholic drink",
    "alcoholic drinks",
    "alcoholic beverage",
];

/// What is not said of people: each line one of the words or word groups, by the style guide of
/// the National Institute on Drug Abuse.
const NOT_SAID: [&str; 20] = [
    "addict|addicts",
    "junkie|junkies|junky|crackhead|crackheads|druggie|druggies|tweaker|tweakers|stoner|stoners|pothead|potheads",
    "dope fiend|fiends",
    "alcoholic|alcoholics",
    "drunk|drunks|drunkard|drunkards|wino|winos|boozer|boozers",
    "drug|substance|alcohol|opioid|heroin|meth|cocaine|crack|iv|injection user|users|abuser|abusers",
    "abuser|abusers",
    "former|ex|reformed|recovered addict|addicts|alcoholic|alcoholics",
    "addicted|crack|drug|meth|nas baby|babies",
    "born addicted",
    "dirty|clean urine|screen|screens|test|tests|ua|uas",
    "dirty|clean drug test|tests",
    "substitution|replacement therapy|treatment",
    "maintenance therapy",
    "commit|commits|committed|committing suicide",
    "tough love",
    "rock bottom",
    "intervention will",
    "substance abuse",
    "drug abuse",
];

/// The words of a text, small, without the official names.
fn words(text: &str) -> Vec<String> {
    let letters = |c: char| c.is_alphanumeric() || c == '\'';
    let words = text.split(|c| !letters(c)).filter(|it| !it.is_empty());
    let mut text = format!(
        " {} ",
        words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
    );
    for name in NAMES {
        text = text.replace(&format!(" {name} "), " NAME ");
    }
    text.split_whitespace().map(str::to_owned).collect()
}

/// What a text says that is not said of people.
fn faults(text: &str) -> Vec<&'static str> {
    let words = words(text);
    let stands = |pattern: &&str| {
        let steps: Vec<&str> = pattern.split(' ').collect();
        words.windows(steps.len()).any(|window| {
            let mut both = window.iter().zip(&steps);
            both.all(|(word, step)| step.split('|').any(|it| it == word))
        })
    };
    NOT_SAID.into_iter().filter(stands).collect()
}

#[test]
fn people_come_before_their_condition() {
    let library = Library::built_in();
    let words = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/words/en.ron");
    let words = fs::read_to_string(words).unwrap();
    let program = words.split('"').skip(1).step_by(2).map(str::to_owned);
    let mut texts: Vec<(String, String)> =
        program.map(|text| ("en.ron".to_owned(), text)).collect();
    for (file, text) in library.files() {
        texts.extend(
            english(text)
                .into_iter()
                .map(|text| (file.to_owned(), text)),
        );
    }
    assert!(texts.len() > 1_500, "{}", texts.len());
    let found: Vec<String> = texts
        .iter()
        .filter(|(_, text)| !faults(text).is_empty())
        .map(|(file, text)| format!("{file}: {:?} in: {text}", faults(text)))
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_list_finds_what_is_not_said_and_spares_names() {
    for text in [
        "He is an addict.",
        "For alcoholics who want to stop",
        "Drug-users come here",
        "a heroin abuser",
        "She was a drunk",
        "a dirty urine screen",
        "opioid substitution therapy",
        "He committed suicide.",
        "It takes tough love.",
    ] {
        assert!(!faults(text).is_empty(), "{text}");
    }
    for text in [
        "Alcoholics Anonymous",
        "Adult Children of Alcoholics and Dysfunctional Families",
        "All Addicts Anonymous (AAA)",
        "an alcoholic drink",
        "people who use drugs",
        "Users of a screen reader",
        "a clean table",
    ] {
        assert_eq!(faults(text), [""; 0], "{text}");
    }
}

#[test]
fn reads_the_english_texts_of_a_file() {
    let text = r#"(a: {"en": "One \"two\".", "es": "Uno."}, b: {"en": "Three"})"#;
    assert_eq!(english(text), ["One \"two\".", "Three"]);
}

/// What no screen for the people themselves says: that a group works, or works best.
#[test]
fn no_group_promises_anything() {
    let promises = [
        "success rate",
        "proven to work",
        "the best group",
        "works best",
        "guarantee",
        "most effective",
        "will work for you",
    ];
    for (file, text) in Library::built_in().files() {
        for text in english(text) {
            let small = text.to_lowercase();
            let denied = small.contains("no one can")
                || small.contains("nobody can")
                || small.contains("no group can");
            for promise in promises {
                assert!(denied || !small.contains(promise), "{file}: {text}");
            }
        }
    }
}
