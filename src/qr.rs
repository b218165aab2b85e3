//! The address of a website as a code that the camera of a phone can read.
//!
//! A code is a square of modules, dark or light. Phones find it only where a quiet zone of light
//! modules stands around it, so that zone is part of it here.

use qrcode::{Color, EcLevel, QrCode, Version};

/// The longest text in a code, in bytes: what the third version holds at the lowest level. A larger
/// code does not fit a window of 24 lines (practice.md T11).
pub const MOST_BYTES: usize = 53;

/// The largest version: a square of 29 modules without its quiet zone.
const LARGEST: i16 = 3;

/// How many light modules stand on each side.
pub const QUIET: usize = 4;

/// An address as dark and light modules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Code {
    text: String,
    dark: Vec<bool>,
    /// Modules a side, without the quiet zone.
    width: usize,
}

impl Code {
    /// The code of an address. An address that is longer than [`MOST_BYTES`], empty, or written
    /// with other characters than those of ASCII has none.
    ///
    /// The stronger correction of errors is taken where it fits, then the smallest code.
    #[must_use]
    pub fn of(address: &str) -> Option<Self> {
        let graphic = address.bytes().all(|byte| byte.is_ascii_graphic());
        if address.is_empty() || address.len() > MOST_BYTES || !graphic {
            return None;
        }
        let text = shortened(address);
        let levels = [EcLevel::M, EcLevel::L].into_iter();
        let mut sizes = levels.flat_map(|level| (1..=LARGEST).map(move |it| (level, it)));
        let code = sizes.find_map(|(level, version)| {
            QrCode::with_version(&text, Version::Normal(version), level).ok()
        })?;
        let width = code.width();
        let dark = code.into_colors().into_iter();
        let dark = dark.map(|color| color == Color::Dark).collect();
        Some(Self { text, dark, width })
    }

    /// What a phone reads.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Modules a side, with the quiet zone: at most 37.
    #[must_use]
    pub const fn size(&self) -> usize {
        self.width + 2 * QUIET
    }

    /// Whether a module is dark, counted from the top left corner of the quiet zone. Whatever lies
    /// outside is light.
    #[must_use]
    pub fn is_dark(&self, x: usize, y: usize) -> bool {
        let inside = |at: usize| at.checked_sub(QUIET).filter(|it| *it < self.width);
        let (Some(x), Some(y)) = (inside(x), inside(y)) else {
            return false;
        };
        self.dark.get(y * self.width + x).copied().unwrap_or(false)
    }

    /// Its stretches of dark modules: where each begins, from the left and from the top, and how
    /// many modules it has.
    #[must_use]
    pub fn runs(&self) -> Vec<(usize, usize, usize)> {
        let mut runs: Vec<(usize, usize, usize)> = Vec::new();
        let size = self.size();
        let places = (0..size).flat_map(|y| (0..size).map(move |x| (x, y)));
        for (x, y) in places.filter(|(x, y)| self.is_dark(*x, *y)) {
            match runs.last_mut() {
                Some((left, top, length)) if *top == y && *left + *length == x => *length += 1,
                _ => runs.push((x, y, 1)),
            }
        }
        runs
    }

    /// Its lines in half blocks, two modules above one another in each character. A block is dark,
    /// so it has to be drawn in black on white.
    #[must_use]
    pub fn rows(&self) -> Vec<String> {
        let size = self.size();
        let row = |y: usize| {
            let pairs = (0..size).map(|x| (self.is_dark(x, y), self.is_dark(x, y + 1)));
            pairs
                .map(|(above, below)| half_block(above, below))
                .collect()
        };
        (0..size).step_by(2).map(row).collect()
    }
}

const fn half_block(above: bool, below: bool) -> char {
    match (above, below) {
        (true, true) => '█',
        (true, false) => '▀',
        (false, true) => '▄',
        (false, false) => ' ',
    }
}

/// The same address in fewer modules: capitals take less room in a code, and in the scheme and the
/// host they mean the same as small letters (RFC 3986, section 6.2.2.1). A path stays as it is.
fn shortened(address: &str) -> String {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| address.strip_prefix(scheme));
    let host = rest.map_or(0, |rest| rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    // Before an @ stands a name, and there capitals do count.
    let named = rest.is_some_and(|rest| rest.contains('@'));
    let until = match rest {
        Some(rest) if !named => address.len() - rest.len() + host,
        _ => 0,
    };
    let upper = |(at, sign): (usize, char)| {
        if at < until {
            sign.to_ascii_uppercase()
        } else {
            sign
        }
    };
    address.char_indices().map(upper).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The three squares by which a phone finds a code: a dark ring, a light ring, a dark middle.
    fn finder(code: &Code, left: usize, top: usize) -> bool {
        (0..7).all(|y| {
            (0..7).all(|x: usize| {
                let ring = x.abs_diff(3).max(usize::abs_diff(y, 3));
                code.is_dark(left + x, top + y) == (ring != 2)
            })
        })
    }

    #[test]
    fn an_address_of_at_most_53_bytes_has_a_code_that_fits_the_third_version() {
        for length in 9..=MOST_BYTES {
            let address = format!("https://{}", "q".repeat(length - 8));
            let code = Code::of(&address).unwrap();
            assert!(code.size() <= 37, "{address}");
            // Small letters, as in a path, take the most room.
            let address = format!("tel:{}", "q".repeat(length - 4));
            assert!(Code::of(&address).is_some(), "{address}");
        }
    }

    #[test]
    fn what_is_longer_empty_or_no_address_has_no_code() {
        let long = format!("https://{}", "q".repeat(MOST_BYTES - 7));
        for address in [
            "",
            &long,
            "https://señal.org",
            "two words",
            "a\nb",
            "\u{7f}",
        ] {
            assert_eq!(Code::of(address), None, "{address:?}");
        }
    }

    #[test]
    fn a_quiet_zone_of_four_light_modules_stands_around_it() {
        let code = Code::of("https://www.aa.org").unwrap();
        let last = code.size() - 1;
        for n in 0..QUIET {
            for at in 0..=last {
                let edges = [(at, n), (at, last - n), (n, at), (last - n, at)];
                assert!(edges.iter().all(|(x, y)| !code.is_dark(*x, *y)), "{at}");
            }
        }
        assert!(finder(&code, QUIET, QUIET));
        assert!(finder(&code, code.size() - QUIET - 7, QUIET));
        assert!(finder(&code, QUIET, code.size() - QUIET - 7));
        assert!(!code.is_dark(usize::MAX, 0));
    }

    #[test]
    fn capitals_make_it_smaller_and_leave_the_path_alone() {
        let texts = [
            ("https://www.aa.org", "HTTPS://WWW.AA.ORG"),
            ("http://x.org/a/B?c=d", "HTTP://X.ORG/a/B?c=d"),
            ("https://me@x.org", "https://me@x.org"),
            ("tel:988", "tel:988"),
        ];
        for (address, text) in texts {
            assert_eq!(Code::of(address).unwrap().text(), text);
        }
        let size = |address| Code::of(address).unwrap().size();
        assert_eq!(size("https://www.aa.org"), 21 + 8);
        assert_eq!(size("https://alladdictsanonymous.org"), 25 + 8);
    }

    #[test]
    fn half_blocks_draw_the_same_modules() {
        let code = Code::of("https://al-anon.org").unwrap();
        let rows = code.rows();
        assert_eq!(rows.len(), code.size().div_ceil(2));
        for (n, row) in rows.iter().enumerate() {
            assert_eq!(row.chars().count(), code.size());
            for (x, sign) in row.chars().enumerate() {
                let drawn = (matches!(sign, '█' | '▀'), matches!(sign, '█' | '▄'));
                let modules = (code.is_dark(x, 2 * n), code.is_dark(x, 2 * n + 1));
                assert_eq!(drawn, modules, "{x} {n}");
            }
        }
    }
}
