//! What the check has found. All that a page shows of it goes in here.

use super::Dossier;
use super::html::Html;
use crate::finding::Finding;

/// What the check has found.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// The findings, sorted by file and place.
    pub findings: Vec<Finding>,
    /// Whether the guide is a fair decision aid, point by point. Without points the page has no
    /// such part.
    pub aid: Vec<AidItem>,
    /// How hard texts are to read, by language. Without any the page has no such part.
    pub grades: Vec<Grades>,
}

/// A point that a decision aid is held to.
#[derive(Clone, Debug)]
pub struct AidItem {
    /// Its identifier, such as `Q1`.
    pub id: String,
    /// What it asks.
    pub asks: String,
    /// Whether the guide meets it.
    pub is_met: bool,
    /// Where it meets it, or where it should.
    pub place: String,
}

/// How hard the texts of a language are to read.
#[derive(Clone, Debug)]
pub struct Grades {
    /// The tag of the language.
    pub lang: String,
    /// The hardest texts, the hardest first.
    pub worst: Vec<Hard>,
}

/// A text that is hard to read.
#[derive(Clone, Debug)]
pub struct Hard {
    /// Its grade, as the formula of its language counts.
    pub grade: String,
    /// Where it stands, as `file:line`.
    pub place: String,
    /// How it begins.
    pub opening: String,
}

/// What the check writes is English.
const ENGLISH: [(&str, &str); 1] = [("lang", "en")];

/// The findings, each with its place.
pub(super) fn findings(dossier: &Dossier<'_>, html: &mut Html) {
    let words = &dossier.telling.words.review;
    let findings = &dossier.report.findings;
    if findings.is_empty() {
        html.para(&words.no_findings);
        return;
    }
    html.para(&words.findings_text);
    let columns = [
        words.finding_place.as_str(),
        &words.finding_words,
        &words.finding_remedy,
    ];
    html.table(&words.findings, &columns, |rows| {
        for finding in findings {
            let place = place(dossier, finding);
            rows.row(&[
                &|cell| cell.say("code", &[], &place),
                &|cell| {
                    cell.say("strong", &[], words.severity(finding.severity));
                    cell.text(": ");
                    cell.say("span", &ENGLISH, &finding.words);
                },
                &|cell| cell.say("span", &ENGLISH, &finding.remedy),
            ]);
        }
    });
}

/// The file and the line that a finding is about.
fn place(dossier: &Dossier<'_>, finding: &Finding) -> String {
    let text = dossier.library.text(&finding.file);
    let before = text.and_then(|text| text.get(..finding.span.start));
    match before {
        Some(before) if !finding.span.is_empty() => {
            format!("{}:{}", finding.file, before.matches('\n').count() + 1)
        }
        _ => finding.file.clone(),
    }
}

/// The points that a decision aid is held to.
pub(super) fn aid(dossier: &Dossier<'_>, html: &mut Html) {
    let words = &dossier.telling.words.review;
    html.para(&words.aid_text);
    let columns = [words.aid_item.as_str(), &words.aid_state, &words.aid_place];
    html.table(&words.aid, &columns, |rows| {
        for item in &dossier.report.aid {
            let state = if item.is_met {
                &words.met
            } else {
                &words.not_met
            };
            rows.row(&[
                &|cell| {
                    cell.text(&item.id);
                    cell.text(" ");
                    cell.say("span", &ENGLISH, &item.asks);
                },
                &|cell| cell.text(state),
                &|cell| cell.say("span", &ENGLISH, &item.place),
            ]);
        }
    });
}

/// The texts that are hardest to read.
pub(super) fn grades(dossier: &Dossier<'_>, html: &mut Html) {
    let words = &dossier.telling.words.review;
    html.para(&words.grades_text);
    let columns = [
        words.grade_place.as_str(),
        &words.grade,
        &words.grade_opening,
    ];
    for grades in &dossier.report.grades {
        let tongues = dossier.speech.tongues();
        let tongue = tongues.iter().find(|(lang, _)| lang.tag() == grades.lang);
        let name = tongue.map_or(grades.lang.as_str(), |(_, words)| &words.language);
        html.table(name, &columns, |rows| {
            for hard in &grades.worst {
                rows.row(&[
                    &|cell| cell.say("code", &[], &hard.place),
                    &|cell| cell.text(&hard.grade),
                    &|cell| cell.say("span", &[("lang", &grades.lang)], &hard.opening),
                ]);
            }
        });
    }
}
