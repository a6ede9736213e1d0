//! The citations of a document without the documents inside it: of its texts, and of its footnotes, which are called there.

use super::found::{Found, Reader};
use super::notes::{Caller, Notes};
use super::passage::{Passage, passages};
use super::{Place, Reference};
use crate::grammar::verb::last_verb;
use crate::language::Language;
use crate::lexicon::lexicon;
use crate::tree::{CitationNode, Document, Text};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// Reads a document without the documents inside it.
pub(super) fn document<'d>(
    document: &'d Document<'_>,
    from: &Text<'d>,
    source: &'d str,
    into: &mut Vec<Reference<'d>>,
) {
    let language = document.language.0.unwrap_or(Language::En);
    let words = lexicon(language);
    let mut reader = Reader { words, language, source, from: from.clone(), passage: 0, last: [None, None] };
    let mut blocks: BTreeMap<(u32, bool), Vec<&'d CitationNode<'_>>> = BTreeMap::new();
    for node in &document.citations {
        let start = node.block_span.map_or(u32::MAX, |span| span.start);
        blocks.entry((start, node.in_footnote)).or_default().push(node);
    }
    let mut notes = Notes::default();
    for passage in passages(document, words) {
        let nodes = blocks.remove(&(passage.span.start, false)).unwrap_or_default();
        reader.callers(&passage, &mut notes);
        reader.passage += 1;
        let found = reader.passage(&passage, &nodes);
        for Found { reference, .. } in &found {
            reader.remember(reference);
        }
        into.extend(found.into_iter().map(|found| found.reference));
    }
    notes.read(document, &mut blocks, &mut reader, into);
    // The title and the masthead; of its own symbol a document does not cite itself there.
    let elsewhere = blocks.into_values().flatten().filter(|node| node.symbol.as_deref() != Some(&**from));
    into.extend(elsewhere.map(|node| reader.node(node, &Place::default())));
}

impl<'d> Reader<'d, '_> {
    /// Who calls which footnote, and with which verb.
    fn callers(&self, passage: &Passage<'d>, notes: &mut Notes<'d>) {
        let (mut known, mut from) = (None, 0);
        for call in passage.calls {
            let until = passage.text.floor_char_boundary(call.offset as usize);
            known = last_verb(&passage.text, from.min(until), until, known, self.words);
            from = from.max(until);
            let verb = self.verb(passage, &known);
            notes.called(&call.marker, Caller { place: passage.place.clone(), verb });
        }
    }
}
