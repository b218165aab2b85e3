//! Paper as lines of text.

use unicode_width::UnicodeWidthStr;

use super::columns::{Columns, Line, lines};
use crate::finding::harmless;
use crate::page::Page;
use crate::qr;

/// A page in lines of at most so many letters. Codes are drawn only where they fit.
pub(super) fn write(page: &Page, columns: usize, codes: bool) -> String {
    let width = Columns {
        words: columns,
        addresses: columns,
    };
    let mut text = String::new();
    let mut push = |line: &str| {
        text.push_str(&harmless(line));
        text.push('\n');
    };
    for line in lines(page, width) {
        match line {
            Line::Gap => push(""),
            Line::Title(lines) => {
                for line in &lines {
                    push(line);
                }
                push(&underline(&lines, "="));
            }
            Line::Heading(lines) => {
                for line in &lines {
                    push(line);
                }
                push(&underline(&lines, "-"));
            }
            Line::Text(line) | Line::Address(line) | Line::Blank(line) => push(&line),
            Line::Code(address) => {
                let code = qr::Code::of(address).filter(|code| codes && code.size() <= columns);
                for row in code.iter().flat_map(qr::Code::rows) {
                    push(&row);
                }
            }
        }
    }
    text
}

/// A line as long as the longest of these.
fn underline(lines: &[String], with: &str) -> String {
    let longest = lines.iter().map(|line| line.width()).max();
    with.repeat(longest.unwrap_or_default())
}
