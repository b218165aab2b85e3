//! Draws the source in a size: strokes become pixels.

use super::source::{Point, Source, Stroke, Way};

/// A size of the font.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Size {
    /// Pixels from left to right.
    pub(crate) width: u8,
    /// Pixels from top to bottom.
    pub(crate) height: u8,
    /// Half the thickness of the pen, in pixels.
    pen: f32,
    /// Half the thickness of the thin pen.
    thin: f32,
}

impl Size {
    /// What the source is drawn for.
    pub(crate) const LARGE: Self = Self {
        width: 16,
        height: 32,
        pen: 1.5,
        thin: 1.05,
    };
    /// Three quarters of it.
    pub(crate) const SMALL: Self = Self {
        width: 12,
        height: 24,
        pen: 1.05,
        thin: 0.72,
    };

    /// The size of this name, such as `16x32`.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::LARGE, Self::SMALL]
            .into_iter()
            .find(|it| name == format!("{}x{}", it.width, it.height))
    }

    /// Where a point of the source lies, measured from the corner of the cell.
    ///
    /// In the large size the pen is three pixels thick and its middle stands on the middle of a
    /// pixel. In the small one it is two pixels thick and stands between two, so that every
    /// straight line has sharp edges in both. What lay on a whole number stays on one, so that
    /// lines which met still meet.
    fn place(self, point: Point) -> Point {
        if self.width == Self::LARGE.width {
            return Point {
                x: point.x + 0.5,
                y: point.y + 0.5,
            };
        }
        let scale = |value: f32, shift: f32| {
            let small = value * 0.75 + shift;
            if value.fract() == 0.0 {
                small.round()
            } else {
                small.floor() + 0.5
            }
        };
        Point {
            x: scale(point.x, 0.0),
            y: scale(point.y, 0.5),
        }
    }
}

/// The pixels of one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    /// Row by row, `true` where there is ink.
    pub(crate) rows: Vec<Vec<bool>>,
}

impl Cell {
    /// A cell without ink.
    pub(crate) fn blank(size: Size) -> Self {
        Self {
            rows: vec![vec![false; size.width.into()]; size.height.into()],
        }
    }

    /// Puts ink where `is_ink` says so of the middle of a pixel.
    fn ink(&mut self, is_ink: impl Fn(Point) -> bool) {
        let mut y = 0.5;
        for row in &mut self.rows {
            let mut x = 0.5;
            for pixel in row {
                *pixel |= is_ink(Point { x, y });
                x += 1.0;
            }
            y += 1.0;
        }
    }
}

/// Draws a line of the source.
///
/// # Errors
///
/// Names a part that the source does not have.
pub(crate) fn draw(source: &Source, name: &str, size: Size) -> Result<Cell, String> {
    let mut cell = Cell::blank(size);
    add(&mut cell, source, name, size, false, 0)?;
    Ok(cell)
}

/// How deep parts may stand in parts.
const DEEPEST: u8 = 4;

fn add(
    cell: &mut Cell,
    source: &Source,
    name: &str,
    size: Size,
    low: bool,
    depth: u8,
) -> Result<(), String> {
    let line = source
        .get(name)
        .filter(|_| depth < DEEPEST)
        .ok_or_else(|| format!("there is no part {name}, or it takes itself"))?;
    for stroke in &line.strokes {
        match stroke {
            Stroke::Pen { thin, path } => {
                let radius = if *thin { size.thin } else { size.pen };
                let trace = trace(path, size, low);
                cell.ink(|pixel| far(pixel, &trace) < radius);
            }
            Stroke::Part {
                name: part,
                low: lower,
            } => add(cell, source, part, size, low || *lower, depth + 1)?,
            Stroke::Fill { from, to } => {
                let (width, height) = (f32::from(size.width), f32::from(size.height));
                cell.ink(|pixel| {
                    (from.x * width..to.x * width).contains(&pixel.x)
                        && (from.y * height..to.y * height).contains(&pixel.y)
                });
            }
            Stroke::Arms(arms) => {
                let (x, y) = (f32::from(size.width) / 2.0, f32::from(size.height) / 2.0);
                for arm in arms {
                    cell.ink(|pixel| is_arm(arm, pixel.x - x, pixel.y - y));
                }
            }
            Stroke::Dots(of_four) => cell.ink(|pixel| {
                let (even_x, even_y) = (is_even(pixel.x), is_even(pixel.y));
                match of_four {
                    1 => even_x && even_y,
                    2 => even_x == even_y,
                    _ => even_x || even_y,
                }
            }),
        }
    }
    Ok(())
}

/// Whether a pixel lies on an arm of two pixels' thickness, seen from the middle of the cell.
fn is_arm(arm: &str, x: f32, y: f32) -> bool {
    match arm {
        "up" => x.abs() < 1.0 && y < 1.0,
        "down" => x.abs() < 1.0 && y > -1.0,
        "left" => y.abs() < 1.0 && x < 1.0,
        "right" => y.abs() < 1.0 && x > -1.0,
        _ => false,
    }
}

fn is_even(middle: f32) -> bool {
    middle.floor() % 2.0 == 0.0
}

/// A letter made lower from above: its feet stay on the line.
fn lowered(point: Point) -> Point {
    let y = 23.0 - (23.0 - point.y) * 15.0 / 17.0;
    let y = if point.y.fract() == 0.0 {
        y.round()
    } else {
        y.floor() + 0.5
    };
    Point { x: point.x, y }
}

/// The points that the pen passes, close enough together to be joined by straight lines.
fn trace(path: &[(Way, Point)], size: Size, low: bool) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    for (way, to) in path {
        let to = size.place(if low { lowered(*to) } else { *to });
        match (way, points.last().copied()) {
            (Way::UprightFirst, Some(from)) => points.extend(quarter(from, to, true)),
            (Way::LyingFirst, Some(from)) => points.extend(quarter(from, to, false)),
            _ => points.push(to),
        }
    }
    points
}

/// A quarter of a round, a little fuller than an ellipse.
fn quarter(from: Point, to: Point, upright_first: bool) -> impl Iterator<Item = Point> {
    const STEPS: u8 = 24;
    const FULLNESS: f32 = 2.0 / 2.3;
    (1..=STEPS).map(move |step| {
        let angle = std::f32::consts::FRAC_PI_2 * f32::from(step) / f32::from(STEPS);
        // What is left of the way that the stroke arrives on, and what is done of the other.
        let first = angle.sin().abs().powf(FULLNESS);
        let last = 1.0 - angle.cos().abs().powf(FULLNESS);
        let (x, y) = if upright_first {
            (last, first)
        } else {
            (first, last)
        };
        Point {
            x: (to.x - from.x).mul_add(x, from.x),
            y: (to.y - from.y).mul_add(y, from.y),
        }
    })
}

/// How far a pixel is from the way of the pen.
fn far(pixel: Point, trace: &[Point]) -> f32 {
    let dot = trace.first().map_or(f32::MAX, |it| apart(pixel, *it));
    let ends = trace.iter().zip(trace.iter().skip(1));
    ends.map(|(from, to)| off(pixel, *from, *to))
        .fold(dot, f32::min)
}

fn apart(a: Point, b: Point) -> f32 {
    (a.x - b.x).hypot(a.y - b.y)
}

/// How far a pixel is from a straight line between two points.
fn off(pixel: Point, from: Point, to: Point) -> f32 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let length = dx.mul_add(dx, dy * dy);
    if length == 0.0 {
        return apart(pixel, from);
    }
    let along = (pixel.x - from.x).mul_add(dx, (pixel.y - from.y) * dy) / length;
    let along = along.clamp(0.0, 1.0);
    let near = Point {
        x: dx.mul_add(along, from.x),
        y: dy.mul_add(along, from.y),
    };
    apart(pixel, near)
}
