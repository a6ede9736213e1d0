//! Word files: any bytes behind the head of a zip, or parts of XML that are zipped here, since no fuzzer zips.
//!
//! Where the first byte is a `<`, the parts are parted by lines of dashes: the body, styles, numbers, notes, a header.
#![no_main]

#[path = "../../tests/support/files.rs"]
mod files;
#[path = "../../tests/support/word.rs"]
mod word;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    if data.first() != Some(&b'<') {
        let head = b"PK\x03\x04[Content_Types].xmlword/";
        return files::check([head, data].concat(), None).unwrap();
    }
    let Ok(text) = str::from_utf8(data) else { return };
    let mut parts = text.split("\n----\n");
    let body = parts.next().unwrap_or_default();
    let others = [("styles", "styles"), ("numbering", "numbering"), ("footnotes", "footnotes"), ("header", "hdr")];
    let others: Vec<(&str, String)> =
        others.into_iter().zip(parts).map(|((kind, root), inside)| (kind, word::part(root, inside))).collect();
    // What is well-formed by itself is tried more often than what is not.
    let plain = word::zipped(&[("[Content_Types].xml", "word/"), ("word/document.xml", text)]);
    files::check(plain, None).unwrap();
    files::check(word::word(&(body.to_owned() + &word::para("end")), &others), None).unwrap();
});
