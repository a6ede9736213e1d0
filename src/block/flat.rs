//! Texts flattened to one line: where what would have been a line begins.
//!
//! In a line so long that no page holds it, every word that follows punctuation (or a rule, or a footnote's mark) is a
//! place where a block may begin. What begins there is asked of the same probe that reads the beginnings of lines, and
//! accepted only where the part of the document we are in expects it, since nothing but the wording tells.

use super::probe::{First, Probe, is_uncased, names_meeting, scan_part};
use super::{Blocks, Part};
use crate::grammar::enumerator::Form;
use crate::grammar::opening::{scan_formula, scan_opening};
use crate::grammar::{Date, Enumerator, Furniture, Mark, Symbol, masthead};
use crate::lexicon::{Lexicon, OpeningKind, fold};
use crate::line::page::Page;

/// A line longer than this may be a flattened text: no page is so wide, and few paragraphs are so long.
pub(crate) const LONG: usize = 200;

/// How far into a line a formula, or a chain of recitals, is looked for to tell whether it is flattened.
const SAMPLE: usize = 6000;

/// How far into a long line it is looked at to tell whether it is flattened.
pub(crate) const SIGHT: usize = 16 << 10;

/// How far beyond a place the rules look that tell whether a block begins there.
const AHEAD: usize = 512;

/// Whether all that [`next_start`] looked at to say that a block begins at `start` is in `line`, which goes on.
pub(crate) fn is_seen(start: usize, line: &str, blocks: &Blocks) -> bool {
    start + AHEAD <= line.len() && (blocks.part() != Part::Head || SAMPLE <= line.len())
}

/// Whether a long line is a flattened text and not one long paragraph: a formula stands inside it, or recitals that each
/// open with a capital after a comma, or numbered paragraphs one after the other.
pub(crate) fn is_flat(line: &str, blocks: &Blocks, lexicon: &Lexicon) -> bool {
    if line.len() < LONG {
        return false;
    }
    let sample = crate::grammar::head(line, SAMPLE);
    let head = blocks.part() == Part::Head;
    if head && Probe::new(sample, lexicon).numbered.is_some() && find_decision(sample, lexicon).is_some() {
        return true;
    }
    // A formula that begins the line is a decision in one sentence, or all of a resolution; its numbers tell.
    let opens = scan_formula(sample, lexicon).is_some();
    if opens && line.len() >= SIGHT / 2 {
        return true; // no sentence is so long
    }
    let (mut recitals, mut number) = (0, 0);
    let mut beginning = head.then_some(true);
    // In the head a formula may begin at any word, elsewhere a block only after what ends one.
    for (at, before) in if head { starts(line) } else { starts_after_ends(line) } {
        let rest = &line[at..];
        let window = crate::grammar::head(rest, 160);
        if at > 0
            && at < sample.len()
            && head
            && let Some((_, len)) = scan_formula(window, lexicon)
            && rest.len() > len + 8
        {
            return true;
        }
        if at == 0 || !is_end(before) {
            continue;
        }
        let number_begins = rest.as_bytes()[0].is_ascii_digit();
        if !number_begins && !rest.starts_with(char::is_uppercase) {
            continue;
        }
        if !*beginning.get_or_insert_with(|| has_beginning(line)) {
            break;
        }
        if number_begins {
            // Numbered paragraphs that open as only operative ones do.
            if !is_due(rest, number) {
                continue;
            }
            let probe = Probe::new(window, lexicon);
            // The first may stand after a heading, where nothing tells it.
            if let Some((label, _)) = probe.label
                && (label.decimal == number + 1 || number == 0 && label.decimal == 2)
                && (probe.first != First::Lower || probe.opening(lexicon).is_some())
            {
                number = label.decimal;
                if number >= 2 || opens {
                    return true;
                }
            }
        } else if at < sample.len() && begins_recital(window, lexicon) {
            recitals += 1;
            if recitals >= 2 {
                return true;
            }
        }
    }
    // A rule parts a flattened page from its footnotes. Most have no underscore at all, and are not searched for six.
    sample.contains('_') && sample.find("______").is_some_and(|at| at > 0)
}

/// Whether digits can be the number after `number`, or the second where the first was not told.
fn is_due(digits: &str, number: u16) -> bool {
    let end = digits.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(digits.len());
    digits[..end].parse().is_ok_and(|value: u16| value == number + 1 || number == 0 && value == 2)
}

/// [`Probe::is_recital`] of a text that begins with a capital.
fn begins_recital(text: &str, lexicon: &Lexicon) -> bool {
    matches!(scan_opening(text, lexicon), Some((OpeningKind::Preambular, _)))
        && Enumerator::scan(text, lexicon).is_none()
}

/// Whether there is a blank that a block may begin after: after punctuation, or a footnote's mark, and before anything
/// but a small letter. Most paragraphs have none, and need not be walked word by word.
fn has_beginning(line: &str) -> bool {
    let bytes = line.as_bytes();
    memchr::memchr3_iter(b' ', b'\t', 0xa0, bytes).any(|at| {
        let before = bytes[..at].iter().rev().take(16).find(|byte| !matches!(byte, b'0'..=b'9' | b'(' | b')' | b' '));
        let after = bytes.get(at + 1).is_some_and(|byte| !byte.is_ascii_lowercase());
        after && before.is_some_and(|byte| matches!(byte, b',' | b';' | b'.' | b':' | 0x80..))
    })
}

/// Where a decision begins after its title: "À sa 71e séance plénière, le 10 mai 2022, …". The last capital before the
/// words that name a meeting. Without capitals, the verb that stands before the organ (Arabic) or the date (Chinese) that
/// a meeting follows.
fn find_decision(line: &str, lexicon: &Lexicon) -> Option<usize> {
    let (mut capital, mut word) = (None, 0);
    for (at, _) in starts(line).skip(1) {
        let rest = &line[at..];
        let first = rest.chars().next().unwrap_or(' ');
        if is_uncased(first)
            && is_uncased(line[word..].chars().next().unwrap_or(' '))
            && let Some((_, len)) = fold::longest(rest, lexicon.organs)
            && names_meeting(crate::grammar::head(&rest[len..], 64), lexicon)
        {
            return Some(word);
        }
        if first.is_ascii_digit()
            && let Some((_, len)) = Date::scan(rest, lexicon)
            && rest[len..].chars().find(|c| c.is_alphabetic()).is_some_and(is_uncased)
            && names_meeting(&rest[len..], lexicon)
        {
            return Some(at);
        }
        word = at;
        if capital.is_some_and(|capital| at - capital <= 48)
            && fold::longest_word(rest, lexicon.meetings).is_some()
            && capital.is_some_and(|capital| line[capital..at].contains(|c: char| c.is_ascii_digit()))
        {
            return capital;
        }
        if rest.starts_with(char::is_uppercase) {
            capital = Some(at);
        }
    }
    None
}

/// Whether a block may end with this character.
fn is_end(c: char) -> bool {
    matches!(c, ',' | ';' | '.' | ':' | '،' | '，' | '；' | '؛' | '。' | '：')
}

/// Where a word begins, and the character before the blank before it; of a footnote's mark that stands there, the one
/// before the mark.
fn starts(text: &str) -> Starts<'_> {
    Starts { text, at: 0, last: ' ', before_mark: ' ', digits: 0, blank: true, pace: Pace::Words }
}

/// The same, but only the words after what may end a block, and some others.
fn starts_after_ends(text: &str) -> Starts<'_> {
    // What ends a block in Arabic and Chinese begins with one of these bytes; elsewhere it is ASCII.
    let wide = memchr::memchr3(0xd8, 0xe3, 0xef, text.as_bytes()).is_some();
    Starts { pace: if wide { Pace::Runs } else { Pace::Leaps }, ..starts(text) }
}

struct Starts<'text> {
    text: &'text str,
    at: usize,
    last: char,
    /// What stood before the digits, or the blank and the digits, that may be a mark.
    before_mark: char,
    digits: u32,
    blank: bool,
    pace: Pace,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Pace {
    /// Every word is given.
    Words,
    /// Words after a word of plain letters are passed over.
    Runs,
    /// Goes on to the next sign that may end a block: nothing before it matters to what follows it.
    Leaps,
}

/// How far it is to the next comma, semicolon, full stop or colon.
fn next_end(text: &[u8]) -> usize {
    let end = memchr::memchr3(b',', b';', b'.', text).unwrap_or(text.len());
    memchr::memchr(b':', &text[..end]).unwrap_or(end)
}

/// Whether a byte is of a letter, as far as it tells: blanks, brackets, digits and what ends a block are of others.
const fn is_letter(byte: u8) -> bool {
    const LETTERS: [bool; 256] = {
        let mut letters = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            letters[byte] =
                matches!(byte as u8, b'A'..=b'Z' | b'a'..=b'z' | 0x80..=0xc1 | 0xc3..=0xd7 | 0xd9..=0xe0 | 0xe4..=0xee);
            byte += 1;
        }
        letters
    };
    LETTERS[byte as usize]
}

impl Iterator for Starts<'_> {
    type Item = (usize, char);

    fn next(&mut self) -> Option<(usize, char)> {
        loop {
            if self.pace == Pace::Leaps && !self.blank && self.digits == 0 && !is_end(self.last) {
                self.at += next_end(&self.text.as_bytes()[self.at..]);
            }
            let rest = &self.text.as_bytes()[self.at..];
            if !self.blank && rest.first().is_some_and(|&byte| is_letter(byte)) {
                // Inside a word letters say nothing.
                let blank = if self.pace == Pace::Runs { b' ' } else { b'a' };
                let len = rest.iter().position(|&byte| !is_letter(byte) && byte != blank).unwrap_or(rest.len());
                let word = self.text[self.at..self.at + len].trim_end_matches(' ');
                self.last = word.chars().next_back().unwrap_or(' ');
                self.blank = word.len() < len;
                self.digits = 0;
                self.at += len;
                continue;
            }
            let c = self.text[self.at..].chars().next()?;
            let at = self.at;
            self.at += c.len_utf8();
            if c.is_whitespace() {
                self.blank = true;
                continue;
            }
            let marked = (1..=3).contains(&self.digits) && is_end(self.before_mark);
            let before = if marked { self.before_mark } else { self.last };
            let bracket = matches!(c, '(' | ')');
            if c.is_ascii_digit() {
                if self.digits == 0 {
                    self.before_mark = self.last;
                }
                self.digits += 1;
            } else if !bracket {
                self.digits = 0;
            }
            if !bracket || self.digits == 0 {
                self.last = c;
            }
            if core::mem::take(&mut self.blank) {
                return Some((at, before));
            }
        }
    }
}

/// Whether a text begins with the Roman (or Chinese) numeral of a part and goes on.
fn heads_part(text: &str) -> bool {
    text.split(char::is_whitespace).next().is_some_and(|word| scan_part(word).is_some())
}

/// Where the next line-to-be begins in `line`, which begins as one at 0.
pub(crate) fn next_start(line: &str, blocks: &Blocks, page: &Page, lexicon: &Lexicon) -> Option<usize> {
    if page.in_foot() || line.starts_with("____") {
        return next_note(line, page, lexicon);
    }
    let own = Probe::new(crate::grammar::head(line, 200), lexicon);
    let mut begun = blocks.clone();
    begun.begin(&own, true, lexicon);
    let blocks = &begun;
    // The formula, and what else is whole by its words.
    if blocks.part() == Part::Head
        && let Some((_, len)) = own.formula
    {
        let after = line[own.markup + len..].trim_start_matches(super::probe::is_comma);
        let probe = Probe::new(crate::grammar::head(after, 160), lexicon);
        // "L'Assemblée générale, rappelant …, décide …": a decision in one sentence. Without capitals its meeting tells.
        let told = probe.first == First::Lower && !lexicon.opens_lower
            || probe.first == First::Uncased && names_meeting(crate::grammar::head(after, 64), lexicon);
        return if told { line.find(" ____").map(|at| at + 1) } else { Some(line.len() - after.len()) };
    }
    if let Some((_, len)) = Symbol::scan(line) {
        let after = line[len..].trim_start();
        if blocks.part() == Part::Head && after.len() < line.len() - len {
            return Some(line.len() - after.len());
        }
    }
    let titled = blocks.part() == Part::Head && own.numbered.is_some();
    let decision = if titled { find_decision(crate::grammar::head(line, SAMPLE), lexicon) } else { None };
    let heads_part = heads_part(line);
    let meeting = begins_meeting(crate::grammar::head(line, 200), lexicon);
    for (at, before) in starts(line).skip(1) {
        let rest = &line[at..];
        if meeting && rest.starts_with(|c: char| c.is_ascii_digit()) && Date::scan(rest, lexicon).is_some() {
            return Some(at);
        }
        if rest.starts_with("____") {
            return Some(at);
        }
        let window = crate::grammar::head(rest, 200);
        if titled
            && (decision == Some(at)
                || at > 32 && rest.starts_with(char::is_uppercase) && Probe::new(window, lexicon).is_recital(lexicon))
        {
            return Some(at);
        }
        if blocks.part() == Part::Head {
            let formula = scan_formula(window, lexicon).is_some();
            let symbol = Symbol::scan(window).is_some_and(|(_, len)| {
                let next = Probe::new(window[len..].trim_start(), lexicon);
                next.first == First::Upper && window[len..].starts_with(' ') && next.opening(lexicon).is_some()
            });
            if formula || symbol {
                return Some(at);
            }
        }
        if !is_end(before) && !matches!(before, ')' | '”' | '»' | '"') && !before.is_ascii_digit() {
            // After a heading that nothing parts from what follows it: only a number that is due, and its verb.
            let due = rest.starts_with(|c: char| c.is_ascii_digit()) && {
                let probe = Probe::new(window, lexicon);
                let restarts = heads_part && probe.label.is_some_and(|(label, _)| label.decimal == 1);
                (restarts || probe.label.is_some_and(|(label, _)| blocks.comes_next(&label)))
                    && (probe.first != First::Lower || lexicon.opens_lower)
                    && probe.opening(lexicon).is_some()
            };
            if due {
                return Some(at);
            }
            continue;
        }
        if begins(window, before, blocks, lexicon) || is_heading(window, before, blocks, lexicon) {
            return Some(at);
        }
    }
    None
}

/// Whether a block begins at `window`, after the character `before`.
fn begins(window: &str, before: char, blocks: &Blocks, lexicon: &Lexicon) -> bool {
    let comma = matches!(before, ',' | '،' | '，');
    let stop = matches!(before, '.' | '。' | '”' | '»' | '"' | ')') || before.is_ascii_digit();
    let list = matches!(before, ';' | ':' | '；' | '؛' | '：');
    let first = window.chars().next().unwrap_or(' ');
    let may_label = first.is_ascii_digit()
        || matches!(first, '(' | '（' | '’' | '‘' | '\'' | '٠'..='٩' | '㈠'..='㈩')
        || window.chars().nth(1).is_some_and(|c| matches!(c, ')' | '.' | '、'))
        || window.chars().take(6).any(|c| c == ')');
    if !may_label && !first.is_alphabetic() {
        return false;
    }
    let probe = Probe::new(window, lexicon);
    if let Some((label, _)) = &probe.label {
        if label.form == Form::Bullet {
            return false;
        }
        let rest_starts = probe.first != First::Lower || label.decimal == 0 || lexicon.opens_lower;
        if label.decimal > 0 && label.form == Form::Dot {
            // One or two numbers may be misprinted; a verb says that the list goes on all the same.
            let operative = probe.opening(lexicon) == Some(OpeningKind::Operative);
            let skipped = operative
                && (2..=3).contains(&label.decimal.saturating_sub(blocks.number()))
                && blocks.part() == Part::Operative;
            // After the recitals of a section the numbers begin anew.
            let anew = label.decimal == 1 && comma && operative;
            let due =
                blocks.comes_next(label) || skipped || anew || blocks.part() == Part::Preamble && label.decimal == 1;
            return due && rest_starts && (stop || list || comma) && probe.first != First::Digit;
        }
        // "Paragraph 3 (a)" begins no list.
        return (list || comma || stop && !before.is_ascii_digit()) && blocks.is_next_letter(label);
    }
    match blocks.part() {
        Part::Preamble => {
            (comma || list)
                && probe.opening(lexicon).is_some()
                && !(comma && goes_on(window, lexicon))
                && (probe.first == First::Upper
                    || probe.first != First::Lower && comma
                    || blocks.is_caseless(lexicon) && comma)
        }
        Part::Operative | Part::Body => stop && !before.is_ascii_digit() && begins_meeting(window, lexicon),
        Part::Closing => Date::scan(window, lexicon).is_some(),
        Part::Head | Part::Annex => false,
    }
}

/// Whether a clause that opens as recitals do goes on with the one before it: by its verb, or because its first words
/// point back to what that one said.
fn goes_on(window: &str, lexicon: &Lexicon) -> bool {
    fold::longest_word(window, lexicon.goes_on).is_some()
        || !lexicon.points_back.is_empty()
            && starts(window)
                .take(12)
                // Not beyond the next clause.
                .take_while(|&(at, before)| {
                    at == 0 || !is_end(before) || scan_opening(&window[at..], lexicon).is_none()
                })
                .any(|(at, _)| fold::longest_word(&window[at..], lexicon.points_back).is_some())
}

/// Whether a heading begins at `window`: a few words without punctuation between the end of a paragraph and the number
/// that is due, or after a Roman numeral, a number 1.
fn is_heading(window: &str, before: char, blocks: &Blocks, lexicon: &Lexicon) -> bool {
    if !matches!(before, ';' | '.' | '؛' | '；' | '。' | ',' | '،' | '，') || blocks.part() == Part::Head {
        return false;
    }
    let first = window.chars().next().unwrap_or(' ');
    if !first.is_alphabetic() || first.is_lowercase() {
        return false;
    }
    let part = heads_part(window);
    for (at, before) in starts(window).skip(1) {
        if is_end(before) {
            return false;
        }
        let rest = &window[at..];
        if rest.starts_with(|c: char| c.is_ascii_digit())
            && let probe = Probe::new(rest, lexicon)
            && probe.label.is_some_and(|(label, _)| blocks.comes_next(&label) || part && label.decimal == 1)
        {
            return probe.first != First::Lower || lexicon.opens_lower;
        }
    }
    false
}

/// Whether a meeting is named at the start of `window`, with nothing after it but a date.
fn begins_meeting(window: &str, lexicon: &Lexicon) -> bool {
    let mut ends = window.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at).take(10);
    let short = window.len() < 160;
    ends.any(|at| {
        at < 100
            && masthead::is_meeting(&window[..at], lexicon)
            && Date::scan(window[at..].trim_start(), lexicon).is_some()
    }) || short && masthead::is_meeting(window.trim_end(), lexicon)
}

/// In the foot of a flattened page: the next mark, the next text of marks that stood together, the next furniture.
fn next_note(line: &str, page: &Page, lexicon: &Lexicon) -> Option<usize> {
    let after = |len: usize| {
        let rest = line[len..].trim_start();
        (!rest.is_empty()).then_some(line.len() - rest.len())
    };
    let last_note = match lone_mark(line) {
        Some(_) => leading_number(line).unwrap_or(0),
        None => page.last_note(),
    };
    // A rule, or furniture, ends where its own words end; so does a mark that another mark or a folio follows.
    let window = crate::grammar::head(line, 120);
    if let Some(len) = furniture(window, lexicon) {
        return after(len);
    }
    if let Some(len) = lone_mark(window) {
        let rest = window[len..].trim_start();
        if lone_mark(rest).is_some() || furniture(rest, lexicon).is_some() || page.is_waiting() {
            return after(len);
        }
    }
    for (at, before) in starts(line).skip(1) {
        let window = crate::grammar::head(&line[at..], 120);
        if !matches!(before, '.' | '。' | '．' | ')' | ']' | '>' | '”' | '»') {
            continue;
        }
        let due = lone_mark(window).is_some() && leading_number(window) == Some(last_note + 1);
        if due || furniture(window, lexicon).is_some() || page.is_waiting() && matches!(before, '.' | '。') {
            return Some(at);
        }
    }
    None
}

/// Furniture at the start of a flattened foot; a folio may stand alone there.
fn furniture(text: &str, lexicon: &Lexicon) -> Option<usize> {
    if let Some((_, len)) = Furniture::scan_start(text, lexicon) {
        return Some(len);
    }
    let word = text.split(char::is_whitespace).next()?;
    let (page, pages) = word.split_once('/')?;
    let (page, pages): (u16, u16) = (page.parse().ok()?, pages.parse().ok()?);
    (page <= pages && pages < 200).then_some(word.len())
}

fn leading_number(text: &str) -> Option<u16> {
    text.trim_start_matches('(').split(|c: char| !c.is_ascii_digit()).next()?.parse().ok()
}

/// A footnote's mark with nothing after it but a blank.
fn lone_mark(text: &str) -> Option<usize> {
    let (_, len) = Mark::scan_number(text, leading_number(text)?, text.starts_with('('))?;
    text[len..].chars().next().is_none_or(char::is_whitespace).then_some(len)
}
