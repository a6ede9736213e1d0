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
tasks of xtask-web: wasm [--speed], site, serve [PORT], test-web; see cargo xtask help";

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
