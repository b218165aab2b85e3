//! A page in the characters that a kind of paper has.

use super::Unprintable;
use crate::finding::is_harmful;
use crate::page::{Block, Page};
use crate::spelling::{CodePage, plain, win_ansi_code};

/// How a character is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Spelt {
    /// As it is.
    Same,
    /// With others.
    Instead(&'static str),
    /// Not at all.
    Missing,
}

/// For formats that have every character.
pub(super) const fn any(_: char) -> Spelt {
    Spelt::Same
}

/// For the fonts that every PDF reader has.
pub(super) fn win_ansi(sign: char) -> Spelt {
    match win_ansi_code(sign) {
        Some(_) => Spelt::Same,
        None => instead(sign),
    }
}

/// For a receipt printer with this table.
pub(super) fn receipt(code_page: CodePage, sign: char) -> Spelt {
    match code_page.code(sign) {
        Some(_) => Spelt::Same,
        None => instead(sign),
    }
}

fn instead(sign: char) -> Spelt {
    plain(sign).map_or(Spelt::Missing, Spelt::Instead)
}

/// The same page in characters that `spell` has, each text on one line. What could turn the
/// direction of text, or speak to a printer, is left out.
pub(super) fn page(page: &Page, spell: impl Fn(char) -> Spelt) -> Result<Page, Unprintable> {
    let pen = Pen { spell };
    let blocks = page.blocks.iter();
    let blocks = blocks.filter(|block| !matches!(block, Block::Item(_)));
    let title = pen.text(&page.title)?;
    let blocks: Result<_, _> = blocks.map(|block| pen.block(block)).collect();
    Ok(Page::new(page.place, title, blocks?))
}

struct Pen<S> {
    spell: S,
}

impl<S: Fn(char) -> Spelt> Pen<S> {
    fn text(&self, text: &str) -> Result<String, Unprintable> {
        let mut spelt = String::with_capacity(text.len());
        for sign in text.chars() {
            if sign.is_whitespace() {
                if !spelt.ends_with(' ') {
                    spelt.push(' ');
                }
            } else if is_harmful(sign) {
                // It has no shape of its own.
            } else {
                match (self.spell)(sign) {
                    Spelt::Same => spelt.push(sign),
                    Spelt::Instead(other) => spelt.push_str(other),
                    Spelt::Missing => return Err(Unprintable::Sign(sign)),
                }
            }
        }
        Ok(spelt.trim().to_owned())
    }

    fn texts(&self, texts: &[String]) -> Result<Vec<String>, Unprintable> {
        texts.iter().map(|text| self.text(text)).collect()
    }

    fn block(&self, block: &Block) -> Result<Block, Unprintable> {
        Ok(match block {
            Block::Heading(text) => Block::Heading(self.text(text)?),
            Block::Prose(text) => Block::Prose(self.text(text)?),
            Block::Code(address) => Block::Code(self.text(address)?),
            Block::Notice { title, text } => Block::Notice {
                title: self.text(title)?,
                text: self.text(text)?,
            },
            Block::Points { lead, points } => Block::Points {
                lead: self.text(lead)?,
                points: self.texts(points)?,
            },
            Block::Rows(rows) => {
                let row = |(label, text): &(String, String)| -> Result<_, Unprintable> {
                    Ok((self.text(label)?, self.text(text)?))
                };
                Block::Rows(rows.iter().map(row).collect::<Result<_, _>>()?)
            }
            Block::Grid { heads, rows } => {
                let row = |(label, cells): &(String, Vec<String>)| -> Result<_, Unprintable> {
                    Ok((self.text(label)?, self.texts(cells)?))
                };
                Block::Grid {
                    heads: self.texts(heads)?,
                    rows: rows.iter().map(row).collect::<Result<_, _>>()?,
                }
            }
            Block::Blanks(labels) => Block::Blanks(self.texts(labels)?),
            // An item leads somewhere on a screen; paper leads nowhere.
            Block::Item(_) => Block::Prose(String::new()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_capital_that_a_printer_lacks_loses_its_accent() {
        let spelt = |page: CodePage, text| {
            let pen = Pen {
                spell: move |sign| receipt(page, sign),
            };
            pen.text(text)
        };
        let written = |page, text| spelt(page, text).unwrap();
        assert_eq!(
            written(CodePage::Pc437, "¿Él está AQUÍ?"),
            "¿El está AQUI?".replace("El", "Él")
        );
        assert_eq!(written(CodePage::Pc858, "“AQUÍ”"), "\"AQUÍ\"");
        assert_eq!(written(CodePage::Wpc1252, "“AQUÍ”"), "“AQUÍ”");
        assert_eq!(spelt(CodePage::Pc858, "a語"), Err(Unprintable::Sign('語')));
    }
}
