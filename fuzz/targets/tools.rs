//! What is made of any text: findings and repairs to their end, citations in every form, votes, a comparison with itself,
//! Markdown and XML read back.
#![no_main]

#[path = "../../tests/support/mod.rs"]
mod support;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| support::tools::check_tools(text).unwrap());
