//! `undocs compare`: two documents beside each other.

use crate::choices::Lang;
use crate::console::{self, Console};
use crate::inputs::{Input, Text};
use crate::size::Limit;
use crate::texts::{self, Letters, Read};
use crate::{report, terminal, usage};
use clap::error::ErrorKind::{ArgumentConflict, WrongNumberOfValues};
use clap::{Args, ValueEnum};
use std::io::{Write, stdout};
use std::path::{Path, PathBuf};
use undocs::compare::{self, Basis, Comparison, Config, Scanning, drafts};
use undocs::write::compare as write;
use undocs::{Document, Parser};

const COMPARE_EXAMPLES: &str = "\
Examples:
  undocs compare A_C.1_75_L.4.txt A_RES_75_32.txt
      a draft and what was adopted
  undocs compare draft.txt report.txt --select I
      a draft and draft resolution I as a report sets it out; without --select the one that fits best
  undocs compare --ignore-scanning scan.txt clean.txt > /dev/null && echo same
      whether a scan says what a clean text does
  undocs compare --format html A_RES_75_32_F.txt A_RES_75_32_E.txt > both.html
      two languages side by side

Exit status:
  0  both say the same
  1  they differ
  2  something could not be read or written, or the command line makes no sense";

/// Both say the same.
const SAME: u8 = 0;
/// They differ.
const DIFFERENT: u8 = 1;
/// It cannot be told. As `diff` has it.
const TROUBLE: u8 = 2;

#[derive(Args)]
#[command(after_help = COMPARE_EXAMPLES)]
pub(crate) struct Compare {
    /// The first document, the older one; `-` is standard input
    #[arg(value_name = "BEFORE")]
    before: PathBuf,

    /// The second document, the newer one
    #[arg(value_name = "AFTER")]
    after: PathBuf,

    /// How to write it
    #[arg(short, long, value_name = "FORMAT", default_value = "text")]
    format: Format,

    /// Of a text that sets out documents, compare this one: its number (I), its symbol, or its place (#3)
    ///
    /// Where nothing is said, and only one of the two texts sets out documents, the one that is most like the other text is
    /// taken. Where both do, it is looked for in both.
    #[arg(short, long, value_name = "DRAFT")]
    select: Option<String>,

    /// Compare the texts as they are, and not a document that one of them sets out
    #[arg(long, conflicts_with = "select")]
    whole: bool,

    /// What to align paragraphs by; words within one language, and structure across two, where nothing is said
    #[arg(long, value_name = "BASIS")]
    by: Option<By>,

    /// Take for edits what looks like a scanner's work: accents, capitals, blanks
    #[arg(long)]
    strict: bool,

    /// Do not count differences that a scanner makes for the exit status
    #[arg(long, conflicts_with = "strict")]
    ignore_scanning: bool,

    /// Write the paragraphs that do not differ too, in text
    #[arg(long)]
    all: bool,

    /// Language of the texts; two, with a comma between them, where they differ
    #[arg(short, long, value_name = "LANGUAGE", value_delimiter = ',', default_value = "auto")]
    lang: Vec<Lang>,

    #[command(flatten)]
    limit: Limit,

    #[command(flatten)]
    letters: Letters,

    /// Indent JSON
    #[arg(long)]
    pretty: bool,

    /// Say nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// What differs, a paragraph a block; in colours on a terminal
    Text,
    /// A page, the two side by side
    Html,
    /// One object
    Json,
}

#[derive(Clone, Copy, ValueEnum)]
enum By {
    /// Their words
    Words,
    /// Their kinds, numbers, figures and citations
    Structure,
}

pub(crate) fn run(options: &Compare) -> u8 {
    if options.pretty && options.format != Format::Json {
        usage(ArgumentConflict, "--pretty indents JSON; it goes with --format json only");
    }
    if options.lang.len() > 2 {
        usage(WrongNumberOfValues, "there are two texts: name one language, or two");
    }
    if options.before.as_os_str() == "-" && options.after.as_os_str() == "-" {
        usage(ArgumentConflict, "standard input can be read only once; name `-` once");
    }
    let console = Console::new(options.quiet);
    let (Some(before), Some(after)) =
        (text(&options.before, options, &console), text(&options.after, options, &console))
    else {
        return TROUBLE;
    };
    let parser = |lang: Option<&Lang>| {
        lang.and_then(|lang| lang.language()).map_or(Parser::new(), |language| Parser::new().language(language))
    };
    let documents = (before.document(parser(options.lang.first())), after.document(parser(options.lang.last())));
    let (before, after) = match documents {
        (Ok(before), Ok(after)) => (before, after),
        (Err(message), _) | (_, Err(message)) => {
            console.error(&message);
            return TROUBLE;
        }
    };
    let chosen = match &options.select {
        Some(name) => select(name, &before, &after),
        None if options.whole => Ok((&before, &after)),
        None => Ok((compare::pick(&before, &after), compare::pick(&after, &before))),
    };
    let (before, after) = match chosen {
        Ok(chosen) => chosen,
        Err(message) => {
            console.error(&message);
            return TROUBLE;
        }
    };
    let config = Config {
        basis: options.by.map(|by| match by {
            By::Words => Basis::Words,
            By::Structure => Basis::Structure,
        }),
        scanning: if options.strict { Scanning::Edit } else { Scanning::Apart },
    };
    let comparison = compare::compare(before, after, &config);
    // Only the text form has colours, and what it quotes is made harmless as it is written.
    let written = written(&comparison, options);
    let printed = match options.format {
        Format::Text => {
            let mut out = terminal::coloured_stdout();
            out.write_all(written.as_bytes()).and_then(|()| out.flush())
        }
        Format::Html | Format::Json => console::print(written.as_bytes()),
    };
    match printed {
        Err(error) if !console::is_closed(&error) => {
            console.error(&report::not_written("standard output", &error));
            TROUBLE
        }
        _ if comparison.is_same() || options.ignore_scanning && comparison.is_same_but_scanning() => SAME,
        _ => DIFFERENT,
    }
}

/// A file that was read, or `None` where it has been said why not.
fn text(path: &Path, options: &Compare, console: &Console) -> Option<Read> {
    let input = if path.as_os_str() == "-" { Input::Stdin } else { Input::File(path.to_path_buf()) };
    let mut notes = vec![];
    let read = texts::read(Text::Whole(0, &input), &input.name(), options.limit.max_size, &options.letters, &mut notes);
    notes.iter().for_each(|note| console.note(note));
    read.map_err(|message| console.error(&message)).ok()
}

/// The documents called `name` in those of the two texts that set out documents.
fn select<'d, 't>(
    name: &str,
    before: &'d Document<'t>,
    after: &'d Document<'t>,
) -> Result<(&'d Document<'t>, &'d Document<'t>), String> {
    let find = |document: &'d Document<'t>| {
        let inside = drafts(document);
        if inside.is_empty() {
            return Ok(document);
        }
        let known: Vec<String> = inside
            .iter()
            .enumerate()
            .map(|(at, draft)| match draft.number.or(draft.document.symbol.as_deref()) {
                Some(number) => format!("#{} {number}", at + 1),
                None => format!("#{}", at + 1),
            })
            .collect();
        let help = format!("there are {}", known.join(", "));
        compare::select(document, name)
            .ok_or_else(|| report::error(&format!("no document {name} is set out"), Some(&help)))
    };
    if drafts(before).is_empty() && drafts(after).is_empty() {
        return Err(report::error(
            &format!("no document {name} is set out: neither text holds any"),
            Some("leave --select out"),
        ));
    }
    Ok((find(before)?, find(after)?))
}

fn written(comparison: &Comparison<'_>, options: &Compare) -> String {
    let mut out = String::new();
    match options.format {
        Format::Text => {
            let coloured = anstream::AutoStream::choice(&stdout()) != anstream::ColorChoice::Never;
            let marks = if coloured { write::Marks::ANSI } else { write::Marks::PLAIN };
            let shown = if options.all { write::Shown::All } else { write::Shown::Differences };
            write::text(comparison, &marks, shown, &mut out)
        }
        Format::Html => write::html(comparison, &mut out),
        Format::Json => {
            let layout = if options.pretty { undocs::write::Layout::Pretty } else { undocs::write::Layout::Compact };
            write::json(comparison, layout, &mut out).map(|()| out.push('\n'))
        }
    }
    .expect("a String takes all that is written");
    out
}
