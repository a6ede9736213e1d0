//! Why a file is not read.

use super::format::Format;
use std::borrow::Cow;
use std::fmt;

/// Why a file is not read: a word for programs, a sentence for people, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What is wrong, as a word that stays.
    pub code: FailureCode,
    /// The same as a clause that goes on from the name of the file: "is a Word file that is broken: …".
    pub message: String,
    /// What helps; a whole command where there is one, with `FILE` for the name.
    pub help: Cow<'static, str>,
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FailureCode {
    /// One of the [`Limits`](super::Limits) is too small for it.
    TooLarge,
    /// It is damaged, or not what it says it is.
    Broken,
    /// It needs a password.
    Encrypted,
    /// It has pages and no text: pictures of text.
    Scanned,
    /// Its letters cannot be told: the file draws shapes and does not say what they are.
    Unmapped,
    /// It is in a format that another program turns into one that is read.
    Convert,
    /// It is no text, and in no format that is known.
    Unknown,
    /// Its bytes are not in the encoding that was named, or in none that can be told.
    Encoding,
    /// It is read where undocs is built with a feature that is off here.
    NotBuilt,
}

impl FailureCode {
    /// Its name.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            FailureCode::TooLarge => "too-large",
            FailureCode::Broken => "broken",
            FailureCode::Encrypted => "encrypted",
            FailureCode::Scanned => "scanned",
            FailureCode::Unmapped => "unmapped",
            FailureCode::Convert => "convert",
            FailureCode::Unknown => "unknown",
            FailureCode::Encoding => "encoding",
            FailureCode::NotBuilt => "not-built",
        }
    }
}

impl Failure {
    /// A failure with these words.
    pub(super) fn new(code: FailureCode, message: impl Into<String>, help: impl Into<Cow<'static, str>>) -> Failure {
        Failure { code, message: message.into(), help: help.into() }
    }

    /// A limit is too small; `what` is larger than it allows.
    pub(super) fn too_large(what: impl fmt::Display) -> Failure {
        Failure::new(
            FailureCode::TooLarge,
            format!("is larger than is read: {what}"),
            "split it; or, if it is one document, allow more with --max-size",
        )
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the file {}", self.message)
    }
}

impl std::error::Error for Failure {}

/// How another program makes a file that is read of one that is not.
const CONVERT: &str = "soffice --headless --convert-to docx FILE";

impl Failure {
    /// The bytes are no UTF-8 from `offset` on, and nothing else that can be told.
    pub(super) fn not_utf8(offset: usize) -> Failure {
        Failure::new(
            FailureCode::Encoding,
            format!("is not UTF-8: byte {offset} cannot be read"),
            "name its encoding with --encoding, or add --lossy to read it with U+FFFD for what cannot be read",
        )
    }

    /// A Word file that is damaged.
    #[cfg(feature = "docx")]
    pub(super) fn broken_word(why: &str) -> Failure {
        Failure::new(
            FailureCode::Broken,
            format!("is a Word file that is broken: {why}"),
            "get it again, or open it in Word or LibreOffice and save it again as .docx",
        )
    }

    /// What could be read, were a feature on.
    #[allow(dead_code, reason = "asked for where a feature is off")]
    pub(super) fn not_built(what: &str, feature: &str) -> Failure {
        Failure::new(FailureCode::NotBuilt, what, format!("build undocs with the feature `{feature}`"))
    }

    /// A format that is not read here.
    pub(super) fn unread(format: Format, bytes: &[u8]) -> Failure {
        let (code, message, help) = match format {
            // The names in a compound file are UTF-16; a Word file with a password lies in one, too.
            Format::Doc if has_wide(bytes, "EncryptedPackage") => (
                FailureCode::Encrypted,
                "is locked with a password",
                "open it in the program that wrote it, and save it without its password",
            ),
            Format::Doc => (FailureCode::Convert, "is an old Word file, from before 2007", CONVERT),
            Format::Rtf => (FailureCode::Convert, "is Rich Text Format", CONVERT),
            Format::Odt => (FailureCode::Convert, "is an OpenDocument text", CONVERT),
            Format::Image => (
                FailureCode::Scanned,
                "is a picture",
                "recognise its text first: ocrmypdf --image-dpi 300 --sidecar text.txt FILE out.pdf",
            ),
            Format::Zip => (
                FailureCode::Unknown,
                "is a zip, and no Word file",
                "an archive of texts is read where it is named by itself and its name ends in .zip",
            ),
            Format::Docx => return Failure::not_built("is a Word file", "docx"),
            Format::Html => return Failure::not_built("is a web page", "html"),
            Format::Pdf => (FailureCode::Convert, "is a PDF", "pdftotext -layout FILE text.txt"),
            Format::Text | Format::Akn | Format::Binary => (
                FailureCode::Unknown,
                "is no text, and no file that is known here",
                "save it as a Word file, a web page or a text",
            ),
        };
        Failure::new(code, message, help)
    }
}

/// Whether bytes hold a word of UTF-16, the lower byte first.
fn has_wide(bytes: &[u8], word: &str) -> bool {
    let wide: Vec<u8> = word.encode_utf16().flat_map(u16::to_le_bytes).collect();
    memchr::memmem::find(bytes, &wide).is_some()
}
