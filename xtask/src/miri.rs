//! `cargo xtask miri`: unit tests in an interpreter that sees what no test can: reads of what is not there, overflow that
//! a release build would not check, behaviour that is not defined.
//!
//! The crate has no unsafe code, so what could be found lies in what it is built on, `memchr` and `nom`, as it uses them.
//! An interpreter is a thousand times slower than a processor: the set is chosen for the layers nearest the bytes.

use crate::root;
use std::process::{Command, ExitCode};

/// The unit tests that are run, by the beginning of their names.
const CHOSEN: &[&str] = &["grammar::tests::lines", "span::tests::clips", "span::tests::inside"];

pub(crate) fn run() -> ExitCode {
    let nightly = || {
        let mut cargo = Command::new("cargo");
        // The toolchain that runs this is not the one that is asked for.
        cargo.arg("+nightly").env_remove("CARGO").env_remove("RUSTUP_TOOLCHAIN").current_dir(root());
        cargo
    };
    if !nightly().arg("--version").output().is_ok_and(|output| output.status.success()) {
        println!("left out: there is no nightly toolchain, and miri comes with no other");
        return ExitCode::SUCCESS;
    }
    if !nightly().args(["miri", "--version"]).output().is_ok_and(|output| output.status.success()) {
        let added =
            Command::new("rustup").args(["component", "add", "--toolchain", "nightly", "miri", "rust-src"]).status();
        if !added.is_ok_and(|status| status.success()) {
            eprintln!("the nightly toolchain has no miri, and it cannot be added");
            return ExitCode::FAILURE;
        }
    }
    let tested = nightly()
        .args(["miri", "test", "--lib", "--no-default-features", "--features", "alloc", "--"])
        .args(CHOSEN)
        // Tests that read files do so outside the interpreter's walls.
        .env("MIRIFLAGS", "-Zmiri-disable-isolation")
        .status();
    if tested.is_ok_and(|status| status.success()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
