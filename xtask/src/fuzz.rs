//! `cargo xtask fuzz [SECONDS] [TARGET…]`: runs the fuzzers, two at a time, seeded with the fixtures and samples.
//!
//! `fuzz/` is laid out as cargo-fuzz wants it, and `cargo +nightly fuzz run events` works; but what that does beyond
//! setting a few flags is to add sanitizers, which find nothing where there is no unsafe code and halve the speed. With the
//! flags alone the toolchain in use builds them: no nightly, nothing to install.

use crate::{built, cargo, root};
use std::process::{Command, ExitCode};
use std::{fs, thread};

/// The targets of `fuzz/Cargo.toml`, each with the longest input it is given: what is quadratic in the checkers, not in the
/// parser, must not eat the time.
const TARGETS: &[(&str, u32)] = &[
    ("events", 8192),
    ("feed", 4096),
    ("tree", 8192),
    ("akn", 8192),
    ("symbol", 96),
    // What is made of a document costs a hundred times what reading it does: small texts, so that many are tried.
    ("tools", 1024),
    ("pairs", 1024),
    ("windows", 512),
    ("reader", 1536),
    ("docx", 2048),
    ("html", 2048),
    ("encodings", 512),
];

/// Texts of our own, read as they stand; the XML of the audit is for the reader of XML, and what is in `fuzz/seeds` for those
/// of files.
const SEEDS: [&str; 4] = ["tests/fixtures", "samples", "tests/audit", "fuzz/seeds"];

/// How long each runs where nothing is said.
const SECONDS: u64 = 20;

/// How many run at once: each keeps one core busy.
const AT_ONCE: usize = 2;

/// The same each time: what a run finds, a run of the same seeds finds again, if it gets as far.
const SEED: u32 = 20_261_123;

/// libFuzzer sees which edges an input takes, and what is compared with what.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1 -Cdebug-assertions -Coverflow-checks";

/// Named, although it is the machine's own: so that the flags are not for build scripts.
const MACHINE: &str = "x86_64-unknown-linux-gnu";

/// Builds all targets, then runs each, although one before it found something.
pub(crate) fn run(args: &[String]) -> ExitCode {
    let (seconds, names) = match args.split_first() {
        Some((first, rest)) if first.parse::<u64>().is_ok() => (first.parse().unwrap_or(SECONDS), rest),
        _ => (SECONDS, args),
    };
    if let Some(unknown) = names.iter().find(|name| TARGETS.iter().all(|(known, _)| known != name)) {
        let all: Vec<_> = TARGETS.iter().map(|(name, _)| *name).collect();
        eprintln!("no fuzz target {unknown}; there are {}", all.join(", "));
        return ExitCode::from(2);
    }
    if !build() {
        eprintln!("the fuzzers are not built; libFuzzer itself needs a C++ compiler");
        return ExitCode::FAILURE;
    }
    let chosen = TARGETS.iter().filter(|(name, _)| names.is_empty() || names.iter().any(|named| named == name));
    let chosen: Vec<_> = chosen.collect();
    let mut found = Vec::new();
    for together in chosen.chunks(AT_ONCE) {
        thread::scope(|scope| {
            let running: Vec<_> = together
                .iter()
                .map(|&&(name, longest)| (name, scope.spawn(move || is_clean(name, longest, seconds))))
                .collect();
            for (name, fuzzer) in running {
                if !fuzzer.join().unwrap_or(false) {
                    found.push(name);
                }
            }
        });
    }
    if found.is_empty() {
        return ExitCode::SUCCESS;
    }
    eprintln!(
        "\nfound something: {}; see fuzz/artifacts, and give it a test, `named` in tests/invariants.rs or tests/promises.rs",
        found.join(", ")
    );
    ExitCode::FAILURE
}

fn build() -> bool {
    let mut cargo = cargo();
    cargo.args(["build", "--release", "--target", MACHINE, "--manifest-path"]).arg(root().join("fuzz/Cargo.toml"));
    cargo.arg("--target-dir").arg(built("fuzz")).env("RUSTFLAGS", FLAGS);
    cargo.status().is_ok_and(|status| status.success())
}

fn is_clean(name: &str, longest: u32, seconds: u64) -> bool {
    let (corpus, artifacts) = (root().join("fuzz/corpus").join(name), root().join("fuzz/artifacts").join(name));
    for folder in [&corpus, &artifacts] {
        fs::create_dir_all(folder).expect("a folder under fuzz/ can be made");
    }
    let mut fuzzer = Command::new(built("fuzz").join(MACHINE).join("release").join(name));
    fuzzer.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={longest}"));
    fuzzer.arg(format!("-seed={SEED}")).args(["-timeout=10", "-print_final_stats=1", "-verbosity=0"]);
    fuzzer.arg(format!("-dict={}", root().join("fuzz/words.dict").display()));
    fuzzer.arg(format!("-artifact_prefix={}/", artifacts.display()));
    // The first folder takes what is new; the others are only read.
    fuzzer.arg(corpus).args(SEEDS.map(|seeds| root().join(seeds)));
    let output = fuzzer.output();
    // What it says comes whole, not between the lines of another.
    println!("\n==> fuzz {name}, {seconds} s");
    match &output {
        Ok(output) => print!("{}", String::from_utf8_lossy(&output.stderr)),
        Err(error) => eprintln!("it does not run: {error}"),
    }
    output.is_ok_and(|output| output.status.success())
}
