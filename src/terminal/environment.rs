//! What the surroundings say about the terminal, read once at the start.

use std::io::{self, IsTerminal};

use ratatui::crossterm::terminal;
use ratatui::layout::Size;

/// The size taken where a terminal does not tell its own, as on a serial line.
pub(super) const ASSUMED: Size = Size::new(80, 24);

/// What the surroundings say. Plain values, so that every decision can be tested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Environment {
    /// `TERM`.
    pub term: Option<String>,
    /// `NO_COLOR`.
    pub no_color: Option<String>,
    /// `ACCESSIBLE`.
    pub accessible: Option<String>,
    /// The first of `LC_ALL`, `LC_CTYPE` and `LANG` that is set and not empty.
    pub locale: Option<String>,
    /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty: the language.
    pub messages: Option<String>,
    /// Whether keys come from a terminal.
    pub input: bool,
    /// Whether the output goes to a terminal.
    pub output: bool,
    /// The size of the window.
    pub size: Size,
}

impl Environment {
    /// A terminal of this name and size on both sides, and nothing else that is said.
    #[must_use]
    pub fn at_terminal(term: &str, size: Size) -> Self {
        Self {
            term: Some(term.to_owned()),
            no_color: None,
            accessible: None,
            locale: None,
            messages: None,
            input: true,
            output: true,
            size,
        }
    }

    /// The surroundings of this process.
    #[must_use]
    pub fn of_process() -> Self {
        let read = |name: &str| {
            let value = std::env::var_os(name)?;
            Some(value.to_string_lossy().into_owned())
        };
        let first = |names: [&str; 3]| {
            let mut set = names.into_iter().filter_map(read);
            set.find(|value| !value.is_empty())
        };
        let output = io::stdout().is_terminal();
        Self {
            term: read("TERM"),
            no_color: read("NO_COLOR"),
            accessible: read("ACCESSIBLE"),
            locale: first(["LC_ALL", "LC_CTYPE", "LANG"]),
            messages: first(["LC_ALL", "LC_MESSAGES", "LANG"]),
            input: io::stdin().is_terminal(),
            output,
            size: if output { window() } else { ASSUMED },
        }
    }
}

/// The size of the window, or the assumed one where it is not known.
pub(super) fn window() -> Size {
    measured().map_or(ASSUMED, |(width, height)| known(width, height))
}

/// A size as told; a terminal that tells none has the assumed one.
pub(super) const fn known(width: u16, height: u16) -> Size {
    if width == 0 || height == 0 {
        ASSUMED
    } else {
        Size::new(width, height)
    }
}

#[cfg(unix)]
fn measured() -> io::Result<(u16, u16)> {
    // Not `size()`, which starts another program where the terminal does not answer.
    terminal::window_size().map(|window| (window.columns, window.rows))
}

#[cfg(not(unix))]
fn measured() -> io::Result<(u16, u16)> {
    terminal::size()
}
