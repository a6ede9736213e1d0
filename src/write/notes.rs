//! Which footnote a call calls.

use crate::grammar::mark::plain;
use crate::tree::{Document, Footnote};
use alloc::borrow::Cow;
use alloc::collections::BTreeMap;
use alloc::vec::Vec;

/// The footnotes of one document by their marks, while its calls are met in order of reading.
///
/// A mark that stands for several footnotes, because the numbering starts again or asterisks come on every page, calls
/// them in turn; the last one keeps the calls that are left.
pub(super) struct Notes<'d> {
    by_marker: BTreeMap<Cow<'d, str>, Queue>,
    /// How often each footnote was called so far.
    pub(super) calls: Vec<u32>,
}

#[derive(Default)]
struct Queue {
    footnotes: Vec<usize>,
    next: usize,
}

impl<'d> Notes<'d> {
    pub(super) fn new(document: &'d Document<'_>) -> Notes<'d> {
        let mut by_marker = BTreeMap::<Cow<'d, str>, Queue>::new();
        for (n, Footnote { marker, .. }) in document.footnotes.iter().enumerate() {
            by_marker.entry(plain(marker)).or_default().footnotes.push(n);
        }
        Notes { by_marker, calls: alloc::vec![0; document.footnotes.len()] }
    }

    /// The footnote that the next call with this mark calls, by its place, and how many calls it has had with this one.
    pub(super) fn call(&mut self, marker: &str) -> Option<(usize, u32)> {
        let queue = self.by_marker.get_mut(&*plain(marker))?;
        let footnote = *queue.footnotes.get(queue.next).or(queue.footnotes.last())?;
        queue.next += 1;
        self.calls[footnote] += 1;
        Some((footnote, self.calls[footnote]))
    }
}
