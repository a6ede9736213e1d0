//! Labels of numbered paragraphs, sub-paragraphs and sections: `1.` `a)` `(iii)` `IV.` `一、` `(أ)` `-`.
//!
//! A label is read in every way it can be, and nothing is decided here: `i)` after `h)` is a letter, after nothing a
//! numeral, and only the sequence tells.

use super::ordinal::{chinese, roman};
use super::token::{
    self, Found, close, ends, fold_width, head, is_blank, is_dash, is_digit, is_mark, latin, open, run,
};
use crate::lexicon::Lexicon;
use crate::lexicon::fold::{fold_char, is_unspaced};
use crate::lexicon::script::{ARABIC, CYRILLIC, HAN, enclosed, han_digit, is_arabic, is_cyrillic, is_han, looks_latin};
use crate::lexicon::signs::{Pair, SINGLE_QUOTE, Sign, is_apostrophe, is_point, is_space};
use nom::Parser;
use nom::branch::alt;
use nom::bytes::{tag_no_case, take_while_m_n};
use nom::character::{char, satisfy};
use nom::combinator::{consumed, map_opt, not, opt, peek, recognize, value, verify};
use nom::sequence::{delimited, pair, preceded, terminated};

/// What a label says, in every way it can be read: `i)` is both the letter and the Roman numeral. 0 is "cannot be".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Enumerator<'text> {
    /// The label as printed, with its punctuation: `a)`.
    pub raw: &'text str,
    /// The number in it, without punctuation: `a`, `1`, `IV`, `1 bis`.
    pub number: &'text str,
    /// What closes it.
    pub form: Form,
    /// Its value read as Arabic digits.
    pub decimal: u16,
    /// Its value read as a letter of its alphabet (a = 1, aa = 27; أ = 1 in the abjad order the UN uses; а = 1).
    pub letter: u16,
    /// Its value read as a Roman numeral, or as a Chinese one.
    pub roman: u16,
    /// Whether it is written in capitals.
    pub upper: bool,
}

/// What surrounds the number of a label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// `1.`, `A.`, `IV.`; also the Arabic `1 -` and the Chinese `一、`.
    #[default]
    Dot,
    /// `a)`.
    Paren,
    /// `(a)`, `㈠`, `’1‘`.
    Parens,
    /// A bullet or a dash: there is no number.
    Bullet,
}

impl<'text> Enumerator<'text> {
    /// The label at the start of `text` (no blanks before it), and its length without the blanks after it. A label is
    /// followed by a blank, a line break or the end of the text, except where the script puts none; `1.` and what is
    /// in brackets may also touch a capital (`1.Decide`), as careless conversions have it.
    ///
    /// `1.5`, `20.000`, `A.M.` are no labels. `S. Smith` looks like one: weigh the sequence.
    ///
    /// # Examples
    /// ```
    /// use undocs::{Language, grammar::Enumerator, lexicon::lexicon};
    /// let (label, len) = Enumerator::scan("i) De convoquer", lexicon(Language::Fr)).unwrap();
    /// assert_eq!((label.raw, len, label.letter, label.roman, label.decimal), ("i)", 2, 9, 1, 0));
    /// ```
    #[must_use]
    pub fn scan(text: &'text str, lexicon: &Lexicon) -> Option<(Enumerator<'text>, usize)> {
        let _ = lexicon; // What can be a label is a matter of script, and scripts mix: Latin labels in Russian text.
        let text = head(text, 64);
        if is_word(text) {
            return None;
        }
        let (label, len) = run(text, alt((bracketed, sign, closed, bullet)))?;
        Some((Enumerator { raw: &text[..len], ..label }, len))
    }

    /// The number of a paragraph at the start of `text` as a scanner misreads it: `3,` for `3.`, `l4.` for `14.`. It is
    /// one only where such a number is due.
    ///
    /// ```abnf
    /// misread = number ( "." / "," / *BLANK dash ) BLANK
    /// number  = 1*3( DIGIT / <a letter taken for one> ) / "I" / "l" / "i"         ; a digit among them, or the first
    /// ```
    pub(crate) fn scan_misread(text: &'text str) -> Option<(Enumerator<'text>, usize)> {
        let text = head(text, 12);
        token::blurred_digit(text.chars().next()?)?;
        let first = value(1, satisfy(|c| matches!(c, 'I' | 'l' | 'i')));
        let (decimal, digits) = run(text, alt((token::blurred(1, 3), token::number(1, 3), first)))?;
        let dash = || (take_while_m_n(0, 2, is_blank), satisfy(is_dash));
        let stop = alt((recognize(satisfy(|c| matches!(c, '.' | ','))), recognize(dash())));
        let len = digits + run(&text[digits..], terminated(stop, peek(satisfy(is_blank))))?.1;
        Some((Enumerator { raw: &text[..len], number: &text[..digits], decimal, ..Enumerator::default() }, len))
    }
}

/// Whether a text begins with a word of letters: no label is so long but the Roman numerals, and those end with a sign.
/// Most lines are told by this.
fn is_word(text: &str) -> bool {
    let letters = match text.chars().next() {
        Some(c) if is_cyrillic(c) => text.chars().take(9).take_while(|&c| is_cyrillic(c)).count() * 2,
        // Of the Arabic alphabet a label takes one letter, or two.
        Some(c) if is_arabic(c) => return text.chars().skip(1).take(2).filter(|&c| is_arabic(c)).count() == 2,
        Some(c) if is_han(c) => return han_digit(c).is_none() && !HAN.letters.contains(c),
        _ => text.bytes().take(9).take_while(u8::is_ascii_alphabetic).count(),
    };
    let sign = text.as_bytes().get(letters);
    // Of three letters in a label each is of a Roman numeral.
    let roman = |byte: &u8| matches!(byte | 0x20, b'i' | b'v' | b'x' | b'l' | b'c' | b'd' | b'm');
    letters > 16
        || text.is_char_boundary(1) && letters > 2 && !text.as_bytes()[..3].iter().all(roman)
        || letters > 8 && text.is_char_boundary(1)
        || letters > 0 && sign.is_some_and(|&byte| matches!(byte, b' ' | b',' | b'\'' | b'\n'))
}

/// ```abnf
/// bracketed = "(" number ")" after / quote number quote after       ; (a)   （一）   ’1‘
/// ```
fn bracketed(text: &str) -> Found<'_, Enumerator<'_>> {
    let quote = || satisfy(is_apostrophe);
    let marks = || take_while_m_n(0, 4, |c| is_mark(c) || is_space(c));
    let inner = alt((
        delimited(pair(open, marks()), number, (marks(), close, touching)),
        delimited(quote(), number, (quote(), touching)),
    ));
    // `(XXI)` begins a line where `2200 A (XXI)` was broken.
    verify(inner, |label: &Enumerator<'_>| !(label.upper && label.roman > 0 && label.number.len() > 1))
        .map(|label| Enumerator { form: Form::Parens, ..label })
        .parse_complete(text)
}

/// ```abnf
/// sign = "㈠"–"㈩" / "⑴"–"⒇" / "①"–"⑳"
/// ```
fn sign(text: &str) -> Found<'_, Enumerator<'_>> {
    map_opt(recognize(satisfy(|c| enclosed(c).is_some())), |number: &str| {
        let (value, han) = enclosed(number.chars().next()?)?;
        let (decimal, roman) = if han { (0, value) } else { (value, 0) };
        Some(Enumerator { number, form: Form::Parens, decimal, roman, ..Enumerator::default() })
    })
    .parse_complete(text)
}

/// ```abnf
/// closed  = decimal ( "." / "．" ) ( after / capital ) / decimal *BLANK dash after     ; 1.   1.Decide   1 -   1-
///         / number ")" touching                                                        ; a)
///         / number "." after                                                           ; A.   IV.   a.
///         / chinese ( "、" / "．" / "." )                                              ; 一、
/// after   = BLANK / end
/// touching = after / a capital / a letter of a script without capitals / an opening bracket or quote
/// ```
fn closed(text: &str) -> Found<'_, Enumerator<'_>> {
    let dash = (take_while_m_n(0, 2, |c: char| is_blank(c) && c != '\n'), satisfy(is_dash), peek(after), not(range));
    alt((
        (decimal, value(Form::Dot, pair(dot, touching))),
        (decimal, value(Form::Dot, dash)),
        (number, value(Form::Paren, pair(close, touching))),
        (number, value(Form::Dot, pair(dot, after))),
        (ideographs, value(Form::Dot, satisfy(|c| Sign::of(c) == Sign::ListComma || is_point(c)))),
    ))
    .map(|(label, form)| Enumerator { form, ..label })
    .parse_complete(text)
}

/// `5 - 10`: a range, not a label.
fn range(text: &str) -> Found<'_, char> {
    preceded(take_while_m_n(0, 2, is_blank), satisfy(is_digit)).parse_complete(text)
}

fn dot(text: &str) -> Found<'_, char> {
    preceded(opt(char('\\')), satisfy(is_point)).parse_complete(text)
}

/// ```abnf
/// bullet = ( "-" / "–" / "—" / "*" / "•" / "·" … ) after
/// ```
fn bullet(text: &str) -> Found<'_, Enumerator<'_>> {
    let signs = |c| is_dash(c) || c == '*' || Sign::of(c) == Sign::Bullet;
    (opt(char('\\')), satisfy(signs), after)
        .map(|_| Enumerator { form: Form::Bullet, ..Enumerator::default() })
        .parse_complete(text)
}

/// A blank or the end, not consumed.
fn after(text: &str) -> Found<'_, ()> {
    if ends(text) { Ok((text, ())) } else { Err(nom::Err::Error(())) }
}

/// What a label may touch.
fn touching(text: &str) -> Found<'_, ()> {
    let touches = |c: char| {
        c.is_uppercase()
            || (c.is_alphabetic() && !c.is_lowercase())
            || is_unspaced(c)
            || matches!(c, '"' | '*' | '_' | '[' | '<' | SINGLE_QUOTE)
            || matches!(Sign::of(c), Sign::Open(Pair::Quote | Pair::Title))
    };
    // `A.M.`, `U.S.A`: a capital that is followed by a stop is an abbreviation.
    let mut chars = text.chars();
    let ok = chars.next().is_none_or(|c| is_blank(c) || (touches(c) && chars.next() != Some('.')));
    if ok { Ok((text, ())) } else { Err(nom::Err::Error(())) }
}

/// ```abnf
/// number  = decimal / letters / abjad / cyrillic / ideographs
/// decimal = 1*3DIGIT [ *BLANK ( "bis" / "ter" / "quater" / "quinquies" ) ]
/// letters = a Roman numeral below 90 / one letter / one letter twice
/// ```
fn number(text: &str) -> Found<'_, Enumerator<'_>> {
    alt((decimal, letters, abjad, ideographs)).parse_complete(text)
}

fn decimal(text: &str) -> Found<'_, Enumerator<'_>> {
    let suffix = alt((tag_no_case("bis"), tag_no_case("ter"), tag_no_case("quater"), tag_no_case("quinquies")));
    let suffix = preceded(take_while_m_n(0, 2, is_blank), terminated(suffix, not(satisfy(char::is_alphanumeric))));
    map_opt(recognize(pair(token::digits(1, 3), opt(suffix))), |number: &str| {
        let digits = number.find(|c| !is_digit(c)).unwrap_or(number.len());
        let decimal = token::value(&number[..digits]).filter(|&value| value > 0)?;
        Some(Enumerator { number, decimal, ..Enumerator::default() })
    })
    .parse_complete(text)
}

fn letters(text: &str) -> Found<'_, Enumerator<'_>> {
    map_opt(terminated(take_while_m_n(1, 7, is_letter), not(satisfy(char::is_alphanumeric))), |number: &str| {
        let mut chars = number.chars();
        let first = chars.next()?;
        let upper = first.is_uppercase();
        let alone = chars.all(|c| c == first) && number.chars().count() <= 2;
        let repeated = number.chars().count() as u16 - 1;
        let letter = if alone { position(first).map_or(0, |(at, of)| at + repeated * of) } else { 0 };
        let mut ascii = [0; 7];
        let mut len = 0;
        for c in number.chars() {
            ascii[len] = look_alike(c).map_or(b'?', |c| c as u8);
            len += 1;
        }
        let roman = core::str::from_utf8(&ascii[..len]).ok().and_then(roman).filter(|&value| value < 90).unwrap_or(0);
        (letter > 0 || roman > 0).then_some(Enumerator { number, letter, roman, upper, ..Enumerator::default() })
    })
    .parse_complete(text)
}

fn is_letter(c: char) -> bool {
    look_alike(c).is_some() || is_cyrillic(c)
}

/// The Latin letter that a character is or is typed for: in Russian texts `а)`, `с)`, `е)` stand among Latin `b)`, `d)`.
fn look_alike(c: char) -> Option<char> {
    latin(fold_width(c)).or_else(|| looks_latin(c))
}

/// Place in the alphabet, and how many letters it has.
fn position(c: char) -> Option<(u16, u16)> {
    if let Some(c) = look_alike(c) {
        return Some((u16::from(c.to_ascii_lowercase() as u8 - b'a') + 1, 26));
    }
    let lower = fold_char(c)?;
    CYRILLIC.letters.chars().position(|letter| letter == lower).map(|at| (at as u16 + 1, 28))
}

fn abjad(text: &str) -> Found<'_, Enumerator<'_>> {
    let letter = || terminated(satisfy(|c| fold_char(c).is_some_and(|c| ARABIC.letters.contains(c))), tatweel);
    let twice = pair(letter(), opt(preceded(opt(char(' ')), letter())));
    map_opt(
        consumed(terminated(twice, not(satisfy(char::is_alphabetic)))),
        |(number, (first, second)): (&str, (char, Option<char>))| {
            if second.is_some_and(|second| second != first) {
                return None;
            }
            let first = fold_char(first)?;
            let at = ARABIC.letters.chars().position(|letter| letter == first)? as u16 + 1;
            let letter = if second.is_some() { at + 28 } else { at };
            Some(Enumerator { number, letter, ..Enumerator::default() })
        },
    )
    .parse_complete(text)
}

/// `هـ`: tatweel and joiners that keep the shape of a letter.
fn tatweel(text: &str) -> Found<'_, &str> {
    take_while_m_n(0, 4, |c| fold_char(c).is_none()).parse_complete(text)
}

fn ideographs(text: &str) -> Found<'_, Enumerator<'_>> {
    let stem = map_opt(recognize(satisfy(|c| HAN.letters.contains(c))), |number: &str| {
        let letter = HAN.letters.chars().position(|stem| number.starts_with(stem))? as u16 + 1;
        Some(Enumerator { number, letter, upper: true, ..Enumerator::default() })
    });
    let numeral = consumed(chinese).map(|(number, roman)| Enumerator { number, roman, ..Enumerator::default() });
    alt((numeral, stem)).parse_complete(text)
}
