//! What can be asked for; what is asked of one command stands in its module.

use crate::cite::Cite;
use crate::compare::Compare;
use crate::lint::Lint;
use crate::parse::Parse;
use crate::symbol::Symbol;
use crate::votes::Votes;
use clap::{Parser, Subcommand, ValueEnum};
use undocs::{Language, Positions};

/// Reads documents of the United Nations: resolutions, decisions, drafts, reports.
#[derive(Parser)]
#[command(name = "undocs", version, after_help = EXAMPLES)]
pub(crate) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,

    /// Colour messages.
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
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
  undocs schema                              the JSON Schema of the output
  undocs completions bash                    completions for your shell

`undocs parse --help` has more.";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Read documents and write what they say
    Parse(Parse),
    /// Write who voted how, as a table
    Votes(Votes),
    /// Write what documents cite: rows, or the graph of a folder
    Cite(Cite),
    /// Say what document symbols and numbers of resolutions mean
    Symbol(Symbol),
    /// Compare two documents, paragraph by paragraph
    Compare(Compare),
    /// Check documents against how the United Nations drafts, and against themselves
    Lint(Lint),
    /// Print the JSON Schema of the output of `parse --format json`
    Schema,
    /// Print completions for a shell
    #[command(after_help = "Example:\n  undocs completions bash > ~/.local/share/bash-completion/completions/undocs")]
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    /// Told from the text
    Auto,
    /// Arabic
    Ar,
    /// Chinese
    Zh,
    /// English
    En,
    /// French
    Fr,
    /// Russian
    Ru,
    /// Spanish
    Es,
}

impl Lang {
    pub(crate) fn language(self) -> Option<Language> {
        match self {
            Lang::Auto => None,
            Lang::Ar => Some(Language::Ar),
            Lang::Zh => Some(Language::Zh),
            Lang::En => Some(Language::En),
            Lang::Fr => Some(Language::Fr),
            Lang::Ru => Some(Language::Ru),
            Lang::Es => Some(Language::Es),
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Unit {
    /// Bytes of UTF-8
    Bytes,
    /// Characters (Unicode scalar values)
    Chars,
    /// UTF-16 code units
    Utf16,
}

impl Unit {
    pub(crate) fn positions(self) -> Positions {
        match self {
            Unit::Bytes => Positions::Bytes,
            Unit::Chars => Positions::Chars,
            Unit::Utf16 => Positions::Utf16,
        }
    }
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    /// Makes it so for all that is printed from now on.
    pub(crate) fn choose(self) {
        match self {
            Color::Auto => {} // looks at the terminal and at NO_COLOR
            Color::Always => anstream::ColorChoice::Always.write_global(),
            Color::Never => anstream::ColorChoice::Never.write_global(),
        }
    }
}
