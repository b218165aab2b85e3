//! A page set in one long column, before it is cut into screenfuls.

mod grid;

use std::borrow::Cow;

use super::line::{Bond, HANG, Line, Part};
use super::{Glyphs, Reach, Role, code, prose};
use crate::page::{Block, Item, Page};
use crate::qr::Code;
use crate::words::ScreenWords;

/// The widest name that still has its value beside it.
const NAME: u16 = 24;

/// The narrowest value that still stands beside its name.
const VALUE: u16 = 28;

/// The narrowest label that still has a state beside it.
const LABEL: u16 = 26;

/// How a page is set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting<'a> {
    /// The columns text may take.
    pub measure: u16,
    /// The columns that things side by side may take together.
    pub wide: u16,
    /// The characters there are.
    pub glyphs: Glyphs,
    /// The rows of a screenful that a code may take; without room for it there is the address alone.
    pub rows: u16,
    /// What takes items.
    pub reach: Reach,
    /// Whether a blank line stands between items.
    pub roomy: bool,
    /// The words for positions, whose place is kept free beside each label.
    pub words: &'a ScreenWords,
}

/// The lines of a page.
#[derive(Debug)]
pub(super) struct Galley<'a> {
    setting: Setting<'a>,
    lines: Vec<Line>,
    items: usize,
}

/// How a block meets the one above.
#[derive(Clone, Copy)]
struct Joint {
    gap: bool,
    bond: Bond,
}

const APART: Joint = Joint {
    gap: true,
    bond: Bond::Free,
};
const NEXT: Joint = Joint {
    gap: false,
    bond: Bond::Weak,
};
const TIGHT: Joint = Joint {
    gap: false,
    bond: Bond::Firm,
};

impl<'a> Galley<'a> {
    /// Sets a page.
    pub(super) fn set(page: &Page, setting: Setting<'a>) -> Vec<Line> {
        let mut galley = Self {
            setting,
            lines: Vec::new(),
            items: 0,
        };
        let mut above: Option<&Block> = None;
        for block in &page.blocks {
            galley.block(block, galley.joint(above, block));
            above = Some(block);
        }
        galley.lines
    }

    /// Sets a page as a preview: without the ways on, which cannot be taken from there.
    /// Tells whether any were left out.
    pub(super) fn preview(page: &Page, setting: Setting<'a>) -> (Vec<Line>, bool) {
        let mut galley = Self {
            setting,
            lines: Vec::new(),
            items: 0,
        };
        let mut whole = true;
        let mut above: Option<&Block> = None;
        for block in &page.blocks {
            match block {
                Block::Item(item) if item.under.is_empty() => whole = false,
                Block::Item(item) => {
                    galley.text(&item.label, 0, setting.measure, Role::Strong, APART);
                    galley.under(item, 0);
                }
                block => galley.block(block, galley.joint(above, block)),
            }
            above = Some(block);
        }
        (galley.lines, whole)
    }

    const fn joint(&self, above: Option<&Block>, block: &Block) -> Joint {
        match (above, block) {
            (Some(Block::Heading(_)), _) => TIGHT,
            (Some(Block::Item(above)), Block::Item(item)) => Joint {
                gap: self.setting.roomy || !above.under.is_empty() || !item.under.is_empty(),
                bond: Bond::Free,
            },
            _ => APART,
        }
    }

    fn block(&mut self, block: &Block, joint: Joint) {
        if let Block::Item(item) = block {
            self.item(item, joint);
        } else {
            self.reading(block, 0, joint);
        }
    }

    /// A block that is only read, standing in by `at` columns.
    fn reading(&mut self, block: &Block, at: u16, joint: Joint) {
        let measure = self.setting.measure.saturating_sub(at);
        match block {
            Block::Heading(text) => self.text(text, at, measure, Role::Strong, joint),
            Block::Prose(text) => self.text(text, at, measure, Role::Text, joint),
            Block::Notice { title, text } => self.notice(title, text, at, joint),
            Block::Points { lead, points } => self.points(lead, points, at, joint),
            Block::Rows(rows) => self.rows(rows, at, joint),
            Block::Grid { heads, rows } => self.grid(heads, rows, at, joint),
            Block::Blanks(labels) => self.blanks(labels, at, joint),
            Block::Code(address) => self.code(address, at, joint),
            Block::Item(item) => {
                self.text(&item.label, at, measure, Role::Text, joint);
                self.under(item, at);
            }
        }
    }

    /// Lines to fill in, with room to write on.
    fn blanks(&mut self, labels: &[String], at: u16, joint: Joint) {
        let measure = self.setting.measure.saturating_sub(at);
        let mut joint = joint;
        for label in labels {
            let room = measure
                .saturating_sub(prose::width(label))
                .saturating_sub(2);
            let line = format!("{label}: {}", "_".repeat(usize::from(room)));
            self.text(&line, at, measure, Role::Text, joint);
            joint = NEXT;
        }
    }

    /// An address, and under it its code, where a camera can read that here.
    fn code(&mut self, address: &str, at: u16, joint: Joint) {
        let measure = self.setting.measure.saturating_sub(at);
        self.text(address, at, measure, Role::Strong, joint);
        let room = self.setting.rows.saturating_sub(1);
        let code = Code::of(address);
        let set = code.and_then(|code| code::set(&code, measure, room, self.setting.glyphs));
        for mut line in set.into_iter().flatten() {
            for piece in &mut line.pieces {
                piece.at = piece.at.saturating_add(at);
            }
            self.lines.push(line.opening(false, Bond::Firm));
        }
    }

    fn wrap(&self, text: &str, measure: u16) -> Vec<String> {
        prose::wrap(&self.setting.glyphs.spell(text), measure)
    }

    /// A text in lines of its own, one role throughout.
    fn text(&mut self, text: &str, at: u16, measure: u16, role: Role, joint: Joint) {
        let lines = self.wrap(text, measure);
        let last = lines.len().saturating_sub(1);
        for (n, text) in lines.into_iter().enumerate() {
            let line = Line::new(at, text, role);
            self.lines.push(match n {
                0 => line.opening(joint.gap, joint.bond),
                // The first two lines of a paragraph stay together, and so do the last two.
                n if n == 1 || n == last || matches!(role, Role::Strong | Role::Label) => {
                    line.opening(false, Bond::Firm)
                }
                _ => line,
            });
        }
    }

    fn notice(&mut self, title: &str, text: &str, at: u16, joint: Joint) {
        let from = self.lines.len();
        let inner = at.saturating_add(2);
        let measure = self.setting.measure.saturating_sub(inner);
        self.text(title, inner, measure, Role::Strong, joint);
        self.text(text, inner, measure, Role::Text, TIGHT);
        let bar = self.setting.glyphs.bar();
        for line in self.lines.iter_mut().skip(from) {
            line.lead_with(at, bar, Role::Alarm);
        }
    }

    fn points(&mut self, lead: &str, points: &[String], at: u16, joint: Joint) {
        let measure = self.setting.measure.saturating_sub(at);
        let mut joint = joint;
        if !lead.is_empty() {
            self.text(lead, at, measure, Role::Strong, joint);
            joint = TIGHT;
        }
        for point in points {
            let from = self.lines.len();
            let inner = at.saturating_add(2);
            self.text(point, inner, measure.saturating_sub(2), Role::Text, joint);
            let bullet = self.setting.glyphs.bullet();
            if let Some(line) = self.lines.get_mut(from) {
                line.lead_with(at, bullet, Role::Mark);
            }
            joint = NEXT;
        }
    }

    fn rows(&mut self, rows: &[(String, String)], at: u16, joint: Joint) {
        let measure = self.setting.measure.saturating_sub(at);
        let spell = |text: &str| prose::width(&self.setting.glyphs.spell(text));
        let widest = rows.iter().map(|(name, _)| spell(name)).max();
        let name = widest.unwrap_or(0).min(NAME);
        let beside = measure.saturating_sub(name) >= VALUE.saturating_add(2);
        let mut joint = joint;
        for (left, right) in rows {
            if beside {
                self.beside(left, right, at, name, joint);
            } else {
                self.text(left, at, measure, Role::Strong, joint);
                let inner = at.saturating_add(2);
                self.text(right, inner, measure.saturating_sub(2), Role::Text, TIGHT);
            }
            joint = NEXT;
        }
    }

    /// A name with its value beside it, both wrapped in their columns.
    fn beside(&mut self, name: &str, value: &str, at: u16, column: u16, joint: Joint) {
        let second = at.saturating_add(column).saturating_add(2);
        let names = self.wrap(name, column);
        let values = self.wrap(value, self.setting.measure.saturating_sub(second));
        let mut joint = joint;
        for n in 0..names.len().max(values.len()) {
            let mut line = Line::blank().opening(joint.gap, joint.bond);
            if let Some(text) = names.get(n) {
                line.put(at, text.as_str(), Role::Strong);
            }
            if let Some(text) = values.get(n) {
                line.put(second, text.as_str(), Role::Text);
            }
            self.lines.push(line);
            joint = TIGHT;
        }
    }

    fn item(&mut self, item: &Item, joint: Joint) {
        let from = self.lines.len();
        let number = self.items;
        self.items += 1;
        let inner = self.setting.measure.saturating_sub(HANG);
        // The widest position there can be, with the air before it.
        let position = prose::width(&self.setting.words.position(9, 10)).saturating_add(2);
        let state = item
            .state
            .as_deref()
            .map(|state| self.setting.glyphs.spell(state));
        let aside = state
            .as_deref()
            .map_or(0, |state| prose::width(state).saturating_add(2));
        let stands = inner.saturating_sub(position.saturating_add(aside)) >= LABEL;
        let kept = position.saturating_add(if stands { aside } else { 0 });
        self.text(
            &item.label,
            HANG,
            inner.saturating_sub(kept),
            Role::Label,
            joint,
        );
        for line in self.lines.iter_mut().skip(from) {
            line.item = Some((number, Part::Label));
        }
        let (beside, below) = if stands { (state, None) } else { (None, state) };
        if let Some(head) = self.lines.get_mut(from) {
            head.item = Some((number, Part::Head(beside.map(Cow::into_owned))));
        }
        let rest = self.lines.len();
        if let Some(state) = below {
            self.text(&state, HANG, inner, Role::Text, TIGHT);
        }
        if let Some(detail) = &item.detail {
            self.text(detail, HANG, inner, Role::Text, TIGHT);
        }
        self.under(item, HANG);
        self.reach_down(from);
        for line in self.lines.iter_mut().skip(rest) {
            line.item = Some((number, Part::Rest));
        }
    }

    /// Makes what was set from a line on as tall as a finger needs it, with a bar that shows how
    /// far it goes.
    fn reach_down(&mut self, from: usize) {
        let least = usize::from(self.setting.reach.rows());
        if least < 2 {
            return;
        }
        while self.lines.len() < from + least {
            self.lines.push(Line::blank().opening(false, Bond::Firm));
        }
        let bar = self.setting.glyphs.bar();
        for line in self.lines.iter_mut().skip(from + 1) {
            line.lead_with(0, bar, Role::Mark);
        }
    }

    /// What is said under an item.
    fn under(&mut self, item: &Item, at: u16) {
        let mut joint = TIGHT;
        joint.gap = self.setting.roomy && item.detail.is_some();
        for block in &item.under {
            self.reading(block, at, joint);
            joint = match block {
                Block::Heading(_) => TIGHT,
                _ => NEXT,
            };
            joint.gap = self.setting.roomy && joint.bond != Bond::Firm;
        }
    }
}
