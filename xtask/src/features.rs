//! `cargo xtask features`: every feature builds by itself and beside any other one (`alone`: by itself), and those sets
//! without `std` for targets that have none. Of what takes three features to break, `cli`, which turns all of them on, is
//! the one set that is checked.
//!
//! Two sets are one where a feature implies another, so only sets that differ in what they turn on are checked.

use crate::{built, cargo};
use std::collections::BTreeSet;
use std::process::ExitCode;
use std::thread;
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

type Set = BTreeSet<&'static str>;

pub(crate) fn check(args: &[String]) -> ExitCode {
    let together = match args {
        [] => 2,
        [alone] if alone == "alone" => 1,
        _ => {
            eprintln!("cargo xtask features [alone]: every feature by itself, and but for `alone` every two together");
            return ExitCode::from(2);
        }
    };
    let begun = Instant::now();
    let sets = sets(together);
    // `cargo check` of one crate keeps one core busy: what is for this machine, beside what is for the others.
    let failed = thread::scope(|scope| {
        let bare = scope.spawn(|| {
            let sets = sets.iter().filter(|set| !set.contains("std"));
            sets.filter_map(|set| failure(set, BARE)).collect::<Vec<_>>()
        });
        let mut failed: Vec<_> = sets.iter().filter_map(|set| failure(set, &[])).collect();
        failed.extend(bare.join().expect("no check panics"));
        failed
    });
    println!("{} sets of features in {} s", sets.len(), begun.elapsed().as_secs());
    if failed.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("these do not build: {}", failed.join("; "));
    ExitCode::FAILURE
}

/// Checks a set, for some targets or for this machine; what failed, if it does.
fn failure(set: &Set, targets: &[&str]) -> Option<String> {
    let features = set.iter().copied().collect::<Vec<_>>().join(",");
    let mut args = vec!["check", "--quiet", "--package", "undocs", "--no-default-features", "--features", &features];
    args.extend(targets.iter().flat_map(|target| ["--target", target]));
    let said = format!("cargo {}", args.join(" "));
    println!("{said}");
    let mut cargo = cargo();
    if !targets.is_empty() {
        // A folder of its own: in one folder cargo waits for cargo.
        cargo.env("CARGO_TARGET_DIR", built("bare"));
    }
    let good = cargo.args(args).status().is_ok_and(|status| status.success());
    (!good).then_some(said)
}

/// Every set of at most so many features that differs from the others once what is implied is turned on.
fn sets(together: u32) -> BTreeSet<Set> {
    (0..1_u32 << FEATURES.len())
        .filter(|chosen| chosen.count_ones() <= together)
        .map(|chosen| {
            let named = FEATURES.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, feature)| feature);
            named.flat_map(|(name, implied)| implied.iter().chain([name]).copied()).collect()
        })
        .collect()
}
