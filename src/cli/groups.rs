//! `groups`: all groups, or one in full.

use std::fmt::Write as _;
use std::io::Write;

use super::loaded::Loaded;
use super::{Args, Failure, outlet, report};
use crate::advice::Adviser;
use crate::guide::{GroupIndex, Guide};
use crate::json;
use crate::page::Telling;
use crate::terminal::Environment;

/// List all groups, or tell all about one
#[derive(Clone, Debug, clap::Args)]
pub(super) struct GroupsArgs {
    /// Print it as JSON
    #[arg(long)]
    json: bool,

    /// The group to tell all about, such as aa
    #[arg(value_name = "ID")]
    id: Option<String>,
}

pub(super) fn run(
    job: &GroupsArgs,
    args: &Args,
    environment: &Environment,
    output: &mut dyn Write,
) -> Result<(), Failure> {
    let loaded = Loaded::load(args, environment)?;
    let telling = loaded.telling();
    let text = match &job.id {
        None if job.json => json::groups(telling)? + "\n",
        None => list(telling),
        Some(id) => {
            let at = named(&loaded.guide, id)?;
            if job.json {
                json::group(telling, at)? + "\n"
            } else {
                let adviser = Adviser::new(&loaded.guide);
                report::group(&loaded, &adviser, at, outlet(environment).width)
            }
        }
    };
    Ok(output.write_all(text.as_bytes())?)
}

/// One line a group: its identifier, its name, what it is.
fn list(telling: Telling<'_>) -> String {
    let mut text = String::new();
    for (at, group) in telling.guide.groups() {
        let (name, brief) = (telling.name(at), telling.text(&group.brief));
        let _ = writeln!(text, "{}  {name} - {brief}", group.id);
    }
    text
}

/// The group of this name.
pub(super) fn named(guide: &Guide, id: &str) -> Result<GroupIndex, Failure> {
    guide.group_named(id).ok_or_else(|| {
        let ids = guide.groups().map(|(_, group)| group.id.as_str());
        Failure::usage(
            format!("there is no group {id:?}"),
            format!("The groups are: {}", ids.collect::<Vec<_>>().join(", ")),
        )
    })
}
