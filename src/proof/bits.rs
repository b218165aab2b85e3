//! Sets of small numbers, one bit each.

/// A set of numbers below a length that is fixed when it is made.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Bits(Box<[u64]>);

impl Bits {
    /// None of the numbers below `length`.
    pub(super) fn none(length: usize) -> Self {
        Self(vec![0; length.div_ceil(64)].into())
    }

    pub(super) fn has(&self, at: usize) -> bool {
        let word = self.0.get(at / 64);
        word.is_some_and(|word| word >> (at % 64) & 1 == 1)
    }

    pub(super) fn insert(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word |= 1 << (at % 64);
        }
    }

    pub(super) fn remove(&mut self, at: usize) {
        if let Some(word) = self.0.get_mut(at / 64) {
            *word &= !(1 << (at % 64));
        }
    }

    /// Takes in all of another set.
    pub(super) fn join(&mut self, other: &Self) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word |= other;
        }
    }

    /// How many words it takes.
    pub(super) const fn words(&self) -> usize {
        self.0.len()
    }

    /// All numbers in it, the lowest first.
    pub(super) fn iter(&self) -> impl Iterator<Item = usize> {
        numbers(self.0.iter().copied())
    }

    /// The numbers in it and in `also`, but not in `but`.
    pub(super) fn also_in_but_not_in<'a>(
        &'a self,
        also: &'a Self,
        but: Option<&'a Self>,
    ) -> impl Iterator<Item = usize> + 'a {
        let words = self.0.iter().zip(&also.0).enumerate();
        numbers(words.map(move |(at, (one, other))| {
            let but = but.and_then(|but| but.0.get(at)).copied();
            one & other & !but.unwrap_or_default()
        }))
    }
}

fn numbers(words: impl Iterator<Item = u64>) -> impl Iterator<Item = usize> {
    let words = words.enumerate().filter(|(_, word)| *word != 0);
    words.flat_map(|(at, mut word)| {
        std::iter::from_fn(move || {
            let bit = (word != 0).then(|| word.trailing_zeros() as usize);
            word &= word.wrapping_sub(1);
            bit.map(|bit| at * 64 + bit)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_back_what_was_put_in() {
        let mut set = Bits::none(200);
        for at in [199, 0, 64, 63] {
            set.insert(at);
        }
        set.remove(0);
        assert_eq!(set.iter().collect::<Vec<_>>(), [63, 64, 199]);
        assert!(set.has(63) && !set.has(0) && !set.has(1_000));
        let mut but = Bits::none(200);
        but.insert(64);
        let left = set.also_in_but_not_in(&set, Some(&but));
        assert_eq!(left.collect::<Vec<_>>(), [63, 199]);
    }
}
