//! Whose a number is: the body that is named before its word, between the two, or behind it.
//!
//! ```text
//!    Governing Council decision 27/2      décision du Conseil 27/2      resolution 27/2 of 3 May of the Board
//!    └─── before ────┘                             └ inside ┘                                └─ after ─┘
//! ```
//!
//! An organ whose texts have symbols is found in a table, as a whole name: "Baltic Assembly" is not the Assembly. Any other
//! name is told by the noun at its head or by capitals alone ("ECLAC"), and makes the number nobody's.

use super::around::{without_marks, words};
use super::flow::tail;
use crate::grammar::citation::{scan_cited, scan_organ};
use crate::grammar::head;
use crate::lexicon::{Head, Lexicon, Organ, fold};

/// Who is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// An organ of the table, or one of no series.
    Of(Organ),
    /// "The Council", and not which.
    Alone(Head),
    /// "Its": the organ that speaks.
    Its,
}

/// A body that is named and has no series here.
const NOBODY: Whose = Whose::Of(Organ::Other);

/// How long a name may be, in bytes and in words.
const REACH: usize = 160;
const WORDS: usize = 9;

/// How many letters a name has that is itself where one of them is another.
const LONG: usize = 14;

/// The body named at the start of `text`, with the preposition that the table has, and where its name ends.
fn named(text: &str, lexicon: &Lexicon) -> Option<(Whose, usize)> {
    let text = head(text, REACH);
    let Some((organ, len)) = scan_organ(unmarked(text), lexicon) else {
        return unknown(text, lexicon).map(|found| misread(text, lexicon).unwrap_or(found));
    };
    let rest = &text[len..];
    let more = is_alone(&text[..len], lexicon) && !ends_alone(rest, lexicon) || goes_on(rest, lexicon);
    Some((if more { NOBODY } else { Whose::Of(organ) }, len))
}

/// A name that no table has, at the start of `text`: capitals alone, or words of which one heads a name.
fn unknown(text: &str, lexicon: &Lexicon) -> Option<(Whose, usize)> {
    let bodies = &lexicon.bodies;
    let mut at = 0;
    for n in 0..WORDS {
        at += blanks(&text[at..]);
        let rest = &text[at..];
        if n == 0 && fold::longest_word(rest, bodies.nations).is_some() {
            return None;
        }
        if let Some((head, len)) = fold::longest(unmarked(rest), bodies.heads) {
            let alone = n == 0 && ends_alone(&rest[len..], lexicon) && !goes_on(&rest[len..], lexicon);
            let whose = if alone { alone_of(head) } else { NOBODY };
            return Some((whose, at + len));
        }
        let word = word(rest);
        let upper = word.starts_with(char::is_uppercase);
        if is_acronym(word, text) {
            return Some((NOBODY, at + word.len()));
        }
        if word.is_empty() || !upper && (n == 0 || fold::longest_word(rest, bodies.joins) != Some(word.len())) {
            return None;
        }
        at += word.len();
        if !text[at..].starts_with(char::is_whitespace) {
            // "l'Organisation": an article is written together with the name.
            at += text[at..].chars().next().filter(|&c| is_apostrophe(c))?.len_utf8();
        }
    }
    None
}

/// An organ whose name a scanner misread: "Consejo de Dcrechos Humanos". In a short name one letter makes another body.
fn misread(text: &str, lexicon: &Lexicon) -> Option<(Whose, usize)> {
    let (organ, len) = lexicon.organs.nearest(unmarked(text))?;
    let long = text[..len].chars().filter(|&c| fold::is_letter(c)).count() >= LONG;
    (long && !goes_on(&text[len..], lexicon)).then_some((Whose::Of(organ), len))
}

/// Who is named by the head of a name alone.
fn alone_of(head: Head) -> Whose {
    if head == Head::Other { NOBODY } else { Whose::Alone(head) }
}

/// Whether behind the name of an organ it goes on as another's: "Security Council Committee", "General Assembly of the
/// Organization of Mills".
fn goes_on(rest: &str, lexicon: &Lexicon) -> bool {
    let bodies = &lexicon.bodies;
    let gap = blanks(rest);
    let next = &rest[gap..];
    if gap == 0 || fold::longest_word(next, bodies.nations).is_some() {
        return false;
    }
    let head_follows = next.starts_with(char::is_uppercase) && fold::longest(next, bodies.heads).is_some();
    let of = fold::longest_word(next, bodies.of).unwrap_or(0);
    let owner = &next[of + blanks(&next[of..])..];
    head_follows
        || of > 0
            && owner.starts_with(char::is_uppercase)
            && fold::longest_word(owner, bodies.nations).is_none()
            && scan_organ(owner, lexicon).is_none()
            && unknown(owner, lexicon).is_some()
}

/// Whether a name is one word and the preposition before it: "of the Assembly".
fn is_alone(name: &str, lexicon: &Lexicon) -> bool {
    let last = words(name).next_back().unwrap_or(0);
    let before = name[..last].trim_end();
    let small = fold::longest_word(before, lexicon.bodies.of) == Some(before.len())
        || fold::longest_word(before, lexicon.articles) == Some(before.len());
    let heads = lexicon.bodies.heads;
    // Where no blanks part words, the whole name is the head: "大会".
    fold::longest(name, heads).is_some_and(|(_, len)| len == name.len())
        || fold::longest(&name[last..], heads).is_some() && (before.is_empty() || small)
}

/// Whether nothing behind a name of one word makes it longer: "l'Assemblée baltique".
fn ends_alone(rest: &str, lexicon: &Lexicon) -> bool {
    let gap = blanks(rest);
    let next = &rest[gap..];
    let sign = next.chars().next().is_none_or(|c| !fold::is_letter(c));
    let list = [lexicon.bodies.beside, lexicon.conjunctions, lexicon.bodies.dated];
    let word = || {
        let len = list.iter().filter_map(|list| fold::longest_word(next, list)).max().filter(|&len| len > 0);
        // "the Council of Mills" is another than the Council.
        len.is_some_and(|len| {
            let behind = next[len..].trim_start();
            let of = fold::longest_word(next, lexicon.bodies.of).is_some();
            let nations = || fold::longest_word(behind, lexicon.bodies.nations).is_some();
            !of || !behind.starts_with(fold::is_letter) || nations() || scan_organ(behind, lexicon).is_some()
        })
    };
    sign || gap > 0 && (word() || scan_cited(next, lexicon).is_some())
}

/// The body named in front of the word that says what is cited, and whether nothing stands between.
pub(super) fn before(behind: &str, lexicon: &Lexicon) -> Option<(Whose, bool)> {
    let behind = behind.trim_end();
    let clause = clause(behind);
    for at in words(clause).rev().take(3) {
        if fold::longest_word(&clause[at..], lexicon.bodies.its) == Some(clause.len() - at) {
            // "the Conference of Mills, in its resolution 5/1"
            let subject = &behind[..behind.len() - (clause.len() - at)];
            return Some(subject_of(subject, lexicon).map_or((Whose::Its, true), |organ| (organ, false)));
        }
    }
    touching(behind, lexicon).map(|whose| (whose, true))
}

/// The body that did what is said "in its resolution": its name stands right before these words. One word between tells it
/// from a list, "the work of the Conference, its resolutions".
fn subject_of(behind: &str, lexicon: &Lexicon) -> Option<Whose> {
    let trimmed = behind.trim_end();
    let at = words(trimmed).next_back()?;
    let word = &trimmed[at..];
    let small = word.chars().all(char::is_lowercase) && word.chars().count() <= 8;
    if !small || fold::longest_word(word, lexicon.conjunctions).is_some() {
        return None;
    }
    let before = trimmed[..at].trim_end().trim_end_matches([',', '،']);
    name_before(before, lexicon).filter(|whose| !matches!(whose, Whose::Alone(_)))
}

/// The organ that does what is said "in its resolution", where that is none of the one that speaks: it is named right behind
/// the number, "in its resolution 59/209, the General Assembly", or before it in the sentence, "by the General Assembly of
/// the arrangements contained in its resolution 68/1".
pub(super) fn subject_near(behind: &str, rest: &str, lexicon: &Lexicon) -> Option<Organ> {
    let rest = &rest[blanks(rest)..];
    let rest = rest.strip_prefix([',', '،', '，']).map_or(rest, |rest| &rest[blanks(rest)..]);
    let article = fold::longest_word(rest, lexicon.articles).unwrap_or(0);
    let after = [rest, &rest[article + blanks(&rest[article..])..]];
    let after = after.into_iter().find_map(|text| scan_organ(unmarked(text), lexicon));
    let sentence = behind.rsplit([';', '؛', '。', '；']).next().unwrap_or(behind);
    let before = || words(sentence).rev().find_map(|at| scan_organ(&sentence[at..], lexicon));
    let organ = after.or_else(before).map(|(organ, _)| organ)?;
    matches!(organ, Organ::GeneralAssembly | Organ::HumanRightsCouncil).then_some(organ)
}

/// The body whose name ends where `behind` ends.
fn touching(behind: &str, lexicon: &Lexicon) -> Option<Whose> {
    name_before(behind, lexicon).or_else(|| capitals_before(behind, lexicon))
}

/// The same, where the name is in the table or has a noun that heads names.
fn name_before(behind: &str, lexicon: &Lexicon) -> Option<Whose> {
    let bodies = &lexicon.bodies;
    let clause = clause(behind);
    let known = words(clause).find_map(|at| {
        let (organ, _) = scan_organ(&clause[at..], lexicon).filter(|(_, len)| at + len == clause.len())?;
        Some((at, organ))
    });
    if let Some((at, organ)) = known {
        let lengthened = lengthens(&clause[..at], lexicon);
        // A word of which it is not known that it opens a sentence: "Implementing General Assembly resolution 60/1".
        let first = opens(behind, clause) && words(&clause[..at]).count() == 1 && !is_alone(&clause[at..], lexicon);
        return Some(if lengthened && !first { NOBODY } else { Whose::Of(organ) });
    }
    let (mut from, mut found) = (clause.len(), None);
    for (n, at) in words(clause).rev().take(WORDS).enumerate() {
        let rest = &clause[at..];
        let head = fold::longest(rest, bodies.heads).map(|(head, _)| head);
        let joins = n > 0 && fold::longest_word(rest, bodies.joins).is_some();
        let upper = rest.starts_with(char::is_uppercase);
        if !joins && head.is_none() && (!upper || is_opening(&clause[..at + word(rest).len()], lexicon)) {
            break;
        }
        found = found.or(head.map(|head| (head, n)));
        from = if joins { from } else { at };
    }
    let (head, n) = found?;
    let misread = |at: usize| misread(&clause[at..], lexicon).filter(|(_, len)| at + len == clause.len());
    if let Some((whose, _)) = words(&clause[from..]).find_map(|at| misread(from + at)) {
        return Some(whose);
    }
    Some(if n == 0 && words(&clause[from..]).count() == 1 { alone_of(head) } else { NOBODY })
}

/// A name that is told by its capitals alone: "ECLAC resolution", "Baltic Charter decision". No word that begins a
/// sentence is one.
fn capitals_before(behind: &str, lexicon: &Lexicon) -> Option<Whose> {
    let bodies = &lexicon.bodies;
    let clause = clause(behind);
    let last = words(clause).next_back()?;
    let name = &clause[last..];
    let small = [lexicon.list_glue, bodies.of, bodies.its, bodies.joins, lexicon.articles, lexicon.citing.see];
    let small = small.iter().any(|list| fold::longest_word(name, list) == Some(name.len()));
    let first = last == 0 && opens(behind, clause) && !is_acronym(name, behind);
    let nations = words(clause).any(|at| fold::longest_word(&clause[at..], bodies.nations) == Some(clause.len() - at));
    let upper = name.starts_with(char::is_uppercase)
        && (name.chars().any(char::is_lowercase) && name.chars().count() > 3 || is_acronym(name, behind));
    (upper && !small && !first && !nations && !is_opening(clause, lexicon)).then_some(NOBODY)
}

/// Whether a clause is the first of its sentence.
fn opens(behind: &str, clause: &str) -> bool {
    let before = behind.trim_end()[..behind.trim_end().len() - clause.len()].trim_end();
    before.is_empty() || before.ends_with(['.', ':', '*', '#']) || before.ends_with(char::is_numeric)
}

/// Whether the last word of `before` belongs to the name behind it: "Baltic" in "the Baltic Assembly".
fn lengthens(before: &str, lexicon: &Lexicon) -> bool {
    let before = before.trim_end();
    let Some(last) = words(before).next_back() else { return false };
    let word = &before[last..];
    let lists = [
        lexicon.bodies.joins,
        lexicon.bodies.of,
        lexicon.bodies.its,
        lexicon.list_glue,
        lexicon.articles,
        lexicon.citing.see,
    ];
    let small = lists.iter().any(|list| fold::longest_word(word, list) == Some(word.len()));
    let nations =
        || words(before).any(|at| fold::longest_word(&before[at..], lexicon.bodies.nations) == Some(before.len() - at));
    // An article that a scanner wrote large: "I’Assemblée".
    let elided = word.ends_with(is_apostrophe);
    word.starts_with(char::is_uppercase) && !elided && !small && !is_opening(before, lexicon) && !nations()
}

/// Whether a text ends in words that open a paragraph or a clause: "Recalling", "takes note of".
fn is_opening(text: &str, lexicon: &Lexicon) -> bool {
    words(text).rev().take(4).any(|at| {
        let rest = &text[at..];
        let whole = |len: Option<usize>| len == Some(rest.len());
        whole(fold::longest(rest, lexicon.openings).map(|(_, len)| len))
            || whole(fold::longest(rest, lexicon.citing.verbs).map(|(_, len)| len))
            || whole(fold::longest_word(rest, lexicon.prolongations))
    })
}

/// The end of a text that no sign parts from what stands before.
fn clause(text: &str) -> &str {
    let text = tail(text.trim_end(), REACH);
    let part = |c: char| {
        !(fold::is_letter(c)
            || c.is_whitespace()
            || is_apostrophe(c)
            || matches!(c, '-' | '\u{2010}' | '\u{2011}' | '&'))
    };
    let from = text.char_indices().rev().find(|&(_, c)| part(c)).map_or(0, |(at, c)| at + c.len_utf8());
    text[from..].trim_start()
}

/// The body named in front of a number in a script that writes no blanks: "灯塔理事会2030年4月16日第". `behind` ends before
/// the number, its date and the sign of an ordinal.
pub(super) fn before_number(behind: &str, lexicon: &Lexicon) -> Option<Whose> {
    let bodies = &lexicon.bodies;
    let text = tail(behind, REACH);
    let ends = |at: usize, len: usize| at + len == text.len();
    let stands = |at: usize| {
        let before = &text[..at];
        !before.ends_with(fold::is_unspaced)
            || before.ends_with(|c: char| !fold::is_letter(c))
            || words(before).rev().take(8).any(|from| {
                let whole = |len: Option<usize>| len.is_some_and(|len| from + len == before.len());
                whole(fold::longest_word(&before[from..], bodies.before))
                    || whole(fold::longest(&before[from..], lexicon.openings).map(|found| found.1))
                    || whole(fold::longest(&before[from..], lexicon.citing.verbs).map(|found| found.1))
            })
    };
    if words(text).rev().take(3).any(|at| fold::longest_word(&text[at..], bodies.its).is_some_and(|len| ends(at, len)))
    {
        return Some(Whose::Its);
    }
    let known = words(text).find_map(|at| {
        let (organ, len) = scan_organ(&text[at..], lexicon)?;
        ends(at, len).then_some((at, organ))
    });
    if let Some((at, organ)) = known {
        let whole = !is_alone(&text[at..], lexicon) || stands(at);
        return Some(if whole { Whose::Of(organ) } else { NOBODY });
    }
    let (at, head) = words(text).rev().take(4).find_map(|at| {
        let (head, len) = fold::longest(&text[at..], bodies.heads)?;
        ends(at, len).then_some((at, head))
    })?;
    Some(if stands(at) { alone_of(head) } else { NOBODY })
}

/// The body named between the word that says what is cited and its number.
pub(super) fn inside(between: &str, lexicon: &Lexicon) -> Option<Whose> {
    let bodies = &lexicon.bodies;
    for at in words(between) {
        let rest = &between[at..];
        if let Some((whose, len)) = named(rest, lexicon).filter(|_| scan_organ(rest, lexicon).is_some()) {
            let lengthened = lengthens(&between[..at], lexicon);
            // A name of one word stands before the number itself: "de l'Assemblée baltique 5/3".
            let whole = !is_alone(&rest[..len], lexicon) || ends_alone(&rest[len..], lexicon);
            return Some(if whole && !lengthened { whose } else { NOBODY });
        }
        if let Some((whose, _)) = unknown(rest, lexicon)
            .filter(|_| rest.starts_with(char::is_uppercase) || fold::longest(rest, bodies.heads).is_some())
            // The article of the name that comes next: "I’Assemblée", as a scanner has it.
            .filter(|_| !rest[word(rest).len()..].starts_with(is_apostrophe))
            .map(|found| misread(rest, lexicon).unwrap_or(found))
        {
            return Some(if lengthens(&between[..at], lexicon) { NOBODY } else { whose });
        }
    }
    None
}

/// The body named behind a number and its date, past the marks of footnotes, and where its name ends.
pub(super) fn after(text: &str, lexicon: &Lexicon) -> Option<(Whose, usize)> {
    let bodies = &lexicon.bodies;
    let rest = without_marks(text);
    let rest = &rest[blanks(rest)..];
    let bare = rest.strip_prefix([',', '،']).map_or(rest, |rest| &rest[blanks(rest)..]);
    let of = fold::longest_word(bare, bodies.of).unwrap_or(0);
    let owner = &bare[of + blanks(&bare[of..])..];
    let due = of > 0 || bodies.stands_behind && bare.len() == rest.len();
    // What stands behind the preposition is a name, and mostly the day of a date.
    if !due || owner.is_empty() || owner.starts_with(char::is_numeric) {
        return None;
    }
    // The table has names with their preposition, too.
    let start = if scan_organ(unmarked(bare), lexicon).is_some() { bare } else { owner };
    let (whose, len) = named(start, lexicon)?;
    if start.starts_with(crate::lexicon::script::AND) {
        return None;
    }
    // "of the Council resolution 5/1": the name is that of what follows.
    let behind = &start[len..];
    if scan_cited(&behind[blanks(behind)..], lexicon).is_some() {
        return None;
    }
    Some((whose, text.len() - behind.len()))
}

/// A text up to the mark of a footnote that is written together with a word: "the Security Council12". A figure in the middle
/// of a word is a letter that a scanner misread: "s0cial".
fn unmarked(text: &str) -> &str {
    let text = head(text, REACH);
    let mark = |at: &usize| {
        let behind = text[*at..].trim_start_matches(|c: char| c.is_ascii_digit());
        text[..*at].ends_with(fold::is_letter) && !behind.starts_with(fold::is_letter)
    };
    let mut digits = text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()).map(|(at, _)| at);
    &text[..digits.find(mark).unwrap_or(text.len())]
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches(|c: char| c.is_whitespace() || fold::is_mark(c)).len()
}

/// The word at the start of a text.
fn word(text: &str) -> &str {
    let end = text.find(|c: char| !fold::is_joined(c) && !matches!(c, '-' | '\u{2010}' | '\u{2011}'));
    &text[..end.unwrap_or(text.len())]
}

fn is_apostrophe(c: char) -> bool {
    fold::fold_char(c) == Some('\'')
}

/// Whether a word is an abbreviation in capitals, where not all is written so.
fn is_acronym(word: &str, around: &str) -> bool {
    let letters = word.chars().filter(|c| fold::is_letter(*c)).count();
    (2..=12).contains(&letters)
        && word.chars().all(|c| c.is_uppercase() || c == '-')
        && !word.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L' | 'C'))
        && around.chars().any(char::is_lowercase)
}
