//! Ordinals: of sessions, meetings, paragraphs. "soixante-quinzième", "50e", "82nd", "第七十六".

use super::token::{self, Found, REACH, blanks, head, is_dash, run, skip_blanks};
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{self, is_unspaced};
use crate::lexicon::script::{ORDINAL, SESSION_HAN, han_digit};
use core::ops::Range;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::{tag, take_while_m_n};
use nom::character::{char, satisfy};
use nom::combinator::{map_opt, opt};
use nom::sequence::{pair, preceded, terminated};

/// The ordinal at the start of `text`, in words or digits, and its length.
///
/// ```abnf
/// ordinal = spelled / digits
/// spelled = <a phrase of Lexicon::ordinals>
/// digits  = "第" *BLANK ( 1*4DIGIT / chinese ) / 1*4DIGIT [ dash ] ending
/// ending  = <a word of Lexicon::ordinal_endings>; none in a language that has no such endings
/// ```
///
/// ```
/// use undocs::{Language, grammar::ordinal::scan_ordinal, lexicon::lexicon};
/// assert_eq!(scan_ordinal("第七十六届会议", lexicon(Language::Zh)), Some((76, "第七十六".len())));
/// ```
#[must_use]
pub fn scan_ordinal(text: &str, lexicon: &Lexicon) -> Option<(u16, usize)> {
    let first = skip_blanks(text).chars().next()?;
    if let Some((value, len)) = fold::longest(text, lexicon.ordinals) {
        return Some((u16::from(value), len));
    }
    if !token::is_digit(first) && first != ORDINAL {
        return None;
    }
    let (counted, len) = run(text, preceded(blanks, alt((numbered, token::number(1, 4).map(|n| (n, false))))))?;
    let (value, complete) = counted;
    if complete || lexicon.ordinal_endings.is_empty() {
        return Some((value, len));
    }
    // The ending may follow a hyphen (`82-я`) or a blank that a text layer put there (`50 e`).
    let rest = &text[len..];
    let at = rest.chars().take(2).take_while(|&c| is_dash(c) || c == ' ').map(char::len_utf8).sum::<usize>();
    let ending = fold::longest_word(&rest[at..], lexicon.ordinal_endings)?;
    Some((value, len + at + ending))
}

/// `第` and a number: an ordinal without an ending.
fn numbered(text: &str) -> Found<'_, (u16, bool)> {
    preceded(pair(char(ORDINAL), blanks), alt((token::number(1, 5), chinese))).map(|n| (n, true)).parse_complete(text)
}

/// A Chinese numeral up to 9999: `七十五`, `一百二十`, and digit by digit `二〇二〇`.
pub(super) fn chinese(text: &str) -> Found<'_, u16> {
    map_opt(take_while_m_n(1, 9, |c| han_digit(c).is_some()), |text: &str| {
        let positional = text.chars().count() > 1 && !text.chars().any(|c| han_digit(c) >= Some(10));
        let (mut sum, mut digit) = (0u16, 0u16);
        for c in text.chars() {
            match han_digit(c)? {
                n if positional => digit = digit.checked_mul(10)?.checked_add(n)?,
                unit if unit >= 10 => {
                    sum = sum.checked_add(digit.max(1).checked_mul(unit)?)?;
                    digit = 0;
                }
                n => digit = n,
            }
        }
        sum.checked_add(digit)
    })
    .parse_complete(text)
}

/// The first session that `text` names: its number and the raw range of its words.
///
/// Looks at the first 256 bytes only: a session is named in a line of the masthead or in a title.
///
/// ```abnf
/// session = ordinal [ "届" / "次" ] *BLANK word / word *BLANK ordinal      ; word of Lexicon::sessions
/// ```
///
/// ```
/// use undocs::{Language, grammar::ordinal::find_session, lexicon::lexicon};
/// let found = find_session("at its seventy-eighth session", lexicon(Language::En));
/// assert_eq!(found, Some((78, 7..29)));
/// ```
#[must_use]
pub fn find_session(text: &str, lexicon: &Lexicon) -> Option<(u16, Range<usize>)> {
    find_session_within(text, REACH, lexicon)
}

/// The same, where its words begin within so many bytes.
pub(super) fn find_session_within(text: &str, reach: usize, lexicon: &Lexicon) -> Option<(u16, Range<usize>)> {
    let text = head(text, REACH);
    let mut joined = false;
    for (at, c) in text.char_indices().take_while(|&(at, _)| at < reach) {
        let starts = (!joined || is_unspaced(c)) && (c.is_alphanumeric());
        joined = c.is_alphanumeric() || token::is_mark(c);
        if !starts {
            continue;
        }
        if let Some((value, len)) = scan_session(&text[at..], lexicon) {
            return Some((value, at..at + len));
        }
    }
    None
}

/// The session that a whole line names by its year, as the Economic and Social Council does: "2038 session", "Session de
/// 2038".
///
/// ```
/// use undocs::{Language, grammar::ordinal::scan_year_session, lexicon::lexicon};
/// assert_eq!(scan_year_session("Session de 2038", lexicon(Language::Fr)), Some(2038));
/// assert_eq!(scan_year_session("2038 sessions were held", lexicon(Language::En)), None);
/// ```
#[must_use]
pub fn scan_year_session(line: &str, lexicon: &Lexicon) -> Option<u16> {
    let year = |text: &str| {
        let (year, len) = run(text, token::number(4, 4)).filter(|&(year, _)| (1946..=2199).contains(&year))?;
        Some((year, len))
    };
    let glue = |text: &str| {
        let rest = skip_blanks(text);
        let len = fold::longest_word(rest, lexicon.date_glue).unwrap_or(0);
        text.len() - skip_blanks(&rest[len..]).len()
    };
    let line = line.trim_matches(token::is_blank);
    let (year, rest) = match year(line) {
        Some((number, len)) => {
            let rest = skip_blanks(&line[len..]);
            let rest = fold::longest_word(rest, lexicon.sessions).map(|len| &rest[len..]);
            (
                number,
                rest.or_else(|| {
                    // "2038年届会".
                    let rest = &line[len + glue(&line[len..])..];
                    fold::longest_word(rest, lexicon.sessions).map(|len| &rest[len..])
                })?,
            )
        }
        None => {
            let rest = &line[fold::longest_word(line, lexicon.sessions)?..];
            let rest = &rest[glue(rest)..];
            let (number, len) = year(rest)?;
            let rest = &rest[len..];
            (number, &rest[glue(rest)..])
        }
    };
    (!rest.contains(char::is_alphanumeric)).then_some(year)
}

fn scan_session(text: &str, lexicon: &Lexicon) -> Option<(u16, usize)> {
    if let Some((value, len)) = scan_ordinal(text, lexicon) {
        let rest = &text[len..];
        let counter = run(rest, opt(preceded(blanks, satisfy(|c| SESSION_HAN.contains(&c))))).map_or(0, |(_, len)| len);
        let word = |at: usize| fold::longest_word(&rest[at..], lexicon.sessions).map(|word| len + at + word);
        if let Some(len) = word(0).or_else(|| word(counter)) {
            return Some((value, len));
        }
    }
    let word = fold::longest_word(text, lexicon.sessions)?;
    let (_, gap) = run(&text[word..], terminated(blanks, opt(tag("("))))?;
    let (value, len) = scan_ordinal(&text[word + gap..], lexicon)?;
    Some((value, word + gap + len))
}

/// Value of a Roman numeral, in either case; `None` for anything else. `IIII` and the like are no numerals.
///
/// ```
/// use undocs::grammar::ordinal::roman;
/// assert_eq!((roman("XXI"), roman("iv"), roman("IIII"), roman("Iv")), (Some(21), Some(4), None, None));
/// ```
#[must_use]
pub fn roman(text: &str) -> Option<u16> {
    const STEPS: [(&str, u16); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    if text.is_empty() || text.len() > 15 || !text.is_ascii() {
        return None;
    }
    let upper = text.as_bytes()[0].is_ascii_uppercase();
    if text.bytes().any(|b| b.is_ascii_uppercase() != upper) {
        return None;
    }
    // The value of each letter, subtracted where a greater one follows; then only what writing that value gives counts.
    let step =
        |b: u8| STEPS.iter().find(|(letters, _)| letters.as_bytes() == [b.to_ascii_uppercase()]).map(|step| step.1);
    let (mut sum, mut greatest) = (0, 0);
    for b in text.bytes().rev() {
        let value = step(b)?;
        greatest = greatest.max(value);
        sum += if value < greatest { -i32::from(value) } else { i32::from(value) };
    }
    let sum = u16::try_from(sum).ok()?;
    let (mut rest, mut left) = (text, sum);
    for (letters, value) in STEPS {
        while left >= value {
            rest = rest.split_at_checked(letters.len()).filter(|(head, _)| head.eq_ignore_ascii_case(letters))?.1;
            left -= value;
        }
    }
    rest.is_empty().then_some(sum)
}
