//! What the check has found: the findings, and how it stands with care.

use super::Dossier;
use crate::finding::Finding;
use crate::html::Html;

/// What the check writes is English.
const ENGLISH: [(&str, &str); 1] = [("lang", "en")];

/// The findings, each with its place.
pub(super) fn findings(dossier: &Dossier<'_>, html: &mut Html) {
    let words = dossier.words;
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
    let text = dossier.files.text(&finding.file);
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
    let words = dossier.words;
    html.para(&words.aid_text);
    let columns = [words.aid_item.as_str(), &words.aid_state, &words.aid_place];
    html.table(&words.aid, &columns, |rows| {
        for item in dossier.care().flat_map(|care| &care.aid) {
            let state = if item.is_met {
                &words.met
            } else {
                &words.not_met
            };
            rows.row(&[
                &|cell| {
                    cell.text(item.id);
                    cell.text(" ");
                    cell.say("span", &ENGLISH, item.asks);
                },
                &|cell| cell.text(state),
                &|cell| cell.say("span", &ENGLISH, &item.place),
            ]);
        }
    });
}

/// The texts that are hardest to read.
pub(super) fn grades(dossier: &Dossier<'_>, html: &mut Html) {
    let words = dossier.words;
    html.para(&words.grades_text);
    for reading in dossier.care().flat_map(|care| &care.reading) {
        let tongues = dossier.speech.tongues();
        let tongue = tongues.iter().find(|(lang, _)| lang.tag() == reading.lang);
        let name = tongue.map_or(reading.lang.as_str(), |(_, words)| &words.language);
        html.say("h3", &[], name);
        let longest = words.longest_sentence(reading.longest);
        let Some(formula) = &reading.formula else {
            html.para(&format!("{} {longest}", words.grades_none));
            continue;
        };
        html.para(&format!("{formula}. {longest}"));
        let columns = [
            words.grade_place.as_str(),
            &words.grade,
            &words.grade_opening,
        ];
        html.table(name, &columns, |rows| {
            for hard in &reading.worst {
                rows.row(&[
                    &|cell| cell.say("code", &[], &hard.place),
                    &|cell| cell.text(&format!("{:.1}", hard.grade)),
                    &|cell| {
                        let opening = format!("{}…", hard.opening.trim_end());
                        cell.say("span", &[("lang", &reading.lang)], &opening);
                    },
                ]);
            }
        });
    }
}
