//! Parts of states, each kept once.

use std::hash::Hash;
use std::rc::Rc;

use foldhash::fast::FixedState;

/// A table that is only looked up by key.
#[expect(
    clippy::disallowed_types,
    reason = "looked up by key only; its order is never seen"
)]
pub(crate) type Known<K, V> = std::collections::HashMap<K, V, FixedState>;

/// Parts that are kept once, each known by a number.
#[derive(Debug)]
pub(super) struct Kept<T: ?Sized> {
    numbers: Known<Rc<T>, u32>,
    parts: Vec<Rc<T>>,
}

impl<T: ?Sized + Eq + Hash> Kept<T> {
    pub(super) fn new() -> Self {
        Self {
            numbers: Known::default(),
            parts: Vec::new(),
        }
    }

    /// The number of a part, and whether it is new.
    pub(super) fn number(&mut self, part: Rc<T>) -> (u32, bool) {
        if let Some(number) = self.numbers.get(&part) {
            return (*number, false);
        }
        let number = u32::try_from(self.parts.len()).unwrap_or(u32::MAX);
        self.parts.push(Rc::clone(&part));
        self.numbers.insert(part, number);
        (number, true)
    }

    pub(super) fn part(&self, number: u32) -> Option<&Rc<T>> {
        self.parts.get(usize::try_from(number).ok()?)
    }
}
