//! The tree of questions as something to draw: boxes, and labelled ways between them.
//!
//! A way stands for all answers that lead from one question to the same place; `steps` finds where
//! that is. Deep questions can be folded into a box that says how many it holds. How it is written
//! stands in `dot` and `mermaid`, where it lies on a sheet in `layout`.

mod answers;
mod dot;
mod layout;
mod mermaid;
mod steps;
mod tree;

pub use self::answers::{condition, shorten};
pub use self::dot::dot;
pub use self::layout::{Frame, Layout, Route, lay_out};
pub use self::mermaid::mermaid;
pub use self::steps::Steps;

use self::tree::Tree;
use crate::guide::{Answer, Pool, QuestionIndex};
use crate::page::Telling;

/// What a box stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A question.
    Question(QuestionIndex),
    /// Questions that are not drawn.
    Fold,
    /// The groups at the end of a way.
    Groups(Pool),
}

/// A box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it stands for.
    pub shape: Shape,
    /// What it says. A question has its number in the file before it.
    pub label: String,
    /// When it is asked, where it is not always.
    pub note: Option<String>,
}

/// A way from one box to another, by their places in [`Chart::nodes`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Where it begins.
    pub from: usize,
    /// Where it leads: always to a later rank.
    pub to: usize,
    /// Its words; empty behind a fold.
    pub label: String,
    /// The answers that take it.
    pub answers: Vec<Answer>,
    /// Whether it leads past a question that is not asked.
    pub is_past: bool,
}

/// A tree to draw. It has no circle.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// The boxes: questions in the order of the file, then folds, then groups.
    pub nodes: Vec<Node>,
    /// The ways between them.
    pub edges: Vec<Edge>,
}

impl Chart {
    /// The tree from a question on. What lies `depth` questions deep and deeper is folded; the
    /// longest way to a question counts.
    #[must_use]
    pub fn new(telling: Telling<'_>, from: QuestionIndex, depth: usize) -> Self {
        let tree = Tree::grow(telling.guide, from, depth);
        let mut nodes: Vec<Node> = tree.shown().map(|at| question(telling, at)).collect();
        let folds = tree.folds().map(|(first, count)| Node {
            shape: Shape::Fold,
            label: telling.words.chart.folded(count, &named(telling, first)),
            note: None,
        });
        nodes.extend(folds);
        nodes.extend(tree.ends().map(|pool| Node {
            shape: Shape::Groups(pool),
            label: telling.words.chart.groups(pool).to_owned(),
            note: None,
        }));
        let mut edges = Vec::new();
        for (from, at) in tree.shown().enumerate() {
            let ways = tree.ways(at);
            for way in &ways {
                let Some(to) = tree.place(way.to) else {
                    continue;
                };
                edges.push(Edge {
                    from,
                    to,
                    label: answers::label(telling, at, &ways, way),
                    answers: way.answers.clone(),
                    is_past: way.answers.is_empty(),
                });
            }
        }
        for (from, to) in tree.behind_folds() {
            edges.push(Edge {
                from,
                to,
                label: String::new(),
                answers: Vec::new(),
                is_past: false,
            });
        }
        // Several ways may end in one fold.
        merge(&mut edges);
        Self { nodes, edges }
    }
}

/// Makes one way of those that begin and end at the same boxes.
fn merge(edges: &mut Vec<Edge>) {
    let mut merged: Vec<Edge> = Vec::new();
    for edge in edges.drain(..) {
        let mut known = merged.iter_mut();
        match known.find(|it| (it.from, it.to) == (edge.from, edge.to)) {
            Some(known) => {
                known.label = format!("{}; {}", known.label, edge.label);
                known.answers.extend(edge.answers);
                known.is_past &= edge.is_past;
            }
            None => merged.push(edge),
        }
    }
    *edges = merged;
}

/// A question with its number in the file, as charts and the review page name it.
#[must_use]
pub fn named(telling: Telling<'_>, at: QuestionIndex) -> String {
    let text = telling.question(at);
    format!(
        "{} · {}",
        at.0 + 1,
        shorten(text, answers::LONGEST_QUESTION)
    )
}

fn question(telling: Telling<'_>, at: QuestionIndex) -> Node {
    let when = &telling.guide.question(at).when;
    let number = |at: QuestionIndex| (at.0 + 1).to_string();
    let note = (!when.0.is_empty()).then(|| {
        let words = condition(telling, when, number);
        telling.words.chart.only_if(&words)
    });
    Node {
        shape: Shape::Question(at),
        label: named(telling, at),
        note,
    }
}
