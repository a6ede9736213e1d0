//! Lines of the page that are no lines of the text: folios, job numbers, bar codes, recycling lines, addresses.

use crate::lexicon::Lexicon;

/// A kind of page furniture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "kebab-case"))]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum Furniture {
    /// The document symbol or title repeated at the head of a page.
    RunningHead,
    /// `2/30`, with or without a job number.
    Folio,
    /// `20-13029 (F) 131020 161020 @`.
    JobNumber,
    /// `*2013029*`.
    Barcode,
    /// "Merci de recycler".
    Recycling,
    /// `__________________`, `---`: a line that parts the footnotes, or the pages.
    Rule,
    /// An address on a line of its own, as a PDF's links are dumped.
    LinkList,
    /// Words of the program that showed the text.
    Interface,
    /// A form feed, where nothing else stands on the line.
    PageBreak,
}

impl Furniture {
    /// What a whole line is, if its own words say so; running heads take more than a line to tell.
    #[must_use]
    pub fn scan(line: &str, lexicon: &Lexicon) -> Option<Furniture> {
        let _ = (line, lexicon);
        None
    }

    /// The furniture at the start of a text that was flattened to one line, and its length: a rule, a folio, a job
    /// number, a bar code, an address.
    #[must_use]
    pub fn scan_start(text: &str, lexicon: &Lexicon) -> Option<(Furniture, usize)> {
        let _ = (text, lexicon);
        None
    }
}
