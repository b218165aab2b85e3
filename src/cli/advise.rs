//! `advise`: the same advice without asking.

use std::io::Write;

use super::loaded::Loaded;
use super::{Args, Failure, answers, outlet, report};
use crate::advice::Adviser;
use crate::json;
use crate::terminal::Environment;

/// Give the same advice without asking
///
/// A question that is not named counts as skipped. Which questions and choices there are is said
/// where one is wrong.
///
/// Answers on the command line stay in the shell's history and are seen by others on this
/// computer. So that form is for made-up answers only; for a person's own, use `-`.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "Example: openchair advise who=self substance=alcohol outlook=secular")]
pub(super) struct AdviseArgs {
    /// Print it as JSON
    #[arg(long)]
    json: bool,

    /// Made-up answers, or `-` to read answers from standard input, one a line
    #[arg(value_name = "QUESTION=CHOICE")]
    answers: Vec<String>,
}

pub(super) fn run(
    job: &AdviseArgs,
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    let loaded = Loaded::load(args, environment)?;
    let answers = answers::given(&loaded.guide, &job.answers)?;
    let adviser = Adviser::new(&loaded.guide);
    let advice = adviser.advise(&answers);
    let telling = loaded.telling();
    let text = if job.json {
        json::advice(telling, &advice)? + "\n"
    } else {
        report::advice(&loaded, &adviser, &advice, outlet(environment).width)
    };
    Ok(output.write_all(text.as_bytes())?)
}
