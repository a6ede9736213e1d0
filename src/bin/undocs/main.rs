//! The command line `undocs`.
//!
//! Rank 11: uses what the crate makes public. `args` says what can be asked; each command has a module, which says what can
//! be asked of it. What reads `texts` finds them (`inputs`), also in an `archive`, has them unpacked (`unpack`), and works
//! on many at once (`batch`), none larger than `size` has it. `output` says where it goes, `files` puts it there whole or not at
//! all, `report` words what went wrong, `console` prints that; `terminal` lets nothing of a text command a terminal. A new
//! command is a variant of [`Command`] and a module.
//!
//! Standard output carries what was asked for and nothing else; all the rest goes to standard error.

mod archive;
mod args;
mod batch;
mod cite;
mod compare;
mod console;
mod convert;
mod files;
mod inputs;
mod lint;
mod output;
mod parse;
mod report;
mod size;
mod symbol;
mod terminal;
mod texts;
mod unpack;
mod votes;

use args::{Cli, Command};
use clap::{CommandFactory, Parser};
use std::process::ExitCode;

/// Everything was read and written.
const GOOD: u8 = 0;
/// Something could not be read or written; the rest was.
const FAILED: u8 = 1;

fn main() -> ExitCode {
    let cli = Cli::try_parse().unwrap_or_else(|error| leave(&error));
    cli.color.choose();
    ExitCode::from(match cli.command {
        Command::Parse(options) => parse::run(&options),
        Command::Compare(options) => compare::run(&options),
        Command::Votes(options) => votes::run(&options),
        Command::Cite(options) => cite::run(&options),
        Command::Symbol(options) => symbol::run(&options),
        Command::Lint(options) => lint::run(&options),
        Command::Schema => print(format!("{:#}\n", undocs::write::schema()).as_bytes()),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), "undocs", &mut script);
            print(&script)
        }
    })
}

/// Prints something that is there whole.
fn print(bytes: &[u8]) -> u8 {
    match output::print(bytes) {
        Ok(()) => GOOD,
        Err(error) if output::is_closed(&error) => GOOD,
        Err(error) => {
            console::Console::new(false).error(&report::not_written("standard output", &error));
            FAILED
        }
    }
}

/// Leaves with 2, the way clap does where the command line makes no sense.
fn usage(kind: clap::error::ErrorKind, message: impl std::fmt::Display) -> ! {
    let mut command = Cli::command();
    command.build();
    let asked = command.clone().get_matches();
    let asked = asked.subcommand_name().and_then(|name| command.find_subcommand_mut(name));
    let message = terminal::printable(&message.to_string()).into_owned();
    leave(&asked.expect("the command line was read before").error(kind, message))
}

/// Leaves with 2 where the command line makes no sense, with 0 where help was asked for.
fn leave(error: &clap::Error) -> ! {
    // What was typed, or put there by `*`, comes back in the message: without colours nothing has to come through.
    if std::env::args_os().any(|typed| typed.to_string_lossy().contains(terminal::commands)) {
        let plain = error.render().to_string();
        console::Console::new(false).error(&plain.replace(terminal::commands, "\u{FFFD}"));
        std::process::exit(error.exit_code());
    }
    error.exit()
}
