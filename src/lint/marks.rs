//! Marks that stand twice, and marks of two kinds.

use super::source::within;
use super::{Context, Level, Needs, Report, Rule};
use crate::lexicon::signs::{CURLY, Pair, Sign};
use crate::lexicon::{Lexicon, fold};
use crate::span::Span;
use alloc::format;
use alloc::vec::Vec;

pub(super) static DOUBLE_PUNCTUATION: Rule = Rule {
    code: "double-punctuation",
    level: Level::Warn,
    summary: "two marks stand where one should",
    source: "UN Editorial Manual, Punctuation",
    needs: Needs::Source,
    check: double,
};

pub(super) static MIXED_APOSTROPHES: Rule = Rule {
    code: "mixed-apostrophes",
    level: Level::Warn,
    summary: "typographic and straight apostrophes are mixed",
    source: "the document’s own consistency; UN Editorial Manual, Quotations: directional marks",
    needs: Needs::Source,
    check: apostrophes,
};

pub(super) static MIXED_QUOTES: Rule = Rule {
    code: "mixed-quotes",
    level: Level::Warn,
    summary: "typographic and straight quotation marks are mixed",
    source: "UN Editorial Manual, Quotations: directional marks",
    needs: Needs::Source,
    check: quotes,
};

/// Whether two marks follow each other in no sentence. A full stop before another mark is looked at apart: it may shorten a
/// word; the Chinese one shortens none. Of colons only the narrow one is looked at.
fn clash(first: char, second: char) -> bool {
    let comma = |sign| matches!(sign, Sign::Comma | Sign::ListComma);
    match (Sign::of(first), Sign::of(second)) {
        (Sign::Stop, Sign::Stop) => first == second,
        (Sign::Stop, second) => !first.is_ascii() && (comma(second) || second == Sign::Semicolon),
        (Sign::Comma | Sign::Semicolon, Sign::Comma | Sign::Semicolon | Sign::Stop) => true,
        (Sign::Comma | Sign::Semicolon, Sign::Colon) => first.is_ascii(),
        (Sign::ListComma, second) => comma(second) || second == Sign::Stop,
        (Sign::Colon, Sign::Comma | Sign::Semicolon | Sign::Colon) => first.is_ascii(),
        _ => false,
    }
}

fn double(context: &Context<'_>, report: &mut Report<'_>) {
    if context.layer.scanned {
        return;
    }
    // Two characters, with the one before and the one behind.
    let mut last = [(0, ' '), (0, ' ')];
    let mut chars = context.text.char_indices().peekable();
    while let Some((then, second)) = chars.next() {
        let [(_, before), (at, first)] = last;
        last = [last[1], (then, second)];
        let after = chars.peek().map_or(' ', |next| next.1);
        let stopped = first == '.' && matches!(second, ',' | ';' | ':') && !shortens(&context.text[..at], context);
        if !clash(first, second) && !stopped {
            continue;
        }
        let is_mark = |c: char| matches!(c, '.' | ',' | ';' | ':' | '/' | '\\');
        // Dots that lead the eye, an ellipsis, a path, an address (`a..html`, `fe80::1`); an empty cell.
        let goes_on = matches!(second, '.' | ':') && after.is_alphanumeric();
        if is_mark(before) || is_mark(after) || before.is_whitespace() || goes_on {
            continue;
        }
        let span = Span::new(at as u32, (then + second.len_utf8()) as u32);
        if context.furniture(span) {
            continue;
        }
        let found = report.at(span, format!("`{first}{second}`: two marks where one should be"));
        if first == second {
            found.fix(Span::new(then as u32, span.end), "");
        }
    }
}

/// Whether the full stop behind a text may shorten its last word: a short one, or one that is known to be shortened.
fn shortens(text: &str, context: &Context<'_>) -> bool {
    let word = text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or(text);
    let known = |lexicon: &Lexicon| fold::longest_word(word, lexicon.abbreviations) == Some(word.len());
    word.chars().count() < WHOLE || context.lexicon.is_some_and(known)
}

/// Letters that no shortened word has: "approx." has six, "párrs." five.
const WHOLE: usize = 8;

fn apostrophes(context: &Context<'_>, report: &mut Report<'_>) {
    let (mut straight, mut curly) = (Vec::new(), Vec::new());
    within_words(context, &mut |c, span| match c {
        '\'' => straight.push(span),
        CURLY => curly.push(span),
        _ => {}
    });
    if context.layer.scanned || straight.is_empty() || curly.is_empty() {
        return;
    }
    if straight.len() <= curly.len() {
        for span in straight {
            let found = report.at(span, "this apostrophe is straight, the others are not");
            found.help(format!("write `{CURLY}`")).fix(span, alloc::string::String::from(CURLY));
        }
    } else {
        for span in curly {
            report.at(span, "this apostrophe is typographic, the others are straight").help("write all of them as `’`");
        }
    }
}

/// The characters between two letters.
fn within_words(context: &Context<'_>, give: &mut impl FnMut(char, Span)) {
    for placed in &context.texts {
        let mut before = ' ';
        let mut chars = placed.text.char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let after = chars.peek().map_or(' ', |next| next.1);
            if before.is_alphabetic() && after.is_alphabetic() && !c.is_alphanumeric() {
                give(c, placed.span(at..at + c.len_utf8()));
            }
            before = c;
        }
    }
}

fn quotes(context: &Context<'_>, report: &mut Report<'_>) {
    if context.layer.scanned {
        return;
    }
    let (mut straight, mut curly) = (Vec::new(), Vec::new());
    for placed in &context.texts {
        let mut before = ' ';
        for (at, c) in placed.text.char_indices() {
            let list = match c {
                // Inches and seconds of arc.
                '"' if !before.is_ascii_digit() => &mut straight,
                _ if matches!(Sign::of(c), Sign::Open(Pair::Quote) | Sign::Close(Pair::Quote)) => &mut curly,
                _ => {
                    before = c;
                    continue;
                }
            };
            list.push(placed.span(at..at + c.len_utf8()));
            before = c;
        }
    }
    let few = match (straight.len(), curly.len()) {
        (0, _) | (_, 0) => return,
        (a, b) if a <= b => straight,
        _ => curly,
    };
    for span in few {
        let mark = within(context.text, span);
        report.at(span, format!("`{mark}` is of another kind than the other quotation marks"));
    }
}
