//! `undocs parse`: reads documents and writes what they say.

use crate::choices::{Format, Unit};
use crate::console::Console;
use crate::convert::{Conversion, convert};
use crate::outcome::{FAILED, NotWritten};
use crate::output::{self, Output};
use crate::texts::{Read, Texts};
use crate::{files, report, usage};
use clap::Args;
use clap::error::ErrorKind::ArgumentConflict;
use std::fs;
use std::io::{IsTerminal, stdout};
use std::path::PathBuf;

const PARSE_EXAMPLES: &str = "\
Examples:
  undocs parse A_RES_78_237.txt
      one JSON object
  undocs parse --format jsonl texts/ more/*.txt > all.jsonl
      a line for each text; folders are searched for texts, Word files and web pages
  undocs parse A_RES_78_237.docx
      a Word file; `undocs text` prints the text that positions count in
  undocs parse --format html --out-dir pages texts/
      pages/NAME.html for each NAME.txt
  undocs parse --format akn --out-dir xml texts/
      xml/NAME.xml, Akoma Ntoso as the UN writes it
  pdftotext -layout N2041567.pdf - | undocs parse --format text
      a clean reading copy of what comes from another program
  undocs parse --quiet --format jsonl --jobs 4 texts.tar.zst more.zip | gzip > all.jsonl.gz
      the texts in archives, four at a time; nothing is unpacked to disk
  undocs parse --positions utf16 --pretty draft.txt
      positions as JavaScript counts them
  undocs parse --format events --why draft.txt
      why a paragraph is torn, or is no heading: what was weighed, and the rule that named it

Exit status:
  0  everything was read and written
  1  something could not be read or written; the rest was, unless the disk is full
  2  the command line makes no sense; nothing was written
  130  Ctrl-C or another signal ended it; the files of --out-dir that are there are whole";

#[derive(Args)]
#[command(after_help = PARSE_EXAMPLES)]
pub(crate) struct Parse {
    #[command(flatten)]
    pub(crate) texts: Texts,

    /// What to write
    #[arg(short, long, value_name = "FORMAT", default_value = "json")]
    pub(crate) format: Format,

    /// What positions count: bytes of UTF-8, characters (Python), UTF-16 units (JavaScript)
    #[arg(long, value_name = "UNIT", default_value = "bytes")]
    pub(crate) positions: Unit,

    /// Write NAME.txt to DIR/NAME.json (or .jsonl .txt .events .md .html .xml); DIR is made where it is missing
    ///
    /// A text in an archive goes to DIR/ARCHIVE.tar/NAME.json, in the folders that it has there. A file is whole or not there;
    /// links that lie in DIR are not followed.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,

    /// Indent JSON
    #[arg(long)]
    pub(crate) pretty: bool,

    /// Say before each block of the events why it begins there and is what it is, and of each line why it goes on
    #[arg(long)]
    pub(crate) why: bool,
}

pub(crate) fn run(options: &Parse) -> u8 {
    if options.pretty && options.format != Format::Json {
        usage(ArgumentConflict, "--pretty indents JSON; it goes with --format json only");
    }
    if options.why && options.format != Format::Events {
        usage(ArgumentConflict, "--why tells of events; it goes with --format events only");
    }
    let inputs = options.texts.find(options.out_dir.as_deref());
    if matches!(options.format, Format::Html | Format::Akn) && inputs.several && options.out_dir.is_none() {
        usage(ArgumentConflict, "several pages or XML documents cannot go into one; add --out-dir DIR");
    }
    let planned = options.out_dir.as_deref().map(|folder| {
        output::plan(&inputs.named, folder, options.format).unwrap_or_else(|message| usage(ArgumentConflict, message))
    });

    let mut console = Console::new(options.texts.quiet);
    let mut output = match (planned, &options.out_dir) {
        (Some(planned), Some(folder)) => {
            if let Err(error) = fs::create_dir_all(folder) {
                console.error(&report::no_folder(folder, &error));
                return FAILED;
            }
            files::end_whole();
            Output::Folder(planned)
        }
        _ => Output::stdout(options.format, inputs.several),
    };
    if !output.is_stdout() || !stdout().is_terminal() {
        console.begin(inputs.named.len());
    }
    let &Parse { format, pretty, .. } = options;
    let (parser, positions) = (options.texts.parser(), options.positions.positions());
    let how = Conversion { parser, format, positions, pretty, why: options.why };
    let work = |read: &Read, notes: &mut Vec<String>| {
        let converted = convert(read, &how)?;
        if !options.texts.quiet {
            notes.push(report::diagnostics(&read.name, read.text(), &converted.diagnostics));
        }
        Ok(converted.output)
    };
    let take = |name: &str, origin: &_, made: Result<String, String>| {
        output.write(name, origin, &made.map_err(NotWritten::one)?)
    };
    let mut ended = options.texts.each(&inputs, &console, work, take);
    if !ended.closed {
        ended.written(output.finish(), &console);
    }
    ended.tell(&console)
}
