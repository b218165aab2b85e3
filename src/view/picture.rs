//! One screenful with the cursor on one thing, painted a row at a time.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::widgets::Widget;

use super::line::{self, HANG, MARGIN, Mark, Part};
use super::{Aside, Role, Sheet, prose};
use crate::app::Focus;
use crate::keys::Key;

/// What stands in a row of the screen. Two equal rows of one sheet look the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// Nothing.
    Blank,
    /// A line of the title.
    Title(usize),
    /// A line of the page, and whether it belongs to the thing in focus.
    Line(usize, bool),
    /// The way to the next screenful, from this one, and whether it is in focus.
    More(usize, bool),
    /// The air around that way, which belongs to it.
    MoreAir,
    /// A line of what is said once.
    Said(usize),
    /// The keys to press.
    Hints,
    /// The air above and below the keys, which belongs to them.
    HintsAir,
    /// The way to help.
    Help,
    /// A line of what is said instead of everything where the window is too small.
    TooSmall(usize),
}

/// What stands at a cell, for a finger or a mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// An item.
    Item(usize),
    /// The way to the next screenful.
    More,
    /// A key named at the foot.
    Key(Key),
}

/// One screenful with the cursor on one thing.
#[derive(Debug)]
pub struct Picture<'a> {
    sheet: &'a Sheet,
    aside: Option<&'a Aside>,
    screenful: usize,
    focus: Focus,
    rows: Vec<Row>,
}

impl<'a> Picture<'a> {
    pub(super) fn of(sheet: &'a Sheet, focus: Focus, aside: Option<&'a Aside>) -> Self {
        let screenful = sheet.screenful(focus);
        let mut picture = Self {
            sheet,
            aside,
            screenful,
            focus,
            rows: vec![Row::Blank; usize::from(sheet.size().height)],
        };
        match &sheet.too_small {
            Some(words) => {
                for (y, n) in (0..).zip(0..words.len()) {
                    picture.put(y, Row::TooSmall(n));
                }
            }
            None => picture.compose(),
        }
        picture
    }

    fn put(&mut self, y: u16, row: Row) {
        if let Some(place) = self.rows.get_mut(usize::from(y)) {
            *place = row;
        }
    }

    fn compose(&mut self) {
        let sheet = self.sheet;
        let body = sheet.frame.body;
        for (y, n) in (0_u16..).zip(0..sheet.title.len()) {
            self.put(y, Row::Title(n));
        }
        for (y, line) in (body.top()..body.bottom()).zip(sheet.rows(self.screenful)) {
            if let Some(n) = line {
                let belongs = sheet.lines.get(n).and_then(line::focus_of);
                self.put(y, Row::Line(n, belongs == Some(self.focus)));
            }
        }
        if sheet.screens.len() > 1 {
            let focused = matches!(self.focus, Focus::More(_));
            let top = body.bottom().saturating_sub(sheet.look.reach.rows());
            self.put(top, Row::More(self.screenful, focused));
            for y in top + 1..body.bottom() {
                self.put(y, Row::MoreAir);
            }
        }
        for (y, n) in (sheet.frame.said.top()..).zip(0..sheet.said.len()) {
            self.put(y, Row::Said(n));
        }
        let height = sheet.size().height;
        let keys = height.saturating_sub(sheet.foot.rows())..height.saturating_sub(1);
        let middle = keys.start + (keys.end - keys.start) / 2;
        for y in keys {
            let row = if y == middle {
                Row::Hints
            } else {
                Row::HintsAir
            };
            self.put(y, row);
        }
        self.put(height.saturating_sub(1), Row::Help);
    }

    /// What stands in each row, from the top.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Where the real cursor stands: on the first cell of the line in focus, where its marker is.
    #[must_use]
    pub fn cursor(&self) -> Position {
        let sheet = self.sheet;
        let focused = self.rows.iter().position(|row| match row {
            Row::Line(n, true) => sheet.lines.get(*n).is_some_and(is_head),
            Row::More(_, focused) => *focused,
            _ => false,
        });
        let y = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        if let Some(n) = focused {
            return Position::new(0, y(n));
        }
        // Nothing to take: the first line to read.
        let first = self
            .rows
            .iter()
            .position(|row| matches!(row, Row::Line(..)));
        match first {
            Some(n) => Position::new(MARGIN, y(n)),
            None => Position::ORIGIN,
        }
    }

    /// What stands at a cell.
    #[must_use]
    pub fn hit(&self, at: Position) -> Option<Hit> {
        let beside = self.sheet.frame.rule.is_some_and(|rule| at.x >= rule);
        match *self.rows.get(usize::from(at.y))? {
            Row::Line(n, _) if !beside => {
                let (item, _) = self.sheet.lines.get(n)?.item.as_ref()?;
                Some(Hit::Item(*item))
            }
            Row::More(..) | Row::MoreAir if !beside => Some(Hit::More),
            Row::Hints | Row::HintsAir => self.sheet.foot.key_at(at.x, false).map(Hit::Key),
            Row::Help => self.sheet.foot.key_at(at.x, true).map(Hit::Key),
            _ => None,
        }
    }

    /// Paints one row into a buffer that has it.
    pub fn paint(&self, y: u16, buffer: &mut Buffer) {
        let sheet = self.sheet;
        let look = sheet.look;
        let row = self.rows.get(usize::from(y)).copied().unwrap_or(Row::Blank);
        match row {
            Row::Blank => {}
            Row::Title(n) => {
                let text = sheet.title.get(n).map_or("", String::as_str);
                buffer.set_string(MARGIN, y, text, look.theme.style(Role::Title));
            }
            Row::Line(n, focused) => self.paint_line(n, focused, y, buffer),
            Row::More(n, focused) => self.paint_more(n, focused, y, buffer),
            Row::Said(n) => {
                let text = sheet.said.get(n).map_or("", String::as_str);
                let bar = look.glyphs.bar();
                buffer.set_string(MARGIN, y, bar, look.theme.style(Role::Mark));
                buffer.set_string(MARGIN + 2, y, text, look.theme.style(Role::Strong));
            }
            Row::MoreAir => {
                let bar = look.glyphs.bar();
                let left = sheet.frame.body.x;
                buffer.set_string(left, y, bar, look.theme.style(Role::Mark));
            }
            Row::Hints => sheet.foot.paint_hints(y, look, buffer),
            Row::HintsAir => sheet.foot.paint_air(y, look, buffer),
            Row::Help => sheet.foot.paint_help(y, look, buffer),
            Row::TooSmall(n) => {
                let words = sheet.too_small.as_ref().and_then(|words| words.get(n));
                let words = words.map_or("", String::as_str);
                buffer.set_string(0, y, words, look.theme.style(Role::Text));
            }
        }
        self.paint_side(y, buffer);
    }

    fn paint_line(&self, n: usize, focused: bool, y: u16, buffer: &mut Buffer) {
        let Some(line) = self.sheet.lines.get(n) else {
            return;
        };
        let look = self.sheet.look;
        let body = self.sheet.frame.body;
        line.paint(body.x, y, focused, look, buffer);
        let Some((item, Part::Head(state))) = &line.item else {
            return;
        };
        let place = item.saturating_sub(self.sheet.items(self.screenful).start);
        let mark = Mark {
            sign: &(place + 1).to_string(),
            focused,
            role: Role::Text,
        };
        line::paint_mark(body.x, y, &mark, look, buffer);
        let position = focused.then(|| self.position(place)).flatten();
        let words = match (position, state) {
            (Some(position), Some(state)) => format!("{position}, {state}"),
            (Some(position), None) => position,
            (None, Some(state)) => state.clone(),
            (None, None) => return,
        };
        line::paint_right(body.right(), y, &words, look, buffer);
    }

    fn paint_more(&self, n: usize, focused: bool, y: u16, buffer: &mut Buffer) {
        let look = self.sheet.look;
        let body = self.sheet.frame.body;
        let label = self.sheet.leads.get(n).map_or("", String::as_str);
        let label = prose::cut(label, body.width.saturating_sub(HANG));
        let mark = Mark {
            sign: &(self.sheet.items(n).len() + 1).to_string(),
            focused,
            role: Role::Text,
        };
        line::paint_mark(body.x, y, &mark, look, buffer);
        let at = body.x.saturating_add(HANG);
        if focused {
            line::paint_focus(at, y, label, look, buffer);
            let words = self.position(self.sheet.items(n).len()).unwrap_or_default();
            let end = at.saturating_add(prose::width(label));
            let room = body.right().saturating_sub(end);
            if prose::width(&words).saturating_add(2) <= room {
                line::paint_right(body.right(), y, &words, look, buffer);
            }
        } else {
            buffer.set_string(at, y, label, look.theme.style(Role::Label));
        }
    }

    /// Where the cursor is among what can be taken on this screen, where that is more than one.
    fn position(&self, place: usize) -> Option<String> {
        let more = usize::from(self.sheet.screens.len() > 1);
        let of = self.sheet.items(self.screenful).len() + more;
        if of < 2 {
            return None;
        }
        let words = self.sheet.words.position(place + 1, of);
        Some(self.sheet.look.glyphs.spell(&words).into_owned())
    }

    fn paint_side(&self, y: u16, buffer: &mut Buffer) {
        let frame = &self.sheet.frame;
        if self.sheet.too_small.is_some() {
            return;
        }
        let below = frame.below.is_some_and(|area| area.y <= y);
        if let Some(aside) = self.aside.filter(|_| below) {
            aside.paint(y, buffer);
        }
        let Some(rule) = frame.rule else {
            return;
        };
        if (frame.body.top()..frame.body.bottom()).contains(&y) {
            let look = self.sheet.look;
            buffer.set_string(rule, y, look.glyphs.bar(), look.theme.style(Role::Mark));
            if let Some(aside) = self.aside {
                aside.paint(y, buffer);
            }
        }
    }
}

impl Widget for &Picture<'_> {
    fn render(self, area: Rect, buffer: &mut Buffer) {
        let area = area.intersection(buffer.area);
        for y in area.top()..area.bottom() {
            self.paint(y, buffer);
        }
    }
}

const fn is_head(line: &super::line::Line) -> bool {
    matches!(line.item, Some((_, Part::Head(_))))
}

#[cfg(test)]
mod tests;
