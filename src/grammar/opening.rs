//! How paragraphs open: enacting formulas, leading phrases, headings of parts.

use crate::lexicon::{Lexicon, OpeningKind, Organ};

/// The enacting formula at the start of `text`: the organ and the length of its words, without the comma after it.
/// Spaces inside words do not matter (`L ’Assem blée géné rale`); the comma must follow.
#[must_use]
pub fn scan_formula(text: &str, lexicon: &Lexicon) -> Option<(Organ, usize)> {
    let _ = (text, lexicon);
    None
}

/// The leading phrase at the start of `text` and its length: "Se déclarant préoccupée", "Réaffirmant en outre". The
/// longest known phrase, prolonged by the words that may follow one.
#[must_use]
pub fn scan_opening(text: &str, lexicon: &Lexicon) -> Option<(OpeningKind, usize)> {
    let _ = (text, lexicon);
    None
}
