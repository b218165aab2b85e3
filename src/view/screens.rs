//! Cuts the lines of a page into screenfuls.

use std::ops::Range;

use super::line::{Bond, Line, Part};

/// The most items on one screenful: as many as there are digits to take them with.
const DIGITS: usize = 9;

/// A part of a page that is seen at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Screenful {
    /// Its lines, by their place among the lines of the page.
    pub lines: Range<usize>,
    /// The items that begin on it.
    pub items: Range<usize>,
}

/// Cuts lines into screenfuls of at most `room` rows; at least one screenful. Where there are
/// several, each keeps `more` rows and one digit for the way to the next.
pub(super) fn cut(lines: &[Line], room: u16, more: u16) -> Vec<Screenful> {
    let (room, more) = (usize::from(room), usize::from(more));
    let room = room.max(more + 1);
    if reach(lines, 0, room, DIGITS) == lines.len() {
        return vec![screenful(lines, 0..lines.len(), 0)];
    }
    let room = room - more;
    let mut screens: Vec<Screenful> = Vec::new();
    let mut from = 0;
    while from < lines.len() {
        let end = reach(lines, from, room, DIGITS - 1);
        let to = if end < lines.len() {
            best(lines, from, end, room)
        } else {
            end
        };
        let first = screens.last().map_or(0, |before| before.items.end);
        screens.push(screenful(lines, from..to, first));
        from = to;
    }
    screens
}

/// The rows that lines take, by where each stands: a blank line before the first is dropped, and
/// the heads of its columns are said again.
pub(super) fn rows(lines: &[Line], of: &Range<usize>) -> Vec<Option<usize>> {
    let mut rows: Vec<Option<usize>> = heads(lines, of.start).map(Some).collect();
    for (n, line) in lines.iter().enumerate().take(of.end).skip(of.start) {
        if line.gap && n > of.start {
            rows.push(None);
        }
        rows.push(Some(n));
    }
    rows
}

fn screenful(lines: &[Line], of: Range<usize>, first: usize) -> Screenful {
    let heads = lines
        .iter()
        .take(of.end)
        .skip(of.start)
        .filter(|line| is_head(line));
    let items = first..first + heads.count();
    Screenful { lines: of, items }
}

const fn is_head(line: &Line) -> bool {
    matches!(line.item, Some((_, Part::Head(_))))
}

/// The heads above a line, where a screenful begins with it.
fn heads(lines: &[Line], at: usize) -> Range<usize> {
    let heads = lines.get(at).and_then(|line| line.heads.clone());
    heads.unwrap_or_default()
}

/// How far lines from `from` on fit in `room` rows with at most `most` items; at least one line.
fn reach(lines: &[Line], from: usize, room: usize, most: usize) -> usize {
    let mut taken = heads(lines, from).len();
    let mut items = 0;
    for (n, line) in lines.iter().enumerate().skip(from) {
        taken += 1 + usize::from(line.gap && n > from);
        items += usize::from(is_head(line));
        if n > from && (taken > room || items > most) {
            return n;
        }
    }
    lines.len()
}

/// The best place to end a screenful that could reach to `end`.
fn best(lines: &[Line], from: usize, end: usize, room: usize) -> usize {
    let last = |bond: Bond| {
        let between = lines.iter().enumerate().take(end + 1).skip(from + 1);
        between
            .rev()
            .find(|(_, line)| line.bond <= bond)
            .map(|(n, _)| n)
    };
    let free = last(Bond::Free);
    if let Some(free) = free {
        // What follows is kept whole where a screen can hold it.
        let next = lines
            .iter()
            .enumerate()
            .skip(free + 1)
            .find(|(_, line)| line.bond == Bond::Free);
        let next = next.map_or(lines.len(), |(n, _)| n);
        if reach(lines, free, room, DIGITS - 1) >= next || (free - from) * 2 > room {
            return free;
        }
    }
    last(Bond::Weak).or(free).unwrap_or(end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::Role;

    fn line(gap: bool, bond: Bond) -> Line {
        Line::new(0, "x", Role::Text).opening(gap, bond)
    }

    fn head(item: usize) -> Line {
        let mut line = line(false, Bond::Free);
        line.item = Some((item, Part::Head(None)));
        line
    }

    fn ends(lines: &[Line], room: u16) -> Vec<usize> {
        cut(lines, room, 2)
            .iter()
            .map(|screen| screen.lines.end)
            .collect()
    }

    #[test]
    fn what_fits_is_one_screenful() {
        let lines = vec![line(true, Bond::Free), line(true, Bond::Free)];
        assert_eq!(ends(&lines, 3), [2]);
        assert_eq!(cut(&[], 10, 2).len(), 1);
    }

    #[test]
    fn a_block_that_does_not_fit_begins_the_next_screenful() {
        let mut lines = Vec::new();
        for _ in 0..3 {
            lines.push(line(true, Bond::Free));
            lines.extend((0..4).map(|_| line(false, Bond::Weak)));
        }
        assert_eq!(ends(&lines, 10), [5, 10, 15]);
    }

    #[test]
    fn a_block_longer_than_a_screen_ends_between_its_lines() {
        let mut lines = vec![line(true, Bond::Free)];
        lines.extend((0..20).map(|_| line(false, Bond::Weak)));
        assert_eq!(ends(&lines, 10), [8, 16, 21]);
    }

    #[test]
    fn a_digit_is_left_for_the_way_to_the_next_screenful() {
        let lines: Vec<Line> = (0..20).map(head).collect();
        let screens = cut(&lines, 50, 2);
        let items: Vec<_> = screens.into_iter().map(|screen| screen.items).collect();
        assert_eq!(items, [0..8, 8..16, 16..20]);
    }

    #[test]
    fn lines_that_hold_together_are_parted_only_when_nothing_else_helps() {
        let lines: Vec<Line> = (0..12).map(|_| line(false, Bond::Firm)).collect();
        assert_eq!(ends(&lines, 7), [5, 10, 12]);
    }
}
