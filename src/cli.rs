//! The command line: one file a subcommand.
//!
//! Every job writes to an output it is given and ends in a `Failure` or in nothing; only [`run`]
//! knows standard output, standard error and exit codes.

mod advise;
mod answers;
mod check;
mod completions;
mod diff;
mod doctor;
mod export;
mod failure;
mod graph;
mod groups;
mod guide;
mod handout;
mod kiosk;
mod loaded;
mod man;
mod proof;
mod report;
mod review;

use std::ffi::OsString;
use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand, ValueEnum};

use self::failure::Failure;
use crate::plain::Outlet;
use crate::terminal::{Environment, ThemeName};

/// Find a mutual support group that fits, and the meetings you may walk into
///
/// It asks a few plain questions and shows two or three groups, with the reasons for and against
/// and who may come to which meetings. It works without a network and keeps nothing: no names, no
/// answers, no files.
///
/// For the United States. Not medical advice. Not connected with or endorsed by any group named.
/// In an emergency call 911. In a crisis call or text 988.
#[derive(Clone, Debug, Parser)]
#[command(name = "openchair", version, max_term_width = 80, after_help = EXIT_CODES)]
struct Args {
    /// The language, such as en; otherwise that of the environment
    #[arg(long, value_name = "LANG", global = true)]
    lang: Option<String>,

    /// A content folder to use in place of the built-in guide
    #[arg(long, value_name = "DIR", global = true)]
    content: Option<PathBuf>,

    /// The colors of the full screen
    #[arg(long, value_enum, default_value_t, global = true)]
    theme: Theme,

    /// How the questions are asked.
    #[command(flatten)]
    guided: Guided,

    /// The job, where it is not to ask questions.
    #[command(subcommand)]
    command: Option<Command>,
}

/// Arguments of the guided run.
#[derive(Clone, Debug, clap::Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own on the command line"
)]
struct Guided {
    /// Ask line by line, without drawing on the screen (also where ACCESSIBLE is set)
    #[arg(long)]
    plain: bool,

    /// Take clicks with the mouse, too
    #[arg(long)]
    mouse: bool,

    /// Make all that can be taken as large as a finger needs it, and take taps
    #[arg(long)]
    touch: bool,

    /// Serve one person after the other, and clear the screen between them
    ///
    /// FILE is what the operator has set; otherwise /etc/openchair/kiosk.ron, where it is there.
    /// The word `default` is for the settings without any file.
    #[arg(long, value_name = "FILE", num_args = 0..=1)]
    #[expect(
        clippy::option_option,
        reason = "not there, there alone, and there with a file"
    )]
    kiosk: Option<Option<PathBuf>>,

    /// The file that the sheet to take away can be saved as: .txt, .md, .html or .pdf
    #[arg(long, value_name = "FILE", conflicts_with = "kiosk")]
    save_as: Option<PathBuf>,
    /// A counselor sits beside the person: what to say, ask and look at stands beside the page
    #[arg(long)]
    counselor: bool,

    /// Let no letter be a key: only digits, arrows and signs
    #[arg(long)]
    no_letters: bool,
}

/// The colors of the full screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum Theme {
    /// The terminal's own colors, or none with `NO_COLOR`
    #[default]
    Auto,
    /// The terminal's own colors, even with `NO_COLOR`
    Ansi,
    /// High contrast
    Contrast,
    /// No color
    Mono,
}

impl Theme {
    /// The theme that was named, where one was.
    const fn named(self) -> Option<ThemeName> {
        match self {
            Self::Auto => None,
            Self::Ansi => Some(ThemeName::Ansi),
            Self::Contrast => Some(ThemeName::Contrast),
            Self::Mono => Some(ThemeName::Mono),
        }
    }
}

/// The jobs besides the guided run. Each says in its own file what it is.
#[derive(Clone, Debug, Subcommand)]
enum Command {
    Advise(advise::AdviseArgs),
    Groups(groups::GroupsArgs),
    Handout(handout::HandoutArgs),
    Check(check::CheckArgs),
    Proof(proof::ProofArgs),
    Graph(graph::GraphArgs),
    Review(review::ReviewArgs),
    Diff(diff::DiffArgs),
    Export(export::ExportArgs),
    Doctor(doctor::DoctorArgs),
    Completions(completions::CompletionsArgs),
    /// Print the man page
    Man,
}

const EXIT_CODES: &str = "\
Exit codes: 0 done, 1 mistakes found or a job that failed, 2 wrong usage.";

/// Runs the program and says with which code it ends.
#[must_use]
pub fn run(args: impl IntoIterator<Item = OsString>, environment: &Environment) -> ExitCode {
    let args = match parse(args) {
        Ok(args) => args,
        Err(error) => {
            // Help and version are asked for; all else is wrong usage. A reader that is gone
            // needs neither.
            return match error.print() {
                _ if error.use_stderr() => ExitCode::from(failure::USAGE),
                Err(error) => ended(&Failure::from(error)),
                Ok(()) => ExitCode::SUCCESS,
            };
        }
    };
    let mut output = BufWriter::new(io::stdout().lock());
    let done = execute(&args, environment, &mut output);
    // What was printed before a failure belongs to it, such as the findings of `check`.
    let flushed = output.flush().map_err(Failure::from);
    let done = done.and(flushed);
    // What could not be written must not be tried again when the buffer goes.
    let _ = output.into_parts();
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => ended(&failure),
    }
}

/// Says how the program failed, and with which code it ends.
fn ended(failure: &Failure) -> ExitCode {
    if let Some(words) = failure.words() {
        let _ = writeln!(io::stderr(), "error: {words}");
    }
    ExitCode::from(failure.code())
}

fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Args, clap::Error> {
    let args = Args::try_parse_from(args)?;
    let guided = &args.guided;
    let switches = [
        ("--plain", guided.plain),
        ("--mouse", guided.mouse),
        ("--touch", guided.touch),
        ("--kiosk", guided.kiosk.is_some()),
        ("--save-as", guided.save_as.is_some()),
        ("--counselor", guided.counselor),
        ("--no-letters", guided.no_letters),
    ];
    if guided.kiosk.is_some() && guided.counselor {
        return Err(Args::command().error(
            ErrorKind::ArgumentConflict,
            "--counselor and --kiosk do not go together: at a kiosk nobody sits beside the person",
        ));
    }
    // `--kiosk check` would take the job for a file.
    let kiosk = guided.kiosk.iter().flatten().next();
    let is_job = |name: &PathBuf| Args::command().find_subcommand(name).is_some();
    let has_job = args.command.is_some() || kiosk.is_some_and(is_job);
    match switches.iter().find(|(_, on)| *on) {
        Some((switch, _)) if has_job => Err(Args::command().error(
            ErrorKind::ArgumentConflict,
            format!("{switch} is about the questions; a command asks none"),
        )),
        _ => Ok(args),
    }
}

fn execute(args: &Args, environment: &Environment, output: &mut dyn Write) -> Result<(), Failure> {
    match &args.command {
        None => match &args.guided.kiosk {
            Some(file) => kiosk::run(file.as_deref(), args, environment, output),
            None => guide::run(args, environment, output),
        },
        Some(Command::Advise(job)) => advise::run(job, args, environment, output),
        Some(Command::Groups(job)) => groups::run(job, args, environment, output),
        Some(Command::Handout(job)) => handout::run(job, args, environment, output),
        Some(Command::Check(job)) => check::run(job, args, output),
        Some(Command::Proof(job)) => proof::run(job, args, environment, output),
        Some(Command::Review(job)) => review::run(job, args, environment, output),
        Some(Command::Graph(job)) => graph::run(job, args, environment, output),
        Some(Command::Diff(job)) => diff::run(job, args, output),
        Some(Command::Export(job)) => export::run(job, args, output),
        Some(Command::Doctor(job)) => doctor::run(job, args, environment, output),
        Some(Command::Completions(job)) => completions::run(job, output),
        Some(Command::Man) => man::run(output),
    }
}

/// Writes what a job that judges has to tell. A reader that is gone has read enough, and changes
/// nothing about the judgment.
fn tell(output: &mut dyn Write, text: &str) -> io::Result<()> {
    match output.write_all(text.as_bytes()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// What lines are written to.
fn outlet(environment: &Environment) -> Outlet {
    if !environment.output {
        return Outlet::pipe();
    }
    let term = environment.term.as_deref().unwrap_or_default();
    let size = environment.size;
    Outlet::terminal(term, size.width, size.height, environment.input)
}
