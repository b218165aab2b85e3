//! Where a chart lies on a sheet: boxes in layers, the words of a way between them.
//!
//! Every box, every label and every piece of a way that passes a layer gets a place of its own in
//! it, so none can cover another. Measures are in pixels.

mod layers;
mod measure;

use self::layers::{Cell, Layers, Port};
use super::{Chart, Shape};

/// A box, or the words of a way, on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The left edge.
    pub left: i32,
    /// The upper edge.
    pub top: i32,
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// The lines of its label.
    pub lines: Vec<String>,
    /// How high each of these lines is.
    pub line: i32,
    /// The lines of its note.
    pub note: Vec<String>,
    /// How high each of these lines is.
    pub note_line: i32,
}

/// A way on the sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// Where it turns: it runs straight down into and out of each of these.
    pub points: Vec<(i32, i32)>,
    /// Its words, where it has some.
    pub label: Option<Frame>,
}

/// A chart on a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// How wide the sheet is.
    pub width: i32,
    /// How high the sheet is.
    pub height: i32,
    /// A frame for each box of the chart.
    pub nodes: Vec<Frame>,
    /// A route for each way of the chart.
    pub routes: Vec<Route>,
}

/// The space around the whole.
const MARGIN: i32 = 8;
/// The height between two layers: room for a way to bend.
const BEND: i32 = 16;
/// The space between two ways that leave the same box.
const PORTS: i32 = 28;

/// Lays a chart out.
#[must_use]
pub fn lay_out(chart: &Chart) -> Layout {
    let nodes = chart.nodes.iter().map(|node| {
        let is_question = matches!(node.shape, Shape::Question(_));
        measure::node(&node.label, node.note.as_deref(), is_question)
    });
    let mut nodes: Vec<Frame> = nodes.collect();
    let labels = chart.edges.iter().map(|edge| measure::label(&edge.label));
    let mut labels: Vec<Option<Frame>> = labels.collect();

    let layers = Layers::new(chart, &nodes, &labels);
    let tops = tops(&layers, &nodes, &labels);
    let (left, right) = layers.extent();
    for (at, frame) in nodes.iter_mut().enumerate() {
        let (layer, center) = layers.node(at);
        frame.left = center - left - frame.width / 2 + MARGIN;
        frame.top = tops.get(layer).map_or(0, |(top, _)| *top);
    }
    for (at, frame) in labels.iter_mut().enumerate() {
        let Some(frame) = frame else { continue };
        let Some((layer, center)) = layers.label(at) else {
            continue;
        };
        let (top, height) = tops.get(layer).copied().unwrap_or_default();
        frame.left = center - left - frame.width / 2 + MARGIN;
        frame.top = top + (height - frame.height) / 2;
    }
    let routes = routes(&layers, chart, &nodes, &tops, left - MARGIN);
    Layout {
        width: right - left + 2 * MARGIN,
        height: tops.last().map_or(0, |(top, height)| top + height) + MARGIN,
        nodes,
        routes: routes
            .into_iter()
            .zip(labels)
            .map(|(points, label)| Route { points, label })
            .collect(),
    }
}

/// The upper edge and the height of each layer.
fn tops(layers: &Layers, nodes: &[Frame], labels: &[Option<Frame>]) -> Vec<(i32, i32)> {
    let mut tops = Vec::new();
    let mut top = MARGIN;
    for layer in layers.iter() {
        let heights = layer.map(|cell| match cell {
            Cell::Node(at) => nodes.get(at).map_or(0, |frame| frame.height),
            Cell::Label(at) => {
                let frame = labels.get(at).and_then(Option::as_ref);
                frame.map_or(0, |frame| frame.height)
            }
            Cell::Bend(_) => 0,
        });
        let height = heights.max().unwrap_or_default();
        tops.push((top, height));
        top += height + BEND;
    }
    tops
}

/// The points of each way.
fn routes(
    layers: &Layers,
    chart: &Chart,
    nodes: &[Frame],
    tops: &[(i32, i32)],
    left: i32,
) -> Vec<Vec<(i32, i32)>> {
    let bottom = |frame: &Frame| frame.top + frame.height;
    let [starts, ends] = layers.ports(chart);
    let edges = chart.edges.iter().enumerate();
    edges
        .map(|(at, edge)| {
            let mut points = Vec::new();
            let port = |ports: &[Port], frame: &Frame| {
                let Port { place, count } = ports.get(at).copied().unwrap_or(Port::ONLY);
                let space = PORTS.min(frame.width / (count + 1));
                frame.left + frame.width / 2 + (2 * place - count + 1) * space / 2
            };
            if let Some(frame) = nodes.get(edge.from) {
                points.push((port(&starts, frame), bottom(frame)));
                let layer = layers.node(edge.from).0;
                // A low box lets its way run on to where the layer ends.
                if let Some((top, height)) = tops.get(layer) {
                    points.push((port(&starts, frame), top + height));
                }
            }
            for (layer, center) in layers.between(at) {
                let (top, height) = tops.get(layer).copied().unwrap_or_default();
                points.push((center - left, top));
                points.push((center - left, top + height));
            }
            if let Some(frame) = nodes.get(edge.to) {
                points.push((port(&ends, frame), frame.top));
            }
            points.dedup();
            points
        })
        .collect()
}
