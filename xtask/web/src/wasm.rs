//! The npm package: `wasm/pkg`, ready to publish.

use crate::bindgen::bindgen;
use crate::run::{self, Doing, Failed};
use flate2::{Compression, write::GzEncoder};
use serde_json::json;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::thread;

/// What the module should take, compressed as a server sends it.
const GOAL: usize = 200 * 1024;

/// What the second module may take, `undocs/tools`, which is loaded where it is asked for: all of the first, because
/// WebAssembly modules share no code, and the linter, the comparer, the resolver of citations and their writers. It took
/// 570 KB when this was written (November 2026); it goes down with the first, and never up without a reason.
const TOOLS: usize = 580 * 1024;

/// What it may take. Above the goal: of 333 KB, 115 are the words of six languages, and 200 the code (wasm/README.md has
/// what was tried); it goes down with them, and never up without a reason.
const LIMIT: usize = 340 * 1024;

/// Builds the package and holds its size against the limit.
pub fn build() -> Result<(), Failed> {
    target()?;
    run::npm_ci("wasm")?;
    let package = run::root().join("wasm/pkg");
    let (module, tools) = thread::scope(|scope| {
        let built = run::target().join("wasm-tools");
        let folder = built.clone();
        let tools = scope.spawn(move || bindgen(&["tools"], "tools", &folder));
        let module = bindgen(&[], "undocs", &package)?;
        tools.join().map_err(|_| Failed::new("the second module's build panicked".to_owned()))??;
        Ok((module, beside(&built, &package)?))
    })?;

    let files = run::root().join("wasm/npm");
    for file in fs::read_dir(&files).doing(files.display())? {
        let file = file.doing(files.display())?;
        fs::copy(file.path(), package.join(file.file_name())).doing(file.path().display())?;
    }
    for file in ["LICENSE-MIT", "LICENSE-APACHE", "wasm/README.md"] {
        let from = run::root().join(file);
        fs::copy(&from, package.join(from.file_name().unwrap_or_default())).doing(file)?;
    }
    let manifest = serde_json::to_string_pretty(&manifest(&version()?)).doing("package.json")? + "\n";
    fs::write(package.join("package.json"), manifest).doing("package.json")?;

    let zipped = size(&module)?;
    if zipped > GOAL {
        eprintln!(
            "*** That is {} KB over the goal of {} KB; the limit is {} KB.",
            kb(zipped - GOAL),
            kb(GOAL),
            kb(LIMIT)
        );
    }
    for (zipped, limit) in [(zipped, LIMIT), (size(&tools)?, TOOLS)] {
        if zipped > limit {
            return Err(Failed::new(format!("the module is {} bytes over its limit", zipped - limit)));
        }
    }
    Ok(())
}

/// Puts the second module beside the first.
fn beside(built: &Path, package: &Path) -> Result<PathBuf, Failed> {
    for file in ["tools.js", "tools.d.ts", "tools_bg.wasm", "tools_bg.wasm.d.ts"] {
        fs::copy(built.join(file), package.join(file)).doing(file)?;
    }
    Ok(package.join("tools_bg.wasm"))
}

/// Prints what a module takes, and gives what it takes compressed.
fn size(module: &Path) -> Result<usize, Failed> {
    let bytes = fs::read(module).doing(module.display())?;
    let zipped = gzip(&bytes).doing("gzip")?;
    let name = module.strip_prefix(run::root()).unwrap_or(module);
    println!("{}: {} KB, {} KB gzipped", name.display(), kb(bytes.len()), kb(zipped));
    Ok(zipped)
}

/// The target of the compiler, installed where rustup may.
fn target() -> Result<(), Failed> {
    let name = "wasm32-unknown-unknown";
    let installed = std::process::Command::new("rustup").args(["target", "list", "--installed"]).output();
    // Without rustup the compiler came with its targets, or says itself what is missing.
    match installed {
        Ok(output) if !String::from_utf8_lossy(&output.stdout).lines().any(|line| line == name) => {
            run::run(std::process::Command::new("rustup").args(["target", "add", name]))
        }
        _ => Ok(()),
    }
}

/// The version of the crate is that of the package.
fn version() -> Result<String, Failed> {
    let manifest = fs::read_to_string(run::root().join("wasm/Cargo.toml")).doing("wasm/Cargo.toml")?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = "));
    Ok(line.ok_or_else(|| Failed::new("wasm/Cargo.toml names no version"))?.trim_matches('"').into())
}

fn manifest(version: &str) -> serde_json::Value {
    json!({
        "name": "undocs",
        "version": version,
        "description": "Reads documents of the United Nations out of the text that a PDF, a scanner or a web page leaves of them",
        "license": "MIT OR Apache-2.0",
        "keywords": ["united-nations", "parser", "akoma-ntoso", "wasm"],
        "type": "module",
        "main": "./undocs.js",
        "types": "./undocs.d.ts",
        "exports": {
            ".": { "types": "./undocs.d.ts", "node": "./node.js", "default": "./undocs.js" },
            "./tools": { "types": "./tools.d.ts", "node": "./node-tools.js", "default": "./tools.js" },
            "./undocs_bg.wasm": "./undocs_bg.wasm",
            "./tools_bg.wasm": "./tools_bg.wasm",
            "./package.json": "./package.json",
        },
        "files": [
            "undocs.js", "undocs.d.ts", "undocs_bg.wasm", "undocs_bg.wasm.d.ts", "node.js",
            "tools.js", "tools.d.ts", "tools_bg.wasm", "tools_bg.wasm.d.ts", "node-tools.js",
            "LICENSE-MIT", "LICENSE-APACHE",
        ],
        "sideEffects": false,
    })
}

fn gzip(bytes: &[u8]) -> std::io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn kb(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1024.0)
}
