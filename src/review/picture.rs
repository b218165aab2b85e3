//! The tree as a picture. The part on questions says the same in words.

use std::fmt::Write as _;

use super::Dossier;
use crate::chart::{self, Chart, Frame, Route, Shape, Steps};
use crate::html::Html;

/// No picture has more questions than this: nobody could take them in.
const MOST: usize = 40;

/// How far a line of text stands above the lower edge of its row.
const DESCENT: i32 = 5;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    let words = dossier.words;
    html.para(&words.tree_text);
    let depth = depth(dossier);
    if let Some(depth) = depth {
        html.say("p", &[("class", "note")], &words.tree_folded(depth));
    }
    let chart = Chart::new(telling, telling.guide.first, depth.unwrap_or(usize::MAX));
    // What is wider than the screen can be moved, with the keys as well.
    let region = [
        ("class", "wide"),
        ("role", "region"),
        ("tabindex", "0"),
        ("aria-labelledby", "part-tree"),
    ];
    html.wrap("div", &region, |region| picture(dossier, &chart, region));
}

/// How many levels are drawn, where it is not all.
fn depth(dossier: &Dossier<'_>) -> Option<usize> {
    let guide = dossier.telling.guide;
    let levels = Steps::new(guide).levels(guide.first);
    if levels.len() <= MOST {
        return None;
    }
    let shown = |depth: usize| levels.values().filter(|level| **level < depth).count();
    let mut depth = 1;
    while shown(depth + 1) <= MOST {
        depth += 1;
    }
    Some(depth)
}

fn picture(dossier: &Dossier<'_>, chart: &Chart, html: &mut Html) {
    let words = dossier.words;
    let layout = chart::lay_out(chart);
    let (width, height) = (layout.width.to_string(), layout.height.to_string());
    let view = format!("0 0 {width} {height}");
    let about = [
        ("role", "img"),
        ("aria-labelledby", "tree-title tree-about"),
        ("width", width.as_str()),
        ("height", &height),
        ("viewBox", &view),
        ("class", "tree"),
    ];
    html.wrap("svg", &about, |svg| {
        svg.say("title", &[("id", "tree-title")], &words.tree);
        svg.say("desc", &[("id", "tree-about")], &words.tree_about);
        for (edge, route) in chart.edges.iter().zip(&layout.routes) {
            way(route, edge.is_past, svg);
        }
        for route in &layout.routes {
            if let Some(label) = &route.label {
                lines(label, "said", svg);
            }
        }
        for (node, frame) in chart.nodes.iter().zip(&layout.nodes) {
            let class = match node.shape {
                Shape::Question(_) if node.note.is_some() => "box guarded",
                Shape::Question(_) => "box",
                Shape::Fold => "box fold",
                Shape::Groups(_) => "box end",
            };
            rect(frame, class, svg);
            lines(frame, "label", svg);
        }
    });
}

fn way(route: &Route, is_past: bool, html: &mut Html) {
    let mut path = String::new();
    let mut before = None;
    for (x, y) in &route.points {
        let _ = match before {
            None => write!(path, "M{x} {y}"),
            Some((last, _)) if last == *x => write!(path, "V{y}"),
            Some((last, from)) => {
                let middle = i32::midpoint(from, *y);
                write!(path, "C{last} {middle} {x} {middle} {x} {y}")
            }
        };
        before = Some((*x, *y));
    }
    let class = if is_past { "way past" } else { "way" };
    html.wrap("path", &[("class", class), ("d", &path)], |_| {});
    if let Some((x, y)) = before {
        let (left, right, top) = (x - 5, x + 5, y - 8);
        let head = format!("M{x} {y}L{left} {top}H{right}Z");
        html.wrap("path", &[("class", "head"), ("d", &head)], |_| {});
    }
}

fn rect(frame: &Frame, class: &str, html: &mut Html) {
    let (x, y) = (frame.left.to_string(), frame.top.to_string());
    let (width, height) = (frame.width.to_string(), frame.height.to_string());
    let mut rect = vec![
        ("class", class),
        ("x", x.as_str()),
        ("y", &y),
        ("width", &width),
        ("height", &height),
    ];
    // Groups stand in round ends.
    let round = (frame.height / 2).to_string();
    rect.push(("rx", if class == "box end" { &round } else { "4" }));
    html.wrap("rect", &rect, |_| {});
}

/// The lines in a frame, in the middle of it.
fn lines(frame: &Frame, class: &'static str, html: &mut Html) {
    if class == "said" {
        rect(frame, "ground", html);
    }
    let x = (frame.left + frame.width / 2).to_string();
    let count = |lines: &[String]| i32::try_from(lines.len()).unwrap_or(0);
    let rows = frame.line * count(&frame.lines) + frame.note_line * count(&frame.note);
    let gap = if frame.note.is_empty() { 0 } else { 4 };
    let mut y = frame.top + (frame.height - rows - gap) / 2;
    for (lines, class, height) in [
        (&frame.lines, class, frame.line),
        (&frame.note, "remark", frame.note_line),
    ] {
        for line in lines {
            y += height;
            let at = (y - DESCENT).to_string();
            html.say("text", &[("class", class), ("x", &x), ("y", &at)], line);
        }
        y += gap;
    }
}
