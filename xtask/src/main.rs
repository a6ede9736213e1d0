//! What cargo cannot do in one word: every test in every set of features that can break alone, every set of features on
//! every target, the fuzzers with their seeds.
//!
//! What is for the browser (`wasm`, `site`, `serve`, `test-web`) is in a crate of its own, `xtask-web`, which builds
//! wasm-bindgen; it is handed over, so that who tests the parser does not wait for that.

mod digest;
mod features;
mod fuzz;
mod instructions;
mod miri;
mod scaling;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// The sets of features the tests run in. The package for browsers is tested with the set that has everything, which has
/// all it asks for: the same library serves both. Never with `--workspace`, which would unite the features and hide a break;
/// that each set builds is for `features` to say.
const SETS: &[(&str, &[&str])] = &[
    ("everything", &["--package", "undocs-wasm", "--features", "undocs/cli,undocs-wasm/tools"]),
    ("core only: no allocator", &["--no-default-features"]),
];

const HELP: &str = "\
cargo xtask test [ARGS…]               run all tests in every set of features; ARGS go to each `cargo test`
cargo xtask features [alone]           check features by themselves and two together, without std for targets that have none
cargo xtask digest [--against BIN|FILE] [--bin BIN] [--out FILE] [--step N] [FOLDER…]
                                       a digest of the events of each text; says which another build reads otherwise
cargo xtask instructions [--beside REV] [--ceilings FILE]
                                       instructions a byte of events over real documents; needs valgrind and UNDOCS_SHARED
cargo xtask miri                       run a chosen set of unit tests under miri; left out where there is no nightly
cargo xtask fuzz [SECONDS] [TARGET…]   run the fuzzers, each so long
cargo xtask scaling [SECONDS] [SEED]   look for texts whose cost grows faster than they do
cargo xtask wasm                       build the npm package into wasm/pkg; says its size and holds it against the budget
cargo xtask wasm --speed               measure it against the native library, in one run
cargo xtask site                       build the page into www/dist, to be put on any file server
cargo xtask serve [PORT]               build the page and serve it on this machine
cargo xtask test-web                   all tests of the package and the page; those in Chromium where there is one";

/// The folder of the project.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask lies in the project")
}

/// A folder beside what is built for other purposes.
fn built(purpose: &str) -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from).join(purpose)
}

fn main() -> ExitCode {
    let mut args = env::args().skip(1);
    match args.next().as_deref() {
        Some("test") => test(&args.collect::<Vec<_>>()),
        Some(task @ ("wasm" | "site" | "serve" | "test-web")) => web(task, &args.collect::<Vec<_>>()),
        Some("features") => features::check(&args.collect::<Vec<_>>()),
        Some("digest") => digest::run(&args.collect::<Vec<_>>()),
        Some("instructions") => instructions::run(&args.collect::<Vec<_>>()),
        Some("miri") => miri::run(),
        Some("fuzz") => fuzz::run(&args.collect::<Vec<_>>()),
        Some("scaling") => scaling::run(&args.collect::<Vec<_>>()),
        Some("help" | "--help" | "-h") => {
            println!("{HELP}");
            ExitCode::SUCCESS
        }
        _ => {
            eprintln!("{HELP}");
            ExitCode::from(2)
        }
    }
}

/// The cargo that runs this, or the one on the path.
fn cargo() -> Command {
    Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Hands a task over to `xtask-web`.
fn web(task: &str, args: &[String]) -> ExitCode {
    let run = ["run", "--quiet", "--package", "xtask-web", "--", task];
    match cargo().args(run).args(args).status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cannot run cargo: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Runs each set, all of them although one fails, and says at the end how each went.
fn test(args: &[String]) -> ExitCode {
    let mut summary = String::new();
    let mut failed = false;
    for (name, features) in SETS {
        println!("\n==> cargo test {} ({name})", features.join(" "));
        let begun = Instant::now();
        let status = cargo().args(["test", "--package", "undocs"]).args(*features).args(args).status();
        let good = match status {
            Ok(status) => status.success(),
            Err(error) => {
                eprintln!("cannot run cargo: {error}");
                false
            }
        };
        failed |= !good;
        let word = if good { "ok" } else { "FAILED" };
        summary += &format!("{word:>6}  {:>4} s  {name}\n", begun.elapsed().as_secs());
    }
    print!("\n{summary}");
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}
