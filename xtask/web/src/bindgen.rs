//! From what rustc gives to what a browser loads.

use crate::run::{self, Doing, Failed};
use std::fs;
use std::path::{Path, PathBuf};

/// Compiles the crate, writes its JavaScript and its types into `into` under `name`, and makes the module small.
pub fn bindgen(features: &[&str], name: &str, into: &Path) -> Result<PathBuf, Failed> {
    let list = features.join(",");
    let mut args = vec!["build", "--package", "undocs-wasm", "--target", "wasm32-unknown-unknown", "--profile", "wasm"];
    if !features.is_empty() {
        args.extend(["--features", &list]);
    }
    // A folder for each module, since two are built at once: the optimiser keeps one core busy.
    let target = run::target().join(format!("wasm-of-{name}"));
    run::run(run::cargo(&args).arg("--target-dir").arg(&target))?;

    if into.exists() {
        fs::remove_dir_all(into).doing(into.display())?;
    }
    let compiled = target.join("wasm32-unknown-unknown/wasm/undocs_wasm.wasm");
    let mut bindgen = wasm_bindgen_cli_support::Bindgen::new();
    bindgen.input_path(compiled).out_name(name).typescript(true).omit_default_module_path(false);
    bindgen.web(true).and_then(|bindgen| bindgen.generate(into)).map_err(|error| Failed::new(format!("{error:?}")))?;

    let (module, small) = (into.join(format!("{name}_bg.wasm")), into.join("small.wasm"));
    // Which instructions the module may use, wasm-opt reads in the module itself.
    run::run(run::tool("wasm", "wasm-opt").args(["-Oz", "--strip-debug"]).arg(&module).arg("-o").arg(&small))?;
    fs::rename(&small, &module).doing(module.display())?;
    Ok(module)
}
