//! Paper as Markdown. Every sign that Markdown reads is escaped, so that a text stays a text.

use super::columns::is_address;
use crate::page::{Block, Page};

/// Room to write in.
const BLANK: &str = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_";

/// A page as Markdown.
pub(super) fn write(page: &Page) -> String {
    let mut text = format!("# {}\n", escaped(&page.title));
    for block in &page.blocks {
        text.push('\n');
        for line in lines(block) {
            text.push_str(&line);
            text.push('\n');
        }
    }
    text
}

fn lines(block: &Block) -> Vec<String> {
    match block {
        Block::Heading(text) => vec![format!("## {}", escaped(text))],
        Block::Prose(text) | Block::Code(text) if is_address(text) => vec![link(text)],
        Block::Prose(text) | Block::Code(text) => vec![escaped(text)],
        Block::Notice { title, text } => vec![
            format!("### {}", escaped(title)),
            String::new(),
            escaped(text),
        ],
        Block::Points { lead, points } => {
            let points = points.iter().map(|point| format!("- {}", escaped(point)));
            if lead.is_empty() {
                points.collect()
            } else {
                let lead = [format!("{}:", escaped(lead)), String::new()];
                lead.into_iter().chain(points).collect()
            }
        }
        Block::Rows(rows) => {
            let row = |(label, text): &(String, String)| {
                format!("- **{}:** {}", escaped(label), escaped(text))
            };
            rows.iter().map(row).collect()
        }
        Block::Grid { heads, rows } => grid(heads, rows),
        Block::Blanks(labels) => {
            let labels = labels.iter();
            labels
                .map(|label| format!("- {}: {BLANK}", escaped(label)))
                .collect()
        }
        Block::Item(_) => Vec::new(),
    }
}

fn grid(heads: &[String], rows: &[(String, Vec<String>)]) -> Vec<String> {
    let line = |first: &str, cells: &mut dyn Iterator<Item = String>| {
        let cells: Vec<String> = cells.collect();
        format!("| {first} | {} |", cells.join(" | "))
    };
    let mut lines = vec![
        line(" ", &mut heads.iter().map(|head| escaped(head))),
        line("---", &mut heads.iter().map(|_| "---".to_owned())),
    ];
    for (label, cells) in rows {
        let cell = |at: usize| cells.get(at).map_or(String::new(), |cell| escaped(cell));
        lines.push(line(&escaped(label), &mut (0..heads.len()).map(cell)));
    }
    lines
}

/// An address that can be followed.
fn link(address: &str) -> String {
    if address.contains(['<', '>', '\\']) {
        escaped(address)
    } else {
        format!("<{address}>")
    }
}

/// A text as itself.
fn escaped(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    // A number with a dot would begin a list.
    let number = text.find(|sign: char| !sign.is_ascii_digit());
    for (at, sign) in text.char_indices() {
        let is_read = matches!(
            sign,
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&'
        );
        let begins = at == 0 && matches!(sign, '-' | '+' | '=');
        let lists = at > 0 && number == Some(at) && matches!(sign, '.' | ')');
        if is_read || begins || lists {
            written.push('\\');
        }
        written.push(sign);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_stays_a_text() {
        assert_eq!(escaped("- a *b* [c](d)"), "\\- a \\*b\\* \\[c\\](d)");
        assert_eq!(escaped("2. of 1-800-662-4357"), "2\\. of 1-800-662-4357");
        assert_eq!(escaped("a < b | c"), "a \\< b \\| c");
    }
}
