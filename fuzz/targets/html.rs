//! Web pages.
#![no_main]

#[path = "../../tests/support/files.rs"]
mod files;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| files::check([b"<body>", data].concat(), None).unwrap());
