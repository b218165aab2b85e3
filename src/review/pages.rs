//! What is read rather than asked: pages, kinds of meeting, what open and closed mean.

use super::{Dossier, sources};
use crate::guide::Passage;
use crate::html::Html;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    for article in &telling.guide.articles {
        html.wrap("article", &[], |html| {
            html.wrap("h3", &[], |heading| {
                heading.text(telling.text(&article.title));
                heading.text(" ");
                heading.say("code", &[], &article.id);
            });
            for passage in &article.passages {
                match passage {
                    Passage::Heading(text) => html.say("h4", &[], telling.text(text)),
                    Passage::Para(text) => html.para(telling.text(text)),
                    Passage::Points(points) => {
                        html.points(points.iter().map(|it| telling.text(it)));
                    }
                }
            }
            let name = format!("page.{}", article.id);
            sources::list(dossier, &name, &article.sources, html);
        });
    }
}

/// What open and closed mean for whom, and every kind of meeting.
pub(super) fn meetings(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    let words = telling.words;
    let columns = [dossier.words.for_whom.as_str(), &dossier.words.says];
    html.table(&words.page.meetings, &columns, |rows| {
        let explanations = &telling.guide.open_and_closed;
        for it in explanations {
            let whom = dossier.condition(&it.when);
            let whom = match (whom.as_str(), explanations.len()) {
                ("", 1) => &dossier.words.everyone,
                ("", _) => &dossier.words.everyone_else,
                (whom, _) => whom,
            };
            rows.texts(&[whom, telling.text(&it.fact.text)]);
        }
    });
    let columns = [dossier.words.what.as_str(), &dossier.words.says];
    html.table(&words.page.formats, &columns, |rows| {
        for format in &telling.guide.formats {
            rows.row(&[
                &|cell| {
                    cell.text(telling.text(&format.name));
                    cell.text(" ");
                    cell.say("code", &[], &format.id);
                },
                &|cell| {
                    cell.text(telling.text(&format.fact.text));
                    if !format.codes.is_empty() {
                        cell.text(" ");
                        cell.text(&words.page.codes(&format.codes, &words.list));
                        cell.text(".");
                    }
                    if let Some(look_for) = &format.look_for {
                        cell.para(telling.text(look_for));
                    }
                },
            ]);
        }
    });
}
