//! The text that the font is drawn from: `kiosk/font/glyphs.txt`.

use std::collections::BTreeMap;

/// A place in the cell, in pixels of the large size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Point {
    /// To the right.
    pub(crate) x: f32,
    /// Down.
    pub(crate) y: f32,
}

/// How the pen goes to a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Straight.
    Line,
    /// A quarter of a round that leaves upright and arrives lying.
    UprightFirst,
    /// A quarter of a round that leaves lying and arrives upright.
    LyingFirst,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Stroke {
    /// A way of the pen.
    Pen {
        /// Whether it is the thin pen.
        thin: bool,
        /// From point to point.
        path: Vec<(Way, Point)>,
    },
    /// The strokes of another line.
    Part {
        /// The line's name.
        name: String,
        /// Whether it is lowered to leave room for an accent.
        low: bool,
    },
    /// A filled block, in parts of the cell.
    Fill {
        /// Its upper left corner.
        from: Point,
        /// Its lower right corner.
        to: Point,
    },
    /// Lines from the middle to sides of the cell.
    Arms(Vec<String>),
    /// So many of every four pixels.
    Dots(u8),
}

/// A line of the source.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Line {
    /// What is drawn.
    pub(crate) strokes: Vec<Stroke>,
    /// Further characters that it stands for.
    pub(crate) also: Vec<char>,
}

/// All lines by name. A name of one character is that character; longer names are parts.
pub(crate) type Source = BTreeMap<String, Line>;

/// Reads the source.
///
/// # Errors
///
/// Says which line it does not understand, and why.
pub(crate) fn read(text: &str) -> Result<Source, String> {
    let mut source = Source::new();
    for (at, line) in text.lines().enumerate() {
        if line.trim().is_empty() || line.starts_with("//") {
            continue;
        }
        let place = |why: String| format!("line {}: {why}", at + 1);
        let (name, rest) = line
            .split_once(char::is_whitespace)
            .ok_or_else(|| place("a name without strokes".to_owned()))?;
        let (strokes, also) = rest.split_once(" = ").unwrap_or((rest, ""));
        let strokes = strokes.split(" ; ").map(|it| stroke(it.trim()));
        let read = Line {
            strokes: strokes.collect::<Result<_, _>>().map_err(place)?,
            also: also.trim().chars().collect(),
        };
        if source.insert(name.to_owned(), read).is_some() {
            return Err(place(format!("{name} stands twice")));
        }
    }
    Ok(source)
}

fn stroke(text: &str) -> Result<Stroke, String> {
    let (word, rest) = text.split_once(' ').unwrap_or((text, ""));
    match word {
        "low" => Ok(Stroke::Part {
            name: rest.to_owned(),
            low: true,
        }),
        "fill" => {
            let (from, to) = rest.split_once(' ').ok_or("a block has two corners")?;
            Ok(Stroke::Fill {
                from: point(from)?,
                to: point(to)?,
            })
        }
        "arm" => Ok(Stroke::Arms(rest.split(' ').map(str::to_owned).collect())),
        "dots" => match rest {
            "1/4" => Ok(Stroke::Dots(1)),
            "1/2" => Ok(Stroke::Dots(2)),
            "3/4" => Ok(Stroke::Dots(3)),
            other => Err(format!("{other} is not 1/4, 1/2 or 3/4")),
        },
        "thin" => pen(true, rest),
        _ => match text.strip_prefix('+') {
            Some(name) => Ok(Stroke::Part {
                name: name.to_owned(),
                low: false,
            }),
            None => pen(false, text),
        },
    }
}

fn pen(thin: bool, text: &str) -> Result<Stroke, String> {
    let path = text.split(' ').map(|step| {
        if let Some(to) = step.strip_prefix('v') {
            Ok((Way::UprightFirst, point(to)?))
        } else if let Some(to) = step.strip_prefix('h') {
            Ok((Way::LyingFirst, point(to)?))
        } else {
            Ok((Way::Line, point(step)?))
        }
    });
    let path = path.collect::<Result<_, String>>()?;
    Ok(Stroke::Pen { thin, path })
}

fn point(text: &str) -> Result<Point, String> {
    let (x, y) = text
        .split_once(',')
        .ok_or_else(|| format!("{text} is not a point such as 3,23"))?;
    Ok(Point {
        x: number(x)?,
        y: number(y)?,
    })
}

/// A number, or a fraction of two.
fn number(text: &str) -> Result<f32, String> {
    let parse = |it: &str| it.parse::<f32>().ok().filter(|it| it.is_finite());
    let value = match text.split_once('/') {
        Some((over, under)) => parse(over).zip(parse(under)).map(|(a, b)| a / b),
        None => parse(text),
    };
    value.ok_or_else(|| format!("{text} is not a number"))
}
