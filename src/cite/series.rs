//! Documents named by what differs from the one before: "A/79/12 **and Corr.1**", "**and Add.1 and 2**", "SR.4 **to 6**".

use crate::grammar::head;
use crate::grammar::pinpoint::Numeral;
use crate::lexicon::script::{AND, AND_HAN, TO_HAN};
use crate::lexicon::signs::{is_comma, is_dash, is_space};
use crate::lexicon::{Lexicon, fold};
use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

/// Documents that belong to another and go behind its symbol.
const BELONGING: &[&str] = &["Add", "Amend", "Corr", "Rev"];
/// Documents numbered in a row: another of the row takes the place of the last part.
const ROW: &[&str] = &["CRP", "INF", "L", "NGO", "PV", "SR", "WP"];
/// Longer than any of these, in bytes.
const LONGEST: usize = 16;
/// More than a range of addenda has.
const MOST: u16 = 60;

/// A document named so: its symbol, and where its words begin and end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Elided {
    pub(super) symbol: String,
    pub(super) from: usize,
    pub(super) to: usize,
}

/// What `text` names from `at` on, where a document with the symbol `base` has just been named.
///
/// ```abnf
/// elided = 1*( glue [ series "." ] number [ range number ] )
/// series = "Add" / "Amend" / "Corr" / "Rev" / "L" / "SR" …
/// ```
pub(super) fn elided(text: &str, at: usize, base: &str, lexicon: &Lexicon) -> Vec<Elided> {
    let mut found = Vec::new();
    let mut at = at;
    // A number alone counts on in the series named last.
    let mut series = base.rsplit('/').next().and_then(|part| part.split_once('.')).map(|(word, _)| word.to_string());
    loop {
        let Some((from, range)) = joint(text, at, lexicon) else { return found };
        let rest = &text[from..];
        let word = head(rest, LONGEST).split(|c| c == '.' || is_space(c)).next().unwrap_or("");
        let named = BELONGING.iter().chain(ROW).any(|known| *known == word) && rest[word.len()..].starts_with('.');
        let digits_at = if named {
            series = Some(word.to_string());
            let after = &rest[word.len() + 1..];
            from + word.len() + 1 + (after.len() - after.trim_start_matches(is_space).len())
        } else {
            from
        };
        let digits = text[digits_at..].bytes().take_while(u8::is_ascii_digit).count();
        let to = digits_at + digits;
        let (Some(number), Some(word)) = (text[digits_at..to].parse::<u16>().ok().filter(|_| digits <= 3), &series)
        else {
            return found;
        };
        // "A/C.1/79/L.4 and 5 abstentions": a number that counts something is not another document.
        if !named && (text[to..].starts_with('/') || !ends(&text[to..], lexicon)) {
            return found;
        }
        // A symbol that goes on ("Add.1/Corr.1") is printed in full by the part behind.
        let tail =
            text[to..].split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '/' | '.'))).next().unwrap_or("");
        let tail = if tail.starts_with('/') { tail.trim_end_matches('.') } else { "" };
        let Some(stem) = stem(base, word) else { return found };
        let first = if range && !named { last_number(found.last(), base).map(|last| last + 1) } else { None };
        let first = first.filter(|&first| first <= number && number - first < MOST).unwrap_or(number);
        for n in first..=number {
            let symbol = format!("{stem}/{word}.{n}{}", if n == number { tail } else { "" });
            found.push(Elided { symbol, from, to: to + tail.len() });
        }
        at = to + tail.len();
    }
}

/// The symbol without its last part, where that is of the same series; the whole symbol for what belongs to it.
fn stem<'s>(base: &'s str, word: &str) -> Option<&'s str> {
    let (before, last) = base.rsplit_once('/')?;
    if last.strip_prefix(word).is_some_and(|rest| rest.starts_with('.')) {
        return Some(before);
    }
    BELONGING.contains(&word).then_some(base)
}

fn last_number(found: Option<&Elided>, base: &str) -> Option<u16> {
    let symbol = found.map_or(base, |elided| &elided.symbol);
    symbol.rsplit(['.', '/']).next()?.parse().ok()
}

/// What stands between two documents of a list: where the next begins, and whether the two are the ends of a range.
fn joint(text: &str, at: usize, lexicon: &Lexicon) -> Option<(usize, bool)> {
    let skip = |at: usize| at + (text[at..].len() - text[at..].trim_start_matches(is_space).len());
    let mut end = skip(at);
    let mut range = false;
    for _ in 0..3 {
        let rest = &text[end..];
        let c = rest.chars().next()?;
        let len = if is_comma(c) || c == AND || AND_HAN.contains(&c) {
            c.len_utf8()
        } else if is_dash(c) || TO_HAN.contains(&c) {
            range = true;
            c.len_utf8()
        } else if let Some(len) = fold::longest_word(rest, lexicon.citing.ranges) {
            range = true;
            len
        } else if let Some(len) = fold::longest_word(rest, lexicon.conjunctions) {
            len
        } else {
            break;
        };
        end = skip(end + len);
    }
    (end > skip(at)).then_some((end, range))
}

/// Whether a number may end here: what follows is no word that it counts.
fn ends(after: &str, lexicon: &Lexicon) -> bool {
    let rest = after.trim_start_matches(is_space);
    let Some(c) = rest.chars().next() else { return true };
    !c.is_alphanumeric() && !matches!(c, '/' | '%' | '(')
        || fold::longest_word(rest, lexicon.conjunctions).is_some_and(|len| {
            let next = rest[len..].trim_start();
            Numeral::scan(next, lexicon).is_some() || next.starts_with(|c: char| c.is_ascii_uppercase())
        })
}

#[cfg(test)]
mod tests {
    use super::elided;
    use crate::language::Language;
    use crate::lexicon::lexicon;
    use alloc::vec::Vec;

    #[track_caller]
    fn check(language: Language, base: &str, after: &str, expected: &[&str]) {
        let found = elided(after, 0, base, lexicon(language));
        let found: Vec<_> = found.iter().map(|elided| &*elided.symbol).collect();
        assert_eq!(found, expected, "{base}{after}");
    }

    #[test]
    fn what_differs_from_the_symbol_before() {
        check(Language::En, "A/79/12", " and Corr.1.", &["A/79/12/Corr.1"]);
        check(Language::En, "A/79/12", " and Corr.1 and 2, annex", &["A/79/12/Corr.1", "A/79/12/Corr.2"]);
        check(Language::En, "A/79/12", ", Corr.1 and Add.1)", &["A/79/12/Corr.1", "A/79/12/Add.1"]);
        check(Language::En, "A/79/12", " and Add.1-3", &["A/79/12/Add.1", "A/79/12/Add.2", "A/79/12/Add.3"]);
        check(Language::En, "A/79/12/Add.1", " and 2;", &["A/79/12/Add.2"]);
        check(Language::En, "A/79/12/Add.1", " and Corr.1", &["A/79/12/Add.1/Corr.1"]);
        check(Language::En, "A/79/12", " and Add.1 and Add.1/Corr.1.", &["A/79/12/Add.1", "A/79/12/Add.1/Corr.1"]);
        check(Language::En, "A/C.1/79/SR.4", " to 6.", &["A/C.1/79/SR.5", "A/C.1/79/SR.6"]);
        check(Language::En, "A/C.1/79/L.4", " and 5 abstentions", &[]);
        check(Language::En, "A/C.1/79/L.4", " and L.9", &["A/C.1/79/L.9"]);
        check(Language::En, "A/79/12", " and 13", &[]);
        check(Language::En, "A/79/12", " and L.13", &[]);
        check(Language::Fr, "A/79/12", " et Corr.1 et 2,", &["A/79/12/Corr.1", "A/79/12/Corr.2"]);
        check(Language::Es, "A/79/12", " y Add.1 a 3.", &["A/79/12/Add.1", "A/79/12/Add.2", "A/79/12/Add.3"]);
        check(Language::Ru, "A/79/12", " и Corr.1", &["A/79/12/Corr.1"]);
        check(Language::Ar, "A/79/12", " و Corr.1", &["A/79/12/Corr.1"]);
        check(Language::Zh, "A/79/12", "和Corr.1", &["A/79/12/Corr.1"]);
    }
}
