//! Reads the markup of a page: its elements in order, each with its attributes.

use std::collections::BTreeMap;

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Element {
    pub(crate) tag: String,
    pub(crate) attributes: BTreeMap<String, String>,
    /// The elements it stands in, the outermost first.
    pub(crate) within: Vec<String>,
    /// Its own text up to the next element.
    pub(crate) text: String,
}

/// Elements that are never closed.
const VOID: [&str; 1] = ["meta"];

/// The elements of a page. Fails where one is not closed in its place, or an attribute is not in
/// quotes.
#[track_caller]
pub(crate) fn elements(page: &str) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<String> = Vec::new();
    for part in page.split('<').skip(1) {
        let (tag, text) = part.split_once('>').unwrap_or_else(|| panic!("<{part}"));
        if tag.starts_with('!') {
            continue;
        }
        if let Some(closed) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(closed), "near: {text}");
            continue;
        }
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        elements.push(Element {
            tag: name.to_owned(),
            attributes: attributes_of(attributes),
            within: open.clone(),
            text: decoded(text),
        });
        if !VOID.contains(&name) {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty(), "not closed: {open:?}");
    elements
}

fn attributes_of(text: &str) -> BTreeMap<String, String> {
    let mut attributes = BTreeMap::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (name, after) = rest.split_once("=\"").unwrap_or_else(|| panic!("{text}"));
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("{text}"));
        let is_name = |c: char| c.is_ascii_alphabetic() || c == '-';
        assert!(name.chars().all(is_name), "{name:?} in {text}");
        let before = attributes.insert(name.to_owned(), decoded(value));
        assert_eq!(before, None, "{name} twice in {text}");
        rest = after.strip_prefix(' ').unwrap_or(after);
    }
    attributes
}

/// A text as it is read.
pub(crate) fn decoded(text: &str) -> String {
    let plain = text.replace("&lt;", "<").replace("&gt;", ">");
    let plain = plain.replace("&quot;", "\"").replace("&#39;", "'");
    plain.replace("&amp;", "&")
}
