//! Names of States, however they are printed.

use super::mark::Mark;
use super::token::{REACH, head, is_blank, skip_blanks};
use crate::lexicon::{Lexicon, STATES, fold};

/// A name in a list of States.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StateName<'text> {
    /// The name as printed, line breaks and all, without an article.
    pub raw: &'text str,
    /// Place in [`STATES`]; `None` where the name is of no State we know.
    pub state: Option<u8>,
}

/// How long a name that is not known may get.
const UNKNOWN: usize = 96;

impl<'text> StateName<'text> {
    /// ISO 3166-1 alpha-3 code.
    #[must_use]
    pub fn iso3(&self) -> Option<&'static str> {
        self.state.and_then(|state| STATES.get(usize::from(state))).map(|state| state.iso3)
    }

    /// The name of a State at the start of `text`, and its length: the longest known name, an article before it skipped,
    /// and an Arabic `و` too. Letters that a scanner misread are forgiven as far as folding goes (`Gréce`, `Israél`).
    ///
    /// ```abnf
    /// state = [ <a word of Lexicon::articles> / "و" ] <a name of Lexicon::states>
    /// ```
    ///
    /// ```
    /// use undocs::{Language, StateName, lexicon::lexicon};
    /// let (name, len) = StateName::scan("la Nouvelle-\n\nZélande,", lexicon(Language::Fr)).unwrap();
    /// assert_eq!((name.raw, name.iso3(), len), ("Nouvelle-\n\nZélande", Some("NZL"), 22));
    /// ```
    #[must_use]
    pub fn scan(text: &'text str, lexicon: &Lexicon) -> Option<(StateName<'text>, usize)> {
        let head = head(text, REACH);
        let start = head.len() - skip_blanks(head).len();
        let named = |at: usize| {
            let rest = &head[at..];
            let at = at + rest.len() - skip_blanks(rest).len();
            let (state, len) = fold::longest(&head[at..], lexicon.states)?;
            Some((StateName { raw: &text[at..at + len], state: Some(state) }, at + len))
        };
        named(start)
            .or_else(|| named(start + fold::longest_word(&head[start..], lexicon.articles).filter(|&len| len > 0)?))
            .or_else(|| head[start..].starts_with('و').then(|| named(start + 'و'.len_utf8()))?)
    }
}

/// The next item of a list of States at the start of `text`: a known name, or whatever stands before the next comma
/// (with `state: None`), where the item ends, and where the one after it begins: the separators (commas, conjunctions,
/// full stops and marks at the list's end) are skipped. `None` at the end of the list: at the end of the text, at a full
/// stop, colon or bracket, at the heading of another list.
///
/// A conjunction never splits what is not known, nor does a comma split what is: "Bosnie et Herzégovine", "Allemagne,
/// République fédérale d’". A name that goes on in small letters is another, unknown one.
///
/// ```abnf
/// item      = ( state / unknown ) separator
/// unknown   = 1*96OCTET                                  ; up to a comma, semicolon, bracket, colon, blank line or full stop
/// separator = *( BLANK / "," / ";" / "、" / mark ) [ conjunction 1*BLANK ] [ "." *BLANK ]
/// ```
///
/// ```
/// use undocs::{Language, grammar::state::scan_listed, lexicon::lexicon};
/// let (list, words) = ("Albanie, Bosnie-Herzégovine et Zimbabwe.", lexicon(Language::Fr));
/// let mut at = 0;
/// let mut codes = vec![];
/// while let Some((name, _, next)) = scan_listed(&list[at..], words) {
///     codes.extend(name.iso3());
///     at += next;
/// }
/// assert_eq!(codes, ["ALB", "BIH", "ZWE"]);
/// ```
#[must_use]
pub fn scan_listed<'text>(text: &'text str, lexicon: &Lexicon) -> Option<(StateName<'text>, usize, usize)> {
    let start = text.len() - skip_separators(text, lexicon).len();
    let rest = &text[start..];
    let first = rest.chars().next()?;
    if !(first.is_alphabetic() || matches!(first, '\'' | '’' | '‘' | '“' | '«')) {
        return None;
    }
    // The heading of the next list ends this one.
    if super::tally::scan_ballot(rest, lexicon).is_some() {
        return None;
    }
    let (name, len) = match StateName::scan(rest, lexicon) {
        Some((name, len)) if !goes_on(&rest[len..], lexicon) => (name, len),
        _ => {
            let len = unknown(rest);
            // What ends in a colon is a heading, in a bracket a label: `c) À l’issue`.
            if len == 0 || skip_blanks(&rest[len..]).starts_with([':', '：', ')', '）']) {
                return None;
            }
            (StateName { raw: &rest[..len], state: None }, len)
        }
    };
    let end = start + len;
    let mut after = skip_separators(&text[end..], lexicon);
    if after.starts_with(['.', '。']) {
        after = skip_blanks(after.trim_start_matches(['.', '。']));
    }
    Some((name, end, text.len() - after.len()))
}

/// Whether a name is continued by words that belong to it.
fn goes_on(text: &str, lexicon: &Lexicon) -> bool {
    let rest = skip_blanks(text);
    let Some(first) = rest.chars().next() else { return false };
    let blank_line = text[..text.len() - rest.len()].bytes().filter(|&b| b == b'\n').count() > 1;
    !blank_line
        && first.is_alphabetic()
        && !first.is_uppercase()
        && fold::longest_word(rest, lexicon.conjunctions).is_none()
        && StateName::scan(rest, lexicon).is_none()
}

/// Length of a name that is not known, without the blanks after it.
fn unknown(text: &str) -> usize {
    let text = head(text, UNKNOWN);
    let mut end = text.len();
    let mut breaks = 0;
    for (at, c) in text.char_indices() {
        let stop = match c {
            ',' | '،' | '，' | ';' | '；' | '؛' | '、' | ':' | '：' | '(' | ')' | '[' | ']' | '（' | '）' | '。'
            | '*' => true,
            '.' => text[at + 1..].chars().next().is_none_or(is_blank),
            '\n' => {
                breaks += 1;
                breaks > 1
            }
            _ => {
                breaks = if is_blank(c) { breaks } else { 0 };
                false
            }
        };
        if stop {
            end = at;
            break;
        }
    }
    text[..end].trim_end_matches(is_blank).len()
}

/// Skips commas, marks and one conjunction.
fn skip_separators<'t>(text: &'t str, lexicon: &Lexicon) -> &'t str {
    let mut rest = text;
    for _ in 0..6 {
        let start = rest.len();
        rest = skip_blanks(rest).trim_start_matches([',', '،', '，', ';', '；', '؛', '、']);
        if let Some((_, len)) = Mark::scan_certain(rest) {
            rest = &rest[len..];
        }
        if rest.len() == start {
            break;
        }
    }
    match fold::longest_word(rest, lexicon.conjunctions) {
        // `Et` at the start of a name (`Ethiopie`) is no word of its own: the boundary saw to that. Nor is a
        // conjunction that begins a name we know.
        Some(len) if len > 0 && fold::longest(rest, lexicon.states).is_none() => skip_blanks(&rest[len..]),
        _ => rest,
    }
}
