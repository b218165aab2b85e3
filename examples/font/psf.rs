//! The font as a file that `setfont` loads: PSF, version 2, with its table of characters.

use super::pen::{self, Cell, Size};
use super::source::Source;

/// As many shapes as leave a Linux console all of its sixteen colors.
pub(crate) const MOST: usize = 256;

/// Characters that are blank. The first is what a console clears with.
const BLANKS: [char; 5] = [' ', '\u{a0}', '\u{2002}', '\u{2003}', '\u{2009}'];

/// A shape and the characters that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// The characters; none where the place is free.
    pub(crate) chars: Vec<char>,
    /// The shape.
    pub(crate) cell: Cell,
}

/// All 256 shapes in their places: ASCII and Latin-1 in their own, the others in the free ones.
///
/// # Errors
///
/// Says which line cannot be drawn, or that there are too many.
pub(crate) fn glyphs(source: &Source, size: Size) -> Result<Vec<Glyph>, String> {
    let free = Glyph {
        chars: Vec::new(),
        cell: Cell::blank(size),
    };
    let mut places = vec![free; MOST];
    if let Some(blank) = places.get_mut(usize::from(b' ')) {
        blank.chars = BLANKS.to_vec();
    }
    let mut others = Vec::new();
    for (name, line) in source {
        let mut letters = name.chars();
        let (Some(char), None) = (letters.next(), letters.next()) else {
            continue;
        };
        let mut glyph = Glyph {
            chars: vec![char],
            cell: pen::draw(source, name, size).map_err(|why| format!("{name}: {why}"))?,
        };
        glyph.chars.extend(&line.also);
        match usize::try_from(u32::from(char)).map(|at| places.get_mut(at)) {
            Ok(Some(place)) => *place = glyph,
            _ => others.push(glyph),
        }
    }
    // What a console shows for a character that the font does not have stands first.
    others.sort_by_key(|it| (!it.chars.contains(&'\u{fffd}'), it.chars.clone()));
    let mut others = others.into_iter();
    for place in places.iter_mut().filter(|it| it.chars.is_empty()) {
        let Some(glyph) = others.next() else { break };
        *place = glyph;
    }
    match others.next() {
        Some(glyph) => Err(format!("there is no place for {:?}", glyph.chars)),
        None => Ok(places),
    }
}

/// The bytes of the file.
pub(crate) fn write(glyphs: &[Glyph], size: Size) -> Vec<u8> {
    const HEADER: u32 = 32;
    const HAS_TABLE: u32 = 1;
    let per_row = u32::from(size.width).div_ceil(8);
    let numbers = [
        0,
        HEADER,
        HAS_TABLE,
        u32::try_from(glyphs.len()).unwrap_or_default(),
        per_row * u32::from(size.height),
        u32::from(size.height),
        u32::from(size.width),
    ];
    let mut bytes = vec![0x72, 0xb5, 0x4a, 0x86];
    bytes.extend(numbers.into_iter().flat_map(u32::to_le_bytes));
    for row in glyphs.iter().flat_map(|it| &it.cell.rows) {
        bytes.extend(row.chunks(8).map(|eight| {
            let bits = eight.iter().zip((0..8).rev());
            bits.fold(0_u8, |byte, (ink, bit)| byte | u8::from(*ink) << bit)
        }));
    }
    for glyph in glyphs {
        bytes.extend(glyph.chars.iter().collect::<String>().bytes());
        bytes.push(0xff);
    }
    bytes
}
