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
/// Two spaces beside each other: of three that are, two stand in one step of the look.
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
        let signs = signs(bytes);
        let columns = match signs & (BEYOND_ASCII | UNEVEN) {
            0 => text.len(),
            BEYOND_ASCII => text.chars().count(),
            _ => super::uneven_columns(text),
        };
        let columns = u16::try_from(columns).unwrap_or(u16::MAX);
        Look { signs, columns, first: text.chars().next().map_or(First::Other, First::of) }
    }

    fn has(self, signs: u16) -> bool {
        self.signs & signs != 0
    }

    /// Whether it may be a row of a table: bars stand around one, or tabs or a gap part its cells.
    pub(crate) fn may_be_row(self) -> bool {
        self.has(GAP | TAB) || self.first == First::Other
    }

    /// Whether two columns may stand on it, one of them a symbol: every symbol has a slash in it, or `C.1` after one that
    /// a scanner misread.
    pub(crate) fn may_be_running_head(self) -> bool {
        self.has(SLASH | STOP | WIDE) && self.has(GAP | TAB | WIDE)
    }
}

/// Which signs stand in a text. Eight bytes are a step, and the last eight are looked at twice rather than one by one.
fn signs(bytes: &[u8]) -> u16 {
    let (eights, _) = bytes.as_chunks::<8>();
    match bytes.last_chunk::<8>() {
        Some(last) => eights.iter().fold(signs_of(last), |signs, eight| signs | signs_of(eight)),
        None => {
            bytes.iter().fold(if has_gap(bytes) { GAP } else { 0 }, |signs, &byte| signs | SIGNS[usize::from(byte)])
        }
    }
}

fn signs_of(eight: &[u8; 8]) -> u16 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let of = |byte: u8| SIGNS[usize::from(byte)];
    let [a, b, c, d, e, f, g, h] = *eight;
    let signs = of(a) | of(b) | of(c) | of(d) | of(e) | of(f) | of(g) | of(h);
    // The highest bit of each byte that is a space, and perhaps of one behind it.
    let others = u64::from_le_bytes(*eight) ^ (ONES * u64::from(b' '));
    let spaces = others.wrapping_sub(ONES) & !others & (ONES << 7);
    if spaces & (spaces << 8) == 0 { signs } else { signs | GAP }
}

fn has_gap(bytes: &[u8]) -> bool {
    bytes.windows(2).any(|pair| pair == b"  ")
}
