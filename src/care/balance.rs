//! Equal detail: what may suit and what may not get the same room.

use super::rules::EqualDetail;
use super::texts::File;
use super::tokens::Tokens;
use crate::finding::{Finding, Severity};
use crate::guide::{Group, Lang, Text};

/// The findings for a group whose two lists differ too much: in lines, or in the words of one
/// language.
pub(super) fn look(
    rules: EqualDetail,
    group: &Group,
    languages: &[Lang],
    file: &File<'_>,
) -> Vec<Finding> {
    let unequal = |suits: String, not: String| {
        let finding = Finding::error(
            file.name,
            file.places.span(".may_not_suit"),
            format!("`suits` has {suits}, and `may_not_suit` has {not}"),
            "give what may suit and what may not the same room",
        );
        finding.with(Severity::Warning)
    };
    let (suits, not) = (group.suits.len(), group.may_not_suit.len());
    if suits.abs_diff(not) > rules.lines_apart {
        return vec![unequal(lines_said(suits), lines_said(not))];
    }
    let mut findings = Vec::new();
    for lang in languages {
        let [suits, not] = [&group.suits, &group.may_not_suit].map(|lines| words(lines, lang));
        let (less, more) = (suits.min(not), suits.max(not));
        let apart = more - less;
        if apart > rules.words_apart && f64::from(more) > rules.factor * f64::from(less) {
            let said = |words: u32| format!("{words} words in \"{lang}\"");
            findings.push(unequal(said(suits), said(not)));
        }
    }
    findings
}

fn lines_said(count: usize) -> String {
    if count == 1 {
        "1 line".to_owned()
    } else {
        format!("{count} lines")
    }
}

fn words(lines: &[Text], lang: &Lang) -> u32 {
    let words = lines
        .iter()
        .map(|line| Tokens::plain(line.get(lang)).all().len());
    u32::try_from(words.sum::<usize>()).unwrap_or(u32::MAX)
}
