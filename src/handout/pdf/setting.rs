//! Blocks as rows of a sheet, and what each part is.

use super::layout::{Element, Ink, Print, Role, Row, Sheets, Style, lines, width};
use crate::handout::columns::is_address;
use crate::page::{Block, Page, Telling};
use crate::qr;

/// A page set on sheets.
pub(super) struct Set {
    pub(super) elements: Vec<Element>,
    pub(super) sheets: Vec<Vec<Print>>,
}

/// Sets a page.
pub(super) fn set(page: &Page, telling: Telling<'_>, style: Style) -> Set {
    let mut setter = Setter {
        style,
        elements: Vec::new(),
        rows: Vec::new(),
        room: style.room(),
    };
    let mut sheets = Sheets::new(style);
    setter.heading(&page.title, Role::Title, style.title, style.above);
    sheets.section(std::mem::take(&mut setter.rows), None);
    for section in sections(&page.blocks) {
        let code = setter.section(section, telling);
        sheets.section(std::mem::take(&mut setter.rows), code);
    }
    Set {
        elements: setter.elements,
        sheets: sheets.printed,
    }
}

/// The blocks from each heading to the next.
fn sections(blocks: &[Block]) -> Vec<&[Block]> {
    let begins = |block: &Block| matches!(block, Block::Heading(_));
    let mut sections: Vec<&[Block]> = Vec::new();
    let mut rest = blocks;
    while let Some((_, after)) = rest.split_first() {
        let length = after
            .iter()
            .position(begins)
            .map_or(rest.len(), |at| at + 1);
        let (section, left) = rest.split_at(length.min(rest.len()));
        sections.push(section);
        rest = left;
    }
    sections
}

struct Setter {
    style: Style,
    elements: Vec<Element>,
    rows: Vec<Row>,
    /// For words; narrower beside a code.
    room: usize,
}

impl Setter {
    /// Sets a section. A code of it is handed back, to stand at its right.
    fn section(&mut self, blocks: &[Block], telling: Telling<'_>) -> Option<Print> {
        let style = self.style;
        let mut codes = blocks.iter().filter_map(|block| match block {
            Block::Code(address) => Some((address, qr::Code::of(address)?)),
            _ => None,
        });
        let code = codes.next();
        let side = code
            .as_ref()
            .map_or(0, |(_, code)| code.size() * style.module);
        self.room = style.room() - side;
        for block in blocks {
            self.block(block);
        }
        let (address, code) = code?;
        let alt = Some(telling.words.handout.code(address));
        let element = self.element(Role::Figure, None, alt);
        let module = style.module;
        Some(Print {
            element,
            left: 0,
            base: 0,
            ink: Ink::Code { code, module },
        })
    }

    fn block(&mut self, block: &Block) {
        let style = self.style;
        match block {
            Block::Item(_) => {}
            Block::Heading(text) => {
                self.heading(text, Role::Heading, style.heading, style.above);
            }
            Block::Prose(text) | Block::Code(text) => {
                let element = self.element(Role::Paragraph, None, None);
                self.text(element, text, is_address(text), style.between);
            }
            Block::Notice { title, text } => {
                self.heading(title, Role::Subheading, style.body, style.between * 2);
                let element = self.element(Role::Paragraph, None, None);
                self.text(element, text, false, 0);
            }
            Block::Points { lead, points } => {
                if !lead.is_empty() {
                    let element = self.element(Role::Paragraph, None, None);
                    self.text(element, &format!("{lead}:"), false, style.between);
                }
                self.points(points);
            }
            Block::Rows(rows) => {
                for (label, text) in rows {
                    self.labelled(label, text);
                }
            }
            Block::Grid { heads, rows } => self.grid(heads, rows),
            Block::Blanks(labels) => {
                for label in labels {
                    self.blank(label);
                }
            }
        }
    }

    fn element(&mut self, role: Role, parent: Option<usize>, alt: Option<String>) -> usize {
        self.elements.push(Element { role, parent, alt });
        self.elements.len() - 1
    }

    /// A row of one size, with what hangs below the base of its letters.
    const fn row(&self, size: usize, above: usize, prints: Vec<Print>) -> Row {
        Row {
            above,
            height: self.style.line(size),
            prints,
            keeps: false,
        }
    }

    /// Ink on a row of letters of a size.
    const fn print(&self, element: usize, left: usize, size: usize, ink: Ink) -> Print {
        Print {
            element,
            left: self.style.margin + left,
            base: size * 93 / 100,
            ink,
        }
    }

    fn heading(&mut self, text: &str, role: Role, size: usize, above: usize) {
        let element = self.element(role, None, None);
        for (at, line) in lines(text, size, true, self.room, 0)
            .into_iter()
            .enumerate()
        {
            let ink = Ink::Text {
                text: line,
                size,
                bold: true,
            };
            let print = self.print(element, 0, size, ink);
            let mut row = self.row(size, if at == 0 { above } else { 0 }, vec![print]);
            row.keeps = true;
            self.rows.push(row);
        }
    }

    fn text(&mut self, element: usize, text: &str, bold: bool, above: usize) {
        self.inset(element, text, bold, above, 0);
    }

    /// A text whose lines all stand in by `inset`.
    fn inset(&mut self, element: usize, text: &str, bold: bool, above: usize, inset: usize) {
        let size = self.style.body;
        let room = self.room.saturating_sub(inset).max(size);
        let lines = lines(text, size, bold, room, 0);
        let count = lines.len();
        for (at, text) in lines.into_iter().enumerate() {
            let print = self.print(element, inset, size, Ink::Text { text, size, bold });
            let mut row = self.row(size, if at == 0 { above } else { 0 }, vec![print]);
            // No line of a text stands alone at the foot or at the head of a sheet.
            row.keeps = at + 1 < count && (count <= 3 || at == 0 || at + 2 == count);
            self.rows.push(row);
        }
    }

    fn points(&mut self, points: &[String]) {
        let size = self.style.body;
        let list = self.element(Role::List, None, None);
        for point in points {
            let item = self.element(Role::ListItem, Some(list), None);
            let label = self.element(Role::Label, Some(item), None);
            let body = self.element(Role::ListBody, Some(item), None);
            let first = self.rows.len();
            self.inset(body, point, false, 0, size);
            let bullet = Ink::Text {
                text: "•".to_owned(),
                size,
                bold: false,
            };
            let bullet = self.print(label, 0, size, bullet);
            if let Some(row) = self.rows.get_mut(first) {
                row.prints.insert(0, bullet);
            }
        }
    }

    /// A named fact, its name in bold.
    fn labelled(&mut self, label: &str, text: &str) {
        let size = self.style.body;
        let element = self.element(Role::Paragraph, None, None);
        let label = format!("{label}:");
        let mut above = lines(&label, size, true, self.room, 0);
        let label = above.pop().unwrap_or_default();
        let taken = width(&label, size, true) + width(" ", size, false);
        for text in above {
            let print = self.print(
                element,
                0,
                size,
                Ink::Text {
                    text,
                    size,
                    bold: true,
                },
            );
            self.rows.push(self.row(size, 0, vec![print]));
        }
        for (at, text) in lines(text, size, false, self.room, taken)
            .into_iter()
            .enumerate()
        {
            let mut prints = Vec::new();
            if at == 0 {
                let label = Ink::Text {
                    text: format!("{label} "),
                    size,
                    bold: true,
                };
                prints.push(self.print(element, 0, size, label));
            }
            let left = if at == 0 { taken } else { 0 };
            let ink = Ink::Text {
                text,
                size,
                bold: false,
            };
            prints.push(self.print(element, left, size, ink));
            self.rows.push(self.row(size, 0, prints));
        }
    }

    fn grid(&mut self, heads: &[String], rows: &[(String, Vec<String>)]) {
        let table = self.element(Role::Table, None, None);
        let column = self.room / (heads.len() + 1);
        let head: Vec<&str> = std::iter::once("")
            .chain(heads.iter().map(String::as_str))
            .collect();
        self.grid_row(table, &head, column, true);
        for (label, cells) in rows {
            let cells = (0..heads.len()).map(|at| cells.get(at).map_or("", String::as_str));
            let cells: Vec<&str> = std::iter::once(label.as_str()).chain(cells).collect();
            self.grid_row(table, &cells, column, false);
        }
    }

    fn grid_row(&mut self, table: usize, cells: &[&str], column: usize, is_head: bool) {
        let size = self.style.body;
        let row = self.element(Role::TableRow, Some(table), None);
        let first = self.rows.len();
        for (n, cell) in cells.iter().enumerate() {
            let names = is_head || n == 0;
            let role = if names {
                Role::TableHead
            } else {
                Role::TableCell
            };
            let element = self.element(role, Some(row), None);
            // A little room stays free between columns.
            for (at, text) in lines(cell, size, names, column - size / 2, 0)
                .into_iter()
                .enumerate()
            {
                let ink = Ink::Text {
                    text,
                    size,
                    bold: names,
                };
                let print = self.print(element, n * column, size, ink);
                match self.rows.get_mut(first + at) {
                    Some(row) => row.prints.push(print),
                    None => self.rows.push(self.row(size, 0, vec![print])),
                }
            }
        }
        // What belongs to one row stays on one sheet.
        let last = self.rows.len().saturating_sub(1);
        for row in self.rows.get_mut(first..last).into_iter().flatten() {
            row.keeps = true;
        }
    }

    /// A line to write on, behind what belongs there.
    fn blank(&mut self, label: &str) {
        let size = self.style.body;
        let element = self.element(Role::Paragraph, None, None);
        let label = format!("{label}:");
        let mut labels = lines(&label, size, false, self.room, 0);
        let last = labels.pop().unwrap_or_default();
        for text in labels {
            let print = self.print(
                element,
                0,
                size,
                Ink::Text {
                    text,
                    size,
                    bold: false,
                },
            );
            self.rows.push(self.row(size, 0, vec![print]));
        }
        let taken = width(&last, size, false) + size / 2;
        let text = Ink::Text {
            text: last,
            size,
            bold: false,
        };
        let mut prints = vec![self.print(element, 0, size, text)];
        let length = self.room.saturating_sub(taken);
        prints.push(self.print(element, taken, size, Ink::Rule { length }));
        let above = self.style.blank.saturating_sub(self.style.line(size));
        self.rows.push(self.row(size, above, prints));
    }
}
