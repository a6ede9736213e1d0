//! What to read.

use crate::report;
use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// A text to read.
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
}

/// What the command line names.
pub(crate) struct Inputs {
    /// The texts, in order.
    pub(crate) texts: Vec<Input>,
    /// Whether there could be several: more than one is named, or a folder is, whatever is in it today.
    pub(crate) several: bool,
    /// What is wrong with the folders.
    pub(crate) errors: Vec<String>,
}

impl Input {
    /// What messages call it. A name cannot write to the terminal.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        match self {
            Input::Stdin => "standard input".into(),
            Input::File(path) => path.to_string_lossy().replace(char::is_control, "\u{FFFD}").into(),
        }
    }

    /// What files made from it are called, without extension.
    pub(crate) fn stem(&self) -> &OsStr {
        match self {
            Input::Stdin => OsStr::new("stdin"),
            // Only what is known as an extension goes: `A_C.1_75_L.4` has none.
            Input::File(path) if is_text(path) => path.file_stem().unwrap_or_default(),
            Input::File(path) => path.file_name().unwrap_or_default(),
        }
    }

    pub(crate) fn read(&self) -> io::Result<Vec<u8>> {
        match self {
            Input::File(path) => fs::read(path),
            Input::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes)?;
                Ok(bytes)
            }
        }
    }

    /// Whether someone is expected to type it.
    pub(crate) fn is_typed(&self) -> bool {
        matches!(self, Input::Stdin) && io::stdin().is_terminal()
    }
}

/// Finds the texts in what the command line names; folders in order of names. Files that are not there are told when
/// they are read. `out` is a folder of outputs, not to be read again by the next run.
pub(crate) fn find(named: &[PathBuf], out: Option<&Path>) -> Inputs {
    if named.is_empty() {
        return Inputs { texts: vec![Input::Stdin], several: false, errors: vec![] };
    }
    let out = out.and_then(|out| out.canonicalize().ok());
    let mut inputs = Inputs { texts: vec![], several: named.len() > 1, errors: vec![] };
    for path in named {
        if path.as_os_str() == "-" {
            inputs.texts.push(Input::Stdin);
        } else if path.is_dir() {
            inputs.several = true;
            let before = (inputs.texts.len(), inputs.errors.len());
            search(path, out.as_deref(), &mut inputs);
            if before == (inputs.texts.len(), inputs.errors.len()) {
                let title = format!("no .txt or .md file in {}", path.display());
                inputs.errors.push(report::error(&title, Some("name the files themselves if theirs end otherwise")));
            }
        } else {
            inputs.texts.push(Input::File(path.clone()));
        }
    }
    inputs
}

fn search(folder: &Path, out: Option<&Path>, inputs: &mut Inputs) {
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<io::Result<Vec<_>>>());
    let mut entries = match entries {
        Ok(entries) => entries,
        Err(error) => return inputs.errors.push(report::not_read(&folder.to_string_lossy(), &error)),
    };
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = entry.path();
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        // A link to a folder is not followed: it may lead in a circle.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            if out.is_none() || path.canonicalize().ok().as_deref() != out {
                search(&path, out, inputs);
            }
        } else if is_text(&path) && !path.is_dir() {
            inputs.texts.push(Input::File(path));
        }
    }
}

fn is_text(path: &Path) -> bool {
    path.extension().is_some_and(|extension| ["txt", "md"].iter().any(|known| extension.eq_ignore_ascii_case(known)))
}
