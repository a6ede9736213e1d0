//! Files as people have them: a Word file, a web page, a text in an old encoding, made a text that the parser reads best.
//!
//! Rank 10: imports `hint`, `lexicon`, `span`, `tree`.
//!
//! ```text
//!  bytes ──▶ format: what is it? ──┬── encoding ──▶ the text, as it is
//!                                  ├── docx  ┐
//!                                  └── html  ┴────▶ writing: a text and its hints
//! ```
//!
//! A format is a feature and a module; none knows of another, and the parser knows of none. All spans of what is read count
//! in [`Source::text`]. What a file says besides its words is a [`Hint`] each.
//!
//! # Invariants
//!
//! - A file of any bytes gives a text or a [`Failure`], within [`Limits`].
//! - No letter is replaced in silence: what cannot be decoded is a failure, what was guessed is a note.

mod failure;
mod format;
mod limits;
#[cfg(any(feature = "docx", feature = "html"))]
mod writing;

#[cfg(feature = "docx")]
mod docx;
#[cfg(feature = "encodings")]
mod encoding;
#[cfg(feature = "html")]
mod html;

pub use crate::hint::{Hint, HintKind};
use crate::tree::SourceNode;
pub use failure::{Failure, FailureCode};
pub use format::Format;
pub use limits::Limits;
use std::borrow::Cow;

/// How files are read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct How<'o> {
    /// The encoding of texts and pages, by a name that the web knows: `windows-1252`. Found out where nothing is said.
    pub encoding: Option<&'o str>,
    /// What a file may cost.
    pub limits: Limits,
}

/// The text of a file, and what the file says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// What the file is.
    pub format: Format,
    /// What it is called, without folders.
    pub name: String,
    /// The encoding it was decoded from, where that is not UTF-8.
    pub encoding: Option<&'static str>,
    /// The text. All positions count in it.
    pub text: String,
    /// What the file says of stretches of the text, in their order.
    pub hints: Vec<Hint>,
    /// The targets of links.
    pub targets: Vec<String>,
    /// What is to be known of how it was read.
    pub notes: Vec<Note>,
}

/// Something to be known of how a file was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// A word that stays.
    pub code: &'static str,
    /// A clause that goes on from the name of the file: "has tracked changes: …".
    pub message: String,
}

impl Source {
    /// Whether the file is the text, byte for byte: positions in one are positions in the other.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.format == Format::Text && self.encoding.is_none()
    }

    /// What a [`Document`](crate::Document) that was read out of it says of the file; `None` where that is its text.
    #[must_use]
    pub fn node(&self) -> Option<SourceNode<'_>> {
        let encoding = self.encoding.map(Cow::Borrowed);
        let node = SourceNode { format: self.format.as_str().into(), name: (&*self.name).into(), encoding };
        (!self.is_plain()).then_some(node)
    }
}

/// Reads a file: what it is, and its text. `name` may be a path; it says nothing of what the file is.
///
/// # Errors
/// Where the file is not read: why, and what to do about it.
///
/// # Examples
/// ```
/// use undocs::source::{Format, How, read};
/// let source = read("mills.txt", b"1. Decides to rest.".to_vec(), &How::default())?;
/// assert_eq!((source.format, &*source.text), (Format::Text, "1. Decides to rest."));
/// let failure = read("mills.doc", b"{\\rtf1 1. Decides}".to_vec(), &How::default()).unwrap_err();
/// assert_eq!(failure.help, "soffice --headless --convert-to docx FILE");
/// # Ok::<(), undocs::source::Failure>(())
/// ```
pub fn read(name: &str, bytes: Vec<u8>, how: &How<'_>) -> Result<Source, Failure> {
    if bytes.len() as u64 > how.limits.size {
        return Err(Failure::too_large(format_args!("it has more than {} bytes", how.limits.size)));
    }
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let source = Source {
        format: Format::of(&bytes),
        name: name.to_owned(),
        encoding: None,
        text: String::new(),
        hints: vec![],
        targets: vec![],
        notes: vec![],
    };
    match source.format {
        Format::Text | Format::Html | Format::Akn => text(bytes, source, how),
        #[cfg(feature = "docx")]
        Format::Docx => written(source, how, |out| docx::read(bytes, how, out)),
        unread => Err(Failure::unread(unread, &bytes)),
    }
}

/// A file whose text is written down.
#[cfg(any(feature = "docx", feature = "html"))]
fn written(
    mut source: Source,
    how: &How<'_>,
    read: impl FnOnce(&mut writing::Writing) -> Result<Vec<Note>, Failure>,
) -> Result<Source, Failure> {
    let mut out = writing::Writing::new(&how.limits);
    source.notes.append(&mut read(&mut out)?);
    (source.text, source.hints, source.targets) = out.finish();
    Ok(source)
}

/// A file that is letters: decoded, and then what it is.
fn text(bytes: Vec<u8>, mut source: Source, how: &How<'_>) -> Result<Source, Failure> {
    source.text = decoded(bytes, &mut source, how)?;
    source.format = Format::of_text(&source.text);
    match source.format {
        #[cfg(feature = "html")]
        Format::Html => {
            let page = std::mem::take(&mut source.text);
            written(source, how, |out| html::read(&page, how, out).map(|()| vec![]))
        }
        #[cfg(not(feature = "html"))]
        Format::Html => Err(Failure::unread(Format::Html, &[])),
        _ => Ok(source),
    }
}

#[cfg(feature = "encodings")]
fn decoded(bytes: Vec<u8>, source: &mut Source, how: &How<'_>) -> Result<String, Failure> {
    encoding::decode(bytes, source, how)
}

#[cfg(not(feature = "encodings"))]
fn decoded(bytes: Vec<u8>, _: &mut Source, how: &How<'_>) -> Result<String, Failure> {
    if let Some(named) = how.encoding.filter(|named| !named.eq_ignore_ascii_case("utf-8")) {
        return Err(Failure::not_built(&format!("would be read as {named}"), "encodings"));
    }
    String::from_utf8(bytes).map_err(|error| Failure::not_utf8(error.utf8_error().valid_up_to()))
}
