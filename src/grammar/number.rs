//! Numbers of resolutions and decisions: `53/70`, `43/78 H`, `2131 (XX)`, `1325 (2000)`, `S-24/2`, `2010/3`.

use super::ordinal::roman;
use super::token::{
    self, Found, blanks, close, fold_width, head, is_blank, is_dash, is_digit, latin, open, run, skip_blanks,
};
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{self, fold_char};
use core::fmt;
use nom::Parser;
use nom::branch::alt;
use nom::bytes::{tag, take_while_m_n};
use nom::character::satisfy;
use nom::combinator::{map_opt, not, opt, recognize, value, verify};
use nom::sequence::{delimited, pair, preceded, terminated};

/// The number of a resolution or decision, in the forms that different organs and times gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Number<'text> {
    /// As printed: `53/70`, `43/78 H`, `2131 (XX)`, `1325 (2000)`, `S-24/2`, `ES-11/1`, `2010/3`.
    pub raw: &'text str,
    /// Which form it has.
    pub form: NumberForm,
}

/// Forms of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NumberForm {
    /// `53/70`, `S-24/2`: session and number.
    Session,
    /// `2131 (XX)`: number and session in Roman (or the Arabic `د-20`).
    Roman,
    /// `1325 (2000)`: number and year.
    Year,
    /// `2010/3`: year and number.
    YearFirst,
}

/// Names of the letters with which Arabic texts number parts, folded, in the order of the Latin alphabet.
const PARTS: [&str; 14] =
    ["الف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون"];

impl<'text> Number<'text> {
    /// The number at the start of `text`, and its length; a part letter (`43/78 H`, `72/262 جيم`, `217 A (III)`) goes
    /// with it.
    ///
    /// # Examples
    /// ```
    /// use undocs::grammar::citation::{Number, NumberForm};
    /// let (number, len) = Number::scan("217 A (III) du 10 décembre 1948").unwrap();
    /// assert_eq!((number.raw, number.form, len), ("217 A (III)", NumberForm::Roman, 11));
    /// assert!(Number::scan("12/2019").is_none());
    /// ```
    #[must_use]
    pub fn scan(text: &'text str) -> Option<(Number<'text>, usize)> {
        if !may_begin(text) {
            return None;
        }
        let text = head(text, 128);
        let (form, len) = plain(text).or_else(|| run(text, alt((special, bracketed, slashed))))?;
        Some((Number { raw: &text[..len], form }, len))
    }
}

/// Whether a number may begin a text, as far as bytes tell: most digits are followed by nothing that goes on with one.
fn may_begin(text: &str) -> bool {
    let bytes = text.as_bytes();
    let digits = bytes.iter().take(6).take_while(|byte| byte.is_ascii_digit()).count();
    if digits == 0 {
        return bytes.first().is_some_and(|&byte| byte == b'S' || byte == b'E' || !byte.is_ascii());
    }
    let rest = &bytes[digits..];
    let blanks = rest.iter().take(64).take_while(|byte| byte.is_ascii_whitespace() || **byte == 0x0b).count();
    let after = |at: usize| rest.get(blanks + at).copied().unwrap_or(0);
    let goes_on = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'\'' | b'/');
    match after(0) {
        // The number behind it may stand on the next line, or in a link of its own.
        b'/' => blanks == 0 && !matches!(after(1), b'!'..=b'.' | b':'..=b'Z' | b'^'..=b'~'),
        b'[' => blanks == 0,
        b']' | b'\\' => true,
        // A year, or a session in Roman.
        b'(' => !after(1).is_ascii_lowercase(),
        // The letter of a part, and not of a word: "30 April".
        b'A'..=b'Z' => !goes_on(after(1)),
        // Cyrillic letters that look like Latin ones are capitals, and stand alone as they do.
        0xd0 if matches!(after(1), 0xb0..) => false,
        0xd1 => false,
        0xd0 => !matches!(after(2), 0xd0 | 0xd1),
        // Ideographs.
        0xe4..=0xe9 => false,
        0x80.. => true,
        _ => false,
    }
}

/// [`slashed`] where all is ASCII, in one piece and without a part, as nearly all are.
fn plain(text: &str) -> Option<(NumberForm, usize)> {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
    let first = digits(0);
    if bytes.get(first) != Some(&b'/') {
        return None;
    }
    let second = digits(first + 1);
    let len = first + 1 + second;
    let rest = &bytes[len..];
    let blanks = rest.iter().take(8).take_while(|&&byte| byte == b' ').count();
    let after = |at: usize| rest.get(blanks + at).copied().unwrap_or(b'.');
    let part = match after(0) {
        b'A'..=b'Z' => !after(1).is_ascii_alphanumeric(),
        b'\t'..=b'\r' | b' ' | b'/' | 0x80.. => true,
        _ => false,
    };
    if part || !(1..=3).contains(&second) {
        return None;
    }
    match first {
        1..=3 => Some((NumberForm::Session, len)),
        4 if matches!(token::value(&text[..4]), Some(1946..=2100)) => Some((NumberForm::YearFirst, len)),
        _ => None,
    }
}

/// ```abnf
/// special = ( "S" / "ES" / "دإ" / "دإط" ) dash 1*2DIGIT "/" 1*3DIGIT [ part ]
/// ```
fn special(text: &str) -> Found<'_, NumberForm> {
    let tail = (blanks_in_line, satisfy(is_dash), blanks_in_line, token::digits(1, 2), slash, token::digits(1, 3));
    value(NumberForm::Session, (session_letters, tail, not_slash, opt(part))).parse_complete(text)
}

/// `S`, `ES` and what stands for them.
fn session_letters(text: &str) -> Found<'_, &str> {
    let arabic = |letter: char| terminated(satisfy(move |c| fold_char(c) == Some(letter)), blanks_in_line);
    alt((
        recognize((opt(satisfy(|c| matches!(c, 'E' | 'Е'))), satisfy(|c| matches!(c, 'S' | 'Ѕ')))),
        recognize((arabic('د'), arabic('ا'), opt(arabic('ط')))),
    ))
    .parse_complete(text)
}

/// ```abnf
/// bracketed = 1*5DIGIT [ part *5( glue part ) ] *BLANK "(" ( year / session ) ")"    ; 3411 A and B (XXX)
/// year      = 4DIGIT                                                               ; 1946 to 2100
/// session   = [ ( "S" / "ES" ) dash ] ROMAN / ( "S" / "ES" ) dash 1*2DIGIT / "ORG-" 2DIGIT
///           / ( "د" / "دإ" / "دإط" ) dash 1*2DIGIT
/// ```
fn bracketed(text: &str) -> Found<'_, NumberForm> {
    let year = value(NumberForm::Year, verify(token::number(4, 4), |year| (1946..=2100).contains(year)));
    let numeral = verify(take_while_m_n(1, 8, |c: char| c.is_alphabetic()), |text: &str| roman_value(text).is_some());
    let latin = recognize((opt(pair(session_letters, satisfy(is_dash))), numeral));
    let arabic =
        recognize((arabic_session, blanks_in_line, opt(satisfy(is_dash)), blanks_in_line, token::digits(1, 2)));
    // Organizational sessions of the Economic and Social Council, until 1977.
    let organizational = recognize((tag("ORG"), satisfy(is_dash), token::digits(2, 2)));
    // The first special sessions of the General Assembly: 186 (S-2).
    let numbered = recognize((session_letters, satisfy(is_dash), token::digits(1, 2)));
    let session = value(NumberForm::Roman, alt((latin, arabic, organizational, numbered)));
    let inner = delimited((open, opt(seam), blanks_in_line), alt((year, session)), (opt(seam), blanks_in_line, close));
    preceded((token::digits(1, 5), opt(parts), opt(seam), blanks), inner).parse_complete(text)
}

/// ```abnf
/// seam = "](" *( <no bracket> / "(" *<no bracket> ")" ) ")" *BLANK "["      ; [1267](#) [(1999)](#)
/// ```
///
/// Between the halves of a number of which a converter made two links.
fn seam(text: &str) -> Found<'_, &str> {
    let plain = |max| take_while_m_n(0, max, |c: char| !matches!(c, '(' | ')' | '[' | ']'));
    let sign = |sign: char| satisfy(move |c| c == sign);
    let target = (plain(96), opt((sign('('), plain(32), sign(')'))));
    recognize((sign(']'), sign('('), target, sign(')'), blanks, sign('['))).parse_complete(text)
}

fn arabic_session(text: &str) -> Found<'_, &str> {
    let letter = |letter: char| satisfy(move |c| fold_char(c) == Some(letter));
    recognize((letter('د'), opt(satisfy(|c| c == 'ـ')), opt(letter('ا')), opt(letter('ط')))).parse_complete(text)
}

/// ```abnf
/// slashed = ( 1*3DIGIT "/" 1*3DIGIT / year "/" 1*3DIGIT ) [ part ]         ; not 12/2019, nor 1/2/3
/// ```
///
/// No organ adopts a thousand texts a year: `2020/2021` is a season or a biennium.
fn slashed(text: &str) -> Found<'_, NumberForm> {
    let year_first = (verify(token::number(4, 4), |year| (1946..=2100).contains(year)), slash, token::digits(1, 3));
    // [13](#)[/22](#), 27[/27](#)
    let joint = || opt(alt((seam, recognize(satisfy(|c| c == '[')))));
    let session = (token::digits(1, 3), joint(), slash, joint(), token::digits(1, 3));
    alt((
        value(NumberForm::YearFirst, (year_first, not_slash, opt(part))),
        value(NumberForm::Session, (session, not_slash, opt(part))),
    ))
    .parse_complete(text)
}

/// A slash; a line may end behind it.
fn slash(text: &str) -> Found<'_, char> {
    terminated(satisfy(|c| matches!(c, '/' | '／')), take_while_m_n(0, 3, is_blank)).parse_complete(text)
}

fn not_slash(text: &str) -> Found<'_, ()> {
    not(satisfy(|c| matches!(c, '/' | '／'))).parse_complete(text)
}

fn blanks_in_line(text: &str) -> Found<'_, &str> {
    take_while_m_n(0, 2, |c| is_blank(c) && c != '\n').parse_complete(text)
}

/// ```abnf
/// part = *BLANK ( UPPER / <an Arabic letter's name> )          ; no letter behind, no blank line before
/// ```
fn part(text: &str) -> Found<'_, &str> {
    let rest = skip_blanks(text);
    let gap = &text[..text.len() - rest.len()];
    if gap.bytes().filter(|&b| b == b'\n').count() > 1 {
        return Err(nom::Err::Error(()));
    }
    let (after, _) = alt((letter, arabic_letter)).parse_complete(rest)?;
    // A letter alone on its line heads a section.
    if gap.contains('\n') && after.starts_with(['\n', '\r', '.']) {
        return Err(nom::Err::Error(()));
    }
    token::take_len(text, Some(text.len() - after.len()))
}

fn letter(text: &str) -> Found<'_, &str> {
    // Full-width digits stand among the unspaced letters.
    let joined = |c: char| c.is_alphanumeric() && (!fold::is_unspaced(c) || is_digit(c));
    let behind = move |c: char| joined(c) || matches!(c, '\'' | '’' | '/');
    terminated(
        recognize(satisfy(|c| latin(fold_width(c)).is_some_and(|c| c.is_ascii_uppercase()))),
        not(satisfy(behind)),
    )
    .parse_complete(text)
}

fn arabic_letter(text: &str) -> Found<'_, &str> {
    if !text.starts_with(|c: char| matches!(c, '\u{600}'..='\u{6ff}' | '\u{fb50}'..='\u{feff}')) {
        return Err(nom::Err::Error(()));
    }
    token::take_len(text, scan_part_name(head(text, 32)).map(|(_, len)| len))
}

/// The name of an Arabic letter at the start of a text, as the Latin letter it stands for, and its length.
fn scan_part_name(text: &str) -> Option<(char, usize)> {
    if text.is_ascii() {
        return None;
    }
    let (first, _) = fold::Folded::new(text).next()?;
    let mut parts = PARTS.iter().zip('A'..='Z').filter(|(part, _)| part.starts_with(first));
    parts.find_map(|(part, letter)| Some((letter, fold::scan(text, part)?)))
}

/// `A and B`, `A à C`, `A-C`, `ألف وباء`: what stands between letters is not looked at but for its length.
fn parts(text: &str) -> Found<'_, &str> {
    let (mut rest, _) = part.parse_complete(text)?;
    for _ in 0..5 {
        let unspaced = |c| fold::is_unspaced(c) && !is_digit(c);
        let joins = |c: char| c.is_lowercase() || unspaced(c) || matches!(c, ',' | '،' | '-' | '–' | '‑');
        let word = take_while_m_n(0, 4, joins);
        // The Arabic "and" is written together with the word behind it.
        let next = alt((part, preceded(satisfy(|c| c == 'و'), part)));
        let more = recognize((blanks, word, blanks, next)).parse_complete(rest);
        match more {
            Ok((after, _)) => rest = after,
            Err(_) => break,
        }
    }
    token::take_len(text, Some(text.len() - rest.len()))
}

/// A Roman numeral, also with Cyrillic `Х` and `С` in it.
fn roman_value(text: &str) -> Option<u16> {
    let mut ascii = [0; 8];
    let mut len = 0;
    for c in text.chars() {
        *ascii.get_mut(len)? = latin(fold_width(c)).filter(char::is_ascii_uppercase)? as u8;
        len += 1;
    }
    roman(core::str::from_utf8(&ascii[..len]).ok()?)
}

/// The parts of one resolution that are named together: `95/244 A and B`, `181 ألف وباء (د-2)`.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Parts {
    /// The letter of each, and where its name begins and ends.
    letters: [(char, usize, usize); Parts::MOST],
    len: usize,
    /// Where the number with all its letters ends.
    pub(crate) end: usize,
}

impl Parts {
    /// More than a list of parts has; a range names two.
    const MOST: usize = 8;

    pub(crate) fn iter(&self) -> impl Iterator<Item = (char, usize, usize)> + '_ {
        self.letters[..self.len].iter().copied()
    }

    /// The parts that `text` names, which begins with `number`; `None` where it names one or none.
    ///
    /// ```abnf
    /// parts = part 1*7( glue part )           ; each letter behind the one before it in the alphabet
    /// glue  = "," / dash / <a word of Lexicon::list_glue> / "و"
    /// ```
    pub(crate) fn scan(text: &str, number: &Number<'_>, lexicon: &Lexicon) -> Option<Parts> {
        let raw = number.raw;
        // No letter, no parts.
        if raw.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/') {
            return None;
        }
        let bracket = raw.find(['(', '（']).filter(|_| matches!(number.form, NumberForm::Roman | NumberForm::Year));
        let within = bracket.map_or(head(text, 160), |at| &raw[..at]);
        let mut parts = Parts { end: raw.len(), ..Parts::default() };
        let special = scan_special(raw).map_or(0, |(_, len)| len);
        let first = raw[special..].char_indices().skip(1).map(|(at, _)| special + at);
        let (letter, from, to) = first.filter(|&at| bracket.is_none_or(|bracket| at < bracket)).find_map(|at| {
            let (letter, len) = scan_letter(&raw[at..])?;
            Some((letter, at, at + len))
        })?;
        parts.push(letter, from, to);
        let mut at = to;
        while let Some((letter, from, to)) = scan_next_part(&within[at..], lexicon)
            && parts.len < Parts::MOST
            && letter > parts.letters[parts.len - 1].0
        {
            parts.push(letter, at + from, at + to);
            at += to;
        }
        parts.end = parts.end.max(at);
        (parts.len > 1).then_some(parts)
    }

    fn push(&mut self, letter: char, from: usize, to: usize) {
        self.letters[self.len] = (letter, from, to);
        self.len += 1;
    }
}

/// The next letter of a list of parts, and where it begins and ends: " and B", "–D", " وباء".
fn scan_next_part(text: &str, lexicon: &Lexicon) -> Option<(char, usize, usize)> {
    let text = head(text, 48);
    let rest = text.trim_start_matches(|c| (is_blank(c) && c != '\n') || is_dash(c) || matches!(c, ',' | '،' | '、'));
    let letter = |rest: &str| {
        let gap = text.len() - skip_blanks(rest).len();
        let apart = !text[..gap].trim_matches(is_blank).is_empty();
        let (letter, len) = scan_letter(&text[gap..]).filter(|_| apart)?;
        Some((letter, gap, gap + len))
    };
    // A longer word may take the letter with it: "и в".
    let word = |list| letter(&rest[fold::longest_word(rest, list)?..]);
    // The Arabic "and" is written together with the word behind it.
    let glued = || letter(rest.strip_prefix('و')?);
    letter(rest).or_else(|| word(lexicon.conjunctions)).or_else(|| word(lexicon.list_glue)).or_else(glued)
}

/// The letters of the parts that a number names, the first and the last: `A`, `A` of `217 A (III)`.
pub(super) fn letters(raw: &str, form: NumberForm) -> Option<Letters> {
    let (mut found, mut inner) = (None, false);
    let _ = normalise(raw, form, None, &mut |c| {
        inner |= c == '(';
        if !inner && c.is_ascii_uppercase() {
            found = Some(found.map_or(Letters(c, c), |Letters(first, _)| Letters(first, c)));
        }
        Ok(())
    });
    found
}

/// The letters of the parts of a resolution, the first and the last: `Display` is `A`, `A-B`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Letters(pub char, pub char);

impl fmt::Display for Letters {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Letters(first, last) = self;
        if first == last { write!(f, "{first}") } else { write!(f, "{first}-{last}") }
    }
}

/// Writes a number as symbols have it, character by character; `part`: the letter that is meant, whichever are printed.
pub(super) fn normalise(
    raw: &str,
    form: NumberForm,
    mut part: Option<char>,
    write: &mut dyn FnMut(char) -> fmt::Result,
) -> fmt::Result {
    let mut rest = raw;
    let mut letters = (None, None);
    while let Some(c) = rest.chars().next() {
        let next = &rest[c.len_utf8()..];
        let at_bracket = matches!(c, '(' | '（');
        if let Some((letter, len)) = scan_letter(rest).filter(|_| rest.len() < raw.len()) {
            letters = if letters.0.is_none() { (Some(letter), None) } else { (letters.0, Some(letter)) };
            rest = &rest[len..];
            continue;
        }
        if let Some((prefix, len)) = scan_special(rest) {
            prefix.chars().try_for_each(&mut *write)?;
            rest = &rest[len..];
            continue;
        }
        if let Some((_, len)) = run(rest, seam) {
            rest = &rest[len..];
            continue;
        }
        if at_bracket {
            write_letters(&mut letters, &mut part, write)?;
            write('(')?;
            let next = run(next, seam).map_or(next, |(_, len)| &next[len..]);
            rest = write_session(next, form, write)?;
            continue;
        }
        match c {
            c if is_digit(c) => write(char::from_digit(token::digit(c).unwrap_or(0), 10).unwrap_or('0'))?,
            '/' | '／' => write('/')?,
            ')' | '）' => write(')')?,
            _ => {}
        }
        rest = next;
    }
    write_letters(&mut letters, &mut part, write)
}

fn write_letters(
    letters: &mut (Option<char>, Option<char>),
    part: &mut Option<char>,
    write: &mut dyn FnMut(char) -> fmt::Result,
) -> fmt::Result {
    let (first, last) = core::mem::take(letters);
    let (first, last) = part.take().map_or((first, last), |part| (Some(part), None));
    if let Some(first) = first {
        write(first)?;
    }
    if let Some(last) = last {
        write('-')?;
        write(last)?;
    }
    Ok(())
}

/// A part letter at the start of a text, as a Latin one.
pub(crate) fn scan_letter(text: &str) -> Option<(char, usize)> {
    let latin_letter = map_opt(letter, |letter: &str| letter.chars().next().and_then(|c| latin(fold_width(c))));
    run(text, latin_letter).or_else(|| {
        let head = head(text, 32);
        let skipped = head.len() - skip_blanks(head).len();
        scan_part_name(&head[skipped..]).map(|(letter, len)| (letter, skipped + len))
    })
}

/// `S-`, `ES-` or what stands for them before digits.
fn scan_special(text: &str) -> Option<(&'static str, usize)> {
    let (letters, len) = run(text, terminated(session_letters, (blanks_in_line, satisfy(is_dash), blanks_in_line)))?;
    let emergency = letters.contains(['E', 'Е', 'ط']);
    Some((if emergency { "ES-" } else { "S-" }, len))
}

/// What stands in the brackets; an Arabic session in Roman.
fn write_session<'t>(
    text: &'t str,
    form: NumberForm,
    write: &mut dyn FnMut(char) -> fmt::Result,
) -> Result<&'t str, fmt::Error> {
    let end = text.find([')', '）', '\\', ']']).unwrap_or(text.len());
    let inner = &text[..end];
    if form == NumberForm::Roman && inner.contains('د') {
        let prefix = if inner.contains('ط') {
            "ES-"
        } else if inner.contains(['إ', 'ا']) {
            "S-"
        } else {
            ""
        };
        prefix.chars().try_for_each(&mut *write)?;
        let digits = inner.find(is_digit).unwrap_or(inner.len());
        let until = inner[digits..].find(|c| !is_digit(c)).map_or(inner.len(), |at| digits + at);
        write_roman(token::value(&inner[digits..until]).unwrap_or(0), write)?;
    } else {
        for c in inner.chars().filter(|&c| !is_blank(c)) {
            let c = if is_dash(c) { '-' } else { latin(fold_width(c)).unwrap_or_else(|| fold_width(c)) };
            write(c)?;
        }
    }
    Ok(&text[end..])
}

fn write_roman(mut value: u16, write: &mut dyn FnMut(char) -> fmt::Result) -> fmt::Result {
    for (letters, step) in [("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1)] {
        while value >= step {
            letters.chars().try_for_each(&mut *write)?;
            value -= step;
        }
    }
    Ok(())
}

/// Resolutions of the Assembly whose numbers ran through its sessions, and the sessions they are of.
pub(crate) const ASSEMBLY: &[(u32, u16)] = &[
    (1, 1),
    (181, 2),
    (217, 3),
    (302, 4),
    (377, 5),
    (1514, 15),
    (2131, 20),
    (2200, 21),
    (2625, 25),
    (2758, 26),
    (3108, 28),
    (3379, 30),
    (3541, 30),
];

/// And of the Economic and Social Council.
pub(crate) const COUNCIL: &[(u32, u16)] = &[
    (5, 1),
    (9, 2),
    (36, 4),
    (106, 6),
    (288, 10),
    (663, 24),
    (1235, 42),
    (1296, 44),
    (1503, 48),
    (1733, 54),
    (1926, 58),
    (1954, 59),
    (2008, 60),
    (2130, 63),
];

/// Whether a number that ran through the sessions had come to that session: it is not before a resolution of an earlier
/// one, nor behind one of a later.
pub(crate) fn had_come(count: u32, session: u16, points: &[(u32, u16)]) -> bool {
    let last = points.last().map_or(0, |last| last.0);
    let between =
        |&(point, at): &(u32, u16)| if session < at { count <= point } else { session == at || count >= point };
    count <= last && points.iter().all(between)
}

/// The number and the regular session of a number with its session in Roman: 2200 and 21 of `2200 (XXI)`, `2200 (د-21)`.
pub(crate) fn counted(raw: &str) -> Option<(u32, u16)> {
    let digits = raw.find(|c| !is_digit(c))?;
    let inner = raw.split(['(', '（']).nth(1)?.split([')', '）', '\\']).next()?;
    let session = if inner.contains('د') {
        if inner.contains(['ط', 'إ', 'ا']) {
            return None;
        }
        let from = inner.find(is_digit)?;
        let len = inner[from..].find(|c| !is_digit(c)).unwrap_or(inner.len() - from);
        token::value(&inner[from..from + len])?
    } else {
        super::ordinal::roman(inner.trim_matches(is_blank))?
    };
    Some((token::value(&raw[..digits])?.into(), session))
}
