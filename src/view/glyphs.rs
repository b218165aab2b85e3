//! Which characters a terminal can show.
//!
//! A Linux console has 256 or 512 shapes and no way to ask which, so the middle tier holds only
//! what every font of Debian's console-setup has. What a tier lacks is written with what it has:
//! a curly quote as a straight one, an accent as its letter.

use std::borrow::Cow;

use crate::spelling;

/// A set of characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyphs {
    /// Whatever the guide says.
    Unicode,
    /// What the fonts of a Linux console have.
    Console,
    /// What the font that comes with the kiosk has: those, and half blocks.
    Kiosk,
    /// ASCII, for a terminal that does not read UTF-8.
    Ascii,
}

/// Beyond ASCII, what the fonts of a Linux console have.
const CONSOLE: &str = "─│┌┐└┘├┤┬┴┼←↑→↓•·…—“”«»áéíóúüñÁÉÍÓÚÜÑ¿¡";

/// What a code for phones is drawn with.
const HALVES: &str = "▀▄█";

impl Glyphs {
    /// Whether the tier has half blocks.
    #[must_use]
    pub fn halves(self) -> bool {
        HALVES.chars().all(|half| self.has(half))
    }

    /// Before a point of a list.
    #[must_use]
    pub const fn bullet(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console | Self::Kiosk => "•",
            Self::Ascii => "-",
        }
    }

    /// A line from top to bottom: beside a notice, and between a list and its preview.
    #[must_use]
    pub const fn bar(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console | Self::Kiosk => "│",
            Self::Ascii => "|",
        }
    }

    /// A line from left to right: above the counselor's panel.
    #[must_use]
    pub const fn rule(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console | Self::Kiosk => "─",
            Self::Ascii => "-",
        }
    }

    /// Before the line that leads on.
    #[must_use]
    pub const fn down(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console | Self::Kiosk => "↓",
            Self::Ascii => "v",
        }
    }

    /// Before the line that leads back to the top.
    #[must_use]
    pub const fn up(self) -> &'static str {
        match self {
            Self::Unicode | Self::Console | Self::Kiosk => "↑",
            Self::Ascii => "^",
        }
    }

    /// Whether the tier has this character.
    #[must_use]
    pub fn has(self, char: char) -> bool {
        match self {
            Self::Unicode => !char.is_control(),
            Self::Console => matches!(char, ' '..='~') || CONSOLE.contains(char),
            Self::Kiosk => Self::Console.has(char) || HALVES.contains(char),
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
                spelt.push_str(spelling::plain(char).unwrap_or("?"));
            }
        }
        Cow::Owned(spelt)
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
