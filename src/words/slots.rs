//! What is filled into words: a translation must have the same places for it.

use std::collections::BTreeSet;

use crate::content::Library;
use crate::finding::Finding;

/// The language that all others are held against.
const MODEL: &str = "words/en.ron";

/// What is wrong with the words of a file, held against those that are compiled in: words that say
/// nothing, that break a line, or that lack a place such as `{n}` or a number to call.
pub(super) fn compare(library: &Library, file: &str) -> Vec<Finding> {
    let model = Library::built_in().strings(MODEL);
    let mut findings = Vec::new();
    for words in library.strings(file) {
        let Some(english) = model.iter().find(|other| other.path == words.path) else {
            continue;
        };
        let mut wrong = |told: String, remedy: String| {
            findings.push(Finding::error(file, words.span.clone(), told, remedy));
        };
        if words.text.trim().is_empty() {
            wrong(
                "these words say nothing".to_owned(),
                format!("say what the same words in {MODEL} say"),
            );
            continue;
        }
        if words.text.contains(['\n', '\r', '\t']) {
            wrong(
                "a line break or a tab stands within these words".to_owned(),
                "write them on one line; the program wraps them itself".to_owned(),
            );
        }
        for number in numbers(&english.text).difference(&numbers(&words.text)) {
            wrong(
                format!("these words lack the number {number}"),
                "somebody in danger needs it: put it in".to_owned(),
            );
        }
        // The singular may leave the number out.
        let is_singular = words.path.rsplit('.').next() == Some("one");
        let (has, wanted) = (slots(&words.text), slots(&english.text));
        let lacking = wanted.difference(&has).filter(|_| !is_singular);
        for slot in lacking {
            wrong(
                format!("these words lack {{{slot}}}"),
                "put it where the value belongs; the program fills it in".to_owned(),
            );
        }
        for slot in has.difference(&wanted) {
            wrong(
                format!("nothing is filled into {{{slot}}} here"),
                format!("the places are those of the same words in {MODEL}"),
            );
        }
    }
    findings
}

/// The numbers to call: those of three digits and more.
fn numbers(text: &str) -> BTreeSet<&str> {
    let runs = text.split(|sign: char| !sign.is_ascii_digit());
    runs.filter(|run| run.len() >= 3).collect()
}

fn slots(text: &str) -> BTreeSet<&str> {
    let open = text.split('{').skip(1);
    open.filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}
