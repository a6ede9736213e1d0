//! Whole documents against what must be read in them.
//!
//! Beside each `NAME.txt` stand `NAME.events`, every event on a line, and `NAME.json`, the tree. `UPDATE=1 cargo test
//! --test fixtures` writes both anew; read what it changes.
//!
//! `tests/fixtures/skip.txt` names what is read wrongly today: the fixture, a place in its JSON, what should stand there,
//! and why. Such a fixture is not compared and not written anew; the test fails once what should stand there does.

#![cfg(feature = "json")]

mod support;

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use undocs::write::{self, Layout};

/// One line of the skip list.
struct Skipped {
    line: usize,
    name: String,
    pointer: String,
    expected: Value,
    reason: String,
}

fn folder() -> PathBuf {
    support::root().join("tests/fixtures")
}

/// `fr/masthead.txt` → `fr/masthead`.
fn name(path: &Path) -> String {
    let inside = path.strip_prefix(folder()).expect("a fixture is in the folder of fixtures");
    inside.with_extension("").to_string_lossy().replace('\\', "/")
}

/// Lines of `name pointer expected # reason`; the expected value is JSON.
fn skip_list() -> Vec<Skipped> {
    let list = fs::read_to_string(folder().join("skip.txt")).unwrap_or_default();
    let lines = list.lines().enumerate().map(|(at, line)| (at + 1, line.trim()));
    let entries = lines.filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    entries.map(|(line, entry)| skipped(line, entry).unwrap_or_else(|| panic!("skip.txt:{line}: {entry}"))).collect()
}

fn skipped(line: usize, entry: &str) -> Option<Skipped> {
    let (entry, reason) = entry.split_once(" # ")?;
    let mut words = entry.splitn(3, ' ');
    let (name, pointer) = (words.next()?.to_owned(), words.next()?.to_owned());
    let expected = serde_json::from_str(words.next()?).ok()?;
    Some(Skipped { line, name, pointer, expected, reason: reason.to_owned() })
}

fn events(text: &str) -> String {
    let mut out = String::new();
    write::events(undocs::events(text), &mut out).expect("memory can be written to");
    out
}

fn json(text: &str) -> String {
    let mut out = String::new();
    write::json(&undocs::parse(text).document, Layout::Pretty, &mut out).expect("memory can be written to");
    out.push('\n');
    out
}

/// The first line in which two texts differ.
fn difference(path: &Path, expected: &str, found: &str) -> Option<String> {
    let (mut left, mut right) = (expected.lines(), found.lines());
    for line in 1.. {
        match (left.next(), right.next()) {
            (None, None) => return None,
            (expected, found) if expected == found => {}
            (expected, found) => {
                let say = |line: Option<&str>| line.unwrap_or("(end)").trim().to_owned();
                return Some(format!("{}:{line}: {} – now: {}", path.display(), say(expected), say(found)));
            }
        }
    }
    None
}

#[test]
fn read_as_they_should() {
    let update = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    let skip = skip_list();
    let mut wrong = Vec::new();
    for (path, text) in support::texts_below(&folder()) {
        if skip.iter().any(|entry| entry.name == name(&path)) {
            continue;
        }
        for (extension, found) in [("events", events(&text)), ("json", json(&text))] {
            let path = path.with_extension(extension);
            if update {
                fs::write(&path, found).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            } else {
                let expected = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                wrong.extend(difference(&path, &expected, &found));
            }
        }
    }
    assert!(wrong.is_empty(), "UPDATE=1 writes them anew:\n{}", wrong.join("\n"));
}

#[test]
fn what_is_skipped_is_still_wrong() {
    let mut wrong = Vec::new();
    for Skipped { line, name, pointer, expected, reason } in skip_list() {
        let path = folder().join(format!("{name}.txt"));
        let text =
            fs::read_to_string(&path).unwrap_or_else(|error| panic!("skip.txt:{line}: {}: {error}", path.display()));
        let tree: Value = serde_json::from_str(&json(&text)).expect("JSON that was just written");
        if tree.pointer(&pointer).unwrap_or(&Value::Null) == &expected {
            wrong.push(format!("skip.txt:{line}: {name} is read rightly now ({reason}): take it off the list"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Nothing stands in the folder that no text belongs to.
#[test]
fn every_expectation_has_its_text() {
    let texts = support::texts_below(&folder());
    let entries = |path: &Path| fs::read_dir(path).expect("the folder of fixtures");
    let below = |path: &Path| entries(path).map(|entry| entry.expect("the folder can be read").path());
    for path in below(&folder()).filter(|path| path.is_dir()).flat_map(|language| below(&language)) {
        let text = path.with_extension("txt");
        assert!(texts.iter().any(|(known, _)| *known == text), "{} has no text", path.display());
    }
}
