//! What a line of a page may begin with, and what of it may call a note.

use crate::grammar::{self, Date, Furniture, StateName};
use crate::lexicon::signs::{Sign, raised};
use crate::lexicon::{Lexicon, fold};

/// How sure it is that a number in the text calls a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Call {
    /// It stands between two words, as any number does.
    Loose,
    /// It is raised, glued to a word or to punctuation, or ends a clause.
    Sure,
}

/// What a line of a page begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Item {
    /// A mark, which takes so many bytes, and the text of its note.
    Note(Mark, u16),
    /// A mark alone on its line.
    Mark(Mark),
    Text,
}

/// A number, or so many asterisks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Stars(u8),
    Number(u16),
}

impl Mark {
    /// Its place among all marks: asterisks before numbers.
    pub(super) fn place(self) -> usize {
        match self {
            Mark::Stars(stars) => usize::from(stars),
            Mark::Number(number) => usize::from(STARS) + 1 + usize::from(number),
        }
    }
}

/// The greatest number that a note has.
const LAST: u16 = 999;

/// More asterisks are a rule, or emphasis.
const STARS: u8 = 4;

pub(super) fn mark_of(item: Item) -> Option<Mark> {
    match item {
        Item::Note(mark, _) | Item::Mark(mark) => Some(mark),
        Item::Text => None,
    }
}

/// What a line begins with, if it may be a footnote's.
pub(super) fn item(text: &str, lexicon: &Lexicon) -> Item {
    let Some((mark, len)) = scan_mark(text) else { return Item::Text };
    let rest = &text[len..];
    let said = rest.trim_start();
    if said.is_empty() {
        return Item::Mark(mark);
    }
    // "1. Decides", "(1) of the article", "3 – Calls", "24 March 2031" are none.
    let year = said.len() > 4 && said.bytes().take(4).all(|byte| byte.is_ascii_digit()) && said[4..].starts_with(' ');
    let begins = year
        || Furniture::scan(said, lexicon) == Some(Furniture::LinkList)
        || said.starts_with(|c: char| {
            !c.is_lowercase() && (c.is_alphabetic() || matches!(Sign::of(c), Sign::Open(_))) || c == '<'
        });
    let certain = !text.starts_with(|c: char| c == '(' || c == '*' || c.is_ascii_digit());
    if said.len() == rest.len() && !certain
        || !begins
        || matches!(mark, Mark::Number(_)) && Date::scan(text, lexicon).is_some()
    {
        return Item::Text;
    }
    Item::Note(mark, len as u16)
}

/// The mark at the start of a line: raised, tagged, in plain digits, or of asterisks.
fn scan_mark(text: &str) -> Option<(Mark, usize)> {
    if let Some((mark, len)) = grammar::Mark::scan_certain(text).filter(|(mark, _)| (1..=LAST).contains(&mark.number)) {
        return Some((Mark::Number(mark.number), len));
    }
    let stars = text.len() - text.trim_start_matches('*').len();
    if (1..=usize::from(STARS)).contains(&stars) {
        return Some((Mark::Stars(stars as u8), stars));
    }
    let bare = text.strip_prefix('(').unwrap_or(text);
    let digits = bare.len() - bare.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    if !(1..=3).contains(&digits) || bare.starts_with('0') {
        return None;
    }
    let number = bare[..digits].parse().ok()?;
    let len = match bare.len() < text.len() {
        true if bare[digits..].starts_with(')') => digits + 2,
        true => return None,
        false => digits,
    };
    Some((Mark::Number(number), len))
}

/// The marks of a line of text that may call a note.
pub(super) fn calls_in(text: &str, lexicon: &Lexicon, found: &mut dyn FnMut(Mark, Call)) {
    let mut at = 0;
    while let Some(next) = text[at..].find(|c: char| c.is_ascii_digit() || c == '*' || raised(c).is_some()) {
        let from = at + next;
        let rest = &text[from..];
        let Some(first) = rest.chars().next() else { return };
        let same = |c: char| match first {
            '*' => c == '*',
            _ if first.is_ascii_digit() => c.is_ascii_digit(),
            _ => raised(c).is_some(),
        };
        let len = rest.find(|c| !same(c)).unwrap_or(rest.len());
        at = from + len;
        let (before, run, after) = (&text[..from], &rest[..len], &rest[len..]);
        if first == '*' {
            // What opens or closes emphasis stands in pairs.
            let alone = !before.contains('*') && !after.contains('*');
            let behind = before.ends_with(|c: char| !c.is_whitespace());
            // Behind the name of a State it may call a line that the text itself sets at its end.
            if alone
                && behind
                && len <= usize::from(STARS)
                && !after.starts_with(char::is_alphanumeric)
                && !names_state(before, lexicon)
            {
                found(Mark::Stars(len as u8), Call::Sure);
            }
        } else if !first.is_ascii_digit() {
            let number = run.chars().take(4).fold(0, |sum, c| sum * 10 + u16::from(raised(c).unwrap_or(0)));
            if number <= LAST {
                found(Mark::Number(number), Call::Sure);
            }
        } else if let Some((number, call)) = digits_call(before, run, after) {
            found(Mark::Number(number), call);
        }
    }
}

/// Whether the last words of a text are the name of a State.
fn names_state(text: &str, lexicon: &Lexicon) -> bool {
    let words = text.rmatch_indices(' ').map(|(at, _)| at + 1).take(8).chain([0]);
    let mut names = words.filter_map(|at| StateName::scan(&text[at..], lexicon).map(|(_, len)| at + len));
    names.any(|end| end == text.len())
}

/// The number that figures call, and how sure it is.
fn digits_call(before: &str, run: &str, after: &str) -> Option<(u16, Call)> {
    let mut behind = after.chars();
    let next = behind.next();
    let figure = behind.next().is_some_and(|c| c.is_ascii_digit());
    let clause = next.is_none_or(ends_clause);
    let follows = clause && !figure || next.is_some_and(|c| c.is_whitespace() || fold::is_unspaced(c));
    if !follows {
        return None;
    }
    // "20321" is 2032 and mark 1, "203223" is 2032 and mark 23.
    if (5..=6).contains(&run.len()) && (run.starts_with("19") || run.starts_with("20")) && !before.ends_with(['/', '-'])
    {
        return Some((run[4..].parse().ok()?, Call::Sure));
    }
    if run.len() > 3 || run.starts_with('0') {
        return None;
    }
    let number = run.parse().ok()?;
    let last = before.chars().next_back()?;
    if last.is_whitespace() || last == '(' {
        let said = before.trim_end_matches(|c: char| c.is_whitespace() || c == '(').chars().next_back()?;
        let call = if clause || ends_clause(said) { Call::Sure } else { Call::Loose };
        return Some((number, call));
    }
    let word = before.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let figure = before.trim_end_matches(last).ends_with(|c: char| c.is_ascii_digit());
    let stopped = ends_clause(last) && (!figure || matches!(Sign::of(last), Sign::Close(_)));
    let glued = word > 1 && !last.is_uppercase() || word == 1 && fold::is_unspaced(last) || stopped;
    glued.then_some((number, Call::Sure))
}

/// Whether a clause may end with a sign: a comma, a stop, a bracket or a quotation that closes.
fn ends_clause(c: char) -> bool {
    use Sign::{Apostrophe, Close, Colon, Comma, ListComma, Semicolon, Stop, Straight};
    matches!(Sign::of(c), Comma | ListComma | Semicolon | Colon | Stop | Straight | Apostrophe | Close(_))
}
