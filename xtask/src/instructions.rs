//! `cargo xtask instructions [--beside REV] [--ceilings FILE]`: how many instructions a byte the events of real documents take.
//!
//! Eight documents a language, printed as clean text and as the raw text layer of a PDF, are read by `examples/drain.rs` in
//! callgrind; what starting the process takes is subtracted. The same number in every run, whatever else the machine does.
//! With `--beside` another revision is built and counted too; with `--ceilings` each count is held against a file.

use crate::digest::files;
use crate::{built, cargo, root};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::{env, fs, io};

/// Prints the documents: of each language eight, from all over the list.
const PRINT: &str = r#"
import collections, os, sys
shared, out = sys.argv[1:]
sys.path.insert(0, os.path.join(shared, "eval"))
import gold, render
languages = collections.defaultdict(list)
for path in open(os.path.join(shared, "corpus/dev.txt"), encoding="utf-8"):
    doc = gold.read(os.path.join(shared, "corpus", path.strip()))
    if not doc.parts and doc.blocks:
        languages[render.LANG2.get(doc.lang, doc.lang)].append(doc)
for language, docs in languages.items():
    for n in range(8):
        for mode in ("clean", "raw"):
            folder = os.path.join(out, mode + "-" + language)
            os.makedirs(folder, exist_ok=True)
            with open(os.path.join(folder, f"{n}.txt"), "w", encoding="utf-8") as file:
                file.write(render.render(docs[n * len(docs) // 8], mode))
"#;

/// Counts, prints a table, and fails where a ceiling is broken.
pub(crate) fn run(args: &[String]) -> ExitCode {
    let (mut beside, mut ceilings) = (None, None);
    for pair in args.chunks(2) {
        match pair {
            [option, rev] if option == "--beside" => beside = Some(rev.clone()),
            [option, file] if option == "--ceilings" => ceilings = Some(PathBuf::from(file)),
            _ => {
                eprintln!("cargo xtask instructions [--beside REV] [--ceilings FILE]");
                return ExitCode::from(2);
            }
        }
    }
    match table(beside.as_deref(), ceilings.as_deref()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo xtask instructions: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether no ceiling is broken.
fn table(beside: Option<&str>, ceilings: Option<&Path>) -> io::Result<bool> {
    let folder = built("instructions");
    let texts = texts(&folder)?;
    let ceilings = ceilings.map(fs::read_to_string).transpose()?.unwrap_or_default();
    let ceiling = |group: &str| {
        let line = ceilings.lines().find_map(|line| line.strip_prefix(group)?.strip_prefix(' '))?;
        line.trim().parse::<f64>().ok()
    };
    let mut programs = vec![];
    if let Some(rev) = beside {
        programs.push((rev, other(rev, &folder)?));
    }
    programs.push(("here", drain(root(), &folder.join("here"))?));
    let starts: Vec<u64> = programs.iter().map(|(_, program)| count(program, &[])).collect::<io::Result<_>>()?;
    let names = programs.iter().map(|(name, _)| format!("{name:>9}")).collect::<String>();
    println!("instructions a byte {names}");
    let mut held = true;
    for (group, files) in &texts {
        let bytes: u64 = files.iter().map(|file| fs::metadata(file).map_or(0, |file| file.len())).sum();
        let mut row = format!("{group:<19} ");
        let mut last = 0.0;
        for ((_, program), start) in programs.iter().zip(&starts) {
            let instructions = count(program, files)?.saturating_sub(*start);
            last = instructions as f64 / bytes as f64;
            row += &format!("{last:>9.1}");
        }
        if let Some(ceiling) = ceiling(group) {
            let broken = last > ceiling;
            held &= !broken;
            row += &format!("  ceiling {ceiling}{}", if broken { "  BROKEN" } else { "" });
        } else if !ceilings.is_empty() {
            held = false;
            row += "  NO CEILING";
        }
        println!("{row}");
    }
    Ok(held)
}

/// The texts of each language and mode; printed now where they are not.
fn texts(folder: &Path) -> io::Result<Vec<(String, Vec<PathBuf>)>> {
    let shared = env::var_os("UNDOCS_SHARED").ok_or_else(|| io::Error::other("UNDOCS_SHARED is not set"))?;
    let texts = folder.join("texts");
    if !texts.exists() {
        let printed = Command::new("python3").args(["-c", PRINT]).arg(shared).arg(&texts).status()?;
        if !printed.success() {
            return Err(io::Error::other("the documents are not printed"));
        }
    }
    let mut groups = vec![];
    for mode in ["clean", "raw"] {
        for language in ["en", "fr", "es", "ru", "ar", "zh"] {
            let group = format!("{mode}-{language}");
            let files = files(&texts.join(&group))?;
            groups.push((group, files));
        }
    }
    Ok(groups)
}

/// Builds `examples/drain.rs` of a checkout, the same way wherever it is built.
fn drain(checkout: &Path, target: &Path) -> io::Result<PathBuf> {
    let mut build = cargo();
    build.args(["build", "--quiet", "--release", "--example", "drain", "--manifest-path"]);
    build.arg(checkout.join("Cargo.toml")).arg("--target-dir").arg(target);
    build.env("CARGO_PROFILE_RELEASE_LTO", "thin").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "4");
    build.env("CARGO_PROFILE_RELEASE_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
    if build.status()?.success() {
        Ok(target.join("release/examples/drain"))
    } else {
        Err(io::Error::other("examples/drain.rs is not built"))
    }
}

/// The program of another revision, in a work tree beside what is built.
fn other(rev: &str, folder: &Path) -> io::Result<PathBuf> {
    let checkout = folder.join(format!("at-{rev}"));
    if !checkout.exists() {
        let mut git = Command::new("git");
        git.current_dir(root()).args(["worktree", "add", "--quiet", "--detach"]).arg(&checkout).arg(rev);
        if !git.status()?.success() {
            return Err(io::Error::other(format!("there is no revision {rev}")));
        }
    }
    fs::copy(root().join("examples/drain.rs"), checkout.join("examples/drain.rs"))?;
    drain(&checkout, &folder.join(format!("built-{rev}")))
}

/// How many instructions a program takes over texts.
fn count(program: &Path, texts: &[PathBuf]) -> io::Result<u64> {
    let mut valgrind = Command::new("valgrind");
    valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program).args(texts);
    let said = String::from_utf8_lossy(&valgrind.output()?.stderr).into_owned();
    let collected = said.lines().find_map(|line| line.split("Collected :").nth(1)?.trim().parse().ok());
    collected.ok_or_else(|| io::Error::other(format!("valgrind does not count: {said}")))
}
