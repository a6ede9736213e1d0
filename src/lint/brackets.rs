//! Brackets and quotation marks that are opened and not closed, or closed and not opened.

use super::{Context, Level, Needs, Report, Rule};
use crate::lexicon::signs::{Pair, Sign, is_comma, is_semicolon, opens};
use crate::span::Span;
use alloc::format;
use alloc::vec::Vec;

pub(super) static UNCLOSED: Rule = Rule {
    code: "unclosed",
    level: Level::Warn,
    summary: "a bracket is opened and not closed, or closed and not opened",
    source: "the document’s own consistency",
    needs: Needs::Source,
    check,
};

/// What brackets come in, however wide.
const BRACKETS: [Pair; 3] = [Pair::Round, Pair::Square, Pair::Title];

fn check(context: &Context<'_>, report: &mut Report<'_>) {
    if context.layer.scanned || context.layer.flat {
        return;
    }
    for placed in &context.texts {
        for pair in BRACKETS {
            let (mut open, mut extra, mut labels) = (Vec::new(), Vec::new(), 0);
            for (at, c) in placed.text.char_indices() {
                if Sign::of(c) == Sign::Open(pair) {
                    open.push((at, c));
                } else if Sign::of(c) == Sign::Close(pair) {
                    let label = is_label(&placed.text[..at]);
                    labels += usize::from(label);
                    if open.pop().is_none() && !label {
                        extra.push((at, c));
                    }
                }
            }
            // What closes a label, `al. d)`, may have been taken for what closes a bracket; as many as each other may
            // stand the wrong way round, in a text in the order it is seen, from right to left.
            let mut say = |(at, c): (usize, char), what: &str| {
                let span: Span = placed.span(at..at + c.len_utf8());
                report.at(span, format!("`{c}` is {what}"));
            };
            if open.len() > extra.len() {
                open.into_iter().skip(extra.len()).for_each(|place| say(place, "not closed in this paragraph"));
            } else if extra.len() > open.len() + labels {
                let skip = open.len() + labels;
                extra.into_iter().skip(skip).for_each(|place| say(place, "not opened in this paragraph"));
            }
        }
    }
}

/// Whether a text ends with what may be the letter or number of an item: `a)` in a sentence.
fn is_label(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(before);
    let rest = before[..before.len() - word.len()].chars().next_back();
    let short = word.chars().count() <= 4 && !word.is_empty();
    let of_number = rest == Some('.') && word.chars().all(char::is_alphabetic); // 58.b)
    let parts = |c: char| {
        c.is_whitespace() || matches!(c, '*' | '_') || opens(c) || is_comma(c) || is_semicolon(c) && !c.is_ascii()
    };
    short && (of_number || rest.is_none_or(parts))
}
