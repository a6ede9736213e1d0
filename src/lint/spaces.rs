//! Blanks where none belongs.

use super::place::Placed;
use super::{Context, Level, Needs, Report, Rule};
use crate::lexicon::Style;
use crate::lexicon::signs::is_space;
use crate::span::Span;
use alloc::format;

pub(super) static STRAY_SPACE: Rule = Rule {
    code: "stray-space",
    level: Level::Note,
    summary: "a blank stands where none belongs",
    source: "UN Editorial Manual, Punctuation, and the usage of each language",
    needs: Needs::Source,
    check,
};

fn check(context: &Context<'_>, report: &mut Report<'_>) {
    let Some(style) = context.style() else { return };
    if context.layer.is_machine() {
        return;
    }
    for placed in &context.texts {
        blanks(placed, context.text, style, report);
    }
}

fn blanks(placed: &Placed<'_>, source: &str, style: &Style, report: &mut Report<'_>) {
    let text = placed.text;
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_whitespace()) {
        let before = text[..at].chars().next_back().unwrap_or(' ');
        let mut behind = text[at + c.len_utf8()..].chars();
        let (after, then) = (behind.next().unwrap_or(' '), behind.next().unwrap_or(' '));
        let from = at - before.len_utf8();
        let around = placed.span(from..at + c.len_utf8() + after.len_utf8());
        let blank =
            Span::new(around.start + before.len_utf8() as u32, around.end - (after.len_utf8() as u32).min(around.end));
        // Only where nothing but blanks was there: no end of a line, no mark of a footnote.
        let Some(raw) = source.get(blank.range()) else { continue };
        if raw.is_empty() || !raw.chars().all(is_space) {
            continue;
        }
        let opens = style.opening.contains(&before);
        // An ellipsis, `.org`, `. . .`.
        let dots = after == '.' && (then == '.' || before == '.' || then.is_alphanumeric());
        // A scale, a proportion: `1 : 50 000`.
        let figure = behind.next().is_some_and(|c| c.is_ascii_digit());
        let ratio = after == ':' && before.is_ascii_digit() && then.is_whitespace() && figure;
        let closes = style.tight.contains(&after) && !dots && !ratio;
        if closes && !opens {
            let found = report.at(blank, format!("a blank before `{after}`"));
            // Beside two marks it is not the blank alone that is wrong.
            let marks = [style.commas, style.semicolons, style.stops, &[':']];
            let is_mark = |c: char| marks.iter().any(|marks| marks.contains(&c));
            if !(is_mark(after) && (is_mark(before) || is_mark(then))) {
                found.fix(blank, "");
            }
        } else if opens && !closes {
            report.at(blank, format!("a blank after `{before}`")).fix(blank, "");
        } else if raw.chars().count() > 1 && !matches!(before, '.' | ':' | '!' | '?') {
            report.at(blank, "more blanks than one").fix(blank, " ");
        }
    }
}
