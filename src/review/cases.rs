//! Worked cases: the person, the fact it rests on, what has to come out, and whether it does.

use super::{Dossier, groups};
use crate::check;
use crate::finding::Finding;
use crate::guide::{Case, GroupIndex};
use crate::html::Html;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    let telling = dossier.telling;
    html.para(&dossier.words.cases_text);
    let findings = &dossier.report.findings;
    for (at, case) in telling.guide.cases.iter().enumerate() {
        let about = check::about_case(case);
        let found = findings.iter().filter(|it| it.words.starts_with(&about));
        let found: Vec<&Finding> = found.collect();
        html.wrap("article", &[], |article| {
            one(dossier, at, case, &found, article);
        });
    }
}

fn one(dossier: &Dossier<'_>, at: usize, case: &Case, found: &[&Finding], html: &mut Html) {
    let telling = dossier.telling;
    let words = dossier.words;
    html.wrap("h3", &[], |heading| {
        heading.text(&words.case(at + 1));
        heading.text(" ");
        heading.say("code", &[], &case.id);
    });
    html.para(telling.text(&case.text));
    let caption = words.case(at + 1);
    let columns = [words.what.as_str(), &words.says];
    html.table(&caption, &columns, |rows| {
        rows.row(&[&|cell| cell.text(&words.case_answers), &|cell| {
            answers(dossier, case, cell);
        }]);
        rows.texts(&[&words.case_rests_on, telling.text(&case.rests_on)]);
        let lists = [
            (&words.case_suggests, &case.suggests),
            (&words.case_never, &case.never),
        ];
        for (what, groups) in lists {
            rows.row(&[&|cell| cell.text(what), &|cell| {
                names(dossier, groups, cell);
            }]);
        }
        rows.row(&[&|cell| cell.text(&words.case_verdicts), &|cell| {
            verdicts(dossier, case, cell);
        }]);
        let notices = telling.guide.notices.iter();
        let notices = notices.filter(|notice| case.notices.contains(&notice.id));
        let notices: Vec<&str> = notices.map(|it| telling.text(&it.title)).collect();
        let notices = telling.words.list.all(&notices);
        let notices = if notices.is_empty() {
            &words.none
        } else {
            &notices
        };
        rows.texts(&[&words.case_notices, notices]);
        rows.row(&[&|cell| cell.text(&words.case_result), &|cell| {
            result(dossier, found, cell);
        }]);
    });
}

fn answers(dossier: &Dossier<'_>, case: &Case, html: &mut Html) {
    let telling = dossier.telling;
    html.wrap("ul", &[], |list| {
        for (question, answer) in case.answers.given() {
            list.wrap("li", &[], |item| {
                item.text(&crate::chart::named(telling, question));
                item.text(" ");
                item.say("b", &[], telling.answer(question, answer));
            });
        }
    });
}

fn names(dossier: &Dossier<'_>, all: &[GroupIndex], html: &mut Html) {
    let telling = dossier.telling;
    if all.is_empty() {
        html.text(&dossier.words.none);
    }
    for (place, at) in all.iter().enumerate() {
        if place > 0 {
            html.text(", ");
        }
        let group = telling.guide.group(*at);
        html.jump(&groups::place(group), telling.short_name(*at));
    }
}

fn verdicts(dossier: &Dossier<'_>, case: &Case, html: &mut Html) {
    let telling = dossier.telling;
    if case.verdicts.is_empty() {
        html.text(&dossier.words.none);
        return;
    }
    let words = &telling.words.verdict;
    html.wrap("ul", &[], |list| {
        for (group, open, closed) in &case.verdicts {
            let line = format!(
                "{}. {}: {}. {}: {}",
                telling.short_name(*group),
                telling.words.page.open,
                words.get(*open),
                telling.words.page.closed,
                words.get(*closed)
            );
            list.say("li", &[], &line);
        }
    });
}

fn result(dossier: &Dossier<'_>, found: &[&Finding], html: &mut Html) {
    let words = dossier.words;
    if found.is_empty() {
        html.text(&words.case_holds);
        return;
    }
    html.say("strong", &[], &words.case_fails);
    html.wrap("ul", &[("lang", "en")], |list| {
        for finding in found {
            list.say("li", &[], &finding.words);
        }
    });
}
