//! Runs `#[wasm_bindgen_test]`s in Node: cargo's runner for the wasm target, built here so that nothing is installed.

fn main() {
    if let Err(error) = wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(std::env::args_os()) {
        eprintln!("{error:?}");
        std::process::exit(1);
    }
}
