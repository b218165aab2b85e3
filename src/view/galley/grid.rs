//! Things side by side: in columns where each is wide enough to read, else one after the other.

use super::{APART, Bond, Galley, Joint, Line, Role, TIGHT, prose};

/// The narrowest column that reads well.
const LEAST: u16 = 22;

/// The widest.
const MOST: u16 = 48;

/// The air between two columns.
const AIR: u16 = 2;

impl Galley<'_> {
    /// The same rows for each thing.
    pub(super) fn grid(
        &mut self,
        heads: &[String],
        rows: &[(String, Vec<String>)],
        at: u16,
        joint: Joint,
    ) {
        let room = self.setting.wide.saturating_sub(at);
        // A word that is broken, such as an address, cannot be copied.
        let cells = rows.iter().flat_map(|(_, cells)| cells);
        let words = heads.iter().chain(cells).flat_map(|text| text.split(' '));
        let longest = words.map(|word| prose::width(&self.setting.glyphs.spell(word)));
        let longest = longest.max().unwrap_or_default();
        match column(room, heads.len()).filter(|column| *column >= longest) {
            Some(column) => self.columns(heads, rows, (at, column), joint),
            None => self.one_after_the_other(heads, rows, at, joint),
        }
    }

    fn one_after_the_other(
        &mut self,
        heads: &[String],
        rows: &[(String, Vec<String>)],
        at: u16,
        mut joint: Joint,
    ) {
        let measure = self.setting.measure.saturating_sub(at);
        for (n, head) in heads.iter().enumerate() {
            self.text(head, at, measure, Role::Title, joint);
            let of = |row: &(String, Vec<String>)| Some((row.0.clone(), row.1.get(n)?.clone()));
            let rows: Vec<_> = rows.iter().filter_map(of).collect();
            self.rows(&rows, at, TIGHT);
            joint = APART;
        }
    }

    /// Each row stands under its name; the heads come again on each screenful.
    fn columns(
        &mut self,
        heads: &[String],
        rows: &[(String, Vec<String>)],
        (at, column): (u16, u16),
        joint: Joint,
    ) {
        let first = self.lines.len();
        self.cells(heads, Role::Title, (at, column), joint);
        let heads = first..self.lines.len();
        let mut joint = Joint {
            bond: Bond::Firm,
            ..APART
        };
        for (name, cells) in rows {
            let from = self.lines.len();
            let measure = self.setting.wide.saturating_sub(at);
            self.text(name, at, measure, Role::Strong, joint);
            joint = APART;
            self.cells(cells, Role::Text, (at, column), TIGHT);
            for line in self.lines.iter_mut().skip(from) {
                line.heads = Some(heads.clone());
            }
        }
    }

    /// Texts side by side, each wrapped in its column.
    fn cells(&mut self, cells: &[String], role: Role, (at, column): (u16, u16), joint: Joint) {
        let wrapped = cells.iter().map(|cell| self.wrap(cell, column));
        let wrapped: Vec<Vec<String>> = wrapped.collect();
        let rows = wrapped.iter().map(Vec::len).max().unwrap_or_default();
        for n in 0..rows {
            // The first two lines stay together, and so do the last two.
            let bond = match n {
                0 => joint.bond,
                n if n == 1 || n + 1 == rows => Bond::Firm,
                _ => Bond::Weak,
            };
            let mut line = Line::blank().opening(joint.gap && n == 0, bond);
            let mut left = at;
            for cell in &wrapped {
                if let Some(text) = cell.get(n) {
                    line.put(left, text.as_str(), role);
                }
                left = left.saturating_add(column).saturating_add(AIR);
            }
            self.lines.push(line);
        }
    }
}

/// How wide each of so many columns is, where that is enough to read.
fn column(room: u16, count: usize) -> Option<u16> {
    let count = u16::try_from(count).ok().filter(|count| *count > 1)?;
    let air = AIR.saturating_mul(count - 1);
    let column = (room.saturating_sub(air) / count).min(MOST);
    (column >= LEAST).then_some(column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_window_of_80_columns_holds_three_things_and_one_of_60_two() {
        assert_eq!(column(76, 3), Some(24));
        assert_eq!(column(76, 2), Some(37));
        assert_eq!(column(56, 2), Some(27));
        assert_eq!(column(56, 3), None);
        assert_eq!(column(196, 3), Some(MOST));
        assert_eq!(column(76, 1), None);
        assert_eq!(column(0, 2), None);
    }
}
