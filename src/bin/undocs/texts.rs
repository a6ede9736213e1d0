//! The texts of a run: what every command that reads texts can be told, and how it comes by them. They are read and
//! worked on by all cores, and what was made of them is taken in their order.

use crate::archive;
use crate::batch::{self, Batch, Sink};
use crate::choices::Lang;
use crate::console::Console;
use crate::inputs::{self, Input, Inputs, Origin, Text};
use crate::kinds::Written;
use crate::outcome::{Ended, NotWritten};
use crate::size::{Limit, Size};
use crate::{report, usage};
use clap::Args;
use clap::error::ErrorKind::ArgumentConflict;
use std::num::NonZeroUsize;
use std::ops::ControlFlow::{self, Break, Continue};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use undocs::Parser;

/// What to read, and how.
#[derive(Args)]
pub(crate) struct Texts {
    /// Texts, folders and archives to read; `-`, or none, is standard input
    ///
    /// Folders and archives (.tar, .tar.gz, .tar.zst, .zip) are searched through for .txt and .md files; hidden ones are
    /// left out. Other files there are counted and not read: an archive among them, a pipe or a device is read where it is
    /// named by itself. What is packed by gzip or zstd is unpacked, whatever it is called.
    #[arg(value_name = "FILES")]
    pub(crate) files: Vec<PathBuf>,

    /// Language of the texts
    #[arg(short, long, value_name = "LANGUAGE", default_value = "auto")]
    pub(crate) lang: Lang,

    /// Read so many texts at once; as many as there are cores, where nothing is said
    ///
    /// Outputs come in the order of the inputs in any case.
    #[arg(short, long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    #[command(flatten)]
    pub(crate) limit: Limit,

    /// Read texts that are not UTF-8 too, with U+FFFD for what cannot be read
    #[arg(long)]
    pub(crate) lossy: bool,

    /// Say nothing but errors: no diagnostics, no progress, nothing of files that are passed over
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

/// A text that was read.
pub(crate) struct Read {
    /// What messages call it.
    pub(crate) name: String,
    pub(crate) text: String,
}

impl Texts {
    /// What the command line names; leaves where standard input is named twice. `out` is a folder of outputs.
    pub(crate) fn find(&self, out: Option<&Path>) -> Inputs {
        self.find_written(Written::Text, out)
    }

    /// The same of files that are written in another way.
    pub(crate) fn find_written(&self, written: Written, out: Option<&Path>) -> Inputs {
        let inputs = inputs::find(&self.files, written, out);
        if inputs.named.iter().filter(|input| matches!(input, Input::Stdin)).count() > 1 {
            usage(ArgumentConflict, "standard input can be read only once; name `-` once");
        }
        inputs
    }

    /// What reads them.
    pub(crate) fn parser(&self) -> Parser {
        self.lang.language().map_or(Parser::new(), |language| Parser::new().language(language))
    }

    /// Has `work` done on each text, on any core, and gives to `take` what was made of it, in the order of the texts.
    /// Tells the notes that `work` leaves, and what could not be read.
    pub(crate) fn each<T: Send>(
        &self,
        inputs: &Inputs,
        console: &Console,
        work: impl Fn(&Read, &mut Vec<String>) -> T + Sync,
        take: impl FnMut(&str, &Origin, T) -> Result<(), NotWritten>,
    ) -> Ended {
        inputs.notes.iter().for_each(|note| console.note(note));
        inputs.errors.iter().for_each(|error| console.error(error));
        let failures = inputs.errors.len();
        let mut taker = Taker { take, console, ended: Ended { texts: failures, failures, closed: false } };
        let pool = match batch::pool(self.jobs.map(Into::into)) {
            Ok(pool) => pool,
            Err(error) => {
                let message = report::error(&format!("cannot start threads: {error}"), Some("try --jobs 1"));
                taker.ended.fails(&message, console);
                return taker.ended;
            }
        };
        let (threads, run) =
            (pool.current_num_threads(), Run { console, lossy: self.lossy, most: self.limit.max_size, work: &work });
        pool.in_place_scope(|scope| {
            let mut batch = Batch::new(scope, threads, taker);
            let all = inputs.named.iter().enumerate().try_for_each(|(n, input)| match input {
                Input::Archive(path) => run.each_in_archive(path, inputs.written, &mut batch),
                input => run.submit(Text::Whole(n, input), &mut batch),
            });
            if all.is_continue() {
                let _ = batch.finish();
            }
            batch.sink.ended
        })
    }
}

/// What is the same for all texts of a run.
struct Run<'a, W> {
    console: &'a Console,
    lossy: bool,
    most: Size,
    work: &'a W,
}

impl<'a, W> Run<'a, W> {
    fn each_in_archive<T, F>(
        &self,
        path: &'a Path,
        written: Written,
        batch: &mut Batch<'_, 'a, Outcome<T>, Taker<'a, F>>,
    ) -> ControlFlow<()>
    where
        T: Send + 'a,
        W: Fn(&Read, &mut Vec<String>) -> T + Sync,
        F: FnMut(&str, &Origin, T) -> Result<(), NotWritten>,
    {
        let (before, mut all) = (batch.sink.ended.texts, Continue(()));
        let read = archive::each_text(path, written, self.most, &mut |member| {
            all = self.submit(Text::Member(path, member), batch);
            all
        });
        let name = path.to_string_lossy();
        let wrong = match read {
            Err(error) => Some(report::archive_not_read(&name, &error)),
            Ok(passed) => {
                self.console.note(&report::passed_over(&name, &passed));
                (batch.sink.ended.texts == before).then(|| report::no_texts(&name, written.called()))
            }
        };
        if let Some(message) = wrong {
            batch.sink.ended.texts += 1;
            batch.sink.ended.fails(&message, self.console);
        }
        self.console.done();
        all
    }

    fn submit<T, F>(&self, text: Text<'a>, batch: &mut Batch<'_, 'a, Outcome<T>, Taker<'a, F>>) -> ControlFlow<()>
    where
        T: Send + 'a,
        W: Fn(&Read, &mut Vec<String>) -> T + Sync,
        F: FnMut(&str, &Origin, T) -> Result<(), NotWritten>,
    {
        batch.sink.ended.texts += 1;
        let (name, origin) = (text.name(), text.origin());
        self.console.at(&name);
        if let Text::Whole(_, input) = &text
            && input.is_typed()
        {
            self.console.note(&report::note("reading what you type; end with Ctrl-D on a line of its own"));
        }
        let &Run { lossy, most, work, .. } = self;
        batch.submit(move || {
            let mut notes = vec![];
            // A text that undocs stumbles over keeps no other from being read.
            let made = catch_unwind(AssertUnwindSafe(|| {
                let read = Read { text: read(text, &name, most, lossy, &mut notes)?, name: name.clone() };
                Ok(work(&read, &mut notes))
            }));
            let made = made.unwrap_or_else(|_| Err(report::stumbled(&name)));
            Outcome { name, origin, notes, made }
        })
    }
}

/// The text itself, or why it cannot be read, worded.
pub(crate) fn read(
    text: Text<'_>,
    name: &str,
    most: Size,
    lossy: bool,
    notes: &mut Vec<String>,
) -> Result<String, String> {
    let bytes = text.read(most).map_err(|error| report::not_read(name, &error))?;
    String::from_utf8(bytes).or_else(|error| {
        let offset = error.utf8_error().valid_up_to();
        if !lossy {
            return Err(report::not_utf8(name, error.as_bytes(), offset));
        }
        let text = String::from_utf8_lossy(error.as_bytes()).into_owned();
        notes.push(report::lossy(name, &text, offset));
        Ok(text)
    })
}

/// What became of a text.
struct Outcome<T> {
    name: String,
    origin: Origin,
    /// What is to be said of it, worded.
    notes: Vec<String>,
    /// What was made of it, or what is wrong, worded.
    made: Result<T, String>,
}

/// Takes the outcomes in order of the texts.
struct Taker<'a, F> {
    take: F,
    console: &'a Console,
    ended: Ended,
}

impl<T, F: FnMut(&str, &Origin, T) -> Result<(), NotWritten>> Sink<Outcome<T>> for Taker<'_, F> {
    fn take(&mut self, Outcome { name, origin, notes, made }: Outcome<T>) -> ControlFlow<()> {
        notes.iter().for_each(|note| self.console.note(note));
        match made {
            Ok(made) => {
                let written = (self.take)(&name, &origin, made);
                self.ended.written(written, self.console);
            }
            Err(message) => self.ended.fails(&message, self.console),
        }
        // The bar counts inputs, not what is in an archive.
        if matches!(origin, Origin::Whole(_)) {
            self.console.done();
        }
        if self.ended.closed { Break(()) } else { Continue(()) }
    }
}
