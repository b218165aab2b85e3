//! Text measured, wrapped and cut, always by what it takes on the screen, never by bytes.

use textwrap::{Options, WordSeparator, WordSplitter};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The columns a text takes.
pub(super) fn width(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

/// A text in lines of at most `measure` columns; at least one line.
///
/// Words break only at spaces, so that a phone number stays whole.
pub(super) fn wrap(text: &str, measure: u16) -> Vec<String> {
    let options = Options::new(usize::from(measure.max(1)))
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    let mut lines = Vec::new();
    for line in textwrap::wrap(text.trim_end(), options) {
        // The wrapper counts characters and may break a long word within a grapheme that is
        // wider than it thought; such a line is cut again, so that nothing is lost.
        let mut rest = line.as_ref();
        while width(rest) > measure.max(1) {
            let (head, tail) = split(rest, measure.max(1));
            if head.is_empty() {
                break;
            }
            lines.push(head.to_owned());
            rest = tail;
        }
        lines.push(rest.to_owned());
    }
    if lines.is_empty() {
        lines.push(String::new());
    }
    lines
}

/// The most graphemes of a text that fit in `columns`.
pub(super) fn cut(text: &str, columns: u16) -> &str {
    split(text, columns).0
}

fn split(text: &str, columns: u16) -> (&str, &str) {
    let mut taken = 0_u16;
    for (at, grapheme) in text.grapheme_indices(true) {
        taken = taken.saturating_add(width(grapheme));
        if taken > columns {
            return text.split_at(at);
        }
    }
    (text, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_number_stays_whole() {
        assert_eq!(
            wrap("Call 1-800-662-4357 now", 12),
            ["Call", "1-800-662-43", "57 now"]
        );
        assert_eq!(
            wrap("Call 1-800-662-4357 now", 16),
            ["Call", "1-800-662-4357", "now"]
        );
    }

    #[test]
    fn a_cut_keeps_graphemes_whole() {
        assert_eq!(cut("日本語", 5), "日本");
        assert_eq!(cut("e\u{301}a", 1), "e\u{301}");
        assert_eq!(cut("anything", 0), "");
    }
}
