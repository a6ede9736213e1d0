//! What a line begins with, as far as its own words tell.

use crate::grammar::masthead::scan_field;
use crate::grammar::opening::{blurred_formula, scan_formula, scan_opening};
use crate::grammar::tally::scan_ballot;
use crate::grammar::{Enumerator, Number, NumberForm};
use crate::lexicon::signs::Sign;
use crate::lexicon::{Choice, Heading, Lexicon, MastheadField, OpeningKind, Organ, fold};
pub(crate) use crate::line::look::First;

/// What a line begins with.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Probe<'text> {
    /// The line.
    pub(crate) text: &'text str,
    /// Bytes of Markdown before anything is said: `## **`.
    pub(crate) markup: usize,
    /// Whether it is a Markdown heading, or a line wholly in bold.
    pub(crate) marked: bool,
    /// Its label, and the length of the label.
    pub(crate) label: Option<(Enumerator<'text>, usize)>,
    /// What follows label and blanks.
    pub(crate) rest: &'text str,
    /// How its leading phrase opens a paragraph, and the length of the phrase, where it was asked.
    pub(crate) opening: Option<Option<(OpeningKind, usize)>>,
    pub(crate) formula: Option<(Organ, usize)>,
    pub(crate) ballot: Option<(Choice, usize)>,
    pub(crate) heading: Option<(Heading, usize)>,
    /// The value of the Roman numeral (or the Chinese one) that is all that stands on the line.
    pub(crate) part: Option<u16>,
    /// A resolution's number as it stands before a title: `78/237.`
    pub(crate) numbered: Option<usize>,
    /// What it says as a line of the masthead, where it was asked: in the masthead.
    pub(crate) field: Option<Option<MastheadField>>,
    /// Whether its label or formula is what a scanner made of one.
    pub(crate) misread: bool,
    pub(crate) first: First,
}

impl<'text> Probe<'text> {
    pub(crate) fn new(text: &'text str, lexicon: &Lexicon) -> Probe<'text> {
        let markup = markup_len(text);
        let bare = &text[markup..];
        // An asterisk begins a footnote, or a note among the paragraphs; converters write bullets as dashes.
        let label = Enumerator::scan(bare, lexicon).filter(|_| !bare.starts_with('*'));
        Probe::labelled(text, markup, label, lexicon)
    }

    /// Of a line behind whose markup a label was read, or none.
    fn labelled(
        text: &'text str,
        markup: usize,
        label: Option<(Enumerator<'text>, usize)>,
        lexicon: &Lexicon,
    ) -> Probe<'text> {
        let bare = &text[markup..];
        let rest = label.map_or(bare, |(_, len)| bare[len..].trim_start());
        let rest = rest[markup_len(rest)..].trim_start();
        let first = first(rest);
        let word = first.is_letter();
        let numbered = (first == First::Digit || label.is_none()).then(|| scan_title_number(bare)).flatten();
        Probe {
            text,
            markup,
            marked: text.starts_with('#')
                || text.starts_with("**") && text.ends_with("**") && !text[2..].starts_with('*'),
            part: scan_part(rest),
            label: if numbered.is_some() { None } else { label },
            rest,
            opening: None,
            // None begins in lower case.
            formula: if word && first != First::Lower && label.is_none() { scan_formula(rest, lexicon) } else { None },
            ballot: if word { scan_ballot(rest, lexicon) } else { None },
            heading: if word { scan_heading(rest, lexicon) } else { None },
            numbered,
            field: None,
            misread: false,
            first,
        }
    }

    /// The same line with the number of a paragraph that a scanner misread, if it has one.
    pub(crate) fn misnumbered(&self, lexicon: &Lexicon) -> Option<Probe<'text>> {
        let bare = &self.text[self.markup..];
        // One of its letters at least is a digit.
        let letters = bare.bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
        if letters >= 2 && bare.as_bytes().get(letters).is_some_and(|byte| byte.is_ascii() && !byte.is_ascii_digit()) {
            return None;
        }
        let (label, len) = Enumerator::scan_misread(bare)?;
        // `I.` is a section's, but where a paragraph's verb follows.
        let digits = label.number.contains(|c: char| c.is_ascii_digit());
        if self.label.is_some() && digits {
            return None;
        }
        let probe = Probe::labelled(self.text, self.markup, Some((label, len)), lexicon);
        let begins = digits && matches!(probe.first, First::Upper | First::Uncased)
            || (!digits || lexicon.opens_lower) && probe.opening(lexicon) == Some(OpeningKind::Operative);
        begins.then_some(Probe { misread: true, ..probe })
    }

    /// The same line as the formula that a scanner misread, if it is one.
    pub(crate) fn misread_formula(&self, lexicon: &Lexicon) -> Option<Probe<'text>> {
        let none = self.label.is_none() && self.formula.is_none();
        let formula = none.then(|| blurred_formula(self.rest, lexicon)).flatten()?;
        Some(Probe { formula: Some(formula), misread: true, ..*self })
    }

    /// How the leading phrase after the label opens a paragraph.
    pub(crate) fn opening(&self, lexicon: &Lexicon) -> Option<OpeningKind> {
        let phrase = || self.first.is_letter().then(|| scan_opening(self.rest, lexicon)).flatten();
        self.opening.unwrap_or_else(phrase).map(|(kind, _)| kind)
    }

    /// The same; who asks again, as the block is named, hears what was found.
    pub(crate) fn find_opening(&mut self, lexicon: &Lexicon) -> Option<OpeningKind> {
        let phrase = || self.first.is_letter().then(|| scan_opening(self.rest, lexicon)).flatten();
        self.opening.get_or_insert_with(phrase).map(|(kind, _)| kind)
    }

    /// What the line says as one of the masthead.
    pub(crate) fn field(&self, lexicon: &Lexicon) -> Option<MastheadField> {
        self.field.unwrap_or_else(|| scan_field(self.text, lexicon))
    }

    /// Whether nothing stands on the line but the label.
    pub(crate) fn is_label_alone(&self) -> bool {
        self.label.is_some() && self.rest.is_empty()
    }

    /// Whether it opens as a preambular paragraph does where nothing announced the preamble: a known phrase, in capitals.
    pub(crate) fn is_recital(&self, lexicon: &Lexicon) -> bool {
        matches!(self.first, First::Upper)
            && self.label.is_none()
            && self.opening(lexicon) == Some(OpeningKind::Preambular)
    }

    /// Whether it opens as a decision does: "À sa 71e séance plénière, le 10 mai 2022, …": a meeting is named at once.
    pub(crate) fn is_decision(&self, lexicon: &Lexicon) -> bool {
        matches!(self.first, First::Upper | First::Uncased) && names_meeting(self.rest, lexicon)
    }

    /// Whether a formula begins the line and its sentence goes on: a decision in one sentence.
    pub(crate) fn is_formula_told(&self) -> bool {
        self.formula.is_some() && !self.is_formula_alone()
    }

    /// Whether the formula is all that stands on the line.
    pub(crate) fn is_formula_alone(&self) -> bool {
        self.formula.is_some_and(|(_, len)| self.rest[len..].trim_matches(is_comma).is_empty())
    }
}

/// Whether a meeting, and a number with it, is named in the first words of a text.
pub(super) fn names_meeting(text: &str, lexicon: &Lexicon) -> bool {
    let near = crate::grammar::head(text, 100);
    let words = near
        .char_indices()
        .filter(|&(at, c)| c.is_alphabetic() && (fold::is_unspaced(c) || !near[..at].ends_with(char::is_alphabetic)));
    near.contains(|c: char| c.is_ascii_digit())
        && words.take(24).any(|(at, _)| fold::longest_word(&near[at..], lexicon.meetings).is_some())
}

/// A letter of a script without case.
pub(super) fn is_uncased(c: char) -> bool {
    c.is_alphabetic() && !c.is_uppercase() && !c.is_lowercase()
}

/// A comma of any script, and what may stand beside it.
pub(crate) fn is_comma(c: char) -> bool {
    matches!(Sign::of(c), Sign::Comma | Sign::ListComma) || matches!(c, '*' | '_') || c.is_whitespace()
}

/// Markdown at the start of a block: `## `, `> `, emphasis.
fn markup_len(text: &str) -> usize {
    if !text.starts_with(['#', '*']) {
        return 0;
    }
    let hashes = text.len() - text.trim_start_matches('#').len();
    let after = &text[hashes..];
    let after_hashes =
        if hashes > 0 && hashes <= 6 && after.starts_with([' ', '\u{a0}']) { after.trim_start() } else { text };
    let rest = after_hashes.trim_start_matches('*');
    // A star and a blank is a bullet or a footnote.
    let rest = if rest.starts_with(char::is_whitespace) { after_hashes } else { rest };
    text.len() - rest.len()
}

/// What may stand before the first letter of a paragraph.
pub(crate) fn is_quote(c: char) -> bool {
    matches!(c, '«' | '“' | '"' | '(' | '[' | '„' | '\u{a0}' | ' ' | '’' | '‘' | '\'')
}

fn first(text: &str) -> First {
    text.chars().find(|&c| !is_quote(c)).map_or(First::Other, First::of)
}

/// `78/237.`, `76/407 A and B`, `2534 (2020).`: the number that stands before a title, with its full stop. The dash
/// that Arabic sets there stays in the title, as the UN's own markup has it.
fn scan_title_number(text: &str) -> Option<usize> {
    let (number, len) = Number::scan(text)?;
    let rest = &text[len..];
    match rest.chars().next() {
        Some('.' | '．') => Some(len + rest.chars().next().map_or(0, char::len_utf8)),
        _ if is_financial_year(&number) => None,
        // "… its resolutions⏎57/20 of 19 November 2002 and 76/109": the sentence goes on.
        Some(c) if c.is_whitespace() => (!rest.trim_start().starts_with(char::is_lowercase)).then_some(len),
        None => Some(len),
        _ => None,
    }
}

/// "2036/37": a year and the next. In a cell of a budget no full stop stands behind it.
fn is_financial_year(number: &Number<'_>) -> bool {
    let years = number.raw.split_once('/').filter(|_| number.form == NumberForm::YearFirst);
    let parsed =
        years.and_then(|(year, next)| Some((year.trim().parse::<u16>().ok()?, next.trim().parse::<u16>().ok()?)));
    parsed.is_some_and(|(year, next)| next == (year + 1) % 100)
}

/// "Projet de résolution I", "Annexe", "Annexe II": a line that says nothing else.
fn scan_heading(text: &str, lexicon: &Lexicon) -> Option<(Heading, usize)> {
    if text.len() > 120 {
        return None;
    }
    let (heading, len) = fold::longest(text, lexicon.headings)?;
    let rest = text[len..].trim_matches(|c: char| c.is_whitespace() || c == '*' || c == '#');
    let number = rest.trim_end_matches(['.', ':']);
    let alone = number.is_empty()
        || number.chars().count() <= 8 && number.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
        || number.chars().count() <= 3
            && number.chars().all(|c| fold::is_unspaced(c) || c.is_alphabetic() && !c.is_lowercase());
    alone.then_some((heading, len))
}

/// "IV", "四": the number of a part, alone on its line.
pub(super) fn scan_part(text: &str) -> Option<u16> {
    if text.len() > 12 || text.is_empty() {
        return None;
    }
    let chinese = |c: char| "一二三四五六七八九十".chars().position(|digit| digit == c).map(|at| at as u16 + 1);
    match text.chars().next()? {
        'I' | 'V' | 'X' => {
            crate::grammar::ordinal::roman(text).filter(|_| text.bytes().all(|byte| byte.is_ascii_uppercase()))
        }
        c if chinese(c).is_some() => {
            let digits: u16 = text.chars().count() as u16;
            let first = chinese(c)?;
            match (digits, text.chars().nth(1).and_then(chinese)) {
                (1, _) => Some(first),
                (2, Some(second)) if first == 10 => Some(10 + second),
                (2, Some(10)) => Some(first * 10),
                _ => None,
            }
        }
        _ => None,
    }
}
