//! Texts flattened to one line: where what would have been a line begins.
//!
//! In a line so long that no page holds it, every word that follows punctuation (or a rule, or a footnote's mark) is a
//! place where a block may begin. What begins there is asked of the same probe that reads the beginnings of lines, and
//! accepted only where the part of the document we are in expects it, since nothing but the wording tells.
//!
//! Here it is told whether a long line is such a text; `start` finds where the next line-to-be begins in it, `foot` in the
//! foot of a page, and `words` the places that may be one.

mod foot;
mod start;
mod words;

pub(crate) use start::next_start;

use super::probe::{First, Probe, is_uncased, names_meeting};
use super::{Blocks, Part};
use crate::grammar::opening::{scan_formula, scan_opening};
use crate::grammar::{Date, Enumerator};
use crate::lexicon::{Lexicon, OpeningKind, fold};
use words::{starts, starts_after_ends};

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
