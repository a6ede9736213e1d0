//! Standard error: messages, and a progress bar that they do not tear.

use crate::terminal;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::Write;

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
