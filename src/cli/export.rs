//! `export`: the built-in content, to edit.

use std::io::Write;
use std::path::PathBuf;

use super::{Args, Failure, loaded};
use crate::content::Library;

/// Write the built-in content out, to edit it
///
/// Then look at it with `openchair check DIR` and use it with `openchair --content DIR`.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct ExportArgs {
    /// A new or empty folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(job: &ExportArgs, args: &Args, output: &mut dyn Write) -> Result<(), Failure> {
    if args.content.is_some() {
        return Err(Failure::usage(
            "export writes the built-in content, not that of --content",
            "Leave --content out.",
        ));
    }
    let folder = loaded::shown(&job.folder);
    let library = Library::built_in();
    library.export(&job.folder).map_err(|error| {
        Failure::job(
            format!("{folder} cannot be written: {error}"),
            "Name a new or empty folder where you may write.",
        )
    })?;
    Ok(writeln!(
        output,
        "Wrote {} files to {folder}",
        library.files().count()
    )?)
}
