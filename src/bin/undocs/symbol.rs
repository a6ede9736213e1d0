//! `undocs symbol`: what document symbols and numbers of resolutions say.

use crate::archive;
use crate::console::{Console, is_closed, print};
use crate::inputs::{self, Input, Text};
use crate::kinds::Written;
use crate::outcome::{FAILED, GOOD};
use crate::report;
use crate::size::{Limit, Size};
use crate::texts::{self, Letters};
use clap::{Args, ValueEnum};
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::{self, Display, Formatter};
use std::io::{BufRead, IsTerminal, stdin};
use std::ops::ControlFlow::{self, Break, Continue};
use std::path::PathBuf;
use undocs::symbol::{Host, Reading, ReadingKind, When};
use undocs::{Designation, Language, LineIndex};

const SYMBOL_EXAMPLES: &str = "\
Examples:
  undocs symbol A/C.1/75/L.8/Rev.1
      whose document, of which session, and where to find it
  undocs symbol '217 A (III)' 70/1
      numbers of resolutions: what they may be; quote those with blanks or brackets
  undocs symbol --format jsonl - < symbols.txt
      a line of JSON for each line of the file
  undocs symbol --from akn --quiet resolutions/
      which symbols in the XML of the United Nations are none

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

    /// Read every symbol of these files instead, in metadata and links: `akn`, the XML of the United Nations
    ///
    /// Folders and archives are searched through for .xml files. A symbol that a file has several times is told once.
    #[arg(long, value_name = "FORMAT")]
    from: Option<Source>,

    #[command(flatten)]
    limit: Limit,

    /// Say only what cannot be read
    #[arg(short, long)]
    quiet: bool,

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

/// What symbols are read from.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Source {
    /// AKN4UN
    Akn,
}

pub(crate) fn run(options: &Symbol) -> u8 {
    let console = Console::new(options.quiet);
    let mut answers = Answers {
        format: options.format,
        quiet: options.quiet,
        most: options.limit.max_size,
        console: &console,
        failed: false,
        told: 0,
        kept: Vec::new(),
    };
    let named: &[String] = &options.symbols;
    let piped = [String::from("-")];
    let named = if named.is_empty() { &piped } else { named };
    let all = match options.from {
        Some(Source::Akn) => answers.files(named),
        None => named.iter().try_for_each(|symbol| match symbol.as_str() {
            "-" => answers.lines(),
            symbol => answers.answer(symbol, None),
        }),
    };
    let several = named.len() > 1 || named[0] == "-" || options.from.is_some();
    if all.is_continue() && options.format == Format::Json && !options.quiet {
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
    quiet: bool,
    most: Size,
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
    /// Where it stands in a file.
    #[serde(skip_serializing_if = "Option::is_none")]
    place: Option<String>,
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
                Ok(line) => self.answer(&line, None)?,
                Err(error) => {
                    self.fails(&report::not_read("standard input", &error));
                    return Break(());
                }
            }
        }
        Continue(())
    }

    /// Every symbol in these files, folders and archives.
    fn files(&mut self, named: &[String]) -> ControlFlow<()> {
        let paths: Vec<PathBuf> = named.iter().map(PathBuf::from).collect();
        let inputs = inputs::find(&paths, Written::Akn, None);
        inputs.notes.iter().for_each(|note| self.console.note(note));
        inputs.errors.iter().for_each(|error| self.fails(error));
        for (n, input) in inputs.named.iter().enumerate() {
            let Input::Archive(path) = input else {
                self.file(Text::Whole(n, input))?;
                continue;
            };
            let mut all = Continue(());
            let read = archive::each_text(path, Written::Akn, self.most, &mut |member| {
                all = self.file(Text::Member(path, member));
                all
            });
            let name = path.to_string_lossy();
            match read {
                Ok(passed) => self.console.note(&report::passed_over(&name, &passed)),
                Err(error) => self.fails(&report::archive_not_read(&name, &error)),
            }
            all?;
        }
        Continue(())
    }

    fn file(&mut self, text: Text<'_>) -> ControlFlow<()> {
        let name = text.name();
        let mut notes = vec![];
        let xml = match texts::read(text, &name, self.most, &Letters::default(), &mut notes) {
            Ok(read) => read.source.text,
            Err(message) => {
                self.fails(&message);
                return Continue(());
            }
        };
        notes.iter().for_each(|note| self.console.note(note));
        let file = match undocs::read::akn(&xml) {
            Ok(file) => file,
            Err(error) => {
                self.fails(&report::not_well_formed(&name, &xml, error));
                return Continue(());
            }
        };
        let (mut told, lines) = (BTreeSet::new(), LineIndex::new(&xml));
        for (symbol, span) in file.claims.symbols() {
            if told.insert(symbol) {
                let place = lines.place(span.start);
                self.answer(symbol, Some(&format!("{name}:{}:{}", place.line, place.column)))?;
            }
        }
        Continue(())
    }

    /// Tells what a symbol says. `place` is where it stands in a file.
    fn answer(&mut self, text: &str, place: Option<&str>) -> ControlFlow<()> {
        let read = match Designation::parse(text) {
            Ok(read) => read,
            Err(error) => {
                let told = report::not_a_symbol(text, &error);
                self.fails(&place.map_or(told.clone(), |place| format!("{place}: {told}")));
                return Continue(());
            }
        };
        if self.quiet {
            return Continue(());
        }
        let object = || Object { text: text.to_owned(), place: place.map(str::to_owned), read };
        self.told += 1;
        match self.format {
            Format::Text => self.write(&format!("{}{}", if self.told > 1 { "\n" } else { "" }, Answer { text, read })),
            Format::Jsonl => {
                let json = serde_json::to_string(&object());
                self.write(&(json.expect("strings and numbers can be written") + "\n"))
            }
            Format::Json => {
                self.kept.push(object());
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
