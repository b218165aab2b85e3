//! How tall letters are on a screen, and whether that is enough for a kiosk.

use super::Remark;

/// A screen: its pixels, and its diagonal in inches.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Display {
    /// Pixels from left to right.
    pub width: u32,
    /// Pixels from top to bottom.
    pub height: u32,
    /// The diagonal.
    pub inches: f64,
}

/// Capitals of a kiosk are at least 3/16 of an inch high, in millimeters (Section 508, 402.4).
const LEAST: f64 = 4.8;

/// Millimeters in an inch.
const INCH: f64 = 25.4;

/// A console font: the pixels of a cell, and of a capital in it. Of the common fonts with such cells
/// this is the height of the letter I (practice.md 4.4).
const FONTS: [(u32, u32, f64); 3] = [(8, 16, 10.0), (12, 24, 15.0), (16, 32, 20.0)];

/// For each size of font: how many letters a screen has room for, and how tall its capitals are.
#[must_use]
pub fn heights(display: Display) -> Vec<Remark> {
    let (width, height) = (f64::from(display.width), f64::from(display.height));
    let millimeters = display.inches * INCH / (width * width + height * height).sqrt();
    let font = |(columns, rows, capital): (u32, u32, f64)| {
        let tall = capital * millimeters;
        let grid = (display.width / columns, display.height / rows);
        let found = format!(
            "{columns}x{rows}: {} columns by {} rows, capitals {tall:.1} mm",
            grid.0, grid.1
        );
        if tall < LEAST {
            Remark::ill(
                "font",
                found,
                format!("Too small for a kiosk: {LEAST} mm is the least. Take a larger font."),
            )
        } else if grid.0 < 60 || grid.1 < 18 {
            let remedy = "Too few for the full screen: 60 by 18 is the least, 80 by 24 is better.";
            Remark::ill("font", found, remedy)
        } else {
            Remark::well("font", found)
        }
    };
    FONTS.into_iter().map(font).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table of practice.md 4.4, for the largest font.
    #[test]
    fn the_heights_are_those_that_were_measured() {
        let cases = [
            (
                1920,
                1080,
                21.5,
                "120 columns by 33 rows, capitals 5.0 mm",
                true,
            ),
            (
                1920,
                1080,
                24.0,
                "120 columns by 33 rows, capitals 5.5 mm",
                true,
            ),
            (
                1280,
                1024,
                19.0,
                "80 columns by 32 rows, capitals 5.9 mm",
                true,
            ),
            (
                1366,
                768,
                15.6,
                "85 columns by 24 rows, capitals 5.1 mm",
                true,
            ),
            (
                1920,
                1080,
                15.6,
                "120 columns by 33 rows, capitals 3.6 mm",
                false,
            ),
            (
                1280,
                800,
                10.1,
                "80 columns by 25 rows, capitals 3.4 mm",
                false,
            ),
        ];
        for (width, height, inches, found, enough) in cases {
            let display = Display {
                width,
                height,
                inches,
            };
            let remarks = heights(display);
            let largest = remarks.last().unwrap();
            assert_eq!(largest.found, format!("16x32: {found}"));
            assert_eq!(largest.remedy.is_none(), enough, "{found}");
            assert!(
                remarks[0].remedy.is_some(),
                "the smallest font fails everywhere"
            );
        }
    }
}
