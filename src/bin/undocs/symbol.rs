//! `undocs symbol`: what document symbols and numbers of resolutions say.

use crate::console::Console;
use crate::output::{is_closed, print};
use crate::{FAILED, GOOD, report};
use clap::{Args, ValueEnum};
use serde::Serialize;
use std::fmt::{self, Display, Formatter};
use std::io::{BufRead, IsTerminal, stdin};
use std::ops::ControlFlow::{self, Break, Continue};
use undocs::symbol::{Host, Reading, ReadingKind, When};
use undocs::{Designation, Language};

const SYMBOL_EXAMPLES: &str = "\
Examples:
  undocs symbol A/C.1/75/L.8/Rev.1
      whose document, of which session, and where to find it
  undocs symbol '217 A (III)' 70/1
      numbers of resolutions: what they may be; quote those with blanks or brackets
  undocs symbol --format jsonl - < symbols.txt
      a line of JSON for each line of the file

Exit status:
  0  all were read
  1  one could not be read; the others were
  2  the command line makes no sense";

#[derive(Args)]
#[command(after_help = SYMBOL_EXAMPLES)]
pub(crate) struct Symbol {
    /// Symbols (A/78/PV.3) and numbers (78/237, 2131 (XX), 1325 (2000)); `-`, or none, is standard input, one a line
    #[arg(value_name = "SYMBOLS")]
    symbols: Vec<String>,

    /// How to write it
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Text,
    /// JSON; of several, an array
    Json,
    /// JSON, a line for each
    Jsonl,
}

pub(crate) fn run(options: &Symbol) -> u8 {
    let console = Console::new(false);
    let mut answers = Answers { format: options.format, console: &console, failed: false, told: 0, kept: Vec::new() };
    let named: &[String] = &options.symbols;
    let piped = [String::from("-")];
    let named = if named.is_empty() { &piped } else { named };
    let all = named.iter().try_for_each(|symbol| match symbol.as_str() {
        "-" => answers.lines(),
        symbol => answers.answer(symbol),
    });
    let several = named.len() > 1 || named[0] == "-";
    if all.is_continue() && options.format == Format::Json {
        // Of one symbol that cannot be read there is nothing to write.
        let json = match &answers.kept[..] {
            all if several => serde_json::to_string_pretty(all),
            [only, ..] => serde_json::to_string_pretty(only),
            [] => Ok(String::new()),
        };
        let json = json.expect("strings and numbers can be written");
        if !json.is_empty() {
            let _ = answers.write(&(json + "\n"));
        }
    }
    if answers.failed { FAILED } else { GOOD }
}

/// Writes what symbols say, each as soon as it is known.
struct Answers<'a> {
    format: Format,
    console: &'a Console,
    failed: bool,
    told: usize,
    /// For one array of JSON.
    kept: Vec<Object>,
}

/// What is said of one, for programs.
#[derive(Serialize)]
struct Object {
    /// As it was given.
    text: String,
    #[serde(flatten)]
    read: Designation,
}

impl Answers<'_> {
    fn lines(&mut self) -> ControlFlow<()> {
        if stdin().is_terminal() {
            self.console.note(&report::note("reading symbols that you type, one a line; end with Ctrl-D"));
        }
        for line in stdin().lock().lines() {
            match line {
                Ok(line) if line.trim().is_empty() => {}
                Ok(line) => self.answer(&line)?,
                Err(error) => {
                    self.fails(&report::not_read("standard input", &error));
                    return Break(());
                }
            }
        }
        Continue(())
    }

    fn answer(&mut self, text: &str) -> ControlFlow<()> {
        let read = match Designation::parse(text) {
            Ok(read) => read,
            Err(error) => {
                self.fails(&report::not_a_symbol(text, &error));
                return Continue(());
            }
        };
        self.told += 1;
        match self.format {
            Format::Text => self.write(&format!("{}{}", if self.told > 1 { "\n" } else { "" }, Answer { text, read })),
            Format::Jsonl => {
                let json = serde_json::to_string(&Object { text: text.to_owned(), read });
                self.write(&(json.expect("strings and numbers can be written") + "\n"))
            }
            Format::Json => {
                self.kept.push(Object { text: text.to_owned(), read });
                Continue(())
            }
        }
    }

    fn write(&mut self, text: &str) -> ControlFlow<()> {
        match print(text.as_bytes()) {
            Ok(()) => Continue(()),
            Err(error) => {
                if !is_closed(&error) {
                    self.fails(&report::not_written("standard output", &error));
                }
                Break(())
            }
        }
    }

    fn fails(&mut self, message: &str) {
        self.failed = true;
        self.console.error(message);
    }
}

/// What one symbol says, for people.
struct Answer<'a> {
    text: &'a str,
    read: Designation,
}

impl Display for Answer<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let Answer { text, read } = self;
        match text.trim() {
            text if text == read.as_str() => writeln!(f, "{text}")?,
            text => writeln!(f, "{text}  =  {read}")?,
        }
        writeln!(f, "  {}", read.explain())?;
        for single in read.singles() {
            writeln!(f)?;
            let width = single.map(|part| part.text.len()).max().unwrap_or_default();
            for part in single {
                writeln!(f, "  {:width$}  {:8}  {}", part.text, part.role.name(), part.words())?;
            }
        }
        let documents = |reading: &Reading| reading.kind == ReadingKind::Document;
        for (title, documents_too) in [("It may be", false), ("Not to be confused with", true)] {
            let mut readings = read.readings().filter(|reading| documents(reading) == documents_too).peekable();
            if readings.peek().is_some() {
                writeln!(f, "\n  {title}")?;
            }
            for reading in readings {
                writeln!(f, "  {}  {}", reading.symbol, reading.symbol.explain())?;
                days(f, "    ", reading.when())?;
                address(f, "    ", &reading.symbol, Host::Docs)?;
            }
        }
        if !read.is_number() {
            writeln!(f)?;
            days(f, "  ", read.when())?;
            address(f, "  ", read, Host::Docs)?;
            address(f, "  ", read, Host::Undocs)?;
        }
        Ok(())
    }
}

fn days(f: &mut Formatter<'_>, margin: &str, when: Option<When>) -> fmt::Result {
    match when {
        Some(When { earliest: Some(first), latest: Some(last) }) => writeln!(f, "{margin}between {first} and {last}"),
        Some(When { earliest: Some(first), latest: None }) => writeln!(f, "{margin}since {first}"),
        _ => Ok(()),
    }
}

fn address(f: &mut Formatter<'_>, margin: &str, symbol: &Designation, host: Host) -> fmt::Result {
    symbol.address(host, Language::En).map_or(Ok(()), |address| writeln!(f, "{margin}{address}"))
}
