//! What a look at the bare text of a file shows: control characters, keys that stand twice, and
//! more than any guide holds.

use super::map::{self, Map};
use crate::finding::{Finding, is_harmful};

/// How many findings of one sort are told of in one file.
const MOST_TOLD: usize = 20;

/// Looks for characters that could change what a terminal shows.
pub(super) fn controls(name: &str, text: &str, findings: &mut Vec<Finding>) {
    let mut found = Vec::new();
    all_controls(name, text, &mut found);
    found.sort_by_key(|it| it.span.start);
    tell(found, findings);
}

/// Passes the first findings on, and says how many more there are.
fn tell(mut found: Vec<Finding>, findings: &mut Vec<Finding>) {
    let more = found.len().saturating_sub(MOST_TOLD);
    found.truncate(MOST_TOLD);
    if let Some(last) = found.last_mut().filter(|_| more > 0) {
        last.words = format!("{}, and {more} more behind it", last.words);
    }
    findings.append(&mut found);
}

fn all_controls(name: &str, text: &str, findings: &mut Vec<Finding>) {
    const REMEDY: &str = "take it out; it could change what a terminal shows";
    if let Some(rest) = text.strip_prefix('\u{FEFF}') {
        findings.push(Finding::error(
            name,
            0..text.len() - rest.len(),
            "an invisible byte-order mark (U+FEFF) stands at the head of this file",
            "save the file as UTF-8 without a byte-order mark (BOM)",
        ));
    }
    for (at, found) in text.char_indices() {
        let is_head = at == 0 && found == '\u{FEFF}';
        if is_control(found) && !is_head {
            let code = u32::from(found);
            findings.push(Finding::error(
                name,
                at..at + found.len_utf8(),
                format!("an invisible control character (U+{code:04X}) stands here"),
                REMEDY,
            ));
        }
    }
    // The same thing written as an escape within a string.
    let mut signs = text.char_indices();
    while let Some((at, sign)) = signs.next() {
        if sign != '\\' {
            continue;
        }
        // What stands behind a backslash belongs to it, so that `\\u{1b}` is no escape.
        signs.next();
        let rest = text.get(at..).unwrap_or("");
        if let Some((length, found)) = escape(rest)
            && is_control(found)
        {
            let code = u32::from(found);
            findings.push(Finding::error(
                name,
                at..at + length,
                format!("a control character (U+{code:04X}) is written here as an escape"),
                REMEDY,
            ));
        }
    }
}

/// The character that an escape such as `\u{1b}` at the head of `text` stands for, and its length.
fn escape(text: &str) -> Option<(usize, char)> {
    let (lead, limit, close) = match text.get(1..2)? {
        "0" => return Some((2, '\0')),
        "x" => (2, 2, 0),
        "u" => (3, 6, 1),
        _ => return None,
    };
    let digits = text.get(lead..)?.bytes();
    let count = digits.take(limit).take_while(u8::is_ascii_hexdigit).count();
    let code = u32::from_str_radix(text.get(lead..lead + count)?, 16).ok()?;
    Some((lead + count + close, char::from_u32(code)?))
}

/// Whether a character must never reach a terminal. Line ends and tabs of the file itself are
/// layout.
fn is_control(c: char) -> bool {
    !matches!(c, '\n' | '\r' | '\t') && is_harmful(c)
}

/// Looks for keys of maps that stand twice, which `ron` lets pass.
pub(super) fn repeats(name: &str, map: &Map, findings: &mut Vec<Finding>) {
    let repeated = map.repeated.iter().map(|(span, key)| {
        let words = format!("\"{key}\" stands twice here");
        Finding::error(name, span.clone(), words, "keep one of the two")
    });
    tell(repeated.collect(), findings);
}

/// Looks for more than any guide holds.
pub(super) fn excess(name: &str, map: &Map) -> Option<Finding> {
    let words = format!(
        "there is too much in this file: more than {} entries in one list, or {} in all",
        map::MOST_ENTRIES,
        map::MOST_VALUES
    );
    let span = map.too_much.clone()?;
    Some(Finding::error(
        name,
        span,
        words,
        "take out what does not belong here",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_escapes() {
        assert_eq!(escape("\\u{1b}[2J"), Some((6, '\u{1b}')));
        assert_eq!(escape("\\x1bz"), Some((4, '\u{1b}')));
        assert_eq!(escape("\\0"), Some((2, '\0')));
        assert_eq!(escape("\\u{"), None);
        assert_eq!(escape("\\é"), None);
        assert_eq!(escape("\\"), None);
    }

    #[test]
    fn an_escaped_backslash_begins_no_escape() {
        let mut findings = Vec::new();
        controls("x.ron", r#"("C:\\u{1b}")"#, &mut findings);
        assert_eq!(findings, []);
        controls("x.ron", r#"("C:\\\u{1b}")"#, &mut findings);
        assert_eq!(findings.len(), 1);
        assert_eq!(findings[0].span, 6..12);
    }
}
