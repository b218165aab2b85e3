//! Phrases to look for: plain words, no patterns to learn.
//!
//! A phrase is words with blanks between them, and `|` between words of which any will do:
//! `drug|alcohol user|users`. Capitals do not count, a hyphen is a blank, and a word is a whole one.

use std::collections::BTreeMap;
use std::ops::Range;

use super::tokens::Tokens;

/// The most words that a phrase may have. A text is compared with no more than so many at a place.
const MOST_WORDS: usize = 8;
/// The most phrases of one list; each is looked at wherever its first word stands.
pub(super) const MOST_PHRASES: usize = 500;

/// Phrases, each with what it stands for.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    phrases: Vec<(Vec<Vec<String>>, T)>,
    /// The phrases by each word they can begin with.
    by_first: BTreeMap<String, Vec<usize>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            phrases: Vec::new(),
            by_first: BTreeMap::new(),
        }
    }
}

/// What keeps a phrase from being one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NoPhrase;

/// A phrase that was found: its tokens, and what it stands for.
pub(super) struct Found<'a, T> {
    pub(super) tokens: Range<usize>,
    pub(super) of: &'a T,
}

impl<T> Phrases<T> {
    /// Adds a phrase.
    pub(super) fn add(&mut self, phrase: &str, of: T) -> Result<(), NoPhrase> {
        let words = phrase.split_whitespace();
        let words: Vec<Vec<String>> = words
            .map(|word| word.split('|').map(str::to_lowercase).collect())
            .collect();
        let is_word = |word: &String| {
            word == "%" || (!word.is_empty() && word.chars().all(char::is_alphanumeric))
        };
        let is_phrase = !words.is_empty()
            && words.len() <= MOST_WORDS
            && self.phrases.len() < MOST_PHRASES
            && words.iter().flatten().all(is_word);
        if !is_phrase {
            return Err(NoPhrase);
        }
        let place = self.phrases.len();
        for word in words.first().into_iter().flatten() {
            let all = self.by_first.entry(word.clone()).or_default();
            // A word may stand twice in a phrase by mistake.
            if all.last() != Some(&place) {
                all.push(place);
            }
        }
        self.phrases.push((words, of));
        Ok(())
    }

    /// Every phrase that stands in a text, names left out. Of those that begin at one place the
    /// longest counts.
    pub(super) fn find<'a>(&'a self, tokens: &Tokens<'_>) -> Vec<Found<'a, T>> {
        let mut found = Vec::new();
        let mut place = 0;
        while let Some(token) = tokens.all().get(place) {
            let here = self.by_first.get(&token.small).into_iter().flatten();
            let phrases = here.filter_map(|it| self.phrases.get(*it));
            let standing = phrases.filter(|(words, _)| stands(words, tokens, place));
            match standing.max_by_key(|(words, _)| words.len()) {
                Some((words, of)) => {
                    let behind = place + words.len();
                    found.push(Found {
                        tokens: place..behind,
                        of,
                    });
                    place = behind;
                }
                None => place += 1,
            }
        }
        found
    }
}

fn stands(words: &[Vec<String>], tokens: &Tokens<'_>, place: usize) -> bool {
    words.iter().enumerate().all(|(at, any)| {
        let here = tokens.all().get(place + at);
        here.is_some_and(|token| {
            !token.is_spared
                && any.contains(&token.small)
                && (at == 0 || tokens.goes_on(place + at - 1))
        })
    })
}

/// Names and phrases that stand for themselves. One with a capital counts where it stands with
/// its capitals, so that MA is not a mother.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// By the first word in small letters.
    by_first: BTreeMap<String, Vec<Spared>>,
}

#[derive(Debug, PartialEq, Eq)]
struct Spared {
    /// As they are written.
    words: Vec<String>,
    /// Whether it is a name, which nobody can put in easier words.
    is_name: bool,
}

impl Names {
    /// Adds a name.
    pub(super) fn add(&mut self, name: &str) {
        self.put(name, true);
    }

    /// Adds a phrase that is no name, but is not meant either.
    pub(super) fn add_phrase(&mut self, phrase: &str) {
        self.put(phrase, false);
    }

    fn put(&mut self, name: &str, is_name: bool) {
        let words = Tokens::plain(name);
        let words: Vec<String> = words.all().iter().map(|it| it.text.to_owned()).collect();
        if let Some(first) = words.first() {
            let all = self.by_first.entry(first.to_lowercase()).or_default();
            let spared = Spared { words, is_name };
            if all.len() < MOST_PHRASES && !all.contains(&spared) {
                all.push(spared);
            }
        }
    }

    /// Marks the names in a text, the longest where several begin at one place.
    pub(super) fn mark(&self, tokens: &mut Tokens<'_>) {
        let mut place = 0;
        while let Some(token) = tokens.all().get(place) {
            let here = self.by_first.get(&token.small).into_iter().flatten();
            let standing = here.filter(|it| is_name(&it.words, tokens, place));
            match standing.max_by_key(|it| it.words.len()) {
                Some(spared) => {
                    tokens.spare(place, spared.words.len(), spared.is_name);
                    place += spared.words.len();
                }
                None => place += 1,
            }
        }
    }
}

fn is_name(name: &[String], tokens: &Tokens<'_>, place: usize) -> bool {
    let as_written = name.iter().any(|word| word.contains(char::is_uppercase));
    name.iter().enumerate().all(|(at, word)| {
        let here = tokens.all().get(place + at);
        here.is_some_and(|token| {
            if as_written {
                token.text == word
            } else {
                token.small == *word
            }
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(phrases: &[&str], names: &[&str], text: &str) -> Vec<String> {
        let mut list = Phrases::default();
        for phrase in phrases {
            list.add(phrase, ()).unwrap();
        }
        let mut known = Names::default();
        for name in names {
            known.add(name);
        }
        let tokens = Tokens::of(text, &known);
        let found = list.find(&tokens);
        let words = found.iter().map(|it| {
            let (_, words) = tokens.part(it.tokens.clone());
            words.to_owned()
        });
        words.collect()
    }

    #[test]
    fn a_phrase_is_whole_words_in_any_capitals() {
        let list = ["drug|alcohol user|users", "addict|addicts"];
        assert_eq!(
            found(&list, &[], "Drug-users, and ALCOHOL users"),
            ["Drug-users", "ALCOHOL users"]
        );
        assert_eq!(found(&list, &[], "an addict's mother"), ["addict"]);
        assert_eq!(found(&list, &[], "addiction, users, drugs"), [""; 0]);
    }

    #[test]
    fn a_phrase_does_not_reach_over_a_stop() {
        let list = ["drug user"];
        assert_eq!(
            found(&list, &[], "No drug. User names are free. A drug, user"),
            [""; 0]
        );
    }

    #[test]
    fn the_longest_phrase_counts_once() {
        let list = ["addict", "former addict", "addict in denial"];
        assert_eq!(
            found(&list, &[], "a former addict in denial"),
            ["former addict"]
        );
        assert_eq!(
            found(&list, &[], "an addict in denial"),
            ["addict in denial"]
        );
    }

    #[test]
    fn names_are_spared_with_their_capitals() {
        let list = ["alcoholics", "addicts"];
        let names = [
            "Adult Children of Alcoholics",
            "Alcoholics Anonymous",
            "alcoholics club",
        ];
        assert_eq!(
            found(&list, &names, "Alcoholics Anonymous and addicts"),
            ["addicts"]
        );
        assert_eq!(
            found(&list, &names, "adult children of alcoholics"),
            ["alcoholics"]
        );
        assert_eq!(found(&list, &names, "An Alcoholics Club"), [""; 0]);
    }

    #[test]
    fn what_cannot_be_looked_for_is_no_phrase() {
        for phrase in ["", "  ", "a|", "ex-con", "it's", "a b c d e f g h i", ".*"] {
            assert_eq!(
                Phrases::default().add(phrase, ()),
                Err(NoPhrase),
                "{phrase}"
            );
        }
        let mut many = Phrases::default();
        let fit = (0..=MOST_PHRASES).filter(|at| many.add("a b", *at).is_ok());
        assert_eq!(fit.count(), MOST_PHRASES);
    }
}
