//! Two texts: compared, one way and the other; and each with the document of the other beside it.
//!
//! The first byte says where in the rest one ends and the other begins; where it is odd, the second is the first with a piece
//! moved, so that the two are alike.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Some((&first, text)) = data.split_first() else { return };
    let Ok(text) = str::from_utf8(text) else { return };
    let (one, other) = text.split_at(text.floor_char_boundary(text.len() * usize::from(first) / 255));
    let other = if first % 2 == 0 { other.to_owned() } else { format!("{other}{one}") };
    let one = if first % 2 == 0 { one } else { text };
    support::tools::check_mirrored(one, &other).unwrap();
    support::tools::check_beside(&undocs::parse(one).document, &other).unwrap();
    support::tools::check_beside(&undocs::parse(&other).document, one).unwrap();
});
