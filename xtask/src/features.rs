//! `cargo xtask features`: every feature builds by itself and beside any other one, and those sets without `std` for targets
//! that have none. Of what takes three features to break, `cli`, which turns all of them on, is the one set that is checked.
//!
//! Two sets are one where a feature implies another, so only sets that differ in what they turn on are checked; `cargo
//! check` of this crate takes a second, of its dependencies once.

use std::collections::BTreeSet;
use std::process::{Command, ExitCode};
use std::time::Instant;

/// Each feature, with those it turns on, as `Cargo.toml` has them.
const FEATURES: &[(&str, &[&str])] = &[
    ("alloc", &[]),
    ("std", &["alloc"]),
    ("serde", &["alloc"]),
    ("json", &["serde", "alloc"]),
    ("schema", &["json", "serde", "std", "alloc"]),
    ("akn", &["std", "alloc"]),
    ("votes", &["std", "json", "serde", "alloc"]),
    ("graph", &["std", "json", "serde", "alloc"]),
    ("compare", &["alloc"]),
    ("cli", &["std", "json", "serde", "alloc", "schema", "akn", "votes", "graph", "compare"]),
];

/// Targets without a standard library: one as large as a server, one as small as a sensor.
const BARE: &[&str] = &["x86_64-unknown-none", "thumbv7em-none-eabi"];

pub(crate) fn check() -> ExitCode {
    let mut failed = Vec::new();
    let begun = Instant::now();
    let sets = sets();
    for set in &sets {
        let features = set.iter().copied().collect::<Vec<_>>().join(",");
        if !cargo(&features, None) {
            failed.push(features.clone());
        }
        if !set.contains("std") {
            failed.extend(
                BARE.iter().filter(|bare| !cargo(&features, Some(bare))).map(|bare| format!("{features} for {bare}")),
            );
        }
    }
    println!("{} sets of features in {} s", sets.len(), begun.elapsed().as_secs());
    if failed.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("these do not build: {}", failed.join("; "));
    ExitCode::FAILURE
}

/// Every set of at most two features that differs from the others once what is implied is turned on.
fn sets() -> BTreeSet<BTreeSet<&'static str>> {
    (0..1_u32 << FEATURES.len())
        .filter(|chosen| chosen.count_ones() <= 2)
        .map(|chosen| {
            let named = FEATURES.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, feature)| feature);
            named.flat_map(|(name, implied)| implied.iter().chain([name]).copied()).collect()
        })
        .collect()
}

fn cargo(features: &str, target: Option<&str>) -> bool {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["check", "--quiet", "--package", "undocs", "--no-default-features", "--features", features]);
    println!("check --features '{features}'{}", target.map_or(String::new(), |target| format!(" --target {target}")));
    command.args(target.map(|target| format!("--target={target}")));
    command.status().is_ok_and(|status| status.success())
}
