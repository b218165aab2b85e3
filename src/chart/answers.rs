//! Answers and conditions in few words.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::tree::Way;
use crate::guide::{Answer, Condition, QuestionIndex};
use crate::page::Telling;

/// The columns that a question may take in a box.
pub(super) const LONGEST_QUESTION: usize = 120;
/// The columns that one answer may take on a way, or in a condition.
const LONGEST_ANSWER: usize = 40;
/// So many answers are named on a way, or in a condition; of the rest the number is told.
const NAMED: usize = 2;

/// A text that takes at most so many columns.
#[must_use]
pub fn shorten(text: &str, columns: usize) -> String {
    // Most texts are short, and none is looked at past what can be shown.
    let begun: String = text.chars().take(columns + 1).collect();
    if begun.len() == text.len() && begun.width() <= columns {
        return begun;
    }
    let mut left = columns.saturating_sub(1);
    let fits = begun.chars().take_while(|sign| {
        let width = sign.width().unwrap_or_default();
        let fits = width <= left;
        left = left.saturating_sub(width);
        fits
    });
    let fits: String = fits.collect();
    format!("{}…", fits.trim_end())
}

/// The words on one of the ways out of a question.
pub(super) fn label(telling: Telling<'_>, at: QuestionIndex, ways: &[Way], way: &Way) -> String {
    let words = &telling.words.chart;
    let taken = &way.answers;
    if taken.is_empty() {
        return words.not_asked.clone();
    }
    let count = telling.guide.question(at).answers().count();
    if taken.len() == count && count > 1 {
        return words.any_answer.clone();
    }
    // The first of those that most answers take. The same answers may lead to groups of several
    // roles, so it is told by its answers.
    let most = ways.iter().rev().max_by_key(|it| it.answers.len());
    if taken.len() > NAMED && most.is_some_and(|most| most.answers == *taken) {
        return words.other_answers.clone();
    }
    named(telling, at, taken, LONGEST_ANSWER)
}

/// Answers to a question, the first few by name.
fn named(telling: Telling<'_>, at: QuestionIndex, answers: &[Answer], columns: usize) -> String {
    let texts = answers.iter().take(NAMED);
    let texts = texts.map(|answer| shorten(telling.answer(at, *answer), columns));
    let texts: Vec<String> = texts.collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let further = answers.len().saturating_sub(NAMED);
    let words = telling.words;
    words.chart.answers(&texts, further, &words.list)
}

/// A condition in words, each question named by `name`: by the answers that meet it or by those
/// that do not, whichever are fewer. Empty where it always holds.
#[must_use]
pub fn condition(
    telling: Telling<'_>,
    condition: &Condition,
    name: impl Fn(QuestionIndex) -> String,
) -> String {
    let words = &telling.words.chart;
    let parts = condition.0.iter().map(|said| {
        let answers = telling.guide.question(said.question).answers();
        let (meet, fail): (Vec<Answer>, Vec<Answer>) =
            answers.partition(|answer| said.includes(*answer));
        let question = name(said.question);
        let told = |answers: &[Answer]| {
            let texts = answers
                .iter()
                .map(|answer| shorten(telling.answer(said.question, *answer), LONGEST_QUESTION));
            let texts: Vec<String> = texts.collect();
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            words.answers(&texts, 0, &telling.words.list)
        };
        if fail.len() < meet.len() && !fail.is_empty() {
            words.is_not(&question, &told(&fail))
        } else {
            words.is(&question, &told(&meet))
        }
    });
    parts.collect::<Vec<_>>().join(&words.and)
}
