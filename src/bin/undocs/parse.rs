//! `undocs parse`.

use crate::archive;
use crate::args::{Format, Parse};
use crate::batch::{self, Batch, Sink};
use crate::console::Console;
use crate::convert::convert;
use crate::inputs::{self, Input, Text};
use crate::output::{self, Output, Place};
use crate::{FAILED, GOOD, report, usage};
use clap::error::ErrorKind::ArgumentConflict;
use std::fs;
use std::io::{self, IsTerminal, stdout};
use std::ops::ControlFlow::{self, Break, Continue};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

pub(crate) fn run(options: &Parse) -> u8 {
    if options.pretty && options.format != Format::Json {
        usage(ArgumentConflict, "--pretty indents JSON; it goes with --format json only");
    }
    let inputs = inputs::find(&options.files, options.out_dir.as_deref());
    if inputs.named.iter().filter(|input| matches!(input, Input::Stdin)).count() > 1 {
        usage(ArgumentConflict, "standard input can be read only once; name `-` once");
    }
    if matches!(options.format, Format::Html | Format::Akn) && inputs.several && options.out_dir.is_none() {
        usage(ArgumentConflict, "several pages or XML documents cannot go into one; add --out-dir DIR");
    }
    let planned = options.out_dir.as_deref().map(|folder| {
        output::plan(&inputs.named, folder, options.format).unwrap_or_else(|message| usage(ArgumentConflict, message))
    });

    let mut console = Console::new(options.quiet);
    inputs.errors.iter().for_each(|error| console.error(error));
    let output = match (planned, &options.out_dir) {
        (Some(planned), Some(folder)) => {
            if let Err(error) = fs::create_dir_all(folder) {
                console.error(&report::no_folder(folder, &error));
                return FAILED;
            }
            Output::Folder(planned)
        }
        _ => Output::stdout(options.format, inputs.several),
    };
    if !output.is_stdout() || !stdout().is_terminal() {
        console.begin(inputs.named.len());
    }
    let failures = inputs.errors.len();
    let writer = Writer { output, console: &console, options, texts: failures, failures, closed: false };
    let Writer { texts, failures, closed, .. } = each(&inputs.named, writer);
    if failures > 0 && texts > 1 && !closed {
        console.note(&report::error(&format!("{failures} of {texts} inputs failed; the others are written"), None));
    }
    if failures > 0 { FAILED } else { GOOD }
}

/// Reads and writes each text of each input.
fn each<'a>(inputs: &'a [Input], mut writer: Writer<'a>) -> Writer<'a> {
    let pool = match batch::pool(writer.options.jobs.map(Into::into)) {
        Ok(pool) => pool,
        Err(error) => {
            writer.fails(&report::error(&format!("cannot start threads: {error}"), Some("try --jobs 1")));
            return writer;
        }
    };
    let threads = pool.current_num_threads();
    let mut writer = pool.in_place_scope(|scope| {
        let mut batch = Batch::new(scope, threads, writer);
        let all = inputs.iter().enumerate().try_for_each(|(n, input)| match input {
            Input::Archive(path) => each_in_archive(path, &mut batch),
            input => submit(Text::Whole(n, input), &mut batch),
        });
        if all.is_continue() {
            let _ = batch.finish();
        }
        batch.sink
    });
    writer.finish();
    writer
}

fn each_in_archive<'a>(path: &'a Path, batch: &mut Batch<'_, 'a, Outcome, Writer<'a>>) -> ControlFlow<()> {
    let (before, mut ended) = (batch.sink.texts, Continue(()));
    let read = archive::each_text(path, &mut |member| {
        ended = submit(Text::Member(path, member), batch);
        ended
    });
    let name = path.to_string_lossy();
    match read {
        Err(error) => {
            batch.sink.texts += 1;
            batch.sink.fails(&report::archive_not_read(&name, &error));
        }
        Ok(()) if batch.sink.texts == before => {
            batch.sink.texts += 1;
            batch.sink.fails(&report::no_texts(&name));
        }
        Ok(()) => {}
    }
    batch.sink.console.done();
    ended
}

fn submit<'a>(text: Text<'a>, batch: &mut Batch<'_, 'a, Outcome, Writer<'a>>) -> ControlFlow<()> {
    let Writer { output, console, options, texts, .. } = &mut batch.sink;
    *texts += 1;
    let name = text.name();
    let place = match output.place(&text) {
        Ok(place) => place,
        Err(message) => {
            batch.sink.fails(&report::error(&message, None));
            return Continue(());
        }
    };
    console.at(&name);
    if let Text::Whole(_, input) = &text
        && input.is_typed()
    {
        console.note(&report::note("reading what you type; end with Ctrl-D on a line of its own"));
    }
    let (options, counts) = (*options, matches!(text, Text::Whole(..)));
    batch.submit(move || {
        let mut outcome = Outcome { name, place, counts, notes: vec![], result: Err(String::new()) };
        // A text that undocs stumbles over keeps no other from being read.
        outcome.result = catch_unwind(AssertUnwindSafe(|| work(text, options, &outcome.name, &mut outcome.notes)))
            .unwrap_or_else(|_| Err(report::stumbled(&outcome.name)));
        outcome
    })
}

/// What became of a text.
struct Outcome {
    name: String,
    place: Place,
    /// Whether it is an input of its own, which the bar counts.
    counts: bool,
    /// What is odd in it, worded.
    notes: Vec<String>,
    /// What to write, or what is wrong, worded.
    result: Result<String, String>,
}

/// Reads a text and makes of it what was asked for; on any thread.
fn work(text: Text<'_>, options: &Parse, name: &str, notes: &mut Vec<String>) -> Result<String, String> {
    let bytes = text.read().map_err(|error| report::not_read(name, &error))?;
    let text = match String::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let offset = error.utf8_error().valid_up_to();
            if !options.lossy {
                return Err(report::not_utf8(name, error.as_bytes(), offset));
            }
            let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
            notes.push(report::lossy(name, &text, offset));
            text
        }
    };
    let converted = convert(&text, options);
    if !options.quiet {
        notes.push(report::diagnostics(name, &text, &converted.diagnostics));
    }
    Ok(converted.output)
}

/// Writes what became of the texts, in their order, and says what is wrong with them.
struct Writer<'a> {
    output: Output,
    console: &'a Console,
    options: &'a Parse,
    texts: usize,
    failures: usize,
    /// Nobody reads the output any more, or it cannot be written: there is no use in going on.
    closed: bool,
}

impl Sink<Outcome> for Writer<'_> {
    fn take(&mut self, outcome: Outcome) -> ControlFlow<()> {
        outcome.notes.iter().for_each(|note| self.console.note(note));
        match outcome.result {
            Ok(output) => {
                let written = self.output.write(&outcome.place, &output);
                self.written(written, &outcome.place.name());
            }
            Err(message) => self.fails(&message),
        }
        if outcome.counts {
            self.console.done();
        }
        if self.closed { Break(()) } else { Continue(()) }
    }
}

impl Writer<'_> {
    fn fails(&mut self, message: &str) {
        self.failures += 1;
        self.console.error(message);
    }

    fn written(&mut self, result: io::Result<()>, name: &str) {
        let Err(error) = result else { return };
        self.closed = self.output.is_stdout();
        if !(self.closed && output::is_closed(&error)) {
            self.fails(&report::not_written(name, &error));
        }
    }

    fn finish(&mut self) {
        if !self.closed {
            let finished = self.output.finish();
            self.written(finished, "standard output");
        }
    }
}
