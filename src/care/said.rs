//! What texts say: words that label people, promises, and what studies found.

use super::phrases::{MOST_PHRASES, Names, Phrases};
use super::rules::{Grave, Language, NotSaid};
use super::texts::{File, Kind, Text};
use super::tokens::Tokens;
use super::told::{Sort, Told};
use crate::content::{CARE, Places};
use crate::finding::{Finding, Severity};
use crate::guide::{Guide, Lang};

/// The lists of one language, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Lists<'a> {
    pub(super) names: Names,
    not_said: Phrases<&'a NotSaid>,
    claims: Phrases<Claim>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Claim {
    /// What studies found: it wants a source and its strength.
    Found,
    /// What nobody can know.
    Promised,
}

impl<'a> Lists<'a> {
    /// The lists for a language. Every phrase that cannot be looked for becomes a finding.
    pub(super) fn of(
        lang: &Lang,
        rules: Option<&'a Language>,
        guide: &Guide,
        care: &Places<'_>,
        findings: &mut Vec<Finding>,
    ) -> Self {
        let mut lists = Self::default();
        for group in &guide.groups {
            for name in [&group.name, group.short_name()] {
                // The English name stands in Spanish texts as well.
                for (_, name) in name.iter() {
                    lists.names.add(name);
                }
            }
        }
        let Some(rules) = rules else {
            return lists;
        };
        for name in &rules.names {
            lists.names.add(name);
        }
        for phrase in &rules.spared {
            lists.names.add_phrase(phrase);
        }
        let mut mistake = |path: String| {
            findings.push(Finding::error(
                CARE,
                care.span(&format!(".languages.{}{path}", lang.tag())),
                format!("this cannot be looked for, or there are more than {MOST_PHRASES} like it"),
                "write up to eight words with blanks between them, and `|` where any will do",
            ));
        };
        for (at, not_said) in rules.person_first.iter().enumerate() {
            for (place, phrase) in not_said.say_not.iter().enumerate() {
                if lists.not_said.add(phrase, not_said).is_err() {
                    mistake(format!(".person_first[{at}].say_not[{place}]"));
                }
            }
        }
        let claims = [
            ("claims", &rules.claims, Claim::Found),
            ("promises", &rules.promises, Claim::Promised),
        ];
        for (field, phrases, claim) in claims {
            for (at, phrase) in phrases.iter().enumerate() {
                if lists.claims.add(phrase, claim).is_err() {
                    mistake(format!(".{field}[{at}]"));
                }
            }
        }
        lists
    }

    /// Looks for all of them in one text.
    pub(super) fn look(
        &self,
        guide: &Guide,
        file: &File<'_>,
        text: &Text,
        tokens: &Tokens<'_>,
        told: &mut Told,
    ) {
        for found in self.not_said.find(tokens) {
            let not_said = found.of;
            if not_said.not_in.contains(&text.kind) {
                continue;
            }
            let (part, said) = tokens.part(found.tokens);
            let severity = match not_said.grave {
                Grave::Error => Severity::Error,
                Grave::Warning => Severity::Warning,
            };
            let finding = Finding::error(
                file.name,
                text.part(part),
                format!("“{said}” is not said here"),
                format!("say: {} ({})", not_said.say, not_said.why),
            );
            told.tell(Sort::NotSaid, finding.with(severity));
        }
        if text.kind == Kind::Cases {
            return;
        }
        for found in self.claims.find(tokens) {
            let (part, said) = tokens.part(found.tokens);
            let (words, remedy) = match found.of {
                Claim::Promised => (
                    format!("“{said}” promises what nobody can know"),
                    "say what the group does, and let people find out",
                ),
                Claim::Found if is_backed(guide, file, text) => continue,
                Claim::Found => (
                    format!("“{said}” speaks of what studies found, with no strength beside it"),
                    "move it to `evidence`, with its source and strength, or to a page with sources",
                ),
            };
            told.tell(
                Sort::Claim,
                Finding::error(file.name, text.part(part), words, remedy),
            );
        }
    }
}

/// Whether a claim may stand here: with source and strength, or on a page that names its sources.
fn is_backed(guide: &Guide, file: &File<'_>, text: &Text) -> bool {
    // The program's own words stand around what the guide says, and say nothing of a group.
    if text.kind == Kind::Words {
        return true;
    }
    if file.name == "pages.ron" {
        let page = text.page().and_then(|page| guide.articles.get(page));
        return page.is_none_or(|page| !page.sources.is_empty());
    }
    text.path.starts_with(".evidence.")
}
