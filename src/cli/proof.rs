//! `proof`: what walking every path through the questions proves.

use std::fmt::Write as _;
use std::io::Write;
use std::time::Instant;

use super::loaded::Loaded;
use super::{Args, Failure};
use crate::advice::Adviser;
use crate::guide::{Answer, Guide};
use crate::json;
use crate::proof::{self, Proof};
use crate::terminal::Environment;

/// Walk every path through the questions and print what that proves
#[derive(Clone, Debug, clap::Args)]
pub(super) struct ProofArgs {
    /// Print it as JSON
    #[arg(long)]
    json: bool,
}

pub(super) fn run(
    job: &ProofArgs,
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    let loaded = Loaded::load(args, environment)?;
    let begun = Instant::now();
    let proof = proof::prove(&Adviser::new(&loaded.guide), proof::CEILING);
    let elapsed = begun.elapsed();
    let text = if job.json {
        json::proof(&loaded.guide, &proof, elapsed)? + "\n"
    } else {
        told(&loaded.guide, &proof)
    };
    output.write_all(text.as_bytes())?;
    if proof.holds() {
        Ok(())
    } else {
        Err(Failure::Found)
    }
}

/// What was proved, in words.
fn told(guide: &Guide, proof: &Proof) -> String {
    let mut text = format!(
        "{} paths, the longest of {} questions; {} questions with {} choices.\n\
         {} of {} groups are suggested on some path.\n",
        proof.paths,
        proof.longest,
        proof.questions,
        proof.choices,
        proof.groups_suggested.len(),
        guide.groups.len(),
    );
    let question = |at| guide.question(at).id.clone();
    let path = |path: &proof::Path| proof::written(guide, path);
    let choice = |(at, choice): &(_, u8)| proof::written(guide, &[(*at, Answer::Choice(*choice))]);
    let lists = [
        (
            "Paths without a group",
            proof.empty_paths.iter().map(path).collect::<Vec<_>>(),
        ),
        (
            "Questions that no path asks",
            proof
                .unreachable_questions
                .iter()
                .map(|at| question(*at))
                .collect(),
        ),
        (
            "Groups that no path suggests",
            proof
                .unreachable_groups
                .iter()
                .map(|at| guide.group(*at).id.clone())
                .collect(),
        ),
        (
            "Choices that change nothing",
            proof.idle_choices.iter().map(choice).collect(),
        ),
    ];
    for (name, list) in lists {
        let list = if list.is_empty() {
            "none".to_owned()
        } else {
            format!("\n  {}", list.join("\n  "))
        };
        let _ = writeln!(text, "{name}: {list}");
    }
    if !proof.unproven.is_empty() {
        let questions: Vec<String> = proof.unproven.iter().map(|at| question(*at)).collect();
        let _ = writeln!(
            text,
            "Not proven: there are more than {} states. Open behind: {}",
            proof::CEILING,
            questions.join(", ")
        );
    }
    text
}
