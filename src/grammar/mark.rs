//! Footnote marks: `1` `¹` `(¹)` `<sup>1</sup>` `(1)` `*`.

use super::token::{self, Found, Term, close, is_digit, is_mark, open, run};
use crate::lexicon::signs::{Pair, Sign, is_hyphen, raised};
#[cfg(feature = "alloc")]
use crate::lexicon::signs::{closes_bracket, lowered, opens_bracket};
#[cfg(feature = "alloc")]
use alloc::borrow::Cow;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::{tag, take_while_m_n};
use nom::character::{char, satisfy};
use nom::combinator::{map_opt, not, opt, recognize, verify};
use nom::multi::many1_count;
use nom::sequence::{delimited, pair, preceded, terminated};

/// A footnote mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark<'text> {
    /// The mark without what surrounds it: `1`, `¹`, `**`. Of one that is not certain, all of it: `(1)`.
    pub marker: &'text str,
    /// Its number; 0 for asterisks and daggers.
    pub number: u16,
    /// Whether it can be nothing else: it is raised, tagged or no digit. A plain digit, in brackets or not, is a mark
    /// only if a footnote of its number is in the text, which is known when all of it has been read.
    pub certain: bool,
}

impl<'text> Mark<'text> {
    /// A mark that cannot be anything else, at the start of `text`, and its length: superscript digits (also in brackets), `<sup>1</sup>`,
    /// `[^1]`, asterisks (also escaped, `\*`).
    ///
    /// Asterisks with a letter behind them are left alone, for they open emphasis in Markdown; whether those behind a
    /// word close it, only the caller knows.
    ///
    /// # Examples
    /// ```
    /// use undocs::Mark;
    /// assert_eq!(Mark::scan_certain("<sup>12</sup> de"), Some((Mark { marker: "12", number: 12, certain: true }, 13)));
    /// assert_eq!(Mark::scan_certain("**Décide**"), None);
    /// ```
    #[must_use]
    pub fn scan_certain(text: &'text str) -> Option<(Mark<'text>, usize)> {
        // Brackets and signs; superscript figures, daggers and wide brackets, and not the other signs that begin as they do.
        let begins = match text.as_bytes().first()? {
            b'(' | b'*' | b'<' | b'[' | b'\\' | b'^' => true,
            0xc2 | 0xe2 | 0xef => {
                let sign = text.chars().next().map_or(Sign::Other, Sign::of);
                matches!(sign, Sign::Raised(_) | Sign::Star | Sign::Open(Pair::Raised | Pair::Round))
            }
            _ => false,
        };
        if begins { run(token::head(text, 64), alt((superscript, tagged, stars))) } else { None }
    }

    /// The mark with the number `next`, printed in plain digits at the start of `text`, and its length: `1`, or `(1)`
    /// where `parens` (Arabic). Digits that go on (`12` for 1) are no mark, nor are those of a number that goes on:
    /// `58/203`, `1,5`.
    ///
    /// # Examples
    /// ```
    /// use undocs::Mark;
    /// assert_eq!(Mark::scan_number("23 et", 23, false), Some((Mark { marker: "23", number: 23, certain: false }, 2)));
    /// assert_eq!(Mark::scan_number("23 et", 2, false), None);
    /// assert_eq!(Mark::scan_number("(1) من", 1, true).map(|found| found.1), Some(3));
    /// ```
    #[must_use]
    pub fn scan_number(text: &'text str, next: u16, parens: bool) -> Option<(Mark<'text>, usize)> {
        let text = token::head(text, 64);
        let (mark, len) = if parens { run(text, bracketed) } else { run(text, digits) }?;
        let mark = Mark { marker: &text[..len], ..mark };
        (mark.number == next).then_some((mark, len))
    }
}

/// A mark without what sets it off: `¹²` of `<sup>¹²</sup>` and `(¹²)`.
#[cfg(feature = "alloc")]
pub(crate) fn bare(marker: &str) -> &str {
    let marker = marker.strip_prefix("<sup>").unwrap_or(marker);
    let marker = marker.strip_suffix("</sup>").unwrap_or(marker);
    marker.trim_matches(|c| matches!(c, '\\' | ' ' | '[' | ']' | '^' | ':') || opens_bracket(c) || closes_bracket(c))
}

/// A mark as it is said: its digits on the line, without what sets them off. `¹`, `\*`, `(1)` are `1`, `*`, `1`.
///
/// ```
/// use undocs::grammar::mark::plain;
/// assert_eq!(["¹²", "\\*", "(1)", "<sup>1</sup>"].map(plain), ["12", "*", "1", "1"]);
/// ```
#[cfg(feature = "alloc")]
#[must_use]
pub fn plain(marker: &str) -> Cow<'_, str> {
    let marker = bare(marker);
    if marker.bytes().all(|b| b.is_ascii() && b != b'\\') {
        return Cow::Borrowed(marker);
    }
    Cow::Owned(marker.chars().filter(|&c| c != '\\').map(lowered).collect())
}

/// The number of a mark; letters and asterisks have none.
///
/// ```
/// use undocs::grammar::mark::number;
/// assert_eq!((number("(¹²)"), number("*"), number("a")), (Some(12), None, None));
/// ```
#[cfg(feature = "alloc")]
#[must_use]
pub fn number(marker: &str) -> Option<u32> {
    let plain = plain(marker);
    plain.parse().ok().filter(|_| plain.starts_with(|c: char| c.is_ascii_digit()))
}

/// ```abnf
/// superscript = digits / "⁽" digits "⁾" / "(" digits ")"             ; brackets in Arabic
/// digits      = 1*3( "⁰"–"⁹" )
/// ```
fn superscript(text: &str) -> Found<'_, Mark<'_>> {
    let marks = || take_while_m_n(0, 2, is_mark);
    alt((
        raised_digits,
        delimited(
            pair(satisfy(|c| Sign::of(c) == Sign::Open(Pair::Raised)), marks()),
            raised_digits,
            pair(marks(), satisfy(|c| Sign::of(c) == Sign::Close(Pair::Raised))),
        ),
        delimited(pair(open, marks()), raised_digits, pair(marks(), close)),
    ))
    .parse_complete(text)
}

fn raised_digits(text: &str) -> Found<'_, Mark<'_>> {
    map_opt(take_while_m_n(1, 3, |c| raised(c).is_some()), |marker: &str| {
        let number = marker.chars().try_fold(0, |sum, c| Some(sum * 10 + u16::from(raised(c)?)))?;
        Some(Mark { marker, number, certain: true })
    })
    .parse_complete(text)
}

/// ```abnf
/// tagged = ( "<sup>" inner "</sup>" ) / ( "[^" inner "]" ) / ( "^" inner "^" )
/// inner  = *BLANK ( 1*3DIGIT / signs ) *BLANK                ; also [1] and (1) within the tag
/// ```
fn tagged(text: &str) -> Found<'_, Mark<'_>> {
    fn inner<'t>() -> impl Term<'t, Mark<'t>> {
        let digits =
            map_opt(token::digits(1, 3), |marker| Some(Mark { marker, number: token::value(marker)?, certain: true }));
        alt((digits, signs))
    }
    let wrap = |signs: &'static str| take_while_m_n(0, 4, move |c: char| c == ' ' || signs.contains(c));
    alt((
        delimited(pair(tag("<sup>"), wrap("[(\\")), inner(), pair(wrap("])\\"), tag("</sup>"))),
        delimited(tag("[^"), inner(), char(']')),
        delimited(char('^'), inner(), char('^')),
    ))
    .parse_complete(text)
}

/// ```abnf
/// stars = 1*4( [ "\" ] "*" / "†" / "‡" )                     ; no letter or digit behind
/// ```
fn stars(text: &str) -> Found<'_, Mark<'_>> {
    terminated(signs, not(satisfy(|c: char| c.is_alphanumeric() || c == '_' || Sign::of(c) == Sign::Open(Pair::Quote))))
        .parse_complete(text)
}

fn signs(text: &str) -> Found<'_, Mark<'_>> {
    let sign = || preceded(opt(char('\\')), satisfy(|c| Sign::of(c) == Sign::Star));
    let run = verify(recognize(many1_count(sign())), |marks: &str| marks.chars().filter(|&c| c != '\\').count() <= 4);
    run.map(|marks: &str| {
        // One escaped sign has a marker free of its escape; of several the escapes cannot be sliced away.
        let marker = if marks.matches('\\').count() == 1 { marks.trim_start_matches('\\') } else { marks };
        Mark { marker, number: 0, certain: true }
    })
    .parse_complete(text)
}

/// ```abnf
/// plain = 1*3DIGIT                ; not followed by a digit, "/", or "." "," and a digit
/// ```
fn digits(text: &str) -> Found<'_, Mark<'_>> {
    let goes_on = recognize((satisfy(|c| matches!(c, '.' | ',' | '/') || is_hyphen(c)), satisfy(is_digit)));
    terminated(map_opt(token::digits(1, 3), mark_of), not(goes_on)).parse_complete(text)
}

/// ```abnf
/// bracketed = "(" 1*3DIGIT ")"
/// ```
fn bracketed(text: &str) -> Found<'_, Mark<'_>> {
    let marks = || take_while_m_n(0, 2, is_mark);
    delimited(pair(open, marks()), map_opt(token::digits(1, 3), mark_of), pair(marks(), close)).parse_complete(text)
}

fn mark_of(marker: &str) -> Option<Mark<'_>> {
    let number = token::value(marker).filter(|&number| number > 0 && !marker.starts_with('0'))?;
    Some(Mark { marker, number, certain: false })
}
