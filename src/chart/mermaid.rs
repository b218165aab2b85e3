//! A chart in the language of Mermaid.

use std::fmt::Write as _;

use super::{Chart, Shape};
use crate::finding;

/// Signs that mean nothing in Mermaid, nor in the Markdown that it reads in labels.
const PLAIN: &str = " ,?!'·…“”¿¡–—";

/// A chart as a Mermaid flowchart.
#[must_use]
pub fn mermaid(chart: &Chart) -> String {
    let mut text = String::from("flowchart TD\n");
    for (at, node) in chart.nodes.iter().enumerate() {
        let mut label = quoted(&node.label);
        if let Some(note) = &node.note {
            label = format!("{label}<br/><br/>{}", quoted(note));
        }
        let (open, close) = match node.shape {
            Shape::Question(_) => ("[", "]"),
            Shape::Fold => ("[[", "]]"),
            Shape::Groups(_) => ("([", "])"),
        };
        let _ = writeln!(text, "  n{at}{open}\"{label}\"{close}");
    }
    for edge in &chart.edges {
        let label = if edge.label.is_empty() {
            String::new()
        } else {
            format!("|\"{}\"|", quoted(&edge.label))
        };
        let arrow = if edge.is_past { "-.->" } else { "-->" };
        let _ = writeln!(text, "  n{} {arrow}{label} n{}", edge.from, edge.to);
    }
    let guarded = chart.nodes.iter().enumerate();
    let guarded = guarded.filter(|(_, node)| node.note.is_some());
    let guarded: Vec<String> = guarded.map(|(at, _)| format!("n{at}")).collect();
    if !guarded.is_empty() {
        let _ = writeln!(text, "  classDef passed stroke-dasharray: 5 5");
        let _ = writeln!(text, "  class {} passed", guarded.join(","));
    }
    text
}

/// A text that means itself between quotes. Every sign that could mean something is written as its
/// number.
fn quoted(text: &str) -> String {
    let mut safe = String::new();
    for sign in finding::harmless(text).chars() {
        if sign.is_alphanumeric() || PLAIN.contains(sign) {
            safe.push(sign);
        } else {
            let _ = write!(safe, "#{};", u32::from(sign));
        }
    }
    safe
}
