//! `completions`: what a shell needs to complete arguments.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;

use super::{Args, Failure};

/// Print completions for a shell
#[derive(Clone, Debug, clap::Args)]
pub(super) struct CompletionsArgs {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(job: &CompletionsArgs, output: &mut dyn Write) -> Result<(), Failure> {
    // Written to memory first: a pipe that is closed must not end in a panic.
    let mut text = Vec::new();
    clap_complete::generate(job.shell, &mut Args::command(), "openchair", &mut text);
    Ok(output.write_all(&text)?)
}
