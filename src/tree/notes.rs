//! Footnotes and the marks that call them, once the whole text is known.

use super::build::node;
use super::{Block, CitationNode, Document, Text};
use crate::event::{Code, DocumentKind};
use crate::span::Span;
use alloc::collections::BTreeSet;
use alloc::string::String;
use alloc::vec::Vec;

/// Which footnotes are called, in the document and everything in it but drafts.
pub(super) fn call_footnotes(document: &mut Document<'_>) {
    let own = document.title_footnotes.iter().chain(&document.field_footnotes);
    let mut called: Vec<&str> = own.map(|call| call.marker.as_ref()).collect();
    markers(&document.body, &mut called);
    let mut called: Vec<String> = called.into_iter().map(plain).collect();
    called.sort();
    for footnote in &mut document.footnotes {
        footnote.called = called.binary_search(&plain(&footnote.marker)).is_ok();
    }
    for block in &mut document.body {
        call_inside(block);
    }
}

/// In a resolution in parts, a footnote may be printed after the part that calls it has ended, at the foot of the page
/// or of all the text: it goes to the last part before it that calls it and has none of that mark.
pub(super) fn move_footnotes(document: &mut Document<'_>) {
    if document.kind != DocumentKind::Collection {
        return;
    }
    let mut parts: Vec<&mut Document<'_>> =
        document.body.iter_mut().filter_map(|block| block.document.as_deref_mut()).collect();
    let lists = |part: &Document<'_>| {
        let mut calls = Vec::new();
        markers(&part.body, &mut calls);
        calls.extend(part.title_footnotes.iter().chain(&part.field_footnotes).map(|call| call.marker.as_ref()));
        let calls: BTreeSet<String> = calls.into_iter().map(plain).collect();
        let notes: BTreeSet<String> = part.footnotes.iter().map(|note| plain(&note.marker)).collect();
        (calls, notes)
    };
    let mut wanted: Vec<(BTreeSet<String>, BTreeSet<String>)> = parts.iter().map(|part| lists(part)).collect();
    for from in 1..parts.len() {
        for note in core::mem::take(&mut parts[from].footnotes) {
            let marker = plain(&note.marker);
            let lacks = |(calls, notes): &(BTreeSet<String>, BTreeSet<String>)| {
                calls.contains(&marker) && !notes.contains(&marker)
            };
            let to = match wanted[..from].iter().rposition(lacks) {
                Some(to) if !wanted[from].0.contains(&marker) => to,
                _ => from,
            };
            if to != from {
                let in_note = |citation: &CitationNode<'_>| {
                    citation.in_footnote && note.span.start <= citation.span.start && citation.span.end <= note.span.end
                };
                let (moved, kept) =
                    core::mem::take(&mut parts[from].citations).into_iter().partition::<Vec<_>, _>(in_note);
                parts[from].citations = kept;
                parts[to].citations.extend(moved);
            }
            wanted[to].1.insert(marker);
            parts[to].footnotes.push(note);
        }
    }
}

/// The marks called in blocks.
fn markers<'a>(blocks: &'a [Block<'_>], into: &mut Vec<&'a str>) {
    for block in blocks {
        into.extend(block.footnotes.iter().map(|call| call.marker.as_ref()));
        markers(&block.blocks, into);
    }
}

/// Marks that call no footnote, and footnotes that no mark calls: asked of the whole text, since the notes of a report
/// with drafts in it may stand together at its end.
pub(super) fn tell_footnotes(document: &mut Document<'_>, calls: &[(&str, Span)]) {
    let mut notes: Vec<(String, Span)> = Vec::new();
    notes_inside(document, &mut notes);
    let calls: Vec<(String, Span)> = calls.iter().map(|(marker, span)| (plain(marker), *span)).collect();
    let sorted = |list: &[(String, Span)]| {
        let mut markers: Vec<String> = list.iter().map(|(marker, _)| marker.clone()).collect();
        markers.sort_unstable();
        markers
    };
    let (noted, called) = (sorted(&notes), sorted(&calls));
    let missing = calls.iter().filter(|(marker, _)| noted.binary_search(marker).is_err());
    let missing = missing.map(|(_, span)| node(Code::FootnoteMissing.diagnostic(), *span));
    let uncalled = notes.iter().filter(|(marker, _)| !marker.is_empty() && called.binary_search(marker).is_err());
    let uncalled = uncalled.map(|(_, span)| node(Code::FootnoteNotCalled.diagnostic(), *span));
    document.diagnostics.extend(missing.chain(uncalled));
}

fn notes_inside(document: &Document<'_>, into: &mut Vec<(String, Span)>) {
    fn blocks(list: &[Block<'_>], into: &mut Vec<(String, Span)>) {
        for block in list {
            if let Some(document) = &block.document {
                notes_inside(document, into);
            }
            blocks(&block.blocks, into);
        }
    }
    into.extend(document.footnotes.iter().map(|note| (plain(&note.marker), note.span)));
    blocks(&document.body, into);
}

fn call_inside(block: &mut Block<'_>) {
    if let Some(document) = &mut block.document {
        call_footnotes(document);
    }
    for inner in &mut block.blocks {
        call_inside(inner);
    }
}

/// A marker in plain digits.
pub(super) fn plain(marker: &str) -> String {
    marker
        .chars()
        .filter(|c| *c != '\\')
        .map(|c| match c {
            '¹' => '1',
            '²' => '2',
            '³' => '3',
            '⁰' => '0',
            '⁴'..='⁹' => char::from(b'4' + (c as u32 - '⁴' as u32) as u8),
            _ => c,
        })
        .collect()
}

/// The marker of a footnote, without what surrounds it: `<sup>1</sup>`, `(1)`, `\*`.
pub(super) fn marker_of(label: &str) -> Text<'_> {
    let label = label.trim_start_matches("<sup>").trim_end_matches("</sup>");
    label.trim_matches(['(', ')', '\\', ' ', '[', ']', '^', ':', '（', '）']).into()
}
