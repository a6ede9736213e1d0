//! What is inside a paragraph: its leading phrase, links, footnotes where they are called.

use super::Akn;
use super::xml::address;
use crate::tree::{Block, BlockKind, Call, CitationNode, Document};
use crate::write::inline::{Piece, pieces};
use crate::write::notes::Notes;
use std::io::Write;

/// The footnotes of a document: each stands where it is first called.
pub(super) struct Called<'d> {
    notes: Notes<'d>,
    /// The numbers of those that were written.
    written: Vec<Option<u32>>,
    /// Those that nothing calls: they stand at the end of the last paragraph.
    uncalled: Vec<usize>,
    /// That paragraph.
    last: Option<*const Block<'static>>,
}

impl<'d> Called<'d> {
    pub(super) fn new(document: &'d Document<'_>, collection: bool) -> Called<'d> {
        let mut rehearsal = Notes::new(document);
        for call in &document.title_footnotes {
            rehearsal.call(&call.marker);
        }
        let (mut last, mut in_annexes) = (None, false);
        for block in document.body.iter().filter(|block| !(collection && is_component(block))) {
            in_annexes |= block.kind == BlockKind::Annex;
            // A footnote of the text itself, if it has a text at all, does not go to an annex.
            let kept = last.filter(|_| in_annexes);
            rehearse(block, &mut rehearsal, &mut last);
            last = kept.or(last);
        }
        let uncalled = (0..document.footnotes.len()).filter(|&note| rehearsal.calls[note] == 0).collect();
        Called { notes: Notes::new(document), written: vec![None; document.footnotes.len()], uncalled, last }
    }

    fn is_last(&self, block: &Block<'_>) -> bool {
        self.last == Some(address_of(block))
    }
}

/// Whether a block sets out a document.
pub(super) fn is_component(block: &Block<'_>) -> bool {
    block.kind == BlockKind::Document && block.document.is_some()
}

fn address_of(block: &Block<'_>) -> *const Block<'static> {
    std::ptr::from_ref(block).cast()
}

/// Calls what a block calls, in the order in which it is written.
fn rehearse(block: &Block<'_>, notes: &mut Notes<'_>, last: &mut Option<*const Block<'static>>) {
    for call in &block.footnotes {
        notes.call(&call.marker);
    }
    if block.text.is_some() || block.title.is_some() {
        *last = Some(address_of(block));
    }
    block.blocks.iter().for_each(|block| rehearse(block, notes, last));
}

impl<'d, 't, W: Write> Akn<'_, 'd, 't, W> {
    /// What a block says itself, its title where it has nothing else, with all it calls.
    pub(super) fn own(&mut self, block: &'d Block<'t>) {
        let text = block.text.as_deref().or(block.title.as_deref()).unwrap_or("");
        let lead = block.lead.as_deref().filter(|_| block.text.is_some());
        let citations = self.citations.of_block(block).to_vec();
        self.inline(text, lead, &citations, &block.footnotes);
        if self.called.is_last(block) {
            self.uncalled();
        }
    }

    /// Whether there are footnotes that no paragraph takes.
    pub(super) fn has_stray_notes(&self) -> bool {
        self.called.last.is_none() && !self.called.uncalled.is_empty()
    }

    /// The footnotes that nothing calls.
    pub(super) fn uncalled(&mut self) {
        std::mem::take(&mut self.called.uncalled).into_iter().for_each(|note| self.note(note))
    }

    /// A paragraph of HTML's kind.
    pub(super) fn p(&mut self, block: &'d Block<'t>) {
        self.xml.open("p", &[("xml:space", "preserve")]);
        self.own(block);
        self.xml.end("p")
    }

    pub(super) fn inline(
        &mut self,
        text: &str,
        lead: Option<&str>,
        citations: &[&'d CitationNode<'t>],
        calls: &[Call<'_>],
    ) {
        for piece in pieces(text, lead, citations, calls) {
            match piece {
                Piece::Text(text) => self.xml.text(text),
                Piece::Lead(text) => self.xml.element("span", &[("class", "italic")], text),
                Piece::Link { url, text } => self.xml.element("a", &[("href", &address(url))], text),
                Piece::Call(marker) => self.call(marker),
            }
        }
    }

    fn call(&mut self, marker: &str) {
        let Some((note, _)) = self.called.notes.call(marker) else {
            return self.xml.empty("noteRef", &[("marker", marker), ("placement", "bottom"), ("href", "#")]);
        };
        match self.called.written[note] {
            None => self.note(note),
            Some(written) => {
                let href = format!("#{}authorialNote_{written}", self.prefix);
                self.xml.empty("noteRef", &[("marker", marker), ("placement", "bottom"), ("href", &href)])
            }
        }
    }

    fn note(&mut self, note: usize) {
        self.ids.notes += 1;
        self.called.written[note] = Some(self.ids.notes);
        let id = format!("{}authorialNote_{}", self.prefix, self.ids.notes);
        let footnote = &self.document.footnotes[note];
        let attributes = [("marker", &*footnote.marker), ("placement", "bottom"), ("eId", &id)];
        self.xml.open("authorialNote", &attributes);
        self.xml.open("p", &[("xml:space", "preserve")]);
        let citations = self.citations.of_footnote(footnote.span).to_vec();
        self.inline(&footnote.text, None, &citations, &[]);
        self.xml.close("p");
        self.xml.close("authorialNote")
    }
}
