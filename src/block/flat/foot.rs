//! The foot of a flattened page: where the next note begins, or the next line of the page.

use super::words::starts;
use crate::grammar::{Furniture, Mark};
use crate::lexicon::Lexicon;
use crate::line::page::Page;

/// In the foot of a flattened page: the next mark, the next text of marks that stood together, the next furniture.
pub(super) fn next_note(line: &str, page: &Page, lexicon: &Lexicon) -> Option<usize> {
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
