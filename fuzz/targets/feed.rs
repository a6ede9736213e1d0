//! A text that comes in pieces gives the events of the whole, wherever it is cut; through a buffer of fixed size too, or it
//! says that the buffer is too small.
//!
//! The first two bytes say where to cut and how large the buffer is; the rest is the text, so that a document is a seed as
//! it stands.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

use undocs::{Language, Parser};

/// Beside the language that a text shows, which is looked for in its first four kilobytes.
const LANGUAGES: [Option<Language>; 4] = [None, Some(Language::En), Some(Language::Fr), Some(Language::Zh)];

fuzz_target!(|data: &[u8]| {
    let Some((&[first, second], text)) = data.split_first_chunk() else { return };
    let Ok(text) = str::from_utf8(text) else { return };
    let parser = LANGUAGES[usize::from(first % 4)].map_or(Parser::new(), |language| Parser::new().language(language));
    let mut cuts = Vec::new();
    // Steps that grow and shrink: pieces of one byte, pieces that are longer than a block.
    let (mut at, mut step) = (0, usize::from(first) + 1);
    while cuts.len() < 40 {
        at += step;
        step = (step * 7 + usize::from(second)) % 193 + 1;
        if at >= text.len() {
            break;
        }
        cuts.push(at);
    }
    support::compare(parser, text, &cuts).unwrap();
    support::compare_buffered(parser, text, (usize::from(second) + 1) * 32).unwrap();
});
