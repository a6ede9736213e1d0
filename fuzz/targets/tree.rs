//! The tree of any text says all that stands in it, JSON gives it back, and every writer writes it.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let parsed = undocs::parse(text);
    support::check_tree(text, &parsed).unwrap();
    let events: Vec<_> = undocs::events(text).collect();
    support::check_nowhere(text, &events, &parsed.document).unwrap();
    support::check_writers(text, &parsed).unwrap();
});
