//! `undocs votes`: the recorded votes of many documents as one table.

use crate::console::{self, Console};
use crate::outcome::NotWritten;
use crate::report;
use crate::texts::{Read, Texts};
use clap::{Args, ValueEnum};
use std::io::{IsTerminal, stdout};
use undocs::ballots::{self, Cast, Count};
use undocs::tree::DiagnosticNode;
use undocs::write::votes::{self, Row};

const VOTES_EXAMPLES: &str = "\
Examples:
  undocs votes A_75_394.txt > votes.csv
      a row for each State in each vote
  undocs votes --tallies reports/ | grep true
      the lists whose names do not add up to the tally
  undocs votes --format jsonl texts.tar.gz
      a line of JSON for each row

Exit status:
  0  everything was read and written
  1  something could not be read or written; the rest was
  2  the command line makes no sense; nothing was written";

#[derive(Args)]
#[command(after_help = VOTES_EXAMPLES)]
pub(crate) struct Votes {
    #[command(flatten)]
    texts: Texts,

    /// How to write it
    #[arg(short, long, value_name = "FORMAT", default_value = "csv")]
    format: Format,

    /// A row for each list of each vote instead: its tally, and how many names it has
    #[arg(long)]
    tallies: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Columns parted by commas, their names in the first line
    Csv,
    /// An object a line
    Jsonl,
}

pub(crate) fn run(options: &Votes) -> u8 {
    let inputs = options.texts.find(None);
    let mut console = Console::new(options.texts.quiet);
    if !stdout().is_terminal() {
        console.begin(inputs.named.len());
    }
    let work = |read: &Read, notes: &mut Vec<String>| {
        let (name, document) = (&*read.name, read.document(options.texts.parser())?);
        if !options.texts.quiet {
            let odd: Vec<DiagnosticNode<'_>> = ballots::check(&document);
            notes.push(report::diagnostics(name, read.text(), &odd));
        }
        Ok(if options.tallies {
            options.format.rows(&ballots::counts(&document), name)
        } else {
            options.format.rows(&ballots::cast(&document), name)
        })
    };
    let mut head = if options.tallies { options.format.head::<Count<'_>>() } else { options.format.head::<Cast<'_>>() };
    let take = |_: &str, _: &_, rows: Result<Vec<u8>, String>| {
        head.extend(rows.map_err(NotWritten::one)?);
        console::print(&std::mem::take(&mut head)).map_err(|error| NotWritten::stdout(&error))
    };
    let ended = options.texts.each(&inputs, &console, work, take);
    ended.tell(&console)
}

impl Format {
    fn head<R: Row>(self) -> Vec<u8> {
        let mut head = Vec::new();
        if self == Format::Csv {
            votes::head::<R>(&mut head).expect("a Vec takes all that is written");
        }
        head
    }

    fn rows<R: Row>(self, rows: &[R], name: &str) -> Vec<u8> {
        let mut out = Vec::new();
        let written = match self {
            Format::Csv => votes::csv(rows, name, &mut out),
            Format::Jsonl => votes::jsonl(rows, name, &mut out),
        };
        written.expect("a Vec takes all that is written");
        out
    }
}
