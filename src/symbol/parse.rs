//! From a text to the normalised form.

use super::numeral::roman_session;
use super::{Ascii, Designation, Part, Role, Series, bodies};
use crate::error::Error;
use crate::grammar::citation::Parts as Letters;
use crate::grammar::{Number, NumberForm, Symbol, fold_width, is_blank, is_dash, latin, scan_letter};
use crate::language::Language;
use crate::lexicon::lexicon;
use crate::lexicon::script::{NUMBER, ORDINAL};
use crate::lexicon::signs::{closes_bracket, opens_bracket};
use core::fmt::Write;

/// What an [`Error`] says was expected.
const ANYTHING: &str =
    "a document symbol such as A/75/10 or a number such as 75/32, 217 A (III), 1325 (2000), S-32/1 or 2010/3";
const PART: &str = "a part of the symbol after the slash, such as 75, C.1, RES, L.8 or Rev.1";
const BODY: &str = "the letters of a body of the United Nations and a slash, such as A/, S/, E/, ST/ or CEDAW/";
const END: &str = "the end of the symbol";
const END_OF_NUMBER: &str = "the end of the number";
const REST_OF_NUMBER: &str = "a slash and a number, or a session in Roman or a year in brackets";
const AFTER_SLASH: &str = "a number of one to three digits after the slash";
const BRACKETS: &str = "a year, a session in Roman, or words such as Part II, Vol.I or Resumption 1 in the brackets";
const SHORTER: &str = "a shorter symbol";

pub(super) fn parse(text: &str) -> Result<Designation, Error> {
    // What is typed in small letters is a symbol where its body is known: a/res/75/32, A/hrc/48/2.
    read(text).or_else(|error| {
        let capitals = capitals(text).ok_or(error)?;
        let found = read(capitals.as_str()).ok();
        found.filter(|found| found.parts().next().is_some_and(|part| bodies::is_named(&[part.text]))).ok_or(error)
    })
}

/// The text with words in small letters in capitals, or as symbols have them; `None` where there is none.
fn capitals(text: &str) -> Option<Ascii> {
    const WORDS: &[&str] =
        &["Add", "Agenda", "Amend", "Corr", "Corrigendum", "Part", "Parts", "Rev", "Sect", "Sub", "Summary", "Vol"];
    if !text.bytes().any(|b| b.is_ascii_lowercase()) {
        return None;
    }
    let mut found = Ascii::new();
    let mut rest = text;
    while !rest.is_empty() {
        let letters = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let (word, behind) = rest.split_at(letters.max(rest.chars().next().map_or(1, char::len_utf8)));
        rest = behind;
        match WORDS.iter().find(|known| known.eq_ignore_ascii_case(word)) {
            Some(known) => found.write_str(known).ok()?,
            None if word.bytes().any(|b| b.is_ascii_uppercase()) => found.write_str(word).ok()?,
            None => word.chars().try_for_each(|c| found.push(c.to_ascii_uppercase())).ok()?,
        }
    }
    Some(found)
}

fn read(text: &str) -> Result<Designation, Error> {
    let blanks = text.len() - text.trim_start_matches(is_blank).len();
    let body = text.trim_end_matches(is_blank).get(blanks..).unwrap_or_default();
    // Chinese texts count numbers with 第 … 号.
    let counted = body.strip_prefix(ORDINAL).map(|body| body.strip_suffix(NUMBER).unwrap_or(body));
    let start = if counted.is_some() { blanks + ORDINAL.len_utf8() } else { blanks };
    let body = counted.unwrap_or(body);
    let fail = |(what, at): (&'static str, usize)| Error::expected(what, (start + at) as u32);
    let mut form = Ascii::new();
    let (at, end) = if let Some(at) = symbol(body, &mut form) {
        (at, END)
    } else {
        form = Ascii::new();
        (number(body, &mut form).ok_or_else(|| fail(nothing(body)))?, END_OF_NUMBER)
    };
    tail(body, at, end, &mut form).map_err(fail)?;
    let designation = Designation { text: own_part_last(form) };
    // A scanner lets any letters and digits stand in brackets.
    match designation.singles().flatten().filter(|part| part.text.starts_with('(')).position(|part| !is_known(part)) {
        Some(n) => {
            Err(fail((BRACKETS, body.match_indices(opens_bracket).nth(n).map_or(0, |(at, open)| at + open.len()))))
        }
        None => Ok(designation),
    }
}

/// The form with the letters of a part behind the session in Roman, as the Library of the United Nations writes them:
/// `A/RES/217(III)[A]` for `217A(III)`. What stands before the bracket is the symbol under which the document is found.
fn own_part_last(form: Ascii) -> Ascii {
    let text = form.as_str();
    let open = text.char_indices().filter(|&(_, c)| c == '(').map(|(at, _)| at).find(|&open| {
        let inner = text[open + 1..].split(')').next().unwrap_or_default();
        roman_session(inner).is_some()
    });
    let Some(open) = open else { return form };
    let number = text[..open].trim_end_matches(|c: char| c.is_ascii_uppercase() || c == '-');
    let letters = &text[number.len()..open];
    let Some(close) = text[open..].find(')').map(|at| open + at + 1) else { return form };
    if letters.is_empty() || !number.ends_with(|c: char| c.is_ascii_digit()) {
        return form;
    }
    let mut moved = Ascii::new();
    let written = write!(moved, "{number}{}[{letters}]{}", &text[open..close], &text[close..]);
    if written.is_ok() { moved } else { form }
}

fn is_known(group: super::Part<'_>) -> bool {
    if group.text.starts_with('[') {
        return true;
    }
    let begins = |word: &str| group.text.get(1..=word.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(word));
    group.role != Role::Portion || WORDS.iter().any(|word| begins(word))
}

/// The symbol at the start of a text: its length.
fn symbol(text: &str, form: &mut Ascii) -> Option<usize> {
    let (symbol, len) = Symbol::scan(text)?;
    // Behind `RES/` stands a number such as texts print it: `A/RES/3411 A and B (XXX)`.
    if let Some(at) = act(symbol.raw) {
        write!(form, "{}", Symbol { raw: &text[..at] }).ok()?;
        if let Some(behind) = number(&text[at..], form).filter(|behind| at + behind >= len) {
            return Some(at + behind);
        }
        form.cut(0);
    }
    write!(form, "{symbol}").ok()?;
    if let Some(letters) = symbol.letters() {
        write!(form, "[{letters}]").ok()?;
    }
    Some(len)
}

/// Where the number of a resolution or decision begins in a symbol.
fn act(symbol: &str) -> Option<usize> {
    ["RES/", "DEC/"].into_iter().find_map(|word| {
        symbol.char_indices().find_map(|(at, _)| {
            let mut rest = symbol[at..].char_indices();
            let same = word.chars().all(|w| rest.next().is_some_and(|(_, c)| fold(c) == w));
            same.then(|| at + rest.next().map_or(symbol.len() - at, |(len, _)| len))
        })
    })
}

/// The number at the start of a text, with all its letters: its length.
fn number(text: &str, form: &mut Ascii) -> Option<usize> {
    let (number, len) = Number::scan(text)?;
    write!(form, "{number}").ok()?;
    let last = Language::ALL.into_iter().filter_map(|language| {
        let letters = Letters::scan(text, &number, lexicon(language))?;
        let (letter, ..) = letters.iter().last()?;
        Some((letters.end, letter))
    });
    match last.max().filter(|_| matches!(number.form, NumberForm::Session | NumberForm::YearFirst)) {
        Some((end, letter)) => {
            form.push('-').and_then(|()| form.push(letter)).ok()?;
            Some(end)
        }
        None => Some(len),
    }
}

/// Why there is neither a symbol nor a number.
fn nothing(text: &str) -> (&'static str, usize) {
    let digits = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let letters = text.len() - text.trim_start_matches(|c: char| latin(c).is_some()).len();
    match text[digits.max(letters)..].chars().next() {
        Some('/') if digits > 0 => (AFTER_SLASH, digits + 1),
        _ if digits > 0 => (REST_OF_NUMBER, digits),
        Some('/') if bodies::is_named(&[&text[..letters]]) => (PART, letters + 1),
        Some('/') if letters > 0 => (BODY, 0),
        _ => (ANYTHING, 0),
    }
}

/// What may follow, from `at` to the end.
///
/// ```abnf
/// tail     = *( *BLANK ( "*" / "[" 1*20LOWER "]" / "[" letters "]" / "(" group ")" / "/" part / letters / dash 1*4DIGIT ) )
/// part     = 1*10DIGIT / UPPER *11ALPHA [ "." 1*8DIGIT ]
/// letters  = LETTER [ dash LETTER ]                  ; right behind the number: 45/58 P, 75/101a-b
/// ```
fn tail(text: &str, mut at: usize, end: &'static str, form: &mut Ascii) -> Result<(), (&'static str, usize)> {
    loop {
        let rest = text[at..].trim_start_matches(is_blank);
        at = text.len() - rest.len();
        let Some(first) = rest.chars().next() else { return Ok(()) };
        let len = match fold(first) {
            '*' => form.push('*').ok().map(|()| first.len_utf8()),
            '[' => remark(rest, form).or_else(|| own_part(rest, form)),
            '(' => Some(group(rest, form).ok_or((BRACKETS, at + first.len_utf8()))?),
            '/' if end == END => Some(part(rest, form).ok_or((PART, at + first.len_utf8()))?),
            _ => letters(rest, form).or_else(|| range(rest, form)),
        };
        at += len.ok_or(if form.len as usize >= Ascii::MOST { (SHORTER, at) } else { (end, at) })?;
    }
}

/// `[excerpts]`.
fn remark(text: &str, form: &mut Ascii) -> Option<usize> {
    let close = text.find(']')?;
    let word = &text[1..close];
    let fits = (1..=20).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase());
    (fits && write!(form, "[{word}]").is_ok()).then_some(close + 1)
}

/// `[A]`, `[A-B]`, behind a session in Roman.
fn own_part(text: &str, form: &mut Ascii) -> Option<usize> {
    let close = text.find(']')?;
    let letter = |text: &str| text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase());
    let (first, last) = text[1..close].split_once('-').unwrap_or((&text[1..close], "A"));
    let fits = letter(first) && letter(last) && form.as_str().ends_with(')');
    (fits && form.write_str(&text[..=close]).is_ok()).then_some(close + 1)
}

/// What stands in brackets: a year, a session, words and a number. Blanks go.
fn group(text: &str, form: &mut Ascii) -> Option<usize> {
    let open = text.chars().next()?.len_utf8();
    let close = text.find(closes_bracket)?;
    let mut inner = Ascii::new();
    text[open..close].chars().filter(|&c| !is_blank(c)).try_for_each(|c| inner.push(fold(c))).ok()?;
    let word = inner.as_str();
    let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let known = WORDS.iter().any(|known| {
        let begins = word.get(..known.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(known));
        begins && word.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'))
    });
    // The addresses of links have them in small letters: `1874(s-iv)`.
    let special = word.starts_with("s-") || word.starts_with("es-");
    let session = roman_session(word).is_some() && (special || word.bytes().all(|b| !b.is_ascii_lowercase()));
    let organizational = word.strip_prefix("ORG-").is_some_and(|year| matches!(year.parse(), Ok(46..=77u8)));
    if !(year || known || session || organizational) {
        return None;
    }
    form.push('(').ok()?;
    word.chars().try_for_each(|c| form.push(if session { c.to_ascii_uppercase() } else { c })).ok()?;
    form.push(')').ok()?;
    Some(close + text[close..].chars().next()?.len_utf8())
}

/// The words that a group in brackets begins with.
const WORDS: &[&str] = &[
    "Abstract",
    "Annex",
    "Foreword",
    "Income",
    "Introduction",
    "Part",
    "Plan",
    "Prov",
    "Resumption",
    "Sect",
    "Summary",
    "supp",
    "Vol",
];

/// Whether a normalised text begins with the session of a bare number: `S-32/1`, `ES-11/1`.
pub(super) fn is_special(text: &str) -> bool {
    let rest = text.strip_prefix("ES-").or_else(|| text.strip_prefix("S-"));
    rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// A slash and a part.
fn part(text: &str, form: &mut Ascii) -> Option<usize> {
    let slash = text.chars().next()?.len_utf8();
    let rest = &text[slash..];
    let digits = |text: &str| text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let name = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    // No longer than the grammar has them, so that what is written of a symbol is read again.
    let len = match name {
        0 => Some(digits(rest)).filter(|len| *len <= 10)?,
        _ if !rest.starts_with(|c: char| c.is_ascii_uppercase()) || name > 12 => 0,
        _ => match rest[name..].strip_prefix('.').map(digits) {
            Some(number @ 1..=8) => name + 1 + number,
            _ => name,
        },
    };
    // A letter behind a number is a part's.
    let goes_on = rest[len..].starts_with(|c: char| c.is_alphanumeric() && name > 0 || c.is_numeric() || c == '.');
    if len == 0 || goes_on {
        return None;
    }
    write!(form, "/{}", &rest[..len]).ok()?;
    Some(slash + len)
}

/// Letters right behind a number.
fn letters(text: &str, form: &mut Ascii) -> Option<usize> {
    let before = form.as_str().trim_end_matches(|c: char| c.is_ascii_uppercase() || c == '-');
    let lettered = before.len() < form.as_str().len();
    // Behind `L.8` or `EA.4` a letter would be of the word.
    let number =
        before.rsplit('/').next().is_some_and(|last| last.bytes().all(|b| b.is_ascii_digit()) && !last.is_empty());
    if !number || form.as_str()[before.len()..].contains('-') {
        return None;
    }
    let alone = |text: &str| !text.starts_with(char::is_alphanumeric);
    let letter = |text: &str| {
        let small = text.chars().next().filter(char::is_ascii_lowercase);
        let (letter, len) = small.map(|c| (c.to_ascii_uppercase(), 1)).or_else(|| scan_letter(text)).or_else(|| {
            // A slash may follow: `75/101A/Corr.1`.
            let first = text.chars().next()?;
            latin(fold_width(first)).filter(char::is_ascii_uppercase).map(|letter| (letter, first.len_utf8()))
        })?;
        alone(&text[len..]).then_some((letter, len))
    };
    let mut at = 0;
    if !lettered {
        let (first, len) = letter(text)?;
        form.push(first).ok()?;
        at = len;
    }
    let dash = text[at..].chars().next().filter(|&c| is_dash(c));
    if let Some((last, len)) = dash
        .and_then(|dash| Some((dash, letter(&text[at + dash.len_utf8()..])?)))
        .map(|(dash, (c, len))| (c, dash.len_utf8() + len))
    {
        form.push('-').and_then(|()| form.push(last)).ok()?;
        at += len;
    }
    (at > 0).then_some(at)
}

/// The end of a range: of the reports of a State that are taken together, `CERD/C/KEN/5-7`; of the records of several
/// meetings, `SR.1-28`.
fn range(text: &str, form: &mut Ascii) -> Option<usize> {
    let dash = text.chars().next().filter(|&c| is_dash(c))?.len_utf8();
    let len = text[dash..].find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len() - dash);
    let (whole, before) = (Designation { text: *form }, form.as_str());
    let single = whole.singles().last().unwrap_or_default();
    let reported = single.into_iter().any(|part| part.role == Role::State);
    let recorded =
        |part: Part<'_>| matches!(part.role, Role::Series(Series::VerbatimRecord | Series::SummaryRecord, _));
    let most = if single.last().is_some_and(recorded) { 4 } else { 2 * usize::from(reported) };
    let fits = before.ends_with(|c: char| c.is_ascii_digit()) && (1..=most).contains(&len);
    (fits && write!(form, "-{}", &text[dash..dash + len]).is_ok()).then_some(dash + len)
}

/// A character as symbols are written with it.
fn fold(c: char) -> char {
    match fold_width(c) {
        c if is_dash(c) => '-',
        c => latin(c).unwrap_or(c),
    }
}
