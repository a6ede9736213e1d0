//! Footnotes and the marks that call them, once the whole text is known.

use super::{Block, CitationNode, DiagnosticNode, Document, Footnote, Text};
use crate::event::{Code, DocumentKind};
use crate::grammar::mark::{bare, plain};
use crate::span::Span;
use alloc::collections::{BTreeMap, BTreeSet};
use alloc::string::String;
use alloc::vec;
use alloc::vec::Vec;

/// Which footnotes are called, in the document and everything in it but drafts.
pub(super) fn call_footnotes(document: &mut Document<'_>) {
    let mut called = BTreeSet::new();
    called_in(document).for_each(|marker| once(&mut called, marker));
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
        called_in(part).for_each(|marker| once(&mut calls, marker));
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

/// The marks called in a document, but those of documents inside it.
fn called_in<'d>(document: &'d Document<'_>) -> impl Iterator<Item = &'d str> {
    let own = document.title_footnotes.iter().chain(&document.field_footnotes);
    own.chain(document.blocks().flat_map(|block| &block.footnotes)).map(|call| &*call.marker)
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
    let notes: Vec<&Footnote<'_>> = document.documents().flat_map(|document| &document.footnotes).collect();
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
    told.extend(missing().map(|(_, span)| DiagnosticNode::of(Code::FootnoteMissing.diagnostic(), *span)));
    told.extend(uncalled().map(|(_, span)| DiagnosticNode::of(Code::FootnoteNotCalled.diagnostic(), *span)));
    document.diagnostics = told;
}

fn call_inside(block: &mut Block<'_>) {
    if let Some(document) = &mut block.document {
        call_footnotes(document);
    }
    for inner in &mut block.blocks {
        call_inside(inner);
    }
}

/// Makes room for another call, by half of what there is: of a text that calls a footnote at every third byte, the calls
/// are what takes memory.
pub(super) fn grow<T>(calls: &mut Vec<T>) {
    if calls.len() == calls.capacity() {
        calls.reserve_exact((calls.len() / 2).max(4));
    }
}

/// The marker of a footnote, without what surrounds it: `<sup>1</sup>`, `(1)`, `\*`.
pub(super) fn marker_of(label: &str) -> Text<'_> {
    bare(label).into()
}
