//! How wide letters are in Helvetica, in thousandths of their size. Every PDF reader has this font.

use crate::spelling::plain;

/// From the space to `~`, regular.
const REGULAR: [u16; 95] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/// From the space to `~`, bold.
const BOLD: [u16; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667,
    611, 778, 722, 278, 556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556,
    278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

/// The widest letter.
const WIDEST: u16 = 1015;

/// The width of a text in thousandths of its size.
pub(super) fn width(text: &str, bold: bool) -> usize {
    text.chars()
        .map(|sign| usize::from(letter(sign, bold)))
        .sum()
}

fn letter(sign: char, bold: bool) -> u16 {
    if let Some(width) = ascii(sign, bold) {
        return width;
    }
    match sign {
        // A letter is as wide without its accent; only the small i is not.
        'í' | 'ì' | 'î' | 'ï' | '‘' | '’' | '‚' | '·' => 278,
        'ñ' => ascii('n', bold).unwrap_or(WIDEST),
        'Ñ' => ascii('N', bold).unwrap_or(WIDEST),
        '“' | '”' | '„' if bold => 500,
        '“' | '”' | '„' | '¡' | 'ª' | 'º' => 370,
        '¿' => 611,
        '–' | '«' | '»' | '€' => 556,
        '•' => 350,
        '°' => 400,
        _ => {
            let base = plain(sign).filter(|base| base.len() == 1);
            let base = base.and_then(|base| base.chars().next());
            let width = base.filter(char::is_ascii_alphabetic);
            width.and_then(|it| ascii(it, bold)).unwrap_or(WIDEST)
        }
    }
}

fn ascii(sign: char, bold: bool) -> Option<u16> {
    let at = usize::try_from(u32::from(sign).checked_sub(0x20)?).ok()?;
    let widths = if bold { &BOLD } else { &REGULAR };
    widths.get(at).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_accent_makes_no_letter_wider() {
        for bold in [false, true] {
            assert_eq!(width("áéóúüñÁÉÍÓÚÑ", bold), width("aeouunAEIOUN", bold));
        }
        assert_eq!(width("HELP", false), 722 + 667 + 556 + 667);
    }
}
