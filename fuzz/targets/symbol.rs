//! What a symbol is written as is read as the same symbol.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| support::check_symbol(text).unwrap());
