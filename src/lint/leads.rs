//! Leading phrases: known, in their mood, in italics.

use super::source::{before, within};
use super::{Context, Level, Needs, Report, Rule};
use crate::grammar::opening::scan_opening;
use crate::lexicon::OpeningKind;
use crate::span::Span;
use crate::tree::{Block, BlockKind};
use alloc::format;
use alloc::vec::Vec;

pub(super) static LEAD_MOOD: Rule = Rule {
    code: "lead-mood",
    level: Level::Warn,
    summary: "a preambular verb opens an operative paragraph, or the reverse",
    source: "UN Editorial Manual, Resolutions, II.C",
    needs: Needs::Source,
    check: mood,
};

pub(super) static LEAD_UNKNOWN: Rule = Rule {
    code: "lead-unknown",
    level: Level::Allow,
    summary: "no known leading phrase opens this paragraph",
    source: "UN Editorial Manual, Resolutions, II.C, and the phrases of src/lexicon",
    needs: Needs::Source,
    check: unknown,
};

pub(super) static LEAD_NOT_ITALIC: Rule = Rule {
    code: "lead-not-italic",
    level: Level::Warn,
    summary: "this leading phrase is not in italics, as the others are",
    source: "UN Editorial Manual, Resolutions, II.G",
    needs: Needs::Source,
    check: italics,
};

/// Each preambular paragraph, and each operative one with a number, with its leading phrase as far as it is known.
fn each<'a>(context: &Context<'a>, give: &mut impl FnMut(&'a Block<'a>, Option<(OpeningKind, Span)>)) {
    let Some(lexicon) = context.lexicon else { return };
    for document in &context.documents {
        for block in document.blocks() {
            let opens =
                block.kind == BlockKind::Preambular || block.kind == BlockKind::Operative && block.label.is_some();
            if let Some(placed) = opens.then(|| context.placed(block)).flatten() {
                let lead = scan_opening(placed.text, lexicon).map(|(kind, len)| (kind, placed.span(0..len)));
                give(block, lead);
            }
        }
    }
}

fn mood(context: &Context<'_>, report: &mut Report<'_>) {
    if !context.style().is_some_and(|style| style.moods) {
        return;
    }
    // The only operative paragraph of a resolution bears no number, and may be taken for a preambular one.
    let numbered = |block: &Block<'_>| block.kind == BlockKind::Operative && block.label.is_some();
    let last = context.documents.iter().filter_map(|document| {
        let any = document.body.iter().any(|block| numbered(block) || block.blocks.iter().any(numbered));
        document.body.iter().rfind(|block| !any && block.kind == BlockKind::Preambular)
    });
    let last: Vec<Span> = last.map(|block| block.span).collect();
    each(context, &mut |block, lead| {
        let Some((kind, span)) = lead.filter(|_| !last.contains(&block.span)) else { return };
        let message = match (block.kind, kind) {
            (BlockKind::Operative, OpeningKind::Preambular) => {
                "this phrase opens preambular paragraphs, not operative ones"
            }
            // A machine's line may begin with a verb that only goes on.
            (BlockKind::Preambular, OpeningKind::Operative) if !context.layer.is_machine() => {
                "this phrase opens operative paragraphs, not preambular ones"
            }
            _ => return,
        };
        report.at(span, message);
    });
}

fn unknown(context: &Context<'_>, report: &mut Report<'_>) {
    each(context, &mut |block, lead| {
        if lead.is_none()
            && let Some(placed) = context.placed(block)
        {
            let len = placed.text.find(|c: char| !c.is_alphanumeric()).unwrap_or(placed.text.len());
            report.at(placed.span(0..len), "this is no leading phrase that is known");
        }
    });
}

/// What sets a phrase off in Markdown and HTML.
const EMPHASIS: &[&str] = &["**", "*", "_", "<i>", "<em>", "<b>", "<strong>"];

fn italics(context: &Context<'_>, report: &mut Report<'_>) {
    let mut leads: Vec<(Span, Option<&str>)> = Vec::new();
    each(context, &mut |_, lead| {
        if let Some((_, span)) = lead {
            let before = before(context.text, span.start).trim_end_matches(' ');
            leads.push((span, EMPHASIS.iter().find(|mark| before.ends_with(**mark)).copied()));
        }
    });
    let set: Vec<&str> = leads.iter().filter_map(|(_, mark)| *mark).collect();
    // A source has italics where its phrases are set in them, but for a few.
    if set.len() < 3 || 4 * set.len() < 3 * leads.len() {
        return;
    }
    for (span, _) in leads.iter().filter(|(_, mark)| mark.is_none()) {
        let found = report.at(*span, "this leading phrase is not in italics");
        let words = within(context.text, *span);
        if !words.contains(['\n', '*', '_', '<']) && matches!(set[0], "*" | "_" | "**") {
            found.fix(*span, format!("{0}{words}{0}", set[0]));
        }
    }
}
