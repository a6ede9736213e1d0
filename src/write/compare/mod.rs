//! A comparison, written down: for a terminal, as a page, as JSON.
//!
//! The words around the texts (`moved`, `reworded`) are the writers' own, and English; the texts stand as they are.

mod html;
#[cfg(feature = "json")]
mod json;
#[cfg(all(test, feature = "std"))]
mod tests;
mod text;

pub use html::html;
#[cfg(feature = "json")]
pub use json::json;
pub use text::{Marks, Shown, text};

use crate::compare::{Change, Comparison, Counts, Paragraph, ParagraphKind, Row, Side};
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// What became of a row: `reworded, moved, renumbered`.
fn label(row: &Row<'_>) -> String {
    let mut words = Vec::new();
    match row.change {
        Change::Unchanged if row.moved || row.renumbered => {}
        change => words.push(change_name(change)),
    }
    words.extend(row.moved.then_some("moved"));
    words.extend(row.renumbered.then_some("renumbered"));
    words.join(", ")
}

fn change_name(change: Change) -> &'static str {
    match change {
        Change::Unchanged => "unchanged",
        Change::Scanning => "scanning",
        Change::Reworded => "reworded",
        Change::Aligned => "aligned",
        Change::Added => "added",
        Change::Dropped => "dropped",
    }
}

fn kind_name(kind: ParagraphKind) -> &'static str {
    match kind {
        ParagraphKind::Title => "title",
        ParagraphKind::Preambular => "preambular",
        ParagraphKind::Operative => "operative",
        ParagraphKind::Subparagraph => "subparagraph",
        ParagraphKind::Paragraph => "paragraph",
        ParagraphKind::Heading => "heading",
        ParagraphKind::Section => "section",
        ParagraphKind::Item => "item",
        ParagraphKind::Document => "document",
        ParagraphKind::Annex => "annex",
        ParagraphKind::Table => "table",
        ParagraphKind::Footnote => "footnote",
    }
}

/// A paragraph by its kind and number: `operative 2`.
fn name(paragraph: &Paragraph<'_>) -> String {
    let kind = kind_name(paragraph.kind);
    paragraph.number.as_deref().map_or(String::from(kind), |number| format!("{kind} {number}"))
}

/// What is compared: its symbol and its title.
fn heading(side: &Side<'_>) -> String {
    let name: Vec<&str> = [side.symbol, side.title].into_iter().flatten().collect();
    if name.is_empty() { String::from("no symbol, no title") } else { name.join(" · ") }
}

/// How many rows are what, without what there is none of.
fn counted(counts: &Counts) -> Vec<(&'static str, u32)> {
    let Counts { unchanged, scanning, reworded, aligned, added, dropped, moved, renumbered } = *counts;
    let all = [
        ("unchanged", unchanged),
        ("scanning", scanning),
        ("reworded", reworded),
        ("aligned", aligned),
        ("added", added),
        ("dropped", dropped),
        ("moved", moved),
        ("renumbered", renumbered),
    ];
    all.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// What a reader has to know of a comparison of two languages.
fn caveat(comparison: &Comparison<'_>) -> Option<&'static str> {
    (comparison.basis == crate::compare::Basis::Structure).then_some(
        "aligned by kinds, numbers, figures, citations and order; the wording of two languages is not compared",
    )
}
