//! A code for phones, drawn with what the terminal has.
//!
//! Half blocks put two modules into one cell. Where a font lacks them, two cells with a ground of
//! their own make a module: any font can show that, but it takes twice the room (practice.md 5.1,
//! T10). Where neither fits in one screenful, nothing is drawn: half a code cannot be read.

use super::line::Line;
use super::{Glyphs, Role};
use crate::qr::{Code, QUIET};

/// The fewest light modules around a code with which cameras still find it.
const LEAST_QUIET: usize = 2;

/// The lines of a code in so many columns and rows, where it fits.
pub(super) fn set(code: &Code, columns: u16, rows: u16, glyphs: Glyphs) -> Option<Vec<Line>> {
    let (columns, rows) = (usize::from(columns), usize::from(rows));
    let mut quiets = [QUIET, LEAST_QUIET].into_iter();
    quiets.find_map(|quiet| {
        // What is left out of the quiet zone on each side.
        let skip = QUIET - quiet;
        let size = code.size() - 2 * skip;
        if glyphs.halves() {
            let fits = size <= columns && size.div_ceil(2) <= rows;
            return fits.then(|| halves(code, skip, size));
        }
        let fits = 2 * size <= columns && size <= rows;
        fits.then(|| grounds(code, skip, size))
    })
}

/// Two modules above one another in each cell. The last row of an odd size gets a light half below,
/// since the quiet zone goes on there.
fn halves(code: &Code, skip: usize, size: usize) -> Vec<Line> {
    let half = |x: usize, y: usize| {
        let below = y + 1 < size && code.is_dark(x + skip, y + 1 + skip);
        match (code.is_dark(x + skip, y + skip), below) {
            (true, true) => '█',
            (true, false) => '▀',
            (false, true) => '▄',
            (false, false) => ' ',
        }
    };
    let row = |y: usize| (0..size).map(|x| half(x, y)).collect::<String>();
    let rows = (0..size).step_by(2);
    rows.map(|y| Line::new(0, row(y), Role::Light)).collect()
}

/// One module in two cells, told by the ground alone.
fn grounds(code: &Code, skip: usize, size: usize) -> Vec<Line> {
    let row = |y: usize| {
        let mut line = Line::blank();
        for (at, x) in (0..).step_by(2).zip(0..size) {
            let dark = code.is_dark(x + skip, y + skip);
            line.put(at, "  ", if dark { Role::Dark } else { Role::Light });
        }
        line
    };
    (0..size).map(row).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn code() -> Code {
        Code::of("https://lifering.org").unwrap()
    }

    /// The modules as a camera would see them: what is dark in each cell, two to a row of half
    /// blocks.
    fn seen(lines: &[Line], halves: bool) -> Vec<Vec<bool>> {
        let mut rows = Vec::new();
        for line in lines {
            if halves {
                let row = &line.pieces[0].text;
                rows.push(row.chars().map(|it| "█▀".contains(it)).collect());
                rows.push(row.chars().map(|it| "█▄".contains(it)).collect());
            } else {
                let pieces = line.pieces.iter();
                rows.push(pieces.map(|it| it.role == Role::Dark).collect());
            }
        }
        rows
    }

    #[rstest]
    #[case(Glyphs::Unicode, 76, 18)]
    #[case(Glyphs::Kiosk, 76, 18)]
    #[case(Glyphs::Console, 76, 33)]
    #[case(Glyphs::Ascii, 76, 33)]
    fn every_module_is_drawn_as_it_is(
        #[case] glyphs: Glyphs,
        #[case] columns: u16,
        #[case] rows: u16,
    ) {
        let code = code();
        let lines = set(&code, columns, rows, glyphs).unwrap();
        let seen = seen(&lines, glyphs.halves());
        let size = seen[0].len();
        let skip = (code.size() - size) / 2;
        for (y, row) in seen.iter().take(size).enumerate() {
            for (x, dark) in row.iter().enumerate() {
                assert_eq!(*dark, code.is_dark(x + skip, y + skip), "{x} {y}");
            }
        }
        assert!(seen.iter().skip(size).flatten().all(|dark| !dark));
    }

    #[test]
    fn the_quiet_zone_gives_way_but_never_below_two() {
        let code = code();
        let full = u16::try_from(code.size()).unwrap();
        let width = |rows| {
            let lines = set(&code, 76, rows, Glyphs::Unicode)?;
            Some(lines[0].pieces[0].text.chars().count())
        };
        assert_eq!(width(full.div_ceil(2)), Some(code.size()));
        assert_eq!(width(full.div_ceil(2) - 2), Some(code.size() - 4));
        assert_eq!(width(full.div_ceil(2) - 3), None);
    }

    #[test]
    fn a_font_without_half_blocks_gets_grounds_or_nothing() {
        assert!(set(&code(), 76, 18, Glyphs::Console).is_none());
    }
}
