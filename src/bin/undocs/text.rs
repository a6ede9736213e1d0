//! `undocs text`: the text of a file, in which all positions count.

use crate::console::Console;
use crate::inputs::{self, Input};
use crate::outcome::FAILED;
use crate::size::Limit;
use crate::texts::{self, Letters};
use clap::Args;
use std::path::PathBuf;

const EXAMPLES: &str = "\
Examples:
  undocs text A_RES_78_237.docx > text.txt
      what `parse`, `cite` and `lint` read of a Word file, and what their positions count in
  undocs text --encoding windows-1256 old.txt
      an old text as UTF-8";

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Text {
    /// A text, a Word file or a web page; `-`, or none, is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,

    #[command(flatten)]
    letters: Letters,

    #[command(flatten)]
    limit: Limit,

    /// Say nothing but errors
    #[arg(short, long)]
    quiet: bool,
}

pub(crate) fn run(options: &Text) -> u8 {
    let console = Console::new(options.quiet);
    let input = if options.file.as_os_str() == "-" { Input::Stdin } else { Input::File(options.file.clone()) };
    let mut notes = vec![];
    let read = texts::read(
        inputs::Text::Whole(0, &input),
        &input.name(),
        options.limit.max_size,
        &options.letters,
        &mut notes,
    );
    notes.iter().for_each(|note| console.note(note));
    match read {
        Ok(read) => crate::print(read.text().as_bytes()),
        Err(message) => {
            console.error(&message);
            FAILED
        }
    }
}
