//! Where it goes.

use crate::choices::Format;
use crate::files;
use crate::inputs::{Input, Origin};
use crate::kinds::stem;
use crate::outcome::NotWritten;
use crate::report;
use crate::terminal::{self, Guard};
use std::collections::{HashMap, HashSet};
use std::ffi::{OsStr, OsString};
use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};

/// Takes the outputs in order; nothing is kept but what is being written.
pub(crate) enum Output {
    Stdout(Stdout),
    Folder(Folder),
}

/// A file for each text.
pub(crate) struct Folder {
    folder: PathBuf,
    extension: &'static str,
    /// Where each input goes; of an archive, nowhere.
    planned: Vec<PathBuf>,
    /// What is read must not be written over.
    read: HashSet<PathBuf>,
    /// What was written for texts in archives, which nobody knew of before.
    written: HashSet<PathBuf>,
}

pub(crate) struct Stdout {
    out: BufWriter<Guard<StdoutLock<'static>>>,
    /// Written before, between and after the outputs.
    around: [&'static str; 3],
    begun: bool,
}

impl Output {
    /// All to standard output; several JSON objects as an array.
    pub(crate) fn stdout(format: Format, several: bool) -> Output {
        let around = match format {
            Format::Json if several => ["[\n", ",\n", "]\n"],
            Format::Text | Format::Markdown if several => ["", "\n", ""],
            _ => [""; 3],
        };
        Output::Stdout(Stdout { out: BufWriter::new(terminal::stdout()), around, begun: false })
    }

    /// Writes the output of the text called `name`.
    ///
    /// # Errors
    /// Where it can go nowhere, or is not written.
    pub(crate) fn write(&mut self, name: &str, origin: &Origin, output: &str) -> Result<(), NotWritten> {
        match self {
            Output::Stdout(stdout) => stdout.write(output).map_err(|error| NotWritten::stdout(&error)),
            Output::Folder(folder) => {
                let path =
                    folder.place(name, origin).map_err(|message| NotWritten::one(report::error(&message, None)))?;
                let made = match origin {
                    Origin::Whole(_) => Ok(()),
                    Origin::Member(..) => {
                        path.parent().map_or(Ok(()), |parent| files::make_below(&folder.folder, parent))
                    }
                };
                let written = made.and_then(|()| files::write(&path, output.as_bytes()));
                written.map_err(|error| NotWritten::file(&path, &error))
            }
        }
    }

    /// Whether a failure is one of all outputs to come.
    pub(crate) fn is_stdout(&self) -> bool {
        matches!(self, Output::Stdout(_))
    }

    /// Nothing more comes.
    ///
    /// # Errors
    /// Where the last of it is not written.
    pub(crate) fn finish(&mut self) -> Result<(), NotWritten> {
        match self {
            Output::Stdout(stdout) => stdout.finish().map_err(|error| NotWritten::stdout(&error)),
            Output::Folder(_) => Ok(()),
        }
    }
}

impl Stdout {
    fn write(&mut self, output: &str) -> io::Result<()> {
        let [before, between, _] = self.around;
        self.out.write_all(if self.begun { between } else { before }.as_bytes())?;
        self.begun = true;
        // The comma of an array stands on the line of the object before it.
        let output = if before == "[\n" { output.trim_end() } else { output };
        self.out.write_all(output.as_bytes())
    }

    fn finish(&mut self) -> io::Result<()> {
        let [before, _, after] = self.around;
        if !self.begun {
            self.out.write_all(before.as_bytes())?;
        } else if !after.is_empty() {
            self.out.write_all(b"\n")?;
        }
        self.out.write_all(after.as_bytes())?;
        self.out.flush()
    }
}

impl Folder {
    /// The file for a text.
    ///
    /// # Errors
    /// A sentence, where it can go nowhere.
    fn place(&mut self, name: &str, origin: &Origin) -> Result<PathBuf, String> {
        let (archive, member) = match origin {
            Origin::Whole(n) => return Ok(self.planned[*n].clone()),
            Origin::Member(archive, Some(member)) => (archive, member),
            Origin::Member(_, None) => {
                return Err(format!("the name of {name} leads out of its folder; unpack it under another name"));
            }
        };
        let below = self.folder.join(archive.file_name().unwrap_or_default());
        let path = below.join(member).with_file_name(extended(stem(member), self.extension));
        if path.canonicalize().is_ok_and(|path| self.read.contains(&path)) {
            return Err(format!("{name} would write over {}, an input; use another DIR", path.display()));
        }
        if !self.written.insert(path.clone()) {
            return Err(format!(
                "{name} would write over {}, which another text was written to; unpack it under another name",
                path.display()
            ));
        }
        Ok(path)
    }
}

/// The file each input goes to.
///
/// # Errors
/// A sentence, where two inputs would write one file or an input would be written over.
pub(crate) fn plan(inputs: &[Input], folder: &Path, format: Format) -> Result<Folder, String> {
    let read: HashSet<PathBuf> = inputs
        .iter()
        .filter_map(|input| match input {
            Input::File(path) | Input::Archive(path) => path.canonicalize().ok(),
            Input::Stdin => None,
        })
        .collect();
    let mut taken = HashMap::<PathBuf, &Input>::new();
    let mut planned = Vec::with_capacity(inputs.len());
    for input in inputs {
        let name = match input {
            Input::Stdin => OsStr::new("stdin"),
            Input::File(path) => stem(path),
            // A folder of its name, below which its texts find their own.
            Input::Archive(_) => {
                planned.push(PathBuf::new());
                continue;
            }
        };
        let path = folder.join(extended(name, format.extension()));
        if let Some(other) = taken.insert(path.clone(), input) {
            let (a, b) = (other.name(), input.name());
            return Err(format!(
                "{a} and {b} would both be written to {}; rename one, or use another DIR for it",
                path.display()
            ));
        }
        if path.canonicalize().is_ok_and(|path| read.contains(&path)) {
            return Err(format!("{} is one of the inputs and would be written over; use another DIR", path.display()));
        }
        planned.push(path);
    }
    let folder = folder.to_owned();
    Ok(Folder { folder, extension: format.extension(), planned, read, written: HashSet::new() })
}

fn extended(name: &OsStr, extension: &str) -> OsString {
    let mut name = name.to_owned();
    name.push(".");
    name.push(extension);
    name
}
