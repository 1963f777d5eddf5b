//! The program: arguments in, exit code out.
//!
//! It never decides anything.

use std::process::ExitCode;

use rungs::{cli, terminal};

fn main() -> ExitCode {
    terminal::report_faults();
    cli::run(std::env::args_os(), &cli::surroundings::Surroundings::observe()).into()
}
