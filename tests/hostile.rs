//! Texts that no one would write: long, deep, monotonous. The parser must answer, with events in proportion to the text.

mod support;

use support::families::{FAMILIES, Kind, repeated};

/// The size of each family's text, in bytes.
const SIZE: usize = if cfg!(debug_assertions) { 16 << 10 } else { 256 << 10 };

/// A text as long as a library, or without optimisation, as a report.
const LONG: usize = if cfg!(debug_assertions) { 128 << 10 } else { 5 << 20 };

/// That the work grows as the text does is counted, not timed, in `tests/scaling.rs`.
#[test]
fn events_are_in_proportion_to_the_text() {
    for (name, prefix, piece) in FAMILIES {
        let text = repeated(Kind::Text, prefix, piece, SIZE);
        let events = undocs::events(&text).count();
        assert!(events <= 8 * text.len() + 64, "{name}: {events} events for {} bytes", text.len());
    }
}

/// The same texts, small, through the checker of all texts.
#[test]
fn nothing_is_lost() {
    for (name, prefix, piece) in FAMILIES {
        for size in [1, 600, 6000] {
            let text = repeated(Kind::Text, prefix, piece, size);
            support::check(&text).unwrap_or_else(|error| panic!("{name}, {size} bytes: {error}"));
        }
    }
}

#[test]
fn nothing_at_all() {
    for text in ["", " ", "\n", "\r\n\r\n", "\u{feff}", "\u{c}", "\t \u{a0}\u{2009}\n", "\0", "\u{200f}\u{200e}"] {
        support::check(text).unwrap_or_else(|error| panic!("{text:?}: {error}"));
    }
}

#[test]
fn every_byte_that_is_a_character() {
    let text: String = (0..=0x2ff).filter_map(char::from_u32).collect();
    support::check(&text).expect("control characters and letters");
    let lines: String = (0..=0x2ff).filter_map(char::from_u32).flat_map(|c| [c, '\n']).collect();
    support::check(&lines).expect("each on a line of its own");
}

#[test]
fn a_library_on_one_line() {
    for (prefix, piece) in [("", "("), ("", "7"), ("a ", "*"), ("", "Rappelant, "), ("", "_")] {
        let text = repeated(Kind::Text, prefix, piece, LONG);
        let events = undocs::events(&text).count();
        assert!((2..=text.len() + 64).contains(&events), "{piece:?}: {events} events");
    }
}

#[test]
fn twenty_thousand_states() {
    let list = "Grèce, ".repeat(19_999);
    let text = format!("Ont voté pour :\n{list}Israël\n");
    let states = undocs::events(&text).filter(|event| matches!(event.kind, undocs::EventKind::State(_))).count();
    assert_eq!(states, 20_000);
}
