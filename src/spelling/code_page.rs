//! The tables of characters that printers and the fonts of PDF readers have.

/// The characters of a receipt printer beyond ASCII, by the table it is switched to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CodePage {
    /// The first table of every printer. It lacks Á, Í, Ó and Ú.
    Pc437,
    /// Western Europe.
    Pc850,
    /// Western Europe, with the euro.
    #[default]
    Pc858,
    /// Western Europe as Windows has it, with curly quotes and dashes.
    Wpc1252,
}

impl CodePage {
    /// All tables.
    pub const ALL: [Self; 4] = [Self::Pc437, Self::Pc850, Self::Pc858, Self::Wpc1252];

    /// Its name in settings.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pc437 => "pc437",
            Self::Pc850 => "pc850",
            Self::Pc858 => "pc858",
            Self::Wpc1252 => "wpc1252",
        }
    }

    /// The table of this name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.id() == id)
    }

    /// The byte of a character in this table.
    #[must_use]
    pub fn code(self, sign: char) -> Option<u8> {
        match (self, sign) {
            (_, ' '..='~') => u8::try_from(u32::from(sign)).ok(),
            (Self::Pc437, _) => high(PC437, sign),
            (Self::Pc858, '€') => Some(0xD5),
            (Self::Pc858, 'ı') => None,
            (Self::Pc850 | Self::Pc858, _) => high(PC850, sign),
            (Self::Wpc1252, _) => win_ansi_code(sign),
        }
    }
}

/// Table 437 from 0x80; a space where it has nothing that is seen.
const PC437: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒ\
áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐\
└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■ ";

/// Table 850 from 0x80. Its second hyphen, which printers may leave out, is a space here.
const PC850: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒ\
áíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐\
└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀\
ÓßÔÒõÕµþÞÚÛÙýÝ¯´ ±‗¾¶§÷¸°¨·¹³²■ ";

/// The byte of a character in a table that begins at 0x80.
fn high(table: &str, sign: char) -> Option<u8> {
    let at = table.chars().position(|it| it == sign && it != ' ')?;
    u8::try_from(0x80 + at).ok()
}

/// The characters of `WinAnsiEncoding` from 0x80 to 0x9F; a space where it has none.
const HIGH: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The byte of a character in `WinAnsiEncoding`.
#[must_use]
pub fn win_ansi_code(sign: char) -> Option<u8> {
    match sign {
        ' '..='~' | '\u{a1}'..='\u{ac}' | '\u{ae}'..='\u{ff}' => u8::try_from(u32::from(sign)).ok(),
        _ => high(HIGH, sign),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn win_ansi_has_the_signs_of_spanish_at_their_places() {
        let codes = [
            ('A', 65),
            ('á', 0xE1),
            ('Ñ', 0xD1),
            ('¿', 0xBF),
            ('“', 0x93),
            ('€', 0x80),
        ];
        for (sign, code) in codes {
            assert_eq!(win_ansi_code(sign), Some(code), "{sign}");
        }
        for sign in ['\u{81}', '\u{a0}', '\u{ad}', 'Ā', '語'] {
            assert_eq!(win_ansi_code(sign), None, "{sign:?}");
        }
        assert_eq!(win_ansi_code('Ÿ'), Some(0x9F));
    }

    #[test]
    fn each_table_has_the_signs_of_spanish_at_their_places() {
        let codes = |page: CodePage| {
            "¿¡áÁÓñÑ€"
                .chars()
                .map(|it| page.code(it))
                .collect::<Vec<_>>()
        };
        let some = |codes: [u8; 7]| codes.map(Some).to_vec();
        let old = some([0xA8, 0xAD, 0xA0, 0xB5, 0xE0, 0xA4, 0xA5]);
        assert_eq!(codes(CodePage::Pc850)[..7], old);
        assert_eq!(codes(CodePage::Pc858)[..7], old);
        assert_eq!(codes(CodePage::Pc858)[7], Some(0xD5));
        assert_eq!(codes(CodePage::Pc850)[7], None);
        let new = some([0xBF, 0xA1, 0xE1, 0xC1, 0xD3, 0xF1, 0xD1]);
        assert_eq!(codes(CodePage::Wpc1252)[..7], new);
        assert_eq!(CodePage::Pc437.code('¿'), Some(0xA8));
        assert_eq!(CodePage::Pc437.code('Á'), None);
        for table in [PC437, PC850] {
            assert_eq!(table.chars().count(), 128);
        }
        // The hyphen of numbers is that of ASCII in every table.
        assert!(
            CodePage::ALL
                .iter()
                .all(|page| page.code('-') == Some(b'-'))
        );
    }
}
