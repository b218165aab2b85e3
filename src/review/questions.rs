//! Every question: why it is asked, its answers, what they ask of the groups, what follows.

use super::Dossier;
use crate::chart::Steps;
use crate::guide::{Answer, Question, QuestionIndex, Wish};
use crate::html::Html;

pub(super) fn write(dossier: &Dossier<'_>, html: &mut Html) {
    html.para(&dossier.words.questions_text);
    let steps = Steps::new(dossier.telling.guide);
    for (at, asked) in dossier.telling.guide.questions() {
        html.wrap("article", &[], |article| {
            question(dossier, &steps, at, asked, article);
        });
    }
}

/// The place of a question on the page.
fn place(question: &Question) -> String {
    format!("question.{}", question.id)
}

fn question(
    dossier: &Dossier<'_>,
    steps: &Steps,
    at: QuestionIndex,
    asked: &Question,
    html: &mut Html,
) {
    let telling = dossier.telling;
    let guide = telling.guide;
    let words = dossier.words;
    html.wrap("h3", &[("id", &place(asked))], |heading| {
        heading.text(&format!("{} · {} ", at.0 + 1, telling.text(&asked.text)));
        heading.say("code", &[], &asked.id);
    });
    html.wrap("p", &[], |why| {
        why.say("strong", &[], &telling.words.page.why);
        why.text(": ");
        why.text(telling.text(&asked.why));
    });
    if at == guide.first {
        html.para(&words.first_question);
    }
    if !asked.when.0.is_empty() {
        let conditions = dossier.condition(&asked.when);
        html.para(&format!("{}.", telling.words.chart.only_if(&conditions)));
    }
    if guide.who_you_are.contains(&at) {
        html.para(&words.counts_first);
    }
    if guide.never_change.contains(&at) {
        html.para(&words.never_change);
    }
    let caption = words.choices(at.0 + 1);
    let columns = [words.choice.as_str(), &words.asks, &words.next];
    html.table(&caption, &columns, |rows| {
        for answer in asked.answers() {
            rows.row(&[
                &|cell| name(dossier, at, asked, answer, cell),
                &|cell| asks(dossier, asked, answer, cell),
                &|cell| next(dossier, steps.after(at, answer), cell),
            ]);
        }
        for past in steps.past(at) {
            rows.row(&[
                &|cell| cell.text(&telling.words.chart.not_asked),
                &|cell| cell.text(&words.asks_nothing),
                &|cell| next(dossier, past, cell),
            ]);
        }
    });
}

fn name(
    dossier: &Dossier<'_>,
    at: QuestionIndex,
    asked: &Question,
    answer: Answer,
    html: &mut Html,
) {
    let telling = dossier.telling;
    html.text(telling.answer(at, answer));
    html.text(" ");
    html.say("code", &[], asked.answer_id(answer));
    let choice = asked.choice(answer);
    if let Some(detail) = choice.and_then(|choice| choice.detail.as_ref()) {
        html.say("p", &[("class", "detail")], telling.text(detail));
    }
}

fn asks(dossier: &Dossier<'_>, asked: &Question, answer: Answer, html: &mut Html) {
    let telling = dossier.telling;
    let words = dossier.words;
    let Some(choice) = asked.choice(answer) else {
        html.text(&words.asks_nothing);
        return;
    };
    if let Some(pool) = choice.pool {
        let groups = telling.words.chart.groups(pool);
        html.para(&words.draws_from(groups));
    } else if choice.wishes.is_empty() {
        html.text(&words.asks_nothing);
    }
    if choice.wishes.is_empty() {
        return;
    }
    html.wrap("ul", &[], |list| {
        for wish in &choice.wishes {
            list.wrap("li", &[], |item| one_wish(dossier, wish, item));
        }
    });
    // Wishes of a choice mostly repeat the answer in the same words.
    let mut told: Vec<&str> = Vec::new();
    for wish in &choice.wishes {
        let said = telling.text(&wish.said);
        if !told.contains(&said) {
            html.para(&words.reads(said));
            told.push(said);
        }
    }
}

fn one_wish(dossier: &Dossier<'_>, wish: &Wish, html: &mut Html) {
    let telling = dossier.telling;
    let words = dossier.words;
    let about = telling.guide.trait_at(wish.about);
    let values = about.values.iter().enumerate();
    let values = values.filter(|(at, _)| wish.values >> at & 1 == 1);
    let values: Vec<&str> = values.map(|(_, value)| value.id.as_str()).collect();
    let values = telling.words.list.any(&values);
    html.text(&words.wish(wish.kind, telling.text(&about.label), &values));
    if let Some(format) = wish.look_for {
        let name = telling.text(&telling.guide.format(format).name);
        html.text(". ");
        html.text(&words.look_for(name));
    }
}

fn next(dossier: &Dossier<'_>, next: Option<QuestionIndex>, html: &mut Html) {
    let telling = dossier.telling;
    match next {
        Some(next) => {
            let to = telling.guide.question(next);
            html.jump(&place(to), &crate::chart::named(telling, next));
        }
        None => html.text(&dossier.words.to_groups),
    }
}
