//! `advise`: the same advice without asking.

use std::io::{self, Read, Write};

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
    let named = if job.answers.iter().any(|it| it == "-") {
        if job.answers.len() > 1 {
            return Err(Failure::usage(
                "\"-\" stands beside other answers",
                "Read all answers from standard input, or name them all.",
            ));
        }
        from_input(&mut io::stdin().lock())?
    } else {
        job.answers.clone()
    };
    let answers = answers::read(&loaded.guide, named.iter().map(String::as_str))?;
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
