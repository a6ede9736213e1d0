//! A block's text as one flow, although the page cut it into pieces.

use crate::span::Span;

/// How many pieces of text a block may be torn into by page breaks before it is cut in two.
pub(crate) const PIECES: usize = 24;

/// How far the grammar may look ahead, in bytes.
const REACH: usize = 320;

/// The stretches of text of one block, in order; between them stands what belongs to the page.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Flow {
    pieces: [Span; PIECES],
    len: usize,
}

/// What stands from one point of a flow on, read over the page breaks.
#[expect(clippy::large_enum_variant, reason = "lives on the stack for one look, and nothing may be allocated")]
pub(crate) enum Ahead<'text> {
    /// No page break is near.
    Whole { text: &'text str, at: u32 },
    /// Two pieces, copied together, and where the second begins in the copy and in the text.
    Joined { copy: [u8; REACH], len: usize, first: usize, at: u32, second: u32 },
}

impl Flow {
    pub(crate) const fn new() -> Flow {
        Flow { pieces: [Span::new(0, 0); PIECES], len: 0 }
    }

    /// Of one piece.
    pub(crate) fn of(piece: Span) -> Flow {
        let mut flow = Flow::new();
        flow.push(piece);
        flow
    }

    /// Adds a piece; `false` where there is no room left.
    pub(crate) fn push(&mut self, piece: Span) -> bool {
        let Some(slot) = self.pieces.get_mut(self.len) else { return false };
        *slot = piece;
        self.len += 1;
        true
    }

    pub(crate) fn pieces(&self) -> &[Span] {
        &self.pieces[..self.len]
    }

    /// What stands from `at` on: the rest of its piece, and where that is short, the beginning of the next.
    pub(crate) fn ahead<'text>(&self, text: &'text str, at: u32) -> Ahead<'text> {
        let piece = self.pieces().iter().position(|piece| at < piece.end);
        let end = piece.map_or(at, |piece| self.pieces[piece].end);
        let rest = &text[at as usize..end as usize];
        let next = piece.and_then(|piece| self.pieces().get(piece + 1));
        let Some(next) = next.filter(|_| rest.len() < REACH - 64) else { return Ahead::Whole { text: rest, at } };
        let mut copy = [0; REACH];
        copy[..rest.len()].copy_from_slice(rest.as_bytes());
        copy[rest.len()] = b' ';
        let first = rest.len() + 1;
        let more = crate::grammar::head(&text[next.range()], REACH - first);
        copy[first..first + more.len()].copy_from_slice(more.as_bytes());
        Ahead::Joined { copy, len: first + more.len(), first, at, second: next.start }
    }
}

impl Ahead<'_> {
    /// The text to read.
    pub(crate) fn text(&self) -> &str {
        match self {
            Ahead::Whole { text, .. } => text,
            Ahead::Joined { copy, len, .. } => core::str::from_utf8(&copy[..*len]).unwrap_or(""),
        }
    }

    /// The offset in the document of what stands `len` bytes ahead.
    pub(crate) fn offset(&self, len: usize) -> u32 {
        match self {
            Ahead::Whole { at, .. } => at + len as u32,
            Ahead::Joined { first, at, second, .. } => {
                if len < *first {
                    at + len as u32
                } else {
                    second + (len - first) as u32
                }
            }
        }
    }

    /// The offset of an end that stands `len` bytes ahead: an end at a page break belongs before it.
    pub(crate) fn end(&self, len: usize) -> u32 {
        len.checked_sub(1).map_or_else(|| self.offset(0), |last| self.offset(last) + 1)
    }
}

/// As much of the end of `text` as fits into `len` bytes.
pub(crate) fn tail(text: &str, len: usize) -> &str {
    &text[text.ceil_char_boundary(text.len().saturating_sub(len))..]
}
