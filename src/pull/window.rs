//! A window over a buffer of the caller's: keeps the books that [`Feed`] leaves to its user.

use super::Parser;
use super::feed::{Feed, Pull};
use crate::error::Error;

/// A buffer of fixed size that a text is read through. Made by [`Parser::window`].
///
/// Needs no allocator. [`fill_from`](Window::fill_from) asks for bytes where there is room for them, and gives what can be
/// told; that nothing more comes it hears from who fills, so no text is dropped without an error. Calls of footnotes come
/// before the notes are seen: which of them are certain, [`Mark::certain`](crate::grammar::Mark::certain) says.
///
/// ```
/// use undocs::{Error, Language, Parser};
/// let mut source = "The General Assembly,\n\nRecalling its resolution 74/28,\n\n1. Decides.\n".as_bytes();
/// let mut buffer = [0; 64];
/// let mut window = Parser::new().language(Language::En).window(&mut buffer);
/// let mut citations = 0;
/// while !window.is_done() {
///     let events = window.fill_from(|free| {
///         let len = free.len().min(source.len());
///         free[..len].copy_from_slice(&source[..len]); // a device would write here
///         source = &source[len..];
///         Ok::<usize, Error>(len)
///     })?;
///     for event in events {
///         citations += usize::from(matches!(event.kind, undocs::EventKind::Citation(_)));
///     }
/// }
/// assert_eq!(citations, 1);
/// # Ok::<(), undocs::Error>(())
/// ```
///
/// # By hand
///
/// Who cannot be called back fills what is [`free`](Window::free), says how much came
/// ([`filled`](Window::filled)), and pulls. Beware: a block that fills the buffer leaves nothing free, and to read into
/// nothing gives 0, which elsewhere means the end of the text. `pull(n == 0)` would end the text in the middle of that
/// block, so it is an error: that nothing more comes is said together with the last bytes, or while there is room for
/// more ([`is_full`](Window::is_full)).
#[derive(Debug)]
pub struct Window<'buffer> {
    feed: Feed,
    buffer: &'buffer mut [u8],
    held: usize,
    /// Whether anything was filled in since the last pull.
    came: bool,
}

impl Parser {
    /// A window over `buffer`, through which a text is read that comes in pieces. See [`Window`].
    pub fn window<'buffer>(&self, buffer: &'buffer mut [u8]) -> Window<'buffer> {
        Window { feed: self.feed(), buffer, held: 0, came: false }
    }
}

impl Window<'_> {
    /// Has `fill` write into what is free of the buffer, from its front, and gives the events that can be told then. `fill`
    /// says how much it wrote: 0 is the end of the text. It is called once, and never with nothing to fill.
    ///
    /// ```
    /// # let mut buffer = [0; 64];
    /// let mut source = "1. Decides.\n\n2. Requests.\n".as_bytes();
    /// let mut window = undocs::Parser::new().language(undocs::Language::En).window(&mut buffer);
    /// let mut events = 0;
    /// while !window.is_done() {
    ///     let read = |free: &mut [u8]| {
    ///         let len = free.len().min(source.len());
    ///         free[..len].copy_from_slice(&source[..len]);
    ///         source = &source[len..];
    ///         Ok::<usize, undocs::Error>(len)
    ///     };
    ///     events += window.fill_from(read)?.count();
    /// }
    /// assert!(events > 8);
    /// # Ok::<(), undocs::Error>(())
    /// ```
    ///
    /// # Errors
    /// Those of `fill`, after which it may be called again; those of [`Feed::pull`];
    /// [`BlockTooLong`](crate::ErrorKind::BlockTooLong) where a block fills the buffer: also the last one, because there was
    /// no room to hear that it is.
    pub fn fill_from<E: From<Error>>(
        &mut self,
        fill: impl FnOnce(&mut [u8]) -> Result<usize, E>,
    ) -> Result<Pull<'_, '_>, E> {
        if self.is_done() {
            return Ok(self.pull(true)?);
        }
        let free = self.free();
        if free.is_empty() {
            return Err(self.feed.too_long().into());
        }
        let len = fill(free)?;
        self.filled(len);
        Ok(self.pull(len == 0)?)
    }

    /// The free part of the buffer, to be filled from its front. What was read is dropped, and what is left of it moved to
    /// the front of the buffer.
    ///
    /// Empty where a block fills the buffer. That is not the end of the text, although a reader that is asked to fill
    /// nothing answers 0: see [`is_full`](Window::is_full).
    pub fn free(&mut self) -> &mut [u8] {
        let consumed = self.feed.take_consumed();
        self.buffer.copy_within(consumed..self.held, 0);
        self.held -= consumed;
        &mut self.buffer[self.held..]
    }

    /// Whether nothing is free: a block fills the buffer, and cannot be read through it unless it ends with what is
    /// there.
    pub fn is_full(&mut self) -> bool {
        self.free().is_empty()
    }

    /// So many bytes of [`free`](Window::free) were filled; never more than it has.
    pub fn filled(&mut self, len: usize) {
        let len = len.min(self.free().len());
        self.held += len;
        self.came |= len > 0;
    }

    /// The events that can be told now; `last`: nothing comes after what was filled in.
    ///
    /// # Errors
    /// Those of [`Feed::pull`]; [`BlockTooLong`](crate::ErrorKind::BlockTooLong) where the buffer is too small, also one
    /// of no bytes. So it is where `last` comes when the buffer is full and nothing was filled in since the last pull: there was no
    /// room to hear of more.
    pub fn pull(&mut self, last: bool) -> Result<Pull<'_, '_>, Error> {
        let full = self.is_full();
        let came = core::mem::take(&mut self.came);
        if full && !came && (last || self.buffer.is_empty()) && !self.is_done() {
            return Err(self.feed.too_long());
        }
        self.feed.pull_of(&self.buffer[..self.held], last, full)
    }

    /// Whether the last event has been given.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.feed.is_done()
    }
}
