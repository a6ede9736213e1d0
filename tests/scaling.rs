//! Sixteen times the text costs sixteen times the steps, of whatever kind it is: counted, not timed.
//!
//! Builds `benches/scaling` with the compiler's instrumentation of every step and judges what it prints. What a step is
//! stands there. The table, with steps a byte: `cargo test --features cli --test scaling -- --nocapture`.

mod support;

use std::path::{Path, PathBuf};
use std::process::Command;
use support::root;

/// The compiler calls a function at each edge between two blocks of code, after it has optimised them.
const FLAGS: &str =
    "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 -Cllvm-args=-sanitizer-coverage-trace-pc";

/// How far from 16 times the steps 16 times the text may be. Less is no harm: a limit was reached, or a beginning paid off.
const MOST: f64 = 1.10;

#[test]
fn sixteen_times_the_text_is_sixteen_times_the_steps() {
    let project = root().join("benches/scaling");
    if !project.exists() {
        eprintln!("benches/scaling is not part of the package: nothing is counted");
        return;
    }
    let output = Command::new(build(&project)).output().expect("what was built runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let table = String::from_utf8(output.stdout).expect("a table is UTF-8");
    let mut wrong = Vec::new();
    println!("{:>6}  {:>11}  {:>6}  layer, family", "ratio", "steps", "a byte");
    for line in table.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [layer, family, numbers @ ..] = &*fields else { panic!("{line:?}") };
        let numbers: Vec<f64> = numbers.iter().map(|number| number.parse().expect("a number")).collect();
        let [small, few, large, many] = *numbers else { panic!("{line:?}") };
        assert!(few > small / 64.0, "{layer}, {family}: {few} steps for {small} bytes: they are not counted");
        let ratio = (many / few) / (large / small);
        println!("{:>6.2}  {many:>11}  {:>6.1}  {layer}, {family}", 16.0 * ratio, many / large);
        if ratio > MOST {
            wrong.push(format!("{layer}, {family}: {few} steps for {small} bytes, {many} for {large}"));
        }
    }
    assert!(table.lines().count() >= 300, "{} lines of layers and families", table.lines().count());
    assert!(wrong.is_empty(), "more than {MOST} times as much work as there is text:\n{}", wrong.join("\n"));
}

/// Builds the program beside what is built for other purposes, and says where it is.
fn build(project: &Path) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    let target = target.join("scaling");
    // Named, so that the flags are for the program and not for the macros it is built with.
    let machine = Command::new("rustc").arg("-vV").output().expect("rustc runs");
    let machine = String::from_utf8(machine.stdout).expect("rustc writes UTF-8");
    let machine = machine.lines().find_map(|line| line.strip_prefix("host: ")).expect("rustc names the machine");
    let built = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--target", machine, "--manifest-path"])
        .arg(project.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .env("RUSTFLAGS", FLAGS)
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .status();
    assert!(built.is_ok_and(|status| status.success()), "benches/scaling is built");
    target.join(machine).join("release/scaling")
}
