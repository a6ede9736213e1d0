//! Marks that stand twice, and marks of two kinds.

use super::source::within;
use super::{Context, Level, Needs, Report, Rule};
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

/// Pairs that no sentence has. A full stop before another mark is looked at apart: it may shorten a word.
const PAIRS: &[(char, char)] = &[
    (',', ','),
    (',', ';'),
    (',', '.'),
    (',', ':'),
    (';', ';'),
    (';', ','),
    (';', '.'),
    (';', ':'),
    (':', ':'),
    (':', ','),
    (':', ';'),
    ('.', '.'),
    ('،', '،'),
    ('،', '؛'),
    ('،', '.'),
    ('؛', '؛'),
    ('؛', '،'),
    ('؛', '.'),
    ('，', '，'),
    ('，', '。'),
    ('，', '；'),
    ('；', '；'),
    ('；', '。'),
    ('；', '，'),
    ('。', '。'),
    ('。', '，'),
    ('。', '；'),
    ('、', '、'),
    ('、', '，'),
    ('、', '。'),
];

fn double(context: &Context<'_>, report: &mut Report<'_>) {
    if context.layer.scanned {
        return;
    }
    let chars: Vec<(usize, char)> = context.text.char_indices().collect();
    for n in 1..chars.len() {
        let ((at, first), (then, second)) = (chars[n - 1], chars[n]);
        let stopped = first == '.' && matches!(second, ',' | ';' | ':') && !shortens(&context.text[..at], context);
        if !PAIRS.contains(&(first, second)) && !stopped {
            continue;
        }
        let before = n.checked_sub(2).map_or(' ', |n| chars[n].1);
        let after = chars.get(n + 1).map_or(' ', |next| next.1);
        let is_mark = |c: char| matches!(c, '.' | ',' | ';' | ':' | '/' | '\\');
        // Dots that lead the eye, an ellipsis, a path, an address; an empty cell.
        if is_mark(before) || is_mark(after) || before.is_whitespace() || second == '.' && after.is_alphanumeric() {
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
        '’' => curly.push(span),
        _ => {}
    });
    if context.layer.scanned || straight.is_empty() || curly.is_empty() {
        return;
    }
    if straight.len() <= curly.len() {
        for span in straight {
            let found = report.at(span, "this apostrophe is straight, the others are not");
            found.help("write `’`").fix(span, "’");
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
                '“' | '”' | '«' | '»' | '„' => &mut curly,
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
