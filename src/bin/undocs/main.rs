//! The command line `undocs`.
//!
//! Rank 11: uses what the crate makes public. Each command has a module, which says what can be asked of it; what several
//! let one choose between is in `choices`. What reads `texts` finds them (`inputs`) by what their names say (`kinds`), also in
//! an `archive`, has them unpacked (`unpack`), and works on many at once (`batch`), none larger than `size` has it. `output`
//! says where it goes, `files` puts it there whole or not at all, `outcome` counts what became of it, `report` words what went
//! wrong, `console` prints that; `terminal` lets nothing of a text command a terminal. A new command is a variant of
//! [`Command`] and a module.
//!
//! Standard output carries what was asked for and nothing else; all the rest goes to standard error.

#![forbid(unsafe_code)]

mod archive;
mod batch;
mod choices;
mod cite;
mod compare;
mod console;
mod convert;
mod files;
mod inputs;
mod kinds;
mod lint;
mod outcome;
mod output;
mod parse;
mod report;
mod size;
mod symbol;
mod terminal;
mod text;
mod texts;
mod unpack;
mod votes;

use choices::Color;
use clap::{CommandFactory, Parser, Subcommand};
use outcome::{FAILED, GOOD};
use std::process::ExitCode;

/// Reads documents of the United Nations: resolutions, decisions, drafts, reports.
#[derive(Parser)]
#[command(name = "undocs", version, after_help = EXAMPLES)]
struct Cli {
    /// What to do.
    #[command(subcommand)]
    command: Command,

    /// Colour messages.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    color: Color,
}

const EXAMPLES: &str = "\
Examples:
  undocs parse A_RES_78_237.txt              what a person reads in it, as JSON
  undocs parse --format text scan.txt        a clean reading copy
  undocs votes report.txt                    who voted how, as a table
  undocs cite --format graphml texts/        who cites whom, as a graph
  undocs symbol A/C.1/75/L.8/Rev.1           what a document symbol says, and where the document is
  undocs compare draft.txt adopted.txt       what changed, paragraph by paragraph
  undocs lint draft.txt                      what is wrong in it, and where
  undocs text A_RES_78_237.docx              the text of a Word file, in which positions count
  undocs schema                              the JSON Schema of the output
  undocs completions bash                    completions for your shell

`undocs parse --help` has more.";

#[derive(Subcommand)]
enum Command {
    /// Read documents and write what they say
    Parse(parse::Parse),
    /// Write who voted how, as a table
    Votes(votes::Votes),
    /// Write what documents cite: rows, or the graph of a folder
    Cite(cite::Cite),
    /// Say what document symbols and numbers of resolutions mean
    Symbol(symbol::Symbol),
    /// Compare two documents, paragraph by paragraph
    Compare(compare::Compare),
    /// Check documents against how the United Nations drafts, and against themselves
    Lint(lint::Lint),
    /// Print the text of a file, in which all positions count
    Text(text::Text),
    /// Print the JSON Schema of the output of `parse --format json`
    Schema,
    /// Print completions for a shell
    #[command(after_help = "Example:\n  undocs completions bash > ~/.local/share/bash-completion/completions/undocs")]
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

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
        Command::Text(options) => text::run(&options),
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
    match console::print(bytes) {
        Ok(()) => GOOD,
        Err(error) if console::is_closed(&error) => GOOD,
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
