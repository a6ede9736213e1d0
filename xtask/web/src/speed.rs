//! How fast the module is beside the native library: both in one run, on the same texts, by turns.

use crate::bindgen::bindgen;
use crate::run::{self, Failed};
use crate::wasm;
use std::process::Command;

/// Builds both, the module as it is published and once more with `drain`, and has Node compare.
pub fn measure() -> Result<(), Failed> {
    wasm::build()?;
    let probe = run::target().join("wasm-speed");
    bindgen(&["speed"], "undocs", &probe)?;
    run::run(&mut run::cargo(&["build", "--release", "--package", "undocs-wasm", "--example", "native"]))?;
    let native = run::target().join("release/examples/native");
    run::run(Command::new("node").arg("wasm/bench/speed.mjs").arg(native).arg(probe).current_dir(run::root()))
}
