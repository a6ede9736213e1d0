//! The reader of AKN4UN, over XML that a fuzzer invents, and over what our writer makes of a text, with wounds: every writer
//! writes what was read, JSON and our own XML give it back, and the audit has its say.
//!
//! What begins with `<` is XML. Of all else the first eight bytes say what is done to the XML of the rest.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

/// What is put in.
const ODD: [&str; 12] = [
    "", "<", ">", "&", "&amp;", "&#9;", "<p/>", "</p>", "<!-- -->", "<authorialNote marker=\"1\"><p>A</p></authorialNote>",
    "<a href=\"https://undocs.org/en/A/RES/88/1\">88/1</a>", "<component><doc name=\"annex\"/></component>",
];

fuzz_target!(|data: &[u8]| {
    if data.first() == Some(&b'<') {
        if let Ok(xml) = str::from_utf8(data) {
            support::tools::check_reader(xml).unwrap();
        }
        return;
    }
    let Some((wounds, text)) = data.split_first_chunk::<8>() else { return };
    let Ok(text) = str::from_utf8(text) else { return };
    let mut xml = Vec::new();
    undocs::write::akn(&undocs::parse(text).document, &mut xml).unwrap();
    let mut xml = String::from_utf8(xml).unwrap();
    for &[place, odd] in wounds.as_chunks().0 {
        // Most places are at a tag, so that what comes of it is still well-formed more often.
        let at = xml.floor_char_boundary(xml.len() * usize::from(place) / 256);
        let at = xml[at..].find(['<', '"']).map_or(at, |tag| at + tag);
        match odd % 4 {
            0 => xml.insert_str(at, ODD[usize::from(odd / 4) % ODD.len()]),
            1 => {
                let end = xml[at..].find('>').map_or(xml.len(), |end| at + end + 1);
                xml.replace_range(at..end, "");
            }
            2 => {
                let end = xml.floor_char_boundary(xml.len().min(at + usize::from(odd)));
                let piece = xml[at..end].to_owned();
                xml.insert_str(at, &piece);
            }
            _ => {
                let end = xml.floor_char_boundary(xml.len().min(at + usize::from(odd / 8)));
                xml.replace_range(at..end, "");
            }
        }
    }
    support::tools::check_reader(&xml).unwrap();
});
