//! What can be asked for.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::num::NonZeroUsize;
use std::path::PathBuf;
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
  undocs schema                              the JSON Schema of the output
  undocs completions bash                    completions for your shell

`undocs parse --help` has more.";

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Read documents and write what they say
    Parse(Parse),
    /// Print the JSON Schema of the output of `parse --format json`
    Schema,
    /// Print completions for a shell
    #[command(after_help = "Example:\n  undocs completions bash > ~/.local/share/bash-completion/completions/undocs")]
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
}

const PARSE_EXAMPLES: &str = "\
Examples:
  undocs parse A_RES_78_237.txt
      one JSON object
  undocs parse --format jsonl texts/ more/*.txt > all.jsonl
      a line for each text; folders are searched for .txt and .md
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

Exit status:
  0  everything was read and written
  1  something could not be read or written; the rest was
  2  the command line makes no sense; nothing was written";

#[derive(Args)]
#[command(after_help = PARSE_EXAMPLES)]
pub(crate) struct Parse {
    /// Texts, folders and archives to read; `-`, or none, is standard input
    ///
    /// Folders and archives (.tar, .tar.gz, .tar.zst, .zip) are searched through for .txt and .md files; hidden ones are
    /// left out. What is packed by gzip or zstd is unpacked, whatever it is called.
    #[arg(value_name = "FILES")]
    pub(crate) files: Vec<PathBuf>,

    /// What to write
    #[arg(short, long, value_name = "FORMAT", default_value = "json")]
    pub(crate) format: Format,

    /// Language of the texts
    #[arg(short, long, value_name = "LANGUAGE", default_value = "auto")]
    pub(crate) lang: Lang,

    /// What positions count: bytes of UTF-8, characters (Python), UTF-16 units (JavaScript)
    #[arg(long, value_name = "UNIT", default_value = "bytes")]
    pub(crate) positions: Unit,

    /// Write NAME.txt to DIR/NAME.json (or .jsonl .txt .events .md .html .xml); DIR is made where it is missing
    ///
    /// A text in an archive goes to DIR/ARCHIVE.tar/NAME.json, in the folders that it has there.
    #[arg(short, long, value_name = "DIR")]
    pub(crate) out_dir: Option<PathBuf>,

    /// Read so many texts at once; as many as there are cores, where nothing is said
    ///
    /// Outputs come in the order of the inputs in any case.
    #[arg(short, long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    /// Read texts that are not UTF-8 too, with U+FFFD for what cannot be read
    #[arg(long)]
    pub(crate) lossy: bool,

    /// Indent JSON
    #[arg(long)]
    pub(crate) pretty: bool,

    /// Say nothing but errors: no diagnostics, no progress
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

/// What to write. A new one needs its extension here and its writer in `convert`.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// The tree, as JSON; of several texts, an array
    Json,
    /// The tree, a line of JSON for each text
    Jsonl,
    /// A clean reading copy
    Text,
    /// The events, one a line
    Events,
    /// Markdown
    Markdown,
    /// A page
    Html,
    /// Akoma Ntoso, as the UN writes it: AKN4UN
    Akn,
}

impl Format {
    /// How files of it end.
    pub(crate) fn extension(self) -> &'static str {
        match self {
            Format::Json => "json",
            Format::Jsonl => "jsonl",
            Format::Text => "txt",
            Format::Events => "events",
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Akn => "xml",
        }
    }
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
