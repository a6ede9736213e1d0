//! The same tree, counted in characters or UTF-16 units.

use crate::span::{LineIndex, Positions, Span};
use crate::tree::{Ballot, Block, Call, Document};

/// Turns every position of a document from bytes into what `positions` counts.
///
/// Spans are looked up in `index`, which must be of the text the document was read from; the offset of a footnote call
/// counts in its block's reading text and is looked up there. In an index of another text each place is one of that text, its
/// end where it is shorter: [`Document::fits`] asks beforehand. Costs a look-up of constant time for each span. Converting
/// twice is a mistake that cannot be seen: the tree does not say what it counts.
///
/// Documents inside others are converted with them. The writers of this module that look into the text,
/// [`html`](super::html) and [`text`](super::text()), want bytes.
///
/// ```
/// use undocs::{LineIndex, Positions, write};
/// let text = "Très bien.";
/// let mut document = undocs::parse(text).document;
/// assert_eq!(document.span.end, 11);
/// write::convert_positions(&mut document, &LineIndex::new(text), Positions::Chars);
/// assert_eq!(document.span.end, 10);
/// ```
pub fn convert_positions(document: &mut Document<'_>, index: &LineIndex<'_>, positions: Positions) {
    if positions == Positions::Bytes {
        return;
    }
    let span = |span: &mut Span| {
        span.start = index.offset(span.start, positions);
        span.end = index.offset(span.end, positions);
    };
    let ballot = |ballot: &mut Ballot<'_>| ballot.states.iter_mut().for_each(|state| span(&mut state.span));

    span(&mut document.span);
    document.sponsors.iter_mut().for_each(|sponsor| span(&mut sponsor.span));
    document.footnotes.iter_mut().for_each(|footnote| span(&mut footnote.span));
    document.furniture.iter_mut().for_each(|line| span(&mut line.span));
    document.diagnostics.iter_mut().for_each(|diagnostic| span(&mut diagnostic.span));
    for citation in &mut document.citations {
        span(&mut citation.span);
        citation.block_span.iter_mut().for_each(span);
    }
    for vote in &mut document.votes {
        span(&mut vote.span);
        ballot(&mut vote.in_favour);
        ballot(&mut vote.against);
        ballot(&mut vote.abstaining);
        ballot(&mut vote.absent);
        ballot(&mut vote.not_participating);
        vote.corrections.iter_mut().for_each(|correction| span(&mut correction.span));
    }
    convert_calls(&mut document.title_footnotes, document.title.as_deref(), positions);
    document.body.iter_mut().for_each(|block| convert_block(block, index, positions));
}

/// Calls count within the text they stand in; an index of its own keeps a paragraph of a million calls linear.
fn convert_calls(calls: &mut [Call<'_>], text: Option<&str>, positions: Positions) {
    if !calls.is_empty() {
        let own = LineIndex::new(text.unwrap_or_default());
        calls.iter_mut().for_each(|call| call.offset = own.offset(call.offset, positions));
    }
}

fn convert_block(block: &mut Block<'_>, index: &LineIndex<'_>, positions: Positions) {
    for span in [Some(&mut block.span), block.text_span.as_mut()].into_iter().flatten() {
        span.start = index.offset(span.start, positions);
        span.end = index.offset(span.end, positions);
    }
    convert_calls(&mut block.footnotes, block.text.as_deref().or(block.title.as_deref()), positions);
    block.blocks.iter_mut().for_each(|block| convert_block(block, index, positions));
    if let Some(document) = &mut block.document {
        convert_positions(document, index, positions);
    }
}
