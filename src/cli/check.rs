//! `check`: every mistake in a content folder.

use std::io::Write;
use std::path::PathBuf;

use jiff::civil::Date;

use super::{Args, Failure, loaded, tell};
use crate::check;
use crate::content::Library;
use crate::finding::{self, Finding};

/// Show every mistake in a content folder
///
/// Warnings are about care: old facts, hard texts, words that label people. They end with 0, or
/// with --strict in 1.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// Let warnings end in 1, too, as before a release
    #[arg(long)]
    strict: bool,

    /// The day on which facts are to hold, such as 2027-01-31; otherwise today
    #[arg(long, value_name = "DATE")]
    on: Option<Date>,

    /// Tell also how old the facts are, how the texts read, and what a decision aid owes
    #[arg(long)]
    report: bool,

    /// The folder; otherwise that of --content, or the built-in content
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(super) fn run(job: &CheckArgs, args: &Args, output: &mut dyn Write) -> Result<(), Failure> {
    let folder = job.folder.as_ref().or(args.content.as_ref());
    let library = match folder {
        Some(folder) => loaded::library(Some(folder))?,
        None => Library::built_in().as_any_other(),
    };
    let report = check::check(&library, job.on.unwrap_or_else(loaded::today));
    let findings = &report.findings;
    let mut text = loaded::reports(&library, findings);
    if let Some(care) = report.care.filter(|_| job.report) {
        let told = care.to_string();
        let lines = told.lines().map(|line| finding::harmless(line) + "\n");
        text.extend(lines);
        text.push('\n');
    }
    text = text + &loaded::count(findings) + "\n";
    tell(output, &text)?;
    let is_fault = |it: &Finding| job.strict || it.is_error();
    if findings.iter().any(is_fault) {
        Err(Failure::Found)
    } else {
        Ok(())
    }
}
