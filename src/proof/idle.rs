//! Choices that change nothing.
//!
//! A choice is idle where on every path the advice is what a skip would give. Most choices are
//! seen to change something at once during the walk. For one that was not, an equal row of effects
//! proves it idle; otherwise every path through it is tried.

use super::LOOKS_A_STATE;
use super::ahead::Ahead;
use super::bits::Bits;
use super::effects::are_same;
use super::walk::Walk;
use crate::advice::Adviser;
use crate::guide::{Answer, Answers, Question, QuestionIndex};
use crate::interview;

#[derive(Default)]
pub(super) struct Found {
    pub(super) idle: Vec<(QuestionIndex, u8)>,
    pub(super) unproven: Vec<QuestionIndex>,
}

pub(super) fn idle(adviser: &Adviser<'_>, walk: &Walk, ceiling: usize) -> Found {
    let mut found = Found::default();
    let ahead = Ahead::new(adviser.guide());
    let mut work = ceiling.saturating_mul(LOOKS_A_STATE);
    // A question that no path asks is a fault of its own; its choices are not to blame.
    for (at, question) in adviser.guide().questions() {
        let Some(listed) = walk.asked.get(&at) else {
            continue;
        };
        let alike = are_alike(adviser, at, question, listed);
        for (place, choice) in question.choices.iter().enumerate() {
            let Ok(choice_at) = u8::try_from(place) else {
                continue;
            };
            if alike {
                found.idle.push((at, choice_at));
            } else if !choice.wishes.is_empty() && !walk.witnesses.contains(&(at, choice_at)) {
                let answer = Answer::Choice(choice_at);
                let is_same = question.skip.is_some()
                    && question.next_after(answer) == question.next_after(Answer::Skip)
                    && are_same(adviser, at, [answer, Answer::Skip], listed);
                let idle = if is_same {
                    Some(true)
                } else {
                    never_differs(adviser, &ahead, (at, answer), &mut work)
                };
                match idle {
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
fn are_alike(adviser: &Adviser<'_>, at: QuestionIndex, question: &Question, listed: &Bits) -> bool {
    let answers: Vec<Answer> = question.answers().collect();
    let compared = if question.choices.len() > 1 {
        question.choices.len()
    } else {
        answers.len()
    };
    let mut each = answers.into_iter().take(compared);
    let first = each.next();
    let is_as_first = |other| {
        first.is_some_and(|first| {
            question.next_after(first) == question.next_after(other)
                && are_same(adviser, at, [first, other], listed)
        })
    };
    compared > 1 && each.all(is_as_first)
}

/// Whether an answer gives what a skip gives on every path; `None` where that is too much work.
fn never_differs(
    adviser: &Adviser<'_>,
    ahead: &Ahead,
    (about, answer): (QuestionIndex, Answer),
    work: &mut usize,
) -> Option<bool> {
    let guide = adviser.guide();
    let mut stack: Vec<(Option<QuestionIndex>, Answers)> = vec![(
        interview::asked(guide, &guide.no_answers(), Some(guide.first)),
        guide.no_answers(),
    )];
    while let Some((next, answers)) = stack.pop() {
        let looks = if next.is_none() {
            guide.groups.len()
        } else {
            1
        };
        *work = work.checked_sub(looks)?;
        let Some(at) = next else {
            if answers.get(about) == Some(answer) {
                let mut skipped = answers.clone();
                skipped.set(about, Answer::Skip);
                if adviser.differs(&answers, &skipped) {
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
            // Who can no longer be asked has nothing to show.
            if answers.get(about).is_some() || ahead.may_ask(after, about) {
                stack.push((after, answers));
            }
        }
    }
    Some(true)
}
