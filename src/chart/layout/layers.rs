//! The layers of a layout: boxes stand in even ones, the words of ways in odd ones, and where a way
//! passes a layer it has a cell there, too.

use super::Frame;
use crate::chart::Chart;

/// What has a place in a layer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// A box, by its place in the chart.
    Node(usize),
    /// The words of a way, by its place in the chart.
    Label(usize),
    /// A way that passes.
    Bend(usize),
}

/// The place of a way among those that meet the same box on the same side, from the left.
#[derive(Clone, Copy, Debug)]
pub(super) struct Port {
    pub(super) place: i32,
    pub(super) count: i32,
}

impl Port {
    pub(super) const ONLY: Self = Self { place: 0, count: 1 };
}

/// A cell in its place.
#[derive(Clone, Debug)]
struct Placed {
    cell: Cell,
    layer: usize,
    width: i32,
    center: i32,
    above: Vec<usize>,
    below: Vec<usize>,
}

/// The space between two cells of a layer.
const GAP: i32 = 20;
/// The width that a passing way takes.
const WAY: i32 = 12;
/// How often cells are brought into order, and how often they are drawn to what they hang on.
const ROUNDS: usize = 8;

/// All layers, from above, each from left to right.
#[derive(Clone, Debug)]
pub(super) struct Layers {
    cells: Vec<Placed>,
    /// The cells of each layer, from left to right.
    rows: Vec<Vec<usize>>,
    /// For each way the cells between its boxes, from above.
    ways: Vec<Vec<usize>>,
}

impl Layers {
    pub(super) fn new(chart: &Chart, nodes: &[Frame], labels: &[Option<Frame>]) -> Self {
        let ranks = ranks(chart);
        let rank = |at: usize| ranks.get(at).copied().unwrap_or_default();
        let mut it = Self {
            cells: Vec::new(),
            rows: Vec::new(),
            ways: Vec::new(),
        };
        for (at, frame) in nodes.iter().enumerate() {
            it.add(Cell::Node(at), 2 * rank(at), frame.width);
        }
        for (at, edge) in chart.edges.iter().enumerate() {
            let mut way = Vec::new();
            let mut before = edge.from;
            let (from, to) = (2 * rank(edge.from), 2 * rank(edge.to));
            for layer in from + 1..to {
                let label = labels.get(at).and_then(Option::as_ref);
                let cell = match label {
                    Some(frame) if layer == from + 1 => it.add(Cell::Label(at), layer, frame.width),
                    _ => it.add(Cell::Bend(at), layer, WAY),
                };
                it.join(before, cell);
                way.push(cell);
                before = cell;
            }
            it.join(before, edge.to);
            it.ways.push(way);
        }
        it.order();
        it.spread();
        it
    }

    fn add(&mut self, cell: Cell, layer: usize, width: i32) -> usize {
        let place = self.cells.len();
        self.cells.push(Placed {
            cell,
            layer,
            width,
            center: 0,
            above: Vec::new(),
            below: Vec::new(),
        });
        while self.rows.len() <= layer {
            self.rows.push(Vec::new());
        }
        if let Some(layer) = self.rows.get_mut(layer) {
            layer.push(place);
        }
        place
    }

    fn join(&mut self, above: usize, below: usize) {
        if let Some(cell) = self.cells.get_mut(above) {
            cell.below.push(below);
        }
        if let Some(cell) = self.cells.get_mut(below) {
            cell.above.push(above);
        }
    }

    fn center(&self, cell: usize) -> i32 {
        self.cells.get(cell).map_or(0, |it| it.center)
    }

    /// The layers to go through in a round: down or up.
    fn turns(&self, round: usize) -> Vec<usize> {
        let layers = 0..self.rows.len();
        if round.is_multiple_of(2) {
            layers.collect()
        } else {
            layers.rev().collect()
        }
    }

    /// What a cell hangs on in a round: what stands above it on the way down, below on the way up.
    fn hangs_on(&self, cell: usize, round: usize) -> &[usize] {
        let cell = self.cells.get(cell);
        cell.map_or(&[], |it| {
            if round.is_multiple_of(2) {
                &it.above
            } else {
                &it.below
            }
        })
    }

    /// Brings each layer into an order with few crossings: cells stand where the middle of what
    /// they hang on stands.
    fn order(&mut self) {
        self.number();
        for round in 0..=ROUNDS {
            for layer in self.turns(round) {
                let Some(order) = self.rows.get(layer) else {
                    continue;
                };
                let mut order: Vec<(i32, usize)> = order
                    .iter()
                    .map(|cell| (self.middle(*cell, round), *cell))
                    .collect();
                order.sort_by_key(|(middle, _)| *middle);
                if let Some(layer) = self.rows.get_mut(layer) {
                    *layer = order.into_iter().map(|(_, cell)| cell).collect();
                }
                self.number_layer(layer);
            }
        }
    }

    /// While cells are brought into order, their center is their place in the layer.
    fn number(&mut self) {
        for layer in 0..self.rows.len() {
            self.number_layer(layer);
        }
    }

    fn number_layer(&mut self, layer: usize) {
        // In steps, so that the middle between two places is one as well.
        const STEP: i32 = 1024;
        for (center, cell) in (0..).step_by(STEP as usize).zip(self.layer(layer)) {
            if let Some(cell) = self.cells.get_mut(cell) {
                cell.center = center;
            }
        }
    }

    fn layer(&self, layer: usize) -> Vec<usize> {
        self.rows.get(layer).cloned().unwrap_or_default()
    }

    /// The middle of what a cell hangs on; its own center where it hangs on nothing.
    fn middle(&self, cell: usize, round: usize) -> i32 {
        let all = self.hangs_on(cell, round);
        let sum: i64 = all.iter().map(|it| i64::from(self.center(*it))).sum();
        let count = i64::try_from(all.len()).unwrap_or(i64::MAX);
        match sum.checked_div(count) {
            Some(middle) => i32::try_from(middle).unwrap_or(i32::MAX),
            None => self.center(cell),
        }
    }

    /// Gives each cell its center: near what it hangs on, and apart from its neighbors.
    fn spread(&mut self) {
        for layer in 0..self.rows.len() {
            let cells = self.layer(layer);
            let wanted = vec![0; cells.len()];
            self.place(&cells, &wanted);
        }
        for round in 0..=ROUNDS {
            for layer in self.turns(round) {
                let cells = self.layer(layer);
                let wanted = cells.iter().map(|cell| self.middle(*cell, round));
                let wanted: Vec<i32> = wanted.collect();
                self.place(&cells, &wanted);
            }
        }
    }

    /// Places the cells of a layer as near as can be to where they want to be.
    fn place(&mut self, cells: &[usize], wanted: &[i32]) {
        let width = |cell: &usize| self.cells.get(*cell).map_or(0, |it| it.width);
        let apart = |one: &usize, other: &usize| i32::midpoint(width(one), width(other)) + GAP;
        let mut rightmost: Vec<i32> = Vec::new();
        for (place, wanted) in wanted.iter().enumerate() {
            let least = match (rightmost.last(), cells.get(place.wrapping_sub(1)..=place)) {
                (Some(last), Some([one, other])) => last + apart(one, other),
                _ => i32::MIN,
            };
            rightmost.push((*wanted).max(least));
        }
        let mut leftmost: Vec<i32> = Vec::new();
        for (place, wanted) in wanted.iter().enumerate().rev() {
            let most = match (leftmost.last(), cells.get(place..=place + 1)) {
                (Some(last), Some([one, other])) => last - apart(one, other),
                _ => i32::MAX,
            };
            leftmost.push((*wanted).min(most));
        }
        // Both keep the cells apart, so what lies between them does, too.
        let both = rightmost.iter().zip(leftmost.iter().rev());
        let centers: Vec<i32> = both
            .map(|(one, other)| i32::midpoint(*one, *other))
            .collect();
        for (cell, center) in cells.iter().zip(centers) {
            if let Some(cell) = self.cells.get_mut(*cell) {
                cell.center = center;
            }
        }
    }

    /// The cells of each layer.
    pub(super) fn iter(&self) -> impl Iterator<Item = impl Iterator<Item = Cell>> {
        let cells = |place: &usize| self.cells.get(*place).map(|it| it.cell);
        self.rows
            .iter()
            .map(move |layer| layer.iter().filter_map(cells))
    }

    /// The left and the right edge of the whole.
    pub(super) fn extent(&self) -> (i32, i32) {
        let left = self.cells.iter().map(|it| it.center - it.width / 2);
        let right = self.cells.iter().map(|it| it.center + it.width / 2 + 1);
        (
            left.min().unwrap_or_default(),
            right.max().unwrap_or_default(),
        )
    }

    /// The layer and the center of a box.
    pub(super) fn node(&self, at: usize) -> (usize, i32) {
        // Boxes were added first, so their places are those of the chart.
        self.cells
            .get(at)
            .map_or((0, 0), |it| (it.layer, it.center))
    }

    /// The layer and the center of the words of a way.
    pub(super) fn label(&self, edge: usize) -> Option<(usize, i32)> {
        let first = self.ways.get(edge)?.first()?;
        self.cells.get(*first).map(|it| (it.layer, it.center))
    }

    /// The layers between the boxes of a way, and where it passes them.
    pub(super) fn between(&self, edge: usize) -> impl Iterator<Item = (usize, i32)> {
        let way = self.ways.get(edge).into_iter().flatten();
        way.filter_map(|cell| self.cells.get(*cell))
            .map(|it| (it.layer, it.center))
    }

    /// For each way where it leaves its first box, then where it comes to its last one.
    pub(super) fn ports(&self, chart: &Chart) -> [Vec<Port>; 2] {
        let ends = |edge: usize, last: bool| {
            let way = self.ways.get(edge);
            let cell = way.and_then(|way| if last { way.last() } else { way.first() });
            cell.map_or(0, |cell| self.center(*cell))
        };
        let rank = |last: bool| {
            let box_of = |edge: usize| {
                let edge = chart.edges.get(edge);
                edge.map(|it| if last { it.to } else { it.from })
            };
            let mut ports = vec![Port::ONLY; chart.edges.len()];
            let mut order: Vec<usize> = (0..chart.edges.len()).collect();
            order.sort_by_key(|edge| (box_of(*edge), ends(*edge, last)));
            for same in order.chunk_by(|one, other| box_of(*one) == box_of(*other)) {
                let count = i32::try_from(same.len()).unwrap_or(1);
                for (place, edge) in (0..).zip(same) {
                    if let Some(port) = ports.get_mut(*edge) {
                        *port = Port { place, count };
                    }
                }
            }
            ports
        };
        [rank(false), rank(true)]
    }
}

/// The rank of each box: the longest way to it, counted in ways.
fn ranks(chart: &Chart) -> Vec<usize> {
    let mut ranks = vec![0; chart.nodes.len()];
    let mut waits = vec![0_usize; chart.nodes.len()];
    for edge in &chart.edges {
        if let Some(waits) = waits.get_mut(edge.to) {
            *waits += 1;
        }
    }
    let free = (0..chart.nodes.len()).filter(|at| waits.get(*at) == Some(&0));
    let mut free: Vec<usize> = free.collect();
    while let Some(at) = free.pop() {
        let here: usize = ranks.get(at).copied().unwrap_or_default();
        for edge in chart.edges.iter().filter(|edge| edge.from == at) {
            if let Some(rank) = ranks.get_mut(edge.to) {
                *rank = (*rank).max(here + 1);
            }
            if let Some(waits) = waits.get_mut(edge.to) {
                *waits -= 1;
                if *waits == 0 {
                    free.push(edge.to);
                }
            }
        }
    }
    ranks
}
