//! Events of any text balance, lie in order within it, and their leaves tile it.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let events: Vec<_> = undocs::events(text).collect();
    support::check_events(text, &events).unwrap();
});
