//! What is filled into words: a translation must have the same places for it.

use std::collections::BTreeSet;

use crate::content::Library;
use crate::finding::Finding;

/// The language that all others are held against.
const MODEL: &str = "words/en.ron";

/// Words of a file that lack a place such as `{n}` that the English words have, or have one more.
pub(super) fn compare(library: &Library, file: &str) -> Vec<Finding> {
    let model = library.strings(MODEL);
    let mut findings = Vec::new();
    for words in library.strings(file) {
        let Some(english) = model.iter().find(|other| other.path == words.path) else {
            continue;
        };
        // The singular may leave the number out.
        let is_singular = words.path.rsplit('.').next() == Some("one");
        let (has, wanted) = (slots(&words.text), slots(&english.text));
        let lacking = wanted.difference(&has).filter(|_| !is_singular);
        for slot in lacking {
            findings.push(Finding::error(
                file,
                words.span.clone(),
                format!("these words lack {{{slot}}}"),
                "put it where the value belongs; the program fills it in",
            ));
        }
        for slot in has.difference(&wanted) {
            findings.push(Finding::error(
                file,
                words.span.clone(),
                format!("nothing is filled into {{{slot}}} here"),
                format!("the places are those of the same words in {MODEL}"),
            ));
        }
    }
    findings
}

fn slots(text: &str) -> BTreeSet<&str> {
    let open = text.split('{').skip(1);
    open.filter_map(|rest| rest.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}
