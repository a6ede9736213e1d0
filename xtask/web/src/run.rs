//! Programs, and where things lie.

use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What went wrong, for a person.
#[derive(Debug)]
pub struct Failed(String);

impl Failed {
    pub fn new(message: impl Into<String>) -> Failed {
        Failed(message.into())
    }
}

impl fmt::Display for Failed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// An error of a library or of the file system, with what was being done.
pub trait Doing<T> {
    fn doing(self, what: impl fmt::Display) -> Result<T, Failed>;
}

impl<T, E: fmt::Display> Doing<T> for Result<T, E> {
    fn doing(self, what: impl fmt::Display) -> Result<T, Failed> {
        self.map_err(|error| Failed(format!("{what}: {error}")))
    }
}

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().expect("the sources are where they were built")
}

/// Where cargo builds.
pub fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// cargo, in the root of the project.
pub fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(args).current_dir(root());
    command
}

/// A program of the npm packages of `folder`, run there.
pub fn tool(folder: &str, name: &str) -> Command {
    let folder = root().join(folder);
    let mut command = Command::new(folder.join("node_modules/.bin").join(name));
    command.current_dir(folder);
    command
}

/// Runs a program to its end; that it fails is an error.
pub fn run(command: &mut Command) -> Result<(), Failed> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().doing(format!("cannot run {name}"))?;
    if status.success() { Ok(()) } else { Err(Failed(format!("{name} failed: {status}"))) }
}

/// Installs the npm packages that the lock file of `folder` names, unless they are there already.
pub fn npm_ci(folder: &str) -> Result<(), Failed> {
    let folder = root().join(folder);
    let modified = |path: PathBuf| path.metadata().and_then(|data| data.modified()).ok();
    let installed = modified(folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= modified(folder.join("package-lock.json")) {
        return Ok(());
    }
    run(Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))
}
