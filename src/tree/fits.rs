//! Whether a document and a text belong together.

use super::{Block, Document};
use crate::span::Span;

impl Document<'_> {
    /// Whether this may have been read from `text`: each place it speaks of lies in it, between two characters, and the
    /// first word of each paragraph, footnote, citation and name stands there.
    ///
    /// Holds of the text it was read from, for a document inside another too. Of another text it holds by chance only: of
    /// one that is longer and begins alike, or where there is next to nothing in the document. Of a document whose positions
    /// were [converted](crate::write::convert_positions), or that was read from XML, it mostly does not hold. Costs a walk over
    /// the document, and allocates nothing.
    ///
    /// ```
    /// let text = "Le Comité,\n\n1. Décide d’éclairer les phares.\n";
    /// let document = undocs::parse(text).document;
    /// assert!(document.fits(text));
    /// assert!(!document.fits("1. Décide.\n") && !document.fits(""));
    /// ```
    #[must_use]
    pub fn fits(&self, text: &str) -> bool {
        let lies = |span: Span| text.get(span.range()).is_some();
        let says = |span: Span, words: &str| says(text, span, words);
        let of_vote = |vote: &super::Vote<'_>| {
            lies(vote.span)
                && vote.lists().flat_map(|(_, list)| &list.states).all(|state| says(state.span, &state.name))
                && vote.corrections.iter().all(|correction| lies(correction.span))
        };
        lies(self.span)
            && self.diagnostics.iter().all(|odd| lies(odd.span))
            && self.furniture.iter().all(|line| lies(line.span))
            && self.footnotes.iter().all(|note| says(note.span, &note.text))
            && self.sponsors.iter().all(|sponsor| says(sponsor.span, &sponsor.name))
            && self.votes.iter().all(of_vote)
            && self
                .citations
                .iter()
                .all(|citation| says(citation.span, &citation.text) && citation.block_span.is_none_or(lies))
            && blocks_fit(&self.body, text)
    }
}

fn blocks_fit(blocks: &[Block<'_>], text: &str) -> bool {
    blocks.iter().all(|block| {
        let mut own = [&block.title, &block.text].into_iter().flatten();
        text.get(block.span.range()).is_some()
            && block.text_span.is_none_or(|span| text.get(span.range()).is_some())
            && own.all(|words| says(text, block.span, words))
            && blocks_fit(&block.blocks, text)
            && block.document.as_ref().is_none_or(|document| document.fits(text))
    })
}

/// Whether the letters of the first word stand in a stretch, in this order: a page may have ended between them.
fn says(text: &str, span: Span, words: &str) -> bool {
    let first = words.split_whitespace().next().unwrap_or("");
    text.get(span.range()).is_some_and(|source| {
        let mut source = source.chars();
        first.chars().all(|c| source.any(|other| other == c))
    })
}
