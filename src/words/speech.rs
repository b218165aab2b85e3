//! The languages that the program speaks, each with its words.

use super::Words;
use crate::content::Library;
use crate::finding::Finding;
use crate::guide::{Guide, Lang};

/// The languages of a guide with the program's words in each. There is at least one.
#[derive(Debug)]
pub struct Speech {
    tongues: Vec<(Lang, Words)>,
    begin: usize,
}

impl Speech {
    /// The languages of a guide. It begins with `wanted` where that is one of them, else with the
    /// guide's first.
    ///
    /// # Errors
    /// Each language that the program has no words for, and every mistake in the words.
    pub fn new(
        library: &Library,
        guide: &Guide,
        wanted: Option<&str>,
    ) -> Result<Self, Vec<Finding>> {
        let mut tongues = Vec::new();
        let mut findings = Vec::new();
        for (at, lang) in guide.languages.iter().enumerate() {
            match Words::load(library, lang) {
                Ok(Some(words)) => tongues.push((lang.clone(), words)),
                Ok(None) => findings.push(unspoken(library, lang, at)),
                Err(mistakes) => findings.extend(mistakes),
            }
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        let mut tags = guide.languages.iter();
        Ok(Self {
            begin: tags
                .position(|lang| Some(lang.tag()) == wanted)
                .unwrap_or_default(),
            tongues,
        })
    }

    /// Only these languages of it, in this order; all of them where none of these is spoken. It
    /// begins with the same one as before where `keep` says so and it is one of them, else with the
    /// first.
    #[must_use]
    pub fn only(self, langs: &[Lang], keep: bool) -> Self {
        let Self { tongues, begin } = self;
        let before = tongues.get(begin).map(|(lang, _)| lang.clone());
        let place = |lang: &Lang| langs.iter().position(|other| other == lang);
        if !tongues.iter().any(|(lang, _)| place(lang).is_some()) {
            return Self { tongues, begin };
        }
        let mut tongues = tongues;
        tongues.retain(|(lang, _)| place(lang).is_some());
        tongues.sort_by_key(|(lang, _)| place(lang));
        let begin = before.filter(|_| keep).and_then(|before| {
            let mut all = tongues.iter();
            all.position(|(lang, _)| *lang == before)
        });
        Self {
            begin: begin.unwrap_or_default(),
            tongues,
        }
    }

    /// The place of the language to begin with.
    #[must_use]
    pub const fn begin(&self) -> usize {
        self.begin
    }

    /// The languages with their words, in the order of the guide.
    #[must_use]
    pub fn tongues(&self) -> &[(Lang, Words)] {
        &self.tongues
    }

    /// The place of the language after this one, the first after the last.
    #[must_use]
    pub const fn after(&self, place: usize) -> usize {
        (place + 1) % self.tongues.len()
    }

    /// The words of a language; those of the first where it has none.
    #[must_use]
    pub fn of(&self, lang: &Lang) -> &Words {
        let place = self.tongues.iter().position(|(known, _)| known == lang);
        &self.at(place.unwrap_or_default()).1
    }

    /// The language at a place with its words; the first where there is none.
    ///
    /// # Panics
    /// Never: there is at least one.
    #[must_use]
    #[expect(
        clippy::indexing_slicing,
        reason = "it is only made with at least one language"
    )]
    pub fn at(&self, place: usize) -> &(Lang, Words) {
        self.tongues.get(place).unwrap_or(&self.tongues[0])
    }
}

fn unspoken(library: &Library, lang: &Lang, at: usize) -> Finding {
    let file = "guide.ron";
    Finding::error(
        file,
        library.span(file, &format!(".languages[{at}]")),
        format!("the program has no words in \"{lang}\""),
        format!("write words/{lang}.ron, with all that words/en.ron has"),
    )
}
