//! Names of States, however they are printed.

use super::mark::Mark;
use super::token::{REACH, head, is_blank, is_dash, is_digit, past, skip_blanks};
use crate::lexicon::script::AND;
use crate::lexicon::signs::{Pair, Sign, is_apostrophe, is_colon, is_comma, is_semicolon, is_stop};
use crate::lexicon::{Lexicon, STATES, fold};

/// A name in a list of States.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct StateName<'text> {
    /// The name as printed, line breaks and all, without an article.
    pub raw: &'text str,
    /// Place in [`STATES`].
    pub state: u8,
}

/// An item of a list of States.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Listed<'text> {
    /// A State.
    State(StateName<'text>),
    /// A name of no State we know.
    Unknown(&'text str),
    /// The word that says that there is none: "None", "Néant", a dash.
    Nobody(&'text str),
}

impl<'text> Listed<'text> {
    /// The item as printed.
    #[must_use]
    pub const fn raw(&self) -> &'text str {
        match self {
            Listed::State(name) => name.raw,
            Listed::Unknown(raw) | Listed::Nobody(raw) => raw,
        }
    }
}

/// How long a name that is not known may get.
const UNKNOWN: usize = 96;

/// Words of so many letters may be small in a name: "of", "and", "del".
const SMALL: usize = 3;

/// So many letters of a name bear one that a scanner misread.
const LETTERS: usize = 6;

/// How many signs a scanner makes of a speck before a name.
const SPECKS: usize = 3;

impl<'text> StateName<'text> {
    /// ISO 3166-1 alpha-3 code.
    #[must_use]
    pub fn iso3(&self) -> &'static str {
        STATES.get(usize::from(self.state)).map_or("", |state| state.iso3)
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
    /// assert_eq!((name.raw, name.iso3(), len), ("Nouvelle-\n\nZélande", "NZL", 22));
    /// ```
    #[must_use]
    pub fn scan(text: &'text str, lexicon: &Lexicon) -> Option<(StateName<'text>, usize)> {
        named(text, lexicon, |text| fold::longest(text, lexicon.states))
    }

    /// The name of a State that a scanner misread or broke at the start of `text`, and its length: `Seyc helles`,
    /// `Guinée équatoriaie`. Only for places where a State is due.
    fn scan_misread(text: &'text str, lexicon: &Lexicon) -> Option<(StateName<'text>, usize)> {
        named(text, lexicon, |text| {
            // A short name may lose its blanks' places, but none of its letters: `Perv` could be another word.
            let (state, len) = lexicon.states.nearest(text)?;
            let letters = text[..len].chars().filter(|&c| fold::is_alphanumeric(c)).count();
            let whole = || lexicon.states.longest_squeezed(text) == Some((state, len));
            (letters >= LETTERS || whole()).then_some((state, len))
        })
    }
}

/// A name that `find` knows at the start of `text`, behind an article too.
fn named<'text>(
    text: &'text str,
    lexicon: &Lexicon,
    find: impl Fn(&str) -> Option<(u8, usize)>,
) -> Option<(StateName<'text>, usize)> {
    let head = head(text, REACH);
    let start = head.len() - skip_blanks(head).len();
    let at = |at: usize| {
        let rest = &head[at..];
        let at = at + rest.len() - skip_blanks(rest).len();
        let (state, len) = find(&head[at..])?;
        Some((StateName { raw: &text[at..at + len], state }, at + len))
    };
    at(start)
        .or_else(|| at(start + fold::longest_word(&head[start..], lexicon.articles).filter(|&len| len > 0)?))
        .or_else(|| head[start..].starts_with(AND).then(|| at(start + AND.len_utf8()))?)
}

/// The next item of a list of States at the start of `text`, where it ends, and where the one after it begins: the
/// separators (commas, conjunctions, full stops and marks at the list's end, specks of a scanner) are skipped. `None` at
/// the end of the list: at the end of the text, at a full stop, colon or bracket, at the heading of another list, and
/// where a sentence begins.
///
/// A conjunction never splits what is not known, nor does a comma split what is: "Bosnie et Herzégovine", "Allemagne,
/// République fédérale d’". A name that goes on in small letters is another, unknown one, or a sentence's first word.
///
/// What is no State is an item of the list where it is written as names are, or where a comma and a State follow it; all
/// else is a sentence, and the list is over.
///
/// ```abnf
/// item      = *speck ( state / nobody / unknown ) separator
/// unknown   = 1*96OCTET                                  ; up to a comma, semicolon, colon, blank line or full stop
/// separator = *( BLANK / "," / ";" / "、" / mark ) [ conjunction 1*BLANK ] [ "." *BLANK ]
/// speck     = 1*3sign                                    ; no bracket, no colon, no quotation mark
/// ```
///
/// ```
/// use undocs::{Language, grammar::state::{Listed, scan_listed}, lexicon::lexicon};
/// let (list, words) = ("Albanie, Bosnie-Herzégovine et Zimbabwe.", lexicon(Language::Fr));
/// let mut at = 0;
/// let mut codes = vec![];
/// while let Some((Listed::State(name), _, next)) = scan_listed(&list[at..], words) {
///     codes.push(name.iso3());
///     at += next;
/// }
/// assert_eq!(codes, ["ALB", "BIH", "ZWE"]);
/// ```
#[must_use]
pub fn scan_listed<'text>(text: &'text str, lexicon: &Lexicon) -> Option<(Listed<'text>, usize, usize)> {
    let separated = text.len() - skip_separators(text, lexicon).len();
    let (item, len, start) = match nobody(&text[separated..], lexicon) {
        Some(len) => (Listed::Nobody(&text[separated..separated + len]), len, separated),
        None => {
            let start = separated + speck(&text[separated..]);
            let rest = &text[start..];
            let first = rest.chars().next()?;
            if !(first.is_alphabetic() || is_apostrophe(first) || Sign::of(first) == Sign::Open(Pair::Quote)) {
                return None;
            }
            // The heading of the next list ends this one.
            if super::tally::scan_ballot(rest, lexicon).is_some() {
                return None;
            }
            let (item, len) = item(rest, lexicon)?;
            (item, len, start)
        }
    };
    let end = start + len;
    let mut after = skip_separators(&text[end..], lexicon);
    if after.starts_with(is_stop) {
        after = skip_blanks(past(after, is_stop));
    }
    Some((item, end, text.len() - after.len()))
}

/// What stands at the start of `text` as an item, without separators.
fn item<'text>(text: &'text str, lexicon: &Lexicon) -> Option<(Listed<'text>, usize)> {
    let state = |found: Option<(StateName<'text>, usize)>| {
        found.filter(|&(_, len)| !goes_on(&text[len..], lexicon)).map(|(name, len)| (Listed::State(name), len))
    };
    state(StateName::scan(text, lexicon))
        .or_else(|| state(scan_called(text, lexicon)))
        .or_else(|| state(StateName::scan_misread(text, lexicon)))
        .or_else(|| unknown(text, lexicon).map(|len| (Listed::Unknown(&text[..len]), len)))
}

/// A name that the digits of a footnote's call touch: "Peru4".
fn scan_called<'text>(text: &'text str, lexicon: &Lexicon) -> Option<(StateName<'text>, usize)> {
    let near = head(text, UNKNOWN);
    let digits = near.find(|c: char| c.is_ascii_digit()).filter(|&at| call(&text[at..]) > 0)?;
    StateName::scan(&text[..digits], lexicon).filter(|&(_, len)| len == digits)
}

/// Length of a word that says that there is none, or of a dash, which is all that stands there.
fn nobody(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let dashes = text.len() - past(text, is_dash).len();
    let len = if dashes > 0 { dashes } else { fold::longest_word(text, lexicon.nobody).filter(|&len| len > 0)? };
    let rest = &text[len..];
    let after = past(rest, |c| is_blank(c) && c != '\n' && c != '\r' && c != '\x0c');
    let ends = match after.chars().next() {
        None | Some('\n' | '\r' | '\x0c') => true,
        Some(c) => dashes == 0 && !c.is_alphanumeric() && !is_colon(c),
    };
    ends.then_some(len)
}

/// Length of the specks before a name: signs that no list sets there.
pub(crate) fn speck(text: &str) -> usize {
    let sign = |c: char| {
        !c.is_alphanumeric()
            && !matches!(c, '\n' | '\r')
            && !matches!(Sign::of(c), Sign::Open(_) | Sign::Close(_) | Sign::Colon | Sign::Straight | Sign::Apostrophe)
    };
    let rest = past(text, sign);
    let signs = text[..text.len() - rest.len()].chars().filter(|&c| !is_blank(c)).count();
    if signs <= SPECKS && rest.starts_with(char::is_alphabetic) { text.len() - rest.len() } else { 0 }
}

/// Whether a name is continued by words that belong to it, or to the sentence that it begins.
fn goes_on(text: &str, lexicon: &Lexicon) -> bool {
    let rest = skip_blanks(text);
    let Some(first) = rest.chars().next() else { return false };
    if is_apostrophe(first) {
        return rest.len() == text.len() && rest[first.len_utf8()..].starts_with(char::is_alphabetic);
    }
    let breaks = text[..text.len() - rest.len()].bytes().filter(|&b| b == b'\n').count();
    // Where letters have no case, nothing but the break tells.
    breaks <= usize::from(first.is_lowercase())
        && first.is_alphabetic()
        && !first.is_uppercase()
        && fold::longest_word(rest, lexicon.conjunctions).is_none()
        && StateName::scan(rest, lexicon).is_none()
        && !is_begun(rest, lexicon)
}

/// Whether the name of a State begins a text that ends in the middle of it, behind an article or a conjunction or not.
pub(crate) fn is_begun(text: &str, lexicon: &Lexicon) -> bool {
    let before = [lexicon.articles, lexicon.conjunctions].map(|words| fold::longest_word(text, words).unwrap_or(0));
    text.starts_with(char::is_alphabetic)
        && [0, before[0], before[1], text.chars().next().filter(|&c| c == AND).map_or(0, char::len_utf8)]
            .into_iter()
            .any(|at| lexicon.states.is_cut(text[at..].trim_start()))
}

/// Length of a name that is not known, without the blanks after it; `None` where a sentence stands there.
fn unknown(text: &str, lexicon: &Lexicon) -> Option<usize> {
    let len = stretch(text, lexicon);
    let (item, after) = text.split_at(len);
    let rest = skip_blanks(after);
    let article = fold::longest_word(item, lexicon.articles).unwrap_or(0);
    let bare = skip_blanks(&item[article..]);
    // What ends in a colon is a heading or who speaks, in a bracket a label: `c) À l’issue`.
    if bare.is_empty()
        || bare.starts_with(char::is_lowercase)
        || item.contains(is_digit)
        || rest.starts_with(|c| is_colon(c) || is_bracket(c))
    {
        return None;
    }
    let broken = after[..after.len() - rest.len()].contains(['\n', '\r', '\x0c']);
    let ends = |rest: &str, broken: bool| rest.is_empty() || broken;
    if let Some(stopped) = rest.strip_prefix(is_stop) {
        // "Mr. Brown", "The Committee rose. It …"
        let beyond = skip_blanks(stopped);
        let line = stopped[..stopped.len() - beyond.len()].contains(['\n', '\r', '\x0c']);
        return (ends(beyond, line) && is_name(bare, lexicon)).then_some(len);
    }
    let parted = rest.starts_with(parts);
    let state = || {
        let next = skip_separators(after, lexicon);
        let next = &next[speck(next)..];
        let known = StateName::scan(next, lexicon).is_some_and(|(_, len)| !goes_on(&next[len..], lexicon));
        // The line may end behind the comma, or in the middle of the next name.
        known || is_begun(next, lexicon) || next.is_empty() && !item.contains(|c: char| c.is_lowercase())
    };
    let listed = if parted { is_name(bare, lexicon) || state() } else { ends(rest, broken) && is_name(bare, lexicon) };
    listed.then_some(len)
}

/// Whether words are written as a name: each but the small ones begins with a capital. Where letters have no case, nothing
/// tells.
fn is_name(words: &str, lexicon: &Lexicon) -> bool {
    words.contains(char::is_uppercase)
        && words.split(|c: char| is_blank(c) || is_dash(c)).all(|word| {
            let lower = word.starts_with(char::is_lowercase);
            !lower || word.chars().count() <= SMALL || fold::longest_word(word, lexicon.conjunctions).is_some()
        })
}

/// What parts the items of a list.
fn parts(c: char) -> bool {
    is_comma(c) || is_semicolon(c)
}

fn is_bracket(c: char) -> bool {
    matches!(Sign::of(c), Sign::Open(Pair::Round | Pair::Square) | Sign::Close(Pair::Round | Pair::Square))
}

/// Length of what stands up to a comma, a bracket, a colon, a full stop, a blank line, or a line that begins with a State.
fn stretch(text: &str, lexicon: &Lexicon) -> usize {
    let text = head(text, UNKNOWN);
    let mut end = text.len();
    let mut breaks = 0;
    for (at, c) in text.char_indices() {
        let stop = match c {
            '.' => text[at + 1..].chars().next().is_none_or(is_blank),
            '\n' => {
                breaks += 1;
                breaks > 1 || StateName::scan(&text[at..], lexicon).is_some()
            }
            _ if c == '*' || parts(c) || is_colon(c) || is_bracket(c) || is_stop(c) => true,
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

/// Skips commas, marks, calls in plain digits, and one conjunction.
fn skip_separators<'t>(text: &'t str, lexicon: &Lexicon) -> &'t str {
    let mut rest = text;
    let mut touches = true;
    for _ in 0..6 {
        let start = rest;
        rest = &rest[if touches { call(rest) } else { 0 }..];
        let bare = skip_blanks(rest);
        rest = past(bare, parts);
        touches = rest.len() < bare.len();
        if let Some((_, len)) = Mark::scan_certain(rest) {
            rest = &rest[len..];
        }
        if rest.len() == start.len() {
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

/// Length of a footnote's call in plain digits that touches a name or its comma: "Peru4", "Burkina Faso,2 Japan".
fn call(text: &str) -> usize {
    let len = text.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let ends = |c: char| is_blank(c) || parts(c) || is_stop(c);
    if len <= 3 && text[len..].chars().next().is_none_or(ends) { len } else { 0 }
}
