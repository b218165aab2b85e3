//! The words of a text: for comparing with phrases, and for counting.

use std::ops::Range;

use super::phrases::Names;
use super::syllables::Syllables;

/// An unbroken run of letters and digits, or a percent sign.
#[derive(Debug)]
pub(super) struct Token<'a> {
    /// As it stands.
    pub(super) text: &'a str,
    /// In small letters.
    pub(super) small: String,
    /// Where it stands in the text, in bytes.
    pub(super) start: usize,
    /// Where the name begins that it is part of: a place in the list of tokens.
    pub(super) name: Option<usize>,
    /// Whether no list of words is about it: part of a name or of a phrase that is spared.
    pub(super) is_spared: bool,
}

impl Token<'_> {
    pub(super) const fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// A text cut into words, with the names in it marked.
#[derive(Debug)]
pub(super) struct Tokens<'a> {
    text: &'a str,
    all: Vec<Token<'a>>,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(text: &'a str, names: &Names) -> Self {
        let mut tokens = Self {
            text,
            all: cut(text),
        };
        names.mark(&mut tokens);
        tokens
    }

    /// Words without any name among them.
    pub(super) fn plain(text: &'a str) -> Self {
        Self {
            text,
            all: cut(text),
        }
    }

    pub(super) fn all(&self) -> &[Token<'a>] {
        &self.all
    }

    /// Marks so many tokens from this place on as spared, and as a name where they are one.
    pub(super) fn spare(&mut self, place: usize, length: usize, is_name: bool) {
        for token in self.all.iter_mut().skip(place).take(length) {
            token.is_spared = true;
            token.name = is_name.then_some(place);
        }
    }

    /// The bytes and the words of a run of tokens.
    pub(super) fn part(&self, run: Range<usize>) -> (Range<usize>, &'a str) {
        let tokens = self.all.get(run).unwrap_or_default();
        let start = tokens.first().map_or(0, |token| token.start);
        let end = tokens.last().map_or(start, Token::end);
        (start..end, self.text.get(start..end).unwrap_or(""))
    }

    /// What stands between this token and the next one, or the end of the text.
    pub(super) fn behind(&self, place: usize) -> &'a str {
        let from = self.all.get(place).map_or(0, Token::end);
        let next = self.all.get(place + 1);
        let to = next.map_or(self.text.len(), |next| next.start);
        self.text.get(from..to).unwrap_or("")
    }

    /// Whether the next token goes on with this one: only blanks, hyphens and marks of a word
    /// stand between.
    pub(super) fn goes_on(&self, place: usize) -> bool {
        let is_joint = |sign: char| sign.is_whitespace() || is_hyphen(sign) || is_apostrophe(sign);
        self.behind(place).chars().all(is_joint)
    }

    /// Whether a sentence ends behind this token. A colon and a semicolon end one, too: what they
    /// part stands for itself. A full stop before a small letter ends none, as in "e.g. this".
    fn ends_sentence(&self, place: usize) -> bool {
        let behind = self.behind(place);
        let Some(next) = self.all.get(place + 1) else {
            return true;
        };
        if !behind.contains(char::is_whitespace) {
            return false;
        }
        let is_small = next.text.starts_with(char::is_lowercase);
        behind.contains(['!', '?', ':', ';'])
            || (behind.contains(['.', '…', '\u{3002}']) && !is_small)
    }

    /// Counts what a reading formula needs.
    pub(super) fn measure(&self, syllables: &Syllables) -> Measure {
        let mut measure = Measure::default();
        let mut sentence = Sentence::default();
        let mut place = 0;
        while let Some(token) = self.all.get(place) {
            if sentence.words == 0 {
                sentence.start = token.start;
            }
            let (next, count) = self.word(place, syllables);
            // A lone percent sign is read with its number.
            if count > 0 {
                measure.words += 1;
                measure.syllables += count;
                sentence.words += 1;
            }
            let last = next.saturating_sub(1);
            if self.ends_sentence(last) && sentence.words > 0 {
                sentence.end = self.all.get(last).map_or(sentence.start, Token::end);
                measure.sentences += 1;
                if sentence.words > measure.longest.words {
                    measure.longest = sentence;
                }
                sentence = Sentence::default();
            }
            place = next;
        }
        measure
    }

    /// The place behind the word that begins here, and its syllables. A name, a number and an
    /// address count as one word of one syllable: nobody can choose another.
    fn word(&self, place: usize, syllables: &Syllables) -> (usize, u32) {
        let Some(token) = self.all.get(place) else {
            return (place + 1, 0);
        };
        let mut next = place + 1;
        let mut count = part(token, syllables);
        let mut is_short = token.name.is_some() || token.text.contains(is_digit);
        if token.name.is_some() {
            let same = |it: &Token<'_>| it.name == token.name;
            next += self.all.iter().skip(next).take_while(|it| same(it)).count();
        }
        while let Some(token) = self.all.get(next) {
            let joint = self.behind(next - 1);
            let mut signs = joint.chars();
            let sign = match (signs.next(), signs.next()) {
                (Some(sign), None) => sign,
                _ if joint.contains("://") => '/',
                _ => break,
            };
            if matches!(sign, '.' | '@') || joint.contains("://") || (sign == '/' && is_short) {
                is_short = true;
            } else if is_hyphen(sign) {
                count += part(token, syllables);
                is_short |= token.text.contains(is_digit);
            } else if !is_apostrophe(sign) {
                break;
            }
            next += 1;
        }
        (next, if is_short { 1 } else { count })
    }
}

fn part(token: &Token<'_>, syllables: &Syllables) -> u32 {
    if token.text == "%" {
        0
    } else {
        syllables.count(&token.small)
    }
}

const fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

const fn is_hyphen(sign: char) -> bool {
    matches!(sign, '-' | '\u{2010}' | '\u{2011}')
}

const fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’')
}

fn cut(text: &str) -> Vec<Token<'_>> {
    let is_in = |sign: char| sign.is_alphanumeric();
    let mut tokens = Vec::new();
    let mut signs = text.char_indices().peekable();
    while let Some((start, sign)) = signs.next() {
        let mut end = start + sign.len_utf8();
        if is_in(sign) {
            while let Some((at, sign)) = signs.next_if(|(_, sign)| is_in(*sign)) {
                end = at + sign.len_utf8();
            }
        } else if sign != '%' {
            continue;
        }
        let text = text.get(start..end).unwrap_or("");
        tokens.push(Token {
            text,
            small: text.to_lowercase(),
            start,
            name: None,
            is_spared: false,
        });
    }
    tokens
}

/// A sentence by its place in the text, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sentence {
    pub(super) words: u32,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// What a reading formula needs of a text, or of several together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Measure {
    pub(super) words: u32,
    pub(super) syllables: u32,
    pub(super) sentences: u32,
    pub(super) longest: Sentence,
}

impl Measure {
    /// Adds another text. Its longest sentence stands elsewhere and is not kept.
    pub(super) const fn add(&mut self, other: &Self) {
        self.words += other.words;
        self.syllables += other.syllables;
        self.sentences += other.sentences;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measure(text: &str) -> (u32, u32, u32, u32) {
        let measure = Tokens::plain(text).measure(&Syllables::English);
        let longest = measure.longest.words;
        (measure.words, measure.syllables, measure.sentences, longest)
    }

    #[test]
    fn counts_words_syllables_and_sentences() {
        assert_eq!(measure("Come as you are. Nobody asks."), (6, 8, 2, 4));
        assert_eq!(measure("One talks: the rest listen."), (5, 6, 2, 3));
        assert_eq!(measure(""), (0, 0, 0, 0));
        assert_eq!(measure("… — !"), (0, 0, 0, 0));
    }

    #[test]
    fn what_is_joined_is_one_word() {
        assert_eq!(measure("a twelve-step meeting"), (3, 5, 1, 3));
        assert_eq!(measure("women's"), (1, 2, 1, 1));
    }

    #[test]
    fn a_number_and_an_address_are_short_words() {
        assert_eq!(measure("Call 1-800-662-4357 or 988."), (4, 4, 1, 4));
        assert_eq!(measure("See womenforsobriety.org first."), (3, 3, 1, 3));
        assert_eq!(measure("See https://www.aa.org/find-it now"), (3, 3, 1, 3));
        assert_eq!(measure("20 % of them"), (3, 3, 1, 3));
    }

    #[test]
    fn a_short_form_ends_no_sentence() {
        assert_eq!(measure("Ask, e.g. a friend."), (4, 4, 1, 4));
    }

    #[test]
    fn the_longest_sentence_has_its_place() {
        let text = "Short. This one is longer. End.";
        let longest = Tokens::plain(text).measure(&Syllables::English).longest;
        assert_eq!(
            text.get(longest.start..longest.end),
            Some("This one is longer")
        );
    }
}
