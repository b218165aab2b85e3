//! The guide on one page for a person who reviews it and does not use terminals: HTML that needs no
//! network and no script, reads well on paper, and has a place to sign.
//!
//! Guide, proof and findings go in, text comes out. Each file writes one part; `html` makes sure
//! that no text of the guide can become markup.

mod about;
mod cases;
mod counsel;
mod figures;
mod frame;
mod groups;
mod pages;
mod picture;
mod questions;
mod report;
mod safety;
mod sign;
mod sources;
mod style;
mod traits;

use jiff::civil::Date;

use crate::content::Library;
use crate::html::Html;
use crate::page::Telling;
use crate::proof::Proof;
use crate::words::{ReviewWords, Speech};
use crate::{care, check};

/// What every page begins with. A file that begins otherwise is not ours to write over.
pub const MARK: &str = "<!DOCTYPE html>\n<!-- openchair: a page for review -->\n";

/// All that goes into a page.
#[derive(Clone, Copy, Debug)]
pub struct Dossier<'a> {
    /// The guide in the language of the page.
    pub telling: Telling<'a>,
    /// The words of the page in that language.
    pub words: &'a ReviewWords,
    /// The languages that the program speaks.
    pub speech: &'a Speech,
    /// The files of the guide.
    pub files: &'a Library,
    /// What the walk over every path has shown.
    pub proof: &'a Proof,
    /// What the check has found.
    pub report: &'a check::Report,
    /// The day on which facts are looked at.
    pub today: Date,
}

/// A part of the page: its place, its heading, and who writes it.
struct Part<'a> {
    id: &'static str,
    heading: &'a str,
    write: fn(&Dossier<'_>, &mut Html),
}

/// The page in the language of `telling`.
#[must_use]
pub fn page(dossier: &Dossier<'_>) -> String {
    let mut html = Html::default();
    frame::write(dossier, &dossier.parts(), &mut html);
    html.finish()
}

impl<'a> Dossier<'a> {
    fn parts(&self) -> Vec<Part<'a>> {
        let words = self.words;
        let part = |id, heading: &'a str, write| Part { id, heading, write };
        let mut parts = vec![part("guide", &words.guide, about::write)];
        let care = self.report.care.is_some();
        if care {
            parts.push(part("aid", &words.aid, report::aid));
        }
        parts.extend([
            part("proof", &words.proof, figures::proof),
            part("findings", &words.findings, report::findings),
        ]);
        if care {
            parts.push(part("ages", &words.ages, figures::ages));
        }
        parts.extend([
            part("tree", &words.tree, picture::write),
            part("questions", &words.questions, questions::write),
            part("traits", &words.traits, traits::write),
            part("safety", &words.safety, safety::write),
            part("side", &words.side, safety::side_by_side),
            part("groups", &words.groups, groups::write),
            part("pages", &words.pages, pages::write),
            part("meetings", &words.meetings, pages::meetings),
        ]);
        if !self.telling.guide.counsel.concerns.is_empty() {
            let heading = &self.telling.words.beside.concerns;
            parts.push(part("concerns", heading, counsel::write));
        }
        if !self.telling.guide.cases.is_empty() {
            parts.push(part("cases", &words.cases, cases::write));
        }
        if care {
            parts.push(part("grades", &words.grades, report::grades));
        }
        parts.push(part("sign", &words.sign, sign::write));
        parts
    }

    /// How it stands with care, where the check could tell.
    fn care(&self) -> impl Iterator<Item = &'a care::Report> {
        self.report.care.iter()
    }

    /// A question as it is named within a sentence.
    fn quoted(&self, at: crate::guide::QuestionIndex) -> String {
        let words = self.telling.words;
        let name = crate::chart::named(self.telling, at);
        words.chart.answers(&[&name], 0, &words.list)
    }

    /// A condition in words; empty where it always holds.
    fn condition(&self, condition: &crate::guide::Condition) -> String {
        crate::chart::condition(self.telling, condition, |at| self.quoted(at))
    }
}
