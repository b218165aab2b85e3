//! A page as it was read, off a screen or out of lines: what it says, without how it looks.

use super::desk::words;

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    /// A heading, or what the points after it are.
    Lead(String),
    /// One point.
    Point(String),
    /// A named fact.
    Row(String, String),
    /// A safety text with its heading.
    Notice(String, String),
    /// A paragraph.
    Text(String),
    /// Something to take: its number, label and text in one, and the named facts under it.
    Item(u8, String, Vec<(String, String)>),
}

/// A page as it was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Leaf {
    pub(crate) title: String,
    pub(crate) parts: Vec<Part>,
}

/// What a screen shows: one screenful of a page.
#[derive(Clone, Debug, Default)]
pub(crate) struct Screenful {
    pub(crate) title: String,
    /// The rows between the title and the foot.
    pub(crate) rows: Vec<Row>,
    /// The line that leads on, where there is one.
    pub(crate) more: Option<String>,
    /// What can be taken here: number, label, and whether the cursor stands on it.
    pub(crate) items: Vec<(char, String, bool)>,
}

/// What stands in one row: pieces of one style each, none where it is blank.
#[derive(Clone, Debug, Default)]
pub(crate) struct Row {
    marked: bool,
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug)]
struct Piece {
    at: u16,
    text: String,
    bold: bool,
}

/// The column of text, and of what can be taken behind its number.
const MARGIN: u16 = 2;
const HANG: u16 = 4;

impl Row {
    /// Reads row `y` up to column `end`.
    fn read(seen: &vt100::Screen, y: u16, end: u16) -> Self {
        let mut row = Self::default();
        let mut last: Option<(u16, bool)> = None;
        for x in 0..end {
            let Some(cell) = seen.cell(y, x) else { break };
            let sign = cell.contents();
            if sign.is_empty() || sign == " " {
                continue;
            }
            if x == 0 && sign == ">" {
                row.marked = true;
                continue;
            }
            let bold = cell.bold();
            let signs = x == MARGIN && ["│", "•"].contains(&sign);
            match (last, row.pieces.last_mut()) {
                (Some((before, was)), Some(piece)) if was == bold && x - before <= 2 => {
                    if x - before == 2 {
                        piece.text.push(' ');
                    }
                    piece.text.push_str(sign);
                }
                _ => row.pieces.push(Piece {
                    at: x,
                    text: sign.to_owned(),
                    bold,
                }),
            }
            last = (!signs).then_some((x, bold));
        }
        row
    }

    fn first(&self) -> Option<&Piece> {
        self.pieces.first()
    }

    fn begins(&self, sign: &str) -> bool {
        self.first()
            .is_some_and(|it| it.at == MARGIN && it.text == sign)
    }

    /// The number of what can be taken, where this is its first row.
    fn number(&self) -> Option<char> {
        let first = self.first().filter(|it| it.at == MARGIN)?;
        let mut signs = first.text.chars();
        let digit = signs.next().filter(char::is_ascii_digit)?;
        let alone = signs.next().is_none() && self.pieces.get(1).is_some_and(|it| it.at > HANG);
        alone.then_some(digit)
    }

    /// What is written after the first `skip` pieces, bold or not.
    fn text(&self, skip: usize, bold: bool) -> String {
        let pieces = self.pieces.iter().skip(skip);
        let pieces = pieces.filter(|piece| piece.bold == bold);
        let texts: Vec<&str> = pieces.map(|piece| piece.text.as_str()).collect();
        texts.join(" ")
    }
}

impl Screenful {
    /// Reads a screen on which labels and headings are bold, as in the contrast theme. What
    /// stands beside a list is another page and is passed over.
    pub(crate) fn read(seen: &vt100::Screen) -> Self {
        let (height, width) = (seen.size().0.get(), seen.size().1.get());
        let end = rule(seen, height, width).unwrap_or(width);
        // Where the text of each row ends, so that blank cells need not be looked at.
        let ends = seen.rows(0, width).map(|text| text.chars().count());
        let ends: Vec<usize> = ends.take(usize::from(height) - 2).collect();
        let mut rows = (0..)
            .zip(ends)
            .map(|(y, it)| Row::read(seen, y, end.min(count(it))));
        let mut screenful = Self::default();
        let title = rows.by_ref().take_while(|row| !row.pieces.is_empty());
        let title: Vec<String> = title.map(|row| row.text(0, true)).collect();
        screenful.title = title.join(" ");
        for row in rows {
            let label = row.text(1, true);
            let way_on = label.strip_prefix("↓ ").or(label.strip_prefix("↑ "));
            if let (Some(_), Some(way_on)) = (row.number(), way_on) {
                screenful.more = Some(way_on.to_owned());
                continue;
            }
            if let Some(digit) = row.number() {
                screenful.items.push((digit, row.text(1, true), row.marked));
            } else if let Some((_, label, _)) = screenful.items.last_mut() {
                // A label may take several rows, all of them bold and nothing else.
                let before = screenful.rows.last();
                let goes_on = row.pieces.len() == 1
                    && row.first().is_some_and(|it| it.bold && it.at > HANG)
                    && before.is_some_and(|it| it.number().is_some() || it.pieces.len() == 1);
                if goes_on {
                    extend(label, &row.text(0, true));
                }
            }
            screenful.rows.push(row);
        }
        screenful
    }
}

fn count(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}

/// The column of the line between a list and the page beside it.
fn rule(seen: &vt100::Screen, height: u16, width: u16) -> Option<u16> {
    let is_bar = |y: u16, x: u16| seen.cell(y, x).is_some_and(|it| it.contents() == "│");
    let middle = height / 2;
    if width < 100 {
        return None;
    }
    (HANG * 4..width).find(|x| (middle - 3..middle + 3).all(|y| is_bar(y, *x)))
}

impl Leaf {
    /// A page from its screenfuls.
    pub(crate) fn of_screenfuls(screenfuls: &[Screenful]) -> Self {
        let mut leaf = Self::default();
        let mut label_open = false;
        for screenful in screenfuls {
            leaf.title.clone_from(&screenful.title);
            let mut gap = true;
            for row in &screenful.rows {
                let Some(first) = row.first() else {
                    gap = true;
                    continue;
                };
                if let Some(digit) = row.number() {
                    let number = u8::try_from(u32::from(digit) - u32::from('0')).unwrap_or(0);
                    leaf.parts
                        .push(Part::Item(number, row.text(1, true), Vec::new()));
                    label_open = true;
                } else {
                    leaf.row(row, first, gap, label_open);
                    label_open &= first.bold && row.pieces.len() == 1;
                }
                gap = false;
            }
        }
        leaf
    }

    fn row(&mut self, row: &Row, first: &Piece, gap: bool, label_open: bool) {
        let plain = || row.text(0, false);
        match self.parts.last_mut() {
            Some(Part::Item(_, text, _))
                if label_open && first.at > MARGIN && first.bold && row.pieces.len() == 1 =>
            {
                extend(text, &first.text);
            }
            Some(Part::Item(_, _, rows)) if first.at > MARGIN && first.bold => {
                rows.push((first.text.clone(), row.text(1, false)));
            }
            Some(Part::Item(_, text, rows)) if first.at > MARGIN => match rows.last_mut() {
                Some((_, value)) => extend(value, &plain()),
                None => extend(text, &plain()),
            },
            Some(Part::Notice(title, text)) if row.begins("│") && text.is_empty() => {
                extend(title, &row.text(1, true));
                extend(text, &row.text(1, false));
            }
            Some(Part::Notice(_, text)) if row.begins("│") && row.text(1, true).is_empty() => {
                extend(text, &row.text(1, false));
            }
            _ if row.begins("│") => {
                let notice = Part::Notice(row.text(1, true), row.text(1, false));
                self.parts.push(notice);
            }
            _ if row.begins("•") => self.parts.push(Part::Point(row.text(1, false))),
            Some(Part::Point(text)) if first.at == HANG => extend(text, &plain()),
            Some(Part::Row(_, value)) if first.at > MARGIN => extend(value, &plain()),
            _ if first.bold && row.pieces.len() > 1 => {
                let named = Part::Row(first.text.clone(), row.text(1, false));
                self.parts.push(named);
            }
            Some(Part::Lead(text)) if first.bold && !gap => extend(text, &first.text),
            _ if first.bold => self.parts.push(Part::Lead(first.text.clone())),
            Some(Part::Text(text)) if !gap => extend(text, &plain()),
            _ => self.parts.push(Part::Text(plain())),
        }
    }

    /// A page from the lines of the line-by-line face. `known` are the names of facts.
    pub(crate) fn of_lines(page: &str, known: &[&str], notice: &str) -> Self {
        let mut leaf = Self::default();
        let mut lines = page
            .lines()
            .filter(|line| !line.trim().is_empty())
            .peekable();
        lines.by_ref().next_if(|line| line.starts_with("Chosen: "));
        lines.next().unwrap_or_default().clone_into(&mut leaf.title);
        let fact = |line: &str| {
            let (name, value) = line.split_once(": ")?;
            known
                .contains(&name)
                .then(|| (name.to_owned(), value.to_owned()))
        };
        let mut lead_over = false;
        for line in lines {
            if let Some(point) = line.strip_prefix("- ") {
                leaf.parts.push(Part::Point(point.to_owned()));
            } else if let Some(under) = line.strip_prefix("   ") {
                match (leaf.parts.last_mut(), fact(under)) {
                    (Some(Part::Item(_, _, rows)), Some(row)) => rows.push(row),
                    (Some(Part::Item(_, text, _)), None) => extend(text, under),
                    _ => leaf.parts.push(Part::Text(under.to_owned())),
                }
            } else if let Some((number, text)) = numbered(line) {
                leaf.parts
                    .push(Part::Item(number, text.to_owned(), Vec::new()));
            } else if let Some(title) = line.strip_prefix(notice) {
                leaf.parts
                    .push(Part::Notice(title.to_owned(), String::new()));
                lead_over = true;
                continue;
            } else if let Some((name, value)) = fact(line) {
                leaf.parts.push(Part::Row(name, value));
            } else if let (true, Some(Part::Notice(_, text))) = (lead_over, leaf.parts.last_mut()) {
                extend(text, line);
            } else if let Some(lead) = line.strip_suffix(':') {
                leaf.parts.push(Part::Lead(lead.to_owned()));
            } else {
                leaf.parts.push(Part::Text(line.to_owned()));
            }
            lead_over = false;
        }
        leaf
    }
}

/// A line that can be taken: its number, and the rest.
fn numbered(line: &str) -> Option<(u8, &str)> {
    let (number, text) = line.split_once(". ")?;
    number.parse().ok().map(|number| (number, text))
}

fn extend(text: &mut String, more: &str) {
    *text = words(&format!("{text} {more}"));
}
