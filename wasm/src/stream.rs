//! A text that is read while it comes: [`Feed`] and the window it asks for.
//!
//! What is kept between two pieces is the block that is not at its end yet, so memory does not grow with the text. The
//! window has a limit, and takes in of a piece no more than fits it: what the limit refuses is refused however the text
//! was cut.

use crate::chunks::Chunks;
use undocs::{Error, ErrorKind, Event, Feed, LineIndex, Parser, Positions, Progress, Span};

/// The longest block that is waited for. The longest that the United Nations print take some ten kilobytes; without a
/// limit, a text in which no line ever ends would be gathered until there is no memory left.
pub(crate) const WINDOW: usize = 1 << 20;

/// A text that comes in pieces, and what of it has not been read.
#[derive(Debug)]
pub(crate) struct Stream {
    parser: Parser,
    positions: Positions,
    feed: Feed,
    pub(crate) chunks: Chunks,
    /// What was decoded and is not done with.
    window: String,
    /// Where the window begins in the whole text: in bytes, and in what positions count.
    begins: (u32, u32),
    failed: Option<Error>,
}

impl Stream {
    pub(crate) fn new(parser: Parser, positions: Positions) -> Stream {
        Stream {
            parser,
            positions,
            feed: parser.feed(),
            chunks: Chunks::default(),
            window: String::new(),
            begins: (0, 0),
            failed: None,
        }
    }

    /// Reads what the chunks hold, and gives each event with its span in the units asked for. `last`: that was all, and
    /// what comes next is another text.
    ///
    /// An error says where in these units too; it comes again at every call, up to the one that is the last.
    pub(crate) fn read(&mut self, last: bool, mut take: impl FnMut(&Event<'_>, Span)) -> Result<(), Error> {
        if last {
            self.chunks.end();
        }
        if self.failed.is_none() {
            // What came before bytes that are no UTF-8 is read, and does not end with them.
            let read = self.pull(last && !self.chunks.broken, &mut take);
            self.failed = read.err().or_else(|| self.chunks.broken.then(|| self.not_utf8()));
        }
        let failed = self.failed;
        if last {
            *self = Stream::new(self.parser, self.positions);
        } else {
            self.chunks.text.clear();
        }
        failed.map_or(Ok(()), Err)
    }

    /// The bytes behind all that came are no UTF-8.
    fn not_utf8(&self) -> Error {
        let (bytes, units) = self.begins;
        let len = self.window.len() as u32;
        let offset = match self.positions {
            Positions::Bytes => bytes + len,
            positions => units + LineIndex::new(&self.window).offset(len, positions),
        };
        Error { kind: ErrorKind::NotUtf8, offset }
    }

    fn pull(&mut self, last: bool, take: &mut impl FnMut(&Event<'_>, Span)) -> Result<(), Error> {
        let mut left = &*self.chunks.text;
        while last || !left.is_empty() {
            let (piece, after) = left.split_at(left.floor_char_boundary(WINDOW - self.window.len()));
            left = after;
            self.window.push_str(piece);
            if self.begins.0.checked_add(self.window.len() as u32).is_none() {
                return Err(Error { kind: ErrorKind::TooLong, offset: u32::MAX });
            }
            let (bytes, units) = self.begins;
            let (window, positions) = (&*self.window, self.positions);
            let mut index = None;
            let mut at = |offset| match positions {
                Positions::Bytes => offset,
                _ => units + index.get_or_insert_with(|| LineIndex::new(window)).offset(offset - bytes, positions),
            };
            // The place of what does not fit is the place where the window begins.
            let place = |error| Error { offset: units, ..error };
            let mut pull = self.feed.pull(window.as_bytes(), last && left.is_empty()).map_err(place)?;
            for event in pull.by_ref() {
                take(&event, Span::new(at(event.span.start), at(event.span.end)));
            }
            match pull.end() {
                Progress::NeedMore { consumed } => {
                    self.begins = (bytes + consumed as u32, at(bytes + consumed as u32));
                    self.window.drain(..consumed);
                }
                Progress::End => return Ok(()),
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
