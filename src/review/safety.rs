//! Safety notes and help lines, in the language of the page and in all of them side by side.

use super::{Dossier, sources};
use crate::guide::{HelpLine, Notice, Text};
use crate::html::Html;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    html.para(&dossier.words.safety_text);
    if telling.guide.unreviewed.contains(telling.lang) {
        html.say("p", &[("class", "note")], &telling.words.page.unreviewed);
    }
    help_lines(dossier, &telling.guide.help_lines, html);
    for notice in &telling.guide.notices {
        html.wrap("article", &[], |article| note(dossier, notice, article));
    }
}

fn help_lines(dossier: &Dossier<'_>, lines: &[HelpLine], html: &mut Html) {
    let telling = dossier.telling;
    let words = dossier.words;
    let columns = [
        words.help_line.as_str(),
        &words.help_contact,
        &words.help_for,
        &words.help_checked,
    ];
    html.table(&words.help_lines, &columns, |rows| {
        for line in lines {
            let month = |month| telling.words.calendar.month(month);
            rows.row(&[
                &|cell| {
                    cell.text(telling.text(&line.name));
                    cell.text(" ");
                    cell.say("code", &[], &line.id);
                },
                &|cell| cell.text(telling.text(&line.contact)),
                &|cell| cell.text(telling.text(&line.text)),
                &|cell| {
                    cell.text(&month(line.checked.month));
                    if line.checked.is_overdue(dossier.today) {
                        let due = month(line.checked.due().into());
                        cell.text(". ");
                        cell.say("strong", &[], &telling.words.page.help_due(&due));
                    }
                },
            ]);
        }
    });
}

fn note(dossier: &Dossier<'_>, notice: &Notice, html: &mut Html) {
    let telling = dossier.telling;
    html.wrap("h3", &[], |heading| {
        heading.text(telling.text(&notice.title));
        heading.text(" ");
        heading.say("code", &[], &notice.id);
    });
    html.say("p", &[("class", "notice")], telling.text(&notice.fact.text));
    html.para(&dossier.words.shows_where);
    let conditions: Vec<String> = notice.when.iter().map(|it| dossier.condition(it)).collect();
    html.points(conditions.iter().map(String::as_str));
    sources::list(
        dossier,
        &format!("notice.{}", notice.id),
        &notice.sources,
        html,
    );
}

/// The same texts in every language, for a reader who knows both.
pub(super) fn side_by_side(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    let words = dossier.words;
    let tongues = dossier.speech.tongues();
    if tongues.len() < 2 {
        html.para(&words.side_one);
        return;
    }
    html.para(&words.side_text);
    for (lang, words) in tongues {
        if telling.guide.unreviewed.contains(lang) {
            let note = [("class", "note"), ("lang", lang.tag())];
            let waits = format!("{}: {}", words.language, words.page.unreviewed);
            html.say("p", &note, &waits);
        }
    }
    let names = tongues.iter().map(|(_, words)| words.language.as_str());
    let columns: Vec<&str> = std::iter::once(words.side_what.as_str())
        .chain(names)
        .collect();
    let help = telling.guide.help_lines.iter().flat_map(|line| {
        let parts = [
            (&words.help_line, &line.name),
            (&words.help_contact, &line.contact),
            (&words.help_for, &line.text),
        ];
        parts.map(|(what, text)| (line.id.as_str(), what.as_str(), text))
    });
    let notes = telling.guide.notices.iter().flat_map(|notice| {
        let parts = [
            (&words.side_heading, &notice.title),
            (&words.side_what, &notice.fact.text),
        ];
        parts.map(|(what, text)| (notice.id.as_str(), what.as_str(), text))
    });
    let texts: Vec<(&str, &str, &Text)> = help.chain(notes).collect();
    html.table(&words.side, &columns, |rows| {
        for (id, what, text) in texts {
            let name = |cell: &mut Html| {
                cell.say("code", &[], id);
                cell.text(" ");
                cell.text(what);
            };
            let told = tongues.iter().map(|(lang, _)| {
                move |cell: &mut Html| {
                    cell.say("span", &[("lang", lang.tag())], text.get(lang));
                }
            });
            let told: Vec<_> = told.collect();
            let mut cells: Vec<&dyn Fn(&mut Html)> = vec![&name];
            cells.extend(told.iter().map(|it| it as &dyn Fn(&mut Html)));
            rows.row(&cells);
        }
    });
}
