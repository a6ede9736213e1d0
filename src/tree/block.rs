//! What becomes of an element of the body when it ends.

use super::build::open::Open;
use super::{Block, BlockKind, Text};
use crate::event::{Element, ElementKind};
use crate::grammar::blurred_digits;
use crate::span::Span;

/// Whether a verb in the text of an element introduces what its sub-paragraphs cite.
pub(super) fn contains_paragraphs(element: &Element<'_>) -> bool {
    use ElementKind::{Item, OperativeParagraph, Paragraph, PreambularParagraph, Subparagraph};
    matches!(element.kind(), PreambularParagraph | OperativeParagraph | Subparagraph | Paragraph | Item)
}

/// Lists that are longer hold no room for more once they are done.
const MANY: usize = 256;

pub(super) fn block(mut open: Open<'_>) -> Block<'_> {
    if open.calls.len() > MANY {
        open.calls.shrink_to_fit();
    }
    let kind = match open.element {
        Element::PreambularParagraph => BlockKind::Preambular,
        Element::OperativeParagraph => BlockKind::Operative,
        Element::Subparagraph { .. } => BlockKind::Subparagraph,
        Element::Item => BlockKind::Item,
        Element::Heading | Element::Title => BlockKind::Heading,
        Element::Section { .. } => BlockKind::Section,
        Element::Annex => BlockKind::Annex,
        Element::Table => BlockKind::Table,
        _ => BlockKind::Paragraph,
    };
    let titled = matches!(kind, BlockKind::Section | BlockKind::Annex);
    let text = Some(open.reading.finish()).filter(|text| !text.is_empty());
    Block {
        kind,
        number: open.label.and_then(|label| number_of_label(label, kind)),
        label: open.label.map(without_escapes),
        lead: open.lead.filter(|lead| !lead.is_empty()),
        title: if titled { text.clone() } else { None },
        text: if titled { None } else { text },
        span: Span::new(open.span.start, open.end.max(open.span.start)),
        text_span: Some(open.span),
        blocks: open.blocks,
        footnotes: open.calls,
        votes: open.votes,
        rows: open.rows,
        cell_spans: open.cell_spans,
        document: None,
    }
}

/// A label as a reader sees it: `1.` of Markdown's `1\\.`.
fn without_escapes(label: &str) -> Text<'_> {
    if label.contains('\\') { label.replace('\\', "").into() } else { label.into() }
}

/// The number in a label: what is left of it without its punctuation.
fn number_of_label(label: &str, kind: BlockKind) -> Option<Text<'_>> {
    let number = label.trim_matches(|c: char| !c.is_alphanumeric());
    // `l4.` is 14, as a scanner read it, and an operative `I.` the first.
    let first = || (kind == BlockKind::Operative && matches!(number, "I" | "l" | "i")).then_some(1);
    let numbered = matches!(kind, BlockKind::Operative | BlockKind::Paragraph);
    if let Some(value) = blurred_digits(number).filter(|_| numbered).or_else(first) {
        return Some(alloc::format!("{value}").into());
    }
    (!number.is_empty()).then(|| number.into())
}

impl Block<'_> {
    /// Whether its label was misread: it says another number than the label prints, or a comma stands for its full stop.
    #[must_use]
    pub fn is_misread(&self) -> bool {
        let (Some(label), Some(number)) = (&self.label, &self.number) else { return false };
        matches!(self.kind, BlockKind::Operative | BlockKind::Paragraph)
            && (label.ends_with(',') || number.bytes().all(|byte| byte.is_ascii_digit()) && !label.contains(&**number))
    }
}
