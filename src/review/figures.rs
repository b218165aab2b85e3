//! Figures: what the proof shows, and how old the facts are.

use super::Dossier;
use crate::guide::Answer;
use crate::html::Html;
use crate::proof;

/// What the walk over every path has shown.
pub(super) fn proof(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    let guide = telling.guide;
    let words = dossier.words;
    let proof = dossier.proof;
    html.para(&words.proof_text);
    let suggested = words.of(proof.groups_suggested.len(), guide.groups.len());
    let question = |at: &crate::guide::QuestionIndex| guide.question(*at).id.clone();
    let path = |path: &proof::Path| proof::written(guide, path);
    let idle = proof.idle_choices.iter();
    let idle = idle.map(|(at, choice)| proof::written(guide, &[(*at, Answer::Choice(*choice))]));
    let unsuggested = proof.unreachable_groups.iter();
    let unsuggested = unsuggested.map(|at| guide.group(*at).id.clone());
    let list = |all: Vec<String>| {
        if all.is_empty() {
            words.none.clone()
        } else {
            all.join(", ")
        }
    };
    let rows = [
        (&words.proof_paths, grouped(proof.paths)),
        (&words.proof_longest, proof.longest.to_string()),
        (&words.proof_questions, proof.questions.to_string()),
        (&words.proof_choices, proof.choices.to_string()),
        (&words.proof_suggested, suggested),
        (
            &words.proof_empty,
            list(proof.empty_paths.iter().map(path).collect()),
        ),
        (
            &words.proof_unasked,
            list(proof.unreachable_questions.iter().map(question).collect()),
        ),
        (&words.proof_unsuggested, list(unsuggested.collect())),
        (&words.proof_idle, list(idle.collect())),
        (
            &words.proof_unproven,
            list(proof.unproven.iter().map(question).collect()),
        ),
    ];
    let columns = [words.what.as_str(), &words.result];
    html.table(&words.proof, &columns, |table| {
        for (label, text) in &rows {
            table.texts(&[label, text]);
        }
    });
}

/// A number as the United States write it, such as 27,000.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// How old the facts are. Those that are overdue stand among the findings.
pub(super) fn ages(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    let words = dossier.words;
    html.para(&words.ages_text);
    let columns = [words.what.as_str(), &words.result];
    html.table(&words.ages, &columns, |table| {
        for age in dossier.care().map(|care| &care.age) {
            table.texts(&[&words.age_sources, &age.sources.to_string()]);
            table.texts(&[&words.age_help, &age.help_lines.to_string()]);
            if let Some((month, place)) = &age.oldest {
                let month = telling.words.calendar.month(*month);
                table.texts(&[&words.age_oldest, &format!("{month} ({place})")]);
            }
            if let Some((day, place)) = &age.next_due {
                table.texts(&[&words.age_next, &format!("{day} ({place})")]);
            }
            let overdue = telling.words.page.overdue.as_str();
            table.texts(&[overdue, &age.overdue.to_string()]);
        }
    });
}
