//! A window over a buffer of the caller's: keeps the books that [`Feed`] leaves to its user.

use super::Parser;
use super::feed::{Feed, Pull};
use crate::error::Error;

/// A buffer of fixed size that a text is read through. Made by [`Parser::window`].
///
/// Fill what is [`free`](Window::free), say how much came, pull. Calls of footnotes come before the notes are seen: which
/// of them are certain, [`Mark::certain`](crate::grammar::Mark::certain) says. Needs no allocator:
///
/// ```
/// use undocs::{Language, Parser};
/// let mut source = "The General Assembly,\n\nRecalling its resolution 74/28,\n\n1. Decides.\n".as_bytes();
/// let mut buffer = [0; 64];
/// let mut window = Parser::new().language(Language::En).window(&mut buffer);
/// let mut citations = 0;
/// while !window.is_done() {
///     let free = window.free();
///     let len = free.len().min(source.len());
///     free[..len].copy_from_slice(&source[..len]); // a device would write here
///     source = &source[len..];
///     window.filled(len);
///     for event in window.pull(source.is_empty())? {
///         citations += usize::from(matches!(event.kind, undocs::EventKind::Citation(_)));
///     }
/// }
/// assert_eq!(citations, 1);
/// # Ok::<(), undocs::Error>(())
/// ```
#[derive(Debug)]
pub struct Window<'buffer> {
    feed: Feed,
    buffer: &'buffer mut [u8],
    held: usize,
}

impl Parser {
    /// A window over `buffer`, through which a text is read that comes in pieces. See [`Window`].
    pub fn window<'buffer>(&self, buffer: &'buffer mut [u8]) -> Window<'buffer> {
        Window { feed: self.feed(), buffer, held: 0 }
    }
}

impl Window<'_> {
    /// The free part of the buffer, to be filled from its front. What was read is dropped, and what is left of it moved to
    /// the front of the buffer. Empty where a block fills the buffer: the next [`pull`](Window::pull) says so.
    pub fn free(&mut self) -> &mut [u8] {
        let consumed = self.feed.take_consumed();
        self.buffer.copy_within(consumed..self.held, 0);
        self.held -= consumed;
        &mut self.buffer[self.held..]
    }

    /// So many bytes of [`free`](Window::free) were filled; never more than it has.
    pub fn filled(&mut self, len: usize) {
        self.held = (self.held + len).min(self.buffer.len());
    }

    /// The events that can be told now; `last`: nothing comes after what was filled in.
    ///
    /// # Errors
    /// Those of [`Feed::pull`]; [`BlockTooLong`](crate::ErrorKind::BlockTooLong) where the buffer is too small.
    pub fn pull(&mut self, last: bool) -> Result<Pull<'_, '_>, Error> {
        self.free();
        self.feed.pull(&self.buffer[..self.held], last)
    }

    /// Whether the last event has been given.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.feed.is_done()
    }
}
