//! The page: built by Vite, served by its preview.

use crate::run::{self, Failed};
use crate::wasm;

/// Builds the package and the page; `www/dist` is all a server needs.
pub fn build() -> Result<(), Failed> {
    wasm::build()?;
    run::npm_ci("www")?;
    run::run(run::tool("www", "tsc").arg("--noEmit"))?;
    run::run(run::tool("www", "vite").args(["build", "--logLevel", "warn"]))?;
    println!("www/dist: the page, for any file server and under any path");
    Ok(())
}

/// Builds the page, serves it and opens it where there is a screen.
pub fn serve(port: &str) -> Result<(), Failed> {
    build()?;
    let mut preview = run::tool("www", "vite");
    preview.args(["preview", "--port", port, "--strictPort"]);
    if std::env::var_os("DISPLAY").is_some() || cfg!(any(target_os = "macos", target_os = "windows")) {
        preview.arg("--open");
    }
    run::run(&mut preview)
}
