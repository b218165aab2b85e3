//! The program: arguments in, exit code out.

use std::process::ExitCode;

use openchair::cli;
use openchair::terminal::Environment;

fn main() -> ExitCode {
    cli::run(std::env::args_os(), &Environment::of_process())
}
