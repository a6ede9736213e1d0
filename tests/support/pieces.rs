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

/// Reads a text through a buffer of fixed size from a source that gives at most `most` bytes at once, in both ways that
/// there are: each gives the events of the whole, or the error that the buffer is too small, and up to there the events of
/// the whole. Nothing is dropped without the error, and nothing goes on for ever.
pub fn compare_windows(parser: Parser, text: &str, size: usize, most: usize) -> Check {
    let whole: Vec<_> = parser.events(text).collect();
    for by_hand in [false, true] {
        let mut source = text.as_bytes();
        let mut read = |free: &mut [u8]| {
            let len = free.len().min(source.len()).min(most);
            free[..len].copy_from_slice(&source[..len]);
            source = &source[len..];
            len
        };
        let mut buffer = vec![0; size];
        let mut window = parser.window(&mut buffer);
        let (mut given, mut pulls, mut too_small) = (0, 0, false);
        while !window.is_done() && !too_small {
            pulls += 1;
            if pulls > 2 * text.len() + 4 {
                return Err(format!("buffer of {size}, by hand: {by_hand}: it goes on for ever"));
            }
            let pulled = if by_hand {
                // What everyone writes; where the buffer is full, 0 bytes fit it.
                let len = read(window.free());
                window.filled(len);
                window.pull(len == 0)
            } else {
                window.fill_from(|free| Ok(read(free)))
            };
            match pulled {
                Ok(pull) => {
                    for event in pull {
                        if whole.get(given) != Some(&event) {
                            let whole = whole.get(given);
                            return Err(format!("buffer of {size}:\n  whole  {whole:?}\n  pieces {event:?}"));
                        }
                        given += 1;
                    }
                }
                Err(undocs::Error { kind: ErrorKind::BlockTooLong, .. }) => too_small = true,
                Err(error) => return Err(format!("buffer of {size}: {error}")),
            }
        }
        if !too_small && given < whole.len() {
            return Err(format!("buffer of {size}, by hand: {by_hand}: {given} of {} events came", whole.len()));
        }
    }
    Ok(())
}
