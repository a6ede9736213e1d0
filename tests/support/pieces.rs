//! A text that comes in pieces, beside the same text as a whole.

use super::Check;
use undocs::{ErrorKind, Event, Parser, Progress};

/// Feeds a text in the pieces `cuts` makes of it, through a window that grows as it must, and compares with the events of
/// the whole. What differs, if anything does.
pub fn compare(parser: Parser, text: &str, cuts: &[usize]) -> Check {
    compare_with(&parser.events(text).collect::<Vec<_>>(), parser, text, cuts)
}

/// [`compare`] with events that are known already, so that a text may be cut often.
pub fn compare_with(whole: &[Event<'_>], parser: Parser, text: &str, cuts: &[usize]) -> Check {
    let mut expected = whole.iter();
    let mut feed = parser.feed();
    let (mut window, mut from) = (Vec::new(), 0);
    for &to in cuts.iter().chain([&text.len()]) {
        let last = to == text.len();
        window.extend_from_slice(&text.as_bytes()[from..to]);
        from = to;
        let mut pull = feed.pull(&window, last).map_err(|error| format!("cut at {cuts:?}: {error}"))?;
        for event in pull.by_ref() {
            let whole = expected.next();
            if Some(&event) != whole {
                return Err(format!("cut at {cuts:?}:\n  whole  {whole:?}\n  pieces {event:?}"));
            }
        }
        match pull.end() {
            Progress::NeedMore { .. } if last => {
                return Err(format!("cut at {cuts:?}: more is wanted after the last window"));
            }
            Progress::NeedMore { consumed } => drop(window.drain(..consumed)),
            Progress::End => assert!(last, "the end comes with the last window"),
        }
    }
    match expected.next() {
        Some(event) => Err(format!("cut at {cuts:?}: the pieces end before {event:?}")),
        None => Ok(()),
    }
}

/// Reads a text through a buffer of fixed size: the events of the whole, or the error that the buffer is too small, and
/// up to there the events of the whole.
pub fn compare_buffered(parser: Parser, text: &str, size: usize) -> Check {
    let mut expected = parser.events(text);
    let mut source = text.as_bytes();
    let mut buffer = vec![0; size];
    let mut window = parser.window(&mut buffer);
    while !window.is_done() {
        let free = window.free();
        let len = free.len().min(source.len());
        free[..len].copy_from_slice(&source[..len]);
        source = &source[len..];
        window.filled(len);
        match window.pull(source.is_empty()) {
            Ok(pull) => {
                for event in pull {
                    let whole = expected.next();
                    if whole != Some(event) {
                        return Err(format!("buffer of {size}:\n  whole  {whole:?}\n  pieces {event:?}"));
                    }
                }
            }
            Err(error) if error.kind == ErrorKind::BlockTooLong => return Ok(()),
            Err(error) => return Err(format!("buffer of {size}: {error}")),
        }
    }
    match expected.next() {
        Some(event) => Err(format!("buffer of {size}: the pieces end before {event:?}")),
        None => Ok(()),
    }
}
