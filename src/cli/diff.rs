//! `diff`: what two guides advise differently.

use std::fmt::Write as _;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::{Args, Failure, loaded, tell};
use crate::advice::Adviser;
use crate::diff::{self, Diff, GroupMoved, Only, Said, Tally, Verdicts};
use crate::guide::Guide;
use crate::proof::CEILING;

/// What stands for the guide that is compiled in, in place of a folder.
const BUILT_IN: &str = "built-in";

/// Compare what two guides advise, on every path through their questions
///
/// It tells on how many paths the suggestions are others, which groups came and went, and which
/// notices and verdicts moved, each with the fewest answers that show it. A question not named
/// there is skipped. Texts are counted; no advice hangs on them.
#[derive(Clone, Debug, clap::Args)]
#[command(after_help = "\
Exit codes: 0 the advice is the same, 1 it differs, 2 the guides cannot be compared.")]
pub(super) struct DiffArgs {
    /// The folder of the guide before, or `built-in`
    #[arg(value_name = "OLD")]
    old: PathBuf,

    /// The folder of the guide now, or `built-in`
    #[arg(value_name = "NEW")]
    new: PathBuf,
}

pub(super) fn run(job: &DiffArgs, args: &Args, output: &mut dyn Write) -> Result<(), Failure> {
    if args.content.is_some() {
        return Err(Failure::usage(
            "diff compares the two guides it is given, not that of --content",
            format!("Leave --content out, and name two folders, or `{BUILT_IN}`."),
        ));
    }
    let guides = [load(&job.old)?, load(&job.new)?];
    let [old, new] = guides.each_ref().map(Adviser::new);
    let diff = diff::compare(&old, &new, CEILING).map_err(|too_many| {
        Failure::apart(
            format!(
                "the guides cannot be compared: too many paths lead through {}",
                too_many.through.join(", ")
            ),
            "Let questions wish for fewer different things, or guard some with `when`.",
        )
    })?;
    tell(output, &told(&diff))?;
    if diff.is_same() {
        Ok(())
    } else {
        Err(Failure::Found)
    }
}

fn load(folder: &Path) -> Result<Guide, Failure> {
    let folder = (folder != Path::new(BUILT_IN)).then_some(folder);
    let library = loaded::library(folder)
        .map_err(Failure::keeps_apart)?
        .as_any_other();
    let guide = library.load();
    guide.map_err(|findings| loaded::broken(&library, &findings, folder).keeps_apart())
}

/// What differs, in words.
fn told(diff: &Diff) -> String {
    let mut text = String::new();
    if diff.is_same() {
        let _ = writeln!(
            text,
            "The advice is the same on {}: suggestions, notices and verdicts.",
            all(diff.paths)
        );
    } else if diff.changed.is_any() {
        let _ = writeln!(
            text,
            "Other suggestions on {} of {}, such as{}",
            number(diff.changed.paths),
            paths(diff.paths),
            example(&diff.changed, "  ")
        );
        if diff.reordered != 0 {
            let _ = writeln!(
                text,
                "Of these, {} only in another order.",
                paths(diff.reordered)
            );
        }
    } else {
        let _ = writeln!(text, "The same suggestions on {}.", all(diff.paths));
    }
    list(&mut text, "Groups", diff.groups.iter().map(group));
    let notices = diff.notices.iter().map(|it| {
        let lines = [("shows now", &it.gained), ("shows no more", &it.lost)];
        entry(&it.notice, "shows on other paths", &lines)
    });
    list(&mut text, "Notices", notices);
    let verdicts = diff.verdicts.iter().map(|it| {
        let head = format!("{}, was {}", verdict(it.now), verdict(it.before));
        entry(&it.groups.join(", "), &head, &[("so it is", &it.moved)])
    });
    list(&mut text, "Verdicts at open/closed meetings", verdicts);
    only(&mut text, "question", &diff.questions);
    only(&mut text, "choice", &diff.choices);
    only(&mut text, "group", &diff.only_groups);
    let count = match diff.texts {
        0 => return text,
        1 => "1 text differs".to_owned(),
        many => format!("{many} texts differ"),
    };
    // Where it is the same, no name has changed the order either.
    let rest = if diff.is_same() {
        "; the advice does not hang on that"
    } else {
        ""
    };
    let _ = writeln!(text, "{count}{rest}.");
    text
}

/// How a group moved.
fn group(it: &GroupMoved) -> String {
    let [before, now] = it.suggested;
    let lines = [
        ("newly suggested", &it.gained),
        ("no more suggested", &it.lost),
        ("newly first", &it.first_gained),
        ("no more first", &it.first_lost),
    ];
    let head = format!("suggested on {}, was {}", paths(now), number(before));
    entry(&it.group, &head, &lines)
}

/// What moved, and how: one line, and one more for each way it moved.
fn entry(name: &str, head: &str, lines: &[(&str, &Tally)]) -> String {
    let mut text = format!("  {name}: {head}\n");
    for (what, tally) in lines.iter().filter(|(_, tally)| tally.is_any()) {
        let _ = writeln!(
            text,
            "    {what} on {}, such as{}",
            paths(tally.paths),
            example(tally, "      ")
        );
    }
    text
}

fn list(text: &mut String, name: &str, entries: impl Iterator<Item = String>) {
    let entries: String = entries.collect();
    if !entries.is_empty() {
        let _ = write!(text, "{name}:\n{entries}");
    }
}

/// What stands in one guide alone.
fn only(text: &mut String, kind: &str, only: &Only) {
    for (which, ids) in [("New", &only.new), ("Gone", &only.gone)] {
        if !ids.is_empty() {
            let many = if ids.len() == 1 { "" } else { "s" };
            let _ = writeln!(text, "{which} {kind}{many}: {}", ids.join(", "));
        }
    }
}

/// The shortest path as it is written on the command line, for each guide where they differ.
fn example(tally: &Tally, indent: &str) -> String {
    let written = |side: usize| {
        let asked = |it: &&Said| it.asked.get(side) == Some(&true);
        let said = tally.example.iter().filter(asked);
        let said = said.map(|it| format!("{}={}", it.question, it.choice));
        said.collect::<Vec<_>>().join(" ")
    };
    let (old, new) = (written(0), written(1));
    if old == new {
        format!("\n{indent}{new}")
    } else {
        format!("\n{indent}old: {old}\n{indent}new: {new}")
    }
}

fn verdict((open, closed): Verdicts) -> String {
    format!("{}/{}", open.id(), closed.id())
}

fn paths(count: u64) -> String {
    let many = if count == 1 { "path" } else { "paths" };
    format!("{} {many}", number(count))
}

fn all(count: u64) -> String {
    if count == u64::MAX {
        format!("all paths, {}", number(count))
    } else {
        format!("all {}", paths(count))
    }
}

/// A number; past the largest one it is only known that there are more.
fn number(count: u64) -> String {
    if count == u64::MAX {
        format!("more than {}", u64::MAX - 1)
    } else {
        count.to_string()
    }
}
