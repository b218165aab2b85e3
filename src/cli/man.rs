//! `man`: the man page, made from the arguments, the key table and the words.

use std::io::Write;

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, italic, roman};

use super::{Args, Failure};
use crate::content::Library;
use crate::guide::Lang;
use crate::keys::{self, Action};
use crate::words::Words;

pub(super) fn run(output: &mut dyn Write) -> Result<(), Failure> {
    let mut command = Args::command();
    command.build();
    let man = Man::new(command.clone());
    let mut text = Vec::new();
    man.render_title(&mut text)?;
    man.render_name_section(&mut text)?;
    man.render_synopsis_section(&mut text)?;
    man.render_description_section(&mut text)?;
    man.render_options_section(&mut text)?;
    commands(&command).to_writer(&mut text)?;
    let english = Words::load(&Library::built_in(), &Lang::new("en"));
    if let Ok(Some(words)) = english {
        keys(&words).to_writer(&mut text)?;
    }
    rest().to_writer(&mut text)?;
    Ok(output.write_all(&text)?)
}

/// Each subcommand with its own arguments.
fn commands(command: &Command) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["COMMANDS"]);
    let named = command.get_subcommands();
    for job in named.filter(|job| job.get_name() != "help") {
        let mut usage = vec![bold(format!("openchair {}", job.get_name()))];
        let own = || job.get_arguments().filter(|it| !it.is_global_set());
        let own = || own().filter(|it| it.get_id() != "help");
        for arg in own() {
            usage.push(roman(" "));
            usage.push(match arg.get_long() {
                Some(long) => roman(format!("[--{long}]")),
                None if arg.is_required_set() => italic(value_name(arg)),
                None => italic(format!("[{}]", value_name(arg))),
            });
        }
        let about = job.get_long_about().or_else(|| job.get_about());
        roff.control("TP", []).text(usage);
        for line in about.map(ToString::to_string).unwrap_or_default().lines() {
            if line.is_empty() {
                roff.control("IP", []);
            } else {
                roff.text([roman(line)]);
            }
        }
        for arg in own().filter(|arg| arg.get_long().is_none()) {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            let named = italic(value_name(arg));
            roff.control("IP", [])
                .text([named, roman(format!(": {help}."))]);
        }
    }
    roff
}

fn value_name(arg: &clap::Arg) -> String {
    let names = arg.get_value_names().unwrap_or_default();
    names.first().map(ToString::to_string).unwrap_or_default()
}

fn keys(words: &Words) -> Roff {
    let mut roff = Roff::new();
    roff.control("SH", ["KEYS"]);
    let mut row = |keys: &str, what: &str| {
        roff.control("TP", [])
            .text([bold(keys)])
            .text([roman(what)]);
    };
    row(&words.page.keys_numbers, &words.page.keys_numbers_text);
    for binding in keys::TABLE {
        let what = words.action.get(binding.action);
        match binding.action {
            Action::Panel => row(binding.written, &format!("{what} (with --counselor alone)")),
            _ => row(binding.written, what),
        }
    }
    roff.control("PP", [])
        .text([roman(&*words.plain.keys_note)]);
    roff
}

/// What the program ends with, and what it looks at.
fn rest() -> Roff {
    let mut roff = Roff::new();
    let mut section = |title: &str, rows: &[(&str, &str)]| {
        roff.control("SH", [title]);
        for (name, text) in rows {
            roff.control("TP", [])
                .text([bold(*name)])
                .text([roman(*text)]);
        }
    };
    section("EXIT STATUS", &EXIT_STATUS);
    section("ENVIRONMENT", &ENVIRONMENT);
    roff
}

const EXIT_STATUS: [(&str, &str); 3] = [
    ("0", "Done."),
    ("1", "Mistakes were found, or the job failed."),
    ("2", "Wrong usage."),
];

const ENVIRONMENT: [(&str, &str); 4] = [
    (
        "ACCESSIBLE",
        "Where it is set, and not to 0, no or false, questions are asked line by line.",
    ),
    (
        "TERM",
        "A terminal that cannot draw, such as dumb, gets questions line by line.",
    ),
    ("NO_COLOR", "Where it is set, no color is used."),
    (
        "LC_ALL, LC_MESSAGES, LANG",
        "The first that is set names the language.",
    ),
];
