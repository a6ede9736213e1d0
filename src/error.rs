//! What stops a parse.
//!
//! Rank 0: imports nothing of this crate.
//!
//! Parsing a text never fails; what is odd in it is a [`Diagnostic`](crate::Diagnostic) beside the result. An [`Error`]
//! is for the cases in which there is no result to give: bytes that are no UTF-8, a window too small for what has to stand in
//! it ([`Feed`](crate::Feed)), and a term that is asked for by itself ([`Symbol::parse`](crate::grammar::Symbol::parse)) and
//! is not there.

use core::fmt;

/// Why nothing could be read. Small, `Copy`, without allocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    /// What is wrong.
    pub kind: ErrorKind,
    /// Byte offset of the place, from the start of the text.
    pub offset: u32,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The bytes are not UTF-8.
    NotUtf8,
    /// A block, a line of it, or the first 4 KiB in which the language is looked for, does not fit the window it is read
    /// through: no more can be read before the window is larger.
    BlockTooLong,
    /// The text goes on past 4 GiB, further than offsets reach.
    TooLong,
    /// The text is not a term of this grammar; `expected` names it, in words that fit after "expected".
    Expected(&'static str),
}

impl Error {
    /// A term was expected at `offset` and is not there.
    #[must_use]
    pub const fn expected(expected: &'static str, offset: u32) -> Error {
        Error { kind: ErrorKind::Expected(expected), offset }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            ErrorKind::NotUtf8 => write!(f, "not UTF-8 at byte {}", self.offset),
            ErrorKind::BlockTooLong => {
                write!(
                    f,
                    "the block at byte {} is longer than the window it is read through; use a larger one",
                    self.offset
                )
            }
            ErrorKind::TooLong => write!(f, "the text goes on past byte {}, further than is read", self.offset),
            ErrorKind::Expected(what) => write!(f, "expected {what} at byte {}", self.offset),
        }
    }
}

impl core::error::Error for Error {}

/// [`InvalidData`](std::io::ErrorKind::InvalidData), with the error inside: for who reads a text and hears of both at one
/// place.
#[cfg(feature = "std")]
impl From<Error> for std::io::Error {
    fn from(error: Error) -> std::io::Error {
        std::io::Error::new(std::io::ErrorKind::InvalidData, error)
    }
}
