//! `cargo xtask features`: every feature builds by itself and beside any other one (`alone`: by itself), and those sets without `std` for targets
//! that have none. Of what takes three features to break, `cli`, which turns all of them on, is the one set that is checked.
//!
//! Two sets are one where a feature implies another, so only sets that differ in what they turn on are checked. `cargo
//! check` of one crate keeps one core busy, so two go at once, each in a target folder of its own.

use std::collections::BTreeSet;
use std::env;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

/// How many checks go at once.
const AT_ONCE: usize = 2;

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
    let waiting = Mutex::new(sets.iter().rev().flat_map(checks).collect::<Vec<_>>());
    let failed = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for at in 0..AT_ONCE {
            let (waiting, failed) = (&waiting, &failed);
            scope.spawn(move || {
                while let Some(next) = { waiting.lock().expect("no check panics").pop() } {
                    if !next.is_good(&folder(at)) {
                        failed.lock().expect("no check panics").push(next);
                    }
                }
            });
        }
    });
    println!("{} sets of features in {} s", sets.len(), begun.elapsed().as_secs());
    let failed = failed.into_inner().expect("no check panics");
    if failed.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!("these do not build: {}", failed.iter().map(Check::to_string).collect::<Vec<_>>().join("; "));
    ExitCode::FAILURE
}

/// A set of features, on this machine or for one of [`BARE`].
struct Check {
    features: String,
    target: Option<&'static str>,
}

impl fmt::Display for Check {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "--features '{}'", self.features)?;
        self.target.map_or(Ok(()), |target| write!(f, " --target {target}"))
    }
}

impl Check {
    fn is_good(&self, folder: &Path) -> bool {
        println!("check {self}");
        let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let mut command = Command::new(cargo);
        command.args([
            "check",
            "--quiet",
            "--package",
            "undocs",
            "--no-default-features",
            "--features",
            &self.features,
        ]);
        command.args(self.target.map(|target| format!("--target={target}"))).arg("--target-dir").arg(folder);
        command.status().is_ok_and(|status| status.success())
    }
}

/// What is checked of a set.
fn checks(set: &BTreeSet<&'static str>) -> Vec<Check> {
    let bare = BARE.iter().copied().filter(|_| !set.contains("std"));
    let features = set.iter().copied().collect::<Vec<_>>().join(",");
    [None].into_iter().chain(bare.map(Some)).map(|target| Check { features: features.clone(), target }).collect()
}

fn folder(at: usize) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    target.join(format!("features-{at}"))
}

/// Every set of at most so many features that differs from the others once what is implied is turned on.
fn sets(together: u32) -> BTreeSet<BTreeSet<&'static str>> {
    (0..1_u32 << FEATURES.len())
        .filter(|chosen| chosen.count_ones() <= together)
        .map(|chosen| {
            let named = FEATURES.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, feature)| feature);
            named.flat_map(|(name, implied)| implied.iter().chain([name]).copied()).collect()
        })
        .collect()
}
