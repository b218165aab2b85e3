//! Where things stand in a RON file: the span of each value by its path.
//!
//! `ron` tells where a value fails to parse, but not where a parsed value stood. A light scan of
//! the text answers that for findings about meaning, such as an unknown identifier. The same scan
//! sees repeated keys and repeated fields of maps, which `ron` lets pass.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::Quoted;

/// The deepest nesting that is followed; `ron` itself stops at the same depth.
const DEEPEST: usize = 128;
/// No list of a guide comes near this; what is longer is a mistake, and would be slow to look at.
pub(super) const MOST_ENTRIES: usize = 1_000;
/// No file of a guide has so many values.
pub(super) const MOST_VALUES: usize = 100_000;

/// Spans by path. A path reads like `questions[3].choices[0].next`; a map's key is a field too.
#[derive(Debug, Default)]
pub(super) struct Map {
    values: BTreeMap<String, Range<usize>>,
    /// Keys that stand twice in one map: the second one's span and the key.
    pub(super) repeated: Vec<(Range<usize>, String)>,
    /// The first value beyond what a guide holds; nothing behind it was looked at.
    pub(super) too_much: Option<Range<usize>>,
}

impl Map {
    /// Scans a file. Text that is not RON is followed as far as it makes sense.
    pub(super) fn scan(text: &str) -> Self {
        let mut scan = Scan {
            text,
            at: 0,
            path: String::new(),
            map: Self::default(),
        };
        scan.skip_blank();
        scan.value(0);
        scan.map
    }

    /// The span of the value at `path`, where there is one.
    pub(super) fn value(&self, path: &str) -> Option<Range<usize>> {
        self.values.get(path).cloned()
    }

    /// Every text in quotes of a file that was scanned.
    pub(super) fn strings(&self, file: &str) -> Vec<Quoted> {
        let quoted = |span: &Range<usize>| {
            let before = file.get(..span.start)?.chars().next_back()?;
            let text = file.get(span.clone())?;
            (before == '"').then(|| unescaped(text))
        };
        let values = self.values.iter();
        values
            .filter_map(|(path, span)| {
                Some(Quoted {
                    path: path.clone(),
                    span: span.clone(),
                    text: quoted(span)?,
                })
            })
            .collect()
    }

    /// Where to point for the value at `path`, or for the nearest value around it. A part with an
    /// identifier is pointed at by that, so that a finding does not span many lines.
    pub(super) fn span(&self, path: &str) -> Range<usize> {
        let mut path = path;
        loop {
            if let Some(span) = self.value(path) {
                return self.value(&format!("{path}.id")).unwrap_or(span);
            }
            match path.rfind(['.', '[']) {
                Some(cut) => path = path.get(..cut).unwrap_or(""),
                None => return 0..0,
            }
        }
    }
}

/// What a text between quotes says.
fn unescaped(text: &str) -> String {
    if text.contains('\\') {
        let whole = ron::from_str(&format!("\"{text}\""));
        whole.unwrap_or_else(|_| text.to_owned())
    } else {
        text.to_owned()
    }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    path: String,
    map: Map,
}

impl<'a> Scan<'a> {
    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn bump(&mut self) {
        self.at += self.peek().map_or(0, char::len_utf8);
    }

    /// Passes blanks, line comments, block comments and attributes.
    fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start().len();
            self.at += blank;
            let rest = self.rest();
            let passed = if rest.starts_with("//") || rest.starts_with("#!") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                return;
            };
            self.at += passed;
        }
    }

    /// Reads an identifier or number and gives its span.
    fn word(&mut self) -> Range<usize> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '+' | '.' | '#'))
        {
            self.bump();
        }
        start..self.at
    }

    /// Reads a string and gives the span between its quotes.
    fn string(&mut self) -> Range<usize> {
        self.bump();
        let start = self.at;
        while let Some(c) = self.peek() {
            match c {
                '"' => break,
                '\\' => {
                    self.bump();
                    self.bump();
                }
                _ => self.bump(),
            }
        }
        let span = start..self.at;
        self.bump();
        span
    }

    /// Reads a raw string such as `r#"…"#`.
    fn raw_string(&mut self) -> Range<usize> {
        self.bump();
        let hashes = self.rest().chars().take_while(|c| *c == '#').count();
        self.at += hashes + 1;
        let start = self.at;
        let close = format!("\"{}", "#".repeat(hashes));
        let length = self.rest().find(&close).unwrap_or(self.rest().len());
        self.at += length + close.len();
        self.at = self.at.min(self.text.len());
        start..start + length
    }

    fn record(&mut self, span: Range<usize>) {
        self.map.values.insert(self.path.clone(), span);
        if self.map.values.len() > MOST_VALUES {
            self.stop();
        }
    }

    /// Stops where there is too much.
    fn stop(&mut self) {
        if self.map.too_much.is_none() {
            let length = self.peek().map_or(0, char::len_utf8);
            self.map.too_much = Some(self.at..self.at + length);
        }
        self.at = self.text.len();
    }

    fn within(&mut self, step: &str, depth: usize) {
        let before = self.path.len();
        self.path.push_str(step);
        self.value(depth + 1);
        self.path.truncate(before);
    }

    fn value(&mut self, depth: usize) {
        if depth > DEEPEST {
            self.at = self.text.len();
            return;
        }
        let start = self.at;
        match self.peek() {
            Some('"') => {
                let span = self.string();
                self.record(span);
            }
            Some('[') => self.list(depth),
            Some('{') => self.entries(depth, '}'),
            Some('(') => self.entries(depth, ')'),
            Some('r') if self.rest().starts_with("r\"") || self.rest().starts_with("r#") => {
                let span = self.raw_string();
                self.record(span);
            }
            Some(_) => {
                let word = self.word();
                if word.is_empty() {
                    self.bump();
                    return;
                }
                let after = self.at;
                self.skip_blank();
                if self.peek() == Some('(') {
                    self.entries(depth, ')');
                } else {
                    self.at = after;
                }
                self.record(word);
            }
            None => {}
        }
        if matches!(self.text.as_bytes().get(start), Some(b'[' | b'{' | b'(')) {
            self.record(start..self.at.min(self.text.len()));
        }
    }

    fn list(&mut self, depth: usize) {
        self.bump();
        let mut place = 0_usize;
        loop {
            self.skip_blank();
            match self.peek() {
                None => return,
                Some(']') => return self.bump(),
                Some(',') => self.bump(),
                Some(_) if place == MOST_ENTRIES => return self.stop(),
                Some(_) => {
                    let before = self.at;
                    self.within(&format!("[{place}]"), depth);
                    place += 1;
                    if self.at == before {
                        self.bump();
                    }
                }
            }
        }
    }

    /// Reads `(…)` or `{…}`: named fields, map entries, or values by place.
    fn entries(&mut self, depth: usize, close: char) {
        self.bump();
        let mut place = 0_usize;
        let mut seen: BTreeSet<String> = BTreeSet::new();
        loop {
            self.skip_blank();
            match self.peek() {
                None => return,
                Some(c) if c == close => return self.bump(),
                Some(',') => self.bump(),
                Some(_) if place + seen.len() == MOST_ENTRIES => return self.stop(),
                Some(_) => {
                    let before = self.at;
                    if let Some((span, key)) = self.key() {
                        self.within(&format!(".{key}"), depth);
                        if !seen.insert(key.clone()) {
                            self.map.repeated.push((span, key));
                        }
                    } else {
                        self.at = before;
                        self.within(&format!("[{place}]"), depth);
                        place += 1;
                    }
                    if self.at == before {
                        self.bump();
                    }
                }
            }
        }
    }

    /// Reads `name:` or `"key":`, and stands before the value; `None` where no colon follows.
    fn key(&mut self) -> Option<(Range<usize>, String)> {
        let span = if self.peek() == Some('"') {
            self.string()
        } else {
            self.word()
        };
        self.skip_blank();
        if span.is_empty() || self.peek() != Some(':') {
            return None;
        }
        self.bump();
        self.skip_blank();
        let key = self.text.get(span.clone()).unwrap_or("").to_owned();
        Some((span, key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at<'a>(text: &'a str, path: &str) -> &'a str {
        text.get(Map::scan(text).span(path))
            .expect("a span within the text")
    }

    #[test]
    fn finds_values_by_path() {
        let text = r#"( // first
            questions: [ (id: "who", next: "age"), (id: "age", when: [("who", ["self", "x"])]) ],
            having: role(own),
            words: {"en": "Hello", "es": "Hola"},
        )"#;
        assert_eq!(at(text, ".questions[0].next"), "age");
        assert_eq!(at(text, ".questions[1].when[0][1][1]"), "x");
        assert_eq!(at(text, ".having"), "role");
        assert_eq!(at(text, ".having[0]"), "own");
        assert_eq!(at(text, ".words.es"), "Hola");
    }

    #[test]
    fn falls_back_to_what_is_around() {
        let text = r#"(a: (b: "c"))"#;
        assert_eq!(at(text, ".a.missing"), r#"(b: "c")"#);
    }

    #[test]
    fn sees_a_key_that_stands_twice() {
        let map = Map::scan(r#"{"en": "one", "es": "two", "en": "three"}"#);
        assert_eq!(map.repeated, [(28..30, "en".to_owned())]);
    }

    #[test]
    fn ends_on_any_text() {
        for text in [
            "", "(", "[[[[", "{\"", "r#\"", ")))", "(a:", "\"\\", "é(ü:[", "/*", "#![",
        ] {
            Map::scan(text);
        }
        Map::scan(&"[".repeat(100_000));
    }
}
