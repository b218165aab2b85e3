//! The shortest way to each place that was come to.

/// Answers to paired questions, each with its place among the paired answers.
type JointPath = Vec<(usize, u8)>;

/// What makes a way short: that little must be said, then that little is asked.
pub(super) type Length = (usize, usize);

/// A step of a way, after another step.
#[derive(Clone, Copy)]
pub(super) struct Trace {
    pub(super) before: usize,
    pub(super) step: (usize, u8),
    pub(super) length: Length,
}

/// Every step from which there is a shortest way back to the first.
pub(super) struct Traces(Vec<Option<Trace>>);

impl Traces {
    /// The first one is no step yet.
    pub(super) fn new() -> Self {
        Self(vec![None])
    }

    pub(super) fn get(&self, at: usize) -> Option<&Trace> {
        self.0.get(at)?.as_ref()
    }

    pub(super) fn add(&mut self, trace: Trace) -> usize {
        self.0.push(Some(trace));
        self.0.len() - 1
    }

    pub(super) fn replace(&mut self, at: usize, trace: Trace) {
        if let Some(place) = self.0.get_mut(at) {
            *place = Some(trace);
        }
    }

    /// Whether a way is shorter than a known one, or as short and stands first in the file.
    pub(super) fn is_shorter(&self, one: &Trace, known: usize) -> bool {
        let known = self.get(known);
        known.is_some_and(|known| self.comes_before(one, known))
    }

    /// The same of two ways.
    pub(super) fn comes_before(&self, one: &Trace, other: &Trace) -> bool {
        let mut order = one.length.cmp(&other.length);
        if order.is_ne() {
            return order.is_lt();
        }
        // Back to where both were one, the first difference is the last one met.
        let (mut one, mut other) = (Some(one), Some(other));
        while let (Some(a), Some(b)) = (one, other) {
            if a.step != b.step {
                order = a.step.cmp(&b.step);
            }
            if a.before == b.before {
                break;
            }
            (one, other) = (self.get(a.before), self.get(b.before));
        }
        order.is_lt()
    }

    pub(super) fn path(&self, last: Trace) -> JointPath {
        let mut path = JointPath::new();
        let mut trace = Some(last);
        while let Some(here) = trace {
            path.push(here.step);
            trace = self.get(here.before).copied();
        }
        path.reverse();
        path
    }
}
