//! A page as lines of letters that are all as wide, for text and for receipt printers.

use unicode_width::UnicodeWidthStr;

use super::wrap::wrap;
use crate::page::{Block, Page};

/// One line, a heading of one or more, or a code in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Line<'a> {
    /// The lines of the title.
    Title(Vec<String>),
    /// The lines of a heading.
    Heading(Vec<String>),
    Text(String),
    /// A line of an address.
    Address(String),
    /// The code of an address, over the address.
    Code(&'a str),
    /// Room to write on.
    Blank(String),
    Gap,
}

/// How many letters fit on a line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Columns {
    /// For words.
    pub(super) words: usize,
    /// For addresses, which may be set narrower than words.
    pub(super) addresses: usize,
}

/// Narrower paper has no room for the words of a guide.
const LEAST: usize = 12;
/// The least room to write a day, a time and a place in, where a label stands before it.
const LEAST_BLANK: usize = 24;

/// The lines of a page. None is wider than the paper.
pub(super) fn lines(page: &Page, columns: Columns) -> Vec<Line<'_>> {
    let mut setter = Setter {
        words: columns.words.max(LEAST),
        addresses: columns.addresses.max(LEAST),
        lines: Vec::new(),
    };
    let title = setter.wrapped(&page.title, "", "");
    setter.lines.push(Line::Title(title));
    for block in &page.blocks {
        setter.block(block);
    }
    setter.lines
}

struct Setter<'a> {
    words: usize,
    addresses: usize,
    lines: Vec<Line<'a>>,
}

impl<'a> Setter<'a> {
    fn wrapped(&self, text: &str, first: &str, rest: &str) -> Vec<String> {
        let width = |inset: &str| self.words.saturating_sub(inset.len()).max(1);
        let lines = wrap(text, width(first), width(rest), &UnicodeWidthStr::width);
        let lines = lines.into_iter().enumerate();
        let inset = |at| if at == 0 { first } else { rest };
        lines
            .map(|(at, line)| format!("{}{line}", inset(at)))
            .collect()
    }

    /// A text, its first line behind `first`, the others behind `rest`.
    fn text(&mut self, text: &str, first: &str, rest: &str) {
        if text.is_empty() {
            return;
        }
        if is_address(text) {
            return self.address(text);
        }
        let lines = self.wrapped(text, first, rest);
        self.lines.extend(lines.into_iter().map(Line::Text));
    }

    fn address(&mut self, address: &str) {
        let width = self.addresses;
        let lines = wrap(address, width, width, &UnicodeWidthStr::width);
        self.lines.extend(lines.into_iter().map(Line::Address));
    }

    fn gap(&mut self) {
        if !matches!(self.lines.last(), None | Some(Line::Heading(_))) {
            self.lines.push(Line::Gap);
        }
    }

    fn block(&mut self, block: &'a Block) {
        if let Block::Heading(text) = block {
            self.lines.push(Line::Gap);
            let lines = self.wrapped(text, "", "");
            self.lines.push(Line::Heading(lines));
            return;
        }
        match block {
            Block::Heading(_) | Block::Item(_) => {}
            Block::Prose(text) => self.text(text, "", ""),
            Block::Notice { title, text } => {
                self.gap();
                self.text(title, "", "");
                self.text(text, "", "");
            }
            Block::Points { lead, points } => {
                if !lead.is_empty() {
                    self.text(&format!("{lead}:"), "", "");
                }
                for point in points {
                    self.text(point, "- ", "  ");
                }
            }
            Block::Rows(rows) => {
                for (label, text) in rows {
                    self.text(&format!("{label}: {text}"), "", "  ");
                }
            }
            Block::Grid { heads, rows } => self.grid(heads, rows),
            Block::Blanks(labels) => self.blanks(labels),
            Block::Code(address) => {
                self.lines.push(Line::Code(address));
                self.address(address);
            }
        }
    }

    /// Things side by side, one after the other.
    fn grid(&mut self, heads: &[String], rows: &[(String, Vec<String>)]) {
        for (at, head) in heads.iter().enumerate() {
            self.text(&format!("{head}:"), "", "");
            for (label, cells) in rows {
                let text = cells.get(at).map_or("", String::as_str);
                self.text(&format!("{label}: {text}"), "  ", "    ");
            }
        }
    }

    /// Lines to write on, each as wide as the paper.
    fn blanks(&mut self, labels: &[String]) {
        for (at, label) in labels.iter().enumerate() {
            if at > 0 {
                self.gap();
            }
            let mut lines = self.wrapped(&format!("{label}:"), "", "");
            let last = lines.pop().unwrap_or_default();
            self.lines.extend(lines.into_iter().map(Line::Blank));
            let room = self.words.saturating_sub(last.width() + 1);
            if room >= LEAST_BLANK {
                let line = format!("{last} {}", "_".repeat(room));
                self.lines.push(Line::Blank(line));
            } else {
                self.lines.push(Line::Blank(last));
                self.lines.push(Line::Gap);
                self.lines.push(Line::Blank("_".repeat(self.words)));
            }
        }
    }
}

/// Whether a text is an address and nothing else.
pub(super) fn is_address(text: &str) -> bool {
    let has_scheme = text.starts_with("https://") || text.starts_with("http://");
    has_scheme && !text.contains(' ')
}
