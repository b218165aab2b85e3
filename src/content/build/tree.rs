//! What must hold of the decision tree as a whole: it has an end, its guards look back, and no
//! path asks for more than can be counted.

use std::collections::BTreeSet;

use super::{Build, Spot};
use crate::guide::{Question, QuestionIndex};

/// How many wishes can be told apart on one path.
const MOST_WISHES: usize = 64;

/// A way from one question to the next, with where it stands in the file.
struct Edge {
    to: usize,
    /// The choice whose `next` it is; none where it is the question's own.
    choice: Option<usize>,
}

fn edges(question: &Question) -> Vec<Edge> {
    let to = |next: Option<QuestionIndex>, choice| next.map(|next| Edge { to: next.0, choice });
    let choices = question.choices.iter().enumerate();
    let choices = choices.filter_map(|(at, choice)| to(choice.next, Some(at)));
    choices.chain(to(question.next, None)).collect()
}

impl Build<'_> {
    /// Looks at the tree. Where it is not `whole`, which is told elsewhere, what comes before what
    /// cannot be said.
    pub(super) fn find_faults_of_tree(&self, root: &Spot<'_>, questions: &[Question], whole: bool) {
        let ways: Vec<Vec<Edge>> = questions.iter().map(edges).collect();
        match in_order(&ways) {
            Ok(order) => {
                if whole {
                    self.find_guard_ahead(root, questions, &ways);
                }
                self.find_too_many_wishes(root, questions, &ways, &order);
            }
            Err(circle) => self.tell_circle(root, questions, &ways, &circle),
        }
    }

    /// A tree has an end: no question may lead back to itself.
    fn tell_circle(
        &self,
        root: &Spot<'_>,
        questions: &[Question],
        ways: &[Vec<Edge>],
        circle: &[usize],
    ) {
        let id = |at: usize| questions.get(at).map_or("", |it| it.id.as_str());
        let (Some(first), Some(last)) = (circle.first(), circle.last()) else {
            return;
        };
        // The last question of the circle is the one whose `next` leads back.
        let back = ways.get(*last).into_iter().flatten();
        let back = back.into_iter().find(|edge| edge.to == *first);
        let question = root.place(*last);
        let choices = question.field("choices");
        let choice = back.and_then(|edge| edge.choice);
        let choice = choice.map(|choice| choices.place(choice));
        let around = circle.iter().chain([first]).map(|at| id(*at));
        self.mistake(
            &choice.as_ref().unwrap_or(&question).field("next"),
            format!(
                "the questions run in a circle: {}",
                around.collect::<Vec<_>>().join(", then ")
            ),
            "let this `next` lead to a later question, or leave it out where the path ends",
        );
    }

    /// A guard may only look at a question that can come before it.
    fn find_guard_ahead(&self, root: &Spot<'_>, questions: &[Question], ways: &[Vec<Edge>]) {
        for (at, question) in questions.iter().enumerate() {
            // That the first question has no guard at all is told elsewhere.
            if question.id == self.files.guide.first {
                continue;
            }
            for (place, said) in question.when.0.iter().enumerate() {
                let about = said.question.0;
                let words = if about == at {
                    format!("\"{}\" waits for its own answer", question.id)
                } else if !leads_to(ways, about, at) {
                    let other = questions.get(about).map_or("", |it| it.id.as_str());
                    format!("\"{other}\" never comes before \"{}\"", question.id)
                } else {
                    continue;
                };
                let spot = root.place(at);
                let when = spot.field("when");
                self.mistake(
                    &when.place(place).place(0),
                    words,
                    "let `when` look at an earlier question",
                );
            }
        }
    }

    /// Each wish on a path is told from the others by a bit of its own.
    fn find_too_many_wishes(
        &self,
        root: &Spot<'_>,
        questions: &[Question],
        ways: &[Vec<Edge>],
        order: &[usize],
    ) {
        // From the last question back: the most wishes from here to the end.
        let mut most = vec![0_usize; questions.len()];
        for at in order.iter().rev() {
            let Some(question) = questions.get(*at) else {
                continue;
            };
            let here = question.choices.iter().map(|it| it.wishes.len()).max();
            let behind = ways.get(*at).into_iter().flatten();
            let behind = behind.filter_map(|edge| most.get(edge.to)).max();
            let all = here.unwrap_or_default() + behind.copied().unwrap_or_default();
            if let Some(it) = most.get_mut(*at) {
                *it = all;
            }
        }
        let Some((at, count)) = most.iter().enumerate().max_by_key(|(_, count)| **count) else {
            return;
        };
        if *count > MOST_WISHES {
            self.mistake(
                &root.place(at).field("id"),
                format!(
                    "from here on one path can make {count} wishes, and the program can tell only \
                     {MOST_WISHES} apart"
                ),
                "let choices wish for less",
            );
        }
    }
}

/// The questions so that each stands before those it leads to; else those of one circle, in order.
fn in_order(ways: &[Vec<Edge>]) -> Result<Vec<usize>, Vec<usize>> {
    let mut ways_in = vec![0_usize; ways.len()];
    for edge in ways.iter().flatten() {
        if let Some(count) = ways_in.get_mut(edge.to) {
            *count += 1;
        }
    }
    let free = ways_in.iter().enumerate();
    let free = free.filter(|(_, count)| **count == 0);
    let mut free: Vec<usize> = free.map(|(at, _)| at).collect();
    let mut order = Vec::new();
    while let Some(at) = free.pop() {
        order.push(at);
        for edge in ways.get(at).into_iter().flatten() {
            if let Some(count) = ways_in.get_mut(edge.to) {
                *count -= 1;
                if *count == 0 {
                    free.push(edge.to);
                }
            }
        }
    }
    if order.len() == ways.len() {
        return Ok(order);
    }
    // Every question left has a way in from another one left: walking back must come round.
    let left = |at: usize| ways_in.get(at).is_some_and(|count| *count > 0);
    let before = |at: usize| {
        let mut others = (0..ways.len()).filter(|other| left(*other));
        others.find(|other| {
            let edges = ways.get(*other).into_iter().flatten();
            edges.into_iter().any(|edge| edge.to == at)
        })
    };
    let mut walked: Vec<usize> = Vec::new();
    let mut at = (0..ways.len()).find(|at| left(*at));
    while let Some(here) = at {
        if let Some(begin) = walked.iter().position(|it| *it == here) {
            let mut circle = walked.split_off(begin);
            circle.reverse();
            // Told from the question that stands first in the file.
            let first = circle.iter().enumerate().min_by_key(|(_, at)| **at);
            let first = first.map_or(0, |(place, _)| place);
            circle.rotate_left(first);
            return Err(circle);
        }
        walked.push(here);
        at = before(here);
    }
    Err(walked)
}

/// Whether a way leads from one question to another.
fn leads_to(ways: &[Vec<Edge>], from: usize, to: usize) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![from];
    while let Some(at) = open.pop() {
        for edge in ways.get(at).into_iter().flatten() {
            if edge.to == to {
                return true;
            }
            if seen.insert(edge.to) {
                open.push(edge.to);
            }
        }
    }
    false
}
