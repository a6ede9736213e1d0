//! What became of what was read: why something was not written, how much failed, and how the program ends.

use crate::console::{Console, is_closed};
use crate::{files, report};
use std::io;
use std::path::Path;

/// Everything was read and written.
pub(crate) const GOOD: u8 = 0;
/// Something could not be read or written; the rest was.
pub(crate) const FAILED: u8 = 1;

/// Why an output was not written.
pub(crate) struct NotWritten {
    /// What to say of it: nothing, where the reader of a pipe has seen enough.
    message: Option<String>,
    /// Whether nothing after it can be written either.
    closed: bool,
}

impl NotWritten {
    /// This one, but others may be.
    pub(crate) fn one(message: String) -> NotWritten {
        NotWritten { message: Some(message), closed: false }
    }

    /// The file of one output; where the disk is full, nor any that is to come.
    pub(crate) fn file(path: &Path, error: &io::Error) -> NotWritten {
        let name = path.to_string_lossy();
        match files::is_full(error) {
            true => NotWritten { message: Some(report::full(&name, error)), closed: true },
            false => NotWritten::one(report::not_written(&name, error)),
        }
    }

    /// Nor anything that is to come.
    pub(crate) fn stdout(error: &io::Error) -> NotWritten {
        let message = (!is_closed(error)).then(|| report::not_written("standard output", error));
        NotWritten { message, closed: true }
    }
}

/// What became of the texts.
#[derive(Default)]
pub(crate) struct Ended {
    pub(crate) texts: usize,
    pub(crate) failures: usize,
    /// Nobody reads the output any more, or it cannot be written.
    pub(crate) closed: bool,
}

impl Ended {
    /// Whether all were read and written.
    pub(crate) fn is_good(&self) -> bool {
        self.failures == 0
    }

    /// Says how many failed where others did not; how the program ends.
    pub(crate) fn tell(&self, console: &Console) -> u8 {
        let &Ended { texts, failures, closed } = self;
        if failures > 0 && texts > 1 && !closed {
            console.note(&report::error(&format!("{failures} of {texts} inputs failed; the others are written"), None));
        }
        if self.is_good() { GOOD } else { FAILED }
    }

    /// Counts what was not written, and says so.
    pub(crate) fn written(&mut self, result: Result<(), NotWritten>, console: &Console) {
        let Err(NotWritten { message, closed }) = result else { return };
        self.closed |= closed;
        if let Some(message) = message {
            self.fails(&message, console);
        }
    }

    /// Counts what failed, and says so.
    pub(crate) fn fails(&mut self, message: &str, console: &Console) {
        self.failures += 1;
        console.error(message);
    }
}
