//! What to read.

use crate::archive::Member;
use crate::kinds::{Passed, Written, is_archive};
use crate::report;
use crate::size::Size;
use crate::terminal::printable;
use crate::unpack;
use std::borrow::Cow;
use std::fs::{self, File};
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};

/// What the command line names: a text, or an archive of texts.
pub(crate) enum Input {
    Stdin,
    File(PathBuf),
    Archive(PathBuf),
}

/// A text to read.
pub(crate) enum Text<'a> {
    /// An input by itself, the `n`th of them. Whoever works on it reads it.
    Whole(usize, &'a Input),
    /// One of those in an archive. Has been read: an archive is read by one only.
    Member(&'a Path, Member),
}

/// Where a text came from, once its bytes are gone.
pub(crate) enum Origin {
    /// The `n`th input.
    Whole(usize),
    /// An archive, and where in it; `None` for a name that would lead out of a folder.
    Member(PathBuf, Option<PathBuf>),
}

/// What the command line names.
pub(crate) struct Inputs {
    /// The texts and archives, in order.
    pub(crate) named: Vec<Input>,
    /// How they are written.
    pub(crate) written: Written,
    /// Whether there could be several: more than one is named, or a folder is, whatever is in it today.
    pub(crate) several: bool,
    /// What is wrong with the folders.
    pub(crate) errors: Vec<String>,
    /// What was passed over in the folders, worded.
    pub(crate) notes: Vec<String>,
}

impl Input {
    /// What messages call it. A name cannot write to the terminal.
    pub(crate) fn name(&self) -> Cow<'_, str> {
        match self {
            Input::Stdin => "standard input".into(),
            Input::File(path) | Input::Archive(path) => printable(&path.to_string_lossy()).into_owned().into(),
        }
    }

    /// Whether someone is expected to type it.
    pub(crate) fn is_typed(&self) -> bool {
        matches!(self, Input::Stdin) && io::stdin().is_terminal()
    }
}

impl Text<'_> {
    /// What messages call it: `folder/archive.tar/member.txt` too.
    pub(crate) fn name(&self) -> String {
        match self {
            Text::Whole(_, input) => input.name().into_owned(),
            Text::Member(archive, member) => {
                printable(&format!("{}/{}", archive.to_string_lossy(), member.name)).into_owned()
            }
        }
    }

    /// Where it comes from.
    pub(crate) fn origin(&self) -> Origin {
        match self {
            Text::Whole(n, _) => Origin::Whole(*n),
            Text::Member(archive, member) => Origin::Member(archive.to_path_buf(), member.path()),
        }
    }

    /// Its bytes, unpacked; an error where they are more than `most`.
    pub(crate) fn read(self, most: Size) -> io::Result<Vec<u8>> {
        let bytes = match self {
            Text::Whole(_, Input::File(path) | Input::Archive(path)) => {
                let file = File::open(path)?;
                let known = file.metadata().ok().filter(fs::Metadata::is_file).map(|known| known.len());
                unpack::read(file, known, most)?
            }
            Text::Whole(_, Input::Stdin) => unpack::read(io::stdin().lock(), None, most)?,
            Text::Member(_, member) => return member.bytes,
        };
        unpack::unpack(bytes, most)
    }
}

/// Finds the texts in what the command line names; folders in order of names. Files that are not there are told when
/// they are read. `out` is a folder of outputs, not to be read again by the next run.
pub(crate) fn find(named: &[PathBuf], written: Written, out: Option<&Path>) -> Inputs {
    if named.is_empty() {
        return Inputs { named: vec![Input::Stdin], written, several: false, errors: vec![], notes: vec![] };
    }
    let out = out.and_then(|out| out.canonicalize().ok());
    let mut inputs = Inputs { named: vec![], written, several: named.len() > 1, errors: vec![], notes: vec![] };
    for path in named {
        if path.as_os_str() == "-" {
            inputs.named.push(Input::Stdin);
        } else if path.is_dir() {
            inputs.several = true;
            let before = (inputs.named.len(), inputs.errors.len());
            let mut passed = Passed::default();
            search(path, out.as_deref(), &mut inputs, &mut passed);
            inputs.notes.push(report::passed_over(&path.to_string_lossy(), &passed));
            if before == (inputs.named.len(), inputs.errors.len()) {
                let title = format!("no {} in {}", written.called(), path.display());
                inputs.errors.push(report::error(&title, Some("name the files themselves if theirs end otherwise")));
            }
        } else if is_archive(path) {
            inputs.several = true;
            inputs.named.push(Input::Archive(path.clone()));
        } else {
            inputs.named.push(Input::File(path.clone()));
        }
    }
    inputs
}

fn search(folder: &Path, out: Option<&Path>, inputs: &mut Inputs, passed: &mut Passed) {
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
                search(&path, out, inputs, passed);
            }
            continue;
        }
        match fs::metadata(&path) {
            Ok(there) if there.is_dir() => {}
            // What is named may wait for another program; what is found here would hold all the others up.
            Ok(there) if !there.is_file() => inputs.notes.push(report::no_file(&path.to_string_lossy())),
            // What a link leads to may be missing, which is told when it is read.
            _ if inputs.written.is_named(&path) => inputs.named.push(Input::File(path)),
            _ => passed.add(entry.file_name().to_string_lossy().into_owned()),
        }
    }
}
