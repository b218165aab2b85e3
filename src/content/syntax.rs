//! Parsing one file. A mistake of syntax is told in the words of someone who edits a text, not in
//! those of the parser.

use ron::Options;
use ron::error::{Error, Position};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

use super::near::hint;
use crate::finding::Finding;

/// What a file of a guide can be compared with.
const EXPORT: &str = "what `openchair export` writes";

/// Parses one file of a guide; what is wrong becomes one finding.
pub(super) fn read<T: DeserializeOwned>(
    name: &str,
    text: &str,
    findings: &mut Vec<Finding>,
) -> Option<T> {
    if text.trim().is_empty() {
        findings.push(Finding::error(
            name,
            0..0,
            "this file is empty",
            "copy it from what `openchair export DIR` writes, and change it",
        ));
        return None;
    }
    read_like(EXPORT, name, text, findings)
}

/// Parses one file that looks as `model` does; what is wrong becomes one finding.
pub(super) fn read_like<T: DeserializeOwned>(
    model: &str,
    name: &str,
    text: &str,
    findings: &mut Vec<Finding>,
) -> Option<T> {
    let options = Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    match options.from_str(text) {
        Ok(value) => Some(value),
        Err(error) => {
            let start = offset(text, error.span.start);
            let end = offset(text, error.span.end).max(start);
            let (words, remedy) = plain(&error.code, model);
            findings.push(Finding::error(name, start..end, words, remedy));
            None
        }
    }
}

/// What is wrong and what to do, in plain words.
fn plain(code: &Error, model: &str) -> (String, String) {
    let compare = &format!("compare with the same place in {model}");
    let told = |words: &str, remedy: &str| (words.to_owned(), remedy.to_owned());
    let opens = |sign: &str| told(&format!("a `{sign}` should stand here"), compare);
    let closes = |sign: &str| {
        let words = format!("a comma or a closing `{sign}` should stand here");
        told(&words, "look whether one is missing before this place")
    };
    match code {
        Error::Eof => told(
            "the file ends before all is closed",
            "look for a text without its closing quote, or a bracket that is not closed",
        ),
        Error::ExpectedArray => opens("["),
        Error::ExpectedMap => told(
            "texts by language should stand here",
            "write {\"en\": \"…\"}, with one text a language",
        ),
        Error::ExpectedStructLike | Error::ExpectedNamedStructLike(_) => opens("("),
        Error::ExpectedArrayEnd => closes("]"),
        Error::ExpectedMapEnd => closes("}"),
        Error::ExpectedOptionEnd | Error::ExpectedStructLikeEnd => closes(")"),
        Error::ExpectedComma => told(
            "a comma is missing before this place",
            "put one between two entries, or look for a text without its closing quote",
        ),
        Error::ExpectedMapColon => told(
            "a colon is missing here",
            "write the name, a colon, then what it holds",
        ),
        Error::ExpectedString => told(
            "a text in quotes should stand here",
            "write it as \"…\", with straight quotes",
        ),
        Error::ExpectedStringEnd => told(
            "this text has no closing quote",
            "put a \" at its end, and \\\" for a quote within it",
        ),
        Error::ExpectedBoolean => told("`true` or `false` should stand here", compare),
        Error::ExpectedInteger => told("a whole number should stand here", compare),
        Error::IntegerOutOfBounds => told("this number is too large", compare),
        Error::ExpectedIdentifier => told(
            "the name of a field or a word without quotes should stand here",
            "take the quotes off, or look for a bracket before it that is missing or too many",
        ),
        Error::InvalidEscape(_) => told(
            "this `\\` cannot be read",
            "write \\\" for a quote within a text, and \\\\ for a backslash",
        ),
        Error::UnclosedBlockComment => told("this comment is not closed", "put */ at its end"),
        Error::TrailingCharacters => told(
            "something stands here after the end of the content",
            "move it before the last closing bracket, or take it out",
        ),
        Error::UnexpectedChar(sign) => told(
            &format!("this sign cannot stand here: {sign:?}"),
            "texts stand in straight quotes, as \"…\"",
        ),
        Error::ExceededRecursionLimit => told(
            "brackets stand too deep within brackets here",
            "look for brackets that are not closed",
        ),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => (
            format!("the word `{found}` cannot stand here"),
            hint(found, expected.iter().copied()),
        ),
        Error::NoSuchStructField {
            expected, found, ..
        } => (
            format!("there is no field `{found}` here"),
            hint(found, expected.iter().copied()),
        ),
        Error::MissingStructField { field, .. } => (
            format!("the field `{field}` is missing here"),
            format!("add `{field}: …` before this bracket"),
        ),
        Error::DuplicateStructField { field, .. } => (
            format!("the field `{field}` stands twice here"),
            "keep one of the two".to_owned(),
        ),
        Error::InvalidIdentifier(name) | Error::SuggestRawIdentifier(name) => (
            format!("`{name}` cannot stand here without quotes"),
            "put it in quotes, or write _ in place of -".to_owned(),
        ),
        Error::InvalidValueForType { expected, found } => told(
            &format!("{} should stand here, not {found}", wanted(expected)),
            compare,
        ),
        Error::ExpectedDifferentLength { expected, found } => told(
            &format!(
                "{} should stand here, and there {} {found}",
                wanted(expected),
                if *found == 1 { "is" } else { "are" }
            ),
            compare,
        ),
        other => (sentence(&other.to_string()), compare.to_owned()),
    }
}

/// What a parser says it wants, in plain words.
fn wanted(expected: &str) -> String {
    match expected {
        "a map" => "texts by language".to_owned(),
        "a sequence" => "a list".to_owned(),
        "a string" => "a text in quotes".to_owned(),
        "a boolean" => "`true` or `false`".to_owned(),
        "u32" => "a whole number from 0 up".to_owned(),
        "a tuple of size 2" => "two parts".to_owned(),
        "a tuple of size 3" => "three parts".to_owned(),
        other => other.to_owned(),
    }
}

/// A message as a finding says it: no capital, no full stop.
fn sentence(message: &str) -> String {
    let mut letters = message.trim_end_matches('.').chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}

/// The byte at a line and column as `ron` counts them, from 1 and in characters.
fn offset(text: &str, position: Position) -> usize {
    let line_start: usize = text
        .split_inclusive('\n')
        .take(position.line.saturating_sub(1))
        .map(str::len)
        .sum();
    let line = text.get(line_start..).unwrap_or("");
    let within = line.char_indices().nth(position.col.saturating_sub(1));
    line_start + within.map_or(line.len(), |(at, _)| at)
}
