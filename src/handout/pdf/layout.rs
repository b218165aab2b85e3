//! Where everything stands on sheets of US Letter.
//!
//! All lengths are tenths of a point, counted from the left and from the top, so that a sheet comes
//! out the same on every machine.

use super::letters;
use crate::handout::wrap::wrap;
use crate::qr;

/// The width of a sheet: 8.5 inches.
pub(super) const WIDTH: usize = 6120;
/// The height of a sheet: 11 inches.
pub(super) const HEIGHT: usize = 7920;

/// Sizes and distances.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) margin: usize,
    pub(super) body: usize,
    /// From one line to the next, in hundredths of the size of its letters.
    pub(super) leading: usize,
    pub(super) heading: usize,
    pub(super) title: usize,
    /// Over a heading; at least the quiet zone of a code.
    pub(super) above: usize,
    /// Between parts of a section.
    pub(super) between: usize,
    /// From one line to write on to the next.
    pub(super) blank: usize,
    /// The side of a module of a code.
    pub(super) module: usize,
}

impl Style {
    /// For most eyes.
    const NORMAL: Self = Self {
        margin: 430,
        body: 100,
        leading: 117,
        heading: 112,
        title: 160,
        above: 66,
        between: 15,
        blank: 200,
        module: 15,
    };

    /// For people who see little: no letter is smaller than 18 points.
    const LARGE: Self = Self {
        margin: 360,
        body: 180,
        leading: 111,
        heading: 190,
        title: 220,
        above: 76,
        between: 15,
        blank: 260,
        module: 18,
    };

    /// The same letters, closer together.
    const NORMAL_CLOSE: Self = Self {
        margin: 360,
        leading: 112,
        above: 56,
        between: 10,
        blank: 185,
        module: 13,
        ..Self::NORMAL
    };

    /// The same large letters, closer together.
    const LARGE_CLOSE: Self = Self {
        margin: 300,
        leading: 106,
        above: 62,
        between: 8,
        blank: 235,
        module: 15,
        ..Self::LARGE
    };

    /// The ways to set a page, from the roomiest, and on how many sheets it is to fit: on one, or
    /// on two in large letters (practice.md T5).
    pub(super) const fn of(large: bool) -> ([Self; 2], usize) {
        if large {
            ([Self::LARGE, Self::LARGE_CLOSE], 2)
        } else {
            ([Self::NORMAL, Self::NORMAL_CLOSE], 1)
        }
    }

    /// From one line of letters of a size to the next.
    pub(super) const fn line(self, size: usize) -> usize {
        size * self.leading / 100
    }

    /// The room for words on a sheet.
    pub(super) const fn room(self) -> usize {
        WIDTH - 2 * self.margin
    }
}

/// What an element of the page is, for those who hear it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Title,
    Heading,
    Subheading,
    Paragraph,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    TableRow,
    TableHead,
    TableCell,
    Figure,
}

/// An element of the page.
#[derive(Clone, Debug)]
pub(super) struct Element {
    pub(super) role: Role,
    /// The element that it is a part of, by its place.
    pub(super) parent: Option<usize>,
    /// What a picture shows.
    pub(super) alt: Option<String>,
}

/// What is printed.
#[derive(Clone, Debug)]
pub(super) enum Ink {
    Text {
        text: String,
        size: usize,
        bold: bool,
    },
    /// A line to write on.
    Rule {
        length: usize,
    },
    Code {
        code: qr::Code,
        module: usize,
    },
}

/// Ink at a place: its left end and its base, or the top left corner of a code.
#[derive(Clone, Debug)]
pub(super) struct Print {
    pub(super) element: usize,
    pub(super) left: usize,
    pub(super) base: usize,
    pub(super) ink: Ink,
}

/// A line of the page, before it has a place on a sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    pub(super) above: usize,
    pub(super) height: usize,
    /// The base of the letters from the top of the row is the height less what hangs below.
    pub(super) prints: Vec<Print>,
    /// It must not stand last on a sheet.
    pub(super) keeps: bool,
}

/// The sheets, each with what is printed on it.
#[derive(Debug)]
pub(super) struct Sheets {
    pub(super) printed: Vec<Vec<Print>>,
    style: Style,
    /// How far down the last sheet is full.
    top: usize,
}

impl Sheets {
    pub(super) fn new(style: Style) -> Self {
        Self {
            printed: vec![Vec::new()],
            style,
            top: style.margin,
        }
    }

    /// Puts the rows of a section below what is there, with a code at the right of them.
    pub(super) fn section(&mut self, rows: Vec<Row>, code: Option<Print>) {
        let measures = |print: &Print| match &print.ink {
            Ink::Code { code, module } => (code.size() * module, qr::QUIET * module),
            _ => (0, 0),
        };
        let (side, quiet) = code.as_ref().map_or((0, 0), measures);
        if side > 0 {
            let above = rows.first().map_or(0, |row| row.above);
            let height: usize = rows.iter().map(|row| row.above + row.height).sum();
            self.make_room(height.max(side + above));
        }
        let begins = self.top;
        let above = rows.first().map_or(0, |row| row.above);
        let sheet = self.printed.len();
        self.rows(rows);
        let Some(mut code) = code else { return };
        // Only a section longer than a sheet goes on to the next one.
        if self.printed.len() == sheet {
            code.base = begins + above / 2;
            // What stands over the next heading is the rest of the quiet zone.
            self.top = self.top.max(code.base + side - quiet);
        } else {
            code.base = self.top;
            self.top += side;
        }
        code.left = WIDTH - self.style.margin - side;
        self.print(code);
    }

    fn rows(&mut self, rows: Vec<Row>) {
        let mut kept = Vec::new();
        for row in rows {
            let keeps = row.keeps;
            kept.push(row);
            if !keeps {
                self.together(std::mem::take(&mut kept));
            }
        }
        self.together(kept);
    }

    /// Rows that stand on one sheet.
    fn together(&mut self, rows: Vec<Row>) {
        self.make_room(rows.iter().map(|row| row.above + row.height).sum());
        for row in rows {
            let is_first = self.printed.last().is_none_or(Vec::is_empty);
            self.top += if is_first { 0 } else { row.above };
            for mut print in row.prints {
                print.base += self.top;
                self.print(print);
            }
            self.top += row.height;
        }
    }

    fn make_room(&mut self, height: usize) {
        let is_empty = self.printed.last().is_none_or(Vec::is_empty);
        if self.top + height > HEIGHT - self.style.margin && !is_empty {
            self.printed.push(Vec::new());
            self.top = self.style.margin;
        }
    }

    fn print(&mut self, print: Print) {
        if let Some(sheet) = self.printed.last_mut() {
            sheet.push(print);
        }
    }
}

/// A text in lines that fit `room`, the first behind `taken` of it.
pub(super) fn lines(text: &str, size: usize, bold: bool, room: usize, taken: usize) -> Vec<String> {
    let limit = |room: usize| room * 1000 / size;
    wrap(
        text,
        limit(room.saturating_sub(taken)),
        limit(room),
        &|text| letters::width(text, bold),
    )
}

/// How wide a text is.
pub(super) fn width(text: &str, size: usize, bold: bool) -> usize {
    (letters::width(text, bold) * size).div_ceil(1000)
}
