//! What a text cites: resolutions, decisions, documents, articles of the Charter.

use super::{Date, Symbol};
use crate::lexicon::Organ;
use core::fmt;

/// One citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Citation<'text> {
    /// What is cited.
    pub kind: CitationKind,
    /// The number or symbol as printed: `53/70`, `43/78 H`, `2131 (XX)`, `A/C.1/75/L.4`; of an article, its number.
    pub raw: &'text str,
    /// The date the text gives it.
    pub date: Option<Date>,
}

/// What is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CitationKind {
    /// A resolution of an organ.
    Resolution(Organ),
    /// A decision of an organ.
    Decision(Organ),
    /// A document, by its symbol.
    Document,
    /// An article of the Charter, and a paragraph of it (0 where none is named).
    CharterArticle {
        /// Number of the article.
        article: u8,
        /// Number of the paragraph, or 0.
        paragraph: u8,
    },
}

/// The number of a resolution or decision, in the forms that different organs and times gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number<'text> {
    /// As printed: `53/70`, `43/78 H`, `2131 (XX)`, `1325 (2000)`, `S-24/2`, `ES-11/1`, `2010/3`.
    pub raw: &'text str,
    /// Which form it has.
    pub form: NumberForm,
}

/// Forms of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NumberForm {
    /// `53/70`, `S-24/2`: session and number.
    Session,
    /// `2131 (XX)`: number and session in Roman (or the Arabic `د-20`).
    Roman,
    /// `1325 (2000)`: number and year.
    Year,
    /// `2010/3`: year and number.
    YearFirst,
}

impl<'text> Number<'text> {
    /// The number at the start of `text`, and its length; a part letter (`43/78 H`, `72/262 جيم`, `217 A (III)`) goes with it.
    #[must_use]
    pub fn scan(text: &'text str) -> Option<(Number<'text>, usize)> {
        let _ = text;
        None
    }
}

/// The symbol of what is cited, normalised: `A/RES/53/70`, `A/RES/43/78H`, `A/RES/2131(XX)`, `A/DEC/72/512`,
/// `S/RES/1325(2000)`, `A/HRC/RES/5/1`, `E/RES/2010/3`; a document's own symbol. Nothing for an article, or where the
/// organ has no series of its own.
impl fmt::Display for Citation<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            CitationKind::Document => Symbol { raw: self.raw }.fmt(f),
            _ => f.write_str(self.raw),
        }
    }
}
