//! Words around a number: what they say it cites, whose it is, and of which day.

use super::flow::tail;
use super::whose::{self, Whose};
use crate::grammar::citation::{scan_cited, scan_glue, scan_organ};
use crate::grammar::{Date, Number, scan_letter};
use crate::lexicon::script::AND;
use crate::lexicon::{Cited, Lexicon, Organ, fold};

/// A body named before, and whether nothing stands between it and the word that says what is cited.
pub(super) type Named = (Whose, bool);

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

/// Where the words that date an act end, which stand between its number and the day: "du", ", de fecha", "от", " (";
/// and whether they say that the day is that of all numbers of a list.
fn dated(after: &str, lexicon: &Lexicon) -> Option<(usize, bool)> {
    let rest = skip_signs(without_marks(after));
    let words = |rest: &str| {
        if let Some(inner) = rest.strip_prefix('(') {
            let (_, len) = Date::scan(inner, lexicon)?;
            return inner[len..].starts_with(')').then_some((after.len() - inner.len(), false));
        }
        let (end, all) = dated_words(rest, lexicon)?;
        Some((after.len() - rest.len() + end, all))
    };
    words(rest).or_else(|| {
        // `[45/55](#) B of`: the letter of a part, which a link left out. A short word, and no small letter.
        let word = rest.len() - rest.trim_start_matches(fold::is_letter).len();
        if word == 0 || word > LETTER || rest.starts_with(char::is_lowercase) {
            return None;
        }
        let (_, len) = scan_letter(rest).filter(|(_, len)| rest[*len..].starts_with(char::is_whitespace))?;
        words(skip_signs(&rest[len..]))
    })
}

/// How long the name of a letter is, in bytes: "ألف", "باء", "جيم".
const LETTER: usize = 12;

/// The words themselves: as one reads them, no blank parts the last of them from its day in Arabic.
fn dated_words(text: &str, lexicon: &Lexicon) -> Option<(usize, bool)> {
    let (dated, all_dated) = (lexicon.bodies.dated, lexicon.bodies.all_dated);
    if !dated.may_begin(text) && !all_dated.may_begin(text) {
        return None;
    }
    let near = crate::grammar::head(text, NEAR);
    let near = &near[..near.find(|c: char| c.is_numeric()).unwrap_or(near.len())];
    let all = fold::longest_word(near, all_dated).filter(|&len| len > 0);
    let len = all.or_else(|| fold::longest_word(near, dated).filter(|&len| len > 0))?;
    Some((text.len() - skip_signs(&text[len..]).len(), all.is_some()))
}

/// Blanks, and a comma among them.
fn skip_signs(text: &str) -> &str {
    let blank = |c: char| c.is_whitespace() || fold::is_mark(c);
    let rest = text.trim_start_matches(blank);
    rest.strip_prefix([',', '،', '，', '、']).map_or(rest, |rest| rest.trim_start_matches(blank))
}

/// The date after a number, and where it ends: "du 4 décembre 1998", ", de 10 de septiembre de 2014", "от 15 декабря 1976
/// года". Only words that date an act do: "until 15 January 2026" is a day of something else.
pub(super) fn find_date(after: &str, lexicon: &Lexicon) -> (Option<Date>, usize) {
    let found = dated(after, lexicon).and_then(|(at, _)| Some((at, Date::scan(&after[at..], lexicon)?)));
    found.map_or((None, 0), |(at, (date, len))| (Some(date), at + len))
}

/// What stands before the date and the sign of an ordinal that stand before a number: "灯塔理事会" of "灯塔理事会2030年4月
/// 16日第".
pub(super) fn before_date<'a>(behind: &'a str, found: Option<Dated>, lexicon: &Lexicon) -> &'a str {
    let Some(found) = found else {
        return behind.trim_end().trim_end_matches('第').trim_end();
    };
    let first = dates_up_to(behind, found, lexicon).map(|(from, _, _)| from).next();
    // "2038年12月20日大会第": the organ stands behind the date.
    match scan_organ(&behind[found.end..], lexicon) {
        Some((_, len)) if is_glue(&behind[found.end + len..], lexicon) => &behind[..found.end + len],
        _ => behind[..first.unwrap_or(found.start)].trim_end(),
    }
}

/// How many dates of a list are looked at.
const DATES: usize = 8;

/// The dates that stand together for the numbers of a list: "of 16 April 2030 and 14 April 2031 respectively".
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Dates {
    list: [Option<Date>; DATES],
    next: usize,
    len: usize,
    /// How many numbers of the list have no dates, as was found at the first of them.
    none: usize,
}

impl Dates {
    /// There are none, for so many numbers.
    fn none(numbers: usize) -> Dates {
        Dates { none: numbers, ..Dates::default() }
    }

    /// Whether it is not known yet if the next number has one. Asked once for each number.
    pub(super) fn asks(&mut self) -> bool {
        let known = self.none > 1;
        self.none = self.none.saturating_sub(1);
        self.is_empty() && !known
    }

    /// As many dates as numbers: one for each; one that is said to be of all; else it is not known which is whose.
    fn shared_out(dates: &[Option<Date>], numbers: usize, all: bool) -> Dates {
        let mut shared = Dates { len: numbers.min(DATES), ..Dates::default() };
        for (n, slot) in shared.list.iter_mut().enumerate().take(shared.len) {
            *slot = match dates {
                [date] if all => *date,
                _ if dates.len() == numbers => dates[n],
                _ => None,
            };
        }
        shared
    }

    pub(super) fn is_empty(&self) -> bool {
        self.next >= self.len
    }

    /// The date of the next number of the list.
    pub(super) fn pop(&mut self) -> Option<Date> {
        self.next += 1;
        *self.list.get(self.next - 1)?
    }
}

/// Whether another date stands behind the one that dates a number: "of 3 May 2030 and 4 May 2031".
pub(super) fn goes_on_with_date(rest: &str, lexicon: &Lexicon) -> bool {
    let next = skip_signs(without_marks(rest));
    let near = crate::grammar::head(next, NEAR);
    let near = &near[..near.find(|c: char| c.is_numeric()).unwrap_or(near.len())];
    let and = fold::longest_word(near, lexicon.conjunctions).unwrap_or(0);
    let next = skip_signs(&next[and..]);
    let digits = next.bytes().take_while(u8::is_ascii_digit).count();
    digits > 0 && !next[digits..].starts_with('/')
}

/// The dates behind a list of numbers, where they are of several: `after` begins behind the first of the numbers, and `here`
/// tells the body named there.
pub(super) fn dates_after(after: &str, here: impl Fn() -> Option<(Whose, usize)>, lexicon: &Lexicon) -> Dates {
    let (numbers, end) = numbers_ahead(after, lexicon);
    let rest = &after[end..];
    let named = || {
        let body = if end == 0 { here() } else { whose::after(rest, lexicon) };
        let rest = &rest[body?.1..];
        Some((rest, dated(rest, lexicon)?))
    };
    let found = dated(rest, lexicon).map(|found| (rest, found)).or_else(named);
    let Some((rest, (at, all))) = found else { return Dates::none(numbers) };
    let (dates, len) = dates(&rest[at..], lexicon);
    let dates = &dates[..len];
    if dates.len() > 1 || all && numbers > 1 { Dates::shared_out(dates, numbers, all) } else { Dates::none(numbers) }
}

/// How many numbers a list has, the one before `after` with it, and where it ends.
fn numbers_ahead(after: &str, lexicon: &Lexicon) -> (usize, usize) {
    let (mut numbers, mut end) = (1, 0);
    while numbers <= DATES {
        let rest = &after[end..];
        let Some(digit) = rest.bytes().take(40).position(|byte| byte.is_ascii_digit()) else { break };
        let Some((_, len)) = Number::scan(&rest[digit..]).filter(|_| is_glue(&rest[..digit], lexicon)) else { break };
        (numbers, end) = (numbers + 1, end + digit + len);
    }
    (numbers, end)
}

/// The dates of a list that begins with one.
fn dates(text: &str, lexicon: &Lexicon) -> ([Option<Date>; DATES], usize) {
    let (mut list, mut len, mut rest) = ([None; DATES], 0, text);
    while let Some((date, end)) = Date::scan(rest, lexicon) {
        let Some(slot) = list.get_mut(len) else { break };
        (*slot, len) = (Some(date), len + 1);
        let next = skip_signs(without_marks(&rest[end..]));
        let joined = next.len() < rest.len() - end && rest[end..].trim_start().starts_with([',', '،', '、']);
        let near = &next[..next.find(|c: char| c.is_numeric()).unwrap_or(next.len())];
        let and = fold::longest_word(near, lexicon.conjunctions).filter(|&len| len > 0);
        let and = and.or_else(|| next.starts_with(AND).then_some(AND.len_utf8()));
        if !joined && and.is_none() {
            break;
        }
        let next = skip_signs(&next[and.unwrap_or(0)..]);
        rest = &next[dated_words(next, lexicon).map_or(0, |(end, _)| end)..];
    }
    (list, len)
}

/// A date before a number, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dated {
    date: Date,
    start: usize,
    end: usize,
}

impl Dated {
    /// The date.
    pub(super) const fn date(self) -> Date {
        self.date
    }

    /// The same in the end of the text that begins at `from`.
    pub(super) fn within(self, from: usize) -> Option<Dated> {
        Some(Dated { start: self.start.checked_sub(from)?, end: self.end.checked_sub(from)?, ..self })
    }
}

/// The lists of several dates that end with the one that was found, each with its place; none where what stands before that
/// one does not end as it does, a comma or "and" between.
fn dates_up_to<'a>(
    text: &'a str,
    found: Dated,
    lexicon: &'a Lexicon,
) -> impl Iterator<Item = (usize, [Option<Date>; DATES], usize)> + 'a {
    let bare =
        |text: &'a str| text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '،' | '，' | '、'));
    let before = bare(&text[..found.start]);
    let and = words(before)
        .next_back()
        .filter(|&at| fold::longest_word(&before[at..], lexicon.conjunctions) == Some(before.len() - at));
    let before = and.map_or(before, |at| bare(&before[..at]));
    let ends = |text: &str| text.chars().next_back().map(|c| if c.is_ascii_digit() { '0' } else { c });
    let listed = ends(before).is_some() && ends(before) == ends(&text[..found.end]);
    let begins = |&(at, c): &(usize, char)| c.is_numeric() && !text[..at].ends_with(char::is_numeric);
    let starts = text[..if listed { found.start } else { 0 }].char_indices().filter(begins);
    starts
        .map(move |(from, _)| {
            let (list, len) = dates(&text[from..], lexicon);
            (from, list, len)
        })
        .filter(move |(_, list, len)| *len > 1 && list[len - 1] == Some(found.date))
}

/// The dates before a list of numbers, where they are of several: "2038年12月20日和2039年1月3日第93/27和第93/28号决议".
/// `behind` ends before the first of the numbers, `after` begins behind it; `found` is the last of the dates.
pub(super) fn dates_before(behind: &str, found: Option<Dated>, after: &str, lexicon: &Lexicon) -> Dates {
    let found = found.and_then(|found| dates_up_to(behind, found, lexicon).max_by_key(|&(_, _, len)| len));
    found.map_or_else(Dates::default, |(_, list, len)| {
        Dates::shared_out(&list[..len], numbers_ahead(after, lexicon).0, false)
    })
}

/// The date before a number, where a language puts it there: "2038年12月20日第", "2038年12月20日大会第"; what the number
/// is of may stand between, as an attribute: "2038年12月20日关于海港的第", "2038年12月20日题为“…”的第".
pub(super) fn find_date_before(behind: &str, lexicon: &Lexicon) -> Option<Dated> {
    let begins = |&(at, _): &(usize, char)| !behind[..at].ends_with(|c: char| c.is_ascii_digit());
    let mut dates = behind.char_indices().filter(begins).filter_map(|(start, _)| {
        let (date, len) = Date::scan(&behind[start..], lexicon)?;
        Some(Dated { date, start, end: start + len })
    });
    let found = dates.next_back()?;
    let between = &behind[found.end..];
    let after_organ = scan_organ(between, lexicon).map_or(between, |(_, len)| &between[len..]);
    if is_glue(between, lexicon) || is_glue(after_organ, lexicon) {
        return Some(found);
    }
    let attribute = between.trim_end_matches(['第', ' ', '\n']).ends_with('的');
    let mut quotes = 0i32;
    let plain = between.chars().all(|c| {
        quotes += i32::from(matches!(c, '“' | '《')) - i32::from(matches!(c, '”' | '》'));
        quotes > 0 || !(c.is_numeric() || matches!(c, '，' | '。' | '；' | ',' | ';'))
    });
    // What another organ did on that day about the number is not the number's date.
    let other = || words(after_organ).any(|at| scan_organ(&after_organ[at..], lexicon).is_some());
    (attribute && plain && quotes == 0 && !other()).then_some(found)
}

/// What follows a number, past the end of the link it stands in: `73/27](#)`.
pub(super) fn without_link(after: &str) -> &str {
    let bare = after.trim_start_matches('*');
    let mut open = 0u32;
    // The address of a resolution has brackets of its own: `](…/S/RES/1325(2000))`.
    let closes = |c: char| {
        open = (open + u32::from(c == '(')).saturating_sub(u32::from(c == ')' && open > 0));
        c == ')' && open == 0
    };
    let target = bare.strip_prefix(']').filter(|target| target.starts_with('('));
    match target.and_then(|target| crate::grammar::head(target, LINK).find(closes).map(|close| &target[close + 1..])) {
        Some(rest) => rest,
        None => bare.strip_prefix(']').unwrap_or(bare),
    }
}

/// How long the address of a link may be.
const LINK: usize = 400;

/// What follows a number or its date, past the end of a link and the mark of a footnote: "2014³ et", "20143 et".
pub(super) fn without_marks(after: &str) -> &str {
    let rest = without_link(after).trim_start_matches(|c: char| matches!(c, '*' | '[' | ']') || is_raised(c));
    let digits = rest.bytes().take(4).take_while(u8::is_ascii_digit).count();
    let glued = (1..=3).contains(&digits) && !rest[digits..].starts_with(['/', '(', '.', '-']);
    if glued { &rest[digits..] } else { rest }
}

fn is_raised(c: char) -> bool {
    c.is_numeric() && !c.is_ascii() && !fold::is_joined(c) && !fold::is_unspaced(c)
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
pub(super) fn words(text: &str) -> Beginnings<'_> {
    Beginnings { text, from: 0, to: text.len() }
}

/// [`words`]: those of ASCII are told by bytes.
#[derive(Clone, Debug)]
pub(super) struct Beginnings<'text> {
    text: &'text str,
    from: usize,
    to: usize,
}

impl Beginnings<'_> {
    /// Whether a word begins at `at`, where the byte is not in the middle of a character.
    #[inline]
    fn begins(&self, at: usize, byte: u8) -> bool {
        let bytes = self.text.as_bytes();
        let apart = || match bytes[..at].last() {
            Some(byte) if byte.is_ascii() => !byte.is_ascii_alphanumeric(),
            _ => !self.text[..at].ends_with(fold::is_joined),
        };
        if byte.is_ascii() {
            return byte.is_ascii_alphabetic() && apart();
        }
        let c = self.text[at..].chars().next().unwrap_or(' ');
        fold::is_letter(c) && (!fold::is_joined(c) || apart())
    }
}

/// Whether a byte goes on with a character.
const fn goes_on_with(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

impl Iterator for Beginnings<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        while self.from < self.to {
            let (at, byte) = (self.from, self.text.as_bytes()[self.from]);
            self.from += 1;
            if !goes_on_with(byte) && self.begins(at, byte) {
                return Some(at);
            }
        }
        None
    }
}

impl DoubleEndedIterator for Beginnings<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<usize> {
        while self.from < self.to {
            self.to -= 1;
            let byte = self.text.as_bytes()[self.to];
            if !goes_on_with(byte) && self.begins(self.to, byte) {
                return Some(self.to);
            }
        }
        None
    }
}

/// Whether a sentence ends with the sign that stands at `at`.
fn ends_sentence(text: &str, at: usize, lexicon: &Lexicon) -> bool {
    match text.as_bytes()[at] {
        b';' => true,
        // "No. 96 (I)"
        b'.' => words(&text[..at])
            .next_back()
            .is_none_or(|word| fold::longest_word(&text[word..at], lexicon.abbreviations) != Some(at - word)),
        byte => !byte.is_ascii() && text[at..].starts_with(['؛', '。', '；']),
    }
}

/// What the words before a number say it is: what is cited, who is named beside that word (and whether nothing stands
/// between), and whether they stand right before the number (only a body's name or a preposition between).
pub(super) fn said_before(behind: &str, lexicon: &Lexicon) -> Option<(Cited, Option<Named>, bool)> {
    let behind = tail(behind, NEAR * 3);
    let bytes = behind.as_bytes();
    let begins = words(behind);
    // One walk back: a digit belongs to another number, and what stands before the sentence says nothing.
    let ends = |at: usize| {
        let may = matches!(bytes[at], b'.' | b';') || bytes[at] >= 0xc0;
        may && ends_sentence(behind, at, lexicon)
    };
    for at in (0..behind.len()).rev().take_while(|&at| !bytes[at].is_ascii_digit()) {
        if goes_on_with(bytes[at]) {
            continue;
        }
        if !begins.begins(at, bytes[at]) {
            if ends(at) {
                return None;
            }
            continue;
        }
        let Some((cited, len)) = scan_cited(&behind[at..], lexicon) else { continue };
        let sentence = (0..at).rev().find(|&at| ends(at));
        let sentence = sentence.map_or(0, |at| at + behind[at..].chars().next().map_or(1, char::len_utf8));
        let (behind, at) = (&behind[sentence..], at - sentence);
        let between = &behind[at + len..];
        let named = whose::inside(between, lexicon).map(|whose| (whose, true));
        // The name of a body may be long.
        if between.len() > NEAR && named.is_none() {
            return None;
        }
        let before = if named.is_none() { whose::before(&behind[..at], lexicon) } else { None };
        let named = named.or(before.filter(|&(whose, _)| whose != Whose::Its));
        let named = named.or_else(|| organ_before(&behind[..at], lexicon));
        // In Arabic the noun says it: «قراراتها».
        let own = || lexicon.bodies.its.is_empty() && fold::is_owned(&behind[at..at + len]);
        let own = named.is_none() && (own() || before.is_some());
        return Some((cited, if own { Some((Whose::Its, true)) } else { named }, true));
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
        let comma = rest.contains([',', '،', '，', '、']);
        let near = rest.chars().count() <= 20 && !joined && !comma;
        // A body of no series is one where its name touches the word: "the African Union in line with resolution 60/1".
        (near && organ != Organ::Other).then_some((Whose::Of(organ), rest.trim().is_empty()))
    })
}

/// The body named after a list of numbers: "73/27 et 74/29 de l'Assemblée générale". None is named behind the first.
pub(super) fn named_after_list(rest: &str, lexicon: &Lexicon) -> Option<Whose> {
    let mut rest = rest;
    for _ in 1..8 {
        let gap = without_marks(rest);
        let digit = gap.bytes().take(40).position(|byte| byte.is_ascii_digit())?;
        if !is_glue(&gap[..digit], lexicon) {
            return None;
        }
        rest = &gap[digit..];
        let (_, len) = Number::scan(rest)?;
        rest = &rest[len..];
        rest = &rest[find_date(rest, lexicon).1..];
        if let Some((whose, _)) = whose::after(rest, lexicon) {
            return Some(whose);
        }
    }
    None
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
pub(super) fn said_after(after: &str, lexicon: &Lexicon) -> Option<Cited> {
    if !lexicon.number_first {
        return None;
    }
    let near = crate::grammar::head(after, 1600);
    let end = near.find(['。', '；']).unwrap_or(near.len());
    words(&near[..end]).find_map(|at| scan_cited(&near[at..], lexicon).map(|(cited, _)| cited))
}
