use super::{LineIndex, Place, Positions, clip, put_in_order};
use alloc::string::String;
use alloc::vec::Vec;

/// Slow and obvious: what `LineIndex` must agree with at every character.
fn naive(text: &str, offset: usize) -> (u32, u32, Place) {
    let before = &text[..offset];
    let count = |s: &str| (s.chars().count() as u32, s.encode_utf16().count() as u32);
    let (mut line, mut from) = (1, 0);
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    for (n, &(at, c)) in chars.iter().enumerate() {
        let crlf = c == '\r' && chars.get(n + 1).is_some_and(|next| next.1 == '\n');
        if at < offset && (c == '\n' || (c == '\r' && !crlf)) {
            (line, from) = (line + 1, at + 1);
        }
    }
    let (chars, units) = count(before);
    let (column, utf16_column) = count(&text[from..offset]);
    (chars, units, Place { line, column: column + 1, utf16_column: utf16_column + 1 })
}

#[test]
fn agrees_with_counting_by_hand() {
    let long: String = "à 𐐷 文字\r\nx\ry\n\n".repeat(60);
    for text in ["", "a", "à\nbé c", "\r\n", "\r\r\n\n", "𐐷", "line\n", &long] {
        let index = LineIndex::new(text);
        let ends = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        for offset in ends {
            let (chars, units, place) = naive(text, offset);
            let at = offset as u32;
            assert_eq!(index.offset(at, Positions::Bytes), at);
            assert_eq!(index.offset(at, Positions::Chars), chars, "{text:?} at {at}");
            assert_eq!(index.offset(at, Positions::Utf16), units, "{text:?} at {at}");
            assert_eq!(index.place(at), place, "{text:?} at {at}");
        }
    }
}

#[test]
fn inside_a_character_and_past_the_end() {
    let index = LineIndex::new("é𐐷");
    assert_eq!(index.offset(1, Positions::Chars), 0);
    assert_eq!(index.offset(4, Positions::Utf16), 1);
    assert_eq!(index.offset(999, Positions::Chars), 2);
    assert_eq!(index.offset(999, Positions::Utf16), 3);
    assert_eq!(index.place(999).line, 1);
}

/// A look-up reads at most a stride, wherever it is, so that a long line costs no more than a short one.
#[test]
fn marks_are_close() {
    let text = "文".repeat(100_000);
    let index = LineIndex::new(&text);
    assert!(index.marks.windows(2).all(|pair| pair[1].0 - pair[0].0 < super::STRIDE as u32 + 4));
    assert!(text.len() as u32 - index.marks.last().unwrap().0 <= super::STRIDE as u32 + 4);
}

#[test]
fn clips_at_a_character() {
    assert_eq!(clip("aé", 2), "a");
    assert_eq!(clip("aé", 3), "aé");
    assert_eq!(clip("é", 0), "");
}

#[test]
fn what_stands_at_one_place_keeps_its_order() {
    for length in 0..40_u32 {
        // Places of a generator that comes to each of a few again and again, each with the turn it came in.
        let places = (0..length).map(|n| n.wrapping_mul(2_654_435_761) >> 24 & 7);
        let mut items: Vec<(u32, u32)> = places.zip(0..).collect();
        let mut expected = items.clone();
        expected.sort_by_key(|item| item.0);
        put_in_order(&mut items, |item| item.0);
        assert_eq!(items, expected);
    }
}
