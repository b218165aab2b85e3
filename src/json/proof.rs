//! What walking every path has shown.

use std::time::Duration;

use serde::Serialize;

use super::ChangeShape;
use crate::guide::{Answer, GroupIndex, Guide, QuestionIndex};
use crate::proof::Proof;

#[derive(Serialize)]
struct ProofShape<'a> {
    paths: u64,
    longest: usize,
    questions: usize,
    choices: usize,
    elapsed_ms: u128,
    groups_suggested: Vec<&'a str>,
    empty_paths: Vec<Vec<ChangeShape<'a>>>,
    unreachable_questions: Vec<&'a str>,
    unreachable_groups: Vec<&'a str>,
    idle_choices: Vec<ChangeShape<'a>>,
    unproven: Vec<&'a str>,
}

/// What walking every path has shown, and how long it took.
///
/// # Errors
/// As [`super::advice`].
pub fn proof(guide: &Guide, proof: &Proof, elapsed: Duration) -> serde_json::Result<String> {
    let question = |at: &QuestionIndex| guide.question(*at).id.as_str();
    let group = |at: &GroupIndex| guide.group(*at).id.as_str();
    let answered = |at: &QuestionIndex, answer: Answer| ChangeShape {
        question: question(at),
        choice: guide.question(*at).answer_id(answer),
    };
    let shape = ProofShape {
        paths: proof.paths,
        longest: proof.longest,
        questions: proof.questions,
        choices: proof.choices,
        elapsed_ms: elapsed.as_millis(),
        groups_suggested: proof.groups_suggested.iter().map(group).collect(),
        empty_paths: proof
            .empty_paths
            .iter()
            .map(|path| {
                let steps = path.iter();
                steps.map(|(at, answer)| answered(at, *answer)).collect()
            })
            .collect(),
        unreachable_questions: proof.unreachable_questions.iter().map(question).collect(),
        unreachable_groups: proof.unreachable_groups.iter().map(group).collect(),
        idle_choices: proof
            .idle_choices
            .iter()
            .map(|(at, choice)| answered(at, Answer::Choice(*choice)))
            .collect(),
        unproven: proof.unproven.iter().map(question).collect(),
    };
    serde_json::to_string_pretty(&shape)
}
