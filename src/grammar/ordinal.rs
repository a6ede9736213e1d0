//! Ordinals: of sessions, meetings, paragraphs. "soixante-quinzième", "50e", "82nd", "第七十六".

use crate::lexicon::Lexicon;

/// The ordinal at the start of `text`, in words or digits, and its length.
#[must_use]
pub fn scan_ordinal(text: &str, lexicon: &Lexicon) -> Option<(u16, usize)> {
    let _ = (text, lexicon);
    None
}

/// The first session that `text` names: its number and the raw range of its words.
#[must_use]
pub fn find_session(text: &str, lexicon: &Lexicon) -> Option<(u16, core::ops::Range<usize>)> {
    let _ = (text, lexicon);
    None
}

/// Value of a Roman numeral, in either case; `None` for anything else. `IIII` and the like are no numerals.
#[must_use]
pub fn roman(text: &str) -> Option<u16> {
    let _ = text;
    None
}
