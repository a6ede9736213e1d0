//! What the browser needs: the npm package, the page, and what must hold of both.
//!
//! A crate of its own, so that `cargo xtask test` does not build wasm-bindgen; `cargo xtask` hands over what it does not
//! know itself. Each task does what it needs first: the page builds the package, the tests build both.

mod bindgen;
mod chromium;
mod page;
mod run;
mod speed;
mod tests;
mod wasm;

use run::Failed;
use std::process::ExitCode;

pub const HELP: &str = "\
cargo xtask wasm             build the npm package into wasm/pkg; says its size and holds it against the budget
cargo xtask wasm --speed     measure it against the native library, in one run
cargo xtask site             build the page into www/dist, to be put on any file server
cargo xtask serve [PORT]     build the page and serve it on this machine, port 4173 if none is named
cargo xtask test-web         all tests of the package and the page; those in Chromium where there is one";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let done = match words[..] {
        ["wasm"] => wasm::build(),
        ["wasm", "--speed"] => speed::measure(),
        ["site"] => page::build(),
        ["serve"] => page::serve("4173"),
        ["serve", port] => page::serve(port),
        ["test-web"] => tests::run(),
        _ => Err(Failed::new(HELP)),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failed) => {
            eprintln!("{failed}");
            ExitCode::FAILURE
        }
    }
}
