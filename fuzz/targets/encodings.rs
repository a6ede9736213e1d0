//! Any bytes, in the encoding that is guessed or in one of some. The first byte says which.
#![no_main]

#[path = "../../tests/support/files.rs"]
mod files;

use libfuzzer_sys::fuzz_target;

const NAMED: [Option<&str>; 8] = [
    None,
    None,
    Some("windows-1252"),
    Some("windows-1256"),
    Some("gb18030"),
    Some("big5"),
    Some("utf-16le"),
    Some("utf-8"),
];

fuzz_target!(|data: &[u8]| {
    let Some((first, bytes)) = data.split_first() else { return };
    files::check(bytes.to_vec(), NAMED[usize::from(first % 8)]).unwrap();
});
