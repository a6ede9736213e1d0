//! What a file says of its text besides the words: where it is slanted, raised, a heading, a link.
//!
//! Rank 1: imports `span`.
//!
//! A format is forgotten when its text is written down; what a reader may still weigh of it is here, in kinds that every
//! format has. A hint is evidence and no order: styles are set by hand, and now and then by mistake.

use crate::span::Span;

/// Something that a file says of a stretch of its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The stretch, in bytes of the text.
    pub span: Span,
    /// What is said of it.
    pub kind: HintKind,
}

/// What a file says of a stretch of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum HintKind {
    /// It is set in italics.
    Italic,
    /// It is a paragraph set as a heading of this level, from 1.
    Heading(u8),
    /// It is an item of a list, so many levels deep, from 1.
    ListDepth(u8),
    /// It is a link. The number is that of its target in the list of targets beside the text.
    Link(u32),
    /// It is a footnote or an endnote, with its mark.
    Note,
    /// It is raised: an exponent, or the call of a note.
    Raised,
    /// It is the symbol that the file gives itself.
    OwnSymbol,
}
