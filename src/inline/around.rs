//! Words around a number: what they say it cites, whose it is, and of which day.

use super::flow::tail;
use crate::grammar::citation::{scan_cited, scan_glue, scan_organ};
use crate::grammar::{Date, Number};
use crate::lexicon::{Cited, Lexicon, Organ, fold};

/// An organ named before, and whether nothing stands between it and the word that says what is cited.
pub(super) type Named = (Organ, bool);

/// How far the words that say what is cited may stand from the number, in bytes.
pub(super) const NEAR: usize = 96;

/// Whether a list of citations goes on after a gap that says something of the item before: the gap is short enough, ends
/// as a gap between items does, and no sentence ends in it.
pub(super) fn goes_on(gap: &str, reach: usize, lexicon: &Lexicon) -> bool {
    if gap.len() > reach {
        return false;
    }
    let stops = gap.char_indices().any(|(at, c)| match c {
        '。' | '؟' | '?' => true,
        // "par. 3", "sect. B" end no sentence.
        '.' => {
            let word = gap[..at].chars().rev().take_while(|&c| fold::is_letter(c)).count();
            word > 5 && gap[at + 1..].starts_with(char::is_whitespace)
        }
        _ => false,
    });
    if stops {
        return false;
    }
    let end = gap.trim_end_matches(|c: char| c.is_whitespace() || c == '[' || c == '*');
    if end.ends_with([',', ';', '(', '،', '，', '、', '；', '؛', '第']) || end.ends_with('و') {
        return true;
    }
    let word = end
        .rfind(|c: char| !fold::is_letter(c))
        .map_or(0, |at| at + end[at..].chars().next().map_or(1, char::len_utf8));
    !end[word..].is_empty() && fold::longest_word(&end[word..], lexicon.conjunctions) == Some(end.len() - word)
}

/// The date after a number: "du 4 décembre 1998", ", de 10 de septiembre de 2014", "от 15 декабря 1976 года".
pub(super) fn find_date(after: &str, lexicon: &Lexicon) -> (Option<Date>, usize) {
    let glue = scan_glue(after, lexicon).unwrap_or(0);
    let mut at = glue;
    // The glue may have eaten too much or too little; a date is where its day is.
    if let Some(digit) = after.bytes().take(24).position(|byte| byte.is_ascii_digit())
        && after[..digit].chars().all(|c| !matches!(c, ';' | '.' | ':'))
        && is_glue(&after[..digit], lexicon)
    {
        at = digit;
    }
    match after.get(at..).and_then(|rest| Date::scan(rest, lexicon)) {
        Some((date, len)) => (Some(date), at + len),
        None => (None, 0),
    }
}

/// The date before a number, where a language puts it there: "2038年12月20日第", "2038年12月20日大会第"; what the number
/// is of may stand between, as an attribute: "2038年12月20日关于海港的第", "2038年12月20日题为“…”的第".
pub(super) fn date_before(behind: &str, lexicon: &Lexicon) -> Option<Date> {
    let begins = |&(at, _): &(usize, char)| !behind[..at].ends_with(|c: char| c.is_ascii_digit());
    let mut dates = behind.char_indices().filter(begins).filter_map(|(at, _)| {
        let (date, len) = Date::scan(&behind[at..], lexicon)?;
        Some((date, &behind[at + len..]))
    });
    let (date, between) = dates.next_back()?;
    let after_organ = scan_organ(between, lexicon).map_or(between, |(_, len)| &between[len..]);
    if is_glue(between, lexicon) || is_glue(after_organ, lexicon) {
        return Some(date);
    }
    let attribute = between.trim_end_matches(['第', ' ', '\n']).ends_with('的');
    let mut quotes = 0i32;
    let plain = between.chars().all(|c| {
        quotes += i32::from(matches!(c, '“' | '《')) - i32::from(matches!(c, '”' | '》'));
        quotes > 0 || !(c.is_numeric() || matches!(c, '，' | '。' | '；' | ',' | ';'))
    });
    // What another organ did on that day about the number is not the number's date.
    let other = || words(after_organ).any(|at| scan_organ(&after_organ[at..], lexicon).is_some());
    (attribute && plain && quotes == 0 && !other()).then_some(date)
}

/// The date after the organ's name: "73/27 de l’Assemblée générale, en date du 5 décembre 2018".
pub(super) fn find_date_after_organ(after: &str, lexicon: &Lexicon) -> Option<Date> {
    let near = crate::grammar::head(after, 100);
    let digit = near.bytes().position(|byte| byte.is_ascii_digit())?;
    let between = &near[..digit];
    if between.contains(['.', ';', ':', '(', '/']) {
        return None;
    }
    let organ = words(between).find_map(|at| scan_organ(&between[at..], lexicon).map(|(_, len)| at + len))?;
    is_glue(&between[organ..], lexicon).then(|| Date::scan(&after[digit..], lexicon)).flatten().map(|(date, _)| date)
}

/// How long the address of a link may be. One that is never closed must not be looked for to the end of the text, at
/// each number in it.
const ADDRESS: usize = 2048;

/// What follows a number, past the end of the link it stands in: `73/27](#)`.
pub(super) fn without_link(after: &str) -> &str {
    let bare = after.trim_start_matches('*');
    let close = |target: &str| crate::grammar::head(target, ADDRESS).find(')');
    match bare.strip_prefix("](").and_then(|target| close(target).map(|close| &target[close + 1..])) {
        Some(rest) => rest,
        None => bare.strip_prefix(']').unwrap_or(bare),
    }
}

/// Whether a gap holds nothing but what stands between two items of a list.
pub(super) fn is_glue(gap: &str, lexicon: &Lexicon) -> bool {
    let mut rest = without_link(gap);
    while !rest.is_empty() {
        match scan_glue(rest, lexicon) {
            Some(len) if len > 0 => rest = &rest[len..],
            _ => {
                let trimmed = rest.trim_start_matches([
                    ']', '[', '(', '#', ')', '*', ' ', '\n', 'و', '¹', '²', '³', '⁰', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹',
                ]);
                if trimmed.len() == rest.len() {
                    return false;
                }
                rest = trimmed;
            }
        }
    }
    true
}

/// Offsets at which a word begins.
pub(super) fn words(text: &str) -> impl DoubleEndedIterator<Item = usize> + '_ {
    text.char_indices()
        .filter(|&(at, c)| {
            let apart = || match text.as_bytes()[..at].last() {
                Some(byte) if byte.is_ascii() => !byte.is_ascii_alphanumeric(),
                _ => !text[..at].ends_with(fold::is_joined),
            };
            fold::is_letter(c) && (!fold::is_joined(c) || apart())
        })
        .map(|(at, _)| at)
}

/// What the words before a number say it is: what is cited, by whom if they say so (and whether nothing stands between
/// the organ and that word), and whether they stand right before the number (only an organ's name or a preposition between).
pub(super) fn said_before(behind: &str, lexicon: &Lexicon) -> Option<(Cited, Option<Named>, bool)> {
    let behind = tail(behind, NEAR * 2);
    let sentence = behind
        .rfind(['.', ';', '؛', '。', '；'])
        .map_or(0, |at| at + behind[at..].chars().next().map_or(1, char::len_utf8));
    let behind = &behind[sentence..];
    for at in words(behind).rev() {
        let Some((cited, len)) = scan_cited(&behind[at..], lexicon) else { continue };
        let between = &behind[at + len..];
        if between.len() > NEAR {
            return None;
        }
        let inside = words(between).find_map(|at| scan_organ(&between[at..], lexicon).map(|(organ, _)| (organ, true)));
        let near = !between.contains(|c: char| c.is_ascii_digit());
        let before = || organ_before(&behind[..at], lexicon);
        let organ = inside.or_else(|| before().filter(|_| near));
        return near.then_some((cited, organ, near));
    }
    None
}

/// The organ named before, and whether nothing stands between: "Human Rights Council resolution".
pub(super) fn organ_before(behind: &str, lexicon: &Lexicon) -> Option<Named> {
    let behind = tail(behind.trim_end(), 64);
    let end = behind.trim_end_matches(|c: char| !fold::is_alphanumeric(c)).len();
    words(&behind[..end]).find_map(|at| {
        let (organ, len) = scan_organ(&behind[at..], lexicon)?;
        let rest = &behind[at + len..];
        // "du Conseil économique et social et la résolution 71/4": the organ is that of the resolution before.
        let joined = words(rest).any(|at| fold::longest_word(&rest[at..], lexicon.conjunctions).is_some());
        // "by the Human Rights Council, in its resolution 45/12": what follows the comma says that it is the organ's own.
        let apart = rest.trim_start().strip_prefix([',', '،']).unwrap_or(rest).trim();
        let own = fold::longest_word(apart, lexicon.list_glue).is_some_and(|len| len > 0 && len == apart.len());
        let comma = !own && rest.contains([',', '،', '，', '、']);
        let near = rest.chars().count() <= 20 && !joined && !comma;
        near.then_some((organ, rest.trim().is_empty()))
    })
}

/// The organ named after a list of numbers: "73/27 et 74/29 de l'Assemblée générale".
pub(super) fn organ_after(rest: &str, lexicon: &Lexicon) -> Option<Organ> {
    let mut rest = rest;
    for _ in 0..6 {
        if let Some(organ) = organ_after_here(rest, lexicon) {
            return Some(organ);
        }
        let digit = rest.bytes().take(40).position(|byte| byte.is_ascii_digit())?;
        if !is_glue(&rest[..digit], lexicon) {
            return None;
        }
        rest = &rest[digit..];
        let (_, len) = Number::scan(rest)?;
        rest = &rest[len..];
        rest = &rest[find_date(rest, lexicon).1..];
    }
    None
}

/// The organ named here, after a preposition.
pub(super) fn organ_after_here(rest: &str, lexicon: &Lexicon) -> Option<Organ> {
    let near = crate::grammar::head(rest, 64);
    let near = &near[near.find(fold::is_letter)?..];
    words(near).take(3).find_map(|at| {
        let before = &near[..at];
        if before.contains([',', ';', '.', ':', '،', '，']) || before.chars().count() > 12 {
            return None;
        }
        scan_organ(&near[at..], lexicon).map(|(organ, _)| organ)
    })
}

/// What stands right after a number, or after the list that it begins, says that it is: "第93/27号和第94/28号决议".
pub(super) fn said_right_after(after: &str, lexicon: &Lexicon) -> Option<Cited> {
    let mut rest = crate::grammar::head(after, 400);
    for _ in 0..48 {
        if let Some((cited, _)) = scan_cited(rest, lexicon) {
            return Some(cited);
        }
        let item = Number::scan(rest).map(|(_, len)| len).or_else(|| Some(Date::scan(rest, lexicon)?.1));
        let step = item.or_else(|| Some(scan_organ(rest, lexicon)?.1)).or_else(|| scan_glue(rest, lexicon));
        let sign =
            || rest.chars().next().filter(|c| !c.is_alphanumeric() && !matches!(c, '。' | '；')).map(char::len_utf8);
        rest = &rest[step.filter(|&len| len > 0).or_else(sign)?..];
    }
    None
}

/// What the words after a number say it is, in a script that puts them there: "第55/2号决议".
pub(super) fn said_after(after: &str, lexicon: &Lexicon) -> Option<(Cited, Option<Organ>)> {
    if !lexicon.number_first {
        return None;
    }
    let near = crate::grammar::head(after, 1600);
    let end = near.find(['。', '；']).unwrap_or(near.len());
    words(&near[..end]).find_map(|at| scan_cited(&near[at..], lexicon).map(|(cited, _)| (cited, None)))
}
