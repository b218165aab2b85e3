//! Equal detail: what may suit and what may not get the same room.

use super::rules::EqualDetail;
use super::texts::File;
use super::tokens::Tokens;
use crate::finding::Finding;
use crate::guide::{Group, Lang, Text};

/// The finding for a group whose two lists differ too much in one language.
pub(super) fn look(
    rules: EqualDetail,
    group: &Group,
    lang: &Lang,
    file: &File<'_>,
) -> Option<Finding> {
    let lines = [group.suits.len(), group.may_not_suit.len()];
    let [suits, not] = [&group.suits, &group.may_not_suit].map(|lines| words(lines, lang));
    let (less, more) = (suits.min(not), suits.max(not));
    let lines_apart = lines[0].abs_diff(lines[1]);
    let unequal_words = more - less > rules.words_apart
        && f64::from(more) > rules.factor * f64::from(less);
    if lines_apart <= rules.lines_apart && !unequal_words {
        return None;
    }
    Some(Finding::error(
        file.name,
        file.places.span(".may_not_suit"),
        format!(
            "`suits` has {} with {suits} words in \"{lang}\", and `may_not_suit` {} with {not}",
            lines_said(lines[0]),
            lines_said(lines[1]),
        ),
        "give what may suit and what may not the same room",
    ))
}

fn lines_said(count: usize) -> String {
    if count == 1 {
        "1 line".to_owned()
    } else {
        format!("{count} lines")
    }
}

fn words(lines: &[Text], lang: &Lang) -> u32 {
    let words = lines.iter().map(|line| Tokens::plain(line.get(lang)).all().len());
    u32::try_from(words.sum::<usize>()).unwrap_or(u32::MAX)
}
