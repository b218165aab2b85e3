//! Words shown to people, in each language of the guide.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// A language by its short tag, such as `en` or `es`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Cow<'static, str>);

/// Each text of a guide has a tag for each of its languages. Those that nearly all of them have take
/// no memory of their own.
const COMMON: [&str; 2] = ["en", "es"];

impl Lang {
    /// The language with this tag.
    #[must_use]
    pub fn new(tag: &str) -> Self {
        let common = COMMON.into_iter().find(|common| *common == tag);
        Self(common.map_or_else(|| Cow::Owned(tag.to_owned()), Cow::Borrowed))
    }

    /// The tag, such as `en`.
    #[must_use]
    pub fn tag(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One text in one or more languages. A copy shares the words.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text(Arc<[(Lang, Box<str>)]>);

impl Text {
    /// A text from its words in each language; the first is what is shown where one is missing.
    #[must_use]
    pub fn new(words: Vec<(Lang, String)>) -> Self {
        let words = words.into_iter();
        Self(words.map(|(lang, words)| (lang, words.into())).collect())
    }

    /// The words in `lang`, or in the first language where `lang` is missing.
    #[must_use]
    pub fn get(&self, lang: &Lang) -> &str {
        self.0
            .iter()
            .find(|(tag, _)| tag == lang)
            .or_else(|| self.0.first())
            .map_or("", |(_, words)| words)
    }

    /// All languages of this text with their words.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, words)| (lang, &**words))
    }
}
