//! Pages as plain text.

use textwrap::{Options, WordSplitter};

use crate::page::{Block, Item, Page};
use crate::words::PlainWords;

/// Text that grows from the top to the bottom.
///
/// Blocks stand apart by a blank line. A heading stands close to what it heads, and items that
/// take one line each stand close together.
#[derive(Debug)]
pub struct Sheet {
    text: String,
    width: Option<usize>,
    above: Above,
}

/// What stands directly above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Above {
    Nothing,
    Heading,
    Item,
    Other,
}

/// Where something is to be written by hand.
const BLANK: &str = "________________";

/// What is said under an item stands in by so much.
const INSET: &str = "   ";

impl Sheet {
    /// An empty sheet. Text is wrapped to `width` columns, or not at all.
    #[must_use]
    pub const fn new(width: Option<usize>) -> Self {
        Self {
            text: String::new(),
            width,
            above: Above::Nothing,
        }
    }

    /// What stands on it.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Counts what was written before this sheet as standing above.
    pub const fn follow(&mut self) {
        self.above = Above::Other;
    }

    /// A line close to what stands above.
    pub fn line(&mut self, text: &str) {
        self.wrapped(text, "", "");
        self.above = Above::Other;
    }

    /// A paragraph of its own.
    pub fn paragraph(&mut self, text: &str) {
        self.gap();
        self.line(text);
    }

    /// A line that heads what follows.
    pub fn heading(&mut self, text: &str) {
        self.paragraph(text);
        self.above = Above::Heading;
    }

    /// A blank line, where something stands above.
    pub fn gap(&mut self) {
        if self.above != Above::Nothing {
            self.text.push('\n');
        }
    }

    /// A page, its items numbered from 1.
    pub fn page(&mut self, page: &Page, words: &PlainWords) {
        self.paragraph(&page.title);
        let mut numbers = 1..;
        for block in &page.blocks {
            match block {
                Block::Item(item) => self.item(item, numbers.next(), words),
                _ => self.block(block, words),
            }
        }
    }

    /// A block; an item stands without a number.
    pub fn block(&mut self, block: &Block, words: &PlainWords) {
        match block {
            Block::Item(item) => return self.item(item, None, words),
            Block::Heading(text) => return self.heading(text),
            _ if self.above == Above::Heading => {}
            _ => self.gap(),
        }
        self.set(block, "", words);
    }

    fn item(&mut self, item: &Item, number: Option<usize>, words: &PlainWords) {
        let close = matches!(self.above, Above::Item | Above::Heading);
        if !close || !item.under.is_empty() {
            self.gap();
        }
        let mark = number.map_or(String::new(), |number| format!("{number}. "));
        let inset = " ".repeat(mark.len());
        self.wrapped(&said(item), &mark, &inset);
        for block in &item.under {
            self.set(block, INSET, words);
        }
        self.above = if item.under.is_empty() {
            Above::Item
        } else {
            Above::Other
        };
    }

    /// Sets a block, each of its lines standing in by `inset`.
    fn set(&mut self, block: &Block, inset: &str, words: &PlainWords) {
        self.above = Above::Other;
        match block {
            Block::Heading(text) | Block::Prose(text) => self.wrapped(text, inset, inset),
            Block::Notice { title, text } => {
                self.wrapped(&labelled(&words.notice, title), inset, inset);
                self.wrapped(text, inset, inset);
            }
            Block::Points { lead, points } => {
                if !lead.is_empty() {
                    self.wrapped(&format!("{lead}:"), inset, inset);
                }
                for point in points {
                    self.wrapped(point, &format!("{inset}- "), &format!("{inset}  "));
                }
            }
            Block::Rows(rows) => {
                for (label, text) in rows {
                    self.wrapped(&labelled(label, text), inset, &format!("{inset}  "));
                }
            }
            Block::Grid { heads, rows } => self.grid(heads, rows, inset),
            Block::Blanks(labels) => {
                for label in labels {
                    self.wrapped(&labelled(label, BLANK), inset, &format!("{inset}  "));
                }
            }
            // A code cannot be heard; the address can.
            Block::Code(address) => self.wrapped(address, inset, inset),
            Block::Item(item) => self.wrapped(&said(item), inset, inset),
        }
    }

    /// Things side by side, said one after the other, each with the same rows.
    fn grid(&mut self, heads: &[String], rows: &[(String, Vec<String>)], inset: &str) {
        for (n, head) in heads.iter().enumerate() {
            if n > 0 {
                self.gap();
            }
            self.wrapped(head, inset, inset);
            for (label, cells) in rows {
                let text = cells.get(n).map_or("", String::as_str);
                self.wrapped(&labelled(label, text), inset, &format!("{inset}  "));
            }
        }
    }

    /// Writes one paragraph, its first line after `first`, the others after `rest`.
    fn wrapped(&mut self, text: &str, first: &str, rest: &str) {
        let Some(width) = self.width else {
            self.push_line(&format!("{first}{text}"));
            return;
        };
        // An address is never broken: it has to be copied whole.
        let options = Options::new(width)
            .initial_indent(first)
            .subsequent_indent(rest)
            .word_splitter(WordSplitter::NoHyphenation)
            .break_words(false);
        for line in textwrap::wrap(text, options) {
            self.push_line(&line);
        }
    }

    fn push_line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }
}

/// A named fact as one sentence.
fn labelled(label: &str, text: &str) -> String {
    format!("{label}: {text}")
}

/// An item on one line: its label, its state, then its detail as a sentence of its own.
fn said(item: &Item) -> String {
    let mut said = item.label.clone();
    if let Some(state) = &item.state {
        said = format!("{said} ({state})");
    }
    if let Some(detail) = &item.detail {
        let ended = said.ends_with(['.', '?', '!', ':']);
        let between = if ended { " " } else { ". " };
        said = format!("{said}{between}{detail}");
    }
    said
}
