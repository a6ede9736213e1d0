//! Dates as six languages print them.

use crate::error::Error;
use crate::language::Language;
use crate::lexicon::Lexicon;
use core::fmt;

/// A day of the calendar. `Display` is ISO 8601.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Four digits.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Date {
    /// Reads a text that is a date and nothing else: "4 décembre 1998".
    ///
    /// # Errors
    /// [`ErrorKind::Expected`](crate::ErrorKind::Expected).
    pub fn parse(text: &str, language: Language) -> Result<Date, Error> {
        let _ = (text, language);
        Err(Error::expected("a date", 0))
    }

    /// The date at the start of `text`, and its length: "1er juillet 2000", "1°\" décembre 1999" off a scanner.
    #[must_use]
    pub fn scan(text: &str, lexicon: &Lexicon) -> Option<(Date, usize)> {
        let _ = (text, lexicon);
        None
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}
