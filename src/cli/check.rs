//! `check`: every mistake in a content folder.

use std::io::Write;
use std::path::PathBuf;

use super::{Args, Failure, loaded};
use crate::check;
use crate::content::Library;

/// Show every mistake in a content folder
#[derive(Clone, Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// The folder; otherwise that of --content, or the built-in content
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

pub(super) fn run(job: &CheckArgs, args: &Args, output: &mut dyn Write) -> Result<(), Failure> {
    let folder = job.folder.as_ref().or(args.content.as_ref());
    let library = match folder {
        Some(folder) => loaded::library(Some(folder))?,
        None => built_in_as_any_other(),
    };
    let findings = check::check(&library);
    output.write_all(loaded::reports(&library, &findings).as_bytes())?;
    writeln!(output, "{}", loaded::count(&findings))?;
    if findings.is_empty() {
        Ok(())
    } else {
        Err(Failure::Found)
    }
}

/// The built-in content, looked at as closely as what comes from a folder.
fn built_in_as_any_other() -> Library {
    let library = Library::built_in();
    let files = library.files();
    Library::from_texts(files.map(|(name, text)| (name.to_owned(), text.to_owned())))
}
