//! Where it goes.

use crate::args::Format;
use crate::inputs::Input;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::{Path, PathBuf};

/// Takes the outputs in order; nothing is kept but what is being written.
pub(crate) enum Output {
    Stdout(Stdout),
    /// A file for each input.
    Folder {
        paths: Vec<PathBuf>,
    },
}

pub(crate) struct Stdout {
    out: BufWriter<StdoutLock<'static>>,
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
        Output::Stdout(Stdout { out: BufWriter::new(io::stdout().lock()), around, begun: false })
    }

    /// The `n`th output.
    pub(crate) fn write(&mut self, n: usize, output: &str) -> io::Result<()> {
        match self {
            Output::Folder { paths } => fs::write(&paths[n], output),
            Output::Stdout(Stdout { out, around, begun }) => {
                let [before, between, _] = *around;
                out.write_all(if *begun { between } else { before }.as_bytes())?;
                *begun = true;
                // The comma of an array stands on the line of the object before it.
                let output = if before == "[\n" { output.trim_end() } else { output };
                out.write_all(output.as_bytes())
            }
        }
    }

    /// Where the `n`th output goes.
    pub(crate) fn name(&self, n: usize) -> String {
        match self {
            Output::Folder { paths } => paths[n].display().to_string(),
            Output::Stdout(_) => "standard output".into(),
        }
    }

    /// Whether a failure is one of all outputs to come.
    pub(crate) fn is_stdout(&self) -> bool {
        matches!(self, Output::Stdout(_))
    }

    /// Nothing more comes.
    pub(crate) fn finish(self) -> io::Result<()> {
        let Output::Stdout(Stdout { mut out, around: [before, _, after], begun }) = self else { return Ok(()) };
        if !begun {
            out.write_all(before.as_bytes())?;
        } else if !after.is_empty() {
            out.write_all(b"\n")?;
        }
        out.write_all(after.as_bytes())?;
        out.flush()
    }
}

/// The file each input goes to.
///
/// # Errors
/// A sentence, where two inputs would write one file or an input would be written over.
pub(crate) fn plan(inputs: &[Input], folder: &Path, format: Format) -> Result<Vec<PathBuf>, String> {
    let read: HashSet<PathBuf> = inputs
        .iter()
        .filter_map(|input| if let Input::File(path) = input { path.canonicalize().ok() } else { None })
        .collect();
    let mut taken = HashMap::<PathBuf, &Input>::new();
    let mut paths = Vec::with_capacity(inputs.len());
    for input in inputs {
        let mut name = input.stem().to_owned();
        name.push(".");
        name.push(format.extension());
        let path = folder.join(name);
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
        paths.push(path);
    }
    Ok(paths)
}

/// Prints something that is there whole.
pub(crate) fn print(bytes: &[u8]) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// Whether the reader went away, as `head` does when it has seen enough: no error.
pub(crate) fn is_closed(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}
