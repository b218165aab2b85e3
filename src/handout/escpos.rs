//! Paper from a receipt printer, as the commands that such printers share (ESC/POS).

use std::cell::RefCell;

use escpos::driver::Driver;
use escpos::errors::{PrinterError, Result as Told};
use escpos::printer::Printer;
use escpos::utils::{
    JustifyMode, PageCode, Protocol, QRCodeCorrectionLevel, QRCodeModel, QRCodeOption,
};

use super::columns::{Columns, Line, lines};
use super::{CodePage, Unprintable};
use crate::page::Page;
use crate::qr;

/// Dots of the print head for each module of a code: about 0.75 mm, twice what a phone needs.
const DOTS: u8 = 6;
const LARGE_DOTS: u8 = 8;

/// Lines of empty paper at the end, so that the knife comes after the last words.
const TAIL: u8 = 4;

/// A printer that only keeps what it is sent.
#[derive(Default)]
struct Memory(RefCell<Vec<u8>>);

impl Driver for Memory {
    fn name(&self) -> String {
        "memory".to_owned()
    }

    fn write(&self, data: &[u8]) -> Told<()> {
        self.0.borrow_mut().extend_from_slice(data);
        Ok(())
    }

    fn read(&self, _: &mut [u8]) -> Told<usize> {
        Ok(0)
    }

    fn flush(&self) -> Told<()> {
        Ok(())
    }
}

impl From<PrinterError> for Unprintable {
    fn from(error: PrinterError) -> Self {
        Self::Command(error.to_string())
    }
}

/// A page as commands, for paper of so many letters a line. Large letters are twice as wide and
/// high; an address is then only higher, so that it stays in few pieces.
pub(super) fn write(
    page: &Page,
    columns: usize,
    code_page: CodePage,
    large: bool,
) -> Result<Vec<u8>, Unprintable> {
    let width = Columns {
        words: if large { columns / 2 } else { columns },
        addresses: columns,
    };
    let mut printer = Printer::new(Memory::default(), Protocol::default(), None);
    printer.init()?.page_code(table(code_page))?;
    let (wide, high) = if large { (2, 2) } else { (1, 1) };
    printer.size(wide, high)?;
    for line in lines(page, width) {
        match line {
            Line::Gap => printer.feed()?,
            Line::Title(lines) => {
                printer.size(wide, 2)?;
                bold(&mut printer, &lines)?.size(wide, high)?
            }
            Line::Heading(lines) => bold(&mut printer, &lines)?,
            Line::Text(line) | Line::Blank(line) => say(&mut printer, &line)?,
            Line::Address(line) => {
                printer.size(1, high)?;
                say(&mut printer, &line)?.size(wide, high)?
            }
            Line::Code(address) => code(&mut printer, address, large)?,
        };
    }
    printer.feeds(TAIL)?.print_cut()?;
    Ok(printer.driver().0.into_inner())
}

/// A line. ASCII goes as it is: some tables have a second hyphen, which printers may leave out, and
/// numbers and addresses need theirs.
fn say<'p>(printer: &'p mut Printer<Memory>, line: &str) -> Told<&'p mut Printer<Memory>> {
    let signs: Vec<char> = line.chars().collect();
    for part in signs.chunk_by(|one, other| one.is_ascii() == other.is_ascii()) {
        let text: String = part.iter().collect();
        if text.is_ascii() {
            printer.custom(text.as_bytes())?;
        } else {
            printer.write(&text)?;
        }
    }
    printer.feed()
}

fn bold<'p>(printer: &'p mut Printer<Memory>, lines: &[String]) -> Told<&'p mut Printer<Memory>> {
    printer.bold(true)?;
    for line in lines {
        say(printer, line)?;
    }
    printer.bold(false)
}

/// A code, drawn by the printer itself. Paper is long, so the stronger correction always fits.
fn code<'p>(
    printer: &'p mut Printer<Memory>,
    address: &str,
    large: bool,
) -> Told<&'p mut Printer<Memory>> {
    let Some(code) = qr::Code::of(address) else {
        return Ok(printer);
    };
    let dots = if large { LARGE_DOTS } else { DOTS };
    let option = QRCodeOption::new(QRCodeModel::Model2, dots, QRCodeCorrectionLevel::M);
    printer
        .justify(JustifyMode::CENTER)?
        .qrcode_option(code.text(), option)?
        .justify(JustifyMode::LEFT)
}

const fn table(code_page: CodePage) -> PageCode {
    match code_page {
        CodePage::Pc437 => PageCode::PC437,
        CodePage::Pc850 => PageCode::PC850,
        CodePage::Pc858 => PageCode::PC858,
        CodePage::Wpc1252 => PageCode::WPC1252,
    }
}

#[cfg(test)]
mod tests {
    use super::super::spelt::{Spelt, receipt};
    use super::*;

    #[test]
    fn every_sign_that_a_table_keeps_is_one_byte_of_it() {
        for page in CodePage::ALL {
            let signs = ('\u{a0}'..='\u{2fff}').filter(|it| receipt(page, *it) == Spelt::Same);
            let signs: Vec<char> = signs.collect();
            assert!(signs.len() > 40, "{page:?}");
            for sign in signs {
                let mut printer = Printer::new(Memory::default(), Protocol::default(), None);
                printer.page_code(table(page)).unwrap();
                printer.write(&sign.to_string()).unwrap();
                printer.print().unwrap();
                let bytes = printer.driver().0.into_inner();
                // Three bytes choose the table.
                assert_eq!(bytes.len(), 4, "{page:?} {sign} {bytes:?}");
            }
        }
    }
}
