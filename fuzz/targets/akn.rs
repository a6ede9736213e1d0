//! The XML of any text is well-formed: quick-xml reads it back to its end. Without the other writers, so that the fuzzer
//! spends its time here.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| support::check_akn(&undocs::parse(text).document).unwrap());
