//! Document symbols: `A/C.1/75/L.8/Rev.1`.

use crate::error::Error;
use core::fmt;

/// A document symbol as it stands in the text. `Display` normalises it: blanks inside go, a scanner's `AIC.1` is `A/C.1`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Symbol<'text> {
    /// The symbol as printed, line breaks and all.
    pub raw: &'text str,
}

impl<'text> Symbol<'text> {
    /// Reads a text that is a document symbol and nothing else.
    ///
    /// # Errors
    /// [`ErrorKind::Expected`](crate::ErrorKind::Expected) at the first byte that cannot stand in a symbol.
    pub fn parse(text: &'text str) -> Result<Symbol<'text>, Error> {
        let _ = text;
        Err(Error::expected("a document symbol", 0))
    }

    /// The symbol at the start of `text`, and its length.
    #[must_use]
    pub fn scan(text: &'text str) -> Option<(Symbol<'text>, usize)> {
        let _ = text;
        None
    }

    /// Whether it is the symbol of a draft: a limited document, `L.8`.
    #[must_use]
    pub fn is_draft(&self) -> bool {
        false
    }
}

impl fmt::Display for Symbol<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.raw)
    }
}
