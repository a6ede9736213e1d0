//! What a symbol is written as is read as the same symbol, and what is said of it says no number that it does not have.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| support::tools::check_designation(text).unwrap());
