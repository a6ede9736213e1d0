//! What stands inside a paragraph: its leading phrase, its citations as links, its footnote calls.
//!
//! The tree tells where a citation stands in the source, and a page shows the reading text; so a citation is found
//! again by its words. Citations come in order, and each is searched for after the one before it.

use crate::span::{Span, put_in_order};
use crate::tree::{Block, Call, CitationNode, Document};
use alloc::collections::BTreeMap;
use alloc::vec::Vec;
use core::ops::Range;

/// Citations that are not found in a block before the rest of them is given up. A block that says one thing and whose
/// citations say another would be searched to its end for each of them.
const MISSES: u32 = 8;

/// The citations of a document by where they stand.
pub(super) struct Citations<'d, 't> {
    of_blocks: BTreeMap<(u32, u32), Vec<&'d CitationNode<'t>>>,
    /// Those in footnotes, by their place.
    of_footnotes: Vec<&'d CitationNode<'t>>,
}

impl<'d, 't> Citations<'d, 't> {
    pub(super) fn new(document: &'d Document<'t>) -> Citations<'d, 't> {
        let mut of_blocks = BTreeMap::<_, Vec<_>>::new();
        let mut of_footnotes: Vec<&CitationNode<'_>> = Vec::new();
        for citation in &document.citations {
            if citation.in_footnote {
                of_footnotes.push(citation);
            } else if let Some(block) = citation.block_span {
                of_blocks.entry((block.start, block.end)).or_default().push(citation);
            }
        }
        put_in_order(&mut of_footnotes, |citation| citation.span.start);
        Citations { of_blocks, of_footnotes }
    }

    pub(super) fn of_block(&self, block: &Block<'_>) -> &[&'d CitationNode<'t>] {
        let at = |span: Span| self.of_blocks.get(&(span.start, span.end));
        at(block.span).or_else(|| at(block.text_span?)).map_or(&[], Vec::as_slice)
    }

    pub(super) fn of_footnote(&self, span: Span) -> &[&'d CitationNode<'t>] {
        let from = self.of_footnotes.partition_point(|citation| citation.span.start < span.start);
        let to = self.of_footnotes.partition_point(|citation| citation.span.start < span.end);
        self.of_footnotes.get(from..to).unwrap_or_default()
    }
}

/// A stretch of a paragraph.
#[derive(Debug, PartialEq)]
pub(super) enum Piece<'a> {
    Text(&'a str),
    Lead(&'a str),
    Link { url: &'a str, text: &'a str },
    Call(&'a str),
}

/// A paragraph cut into pieces, in order. Together their texts are the text.
pub(super) fn pieces<'a>(
    text: &'a str,
    lead: Option<&str>,
    citations: &[&'a CitationNode<'_>],
    calls: &'a [Call<'_>],
) -> Vec<Piece<'a>> {
    // A quotation mark may stand before the leading phrase.
    let quotes = text.len() - text.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    let from = if lead.is_some_and(|lead| text.starts_with(lead)) { 0 } else { quotes };
    let lead = from..from + lead.filter(|lead| text[from..].starts_with(*lead)).map_or(0, str::len);
    let links = find(text, lead.end, citations);
    let mut calls: Vec<(usize, &str)> = calls.iter().map(|call| (place(text, call.offset), &*call.marker)).collect();
    put_in_order(&mut calls, |call| call.0 as u32);

    let mut cuts: Vec<usize> = alloc::vec![0, lead.start, lead.end, text.len()];
    cuts.extend(links.iter().flat_map(|(range, _)| [range.start, range.end]));
    cuts.extend(calls.iter().map(|call| call.0));
    put_in_order(&mut cuts, |at| *at as u32);
    cuts.dedup();

    let (mut links, mut calls) = (links.into_iter().peekable(), calls.into_iter().peekable());
    let mut pieces = Vec::with_capacity(2 * cuts.len());
    for (n, &from) in cuts.iter().enumerate() {
        while let Some((_, marker)) = calls.next_if(|call| call.0 <= from) {
            pieces.push(Piece::Call(marker));
        }
        let Some(&to) = cuts.get(n + 1) else { break };
        while links.next_if(|(range, _)| range.end <= from).is_some() {}
        let text = &text[from..to];
        pieces.push(match links.peek() {
            Some((range, url)) if range.start <= from => Piece::Link { url, text },
            _ if lead.start <= from && to <= lead.end => Piece::Lead(text),
            _ => Piece::Text(text),
        });
    }
    pieces
}

/// The byte offset of a call, moved back to a character; past the end is the end.
fn place(text: &str, offset: u32) -> usize {
    text.floor_char_boundary(offset as usize)
}

/// Where the citations stand in the text, in order and apart, with where they lead.
fn find<'a>(text: &str, mut from: usize, citations: &[&'a CitationNode<'_>]) -> Vec<(Range<usize>, &'a str)> {
    let mut found = Vec::new();
    let mut misses = 0;
    for citation in citations {
        if misses == MISSES {
            break;
        }
        match text[from..].find(&*citation.text) {
            Some(at) if !citation.text.is_empty() => {
                let range = from + at..from + at + citation.text.len();
                from = range.end;
                // A document that was read from JSON may say anything: only addresses of pages become links.
                let page = |url: &&str| url.starts_with("https://") || url.starts_with("http://");
                found.extend(citation.url.as_deref().filter(page).map(|url| (range, url)));
            }
            _ => misses += 1,
        }
    }
    found
}
