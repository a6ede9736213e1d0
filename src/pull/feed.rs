//! A text that comes in pieces: from a socket, a file larger than memory, into a buffer of fixed size.
//!
//! [`Feed`] is the machine behind [`Parser::events`](crate::Parser::events) given one window after another; `events` is
//! the same machine given one window and nothing after it. However the text is cut, the events are the same, byte for byte.
//!
//! # What a window has to hold
//!
//! A block is named when the line after it is known, so a window holds at least the longest block (a paragraph with the
//! page furniture and footnotes inside it) and a line: 64 KiB are plenty for anything the United Nations print. Where the
//! language is not named, the first 4 KiB are looked at before the first event. A line of more than 16 KiB may be a
//! flattened text, and is looked at so far. What does not fit is an [`ErrorKind::BlockTooLong`], never another result.

use super::machine::{LONGEST, Machine};
use crate::block::reason::Reason;
use crate::error::{Error, ErrorKind};
use crate::event::Event;
use crate::language::Language;
use crate::span::Span;
use core::iter::FusedIterator;

/// A text that comes in pieces, read through windows that the caller owns. Made by [`Parser::feed`](crate::Parser::feed).
///
/// Holds no text and allocates nothing: some kilobytes of state. Each window begins with what was left of the one before
/// (see [`Progress::NeedMore`]) and goes on with what came since. Calls of footnotes come before the notes are seen: which
/// of them are certain, [`Mark::certain`](crate::grammar::Mark::certain) says.
///
/// ```
/// use undocs::{Language, Parser, Progress};
/// let source = "L’Assemblée générale,\n\nRappelant sa résolution 74/28,\n\n1. Décide de rester saisie.\n".as_bytes();
/// let mut feed = Parser::new().language(Language::Fr).feed();
/// let (mut window, mut read, mut events) = ([0; 96], 0, 0);
/// let mut held = 0;
/// loop {
///     // A reader would fill the rest of the window; here the bytes are copied.
///     let more = (source.len() - read).min(window.len() - held);
///     window[held..held + more].copy_from_slice(&source[read..read + more]);
///     (held, read) = (held + more, read + more);
///     let mut pull = feed.pull(&window[..held], read == source.len())?;
///     events += pull.by_ref().count();
///     match pull.end() {
///         Progress::NeedMore { consumed } => {
///             window.copy_within(consumed..held, 0);
///             held -= consumed;
///         }
///         Progress::End => break,
///     }
/// }
/// assert_eq!(events, Parser::new().language(Language::Fr).events(core::str::from_utf8(source).unwrap()).count());
/// # Ok::<(), undocs::Error>(())
/// ```
///
/// # Why events come in runs
/// A window of bytes is checked to be UTF-8 once a [`pull`](Feed::pull), and gives all the events it can; checking it for
/// each event would cost more than reading it.
#[derive(Clone, Debug)]
pub struct Feed {
    machine: Machine<'static, 'static>,
    /// Where the window begins in the whole text.
    base: u32,
    /// How many bytes of the next window have been looked at already.
    seen: usize,
    /// How many bytes of the last window are done with.
    consumed: usize,
    /// How long the next window has to be before it is worth reading again what is left of this one.
    worthwhile: usize,
    /// The last window was shorter, and was not read.
    put_off: bool,
}

/// What is left of a window is read again at every pull, however little came since. A block so long is not what the United
/// Nations print, and costs no more than three times its length: it is read again when as much has come in addition, or when
/// no more fits the window.
const PATIENCE: usize = 32 << 10;

/// How far a window went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Drop that many bytes from the front of the window, append what comes next, and pull again. Where none were dropped
    /// and nothing is appended, the next pull is an [`ErrorKind::BlockTooLong`]; or the one after it, since a window that
    /// was not worth reading again when it came is read once more first.
    NeedMore {
        /// Bytes at the front of the window that are done with.
        consumed: usize,
    },
    /// The last event has been given.
    End,
}

impl Feed {
    pub(super) fn new(language: Option<Language>) -> Feed {
        Feed {
            machine: Machine::new("", language, &[], None),
            base: 0,
            seen: 0,
            consumed: 0,
            worthwhile: 0,
            put_off: false,
        }
    }

    /// The events that can be told from this window; `last`: nothing comes after it.
    ///
    /// Borrows from `window`; spans count bytes from the start of the whole text. What is not taken from the [`Pull`] is
    /// passed over when it is dropped. Bytes at the end of a window that are half a character, or half a CR LF, wait for
    /// the rest.
    ///
    /// `last` is taken at its word. Who reads into a buffer of fixed size takes care that it is not the buffer that has
    /// ended: a read into nothing gives 0 too. A [`Window`](crate::Window) does.
    ///
    /// # Termination
    /// After the window that was the last, [`Pull::end`] is [`Progress::End`], and every further pull gives no events.
    ///
    /// # Errors
    /// [`ErrorKind::NotUtf8`] at the first byte that cannot be UTF-8; [`ErrorKind::BlockTooLong`] where this window is no
    /// longer than the part of the one before that was left over; [`ErrorKind::TooLong`] past 4 GiB.
    pub fn pull<'feed, 'window>(
        &'feed mut self,
        window: &'window [u8],
        last: bool,
    ) -> Result<Pull<'feed, 'window>, Error> {
        self.pull_of(window, last, false)
    }

    /// [`pull`](Feed::pull) of a window that may be `full`: then it is read again at once, since no more fits.
    pub(super) fn pull_of<'feed, 'window>(
        &'feed mut self,
        window: &'window [u8],
        last: bool,
        full: bool,
    ) -> Result<Pull<'feed, 'window>, Error> {
        self.consumed = 0;
        let error = |kind, at: usize| Error { kind, offset: self.base.saturating_add(at as u32) };
        if window.len() > LONGEST.saturating_sub(self.base as usize) {
            return Err(error(ErrorKind::TooLong, window.len()));
        }
        let grown = window.len() > self.seen;
        if !last && !window.is_empty() && !grown && !self.put_off {
            return Err(error(ErrorKind::BlockTooLong, 0));
        }
        self.put_off = !last && !full && grown && window.len() < self.worthwhile;
        // Nothing can be said before the line ends: what came is looked through for that only.
        let new = window.get(self.seen..).unwrap_or(&[]);
        let torn = || self.machine.awaits_line(window.len()) && memchr::memchr3(b'\n', b'\r', 0x0c, new).is_none();
        if self.put_off || !last && torn() {
            self.seen = window.len();
            return Ok(Pull { machine: None, feed: self, ended: true });
        }
        let text = match core::str::from_utf8(window) {
            Ok(text) => text,
            Err(cut) if cut.error_len().is_none() && !last => {
                core::str::from_utf8(&window[..cut.valid_up_to()]).unwrap_or("")
            }
            Err(wrong) => return Err(error(ErrorKind::NotUtf8, wrong.valid_up_to())),
        };
        self.seen = window.len();
        let machine = core::mem::replace(&mut self.machine, Machine::new("", None, &[], None));
        Ok(Pull { machine: Some(machine.resume(text, !last, 0)), feed: self, ended: false })
    }

    /// Whether the last event has been given.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.machine.is_done()
    }

    /// The error that no more can be read through a window of this size.
    pub(super) fn too_long(&self) -> Error {
        Error { kind: ErrorKind::BlockTooLong, offset: self.base }
    }

    /// What the last pull consumed, once.
    pub(super) fn take_consumed(&mut self) -> usize {
        core::mem::take(&mut self.consumed)
    }
}

/// The events of one window, in order. See [`Feed::pull`].
#[derive(Debug)]
#[must_use = "events are made when they are asked for"]
pub struct Pull<'feed, 'window> {
    feed: &'feed mut Feed,
    machine: Option<Machine<'window, 'static>>,
    /// The machine has said that it waits: asked again, it would read the same again.
    ended: bool,
}

impl<'window> Iterator for Pull<'_, 'window> {
    type Item = Event<'window>;

    fn next(&mut self) -> Option<Event<'window>> {
        self.next_because(|_| {})
    }
}

impl FusedIterator for Pull<'_, '_> {}

impl<'window> Pull<'_, 'window> {
    /// The next event, and why. See [`Events::next_because`](crate::Events::next_because).
    pub fn next_because(&mut self, mut tell: impl FnMut(Reason)) -> Option<Event<'window>> {
        if self.ended {
            return None;
        }
        let base = self.feed.base;
        let moved = |span: Span| Span::new(span.start + base, span.end + base);
        let tell = |reason: Reason| tell(Reason { span: moved(reason.span), ..reason });
        let Some(mut event) = self.machine.as_mut()?.next_because(tell) else {
            self.ended = true;
            return None;
        };
        event.span = moved(event.span);
        Some(event)
    }

    /// Passes over the events that are left, and says how far this window went.
    #[must_use = "it says how many bytes are done with"]
    pub fn end(mut self) -> Progress {
        self.settle()
    }

    fn settle(&mut self) -> Progress {
        let Some(mut machine) = self.machine.take() else {
            return if self.feed.is_done() { Progress::End } else { Progress::NeedMore { consumed: 0 } };
        };
        while !self.ended {
            self.ended = machine.next().is_none();
        }
        let done = machine.is_done();
        let consumed = machine.needed();
        self.feed.machine = machine.resume("", true, consumed as u32);
        self.feed.base += consumed as u32;
        self.feed.seen -= consumed;
        self.feed.consumed = consumed;
        let left = self.feed.seen;
        self.feed.worthwhile = if left > PATIENCE { 2 * left } else { 0 };
        if done { Progress::End } else { Progress::NeedMore { consumed } }
    }
}

impl Drop for Pull<'_, '_> {
    fn drop(&mut self) {
        if self.machine.is_some() {
            self.settle();
        }
    }
}
