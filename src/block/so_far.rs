//! The block that is being read, as the next line finds it.

use super::decision::Decision;
use super::seam::Last;
use crate::span::Span;

/// A block as far as it was read, when the next line comes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SoFar<'text> {
    /// The document, as far as it is there.
    pub(crate) text: &'text str,
    /// Where its text stands up to the first page break, and after the last; the same where there is none.
    pub(crate) first: Span,
    pub(crate) latest: Span,
    pub(crate) last: Last,
    /// Blank lines after it.
    pub(crate) gap: u8,
    /// Whether something of the page stands after it: the gap, and the margin of the next line, say nothing.
    pub(crate) broken: bool,
    /// Why the next line was parted from it, in a flattened text.
    pub(crate) parted: Decision,
}

impl<'text> SoFar<'text> {
    pub(super) fn first(&self) -> &'text str {
        &self.text[self.first.range()]
    }

    pub(super) fn latest(&self) -> &'text str {
        &self.text[self.latest.range()]
    }

    /// Whether it is one line.
    pub(super) fn is_line(&self) -> bool {
        self.first == self.latest && !self.first().contains(['\n', '\r', '\x0c'])
    }
}
