//! `cargo xtask scaling [SECONDS] [SEED]`: looks for texts whose cost grows faster than they do.
//!
//! `benches/scaling` has the tools, the tokens and the measure; it is built as `tests/scaling.rs` builds it, and shares what
//! that has built.

use crate::{built, cargo, root};
use std::process::{Command, ExitCode};
use std::str;

/// How long it looks where nothing is said.
const SECONDS: u64 = 60;

/// The same each time: what a run finds, a run of the same seed finds again.
const SEED: u64 = 20_301_101;

/// The compiler calls a function at each edge between two blocks of code, after it has optimised them.
const FLAGS: &str =
    "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 -Cllvm-args=-sanitizer-coverage-trace-pc";

/// Builds the program, and runs it; what it finds it prints as lines for `tests/support/families.rs`.
pub(crate) fn run(args: &[String]) -> ExitCode {
    let numbers: Option<Vec<u64>> = args.iter().map(|arg| arg.parse().ok()).collect();
    let (seconds, seed) = match numbers.as_deref() {
        Some([]) => (SECONDS, SEED),
        Some(&[seconds]) => (seconds, SEED),
        Some(&[seconds, seed]) => (seconds, seed),
        _ => {
            eprintln!("cargo xtask scaling [SECONDS] [SEED]: two numbers");
            return ExitCode::from(2);
        }
    };
    let Some(machine) = machine() else {
        eprintln!("rustc does not say what machine this is");
        return ExitCode::FAILURE;
    };
    let mut cargo = cargo();
    // Named, so that the flags are for the program and not for the macros it is built with.
    cargo.args(["build", "--release", "--target", &machine, "--manifest-path"]);
    cargo.arg(root().join("benches/scaling/Cargo.toml")).arg("--target-dir").arg(built("scaling"));
    cargo.env("RUSTFLAGS", FLAGS).env_remove("CARGO_ENCODED_RUSTFLAGS");
    if !cargo.status().is_ok_and(|status| status.success()) {
        eprintln!("benches/scaling is not built");
        return ExitCode::FAILURE;
    }
    let mut search = Command::new(built("scaling").join(machine).join("release/scaling"));
    search.args(["search", &seconds.to_string(), &seed.to_string()]);
    match search.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("it does not run: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The machine that rustc builds for.
fn machine() -> Option<String> {
    let said = Command::new("rustc").arg("-vV").output().ok()?;
    let machine = str::from_utf8(&said.stdout).ok()?.lines().find_map(|line| line.strip_prefix("host: "))?;
    Some(machine.to_owned())
}
