//! What the terminal can do and which face suits it, decided from the surroundings alone.

use ratatui::layout::Size;

use super::{Environment, Modes};
use crate::site::Palette;
use crate::view::{Glyphs, LEAST, Look, Reach, Theme};

/// A way to meet the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaceKind {
    /// The whole screen.
    Full,
    /// Line by line.
    Plain,
}

/// A theme by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeName {
    /// The terminal's own colors, with a hue for marks.
    Ansi,
    /// The terminal's own colors, heavier.
    Contrast,
    /// No color at all.
    Mono,
}

impl ThemeName {
    /// The theme of this name.
    #[must_use]
    pub const fn theme(self) -> Theme {
        match self {
            Self::Ansi => Theme::ANSI,
            Self::Contrast => Theme::CONTRAST,
            Self::Mono => Theme::MONO,
        }
    }
}

/// What points at the screen, besides keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pointer {
    /// Nothing.
    #[default]
    None,
    /// A mouse: a click takes what it falls on.
    Mouse,
    /// Fingers: a tap takes what it falls on, and all that can be taken is large.
    Fingers,
}

/// What was asked for by name. It always wins over what the surroundings say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// Line by line.
    pub plain: bool,
    /// What points at the screen.
    pub pointer: Pointer,
    /// One person after the other.
    pub kiosk: bool,
    /// A theme.
    pub theme: Option<ThemeName>,
    /// A set of characters.
    pub glyphs: Option<Glyphs>,
    /// The colors of a Linux console; other terminals keep theirs.
    pub palette: Option<Palette>,
}

/// What is used of the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Capabilities {
    /// The face.
    pub face: FaceKind,
    /// How it is drawn.
    pub look: Look,
    /// What is switched on at the start and off at the end.
    pub modes: Modes,
    /// The size of the window at the start.
    pub size: Size,
    /// Whether only the size of the window speaks against the full screen.
    pub cramped: bool,
}

/// Terminals that cannot place a cursor, or whose description cannot be trusted to.
const LINES_ONLY: &[&str] = &[
    "", "dumb", "unknown", "vt52", "vt100", "vt102", "vt220", "ansi", "cons25",
];

impl Capabilities {
    /// Decides.
    #[must_use]
    pub fn decide(environment: &Environment, flags: Flags) -> Self {
        // Windows names no terminal; its console does all that is used here.
        let unnamed = if cfg!(windows) { "windows" } else { "" };
        let term = environment.term.as_deref().unwrap_or(unnamed);
        let console = term == "linux";
        let too_small =
            environment.size.width < LEAST.width || environment.size.height < LEAST.height;
        let lines = flags.plain
            || says_yes(environment.accessible.as_deref())
            || LINES_ONLY.contains(&term)
            || !environment.input
            || !environment.output;
        let colorless = environment
            .no_color
            .as_ref()
            .is_some_and(|value| !value.is_empty());
        let theme = flags.theme.unwrap_or(if colorless {
            ThemeName::Mono
        } else {
            ThemeName::Ansi
        });
        let glyphs = flags.glyphs.unwrap_or(if reads_utf8(environment) {
            if console {
                Glyphs::Console
            } else {
                Glyphs::Unicode
            }
        } else {
            Glyphs::Ascii
        });
        Self {
            face: if lines || too_small {
                FaceKind::Plain
            } else {
                FaceKind::Full
            },
            look: Look {
                theme: theme.theme(),
                glyphs,
                reach: match flags.pointer {
                    Pointer::None | Pointer::Mouse => Reach::Keys,
                    Pointer::Fingers => Reach::Fingers,
                },
            },
            modes: Modes {
                console,
                mouse: flags.pointer != Pointer::None && !console,
                kiosk: flags.kiosk,
                palette: flags.palette.filter(|_| console),
            },
            size: environment.size,
            cramped: too_small && !lines,
        }
    }
}

/// Set, and not to a no.
fn says_yes(value: Option<&str>) -> bool {
    value.is_some_and(|value| {
        !matches!(
            value.trim().to_ascii_lowercase().as_str(),
            "" | "0" | "false" | "no"
        )
    })
}

/// Whether the terminal reads UTF-8. A login on a Linux console sets no locale at all and still
/// does, so only a locale that names another coding says no.
fn reads_utf8(environment: &Environment) -> bool {
    let Some(locale) = environment.locale.as_deref() else {
        return true;
    };
    let locale = locale.to_ascii_lowercase();
    let coding = locale.split_once('.').map_or("", |(_, coding)| coding);
    let coding = coding.split('@').next().unwrap_or_default();
    match coding {
        "" => !matches!(locale.as_str(), "c" | "posix"),
        coding => matches!(coding, "utf-8" | "utf8"),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn xterm() -> Environment {
        Environment {
            locale: Some("en_US.UTF-8".into()),
            ..Environment::at_terminal("xterm-256color", Size::new(80, 24))
        }
    }

    fn decided(change: impl FnOnce(&mut Environment)) -> Capabilities {
        let mut environment = xterm();
        change(&mut environment);
        Capabilities::decide(&environment, Flags::default())
    }

    #[test]
    fn an_ordinary_terminal_gets_the_whole_screen() {
        let capabilities = decided(|_| ());
        assert_eq!(capabilities.face, FaceKind::Full);
        assert_eq!(capabilities.look.theme, Theme::ANSI);
        assert_eq!(capabilities.look.glyphs, Glyphs::Unicode);
    }

    #[rstest]
    fn terminals_without_a_cursor_go_line_by_line(
        #[values(
            "", "dumb", "unknown", "vt52", "vt100", "vt102", "vt220", "ansi", "cons25"
        )]
        term: &str,
    ) {
        let capabilities = decided(|environment| environment.term = Some(term.into()));
        assert_eq!(capabilities.face, FaceKind::Plain);
    }

    #[test]
    fn pipes_and_small_windows_go_line_by_line() {
        assert_eq!(decided(|it| it.input = false).face, FaceKind::Plain);
        assert_eq!(decided(|it| it.output = false).face, FaceKind::Plain);
        assert_eq!(
            decided(|it| it.size = Size::new(59, 24)).face,
            FaceKind::Plain
        );
        assert_eq!(
            decided(|it| it.size = Size::new(80, 17)).face,
            FaceKind::Plain
        );
        assert_eq!(
            decided(|it| it.size = Size::new(60, 18)).face,
            FaceKind::Full
        );
    }

    #[rstest]
    #[case("1", FaceKind::Plain)]
    #[case("yes", FaceKind::Plain)]
    #[case("0", FaceKind::Full)]
    #[case("false", FaceKind::Full)]
    #[case("", FaceKind::Full)]
    fn accessible_means_line_by_line(#[case] value: &str, #[case] face: FaceKind) {
        assert_eq!(decided(|it| it.accessible = Some(value.into())).face, face);
    }

    #[test]
    fn no_color_takes_color_away_unless_it_is_empty() {
        assert_eq!(
            decided(|it| it.no_color = Some("1".into())).look.theme,
            Theme::MONO
        );
        assert_eq!(
            decided(|it| it.no_color = Some(String::new())).look.theme,
            Theme::ANSI
        );
    }

    #[rstest]
    #[case(None, Glyphs::Unicode)]
    #[case(Some("C.UTF-8"), Glyphs::Unicode)]
    #[case(Some("es_US.utf8@euro"), Glyphs::Unicode)]
    #[case(Some("en_US"), Glyphs::Unicode)]
    #[case(Some("C"), Glyphs::Ascii)]
    #[case(Some("POSIX"), Glyphs::Ascii)]
    #[case(Some("en_US.ISO-8859-1"), Glyphs::Ascii)]
    fn the_locale_tells_the_characters(#[case] locale: Option<&str>, #[case] glyphs: Glyphs) {
        let capabilities = decided(|it| it.locale = locale.map(str::to_owned));
        assert_eq!(capabilities.look.glyphs, glyphs);
    }

    #[test]
    fn a_linux_console_gets_its_own_characters_and_no_mouse() {
        let mut environment = xterm();
        environment.term = Some("linux".into());
        environment.locale = None;
        let flags = Flags {
            pointer: Pointer::Mouse,
            ..Flags::default()
        };
        let capabilities = Capabilities::decide(&environment, flags);
        assert_eq!(capabilities.look.glyphs, Glyphs::Console);
        assert!(capabilities.modes.console && !capabilities.modes.mouse);
    }

    #[test]
    fn what_is_asked_for_wins() {
        let mut environment = xterm();
        environment.no_color = Some("1".into());
        let flags = Flags {
            plain: true,
            theme: Some(ThemeName::Contrast),
            glyphs: Some(Glyphs::Ascii),
            ..Flags::default()
        };
        let capabilities = Capabilities::decide(&environment, flags);
        assert_eq!(capabilities.face, FaceKind::Plain);
        assert_eq!(capabilities.look.theme, Theme::CONTRAST);
        assert_eq!(capabilities.look.glyphs, Glyphs::Ascii);
    }
}
