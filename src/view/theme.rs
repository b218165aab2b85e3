//! Styles by role: a part of the screen names what it is, never a color.
//!
//! Words always have the terminal's own colors, since those are what the person chose to read.
//! Only marks have a hue, and each mark has a shape of its own as well.

use ratatui::style::{Color, Modifier, Style};

/// What a piece of the screen is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Words to read.
    Text,
    /// The title of the page.
    Title,
    /// A heading, or words to find at a glance.
    Strong,
    /// What can be taken.
    Label,
    /// What can be taken and has the cursor.
    Focus,
    /// The marker of focus, a bullet, a rule.
    Mark,
    /// The bar of a safety notice.
    Alarm,
    /// A light module of a code, and the ground of its half blocks.
    Light,
    /// A dark module of a code.
    Dark,
}

/// A table of styles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    title: Style,
    strong: Style,
    label: Style,
    focus: Style,
    mark: Style,
    alarm: Style,
}

const BOLD: Style = Style::new().add_modifier(Modifier::BOLD);
const REVERSED: Style = Style::new().add_modifier(Modifier::REVERSED);

/// A code is read by a camera: dark on light whatever the theme, and also where no color is wanted
/// (practice.md T10). The grounds are of the eight that every console has.
const LIGHT: Style = Style::new().fg(Color::Black).bg(Color::Gray);
const DARK: Style = Style::new().fg(Color::Gray).bg(Color::Black);

impl Theme {
    /// The terminal's own colors, with a hue for marks.
    ///
    /// Bright magenta and bright red are the only two of the sixteen that keep a contrast of 3 to
    /// 1 on the light and dark grounds of the common palettes; the test below counts it.
    pub const ANSI: Self = Self {
        title: BOLD,
        strong: BOLD,
        label: Style::new(),
        focus: REVERSED,
        mark: Style::new().fg(Color::LightMagenta),
        alarm: Style::new().fg(Color::LightRed),
    };

    /// The terminal's own colors, heavier.
    pub const CONTRAST: Self = Self {
        title: BOLD,
        strong: BOLD,
        label: BOLD,
        focus: BOLD.add_modifier(Modifier::REVERSED),
        mark: BOLD,
        alarm: BOLD,
    };

    /// No color at all, as `NO_COLOR` asks; bold and reverse stay, as they are no color.
    pub const MONO: Self = Self {
        title: BOLD,
        strong: BOLD,
        label: Style::new(),
        focus: REVERSED,
        mark: Style::new(),
        alarm: Style::new(),
    };

    /// The style of a role.
    #[must_use]
    pub const fn style(&self, role: Role) -> Style {
        match role {
            Role::Text => Style::new(),
            Role::Title => self.title,
            Role::Strong => self.strong,
            Role::Label => self.label,
            Role::Focus => self.focus,
            Role::Mark => self.mark,
            Role::Alarm => self.alarm,
            Role::Light => LIGHT,
            Role::Dark => DARK,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A palette: bright red, bright magenta, and the grounds it is used on.
    const PALETTES: &[(&str, u32, u32, &[u32])] = &[
        ("xterm", 0x00ff_0000, 0x00ff_00ff, &[0x00ff_ffff, 0]),
        ("VGA console", 0x00ff_5555, 0x00ff_55ff, &[0]),
        ("Windows Campbell", 0x00e7_4856, 0x00b4_009e, &[0x000c_0c0c]),
        ("PuTTY", 0x00ff_5555, 0x00ff_55ff, &[0]),
        (
            "Tango",
            0x00ef_2929,
            0x00ad_7fa8,
            &[0x00ff_ffff, 0x001e_1e1e],
        ),
        ("macOS Basic", 0x00e6_0000, 0x00e5_00e5, &[0x00ff_ffff, 0]),
        (
            "Solarized",
            0x00cb_4b16,
            0x006c_71c4,
            &[0x00fd_f6e3, 0x0000_2b36],
        ),
    ];

    const ROLES: [Role; 7] = [
        Role::Text,
        Role::Title,
        Role::Strong,
        Role::Label,
        Role::Focus,
        Role::Mark,
        Role::Alarm,
    ];

    fn luminance(color: u32) -> f64 {
        let channel = |shift: u32| {
            let value = f64::from((color >> shift) & 0xff) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
    }

    fn contrast(one: u32, other: u32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn the_arithmetic_is_that_of_wcag() {
        assert!((contrast(0, 0x00ff_ffff) - 21.0).abs() < 0.001);
        assert!((contrast(0x0077_7777, 0x00ff_ffff) - 4.48).abs() < 0.01);
    }

    #[test]
    fn words_have_the_terminals_own_colors() {
        for theme in [Theme::ANSI, Theme::CONTRAST, Theme::MONO] {
            for role in ROLES {
                let style = theme.style(role);
                assert_eq!(style.bg, None);
                assert!(!style.add_modifier.contains(Modifier::DIM));
                if !matches!(role, Role::Mark | Role::Alarm) {
                    assert_eq!(style.fg, None, "{role:?}");
                }
            }
        }
    }

    #[test]
    fn marks_keep_three_to_one_on_every_ground() {
        for role in [Role::Mark, Role::Alarm] {
            let fg = Theme::ANSI.style(role).fg;
            for (name, red, magenta, grounds) in PALETTES {
                let color = match fg {
                    Some(Color::LightRed) => *red,
                    Some(Color::LightMagenta) => *magenta,
                    other => panic!("{other:?} is not in the table"),
                };
                for ground in *grounds {
                    let ratio = contrast(color, *ground);
                    assert!(ratio >= 3.0, "{role:?} on {name} {ground:06x}: {ratio:.2}");
                }
            }
        }
    }

    #[test]
    fn the_quiet_themes_name_no_color() {
        for theme in [Theme::CONTRAST, Theme::MONO] {
            assert!(ROLES.iter().all(|role| theme.style(*role).fg.is_none()));
        }
    }
}
