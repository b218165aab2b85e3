//! What is switched on when the terminal is taken and off when it is given back, as bytes.
//!
//! Every sequence here is written by hand: nothing more is switched on than what is used, and
//! all of it is switched off again in one write, which a signal can do as well as a return.

use std::fmt::Write as _;

use crate::site::Palette;

/// Which modes the terminal has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Modes {
    /// A Linux console: it has one screen, no title and no mouse.
    pub console: bool,
    /// Clicks are reported.
    pub mouse: bool,
    /// A kiosk: a signal that ends it is no fault.
    pub kiosk: bool,
    /// Other colors, on a Linux console alone.
    pub palette: Option<Palette>,
}

/// Clears the screen, then what has scrolled off it, and goes to the first cell. In this order,
/// since some terminals push a cleared screen into what has scrolled off.
const CLEAR: &str = "\x1b[2J\x1b[3J\x1b[H";

/// The other screen, so that what the person had is there again afterwards.
const OTHER_SCREEN: &str = "\x1b[?1049h";
const FIRST_SCREEN: &str = "\x1b[?1049l";

/// A title that says nothing to whoever looks over a shoulder. It stays afterwards: the title
/// before it was, in many shells, the name of this program.
const TITLE: &str = "\x1b]2;guide\x07";

/// Presses and releases, in the form that has no limit of columns. Not movement.
const MOUSE_ON: &str = "\x1b[?1000h\x1b[?1006h";
const MOUSE_OFF: &str = "\x1b[?1006l\x1b[?1000l";

/// Marks pasted text, so that it is not taken for keys.
const PASTE_ON: &str = "\x1b[?2004h";
const PASTE_OFF: &str = "\x1b[?2004l";

/// Gives a Linux console the colors it began with.
const FIRST_COLORS: &str = "\x1b]R";

const SHOW_CURSOR: &str = "\x1b[?25h";
const PLAIN_STYLE: &str = "\x1b[m";

/// Holds the picture back until a frame is whole. Terminals without it pass it over.
pub(super) const FRAME: &str = "\x1b[?2026h";
pub(super) const FRAME_END: &str = "\x1b[?2026l";

/// Clears the screen alone.
pub(super) const BLANK: &str = "\x1b[2J";

impl Modes {
    /// Takes the terminal.
    #[must_use]
    pub fn enter(self) -> String {
        let mut bytes = String::new();
        if self.console {
            bytes.push_str(CLEAR);
            let colors = self.palette.iter().flat_map(|palette| palette.0);
            for (number, color) in colors.enumerate() {
                let _ = write!(bytes, "\x1b]P{number:X}{color:06x}");
            }
        } else {
            bytes.push_str(OTHER_SCREEN);
            bytes.push_str(TITLE);
            bytes.push_str(BLANK);
            bytes.push_str("\x1b[H");
            bytes.push_str(PASTE_ON);
        }
        if self.mouse {
            bytes.push_str(MOUSE_ON);
        }
        bytes.push_str(PLAIN_STYLE);
        bytes.push_str(SHOW_CURSOR);
        bytes
    }

    /// Gives the terminal back, with none of our words left on it or scrolled off it. A frame may
    /// have been cut short, so it is ended first.
    #[must_use]
    pub fn leave(self) -> String {
        let mut bytes = String::new();
        if !self.console {
            bytes.push_str(FRAME_END);
        }
        bytes.push_str(PLAIN_STYLE);
        bytes.push_str(CLEAR);
        if self.mouse {
            bytes.push_str(MOUSE_OFF);
        }
        if self.palette.is_some() {
            bytes.push_str(FIRST_COLORS);
        }
        if !self.console {
            bytes.push_str(PASTE_OFF);
            bytes.push_str(FIRST_SCREEN);
        }
        bytes.push_str(SHOW_CURSOR);
        bytes
    }

    /// Clears everything there is: this screen, what has scrolled off, and the screen behind it,
    /// where the command that began the visit stands. The terminal stays taken.
    #[must_use]
    pub fn wipe(self) -> String {
        let mut bytes = String::from(CLEAR);
        if !self.console {
            bytes.push_str(FIRST_SCREEN);
            bytes.push_str(CLEAR);
            bytes.push_str(OTHER_SCREEN);
            bytes.push_str(BLANK);
            bytes.push_str("\x1b[H");
        }
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const XTERM: Modes = Modes {
        console: false,
        mouse: true,
        kiosk: false,
        palette: None,
    };
    const CONSOLE: Modes = Modes {
        console: true,
        mouse: false,
        kiosk: false,
        palette: None,
    };

    #[test]
    fn what_is_switched_on_is_switched_off() {
        let (enter, leave) = (XTERM.enter(), XTERM.leave());
        for mode in ["1049", "1000", "1006", "2004"] {
            assert!(enter.contains(&format!("\x1b[?{mode}h")), "{mode}");
            assert!(leave.contains(&format!("\x1b[?{mode}l")), "{mode}");
        }
    }

    #[test]
    fn a_wipe_clears_with_its_very_first_bytes() {
        for modes in [XTERM, CONSOLE] {
            assert!(modes.wipe().starts_with("\x1b[2J\x1b[3J\x1b[H"));
        }
    }

    #[test]
    fn a_console_is_cleared_at_both_ends_and_has_no_other_screen() {
        assert!(CONSOLE.enter().starts_with(CLEAR));
        for bytes in [CONSOLE.enter(), CONSOLE.leave(), CONSOLE.wipe()] {
            assert!(bytes.contains(CLEAR));
            assert!(!bytes.contains("1049") && !bytes.contains("2026") && !bytes.contains(']'));
        }
    }

    #[test]
    fn a_console_gets_its_own_colors_back() {
        let mut colors = [0; 16];
        colors[10] = 0x0011_2233;
        let modes = Modes {
            palette: Some(Palette(colors)),
            ..CONSOLE
        };
        assert!(modes.enter().contains("\x1b]P0000000\x1b]P1000000"));
        assert!(modes.enter().contains("\x1b]PA112233\x1b]PB000000"));
        assert!(modes.leave().contains("\x1b]R"));
    }

    #[test]
    fn after_a_wipe_neither_screen_has_a_word() {
        let mut screen = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 100);
        screen.process(b"$ openchair\r\n");
        screen.process(XTERM.enter().as_bytes());
        screen.process(b"words");
        screen.process(XTERM.wipe().as_bytes());
        assert_eq!(screen.screen().contents().trim(), "");
        screen.process(XTERM.leave().as_bytes());
        assert_eq!(screen.screen().contents().trim(), "");
        assert!(!screen.screen().alternate_screen());
    }
}
