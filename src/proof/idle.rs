//! Choices that change nothing.
//!
//! A choice is idle where on every path the advice is what a skip would give. Most choices are
//! seen to change something at once during the walk. For one that was not, an equal row of effects
//! proves it idle; otherwise every path through it is tried.

use super::effects::{Effects, Row};
use super::walk::{Walk, differs};
use crate::advice::Adviser;
use crate::guide::{Answer, Answers, Question, QuestionIndex};
use crate::interview;

#[derive(Default)]
pub(super) struct Found {
    pub(super) idle: Vec<(QuestionIndex, u8)>,
    pub(super) unproven: Vec<QuestionIndex>,
}

pub(super) fn idle(adviser: &Adviser<'_>, effects: &Effects, walk: &Walk, ceiling: usize) -> Found {
    let mut found = Found::default();
    // A question that no path asks is a fault of its own; its choices are not to blame.
    let asked = adviser.guide().questions();
    for (at, question) in asked.filter(|(at, _)| walk.asked.contains(at)) {
        let rows = effects.rows(at);
        let alike = are_alike(question, rows);
        for (place, choice) in question.choices.iter().enumerate() {
            let Ok(choice_at) = u8::try_from(place) else {
                continue;
            };
            if alike {
                found.idle.push((at, choice_at));
            } else if !choice.wishes.is_empty() && !walk.witnesses.contains(&(at, choice_at)) {
                let same = question.skip.is_some() && rows.get(place) == rows.last();
                match same
                    .then_some(true)
                    .or_else(|| never_differs(adviser, at, Answer::Choice(choice_at), ceiling))
                {
                    Some(true) => found.idle.push((at, choice_at)),
                    Some(false) => {}
                    None if found.unproven.last() == Some(&at) => {}
                    None => found.unproven.push(at),
                }
            }
        }
    }
    found
}

/// Whether all choices of a question do the same and lead to the same place.
fn are_alike(question: &Question, rows: &[Row]) -> bool {
    let answers: Vec<Answer> = question.answers().collect();
    let compared = if question.choices.len() > 1 {
        question.choices.len()
    } else {
        answers.len()
    };
    let each = answers.iter().zip(rows).take(compared);
    let mut each = each.map(|(answer, row)| (question.next_after(*answer), row));
    let first = each.next();
    compared > 1 && each.all(|other| Some(other) == first)
}

/// Whether an answer gives what a skip gives on every path; `None` where there are too many.
fn never_differs(
    adviser: &Adviser<'_>,
    about: QuestionIndex,
    answer: Answer,
    ceiling: usize,
) -> Option<bool> {
    let guide = adviser.guide();
    let mut left = ceiling;
    let mut stack: Vec<(Option<QuestionIndex>, Answers)> = vec![(
        interview::asked(guide, &guide.no_answers(), Some(guide.first)),
        guide.no_answers(),
    )];
    while let Some((next, answers)) = stack.pop() {
        left = left.checked_sub(1)?;
        let Some(at) = next else {
            if answers.get(about) == Some(answer) {
                let mut skipped = answers.clone();
                skipped.set(about, Answer::Skip);
                if differs(&adviser.advise(&answers), &adviser.advise(&skipped)) {
                    return Some(false);
                }
            }
            continue;
        };
        let question = guide.question(at);
        for other in question.answers() {
            if at == about && other != answer {
                continue;
            }
            let mut answers = answers.clone();
            answers.set(at, other);
            let after = interview::asked(guide, &answers, question.next_after(other));
            stack.push((after, answers));
        }
    }
    Some(true)
}
