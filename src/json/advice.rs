//! The advice.

use serde::Serialize;

use super::{AttendShape, ChangeShape};
use crate::advice::{Advice, Reason, Suggestion};
use crate::guide::Answer;
use crate::page::Telling;

#[derive(Serialize)]
struct AdviceShape<'a> {
    answers: Vec<AnswerShape<'a>>,
    suggestions: Vec<SuggestionShape<'a>>,
    also: Vec<SuggestionShape<'a>>,
    set_aside: Vec<SetAsideShape<'a>>,
    look_for: Vec<FormatShape<'a>>,
    notices: Vec<NoticeShape<'a>>,
}

#[derive(Serialize)]
struct AnswerShape<'a> {
    question: &'a str,
    choice: &'a str,
    assumed: bool,
}

#[derive(Serialize)]
struct SuggestionShape<'a> {
    group: &'a str,
    name: String,
    fits: Vec<ReasonShape<'a>>,
    consider: Vec<ReasonShape<'a>>,
    attend: AttendShape<'a>,
}

#[derive(Serialize)]
struct ReasonShape<'a> {
    question: Option<&'a str>,
    text: String,
}

#[derive(Serialize)]
struct SetAsideShape<'a> {
    group: &'a str,
    name: String,
    question: Option<&'a str>,
    text: String,
    change: Vec<ChangeShape<'a>>,
}

#[derive(Serialize)]
struct FormatShape<'a> {
    format: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct NoticeShape<'a> {
    id: &'a str,
    text: &'a str,
}

/// The advice as the command line prints it.
///
/// # Errors
/// Where it cannot be written as JSON, which does not happen for what a guide holds.
pub fn advice(telling: Telling<'_>, advice: &Advice) -> serde_json::Result<String> {
    let guide = telling.guide;
    let choice = |question, answer: Answer| guide.question(question).answer_id(answer);
    let id = |question| guide.question(question).id.as_str();
    let reasons = |group, reasons: &[Reason]| {
        let each = reasons.iter().map(|reason| ReasonShape {
            question: reason.question.map(id),
            text: telling.reason(group, reason),
        });
        each.collect()
    };
    let suggestion = |it: &Suggestion| SuggestionShape {
        group: &guide.group(it.group).id,
        name: telling.name(it.group),
        fits: reasons(it.group, &it.fits),
        consider: reasons(it.group, &it.consider),
        attend: AttendShape {
            open: it.attend.open.id(),
            closed: it.attend.closed.id(),
            text: telling.attend(it.group, it.attend),
        },
    };
    let shape = AdviceShape {
        answers: advice
            .way
            .iter()
            .map(|step| AnswerShape {
                question: id(step.question),
                choice: choice(step.question, step.answer),
                assumed: step.assumed,
            })
            .collect(),
        suggestions: advice.suggestions.iter().map(suggestion).collect(),
        also: advice.also.iter().map(suggestion).collect(),
        set_aside: advice
            .set_aside
            .iter()
            .map(|aside| SetAsideShape {
                group: &guide.group(aside.group).id,
                name: telling.name(aside.group),
                question: aside.reason.question.map(id),
                text: telling.set_aside(aside),
                change: aside
                    .changes
                    .iter()
                    .map(|(question, answer)| ChangeShape {
                        question: id(*question),
                        choice: choice(*question, *answer),
                    })
                    .collect(),
            })
            .collect(),
        look_for: advice
            .look_for
            .iter()
            .map(|format| FormatShape {
                format: &guide.format(*format).id,
                text: telling.look_for(*format),
            })
            .collect(),
        notices: advice
            .notices
            .iter()
            .filter_map(|at| guide.notices.get(*at))
            .map(|notice| NoticeShape {
                id: &notice.id,
                text: telling.text(&notice.fact.text),
            })
            .collect(),
    };
    serde_json::to_string_pretty(&shape)
}
