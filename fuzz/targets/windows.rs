//! A text through a buffer of 0 to 129 bytes: the events of the whole, or the error that it is too small.
//!
//! The first two bytes say how large the buffer is, and how much comes at once.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;
use undocs::{Language, Parser};

/// A language that is not named is looked for in more bytes than the buffer has.
const LANGUAGES: [Language; 4] = [Language::En, Language::Fr, Language::Zh, Language::Ar];

fuzz_target!(|data: &[u8]| {
    let Some((&[first, second], text)) = data.split_first_chunk() else { return };
    let Ok(text) = str::from_utf8(text) else { return };
    let parser = Parser::new().language(LANGUAGES[usize::from(second % 4)]);
    support::compare_windows(parser, text, usize::from(first % 130), usize::from(second / 4) + 1).unwrap();
});
