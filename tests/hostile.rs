//! Texts that no one would write: long, deep, monotonous. The parser must answer, with events in proportion to the text
//! and in time that grows as the text does.

mod support;

use std::time::{Duration, Instant};
use support::families::{FAMILIES, Kind, repeated};

/// How much longer four times the text may take: four times, and as much again for a machine that is busy.
const GROWTH: u32 = 8;

/// Below this a comparison measures the machine.
const NOISE: Duration = Duration::from_millis(10);

/// The smaller of the two sizes compared, in bytes.
const SIZE: usize = if cfg!(debug_assertions) { 4 << 10 } else { 64 << 10 };

/// A text as long as a library, or without optimisation, as a report.
const LONG: usize = if cfg!(debug_assertions) { 128 << 10 } else { 5 << 20 };

fn drain(text: &str) -> (usize, Duration) {
    let start = Instant::now();
    let events = undocs::events(text).count();
    (events, start.elapsed())
}

/// Time and events grow as the text does.
fn grows_as_its_text(name: &str, small: &str, large: &str) -> Result<(), String> {
    let factor = (large.len() / small.len().max(1)).max(1) as u32;
    let mut worst = String::new();
    // A machine that is busy for a moment is not quadratic: three chances.
    for _ in 0..3 {
        let (events, before) = drain(small);
        let (more, after) = drain(large);
        if more > 8 * large.len() + 64 || events > 8 * small.len() + 64 {
            return Err(format!("{name}: {more} events for {} bytes", large.len()));
        }
        if after < NOISE * factor || after < before.max(Duration::from_micros(200)) * (GROWTH * factor / 4) {
            return Ok(());
        }
        worst = format!("{name}: {before:?} for {} bytes, {after:?} for {}", small.len(), large.len());
    }
    Err(worst)
}

#[test]
fn time_grows_as_the_text_does() {
    let wrong: Vec<String> = FAMILIES
        .iter()
        .filter_map(|(name, prefix, piece)| {
            let (small, large) =
                (repeated(Kind::Text, prefix, piece, SIZE), repeated(Kind::Text, prefix, piece, 4 * SIZE));
            grows_as_its_text(name, &small, &large).err()
        })
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
        let (events, _) = drain(&text);
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
