//! One look at a line: what its bytes say of it, for all who would go through it again to ask.
//!
//! Nothing is decided here. A sign that is on a line may mean something, and a sign that is not cannot: most questions are
//! sent away by a bit.

use crate::lexicon::fold;

/// How the first letter of a line is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum First {
    Upper,
    Lower,
    /// A letter of a script without case.
    Uncased,
    Digit,
    #[default]
    Other,
}

impl First {
    pub(crate) fn of(c: char) -> First {
        match c {
            'a'..='z' => First::Lower,
            'A'..='Z' => First::Upper,
            '0'..='9' => First::Digit,
            '\0'..='\x7f' => First::Other,
            _ if c.is_lowercase() => First::Lower,
            _ if c.is_uppercase() => First::Upper,
            _ if fold::is_letter(c) => First::Uncased,
            _ if c.is_numeric() => First::Digit,
            _ => First::Other,
        }
    }

    pub(crate) fn is_letter(self) -> bool {
        !matches!(self, First::Digit | First::Other)
    }
}

/// What one look at a line tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Look {
    /// Which signs stand on it.
    signs: u16,
    /// How many columns it takes.
    pub(crate) columns: u16,
    /// What its first character is.
    pub(crate) first: First,
    /// How many letters it begins with, in bytes, as far as a byte counts.
    pub(crate) word: u8,
}

// ---- the signs, as the bytes of a text tell them

/// A digit in ASCII.
const DIGIT: u16 = 1;
const SLASH: u16 = 1 << 1;
const STOP: u16 = 1 << 2;
const COLON: u16 = 1 << 3;
const TAB: u16 = 1 << 4;
/// What blanks, marks and signs in full width begin with.
const WIDE: u16 = 1 << 5;
const BEYOND_ASCII: u16 = 1 << 6;
/// What takes no column, or two.
const UNEVEN: u16 = 1 << 8;
/// Three spaces or more.
const GAP: u16 = 1 << 7;

const SIGNS: [u16; 256] = {
    let mut signs = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        signs[byte] = match byte as u8 {
            b'0'..=b'9' => DIGIT,
            b'/' => SLASH,
            b'.' => STOP,
            b':' => COLON,
            b'\t' | 0x0b => TAB,
            0xcc | 0xcd | 0xe4..=0xee | 0xf0.. => UNEVEN | BEYOND_ASCII,
            0xe3 | 0xef => WIDE | UNEVEN | BEYOND_ASCII,
            0xc2 | 0xe1 | 0xe2 => WIDE | BEYOND_ASCII,
            0x80.. => BEYOND_ASCII,
            _ => 0,
        };
        byte += 1;
    }
    signs
};

impl Look {
    /// Looks at the content of a line.
    pub(crate) fn of(text: &str) -> Look {
        let bytes = text.as_bytes();
        let mut signs = bytes.iter().fold(0, |signs, &byte| signs | SIGNS[usize::from(byte)]);
        if has_gap(bytes) {
            signs |= GAP;
        }
        let columns = match signs & (BEYOND_ASCII | UNEVEN) {
            0 => text.len(),
            BEYOND_ASCII => text.chars().count(),
            _ => super::uneven_columns(text),
        };
        let columns = u16::try_from(columns).unwrap_or(u16::MAX);
        Look { signs, columns, first: text.chars().next().map_or(First::Other, First::of), word: first_word(text) }
    }

    fn has(self, signs: u16) -> bool {
        self.signs & signs != 0
    }

    /// Whether two columns may stand on it, one of them a symbol: every symbol has a slash in it, or `C.1` after one that
    /// a scanner misread.
    pub(crate) fn may_be_running_head(self) -> bool {
        self.has(SLASH | STOP | WIDE) && self.has(GAP | TAB | WIDE)
    }
}

/// How many letters a text begins with, in bytes, up to some sixty.
fn first_word(text: &str) -> u8 {
    const FAR: usize = 64;
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < FAR && at < bytes.len() {
        let len = if bytes[at].is_ascii() {
            usize::from(bytes[at].is_ascii_alphabetic())
        } else {
            text[at..].chars().next().filter(|&c| fold::is_letter(c)).map_or(0, char::len_utf8)
        };
        if len == 0 {
            break;
        }
        at += len;
    }
    at as u8
}

/// Whether three spaces follow each other: one of them stands at every third place.
fn has_gap(bytes: &[u8]) -> bool {
    let space = |at: usize| bytes.get(at) == Some(&b' ');
    let mut at = 2;
    while at < bytes.len() {
        if bytes[at] == b' ' {
            let gap = match (space(at - 1), space(at + 1)) {
                (true, true) => true,
                (true, false) => space(at - 2),
                (false, true) => space(at + 2),
                (false, false) => false,
            };
            if gap {
                return true;
            }
        }
        at += 3;
    }
    false
}
