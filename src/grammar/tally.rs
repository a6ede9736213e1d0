//! Tallies: "153 voix contre 11, avec 9 abstentions".

use crate::lexicon::{Choice, Lexicon};

/// The three figures of a recorded vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    /// In favour.
    pub in_favour: u16,
    /// Against.
    pub against: u16,
    /// Abstaining.
    pub abstaining: u16,
}

impl Tally {
    /// The figure of one list.
    #[must_use]
    pub const fn of(&self, choice: Choice) -> u16 {
        match choice {
            Choice::InFavour => self.in_favour,
            Choice::Against => self.against,
            Choice::Abstaining => self.abstaining,
        }
    }

    /// The tally whose first figure stands at the start of `text`, and its length: "153 voix contre 11, avec
    /// 9 abstentions", "24 to none, with 23 abstentions", in all six languages.
    #[must_use]
    pub fn scan(text: &str, lexicon: &Lexicon) -> Option<(Tally, usize)> {
        let _ = (text, lexicon);
        None
    }
}

/// The heading of one of the three lists at the start of `text`, and its length with the colon: "Ont voté pour :".
#[must_use]
pub fn scan_ballot(text: &str, lexicon: &Lexicon) -> Option<(Choice, usize)> {
    let _ = (text, lexicon);
    None
}
