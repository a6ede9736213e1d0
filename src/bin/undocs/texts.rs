//! The texts of a run: what every command that reads texts can be told, and how it comes by them. They are read and
//! worked on by all cores, and what was made of them is taken in their order. What a file is, is for the library to say.

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
use undocs::source::{self, FailureCode, Format, How, Limits, Source};
use undocs::{Document, Parsed, Parser};

/// What to read, and how.
#[derive(Args)]
pub(crate) struct Texts {
    /// Texts, Word files, web pages, folders and archives to read; `-`, or none, is standard input
    ///
    /// What a file is, is told by what is in it, not by its name. Folders and archives (.tar, .tar.gz, .tar.zst, .zip) are
    /// searched through for .txt, .md, .docx, .doc, .html and .htm files; hidden ones are left out. Other files there are
    /// counted and not read: an archive among them, a pipe or a device is read where it is named by itself. What is packed by
    /// gzip or zstd is unpacked, whatever it is called. `undocs text FILE` prints the text that positions count in.
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

    #[command(flatten)]
    pub(crate) letters: Letters,

    /// Say nothing but errors: no diagnostics, no progress, nothing of files that are passed over
    #[arg(short, long)]
    pub(crate) quiet: bool,
}

/// How bytes are letters.
#[derive(Args, Default)]
pub(crate) struct Letters {
    /// Encoding of the texts: windows-1252, windows-1251, windows-1256, gb18030, utf-16le, … ; found out where nothing is said
    #[arg(long, value_name = "NAME")]
    pub(crate) encoding: Option<String>,

    /// Read texts whose encoding cannot be told too, as UTF-8 with U+FFFD for what cannot be read
    #[arg(long)]
    pub(crate) lossy: bool,
}

/// A text that was read.
pub(crate) struct Read {
    /// What messages call it.
    pub(crate) name: String,
    /// What the file is, and its text.
    pub(crate) source: Source,
}

impl Read {
    /// The text that positions count in.
    pub(crate) fn text(&self) -> &str {
        &self.source.text
    }

    /// The document: read out of the text, or out of XML by the reader of that.
    pub(crate) fn parse(&self, parser: Parser) -> Result<Parsed<'_>, String> {
        let mut parsed = match self.source.format {
            Format::Akn => {
                let file = undocs::read::akn(self.text());
                let file = file.map_err(|error| report::not_well_formed(&self.name, self.text(), error))?;
                Parsed { document: file.document, diagnostics: vec![] }
            }
            _ => parser.parse_hinted(self.text(), &self.source.hints),
        };
        parsed.document.source = self.source.node();
        Ok(parsed)
    }

    /// The document alone.
    pub(crate) fn document(&self, parser: Parser) -> Result<Document<'_>, String> {
        self.parse(parser).map(|parsed| parsed.document)
    }
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
        let (threads, run) = (
            pool.current_num_threads(),
            Run { console, letters: &self.letters, most: self.limit.max_size, work: &work },
        );
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
    letters: &'a Letters,
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
        let &Run { letters, most, work, .. } = self;
        batch.submit(move || {
            let mut notes = vec![];
            // A text that undocs stumbles over keeps no other from being read.
            let made = catch_unwind(AssertUnwindSafe(|| {
                let read = read(text, &name, most, letters, &mut notes)?;
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
    letters: &Letters,
    notes: &mut Vec<String>,
) -> Result<Read, String> {
    let bytes = text.read(most).map_err(|error| report::not_read(name, &error))?;
    let how = How { encoding: letters.encoding.as_deref(), limits: Limits::of_size(most.bytes()) };
    let kept = letters.lossy.then(|| bytes.clone());
    let source = source::read(name, bytes, &how).or_else(|failure| match kept {
        Some(bytes) if matches!(failure.code, FailureCode::Encoding | FailureCode::Unknown) => {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            let offset = bytes.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
            notes.push(report::lossy(name, &text, offset));
            source::read(name, text.into_bytes(), &How { encoding: None, ..how })
        }
        _ => Err(failure),
    });
    let source = source.map_err(|failure| report::no_source(name, &failure))?;
    notes.extend(source.notes.iter().map(|note| report::note(&format!("{name} {}", note.message))));
    Ok(Read { name: name.to_owned(), source })
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
