//! Reading from what the standard library can read.

use super::Parser;
use super::feed::Progress;
use crate::event::Event;
use std::io::{self, Read};
use std::vec;

/// How large the window is at first: no paragraph the United Nations print is longer.
const WINDOW: usize = 64 << 10;

impl Parser {
    /// Gives each event of a text that is read from `source`, as soon as its block has been read.
    ///
    /// Allocates a window of 64 KiB, which grows only where a block does not fit it; a longer text takes no more. The
    /// source needs no buffer of its own. Calls of footnotes come before the notes are seen: which of them are certain,
    /// [`Mark::certain`](crate::grammar::Mark::certain) says.
    ///
    /// # Errors
    /// Those of `source`, but an interrupted read is tried again; [`InvalidData`](io::ErrorKind::InvalidData) with an
    /// [`Error`](crate::Error) inside where the bytes are not UTF-8 or the text goes on past 4 GiB.
    ///
    /// ```
    /// let mut paragraphs = 0;
    /// let source = "The General Assembly,\n\n1. Decides.\n\n2. Requests.\n".as_bytes();
    /// undocs::Parser::new().read(source, |event| {
    ///     paragraphs += u32::from(event.kind == undocs::EventKind::Start(undocs::Element::OperativeParagraph));
    /// })?;
    /// assert_eq!(paragraphs, 2);
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn read(&self, mut source: impl Read, mut each: impl FnMut(Event<'_>)) -> io::Result<()> {
        let mut feed = self.feed();
        let mut window = vec![0; WINDOW];
        let mut held = 0;
        loop {
            if held == window.len() {
                window.resize(2 * held, 0);
            }
            let read = match source.read(&mut window[held..]) {
                Ok(read) => read,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            held += read;
            let mut pull = feed.pull(&window[..held], read == 0)?;
            pull.by_ref().for_each(&mut each);
            match pull.end() {
                Progress::NeedMore { consumed } => {
                    window.copy_within(consumed..held, 0);
                    held -= consumed;
                }
                Progress::End => return Ok(()),
            }
        }
    }
}
