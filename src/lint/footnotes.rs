//! The order of footnotes. Whether each is called, and each call answered, the reader says.

use super::{Context, Level, Needs, Report, Rule};
use crate::grammar::mark::number;
use crate::span::Span;
use crate::tree::Document;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::format;

pub(super) static FOOTNOTE_ORDER: Rule = Rule {
    code: "footnote-order",
    level: Level::Warn,
    summary: "a footnote is called for the first time after one with a higher number",
    source: "UN Editorial Manual, Footnotes, IX.B: numbers are neither repeated nor skipped",
    needs: Needs::Source,
    check: order,
};

pub(super) static FOOTNOTE_REPEATED: Rule = Rule {
    code: "footnote-repeated",
    level: Level::Warn,
    summary: "two footnotes bear the same number",
    source: "UN Editorial Manual, Footnotes, IX.B: numbers are neither repeated nor skipped",
    needs: Needs::Document,
    check: repeated,
};

fn order(context: &Context<'_>, report: &mut Report<'_>) {
    if context.layer.scanned || context.layer.flat {
        return;
    }
    for document in &context.documents {
        let mut seen: BTreeSet<u32> = document.title_footnotes.iter().filter_map(|call| number(&call.marker)).collect();
        let noted: BTreeSet<u32> = document.footnotes.iter().filter_map(|note| number(&note.marker)).collect();
        for block in document.blocks() {
            let mut placed = None;
            for call in &block.footnotes {
                let Some(called) = number(&call.marker) else { continue };
                if seen.contains(&called) {
                    continue;
                }
                let highest = seen.last().copied().unwrap_or(0);
                // A figure that is taken for a call answers to no footnote.
                if called < highest && noted.contains(&called) && noted.contains(&highest) {
                    let offset = call.offset as usize;
                    let placed = placed.get_or_insert_with(|| context.placed(block));
                    let at = placed.as_ref().map_or(block.span.start, |placed| placed.span(offset..offset).start);
                    report.at(Span::new(at, at), format!("footnote {called} is called here, after footnote {highest}"));
                }
                seen.insert(called);
            }
        }
    }
}

fn repeated(context: &Context<'_>, report: &mut Report<'_>) {
    for document in &context.documents {
        told_twice(document, report);
    }
}

fn told_twice(document: &Document<'_>, report: &mut Report<'_>) {
    let mut seen: BTreeMap<u32, Span> = BTreeMap::new();
    let mut highest = 0;
    for note in &document.footnotes {
        let Some(number) = number(&note.marker) else { continue };
        if number == 1 && highest > 1 {
            seen.clear(); // an annex begins again
        }
        if let Some(&first) = seen.get(&number) {
            report.at(note.span, format!("there is a footnote {number} before this one")).beside(first);
        }
        seen.insert(number, note.span);
        highest = number;
    }
}
