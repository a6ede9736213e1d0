//! The same tree, counted in characters or UTF-16 units.

use crate::span::{LineIndex, Positions, Spans};
use crate::tree::{Block, Call, Document};

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
    document.each_span(&mut |span| *span = index.span(*span, positions));
    convert_offsets(document, positions);
}

fn convert_offsets(document: &mut Document<'_>, positions: Positions) {
    convert_calls(&mut document.title_footnotes, document.title.as_deref(), positions);
    convert_blocks(&mut document.body, positions);
}

fn convert_blocks(blocks: &mut [Block<'_>], positions: Positions) {
    for block in blocks {
        convert_calls(&mut block.footnotes, block.text.as_deref().or(block.title.as_deref()), positions);
        convert_blocks(&mut block.blocks, positions);
        if let Some(document) = &mut block.document {
            convert_offsets(document, positions);
        }
    }
}

/// The offsets of calls count within the text they stand in; an index of its own keeps a paragraph of a million calls
/// linear.
fn convert_calls(calls: &mut [Call<'_>], text: Option<&str>, positions: Positions) {
    if !calls.is_empty() {
        let own = LineIndex::new(text.unwrap_or_default());
        calls.iter_mut().for_each(|call| call.offset = own.offset(call.offset, positions));
    }
}
