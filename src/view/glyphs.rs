//! Which characters a terminal can show.
//!
//! A Linux console has 256 or 512 shapes and no way to ask which, so the middle tier holds only
//! what every font of Debian's console-setup has. What a tier lacks is written with what it has:
//! a curly quote as a straight one, an accent as its letter.

use std::borrow::Cow;

/// A set of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyphs {
    /// Whatever the guide says.
    Unicode,
    /// What the fonts of a Linux console have.
    Console,
    /// ASCII, for a terminal that does not read UTF-8.
    Ascii,
}

/// Beyond ASCII, what the fonts of a Linux console have.
const CONSOLE: &str = "─│┌┐└┘├┤┬┴┼←↑→↓•·…—“”«»áéíóúüñÁÉÍÓÚÜÑ¿¡";

impl Glyphs {
    /// Before a point of a list.
    #[must_use]
    pub const fn bullet(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console => "•",
            Self::Ascii => "-",
        }
    }

    /// A line from top to bottom: beside a notice, and between a list and its preview.
    #[must_use]
    pub const fn bar(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console => "│",
            Self::Ascii => "|",
        }
    }

    /// A line from left to right: above the counselor's panel.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console => "─",
            Self::Ascii => "-",
        }
    }

    /// Before the line that leads on.
    #[must_use]
    pub const fn down(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console => "↓",
            Self::Ascii => "v",
        }
    }

    /// Before the line that leads back to the top.
    #[must_use]
    pub const fn up(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console => "↑",
            Self::Ascii => "^",
        }
    }

    /// Whether the tier has this character.
    #[must_use]
    pub fn has(self, char: char) -> bool {
        match self {
            Self::Unicode => !char.is_control(),
            Self::Console => matches!(char, ' '..='~') || CONSOLE.contains(char),
            Self::Ascii => matches!(char, ' '..='~'),
        }
    }

    /// A text in the characters of this tier. A line break stays; any other control character
    /// becomes a space, so that content cannot speak to the terminal.
    #[must_use]
    pub fn spell(self, text: &str) -> Cow<'_, str> {
        if text.chars().all(|char| char == '\n' || self.has(char)) {
            return Cow::Borrowed(text);
        }
        let mut spelt = String::with_capacity(text.len());
        for char in text.chars() {
            if char == '\n' || self.has(char) {
                spelt.push(char);
            } else {
                spelt.push_str(plain(char));
            }
        }
        Cow::Owned(spelt)
    }
}

/// A character in ASCII.
fn plain(char: char) -> &'static str {
    match char {
        '‘' | '’' | '‚' | '′' => "'",
        '“' | '”' | '„' | '«' | '»' | '″' => "\"",
        '…' => "...",
        '–' | '—' | '−' | '‐' | '‑' | '•' | '·' => "-",
        '→' => "->",
        '←' => "<-",
        '¿' | '¡' | '\u{ad}' | '\u{200b}' | '\u{feff}' => "",
        '®' => "(R)",
        '™' => "(TM)",
        '©' => "(c)",
        '½' => "1/2",
        '×' => "x",
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' => "a",
        'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' | 'Ā' => "A",
        'ç' => "c",
        'Ç' => "C",
        'è' | 'é' | 'ê' | 'ë' | 'ē' => "e",
        'È' | 'É' | 'Ê' | 'Ë' | 'Ē' => "E",
        'ì' | 'í' | 'î' | 'ï' | 'ī' => "i",
        'Ì' | 'Í' | 'Î' | 'Ï' | 'Ī' => "I",
        // Another letter alone would make other words of some.
        'ñ' => "ni",
        'Ñ' => "Ni",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ō' => "o",
        'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' | 'Ō' => "O",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' => "u",
        'Ù' | 'Ú' | 'Û' | 'Ü' | 'Ū' => "U",
        char if char.is_control() || char.is_whitespace() => " ",
        _ => "?",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tier_draws_only_with_what_it_has() {
        for glyphs in [Glyphs::Unicode, Glyphs::Console, Glyphs::Ascii] {
            for drawn in [glyphs.bullet(), glyphs.bar(), glyphs.down(), glyphs.up()] {
                assert!(
                    drawn.chars().all(|char| glyphs.has(char)),
                    "{glyphs:?} {drawn}"
                );
            }
        }
    }

    #[test]
    fn what_is_missing_is_spelt_with_what_is_there() {
        let text = "“It’s fine” – naïve… ¿Qué?\u{1b}[2J";
        assert_eq!(
            Glyphs::Unicode.spell(text),
            "“It’s fine” – naïve… ¿Qué? [2J"
        );
        assert_eq!(
            Glyphs::Console.spell(text),
            "“It's fine” - naive… ¿Qué? [2J"
        );
        assert_eq!(
            Glyphs::Ascii.spell(text),
            "\"It's fine\" - naive... Que? [2J"
        );
    }
}
