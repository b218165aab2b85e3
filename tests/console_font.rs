//! The console font of a kiosk is what its source draws, has every character that a console shows, and is large
//! enough to read.

#![expect(
    clippy::unwrap_used,
    reason = "a test that cannot go on fails where it stands"
)]

#[path = "../examples/font/pen.rs"]
#[allow(dead_code, reason = "only the example finds a size by its name")]
mod pen;
#[path = "../examples/font/psf.rs"]
mod psf;
#[path = "../examples/font/source.rs"]
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use openchair::view::Glyphs;
use pen::{Cell, Size};
use psf::Glyph;

const SIZES: [(Size, &str); 2] = [(Size::LARGE, "16x32"), (Size::SMALL, "12x24")];

/// Letters and signs that must not be taken for one another.
const UNLIKE: [&str; 8] = ["Il1|!", "O0oQ", "5S$", "8B&", "2Z", "uv", "nñ", "aáàâäå"];

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn source() -> source::Source {
    let text = fs::read_to_string(folder("kiosk/font/glyphs.txt")).unwrap();
    source::read(&text).unwrap()
}

/// Every character of the font with its shape.
fn shapes(size: Size) -> BTreeMap<char, Cell> {
    let glyphs = psf::glyphs(&source(), size).unwrap();
    let each = |it: Glyph| {
        let cell = it.cell;
        it.chars.into_iter().map(move |char| (char, cell.clone()))
    };
    glyphs.into_iter().flat_map(each).collect()
}

/// The rows from top to bottom that have ink.
fn inked(cell: &Cell) -> Vec<usize> {
    let rows = cell.rows.iter().enumerate();
    rows.filter(|(_, row)| row.contains(&true))
        .map(|(at, _)| at)
        .collect()
}

/// Every character in the files of a folder.
fn characters(folder: &Path, into: &mut BTreeSet<char>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            characters(&path, into);
        } else {
            into.extend(fs::read_to_string(path).unwrap().chars());
        }
    }
}

#[test]
fn the_files_are_what_the_source_draws() {
    for (size, name) in SIZES {
        let drawn = psf::write(&psf::glyphs(&source(), size).unwrap(), size);
        let file = fs::read(folder(&format!("kiosk/font/openchair-{name}.psf"))).unwrap();
        assert!(
            drawn == file,
            "make it anew: cargo run --example font -- {name} kiosk/font/openchair-{name}.psf"
        );
    }
}

#[test]
fn there_are_256_shapes_so_that_sixteen_colors_stay() {
    for (size, name) in SIZES {
        let glyphs = psf::glyphs(&source(), size).unwrap();
        assert_eq!(glyphs.len(), 256, "{name}");
        // A console clears with the shape at the place of the blank.
        assert!(inked(&glyphs[32].cell).is_empty());
        assert!(glyphs[0].chars.contains(&'\u{fffd}'));
        let all: Vec<char> = glyphs.into_iter().flat_map(|it| it.chars).collect();
        let each: BTreeSet<char> = all.iter().copied().collect();
        assert_eq!(all.len(), each.len(), "{name} has a character twice");
    }
}

#[test]
fn it_has_what_the_console_tier_draws_and_all_that_the_guide_says() {
    let mut wanted: BTreeSet<char> = (' '..='\u{ffff}')
        .filter(|char| Glyphs::Console.has(*char))
        .collect();
    assert!(wanted.len() > 100);
    characters(&folder("assets"), &mut wanted);
    wanted.extend('\u{a0}'..='\u{ff}');
    // What codes for phones are drawn with.
    wanted.extend("▀▄█".chars());
    wanted.remove(&'\n');
    for (size, name) in SIZES {
        let shapes = shapes(size);
        let missing: Vec<&char> = wanted
            .iter()
            .filter(|it| !shapes.contains_key(it))
            .collect();
        assert!(missing.is_empty(), "{name}: {missing:?}");
    }
}

#[test]
fn no_two_letters_look_the_same() {
    for (size, name) in SIZES {
        let mut seen: Vec<(Vec<char>, Cell)> = Vec::new();
        for glyph in psf::glyphs(&source(), size).unwrap() {
            if glyph.chars.is_empty() {
                continue;
            }
            let twin = seen.iter().find(|(_, cell)| *cell == glyph.cell);
            assert_eq!(twin.map(|it| &it.0), None, "{name}: {:?}", glyph.chars);
            seen.push((glyph.chars, glyph.cell));
        }
    }
}

#[test]
fn letters_that_are_mixed_up_easily_differ_in_many_pixels() {
    for (size, name) in SIZES {
        let shapes = shapes(size);
        let apart = |a: &Cell, b: &Cell| {
            let rows = a.rows.iter().zip(&b.rows);
            let pixels = rows.flat_map(|(a, b)| a.iter().zip(b));
            pixels.filter(|(a, b)| a != b).count()
        };
        for group in UNLIKE {
            for (at, a) in group.chars().enumerate() {
                for b in group.chars().skip(at + 1) {
                    let pixels = apart(&shapes[&a], &shapes[&b]);
                    assert!(pixels >= 6, "{name}: {a} {b} differ in {pixels}");
                }
            }
        }
    }
}

#[test]
fn capitals_are_as_high_as_the_checklist_says() {
    for ((size, name), high) in SIZES.into_iter().zip([20, 15]) {
        let shapes = shapes(size);
        for letter in 'A'..='Z' {
            if letter == 'Q' {
                continue;
            }
            let rows = inked(&shapes[&letter]);
            assert_eq!(rows.len(), high, "{name}: {letter}");
        }
        // Lines of text do not touch, however high a letter is.
        for letter in "ÁÉÍÓÚÑÜgjpqyç".chars() {
            let rows = inked(&shapes[&letter]);
            assert!(
                rows.last() < Some(&(usize::from(size.height) - 1)),
                "{name}: {letter}"
            );
        }
    }
}

#[test]
fn an_accent_stands_free_of_its_letter() {
    for (size, name) in SIZES {
        let shapes = shapes(size);
        for letter in "áéíóúñüÁÉÍÓÚÑÜ".chars() {
            let rows = inked(&shapes[&letter]);
            let gaps = rows.windows(2).filter(|pair| pair[1] > pair[0] + 1).count();
            assert!(gaps >= 1, "{name}: {letter}");
        }
    }
}

#[test]
fn boxes_and_blocks_meet_at_the_edge() {
    for (size, name) in SIZES {
        let shapes = shapes(size);
        let edge = |char: char, side: &str| {
            let rows = &shapes[&char].rows;
            let column = |at: usize| rows.iter().map(|row| row[at]).collect();
            match side {
                "up" => rows[0].clone(),
                "down" => rows[rows.len() - 1].clone(),
                "left" => column(0),
                _ => column(rows[0].len() - 1),
            }
        };
        for (above, below) in [('│', '│'), ('┌', '└'), ('├', '┤'), ('┬', '┴'), ('█', '█')]
        {
            let (upper, lower): (Vec<bool>, Vec<bool>) = (edge(above, "down"), edge(below, "up"));
            assert_eq!(upper, lower, "{name}: {above} {below}");
            assert!(upper.contains(&true), "{name}: {above}");
        }
        for (left, right) in [
            ('─', '─'),
            ('┌', '┐'),
            ('└', '┘'),
            ('├', '┤'),
            ('▀', '▀'),
            ('▄', '▄'),
        ] {
            let (one, other): (Vec<bool>, Vec<bool>) = (edge(left, "right"), edge(right, "left"));
            assert_eq!(one, other, "{name}: {left} {right}");
            assert!(one.contains(&true), "{name}: {left}");
        }
        let half = usize::from(size.height) / 2;
        let inked = |char| inked(&shapes[&char]);
        assert_eq!(inked('▀'), (0..half).collect::<Vec<_>>(), "{name}");
        assert_eq!(inked('▄'), (half..half * 2).collect::<Vec<_>>(), "{name}");
    }
}

#[test]
fn a_mistake_in_the_source_is_told_with_its_line() {
    let told = |text: &str| source::read(text).unwrap_err();
    assert_eq!(told("a  3,4\nb"), "line 2: a name without strokes");
    assert_eq!(told("a  3,4\na  3,5"), "line 2: a stands twice");
    assert_eq!(told("// x\na  3"), "line 2: 3 is not a point such as 3,23");
    assert_eq!(told("a  3,x"), "line 1: x is not a number");
    let circle = source::read("a  +b\nb  +a").unwrap();
    assert_eq!(
        pen::draw(&circle, "a", Size::SMALL).unwrap_err(),
        "there is no part a, or it takes itself"
    );
}
