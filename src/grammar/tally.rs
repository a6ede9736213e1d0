//! Tallies: "153 voix contre 11, avec 9 abstentions".

use super::token::{self, REACH, digits, head, is_blank, run};
use crate::lexicon::fold::{self, is_unspaced};
use crate::lexicon::{Choice, Lexicon};
use nom::character::satisfy;
use nom::combinator::{map_opt, not};
use nom::sequence::terminated;

/// The three figures of a recorded vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Tally {
    /// In favour.
    pub in_favour: u16,
    /// Against.
    pub against: u16,
    /// Abstaining.
    pub abstaining: u16,
}

/// How many bytes of words may stand between two figures: "صوتا مقابل" takes 19, "with" and its neighbours 30.
const GAP: usize = 64;

impl Tally {
    /// The figure of one list; none of those who took no part.
    #[must_use]
    pub const fn of(&self, choice: Choice) -> u16 {
        match choice {
            Choice::InFavour => self.in_favour,
            Choice::Against => self.against,
            Choice::Abstaining => self.abstaining,
            Choice::Absent | Choice::NotParticipating => 0,
        }
    }

    /// The tally whose first figure stands at the start of `text`, and its length: "153 voix contre 11, avec
    /// 9 abstentions", "24 to none, with one abstention", in all six languages. All six print in favour, against,
    /// abstaining in this order; only where a word of [`Lexicon::tally`] names abstentions is it a vote at all.
    ///
    /// ```abnf
    /// tally  = figure gap figure gap figure [ words ]
    /// figure = 1*3DIGIT / <a word of Lexicon::numerals>      ; the first in digits
    /// gap    = *( BLANK / "," / "、" / <a word of Lexicon::tally> / *3word )      ; at most 64 bytes
    /// ```
    ///
    /// ```
    /// use undocs::{Language, Tally, lexicon::lexicon};
    /// let (tally, len) = Tally::scan("153 voix contre 11, avec 9 abstentions (voir", lexicon(Language::Fr)).unwrap();
    /// assert_eq!((tally.in_favour, tally.against, tally.abstaining, len), (153, 11, 9, 38));
    /// ```
    #[must_use]
    pub fn scan(text: &str, lexicon: &Lexicon) -> Option<(Tally, usize)> {
        let text = head(text, REACH);
        // Most numbers have a fourth digit, or a slash behind them.
        let digits = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
        if digits == 4 || text.as_bytes().get(digits) == Some(&b'/') {
            return None;
        }
        let (in_favour, mut at) = run(text, figure())?;
        let mut seen = Seen::default();
        let against = next_figure(text, &mut at, &mut seen, lexicon)?;
        let abstaining = next_figure(text, &mut at, &mut seen, lexicon)?;
        let before = seen;
        let tail = words(&text[at..], &mut seen, lexicon, 0);
        if !seen.abstaining {
            return None;
        }
        // What follows the last figure belongs to the tally only as far as it names abstentions.
        Some((
            Tally { in_favour, against, abstaining },
            at + if seen.abstaining != before.abstaining { tail } else { 0 },
        ))
    }
}

/// Whether a word of [`Lexicon::tally`] that names abstentions may stand in a text: only then is there a tally in it.
///
/// Two letters of such a word are looked for, by their last bytes; a mark that prints as nothing may stand between them.
pub(crate) fn may_count(text: &str, lexicon: &Lexicon) -> bool {
    let last = |c: char| c.encode_utf8(&mut [0; 4]).bytes().next_back().unwrap_or(0);
    let bytes = text.as_bytes();
    let stands = |&[first, second]: &[char; 2]| {
        let large = first.to_uppercase().next().unwrap_or(first);
        memchr::memchr2_iter(last(first), last(large), bytes).any(|at| {
            let next = text.get(at + 1..).and_then(|rest| rest.chars().next());
            next.is_some_and(|next| fold::fold_char(next).is_none_or(|next| next == second))
        })
    };
    // Full-width letters are those that they look like.
    lexicon.abstaining.iter().any(stands) || memchr::memchr(0xef, bytes).is_some()
}

impl Tally {
    /// The figures of a vote that a closing sentence tells, where it may give two of the three: "14 votes to none". The second
    /// of two counts those who abstained, where its words say so.
    ///
    /// ```
    /// use undocs::{Language, Tally, lexicon::lexicon};
    /// let told = |text| Tally::scan_told(text, lexicon(Language::En)).map(|(figures, _)| figures);
    /// assert_eq!(told("13 votes to none, with 2 abstentions (Chad, Norway)."), Some([Some(13), Some(0), Some(2)]));
    /// assert_eq!(told("14 votes to none. One member did not vote."), Some([Some(14), Some(0), None]));
    /// ```
    #[must_use]
    pub fn scan_told(text: &str, lexicon: &Lexicon) -> Option<([Option<u16>; 3], usize)> {
        let text = head(text, REACH);
        if let Some((tally, len)) = Tally::scan(text, lexicon) {
            return Some(([Some(tally.in_favour), Some(tally.against), Some(tally.abstaining)], len));
        }
        let (in_favour, mut at) = run(text, figure())?;
        // "13 votes": what is counted are votes.
        fold::longest(token::skip_blanks(&text[at..]), lexicon.tally)?;
        let mut seen = Seen::default();
        let second = next_figure(text, &mut at, &mut seen, lexicon)?;
        let tail = words(&text[at..], &mut seen, lexicon, 0);
        Some(match seen.abstaining {
            true => ([Some(in_favour), None, Some(second)], at + tail),
            false => ([Some(in_favour), Some(second), None], at),
        })
    }
}

/// What the words between the figures have said.
#[derive(Clone, Copy, Default)]
struct Seen {
    abstaining: bool,
}

/// Up to three digits that no date, fraction or symbol goes on with.
fn figure<'t>() -> impl token::Term<'t, u16> {
    terminated(map_opt(digits(1, 3), token::value), not(satisfy(|c| matches!(c, '/' | '%' | '／'))))
}

/// Reads over a gap and takes the figure behind it.
fn next_figure(text: &str, at: &mut usize, seen: &mut Seen, lexicon: &Lexicon) -> Option<u16> {
    *at += words(head(&text[*at..], GAP), seen, lexicon, 3);
    let rest = &text[*at..];
    if let Some((figure, len)) = run(rest, figure()) {
        *at += len;
        return Some(figure);
    }
    let (figure, len) = fold::longest(rest, lexicon.numerals).filter(|&(_, len)| len > 0)?;
    *at += len;
    Some(u16::from(figure))
}

/// Length of the words before a figure; up to `free` of them need not be known.
fn words(text: &str, seen: &mut Seen, lexicon: &Lexicon, mut free: usize) -> usize {
    let mut rest = text;
    // Digits touch the words around them in Arabic and Chinese: the text up to the next is read by itself.
    let digit = token::find_digit(text);
    loop {
        let start = rest;
        rest = skip_glue(rest);
        let Some(first) = rest.chars().next() else { return text.len() - rest.len() };
        if token::is_digit(first) || !fold::is_letter(first) {
            // Blanks that lead to no figure do not count.
            return text.len() - if free == 0 { start.len() } else { rest.len() };
        }
        let until = digit - (text.len() - rest.len());
        let known = |text: &str| fold::longest(text, lexicon.tally).filter(|&(_, len)| len > 0);
        let found = known(&rest[..until]).or_else(|| {
            let (choice, len) = known(rest[..until].strip_prefix('و')?)?;
            Some((choice, len + 'و'.len_utf8()))
        });
        if let Some((choice, len)) = found {
            seen.abstaining |= choice == Choice::Abstaining;
            rest = &rest[len..];
            continue;
        }
        if free == 0 || fold::longest(&rest[..until], lexicon.numerals).is_some() {
            return text.len() - if free == 0 { start.len() } else { rest.len() };
        }
        free -= 1;
        let word = if is_unspaced(first) {
            first.len_utf8()
        } else {
            rest[..until].find(|c: char| !fold::is_letter(c)).unwrap_or(until)
        };
        rest = &rest[word..];
    }
}

/// A text without the blanks and commas before it.
fn skip_glue(text: &str) -> &str {
    let bytes = text.as_bytes().iter();
    let plain = bytes.take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | b',')).count();
    let rest = &text[plain..];
    match rest.as_bytes().first() {
        Some(&byte) if token::is_word_byte(byte) && !matches!(byte, 0x80..) => rest,
        _ => rest.trim_start_matches(|c| is_blank(c) || matches!(c, ',' | '،' | '，' | '、')),
    }
}

/// The heading of one of the lists at the start of `text`, and its length with the colon: "Ont voté pour :".
/// Emphasis around the words is read over.
///
/// ```abnf
/// ballot   = *emphasis <a phrase of Lexicon::ballots> *( BLANK / emphasis ) ":" *emphasis
/// emphasis = "*" / "_"
/// ```
///
/// ```
/// use undocs::{Language, grammar::tally::scan_ballot, lexicon::{Choice, lexicon}};
/// assert_eq!(scan_ballot("Ont voté pour : Albanie", lexicon(Language::Fr)), Some((Choice::InFavour, 16)));
/// ```
#[must_use]
pub fn scan_ballot(text: &str, lexicon: &Lexicon) -> Option<(Choice, usize)> {
    let text = head(text, REACH);
    let emphasis = |c| matches!(c, '*' | '_');
    let rest = text.trim_start_matches(emphasis);
    let opened = text.len() - rest.len();
    let phrases = lexicon.ballots;
    if !phrases.may_begin(rest) || memchr::memchr2(b':', 0xef, rest.as_bytes()).is_none() {
        return None;
    }
    let (choice, len) = fold::longest(rest, phrases).or_else(|| {
        // A text layer splits words: `Ont vo té pour`.
        phrases.find_squeezed(rest, |_, choice, len| Some((choice, len)))
    })?;
    let rest = rest[len..].trim_start_matches(|c| is_blank(c) || emphasis(c)).strip_prefix([':', '：'])?;
    let rest = if opened > 0 { rest.trim_start_matches(emphasis) } else { rest };
    Some((choice, text.len() - rest.len()))
}
