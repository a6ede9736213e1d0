//! Sixteen times the text costs sixteen times the steps, of whatever kind it is: counted, not timed.
//!
//! Builds `benches/scaling` with the compiler's instrumentation of every step and judges what it prints. What a step is
//! stands there. The table, with steps a byte: `cargo test --features cli --test scaling -- --nocapture`.

mod support;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use support::root;

/// The compiler calls a function at each edge between two blocks of code, after it has optimised them.
const FLAGS: &str =
    "-Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=3 -Cllvm-args=-sanitizer-coverage-trace-pc";

/// How far from 16 times the steps 16 times the text may be: of what the parser does with a text, either way; of the other
/// tools, no more than so much above.
const PARSER: f64 = 0.10;
const TOOLS: f64 = 0.15;

/// How many times as long a step may take in a text 16 times as long: work that is done in the standard library is not
/// counted in steps, and shows here.
const SLOWER: f64 = 3.0;

/// How many times the steps of a whole text it may cost in pieces of four kilobytes: what is left of a window is read
/// again when the next piece comes, but of a block that does not end only when as much has come (`src/pull/feed.rs`).
const IN_PIECES: f64 = 4.0;

#[test]
fn sixteen_times_the_text_is_sixteen_times_the_steps() {
    let project = root().join("benches/scaling");
    if !project.exists() {
        eprintln!("benches/scaling is not part of the package: nothing is counted");
        return;
    }
    let program = build(&project);
    // Two processes, each with every other family.
    let halves = ["0", "1"].map(|half| {
        Command::new(&program).args(["table", half, "2"]).stdout(Stdio::piped()).spawn().expect("what was built runs")
    });
    let table: String = halves
        .into_iter()
        .map(|half| {
            let output = half.wait_with_output().expect("it ends");
            assert!(output.status.success(), "{}", output.status);
            String::from_utf8(output.stdout).expect("a table is UTF-8")
        })
        .collect();
    let mut wrong = Vec::new();
    let mut counted = 0;
    println!("{:>6}  {:>6}  {:>6}  tool, family", "ratio", "a byte", "slower");
    for line in table.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [tool, family, numbers @ ..] = &*fields else { panic!("{line:?}") };
        let numbers: Vec<f64> = numbers.iter().map(|number| number.parse().expect("a number")).collect();
        let [ratio, steps, bytes, slower] = *numbers else { panic!("{line:?}") };
        println!("{:>6.2}  {:>6.1}  {slower:>6.2}  {tool}, {family}", 16.0 * ratio, steps / bytes);
        let good = match *tool {
            // When it is read again depends on where the pieces end; there is a bound instead.
            "read" => ratio <= IN_PIECES,
            "events" => steps > bytes / 64.0 && (ratio - 1.0).abs() <= PARSER,
            // A tool that hardly looks at such a text counts its few steps in no proportion.
            _ => steps <= bytes || ratio <= 1.0 + TOOLS,
        };
        counted += usize::from(steps > bytes);
        if !good || slower > SLOWER {
            wrong.push(format!("{tool}, {family}: {:.2} times the steps, {slower} times as long a step", 16.0 * ratio));
        }
    }
    assert!(counted >= 1_200, "only {counted} tools and families cost more than a step a byte");
    assert!(wrong.is_empty(), "the work is not in proportion to the text:\n{}", wrong.join("\n"));
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
