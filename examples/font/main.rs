//! Makes the console font of a kiosk from `kiosk/font/glyphs.txt`:
//!
//! ```sh
//! cargo run --example font -- 16x32 kiosk/font/openchair-16x32.psf
//! cargo run --example font -- 12x24 --show 'Find a group'
//! ```

mod pen;
mod psf;
mod source;

use std::io::{self, Write};
use std::{env, fs};

use pen::{Cell, Size};

const SOURCE: &str = include_str!("../../kiosk/font/glyphs.txt");
const USAGE: &str = "usage: font 16x32|12x24 FILE, or: font 16x32|12x24 --show TEXT";

fn main() -> Result<(), String> {
    let args: Vec<String> = env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let source = source::read(SOURCE)?;
    let sized = |name| Size::named(name).ok_or_else(|| USAGE.to_owned());
    match args.as_slice() {
        [size, "--show", text] => show(&source, text, sized(size)?),
        [size, file] => {
            let size = sized(size)?;
            let bytes = psf::write(&psf::glyphs(&source, size)?, size);
            fs::write(file, bytes).map_err(|why| format!("cannot write {file}: {why}"))
        }
        _ => Err(USAGE.to_owned()),
    }
}

/// Prints a text as it looks, one sign a pixel.
fn show(source: &source::Source, text: &str, size: Size) -> Result<(), String> {
    let glyphs = psf::glyphs(source, size)?;
    let blank = Cell::blank(size);
    let cells: Vec<&Cell> = text
        .chars()
        .map(|char| {
            let found = glyphs.iter().find(|it| it.chars.contains(&char));
            found.map_or(&blank, |it| &it.cell)
        })
        .collect();
    let mut output = io::stdout().lock();
    for y in 0..usize::from(size.height) {
        let rows = cells.iter().filter_map(|it| it.rows.get(y));
        let row: String = rows
            .flatten()
            .map(|ink| if *ink { '#' } else { ' ' })
            .collect();
        writeln!(output, "{}", row.trim_end()).map_err(|why| why.to_string())?;
    }
    Ok(())
}
