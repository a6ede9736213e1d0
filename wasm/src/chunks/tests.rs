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
fn what_never_comes_is_replaced() {
    let mut chunks = Chunks::default();
    chunks.push_bytes(b"a\xE2\x80");
    chunks.push_units("b".encode_utf16());
    chunks.push_units([0xD83D].into_iter());
    chunks.push_bytes(b"c\xC3");
    assert_eq!(taken(&mut chunks), "a\u{FFFD}b\u{FFFD}c\u{FFFD}");
    assert_eq!(taken(&mut chunks), "", "and what was taken is gone");
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
        prop_assert_eq!(taken(&mut chunks), String::from_utf8_lossy(&bytes));
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
