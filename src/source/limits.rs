//! What a file may cost.

use std::time::Duration;

/// How much of a file is read, and how much may be made of it. What is over one of them is an error and not a half.
///
/// Who sends a file chooses what is in it: a zip of a few kilobytes unpacks to gigabytes, a page opens a million elements
/// and closes none. The limits hold for one file; each is far above what documents of the United Nations need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub size: u64,
    /// Bytes of the text that is made of it.
    pub text: u64,
    /// Bytes that all parts of a Word file, or all streams of a PDF, unpack to.
    pub expanded: u64,
    /// Parts of a Word file.
    pub entries: usize,
    /// How deep the elements of a Word file, a web page or the objects of a PDF nest.
    pub nesting: usize,
    /// Pages of a PDF.
    pub pages: usize,
    /// Time that a PDF takes, where there is a clock to ask: there is none in a browser.
    pub time: Duration,
}

impl Limits {
    /// The limits that hold where nothing is said.
    pub const DEFAULT: Limits = Limits {
        size: 64 << 20,
        text: 64 << 20,
        expanded: 256 << 20,
        entries: 10_000,
        nesting: 256,
        pages: 5_000,
        time: Duration::from_secs(60),
    };

    /// The same limits for files and texts of so many bytes; what a file unpacks to may be four times as large.
    #[must_use]
    pub const fn of_size(bytes: u64) -> Limits {
        Limits { size: bytes, text: bytes, expanded: bytes.saturating_mul(4), ..Limits::DEFAULT }
    }
}

impl Default for Limits {
    fn default() -> Limits {
        Limits::DEFAULT
    }
}
