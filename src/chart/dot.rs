//! A chart in the language of Graphviz.

use std::fmt::Write as _;

use super::{Chart, Shape};
use crate::finding;

/// The columns of a line in a box.
const COLUMNS: usize = 30;

/// A chart as DOT.
#[must_use]
pub fn dot(chart: &Chart) -> String {
    let mut text = String::from(
        "digraph openchair {\n  \
         node [shape=box, fontname=\"sans-serif\", fontsize=12];\n  \
         edge [fontname=\"sans-serif\", fontsize=11];\n",
    );
    for (at, node) in chart.nodes.iter().enumerate() {
        let note = node.note.iter().flat_map(|note| ["", note]);
        let lines = std::iter::once(node.label.as_str()).chain(note);
        let label = lines.map(wrapped).collect::<Vec<_>>().join("\\n");
        let look = match node.shape {
            Shape::Question(_) if node.note.is_some() => ", style=dashed",
            Shape::Question(_) => "",
            Shape::Fold => ", shape=folder",
            Shape::Groups(_) => ", shape=ellipse",
        };
        let _ = writeln!(text, "  n{at} [label=\"{label}\"{look}];");
    }
    for edge in &chart.edges {
        let _ = write!(text, "  n{} -> n{}", edge.from, edge.to);
        let look = if edge.is_past { ", style=dashed" } else { "" };
        if !edge.label.is_empty() {
            let _ = write!(text, " [label=\"{}\"{look}]", wrapped(&edge.label));
        }
        text.push_str(";\n");
    }
    text.push_str("}\n");
    text
}

/// A text on lines of its own, each safe between quotes.
fn wrapped(text: &str) -> String {
    let lines = textwrap::wrap(text, COLUMNS);
    let lines = lines.iter().map(|line| quoted(line));
    lines.collect::<Vec<_>>().join("\\n")
}

/// A text that means itself between quotes: Graphviz knows escapes there, and entities of HTML.
fn quoted(text: &str) -> String {
    let mut safe = String::new();
    for sign in finding::harmless(text).chars() {
        match sign {
            '"' => safe.push_str("&quot;"),
            // As an entity it would be read first, and then escape what follows.
            '\\' => safe.push_str("\\\\"),
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '\t' => safe.push(' '),
            _ => safe.push(sign),
        }
    }
    safe
}
