//! Answers as they are named on the command line.

use std::io::{self, Read};

use crate::guide::{Answers, Guide, Question};
use crate::interview;

use super::Failure;

/// Reads the answers that a job was given: made-up ones, or `-` for those on standard input.
pub(super) fn given(guide: &Guide, named: &[String]) -> Result<Answers, Failure> {
    if named.iter().all(|it| it != "-") {
        return read(guide, named.iter().map(String::as_str));
    }
    if named.len() > 1 {
        return Err(Failure::usage(
            "\"-\" stands beside other answers",
            "Read all answers from standard input, or name them all.",
        ));
    }
    let named = from_input(&mut io::stdin().lock())?;
    read(guide, named.iter().map(String::as_str))
}

/// No list of answers comes near this; what is longer is something else.
const LONGEST: u64 = 64 * 1024;

/// Answers one a line; blank lines and those that begin with `#` are passed over.
fn from_input(input: &mut dyn Read) -> Result<Vec<String>, Failure> {
    let mut bytes = Vec::new();
    input.take(LONGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LONGEST {
        return Err(Failure::usage(
            "standard input is too long",
            "Give one answer a line, such as who=self.",
        ));
    }
    let text = String::from_utf8_lossy(&bytes);
    let lines = text.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    Ok(lines.map(str::to_owned).collect())
}

/// Reads answers, each as `QUESTION=CHOICE`.
fn read<'a>(guide: &Guide, named: impl IntoIterator<Item = &'a str>) -> Result<Answers, Failure> {
    let mut answers = guide.no_answers();
    for text in named {
        let Some((question, choice)) = text.split_once('=') else {
            return Err(Failure::usage(
                format!("{text:?} is not an answer"),
                "Write each as QUESTION=CHOICE, such as who=self.",
            ));
        };
        let Some(at) = guide.question_named(question) else {
            let known = guide.questions.iter().map(|it| it.id.as_str());
            return Err(Failure::usage(
                format!("there is no question {question:?}"),
                format!("The questions are: {}", listed(known)),
            ));
        };
        let asked = guide.question(at);
        let Some(answer) = asked.answer_named(choice) else {
            return Err(Failure::usage(
                format!("the question {question:?} has no choice {choice:?}"),
                format!("Its choices are: {}", choices(asked)),
            ));
        };
        if answers.get(at).is_some() {
            return Err(Failure::usage(
                format!("the question {question:?} is answered twice"),
                "Name each question once.",
            ));
        }
        answers.set(at, answer);
    }
    settle(guide, &answers)
}

/// Sees that the first question is answered, and that every other one is asked.
fn settle(guide: &Guide, answers: &Answers) -> Result<Answers, Failure> {
    let first = guide.question(guide.first);
    if answers.get(guide.first).is_none() {
        return Err(Failure::usage(
            format!("the answer to {:?} is missing", first.id),
            format!("Its choices are: {}", choices(first)),
        ));
    }
    let (settled, dropped) = interview::settle(guide, answers);
    if dropped.is_empty() {
        return Ok(settled);
    }
    let dropped = dropped.iter().map(|at| guide.question(*at).id.as_str());
    let way = interview::way(guide, &settled);
    let asked = way.iter().map(|it| guide.question(it.question).id.as_str());
    Err(Failure::usage(
        format!("these answers never lead to: {}", listed(dropped)),
        format!("They lead to: {}", listed(asked)),
    ))
}

fn choices(question: &Question) -> String {
    listed(question.answers().map(|it| question.answer_id(it)))
}

fn listed<'a>(ids: impl IntoIterator<Item = &'a str>) -> String {
    ids.into_iter().collect::<Vec<_>>().join(", ")
}
