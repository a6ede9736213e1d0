//! The tokens that productions are made of, as nom parsers: blanks, digits in any script, words of a table.
//!
//! Everything here is bounded: a production that is tried at every byte of a hostile text (a megabyte of blanks, of
//! digits, of zero-width joiners) must not walk it each time. [`BLANKS`] and [`REACH`] are those bounds.

use crate::lexicon::Words;
use crate::lexicon::blurred;
pub(super) use crate::lexicon::fold::is_mark;
use crate::lexicon::fold::{self, fold_char};
use crate::lexicon::script::looks_latin;
use crate::lexicon::signs::{closes_bracket, opens_bracket};
pub(crate) use crate::lexicon::signs::{fold_width, is_dash};
use nom::bytes::take_while_m_n;
use nom::character::{char, satisfy};
use nom::combinator::{map_opt, not, opt, recognize};
use nom::sequence::{pair, terminated};
use nom::{IResult, Parser};

/// How many characters a run of blanks may take inside a term. A page break inside one takes some twenty.
pub(super) const BLANKS: usize = 48;

/// How many bytes a production may look at from where it stands.
pub(super) const REACH: usize = 256;

/// A nom parser of this grammar: over `&str`, its error carries nothing.
pub(super) trait Term<'t, O>: Parser<&'t str, Output = O, Error = ()> {}
impl<'t, O, P: Parser<&'t str, Output = O, Error = ()>> Term<'t, O> for P {}

/// What a hand-written production returns to nom.
pub(super) type Found<'t, O> = IResult<&'t str, O, ()>;

/// Runs a production at the start of a text: its value and length.
pub(super) fn run<'t, O>(text: &'t str, mut term: impl Term<'t, O>) -> Option<(O, usize)> {
    let (rest, value) = term.parse_complete(text).ok()?;
    Some((value, text.len() - rest.len()))
}

/// A length as a nom parser: takes that many bytes, or fails.
pub(super) fn take_len(text: &str, len: Option<usize>) -> Found<'_, &str> {
    len.and_then(|len| text.split_at_checked(len)).map(|(taken, rest)| (rest, taken)).ok_or(nom::Err::Error(()))
}

/// The first `max` bytes of a text, or less where a character would be cut.
pub(super) fn head(text: &str, max: usize) -> &str {
    &text[..text.floor_char_boundary(max)]
}

/// White space of any width, and the marks that print as nothing.
pub(crate) fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_mark(c)
}

/// Whether a byte can be no part of a blank: ASCII that prints, and letters of other scripts.
pub(crate) const fn is_word_byte(byte: u8) -> bool {
    const WORD: [bool; 256] = {
        let mut word = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            // Blanks and marks beyond ASCII begin with C2, E1, E2, E3 and EF.
            word[byte] = matches!(byte as u8, b'!'..=b'~' | 0x80..=0xc1 | 0xc3..=0xe0 | 0xe4..=0xee);
            byte += 1;
        }
        word
    };
    WORD[byte as usize]
}

/// A digit of any of the scripts in use.
pub(super) fn digit(c: char) -> Option<u32> {
    c.to_digit(10).or_else(|| if c.is_ascii() { None } else { fold_char(c)?.to_digit(10) })
}

pub(super) fn is_digit(c: char) -> bool {
    digit(c).is_some()
}

/// Where the first digit of a text stands, or where the text ends.
pub(super) fn find_digit(text: &str) -> usize {
    // Those of Arabic and the full-width ones begin with these bytes.
    let digit = |at: usize, byte: u8| {
        byte.is_ascii_digit() || matches!(byte, 0xd9 | 0xdb | 0xef) && text[at..].starts_with(is_digit)
    };
    text.bytes().enumerate().find(|&(at, byte)| digit(at, byte)).map_or(text.len(), |(at, _)| at)
}

/// `*BLANK`, up to [`BLANKS`].
pub(super) fn blanks(text: &str) -> Found<'_, &str> {
    match text.as_bytes().first() {
        Some(&byte) if is_word_byte(byte) => Ok((text, "")),
        _ => take_while_m_n(0, BLANKS, is_blank).parse_complete(text),
    }
}

/// The text without the blanks before it, at most [`BLANKS`] of them.
pub(super) fn skip_blanks(text: &str) -> &str {
    blanks(text).map_or(text, |(rest, _)| rest)
}

/// `text` without the signs it begins with, of which no more are read over than [`REACH`] holds.
pub(super) fn past(text: &str, is_sign: impl FnMut(char) -> bool) -> &str {
    let near = head(text, REACH);
    &text[near.len() - near.trim_start_matches(is_sign).len()..]
}

/// The digit that a character is, or that a scanner may have taken for it: `202i`, `2o22`, `1s0`.
pub(crate) fn blurred_digit(c: char) -> Option<u32> {
    digit(c).or_else(|| blurred::digit(c))
}

/// The value of digits of which a scanner misread some, but not all; `None` where all are what they are.
pub(crate) fn blurred_digits(digits: &str) -> Option<u16> {
    let read = digits.chars().filter(|&c| is_digit(c)).count();
    let value = digits.chars().try_fold(0u16, |sum, c| sum.checked_mul(10)?.checked_add(blurred_digit(c)? as u16))?;
    (0 < read && read < digits.chars().count()).then_some(value)
}

/// ```abnf
/// blurred = min*max( DIGIT / <a letter taken for one> )     ; some of each
/// ```
pub(super) fn blurred<'t>(min: usize, max: usize) -> impl Term<'t, u16> {
    let letters = take_while_m_n(min, max, |c| blurred_digit(c).is_some());
    map_opt(terminated(letters, not(satisfy(char::is_alphanumeric))), blurred_digits)
}

/// The value of a run of digits; `None` where it does not fit.
pub(super) fn value(digits: &str) -> Option<u16> {
    if digits.len() < 5 && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(digits.bytes().fold(0, |sum, byte| 10 * sum + u16::from(byte - b'0')));
    }
    digits.chars().try_fold(0u16, |sum, c| sum.checked_mul(10)?.checked_add(digit(c)? as u16))
}

/// `min*maxDIGIT`, and no digit after it.
pub(super) fn digits<'t>(min: usize, max: usize) -> impl Term<'t, &'t str> {
    move |text| some_digits(text, min, max)
}

/// One function, called from every term that has digits in it: it would be compiled into each of them else.
fn some_digits(text: &str, min: usize, max: usize) -> Found<'_, &str> {
    // Of most texts bytes tell where their digits end.
    let plain = text.bytes().take(max + 1).take_while(u8::is_ascii_digit).count();
    if text.as_bytes().get(plain).is_none_or(u8::is_ascii) || plain > max {
        return take_len(text, (min..=max).contains(&plain).then_some(plain));
    }
    let run = text.chars().take(max + 1).take_while(|&c| is_digit(c));
    let (count, len) = run.fold((0, 0), |(count, len), c| (count + 1, len + c.len_utf8()));
    take_len(text, (min..=max).contains(&count).then_some(len))
}

/// The value of [`digits`].
pub(super) fn number<'t>(min: usize, max: usize) -> impl Term<'t, u16> {
    map_opt(digits(min, max), value)
}

/// The longest word of a list, as whole words; its raw text.
pub(super) fn word<'t>(list: Words) -> impl Term<'t, &'t str> {
    move |text| take_len(text, fold::longest_word(text, list))
}

/// `1*BLANK` or the end.
pub(super) fn ends(text: &str) -> bool {
    text.chars().next().is_none_or(is_blank)
}

/// `(`, also escaped (Markdown) and full-width.
pub(super) fn open(text: &str) -> Found<'_, &str> {
    recognize(pair(opt(char('\\')), satisfy(opens_bracket))).parse_complete(text)
}

/// `)`, also escaped and full-width.
pub(super) fn close(text: &str) -> Found<'_, &str> {
    recognize(pair(opt(char('\\')), satisfy(closes_bracket))).parse_complete(text)
}

/// A Latin letter, also where a Russian typist's keyboard stood on Cyrillic: `А/RES/62/10`.
pub(crate) fn latin(c: char) -> Option<char> {
    if c.is_ascii_alphabetic() { Some(c) } else { looks_latin(c).filter(char::is_ascii_uppercase) }
}
