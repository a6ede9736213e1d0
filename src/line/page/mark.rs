//! The marks with which footnotes begin.

use super::Page;
use crate::grammar::{Mark, blurred_digits};

impl Page {
    /// The mark that begins a footnote here, if one may.
    pub(super) fn mark(&mut self, text: &str) -> Option<usize> {
        if let Some((mark, len)) = Mark::scan_certain(text) {
            let star = mark.number == 0;
            // An asterisk also begins a bullet, emphasis, or a note that the text itself sets at its end.
            let escaped = text.starts_with('\\') || text.starts_with('<');
            if mark.number > 0 || (self.ruled || self.foot || escaped) && is_blank_at(text, len) {
                self.certain = !star;
                if !star {
                    self.last_note = mark.number;
                }
                return Some(len);
            }
            return None;
        }
        if !self.ruled && !self.foot {
            return None;
        }
        if let Some(len) = self.misread_mark(text) {
            self.certain = false;
            self.last_note += 1;
            return Some(len);
        }
        let digits = text.trim_start_matches('(');
        let number: u16 = digits.split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()?;
        let (_, len) = Mark::scan_number(text, number, text.starts_with('('))?;
        // The first of a page may begin at 1 again, or after one that was lost; the others follow.
        let expected = number == self.last_note + 1
            || !self.foot && (number == 1 || number <= self.last_note + 3)
            || number > self.last_note && number <= self.last_note + 3 && len == text.len()
            || number == self.last_note + 2 && self.complete && begins_sentence(&text[len..]);
        // "3 - تقرر" is the number of a paragraph.
        let labelled = text[len..].trim_start().starts_with(['-', '–']);
        if !expected || labelled || !is_blank_at(text, len) || number == 0 {
            return None;
        }
        self.certain = false;
        self.last_note = number;
        Some(len)
    }

    /// The length of the mark that comes next, where a scanner misread it: `1o`, `i3`.
    fn misread_mark(&self, text: &str) -> Option<usize> {
        let len = text.find(|c: char| c.is_whitespace()).filter(|&len| len <= 3)?;
        (blurred_digits(&text[..len])? == self.last_note + 1).then_some(len)
    }
}

/// Whether a note may begin so, after its mark: `17 - تدعو` is a paragraph's number.
fn begins_sentence(text: &str) -> bool {
    text.trim_start().starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
}

fn is_blank_at(text: &str, at: usize) -> bool {
    text[at..].chars().next().is_none_or(|c| c.is_whitespace() || c == ':')
}
