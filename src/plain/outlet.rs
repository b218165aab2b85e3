//! What the lines are written to.

/// How what stands on an output is taken away when a person leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clearing {
    /// By escape sequences: screen and scrollback.
    Screen,
    /// Only by so many blank lines that push it up.
    Lines(u16),
    /// Not at all: it is a pipe or a file.
    Nothing,
}

/// What an output is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outlet {
    /// Prose is wrapped to so many columns; none where each paragraph is one line.
    pub width: Option<usize>,
    /// How it is cleared.
    pub clearing: Clearing,
    /// Whether what is typed shows on it, with the end of the line.
    pub echoes: bool,
}

/// Longer lines are hard to read, however wide the terminal.
const WIDEST: u16 = 80;

/// Terminals that are not known to clear on the usual sequence.
const CANNOT_CLEAR: [&str; 4] = ["", "dumb", "unknown", "vt52"];

impl Outlet {
    /// A pipe or a file.
    #[must_use]
    pub const fn pipe() -> Self {
        Self {
            width: None,
            clearing: Clearing::Nothing,
            echoes: false,
        }
    }

    /// A terminal of this name and size, on which `echoes` says whether typed lines show.
    #[must_use]
    pub fn terminal(name: &str, columns: u16, lines: u16, echoes: bool) -> Self {
        Self {
            width: Some(Self::text_width(columns)),
            clearing: if CANNOT_CLEAR.contains(&name) {
                Clearing::Lines(lines)
            } else {
                Clearing::Screen
            },
            echoes,
        }
    }

    /// What clears it: nothing for a pipe.
    #[must_use]
    pub fn cleared(self) -> String {
        match self.clearing {
            Clearing::Screen => "\x1b[2J\x1b[3J\x1b[H".to_owned(),
            Clearing::Lines(lines) => "\n".repeat(usize::from(lines)),
            Clearing::Nothing => String::new(),
        }
    }

    /// The columns that prose takes on a terminal. The last one stays free, because some terminals
    /// end the line by themselves there.
    #[must_use]
    pub fn text_width(columns: u16) -> usize {
        let columns = if columns == 0 { WIDEST } else { columns };
        usize::from(columns.min(WIDEST).saturating_sub(1)).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dumb_terminal_gets_no_escape_sequence() {
        let outlet = Outlet::terminal("dumb", 80, 24, true);
        assert_eq!(outlet.clearing, Clearing::Lines(24));
        let outlet = Outlet::terminal("xterm", 80, 24, true);
        assert_eq!(outlet.clearing, Clearing::Screen);
    }

    #[test]
    fn only_a_terminal_is_cleared() {
        assert_eq!(Outlet::pipe().cleared(), "");
        let dumb = Outlet::terminal("dumb", 80, 24, true);
        assert_eq!(dumb.cleared(), "\n".repeat(24));
        let xterm = Outlet::terminal("xterm", 80, 24, true);
        assert!(xterm.cleared().starts_with("\x1b[2J\x1b[3J"));
    }

    #[test]
    fn text_is_never_wider_than_can_be_read() {
        assert_eq!(Outlet::text_width(200), 79);
        assert_eq!(Outlet::text_width(40), 39);
        assert_eq!(Outlet::text_width(0), 79);
        assert_eq!(Outlet::text_width(1), 1);
    }
}
