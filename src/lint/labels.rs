//! The labels of paragraphs: their form, and letters of another alphabet in them.

use super::{Context, Level, Needs, Report, Rule};
use crate::lexicon::script::looks_latin;
use crate::span::Span;
use crate::tree::{Block, BlockKind};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

pub(super) static SUBPARAGRAPH_LABEL: Rule = Rule {
    code: "subparagraph-label",
    level: Level::Warn,
    summary: "the label of a sub-paragraph is not set as its language does",
    source: "UN Editorial Manual, Paragraphs and subparagraphs",
    needs: Needs::Document,
    check: form,
};

pub(super) static HOMOGLYPH_LABEL: Rule = Rule {
    code: "homoglyph-label",
    level: Level::Warn,
    summary: "a label has a letter of another alphabet that looks like the right one",
    source: "the document’s own consistency",
    needs: Needs::Source,
    check: homoglyphs,
};

/// `(a)` in English, `a)` in French and Spanish.
fn form(context: &Context<'_>, report: &mut Report<'_>) {
    let Some(brackets) = context.style().and_then(|style| style.brackets) else { return };
    for block in context.documents.iter().flat_map(|document| document.blocks()) {
        let Some(label) = block.label.as_deref().filter(|_| block.kind == BlockKind::Subparagraph) else { continue };
        let Some(span) = context.label(block) else { continue };
        let Some(number) = label.trim_start_matches('(').strip_suffix(')') else { continue };
        if !number.bytes().all(|b| b.is_ascii_lowercase()) || label.starts_with('(') == brackets {
            continue;
        }
        let right = if brackets { format!("({number})") } else { format!("{number})") };
        let found = report.at(span, format!("`{label}` should be `{right}` in this language"));
        found.fix(span, right);
    }
}

/// A Cyrillic `с)` between `b)` and `d)`.
fn homoglyphs(context: &Context<'_>, report: &mut Report<'_>) {
    let mut lists: Vec<Vec<&Block<'_>>> = Vec::new();
    for document in &context.documents {
        lists.push(document.body.iter().collect());
        lists.extend(document.blocks().map(|block| block.blocks.iter().collect()));
    }
    for list in lists {
        let labelled: Vec<(&str, Span)> =
            list.iter().filter_map(|block| Some((block.label.as_deref()?, context.label(block)?))).collect();
        let is_latin = |label: &str| label.chars().any(|c| c.is_ascii_alphabetic());
        let latin = labelled.iter().filter(|(label, _)| is_latin(label)).count();
        let other =
            labelled.iter().filter(|(label, _)| label.chars().any(|c| looks_latin(c).is_some()) && !is_latin(label));
        let mixed =
            labelled.iter().filter(|(label, _)| is_latin(label) && label.chars().any(|c| looks_latin(c).is_some()));
        let (other, mixed): (Vec<_>, Vec<_>) = (other.collect(), mixed.collect());
        // A list in Cyrillic letters is one: `а) б) в)`.
        let other = if latin > other.len() { other } else { Vec::new() };
        for (label, span) in other.into_iter().chain(mixed) {
            let right: String = label.chars().map(|c| looks_latin(c).unwrap_or(c)).collect();
            let found = report.at(*span, format!("`{label}` is written with a Cyrillic letter among Latin ones"));
            found.help(format!("write `{right}` with a Latin letter")).fix(*span, right);
        }
    }
}
