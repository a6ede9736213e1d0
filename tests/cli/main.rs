//! The command line, as its users meet it: what it prints, where, and how it ends.

mod audit;
mod batch;
mod cite;
mod compare;
mod files;
mod input;
mod limits;
mod lint;
mod output;
mod pages;
mod sources;
mod symbol;
mod terminal;
mod votes;
#[path = "../support/word.rs"]
mod word;

use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const RESOLUTION: &str = include_str!("../fixtures/fr/resolution.txt");

fn command() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_undocs"));
    command.env_remove("NO_COLOR").env_remove("CLICOLOR_FORCE").stdin(Stdio::null());
    command
}

/// What became of a run: how it ended, what it printed, what it said.
struct Run {
    code: i32,
    out: String,
    err: String,
}

impl From<Output> for Run {
    fn from(output: Output) -> Run {
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        Run {
            code: output.status.code().expect("it ends by itself"),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

impl Run {
    #[track_caller]
    fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {}", self.out))
    }

    #[track_caller]
    fn ends(self, code: i32) -> Run {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.out, self.err);
        self
    }

    #[track_caller]
    fn says(self, part: &str) -> Run {
        assert!(self.err.contains(part), "{part:?} is not in: {}", self.err);
        self
    }
}

/// Runs in a folder.
fn run(folder: &TempDir, args: &[&str]) -> Run {
    command().current_dir(folder).args(args).output().expect("it starts").into()
}

/// Runs with something on standard input.
fn pipe(args: &[&str], input: &[u8]) -> Run {
    let mut child = command()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("it starts");
    // A program that ends at a wrong option reads nothing.
    if let Err(error) = child.stdin.take().expect("it is piped").write_all(input) {
        assert_eq!(error.kind(), std::io::ErrorKind::BrokenPipe, "{error}");
    }
    child.wait_with_output().expect("it ends").into()
}

/// A folder with files in it.
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().expect("there is room");
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("it is in the folder")).expect("there is room");
        fs::write(path, bytes).expect("there is room");
    }
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("it is there");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("it can be listed").file_name().into_string().expect("UTF-8")).collect();
    names.sort();
    names
}

// ---- messages

#[test]
fn messages_are_coloured_when_asked() {
    assert!(!pipe(&["parse"], b"\xFF").err.contains('\u{1b}'));
    assert!(pipe(&["--color", "always", "parse"], b"\xFF").err.contains("\u{1b}["));
    assert!(pipe(&["parse", "--color", "always"], b"\xFF").err.contains("\u{1b}["));
    assert!(!pipe(&["parse", "--color", "never"], b"\xFF").err.contains('\u{1b}'));
}

#[test]
fn diagnostics_have_their_place() {
    let dir = folder(&[("a.txt", b"\n \n")]);
    run(&dir, &["parse", "a.txt"]).ends(0).says("warning[empty]").says("a.txt:1:1");
    run(&dir, &["parse", "--format", "text", "a.txt"]).ends(0).says("warning[empty]");
}

// ---- the rest

#[test]
fn schema_is_printed() {
    let dir = folder(&[]);
    let schema = run(&dir, &["schema"]).ends(0).json();
    assert_eq!(schema, undocs::write::schema());
}

#[test]
fn completions_for_every_shell() {
    let dir = folder(&[]);
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = run(&dir, &["completions", shell]).ends(0);
        assert!(run.out.contains("undocs") && run.out.contains("out-dir"), "{shell}");
    }
    run(&dir, &["completions", "abacus"]).ends(2);
}

#[test]
fn help_and_version() {
    let dir = folder(&[]);
    assert_eq!(run(&dir, &["--version"]).ends(0).out, format!("undocs {}\n", env!("CARGO_PKG_VERSION")));
    assert!(run(&dir, &["--help"]).ends(0).out.contains("Examples:"));
    let help = run(&dir, &["parse", "--help"]).ends(0).out;
    for part in [
        "Examples:",
        "Exit status:",
        "--format",
        "--lang",
        "--positions",
        "--out-dir",
        "--jobs",
        "--lossy",
        "--quiet",
        "--pretty",
    ] {
        assert!(help.contains(part), "{part}");
    }
    run(&dir, &[]).ends(2);
    run(&dir, &["sing"]).ends(2);
    run(&dir, &["parse", "--verbose"]).ends(2);
}
