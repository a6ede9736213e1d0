//! The words of a long line at which a block may begin.

use super::is_end;

/// Where a word begins, and the character before the blank before it; of a footnote's mark that stands there, the one
/// before the mark.
pub(super) fn starts(text: &str) -> Starts<'_> {
    Starts { text, at: 0, last: ' ', before_mark: ' ', digits: 0, blank: true, leap: None }
}

/// The same, but only the digits and capitals after what may end a block, and some other words.
pub(super) fn starts_after_ends(text: &str) -> Starts<'_> {
    // What ends a block in Arabic and Chinese begins with one of these bytes; elsewhere it is ASCII.
    let wide = memchr::memchr3(0xd8, 0xe3, 0xef, text.as_bytes()).is_some();
    Starts { leap: Some(if wide { next_wide_end } else { next_end }), ..starts(text) }
}

pub(super) struct Starts<'text> {
    text: &'text str,
    at: usize,
    last: char,
    /// What stood before the digits, or the blank and the digits, that may be a mark.
    before_mark: char,
    digits: u32,
    blank: bool,
    /// How far it is to the next sign that may end a block and [may have](has_beginning) a beginning behind it: nothing
    /// before it matters to what follows it.
    leap: Option<fn(&str) -> usize>,
}

/// Whether a digit or a capital may stand behind what may end a block, and a blank or a mark between: as far as two bytes
/// tell, which is far enough for most.
fn has_beginning(behind: &[u8]) -> bool {
    // Blanks and brackets beyond ASCII begin with C2, E1, E2 and E3; the letters of Arabic and Chinese, which have no
    // capitals, with D8 to DF and E4 to E9.
    match behind {
        [b' ', next, ..] => {
            next.is_ascii_digit()
                || next.is_ascii_uppercase()
                || next.is_ascii_whitespace()
                || matches!(next, b'(' | b')' | 0x0b | 0x80..=0xd7 | 0xe0..=0xe3 | 0xea..)
        }
        [next, ..] => {
            next.is_ascii_digit()
                || next.is_ascii_whitespace()
                || matches!(next, b'(' | b')' | 0x0b | 0xc2 | 0xe1..=0xe3)
        }
        [] => false,
    }
}

/// How far it is to the next comma, semicolon, full stop or colon.
fn next_end(text: &str) -> usize {
    let text = text.as_bytes();
    let mut from = 0;
    while from < text.len() {
        let end = memchr::memchr3(b',', b';', b'.', &text[from..]).map_or(text.len(), |at| from + at);
        let end = memchr::memchr(b':', &text[from..end]).map_or(end, |at| from + at);
        if end < text.len() && has_beginning(&text[end + 1..]) {
            return end;
        }
        from = end + 1;
    }
    text.len()
}

/// The same, of any script.
fn next_wide_end(text: &str) -> usize {
    /// Signs that may end a block, and the last bytes of those beyond ASCII.
    const ENDS: [bool; 256] = {
        let mut ends = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            ends[byte] = matches!(byte as u8, b',' | b';' | b'.' | b':' | 0x82 | 0x8c | 0x9a | 0x9b);
            byte += 1;
        }
        ends
    };
    let mut from = 0;
    while let Some(at) = text.as_bytes()[from..].iter().position(|&byte| ENDS[usize::from(byte)]) {
        from += at + 1;
        if let Some(sign) = text.get(..from).and_then(|text| text.chars().next_back()).filter(|&sign| is_end(sign))
            && has_beginning(&text.as_bytes()[from..])
        {
            return from - sign.len_utf8();
        }
    }
    text.len()
}

/// Whether a byte is of a letter, as far as it tells: blanks, brackets, digits and what ends a block are of others.
const fn is_letter(byte: u8) -> bool {
    const LETTERS: [bool; 256] = {
        let mut letters = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            letters[byte] =
                matches!(byte as u8, b'A'..=b'Z' | b'a'..=b'z' | 0x80..=0xc1 | 0xc3..=0xd7 | 0xd9..=0xe0 | 0xe4..=0xee);
            byte += 1;
        }
        letters
    };
    LETTERS[byte as usize]
}

impl Iterator for Starts<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        loop {
            if let Some(leap) = self.leap
                && !self.blank
                && self.digits == 0
                && !is_end(self.last)
            {
                self.at += leap(&self.text[self.at..]);
            }
            let rest = &self.text[self.at..];
            if !self.blank && rest.as_bytes().first().is_some_and(|&byte| is_letter(byte)) {
                // Inside a word letters say nothing.
                let len = rest.bytes().position(|byte| !is_letter(byte)).unwrap_or(rest.len());
                self.last = rest[..len].chars().next_back().unwrap_or(' ');
                self.digits = 0;
                self.at += len;
                continue;
            }
            let c = rest.chars().next()?;
            let at = self.at;
            self.at += c.len_utf8();
            if c.is_whitespace() {
                self.blank = true;
                continue;
            }
            let marked = (1..=3).contains(&self.digits) && is_end(self.before_mark);
            let before = if marked { self.before_mark } else { self.last };
            let bracket = matches!(c, '(' | ')');
            if c.is_ascii_digit() {
                if self.digits == 0 {
                    self.before_mark = self.last;
                }
                self.digits += 1;
            } else if !bracket {
                self.digits = 0;
            }
            if !bracket || self.digits == 0 {
                self.last = c;
            }
            if core::mem::take(&mut self.blank) {
                return Some((at, before));
            }
        }
    }
}
