//! `undocs parse`.

use crate::args::{Format, Parse};
use crate::console::Console;
use crate::convert::convert;
use crate::inputs::{self, Input};
use crate::output::{self, Output};
use crate::{FAILED, GOOD, report, usage};
use clap::error::ErrorKind::ArgumentConflict;
use std::fs;
use std::io::{IsTerminal, stdout};

pub(crate) fn run(options: &Parse) -> u8 {
    if options.pretty && options.format != Format::Json {
        usage(ArgumentConflict, "--pretty indents JSON; it goes with --format json only");
    }
    let inputs = inputs::find(&options.files, options.out_dir.as_deref());
    if inputs.texts.iter().filter(|input| matches!(input, Input::Stdin)).count() > 1 {
        usage(ArgumentConflict, "standard input can be read only once; name `-` once");
    }
    if matches!(options.format, Format::Html | Format::Akn) && inputs.several && options.out_dir.is_none() {
        usage(ArgumentConflict, "several pages or XML documents cannot go into one; add --out-dir DIR");
    }
    let paths = options.out_dir.as_deref().map(|folder| {
        output::plan(&inputs.texts, folder, options.format).unwrap_or_else(|message| usage(ArgumentConflict, message))
    });

    let mut console = Console::new(options.quiet);
    inputs.errors.iter().for_each(|error| console.error(error));
    let mut failures = inputs.errors.len();
    let output = match (paths, &options.out_dir) {
        (Some(paths), Some(folder)) => {
            if let Err(error) = fs::create_dir_all(folder) {
                console.error(&report::no_folder(folder, &error));
                return FAILED;
            }
            Output::Folder { paths }
        }
        _ => Output::stdout(options.format, inputs.several),
    };
    if !output.is_stdout() || !stdout().is_terminal() {
        console.begin(inputs.texts.len());
    }
    match each(&inputs.texts, options, output, &console) {
        Some(more) => failures += more,
        None => return if failures > 0 { FAILED } else { GOOD },
    }
    if failures > 0 && inputs.texts.len() > 1 {
        let total = inputs.texts.len() + inputs.errors.len();
        console.note(&report::error(&format!("{failures} of {total} inputs failed; the others are written"), None));
    }
    if failures > 0 { FAILED } else { GOOD }
}

/// Reads and writes each input and counts those that failed; `None` where nobody reads the output any more.
fn each(inputs: &[Input], options: &Parse, mut output: Output, console: &Console) -> Option<usize> {
    let mut failures = 0;
    for (n, input) in inputs.iter().enumerate() {
        console.at(&input.name());
        if let Some(text) = read(input, options, console) {
            let converted = convert(&text, options);
            console.note(&report::diagnostics(&input.name(), &text, &converted.diagnostics));
            match output.write(n, &converted.output) {
                Ok(()) => {}
                Err(error) if output.is_stdout() && output::is_closed(&error) => return None,
                Err(error) => {
                    failures += 1;
                    console.error(&report::not_written(&output.name(n), &error));
                    if output.is_stdout() {
                        return Some(failures);
                    }
                }
            }
        } else {
            failures += 1;
        }
        console.done();
    }
    match output.finish() {
        Ok(()) => Some(failures),
        Err(error) if output::is_closed(&error) => None,
        Err(error) => {
            console.error(&report::not_written("standard output", &error));
            Some(failures + 1)
        }
    }
}

/// The text of an input; what is wrong with it is said.
fn read(input: &Input, options: &Parse, console: &Console) -> Option<String> {
    if input.is_typed() {
        console.note(&report::note("reading what you type; end with Ctrl-D on a line of its own"));
    }
    let name = input.name();
    let bytes = input.read().map_err(|error| console.error(&report::not_read(&name, &error))).ok()?;
    let error = match String::from_utf8(bytes) {
        Ok(text) => return Some(text),
        Err(error) => error,
    };
    let offset = error.utf8_error().valid_up_to();
    if options.lossy {
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        console.note(&report::lossy(&name, &text, offset));
        return Some(text);
    }
    console.error(&report::not_utf8(&name, error.as_bytes(), offset));
    None
}
