//! What the rules look at.

use super::layer::Layer;
use super::place::Placed;
use crate::grammar::head;
use crate::lexicon::{Lexicon, Style, lexicon};
use crate::span::Span;
use crate::tree::{Block, Document};
use alloc::vec::Vec;

/// A document with all that stands in it.
pub(super) struct Context<'a> {
    /// The source.
    pub(super) text: &'a str,
    /// The document, and every document inside it, in order.
    pub(super) documents: Vec<&'a Document<'a>>,
    /// The reading texts of blocks and footnotes, where they stand.
    pub(super) texts: Vec<Placed<'a>>,
    /// The same in the order of their places in memory, by which the text of a block is found again.
    by_address: Vec<u32>,
    /// What kind of text it is.
    pub(super) layer: Layer,
    /// Furniture and footnotes, in order: no part of the block they stand in.
    pub(super) skip: Vec<Span>,
    /// Furniture alone, in order.
    lines: Vec<Span>,
    /// The words of its language.
    pub(super) lexicon: Option<&'static Lexicon>,
    /// What its markup claims, where it was read from AKN4UN.
    #[cfg(feature = "akn")]
    pub(super) claims: Option<&'a crate::read::Claims<'a>>,
}

impl<'a> Context<'a> {
    pub(super) fn new(document: &'a Document<'a>, text: &'a str) -> Context<'a> {
        let documents: Vec<&Document<'_>> = document.documents().collect();
        let language = document.language.0;
        let notes = documents.iter().flat_map(|document| &document.footnotes).map(|note| note.span);
        let furniture = documents.iter().flat_map(|document| &document.furniture).map(|line| line.span);
        let mut lines: Vec<Span> = furniture.collect();
        lines.sort_unstable();
        let mut skip: Vec<Span> = notes.chain(lines.iter().copied()).collect();
        skip.sort_unstable();
        let layer = Layer::of(&documents, text);
        let mut context = Context {
            text,
            documents,
            texts: Vec::new(),
            by_address: Vec::new(),
            layer,
            skip,
            lines,
            lexicon: language.map(lexicon),
            #[cfg(feature = "akn")]
            claims: None,
        };
        let mut texts = Vec::new();
        for document in &context.documents {
            texts.extend(document.blocks().filter_map(|block| context.place(block)));
            let lines: Vec<Span> = document.furniture.iter().map(|line| line.span).collect();
            for note in &document.footnotes {
                let start = behind_label(text, note.span, Some(&note.marker));
                texts.extend(Placed::new(&note.text, text, Span::new(start, note.span.end), &lines));
            }
        }
        context.by_address = (0..texts.len() as u32).collect();
        context.by_address.sort_by_key(|&n| address(texts[n as usize].text));
        context.texts = texts;
        context
    }

    /// The own text of a block, where it stands.
    pub(super) fn placed(&self, block: &Block<'_>) -> Option<&Placed<'a>> {
        let text = own_text(block)?;
        let place = |&n: &u32| address(self.texts[n as usize].text);
        let found = self.by_address.binary_search_by_key(&address(text), place).ok()?;
        self.texts.get(self.by_address[found] as usize)
    }

    fn place(&self, block: &'a Block<'a>) -> Option<Placed<'a>> {
        let text = own_text(block)?;
        let span = block.text_span.unwrap_or(block.span);
        let start = behind_label(self.text, span, block.label.as_deref());
        Placed::new(text, self.text, Span::new(start, block.span.end.max(span.end)), &self.skip)
    }

    /// How its language sets its marks.
    pub(super) fn style(&self) -> Option<&'static Style> {
        self.lexicon.map(|words| words.style)
    }

    /// Whether a place is on a line of the page.
    pub(super) fn furniture(&self, span: Span) -> bool {
        let before = self.lines.partition_point(|line| line.start <= span.start);
        before.checked_sub(1).is_some_and(|last| self.lines[last].contains(span))
    }

    /// The label of a block in the source.
    pub(super) fn label(&self, block: &Block<'_>) -> Option<Span> {
        let label = block.label.as_deref()?;
        let start = block.span.start as usize;
        let at = start + head(self.text.get(start..)?, label.len() + FAR).find(label).filter(|at| *at < FAR)?;
        Some(Span::new(at as u32, (at + label.len()) as u32))
    }
}

fn own_text<'a>(block: &'a Block<'_>) -> Option<&'a str> {
    block.text.as_deref().or(block.title.as_deref())
}

/// Where a text lies in memory: that of a block lies there alone.
fn address(text: &str) -> (usize, usize) {
    (text.as_ptr().addr(), text.len())
}

/// How far behind the beginning of a block its label is looked for, in bytes.
const FAR: usize = 16;

/// Where the text behind a label begins.
fn behind_label(text: &str, span: Span, label: Option<&str>) -> u32 {
    let Some(label) = label else { return span.start };
    let number = label.trim_matches(|c: char| !c.is_alphanumeric());
    let Some(rest) = text.get(span.range()) else { return span.start };
    let rest = head(rest, label.len() + FAR);
    let found = rest.find(label).map(|at| at + label.len()).or_else(|| rest.find(number).map(|at| at + number.len()));
    span.start + found.filter(|at| *at < label.len() + FAR).unwrap_or(0) as u32
}
