//! Where the next line-to-be begins in a flattened text.

use super::words::starts;
use super::{SAMPLE, find_decision, foot, is_end};
use crate::block::probe::{First, Probe, is_comma, names_meeting, scan_part};
use crate::block::{Blocks, Part};
use crate::grammar::enumerator::Form;
use crate::grammar::opening::{scan_formula, scan_opening};
use crate::grammar::{Date, Symbol, masthead};
use crate::lexicon::{Lexicon, OpeningKind, fold};
use crate::line::page::Page;

/// Whether a text begins with the Roman (or Chinese) numeral of a part and goes on.
fn heads_part(text: &str) -> bool {
    text.split(char::is_whitespace).next().is_some_and(|word| scan_part(word).is_some())
}

/// Where the next line-to-be begins in `line`, which begins as one at 0.
pub(crate) fn next_start(line: &str, blocks: &Blocks, page: &Page, lexicon: &Lexicon) -> Option<usize> {
    if page.in_foot() || line.starts_with("____") {
        return foot::next_note(line, page, lexicon);
    }
    let own = Probe::new(crate::grammar::head(line, 200), lexicon);
    let mut begun = blocks.clone();
    begun.begin(&own, true, lexicon);
    let blocks = &begun;
    // The formula, and what else is whole by its words.
    if blocks.part() == Part::Head
        && let Some((_, len)) = own.formula
    {
        let after = line[own.markup + len..].trim_start_matches(is_comma);
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
