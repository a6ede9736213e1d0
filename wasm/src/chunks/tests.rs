use super::Chunks;
#[cfg(not(target_arch = "wasm32"))]
use proptest::prelude::*;

/// All that came, as if nothing more comes.
fn taken(chunks: &mut Chunks) -> String {
    chunks.end();
    std::mem::take(&mut chunks.text)
}

const MIXED: &str = "Ar. ١ – 第七十五届会议, « Été » 🕊 fin";

#[test]
fn a_text_cut_anywhere_is_whole_again() {
    let bytes = MIXED.as_bytes();
    for first in 0..=bytes.len() {
        for second in first..=bytes.len() {
            let mut chunks = Chunks::default();
            chunks.push_bytes(&bytes[..first]);
            chunks.push_bytes(&bytes[first..second]);
            chunks.push_bytes(&bytes[second..]);
            assert_eq!(taken(&mut chunks), MIXED, "cut at {first} and {second}");
        }
    }
}

#[test]
fn a_string_cut_anywhere_is_whole_again() {
    let units: Vec<u16> = MIXED.encode_utf16().collect();
    for cut in 0..=units.len() {
        let mut chunks = Chunks::default();
        chunks.push_units(units[..cut].iter().copied());
        chunks.push_units(units[cut..].iter().copied());
        assert_eq!(taken(&mut chunks), MIXED, "cut at {cut}");
    }
}

#[test]
fn half_a_pair_is_replaced() {
    let mut chunks = Chunks::default();
    chunks.push_units([0xD83D].into_iter());
    chunks.push_bytes(b"c");
    chunks.push_units([0xD83D].into_iter());
    assert_eq!(taken(&mut chunks), "\u{FFFD}c\u{FFFD}");
    assert_eq!(taken(&mut chunks), "", "and what was taken is gone");
    assert!(!chunks.broken);
}

#[test]
fn what_is_no_utf8_ends_the_text() {
    for wrong in [&b"\xFF"[..], b"\xE2\x80a", b"\xC3\xC3", b"\xED\xA0\x80", b"\xF8"] {
        for cut in 0..=wrong.len() {
            let mut chunks = Chunks::default();
            chunks.push_bytes(b"ab");
            chunks.push_bytes(&wrong[..cut]);
            chunks.push_bytes(&wrong[cut..]);
            chunks.push_bytes(b"c");
            chunks.push_units("d".encode_utf16());
            assert!(chunks.broken, "{wrong:?} cut at {cut}");
            assert_eq!(taken(&mut chunks), "ab", "{wrong:?} cut at {cut}");
        }
    }
    // Half a character, and then a string, or nothing.
    for units in [Some("b"), None] {
        let mut chunks = Chunks::default();
        chunks.push_bytes(b"a\xE2\x80");
        assert!(!chunks.broken, "the rest may come");
        if let Some(units) = units {
            chunks.push_units(units.encode_utf16());
        }
        assert_eq!(taken(&mut chunks), "a");
        assert!(chunks.broken, "{units:?}");
    }
}

#[cfg(not(target_arch = "wasm32"))]
proptest! {
    #[test]
    fn bytes_are_decoded_as_if_they_had_come_at_once(bytes: Vec<u8>, sizes in prop::collection::vec(1..5usize, 1..40)) {
        let mut chunks = Chunks::default();
        let (mut rest, mut sizes) = (&bytes[..], sizes.into_iter().cycle());
        while !rest.is_empty() {
            let (chunk, after) = rest.split_at(rest.len().min(sizes.next().unwrap()));
            chunks.push_bytes(chunk);
            rest = after;
        }
        let valid = bytes.utf8_chunks().next().map_or("", |part| part.valid());
        prop_assert_eq!(taken(&mut chunks), valid);
        prop_assert_eq!(chunks.broken, std::str::from_utf8(&bytes).is_err());
    }

    #[test]
    fn units_are_decoded_as_if_they_had_come_at_once(units: Vec<u16>, cut: prop::sample::Index) {
        let cut = cut.index(units.len() + 1);
        let mut chunks = Chunks::default();
        chunks.push_units(units[..cut].iter().copied());
        chunks.push_units(units[cut..].iter().copied());
        prop_assert_eq!(taken(&mut chunks), String::from_utf16_lossy(&units));
    }
}
