//! `review`: the guide on one page, for a person who reviews it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use super::loaded::{self, Loaded};
use super::{Args, Failure};
use crate::advice::Adviser;
use crate::check;
use crate::proof;
use crate::review::{self, Dossier};
use crate::terminal::Environment;
use crate::words::ReviewWords;

/// Write the guide on one page, for a person who reviews it
///
/// The page is for any browser, and for paper. It needs no network and runs no script. It shows
/// the tree of questions as a picture, every question, group and safety note with its sources, what
/// the check and the proof have found, and has a place to sign.
///
/// It is in one language: `openchair --lang es review FILE.html`.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct ReviewArgs {
    /// The file to write: a new one, or an earlier such page. `-` is standard output
    #[arg(value_name = "FILE.html")]
    file: PathBuf,
}

pub(super) fn run(
    job: &ReviewArgs,
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    let library = loaded::library(args.content.as_deref())?.as_any_other();
    let loaded = Loaded::of(&library, args, environment)?;
    let is_file = job.file.as_os_str() != "-";
    if is_file {
        refuse_other(&job.file)?;
    }
    let proof = proof::prove(&Adviser::new(&loaded.guide), proof::CEILING);
    let report = check::check(&library, loaded.today);
    let telling = loaded.telling();
    let words = ReviewWords::load(&library, telling.lang);
    let folder = args.content.as_deref();
    let words = words.map_err(|findings| loaded::broken(&library, &findings, folder))?;
    let page = review::page(&Dossier {
        telling,
        words: &words,
        speech: &loaded.speech,
        files: &library,
        proof: &proof,
        report: &report,
        today: loaded.today,
    });
    if !is_file {
        return Ok(output.write_all(page.as_bytes())?);
    }
    let name = loaded::shown(&job.file);
    write(&job.file, &page).map_err(|error| {
        Failure::job(
            format!("{name} cannot be written: {error}"),
            "Name a file in a folder where you may write.",
        )
    })?;
    Ok(writeln!(
        output,
        "Wrote {name}. Open it in a browser, or print it from there."
    )?)
}

/// Refuses to write over anything but an earlier page of this kind.
fn refuse_other(path: &Path) -> Result<(), Failure> {
    let name = loaded::shown(path);
    let other = |what: &str| {
        Err(Failure::job(
            format!("{name} {what}, so it is left as it is"),
            "Name a new file, or `-` for standard output.",
        ))
    };
    let kind = match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return other(&format!("cannot be looked at ({error})")),
        Ok(kind) => kind,
    };
    if !kind.is_file() {
        return other("is there and is no file");
    }
    let mut begins = Vec::new();
    let length = u64::try_from(review::MARK.len()).unwrap_or(u64::MAX);
    match File::open(path).and_then(|file| file.take(length).read_to_end(&mut begins)) {
        Ok(_) if begins == review::MARK.as_bytes() => Ok(()),
        Ok(_) => other("is there and is no page of ours"),
        Err(error) => other(&format!("cannot be read ({error})")),
    }
}

/// Writes the page. A new file is made only where there is still none.
fn write(path: &Path, page: &str) -> io::Result<()> {
    let is_there = fs::symlink_metadata(path).is_ok();
    let mut options = OpenOptions::new();
    let options = options.write(true).truncate(is_there).create_new(!is_there);
    let mut file = options.open(path)?;
    file.write_all(page.as_bytes())
}
