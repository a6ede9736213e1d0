//! The texts of a document with where they stand, in order of reading.

use super::Place;
use crate::grammar::verb::last_verb;
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::tree::{Block, BlockKind, Call, Document, Text};
use alloc::borrow::Cow;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// A text that citations stand in.
pub(super) struct Passage<'d> {
    pub(super) text: Cow<'d, str>,
    pub(super) place: Place<'d>,
    /// Its own text in the input: where its citations say they stand.
    pub(super) span: Span,
    /// The verb of the paragraph that it is a part of.
    pub(super) above: Option<&'d str>,
    pub(super) lead: Option<&'d str>,
    pub(super) calls: &'d [Call<'d>],
}

/// The texts of the body, of documents inside it none. The title comes first.
pub(super) fn passages<'d>(document: &'d Document<'_>, lexicon: &Lexicon) -> Vec<Passage<'d>> {
    let mut walk = Walk { lexicon, ordinal: 0, found: Vec::new() };
    if let Some(title) = document.title.as_deref() {
        walk.found.push(Passage {
            text: Cow::Borrowed(title),
            place: Place::default(),
            span: Span::default(),
            above: None,
            lead: None,
            calls: &document.title_footnotes,
        });
    }
    walk.blocks(&document.body, &Place::default(), None);
    walk.found
}

/// The documents set out in a document, with their numbers; those inside these not.
pub(super) fn documents<'d>(document: &'d Document<'_>) -> Vec<(&'d Document<'d>, String)> {
    let mut found = Vec::new();
    for block in document.blocks() {
        if let Some(document) = &block.document {
            let number = block.number.as_deref().map_or_else(|| format!("{}", found.len() + 1), String::from);
            found.push((&**document, number));
        }
    }
    found
}

struct Walk<'d, 'l> {
    lexicon: &'l Lexicon,
    /// How many preambular paragraphs there were.
    ordinal: u16,
    found: Vec<Passage<'d>>,
}

impl<'d> Walk<'d, '_> {
    fn blocks(&mut self, blocks: &'d [Block<'_>], outer: &Place<'d>, above: Option<&'d str>) {
        for block in blocks {
            let place = self.place(block, outer);
            let own = block.text.as_deref().or(block.title.as_deref());
            let cells = || block.rows.iter().flatten().map(Text::as_ref).collect::<Vec<_>>().join("\n");
            let text = own.map_or_else(|| Cow::Owned(cells()), Cow::Borrowed);
            let lead = block.lead.as_deref();
            // What its sub-paragraphs inherit.
            let verb = match last_verb(&text, 0, text.len(), None, self.lexicon) {
                Some((_, range)) if lead.is_none_or(|lead| range.start >= lead.len()) => {
                    own.and_then(|own| own.get(range))
                }
                _ => lead,
            };
            let verb = verb.filter(|_| !matches!(block.kind, BlockKind::Section | BlockKind::Annex)).or(above);
            if !text.is_empty() {
                let span = block.text_span.unwrap_or(block.span);
                let calls = &block.footnotes;
                self.found.push(Passage { text, place: place.clone(), span, above, lead, calls });
            }
            self.blocks(&block.blocks, &place, verb);
        }
    }

    fn place(&mut self, block: &Block<'_>, outer: &Place<'d>) -> Place<'d> {
        let mut place = outer.clone();
        let inner = matches!(outer.kind, Some(BlockKind::Preambular | BlockKind::Operative | BlockKind::Paragraph));
        if !inner {
            place.kind = Some(block.kind);
        }
        if block.kind == BlockKind::Preambular {
            self.ordinal = self.ordinal.saturating_add(1);
            place.ordinal = Some(self.ordinal);
        }
        let number = block.number.as_deref();
        let number = match block.kind {
            BlockKind::Annex => {
                Some(number.map_or_else(|| Cow::Borrowed("annex"), |n| Cow::Owned(format!("annex-{n}"))))
            }
            _ => number.map(Cow::Borrowed),
        };
        if let Some(number) = number {
            if !place.path.is_empty() {
                place.path.push('.');
            }
            place.path += &number;
        }
        place
    }
}
