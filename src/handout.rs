//! A page on paper: as lines of text, Markdown, one HTML file, PDF, or the commands of a receipt
//! printer. Pure: it makes bytes, and whoever asked for them sends them somewhere.
//!
//! What is only there to be taken on a screen is left out. The same page gives the same bytes, and
//! they hold nothing but the page: no day, no name, no program.

mod columns;
mod escpos;
mod html;
mod markdown;
mod pdf;
mod spelt;
mod text;
mod wrap;

use crate::page::{Page, Telling};
pub use crate::spelling::CodePage;

/// The paper, and how it is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Lines of text.
    Text {
        /// Characters a line.
        columns: usize,
        /// Whether codes are drawn. They need black ink on white and letters of one width.
        codes: bool,
    },
    /// Markdown.
    Markdown,
    /// One HTML file that needs nothing else.
    Html,
    /// A PDF file for US Letter.
    Pdf,
    /// The commands of a receipt printer.
    EscPos {
        /// Characters a line: 32 on paper of 58 mm, 42 or 48 on paper of 80 mm.
        columns: usize,
        /// The characters that the printer has.
        code_page: CodePage,
    },
}

/// Why a page cannot be put on paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unprintable {
    /// The format has no such character, and nothing like it.
    Sign(char),
    /// The printer's commands cannot say it.
    Command(String),
}

/// Writes a page for paper. What is `large` can be read by people who see little: letters of 18
/// points, or of double size. Text and Markdown have no size.
///
/// # Errors
/// Where the format lacks a character of the page, or cannot say something.
pub fn write(
    page: &Page,
    telling: Telling<'_>,
    format: Format,
    large: bool,
) -> Result<Vec<u8>, Unprintable> {
    match format {
        Format::Text { columns, codes } => {
            let page = spelt::page(page, spelt::any)?;
            Ok(text::write(&page, columns, codes).into_bytes())
        }
        Format::Markdown => {
            let page = spelt::page(page, spelt::any)?;
            Ok(markdown::write(&page).into_bytes())
        }
        Format::Html => {
            let page = spelt::page(page, spelt::any)?;
            Ok(html::write(&page, telling, large).into_bytes())
        }
        Format::Pdf => {
            let page = spelt::page(page, spelt::win_ansi)?;
            Ok(pdf::write(&page, telling, large))
        }
        Format::EscPos { columns, code_page } => {
            let page = spelt::page(page, |sign| spelt::receipt(code_page, sign))?;
            escpos::write(&page, columns, code_page, large)
        }
    }
}
