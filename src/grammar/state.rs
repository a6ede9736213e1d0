//! Names of States, however they are printed.

use crate::lexicon::{Lexicon, STATES};

/// A name in a list of States.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StateName<'text> {
    /// The name as printed, line breaks and all, without an article.
    pub raw: &'text str,
    /// Place in [`STATES`]; `None` where the name is of no State we know.
    pub state: Option<u8>,
}

impl<'text> StateName<'text> {
    /// ISO 3166-1 alpha-3 code.
    #[must_use]
    pub fn iso3(&self) -> Option<&'static str> {
        self.state.and_then(|state| STATES.get(usize::from(state))).map(|state| state.iso3)
    }

    /// The name of a State at the start of `text`, and its length: the longest known name, an article before it skipped.
    /// Letters that a scanner misread are forgiven as far as folding goes (`Gréce`, `Israél`).
    #[must_use]
    pub fn scan(text: &'text str, lexicon: &Lexicon) -> Option<(StateName<'text>, usize)> {
        let _ = (text, lexicon);
        None
    }
}

/// The next item of a list of States at the start of `text`: a known name, or whatever stands before the next comma
/// (with `state: None`), and the length to skip to the item after it: the separators (commas, conjunctions, full stops
/// and marks at the list's end) are skipped with it. `None` at the end of the list.
#[must_use]
pub fn scan_listed<'text>(text: &'text str, lexicon: &Lexicon) -> Option<(StateName<'text>, usize, usize)> {
    let _ = (text, lexicon);
    None
}
