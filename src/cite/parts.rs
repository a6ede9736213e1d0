//! The parts of what is cited: "paragraph 3 of resolution 73/266, annex, section II".

use super::found::{Found, Reader, corrected, words};
use super::{Form, Part, Reference};
use crate::grammar::citation::{scan_cited, scan_glue, scan_organ};
use crate::grammar::pinpoint::{Numeral, Pinpoint, is_of};
use crate::grammar::{Date, head};
use crate::lexicon::script::NUMBER as NUMBER_SIGN;
use crate::lexicon::signs::{closes_bracket, is_comma, is_semicolon, is_space, is_stop};
use crate::lexicon::{Cited, Division, fold};
use crate::tree::Text;
use alloc::borrow::ToOwned;
use alloc::string::ToString;
use alloc::vec::Vec;

/// How many parts of one document are named at once: a list that never ends is read to its end only once.
pub(super) const MOST: usize = 64;

/// How long the number of a part of a document may be, with the blanks before it, in bytes.
const NUMBER: usize = 64;

/// How far a part may be named before the citation it is a part of, in bytes.
const BEFORE: usize = 240;

impl<'d> Reader<'d, '_> {
    /// The parts that are named before and behind each citation.
    pub(super) fn pinpoints(&self, text: &str, found: &mut [Found<'d>]) {
        let mut starts: Vec<usize> = found.iter().map(|found| found.from).collect();
        let mut end = 0;
        for (n, item) in found.iter_mut().enumerate() {
            if takes_parts(&item.reference) && !self.words.number_first {
                let (parts, start) = self.parts_before(text, end.min(item.from), item.from);
                item.reference.pinpoints.extend(parts);
                starts[n] = start;
            }
            end = end.max(item.to);
        }
        for n in 0..found.len() {
            let item = &found[n];
            if takes_parts(&item.reference) {
                let limit = starts.get(n + 1).map_or(text.len(), |&next| next.max(item.to));
                let at = self.behind(&text[..limit], item.to);
                let (parts, _) = self.parts_behind(&text[..limit], at, item.reference.kind == "document", MOST);
                let whole = if parts.is_empty() { n } else { corrected(found, n) };
                found[whole].reference.pinpoints.extend(parts);
            }
        }
    }

    /// "paragraph 3 of" before `at`: the parts, and where their words begin.
    fn parts_before(&self, text: &str, from: usize, at: usize) -> (Vec<Part<'d>>, usize) {
        let start = text.ceil_char_boundary(from.max(at.saturating_sub(BEFORE)));
        let mut named: Vec<(usize, usize, Pinpoint<'_>)> = Vec::new();
        for word in words(&text[start..at]).map(|word| start + word) {
            if word < named.last().map_or(0, |named| named.1) {
                continue;
            }
            if let Some((pinpoint, len)) = Pinpoint::scan(&text[word..at], self.words) {
                named.push((word, word + len, pinpoint));
            }
        }
        let mut begin = at;
        let mut parts = Vec::new();
        for (from, to, pinpoint) in named.into_iter().rev() {
            let gap = &text[to..begin];
            if !(is_of(gap, self.words) && begin - to < 120 || begin < at && self.is_joint(gap)) {
                break;
            }
            begin = from;
            parts.splice(0..0, self.parts(pinpoint));
        }
        (parts, begin)
    }

    /// Where what is said of a citation at its side ends: its date, whose it is, and what it is in a language that says so
    /// behind the number.
    fn behind(&self, text: &str, mut at: usize) -> usize {
        for _ in 0..5 {
            let rest = &text[at..];
            let glue = scan_glue(rest, self.words).unwrap_or(0);
            let date = Date::scan(&rest[glue..], self.words).map(|(_, len)| glue + len);
            let blanks = rest.len() - rest.trim_start_matches(|c| is_space(c) || c == ']').len();
            let organ = || scan_organ(&rest[blanks..], self.words).map(|(_, len)| blanks + len);
            let noun = || {
                let sign = rest[blanks..].chars().next().filter(|&c| c == NUMBER_SIGN).map_or(0, char::len_utf8);
                scan_cited(&rest[blanks + sign..], self.words).map(|(_, len)| blanks + sign + len)
            };
            match date.or_else(organ).or_else(|| noun().filter(|_| self.words.number_first)) {
                Some(len) if len > 0 => at += len,
                _ => break,
            }
        }
        at
    }

    /// The parts named from `at` on, and where they end: ", annex, section II". Of a document also "resolution 1" in it. At
    /// most so many names of parts are read; each may be a list.
    pub(super) fn parts_behind(&self, text: &str, at: usize, inner: bool, most: usize) -> (Vec<Part<'d>>, usize) {
        let mut parts: Vec<Part<'d>> = Vec::new();
        // "(A/79/12), chap. II": the bracket is that of the symbol.
        let bracket = |c: &char| inner && closes_bracket(*c);
        let mut at = at + text[at..].chars().next().filter(bracket).map_or(0, char::len_utf8);
        for _ in 0..most {
            let rest = &text[at..];
            let blank = |c| is_space(c) || is_comma(c) || c == '(';
            let mut from = rest.len() - rest.trim_start_matches(blank).len();
            if !parts.is_empty() || inner {
                from += fold::longest_word(&rest[from..], self.words.conjunctions)
                    .map_or(0, |len| len + (rest[from + len..].len() - rest[from + len..].trim_start().len()));
            }
            let rest = &rest[from..];
            let (pinpoint, len) = match Pinpoint::scan(rest, self.words) {
                Some(found) => found,
                None => match self.text_in(rest).filter(|_| inner) {
                    Some(found) => found,
                    None => break,
                },
            };
            let after = text[at + from + len..].trim_start_matches(is_space);
            // "…, paragraph 3 of the Convention" is a part of something else.
            let of = fold::longest_word(after, self.words.citing.of).is_some_and(|len| len > 0);
            if of && !self.words.number_first {
                break;
            }
            parts.extend(self.parts(pinpoint));
            at += from + len;
        }
        (parts, at)
    }

    /// "resolution 1" of a conference's report.
    fn text_in<'t>(&self, text: &'t str) -> Option<(Pinpoint<'t>, usize)> {
        let (cited, word) = scan_cited(text, self.words)?;
        let text = head(text, word + NUMBER);
        let from = text.len() - text[word..].trim_start_matches(is_space).len();
        let end =
            text[from..].find(|c: char| c.is_whitespace() || is_comma(c) || is_semicolon(c) || is_stop(c) && c != '.');
        let number = text[from..end.map_or(text.len(), |end| from + end)].trim_end_matches('.');
        let number = if number.contains('(') { number } else { number.trim_end_matches(closes_bracket) };
        let plain = number.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit())
            && number.contains(|c: char| c.is_ascii_digit());
        let division = if cited == Cited::Resolution { Division::Resolution } else { Division::Decision };
        (plain && number.len() <= 16).then_some((Pinpoint { division, numbers: number }, from + number.len()))
    }

    pub(super) fn parts(&self, pinpoint: Pinpoint<'_>) -> Vec<Part<'d>> {
        let Pinpoint { division, numbers } = pinpoint;
        let text = |numeral: Numeral<'_>| Text::Owned(numeral.to_string());
        if matches!(division, Division::Resolution | Division::Decision) || numbers.is_empty() {
            return alloc::vec![Part { division, number: Text::Owned(numbers.to_owned()), to: None }];
        }
        let each = pinpoint.each(self.words);
        each.map(|(first, last)| Part { division, number: text(first), to: last.map(text) }).collect()
    }

    /// Whether a gap is no more than what stands between two items.
    fn is_joint(&self, gap: &str) -> bool {
        let rest = gap.trim_matches(|c| is_space(c) || is_comma(c));
        rest.is_empty() || fold::longest_word(rest, self.words.conjunctions) == Some(rest.len())
    }
}

/// Whether parts of it may be named.
fn takes_parts(reference: &Reference<'_>) -> bool {
    reference.kind != "charter-article" && reference.form != Form::Group && reference.form != Form::Ibid
}
