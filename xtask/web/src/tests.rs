//! What must hold of the package and the page.

use crate::run::{self, Failed};
use crate::{chromium, page};
use std::process::Command;

/// Runs all tests, one after the other, and stops at the first that fails.
pub fn run() -> Result<(), Failed> {
    // First what may take long to find out, or to install.
    let browser = chromium::find();
    page::build()?;
    package()?;

    step("the page's logic: vitest");
    run::run(run::tool("www", "vitest").arg("run"))?;

    match browser {
        Some(browser) => {
            step("the page in Chromium: playwright");
            run::run(&mut run::cargo(&["build", "--release", "--features", "cli", "--bin", "undocs"]))?;
            let command_line = run::target().join("release/undocs");
            run::run(run::tool("www", "playwright").arg("test").env("CHROMIUM", browser).env("UNDOCS", command_line))
        }
        None if std::env::var_os("CI").is_some() || std::env::var_os("UNDOCS_CI").is_some() => {
            Err(Failed::new("test-web: there is no Chromium; install it, or name it in CHROMIUM"))
        }
        None => {
            eprintln!("\n*** NOT TESTED: the page in a browser. There is no Chromium here, and none can be installed.");
            eprintln!(
                "*** Install it (on Debian: apt-get install chromium) or name one in CHROMIUM, and run this again."
            );
            Ok(())
        }
    }
}

fn package() -> Result<(), Failed> {
    step("the module in Node: wasm-bindgen-test");
    run::run(&mut run::cargo(&["build", "--package", "wasm-test-runner"]))?;
    let runner = run::target().join("debug/wasm-test-runner");
    let target = ["--features", "tools", "--target", "wasm32-unknown-unknown"];
    let mut tests = run::cargo(&[&["test", "--package", "undocs-wasm"], &target[..]].concat());
    run::run(tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", runner))?;

    step("the package in Node");
    run::run(Command::new("node").args(["--test", "wasm/tests/"]).current_dir(run::root()))?;

    step("its types against what it gives: tsc");
    run::run(Command::new("node").arg("wasm/tests/types.mjs").current_dir(run::root()))?;
    run::run(run::tool("wasm", "tsc").args(["--project", "tests"]))
}

fn step(name: &str) {
    println!("\n==> {name}");
}
