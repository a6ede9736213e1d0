//! Resolutions in parts: a letter alone on its line begins a text of its own, with its own formula, numbers and closing.
//!
//! The number and the title before the first letter belong to all of them: "78/254. Programme budget for 2024", "A",
//! "Budget appropriations for 2024". The Arabic files print the name of the letter (`ألف`, `باء`).

use super::probe::Probe;
use super::{Block, Blocks, Part};
use crate::grammar::scan_letter;
use crate::lexicon::Lexicon;

/// The longest letter, with what may stand around it: the name of an Arabic one.
const LETTER: usize = 16;

impl Blocks {
    /// The letter of the part that a line begins: alone on it, and due here.
    ///
    /// The first stands after a numbered title. Each of the others stands where a text has ended, after the one before it.
    /// A part that is printed alone bears its letter in the symbol, A/RES/75/290 B, and is no collection.
    pub(super) fn part_letter(&self, probe: &Probe<'_>) -> Option<char> {
        if probe.rest.len() > LETTER || probe.label.is_some() || probe.rest.is_empty() {
            return None;
        }
        let last = self.documents[0].letter;
        let in_head = self.shown().part == Part::Head;
        let due = match last {
            None => {
                let alone = self.shown().printed_alone;
                in_head && !self.inner && !alone && (self.titling || self.shown().numbered_title)
            }
            Some(_) => self.inner && !in_head,
        };
        if !due {
            return None;
        }
        let len = letter_len(probe);
        let (letter, scanned) = scan_letter(&probe.rest[..len])?;
        let next = match last {
            // A Roman numeral heads a section.
            None => letter < 'I',
            Some(last) => u32::from(letter) == u32::from(last) + 1,
        };
        (next && len == scanned).then_some(letter)
    }

    /// The same, now that the line after it is known. A collection need not begin with A: of a decision, A may have been
    /// printed a year before (76/548 B and C). Of a resolution that begins with another letter, nothing else follows.
    pub(super) fn part_begins(&self, block: &Block<'_>, lexicon: &Lexicon) -> Option<char> {
        let letter = self.part_letter(&block.probe).filter(|_| block.single)?;
        let decision = block.next.as_ref().is_some_and(|next| next.is_decision(lexicon) || next.is_formula_told());
        (letter == 'A' || self.documents[0].letter.is_some() || decision).then_some(letter)
    }

    /// Whether the document around the one that is set out here goes on with this number.
    pub(super) fn goes_on_outside(&self, number: u16) -> bool {
        self.inner && self.documents[0].letter.is_none() && number == self.documents[0].number + 1
    }
}

/// The length of a letter, without what may stand after it: emphasis, or the mark of a footnote.
pub(super) fn letter_len(probe: &Probe<'_>) -> usize {
    let mark = |c| matches!(c, '*' | '_' | ' ' | '\u{a0}' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹');
    probe.rest.trim_end_matches(mark).len()
}
