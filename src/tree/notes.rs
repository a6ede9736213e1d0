//! Footnotes and the marks that call them, once the whole text is known.

use super::build::{grow, node};
use super::{Block, CitationNode, Document, Footnote, Text};
use crate::event::{Code, DocumentKind};
use crate::lexicon::signs::{closes_bracket, lowered, opens_bracket};
use crate::span::Span;
use alloc::borrow::Cow;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// Which footnotes are called, in the document and everything in it but drafts.
pub(super) fn call_footnotes(document: &mut Document<'_>) {
    let mut called = BTreeSet::new();
    let own = document.title_footnotes.iter().chain(&document.field_footnotes);
    own.for_each(|call| once(&mut called, &call.marker));
    markers(&document.body, &mut |marker| once(&mut called, marker));
    for footnote in &mut document.footnotes {
        footnote.called = called.contains(&*plain(&footnote.marker));
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
        let (mut calls, mut notes) = (BTreeSet::new(), BTreeSet::new());
        markers(&part.body, &mut |marker| once(&mut calls, marker));
        let own = part.title_footnotes.iter().chain(&part.field_footnotes);
        own.for_each(|call| once(&mut calls, &call.marker));
        part.footnotes.iter().for_each(|note| once(&mut notes, &note.marker));
        (calls, notes)
    };
    let mut wanted: Vec<(BTreeSet<String>, BTreeSet<String>)> = parts.iter().map(|part| lists(part)).collect();
    for from in 1..parts.len() {
        for note in core::mem::take(&mut parts[from].footnotes) {
            let marker = plain(&note.marker).into_owned();
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

/// Gives the marks called in blocks.
fn markers(blocks: &[Block<'_>], give: &mut impl FnMut(&str)) {
    for block in blocks {
        block.footnotes.iter().for_each(|call| give(&call.marker));
        markers(&block.blocks, give);
    }
}

/// Puts a mark among others, in plain digits; there are few that differ.
fn once(marks: &mut BTreeSet<String>, marker: &str) {
    let marker = plain(marker);
    if !marks.contains(&*marker) {
        marks.insert(marker.into_owned());
    }
}

/// The marks of a text, in their order: a text may have one at every third byte, but few that differ.
#[derive(Clone, Debug, Default)]
pub(super) struct Calls<'text> {
    /// Each marker as printed, by its number in the order of the first.
    markers: BTreeMap<&'text str, u32>,
    all: Vec<(u32, Span)>,
}

impl<'text> Calls<'text> {
    pub(super) fn push(&mut self, marker: &'text str, span: Span) {
        let next = self.markers.len() as u32;
        grow(&mut self.all);
        self.all.push((*self.markers.entry(marker).or_insert(next), span));
    }
}

/// Marks that call no footnote, and footnotes that no mark calls: asked of the whole text, since the notes of a report
/// with drafts in it may stand together at its end.
pub(super) fn tell_footnotes<'text>(document: &mut Document<'text>, calls: Calls<'_>) {
    let mut told = core::mem::take(&mut document.diagnostics);
    let mut notes: Vec<&Footnote<'_>> = Vec::new();
    notes_inside(document, &mut notes);
    let (mut noted, mut called) = (BTreeSet::new(), BTreeSet::new());
    notes.iter().filter(|note| !note.text.is_empty()).for_each(|note| once(&mut noted, &note.marker));
    let mut lacks = vec![false; calls.markers.len()];
    for (marker, &number) in &calls.markers {
        once(&mut called, marker);
        lacks[number as usize] = !noted.contains(&*plain(marker));
    }
    let missing = || calls.all.iter().filter(|(marker, _)| lacks[*marker as usize]);
    let uncalled = || {
        let plain = notes.iter().map(|note| (plain(&note.marker), &note.span));
        plain.filter(|(marker, _)| !marker.is_empty() && !called.contains(&**marker))
    };
    told.reserve_exact(missing().count() + uncalled().count());
    told.extend(missing().map(|(_, span)| node(Code::FootnoteMissing.diagnostic(), *span)));
    told.extend(uncalled().map(|(_, span)| node(Code::FootnoteNotCalled.diagnostic(), *span)));
    document.diagnostics = told;
}

fn notes_inside<'a, 'text>(document: &'a Document<'text>, into: &mut Vec<&'a Footnote<'text>>) {
    fn blocks<'a, 'text>(list: &'a [Block<'text>], into: &mut Vec<&'a Footnote<'text>>) {
        for block in list {
            if let Some(document) = &block.document {
                notes_inside(document, into);
            }
            blocks(&block.blocks, into);
        }
    }
    into.extend(&document.footnotes);
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
pub(super) fn plain(marker: &str) -> Cow<'_, str> {
    if marker.bytes().all(|b| b.is_ascii() && b != b'\\') {
        return Cow::Borrowed(marker);
    }
    let plain = marker.chars().filter(|c| *c != '\\').map(lowered);
    Cow::Owned(plain.collect())
}

/// The marker of a footnote, without what surrounds it: `<sup>1</sup>`, `(1)`, `\*`.
pub(super) fn marker_of(label: &str) -> Text<'_> {
    let label = label.trim_start_matches("<sup>").trim_end_matches("</sup>");
    label
        .trim_matches(|c| matches!(c, '\\' | ' ' | '[' | ']' | '^' | ':') || opens_bracket(c) || closes_bracket(c))
        .into()
}
