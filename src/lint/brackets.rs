//! Brackets and quotation marks that are opened and not closed, or closed and not opened.

use super::{Context, Level, Needs, Report, Rule};
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

/// Pairs of brackets.
const BRACKETS: &[(char, char)] = &[('(', ')'), ('[', ']'), ('（', '）'), ('《', '》'), ('【', '】')];

fn check(context: &Context<'_>, report: &mut Report<'_>) {
    if context.layer.scanned || context.layer.flat {
        return;
    }
    for placed in &context.texts {
        for &(opens, closes) in BRACKETS {
            let mut open: Vec<usize> = Vec::new();
            let mut extra: Vec<usize> = Vec::new();
            for (at, c) in placed.text.char_indices() {
                if c == opens {
                    open.push(at);
                } else if c == closes && open.pop().is_none() && !is_label(&placed.text[..at]) {
                    extra.push(at);
                }
            }
            // As many as each other, but the wrong way round: a text in the order it is seen, from right to left.
            if open.len() == extra.len() {
                continue;
            }
            let mut say = |at: usize, c: char, what: &str| {
                let span: Span = placed.span(at..at + c.len_utf8());
                report.at(span, format!("`{c}` is {what}"));
            };
            open.iter().skip(extra.len()).for_each(|&at| say(at, opens, "not closed in this paragraph"));
            let skip = open.len();
            extra.iter().skip(skip).for_each(|&at| say(at, closes, "not opened in this paragraph"));
        }
    }
}

/// Whether a text ends with what may be the letter or number of an item: `a)` in a sentence.
fn is_label(before: &str) -> bool {
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or(before);
    let rest = before[..before.len() - word.len()].chars().next_back();
    let short = word.chars().count() <= 4 && !word.is_empty();
    short
        && rest.is_none_or(|c| c.is_whitespace() || matches!(c, '«' | '“' | '*' | '_' | '(' | ',' | '、' | '，' | '；'))
}
