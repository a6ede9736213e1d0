//! Parts of a document that a text points to: "paragraphs 3 to 5 of", "section IV", "annexe II à", "第3段".

use super::ordinal::{chinese, roman};
use super::token::{head, is_blank, is_dash, is_digit, run, skip_blanks};
use super::{Date, number};
use crate::lexicon::fold::{self, fold_char, is_joined};
use crate::lexicon::script::{AND, AND_HAN, ORDINAL, TO_HAN};
use crate::lexicon::signs::{CURLY, SINGLE_QUOTE, closes_bracket, is_comma, is_space, opens_bracket};
use crate::lexicon::{Division, Lexicon};
use core::fmt::{self, Write};

/// Parts of one kind that a text points to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pinpoint<'text> {
    /// What kind of part.
    pub division: Division,
    /// Its number, or their numbers, as printed: `3`, `3 to 5 and 7`, `II`, `1 (d)`; empty where there is none.
    pub numbers: &'text str,
}

/// The number of a part. `Display` normalises it: `1.d` of "1 (d)", `2` of "second".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numeral<'text> {
    /// In digits or letters, as printed.
    Printed(&'text str),
    /// In words.
    Spelled(u16),
    /// By the name of a letter, as Arabic does: "باء" is B.
    Letter(char),
}

/// How many numbers a list may have: what is longer is no list of paragraphs.
const MOST: usize = 24;
/// How far one is looked at.
const REACH: usize = 200;

impl<'text> Pinpoint<'text> {
    /// The part named at the start of `text`, and the length of its words.
    ///
    /// ```abnf
    /// pinpoint = ordinal division / division [ numbers ] / numbers division       ; the last in Chinese
    /// numbers  = numeral *( ( range / conjunction / "," / dash ) numeral )
    /// division = <a phrase of Citing::divisions>                                  ; without a number: annexes, the preamble
    /// range    = <a word of Citing::ranges>
    /// ```
    ///
    /// ```
    /// use undocs::{Language, grammar::pinpoint::Pinpoint, lexicon::{Division, lexicon}};
    /// let (found, len) = Pinpoint::scan("paragraphs 3 to 5 of its", lexicon(Language::En)).unwrap();
    /// assert_eq!((found.division, found.numbers, len), (Division::Paragraph, "3 to 5", 17));
    /// let (found, _) = Pinpoint::scan("第3至5段", lexicon(Language::Zh)).unwrap();
    /// assert_eq!((found.division, found.numbers), (Division::Paragraph, "3至5"));
    /// ```
    #[must_use]
    pub fn scan(text: &'text str, lexicon: &Lexicon) -> Option<(Pinpoint<'text>, usize)> {
        let text = head(text, REACH);
        if let Some((division, word)) = fold::longest(text, lexicon.citing.divisions) {
            let from = text.len() - skip_blanks(&text[word..]).len();
            if let Some(len) = scan_numbers(&text[from..], lexicon) {
                return Some((Pinpoint { division, numbers: &text[from..from + len] }, from + len));
            }
            let alone = matches!(division, Division::Annex | Division::Appendix | Division::Preamble);
            return alone.then_some((Pinpoint { division, numbers: "" }, word));
        }
        let numbered = text.starts_with(ORDINAL) || text.starts_with(|c: char| c.is_ascii_uppercase());
        let (from, to) = if lexicon.number_first && numbered {
            let from = text.len() - text.strip_prefix(ORDINAL).unwrap_or(text).len();
            (from, from + scan_numbers(&text[from..], lexicon)?)
        } else {
            (0, fold::longest(text, lexicon.ordinals).map(|(_, len)| len)?)
        };
        let word = text.len() - skip_blanks(&text[to..]).len();
        let (division, len) = fold::longest(&text[word..], lexicon.citing.divisions)?;
        Some((Pinpoint { division, numbers: &text[from..to] }, word + len))
    }

    /// Its numbers: of each, or of each range, the first and the last.
    pub fn each(&self, lexicon: &Lexicon) -> impl Iterator<Item = (Numeral<'text>, Option<Numeral<'text>>)> {
        let mut rest = self.numbers;
        core::iter::from_fn(move || {
            let (first, len) = Numeral::scan(rest, lexicon)?;
            rest = &rest[len..];
            let last = scan_joint(rest, lexicon).filter(|&(_, range)| range).and_then(|(joint, _)| {
                let (last, len) = Numeral::scan(&rest[joint..], lexicon)?;
                rest = &rest[joint + len..];
                Some(last)
            });
            rest = &rest[scan_joint(rest, lexicon).map_or(0, |(len, _)| len)..];
            Some((first, last))
        })
    }
}

impl<'text> Numeral<'text> {
    /// The number of a part at the start of `text`, and its length.
    ///
    /// ```abnf
    /// numeral = digits [ UPPER ] *3sub / roman / UPPER [ *3( "." 1*3ALNUM ) ] / sub / ordinal / <a letter's Arabic name>
    /// sub     = [ BLANK ] "(" 1*4ALNUM ")" / [ BLANK ] 1*4LOWER ")"
    /// ```
    #[must_use]
    pub fn scan(text: &'text str, lexicon: &Lexicon) -> Option<(Numeral<'text>, usize)> {
        let first = text.chars().next()?;
        let len = if is_digit(first) {
            let digits = text.find(|c| !is_digit(c)).unwrap_or(text.len());
            let upper = text[digits..].starts_with(|c: char| c.is_ascii_uppercase())
                && !text[digits + 1..].starts_with(is_joined);
            let end = subs(text, digits + usize::from(upper));
            // A number with a session or a year is a resolution's, not a paragraph's; a date is none.
            let other = text[end..].starts_with(|c: char| c == '/' || opens_bracket(c) && !c.is_ascii())
                || text[end..].trim_start_matches(is_blank).starts_with("(19")
                || text[end..].trim_start_matches(is_blank).starts_with("(20")
                || text[end..].trim_start_matches(is_blank).starts_with("(X")
                || Date::scan(text, lexicon).is_some();
            (digits <= 12 && !other).then_some(end)?
        } else if first.is_ascii_uppercase() {
            let letters = text.find(|c: char| !c.is_ascii_uppercase()).unwrap_or(text.len());
            let known = letters == 1 || roman(&text[..letters]).is_some();
            let end = subs(text, dotted(text, letters));
            (known && !text[end..].starts_with(is_joined)).then_some(end)?
        } else if let Some(len) = sub(text) {
            subs(text, len)
        } else if let Some((number, len)) = fold::longest(text, lexicon.ordinals) {
            return Some((Numeral::Spelled(u16::from(number)), len));
        } else if let Some((number, len)) = run(text, chinese) {
            return Some((Numeral::Spelled(number), len));
        } else {
            let (letter, len) = number::scan_letter(text).filter(|_| !first.is_ascii())?;
            return Some((Numeral::Letter(letter), len));
        };
        Some((Numeral::Printed(&text[..len]), len))
    }
}

impl fmt::Display for Numeral<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let raw = match *self {
            Numeral::Spelled(number) => return write!(f, "{number}"),
            Numeral::Letter(letter) => return f.write_char(letter),
            Numeral::Printed(raw) => raw,
        };
        let mut begun = false;
        for part in raw.split(|c: char| !c.is_alphanumeric() && !super::token::is_mark(c)) {
            if part.is_empty() {
                continue;
            }
            if core::mem::replace(&mut begun, true) {
                f.write_char('.')?;
            }
            // Digits of any script; letters keep their case.
            let digit = |c: char| if c.is_alphabetic() { c } else { fold_char(c).unwrap_or(c) };
            part.chars().try_for_each(|c| f.write_char(digit(c)))?;
        }
        Ok(())
    }
}

/// Whether `gap`, between a part and a citation, says that the one is a part of the other: "of its", "de ladite".
///
/// ```
/// use undocs::{Language, grammar::pinpoint::is_of, lexicon::lexicon};
/// assert!(is_of(" of General Assembly resolution ", lexicon(Language::En)));
/// assert!(!is_of(" above, and resolution ", lexicon(Language::En)));
/// ```
#[must_use]
pub fn is_of(gap: &str, lexicon: &Lexicon) -> bool {
    let mut rest = skip_blanks(gap);
    for _ in 0..12 {
        if rest.is_empty() {
            return true;
        }
        let tables = [lexicon.citing.of, lexicon.list_glue];
        let word = tables.iter().filter_map(|list| fold::longest_word(rest, list)).max();
        let named = fold::longest(rest, lexicon.organs).map(|(_, len)| len);
        let cited = fold::longest(rest, lexicon.cited).map(|(_, len)| len);
        let said = fold::longest_word(rest, lexicon.citing.said);
        match word.max(named).max(cited).max(said) {
            Some(len) if len > 0 && !rest.starts_with(|c| is_comma(c) || c == ';') => rest = skip_blanks(&rest[len..]),
            _ => return false,
        }
    }
    false
}

/// A list of numbers: its length.
fn scan_numbers(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let (_, mut end) = Numeral::scan(text, lexicon)?;
    for _ in 1..MOST {
        let Some((joint, _)) = scan_joint(&text[end..], lexicon) else { break };
        let next = &text[end + joint..];
        // "paragraph 3 and second": a list is of one kind, and digits go on with digits.
        let Some((numeral, len)) = Numeral::scan(next, lexicon) else { break };
        if matches!(numeral, Numeral::Spelled(_)) && text.starts_with(is_digit) {
            break;
        }
        end += joint + len;
    }
    Some(end)
}

/// What stands between two numbers of a list, and whether it makes a range of them.
fn scan_joint(text: &str, lexicon: &Lexicon) -> Option<(usize, bool)> {
    let rest = skip_blanks(text);
    let at = text.len() - rest.len();
    let (len, range) = if let Some(dash) = rest.chars().next().filter(|&c| is_dash(c)) {
        (dash.len_utf8(), true)
    } else if let Some(len) = fold::longest_word(rest, lexicon.citing.ranges) {
        (len, true)
    } else if let Some(comma) = rest.chars().next().filter(|&c| is_comma(c)) {
        let after = skip_blanks(&rest[comma.len_utf8()..]);
        let word = fold::longest_word(after, lexicon.conjunctions).unwrap_or(0);
        (rest.len() - after.len() + word, false)
    } else if let Some(len) = fold::longest_word(rest, lexicon.conjunctions) {
        (len, false)
    } else if rest.starts_with(AND) {
        (AND.len_utf8(), false)
    } else if rest.starts_with(AND_HAN) {
        (AND_HAN[0].len_utf8(), false)
    } else if rest.starts_with(TO_HAN) {
        (TO_HAN[0].len_utf8(), true)
    } else {
        return None;
    };
    let after = skip_blanks(&rest[len..]);
    let after = after.strip_prefix(ORDINAL).unwrap_or(after);
    (at + len > 0).then_some((text.len() - after.len(), range))
}

/// What stands before the letter of a sub-paragraph.
fn opens_letter(c: char) -> bool {
    opens_bracket(c) || c == SINGLE_QUOTE
}

/// A letter or a small Roman number in brackets, or before one: `(a)`, `a)`.
fn sub(text: &str) -> Option<usize> {
    let inner = text.strip_prefix(opens_letter).unwrap_or(text);
    let open = text.len() - inner.len();
    let letters = inner.find(|c: char| !c.is_alphanumeric()).filter(|&len| len > 0 && len <= 8)?;
    let small = open > 0 || inner[..letters].chars().all(char::is_lowercase);
    let close = inner[letters..].chars().next().filter(|&c| closes_bracket(c) || c == CURLY)?;
    // A year in brackets belongs to a resolution.
    let year = letters == 4 && inner[..letters].bytes().all(|byte| byte.is_ascii_digit());
    (small && !year && inner[..letters].chars().count() <= 4).then_some(open + letters + close.len_utf8())
}

/// Where what follows `at` ends as long as it is sub-paragraphs.
fn subs(text: &str, at: usize) -> usize {
    (0..3).fold(at, |at, _| {
        let rest = text[at..].strip_prefix(is_space).unwrap_or(&text[at..]);
        let bracket = rest.starts_with(opens_letter);
        let letter = rest.chars().take_while(|c| c.is_lowercase()).count() <= 2;
        sub(rest).filter(|_| bracket || letter).map_or(at, |len| text.len() - rest.len() + len)
    })
}

/// `III.E`, `B.2`: where it ends.
fn dotted(text: &str, at: usize) -> usize {
    (0..3).fold(at, |at, _| {
        let Some(rest) = text[at..].strip_prefix('.') else { return at };
        let len = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        if (1..=3).contains(&len) { at + 1 + len } else { at }
    })
}
