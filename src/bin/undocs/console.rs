//! Standard error: messages, and a progress bar that they do not tear; and what is printed at once on standard output.

use crate::terminal;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, Write};

/// More inputs than this, and a person wants to see how far it is.
const MANY: usize = 8;

pub(crate) struct Console {
    quiet: bool,
    bar: ProgressBar,
}

impl Console {
    pub(crate) fn new(quiet: bool) -> Console {
        Console { quiet, bar: ProgressBar::hidden() }
    }

    /// Shows a bar where there are many inputs; it hides itself where standard error is no terminal.
    pub(crate) fn begin(&mut self, inputs: usize) {
        if self.quiet || inputs <= MANY {
            return;
        }
        let style =
            ProgressStyle::with_template("{bar:30} {pos}/{len} {eta} {wide_msg}").expect("the template is right");
        self.bar = ProgressBar::new(inputs as u64).with_style(style);
    }

    /// The next input is taken up.
    pub(crate) fn at(&self, name: &str) {
        self.bar.set_message(name.to_owned());
    }

    /// It is done.
    pub(crate) fn done(&self) {
        self.bar.inc(1);
    }

    /// Something is wrong: said in any case.
    pub(crate) fn error(&self, message: &str) {
        // Where there is no standard error to write to, there is no one to tell.
        self.bar.suspend(|| drop(terminal::coloured_stderr().write_all(message.as_bytes())));
    }

    /// Something is worth knowing.
    pub(crate) fn note(&self, message: &str) {
        if !self.quiet && !message.is_empty() {
            self.error(message);
        }
    }
}

impl Drop for Console {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Prints something that is there whole.
pub(crate) fn print(bytes: &[u8]) -> io::Result<()> {
    let mut out = terminal::stdout();
    out.write_all(bytes)?;
    out.flush()
}

/// Whether the reader went away, as `head` does when it has seen enough: no error.
pub(crate) fn is_closed(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::BrokenPipe
}
