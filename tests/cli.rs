//! The command line, as its users meet it: what it prints, where, and how it ends.

use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

const RESOLUTION: &str = include_str!("fixtures/fr/resolution.txt");

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
    child.stdin.take().expect("it is piped").write_all(input).expect("it reads");
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

// ---- inputs

#[test]
fn one_file_is_one_object() {
    let dir = folder(&[("a.txt", RESOLUTION.as_bytes())]);
    let run = run(&dir, &["parse", "a.txt"]).ends(0);
    assert_eq!(run.json()["version"], 1);
    assert_eq!(run.json()["span"], serde_json::json!([0, RESOLUTION.len()]));
    assert!(run.out.ends_with("}\n") && run.out.lines().count() == 1);
}

#[test]
fn standard_input_by_name_or_by_default() {
    for args in [&["parse"][..], &["parse", "-"]] {
        let run = pipe(args, RESOLUTION.as_bytes()).ends(0);
        assert_eq!(run.json()["span"][1], RESOLUTION.len());
    }
}

#[test]
fn standard_input_only_once() {
    let dir = folder(&[]);
    run(&dir, &["parse", "-", "-"]).ends(2).says("only once");
}

#[test]
fn several_files_are_an_array_in_the_order_named() {
    let dir = folder(&[("a.txt", b"Un."), ("b.txt", b"Deux.")]);
    let run = run(&dir, &["parse", "b.txt", "a.txt"]).ends(0);
    let spans: Vec<u64> = run.json().as_array().unwrap().iter().map(|d| d["span"][1].as_u64().unwrap()).collect();
    assert_eq!(spans, [5, 3]);
}

#[test]
fn folders_are_searched_in_order_of_names() {
    let dir = folder(&[
        ("in/b.txt", b"22"),
        ("in/a/z.MD", b"1"),
        ("in/c.md", b"333"),
        ("in/.hidden.txt", b"4444"),
        ("in/.git/x.txt", b"4444"),
        ("in/d.pdf", b"55555"),
        ("more.txt", b"666666"),
    ]);
    let run = run(&dir, &["parse", "--quiet", "--format", "jsonl", "in", "more.txt"]).ends(0);
    let spans: Vec<u64> =
        run.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()["span"][1].as_u64().unwrap()).collect();
    assert_eq!(spans, [1, 2, 3, 6]);
}

/// A program that reads the output need not know how many texts the folder holds today.
#[test]
fn a_folder_of_one_is_an_array() {
    let dir = folder(&[("in/a.txt", b"Un.")]);
    assert_eq!(run(&dir, &["parse", "in"]).ends(0).json().as_array().map(Vec::len), Some(1));
}

#[test]
fn a_folder_without_texts_is_told() {
    let dir = folder(&[("in/a.pdf", b"x")]);
    let run = run(&dir, &["parse", "in"]).ends(1).says("no .txt or .md file in in");
    assert_eq!(run.json(), serde_json::json!([]));
}

#[test]
fn a_missing_file_does_not_keep_the_others() {
    let dir = folder(&[("a.txt", b"Un."), ("b.txt", b"Deux.")]);
    let several = run(&dir, &["parse", "a.txt", "nowhere.txt", "b.txt"]).ends(1).says("cannot read nowhere.txt");
    assert_eq!(several.json().as_array().map(Vec::len), Some(2));
    assert!(several.err.contains("1 of 3 inputs failed"));

    let one = run(&dir, &["parse", "nowhere.txt"]).ends(1).says("check the name");
    assert_eq!(one.out, "");

    let quiet = run(&dir, &["parse", "--quiet", "nowhere.txt"]).ends(1).says("cannot read nowhere.txt");
    assert_eq!(quiet.out, "");
}

// ---- bytes

#[test]
fn not_utf8_is_an_error_with_the_offset() {
    let dir = folder(&[("a.txt", b"Premi\xC3\xA8re\n\xE9t\xE9\n"), ("b.txt", b"Deux.")]);
    let run = run(&dir, &["parse", "a.txt", "b.txt"]).ends(1);
    let run = run.says("a.txt is not UTF-8: byte 10").says("a.txt:2:1").says("--lossy");
    assert_eq!(run.json().as_array().map(Vec::len), Some(1));
}

#[test]
fn utf16_is_told_what_it_is() {
    pipe(&["parse"], b"\xFF\xFEa\0").ends(1).says("UTF-16").says("iconv");
}

#[test]
fn lossy_goes_on_and_says_so() {
    let run = pipe(&["parse", "--lossy"], b"ab\xE9\n").ends(0).says("not UTF-8 from byte 2 on");
    assert_eq!(run.json()["span"][1], 6, "U+FFFD is three bytes");
    let run = pipe(&["parse", "--lossy", "--quiet"], b"ab\xE9\n").ends(0);
    assert_eq!(run.err, "");
    let run = pipe(&["parse", "--lossy", "--quiet"], "à".as_bytes()).ends(0);
    assert_eq!(run.json()["span"][1], 2, "what is UTF-8 stays as it is");
}

#[test]
fn empty_and_binary_have_an_answer() {
    let empty = pipe(&["parse"], b"").ends(0).says("the text is empty");
    assert_eq!(empty.json()["diagnostics"][0]["code"], "empty");
    assert_eq!(pipe(&["parse", "--quiet"], b"").ends(0).err, "");
    let bytes: Vec<u8> = (0..=255).cycle().take(10_000).collect();
    pipe(&["parse"], &bytes).ends(1).says("byte 128");
    for format in ["json", "jsonl", "text", "events", "html"] {
        pipe(&["parse", "--lossy", "--quiet", "--format", format], &bytes).ends(0);
    }
}

// ---- what is written

#[test]
fn every_format_has_its_form() {
    let input = RESOLUTION.as_bytes();
    let out = |format| pipe(&["parse", "--quiet", "--format", format], input).ends(0).out;
    assert_eq!(
        serde_json::from_str::<Value>(&out("json")).unwrap(),
        serde_json::from_str::<Value>(&out("jsonl")).unwrap()
    );
    assert_eq!(out("jsonl").lines().count(), 1);
    assert!(out("html").starts_with("<!DOCTYPE html>") && out("html").ends_with("</html>\n"));
    let events = out("events");
    let (first, last) = (events.lines().next().unwrap(), events.lines().last().unwrap());
    assert!(first.ends_with("start document") && last.ends_with("end document"), "{events}");
    // The reading copy is of what was read: each of its words is in the text.
    let copy = out("text");
    assert!(copy.lines().all(|line| !line.contains('\u{c}')));
    pipe(&["parse", "--format", "pdf"], input).ends(2).says("possible values");
}

#[test]
fn pretty_is_for_json() {
    let pretty = pipe(&["parse", "--pretty", "-q"], RESOLUTION.as_bytes()).ends(0);
    assert!(pretty.out.starts_with("{\n  \"version\": 1,\n"));
    assert_eq!(pretty.json(), pipe(&["parse", "-q"], RESOLUTION.as_bytes()).json());
    pipe(&["parse", "--pretty", "--format", "jsonl"], b"").ends(2).says("--pretty");
    let dir = folder(&[("a.txt", b"Un."), ("b.txt", b"Deux.")]);
    assert_eq!(run(&dir, &["parse", "--pretty", "-q", "a.txt", "b.txt"]).ends(0).json()[1]["span"][1], 5);
}

#[test]
fn positions_count_what_was_asked_for() {
    let text = "é𐐷";
    for (unit, end) in [("bytes", 6), ("chars", 2), ("utf16", 3)] {
        let run = pipe(&["parse", "-q", "--positions", unit], text.as_bytes()).ends(0);
        assert_eq!(run.json()["span"], serde_json::json!([0, end]));
        let events = pipe(&["parse", "-q", "--format", "events", "--positions", unit], text.as_bytes()).ends(0).out;
        assert!(events.lines().last().unwrap().starts_with(&format!("{end}..{end} ")), "{events}");
    }
    pipe(&["parse", "--positions", "words"], b"").ends(2);
}

#[test]
fn the_language_is_told_or_named() {
    for language in ["ar", "zh", "en", "fr", "ru", "es"] {
        let run = pipe(&["parse", "-q", "--lang", language], RESOLUTION.as_bytes()).ends(0);
        assert_eq!(run.json()["language"], language);
        let page = pipe(&["parse", "-q", "--lang", language, "--format", "html"], b"x").ends(0).out;
        assert!(page.contains(&format!("<html lang=\"{language}\"")));
    }
    pipe(&["parse", "-q", "--lang", "auto"], RESOLUTION.as_bytes()).ends(0);
    pipe(&["parse", "--lang", "de"], b"").ends(2).says("possible values");
}

// ---- where it goes

#[test]
fn out_dir_has_a_file_for_each() {
    for (format, extension) in
        [("json", "json"), ("jsonl", "jsonl"), ("text", "txt"), ("events", "events"), ("html", "html")]
    {
        let dir = folder(&[("in/a.b.txt", b"Un."), ("in/c.md", b"Deux."), ("A_C.1_75_L.4", b"Trois.")]);
        let run = run(&dir, &["parse", "-q", "--format", format, "--out-dir", "new/out", "in", "A_C.1_75_L.4"]).ends(0);
        assert_eq!((run.out, run.err), (String::new(), String::new()));
        let expected = ["A_C.1_75_L.4", "a.b", "c"].map(|name| format!("{name}.{extension}"));
        assert_eq!(names(&dir.path().join("new/out")), expected);
        if format == "json" {
            let json = fs::read_to_string(dir.path().join("new/out/c.json")).unwrap();
            assert_eq!(serde_json::from_str::<Value>(&json).unwrap()["span"][1], 5);
        }
    }
}

#[test]
fn standard_input_goes_to_a_file_too() {
    let dir = folder(&[]);
    let out = dir.path().join("out");
    pipe(&["parse", "-q", "--out-dir", out.to_str().unwrap()], b"Un.").ends(0);
    assert_eq!(names(&out), ["stdin.json"]);
}

#[test]
fn names_that_clash_are_told_before_anything_is_written() {
    let dir = folder(&[("a.txt", b"Un."), ("in/a.md", b"Deux."), ("b.txt", b"Trois.")]);
    let run = run(&dir, &["parse", "--out-dir", "out", "b.txt", "a.txt", "in"]).ends(2);
    assert!(run.err.contains("a.txt and in/a.md would both be written to out/a.json"), "{}", run.err);
    assert!(!dir.path().join("out").exists());
}

#[test]
fn an_input_is_never_written_over() {
    let dir = folder(&[("a.txt", b"Un.")]);
    run(&dir, &["parse", "--format", "text", "--out-dir", ".", "a.txt"]).ends(2).says("written over");
    assert_eq!(fs::read(dir.path().join("a.txt")).unwrap(), b"Un.");
}

/// A second run over the same folder does not read what the first has written there.
#[test]
fn outputs_are_no_inputs() {
    let dir = folder(&[("in/a.txt", b"Un.")]);
    for _ in 0..2 {
        run(&dir, &["parse", "-q", "--format", "text", "--out-dir", "in/out", "in"]).ends(0);
    }
    assert_eq!(names(&dir.path().join("in/out")), ["a.txt"]);
}

#[test]
fn what_cannot_be_written_is_told() {
    let dir = folder(&[("a.txt", b"Un."), ("b.txt", b"Deux."), ("out/a.json/x", b""), ("file", b"")]);
    run(&dir, &["parse", "--out-dir", "out", "a.txt", "b.txt"]).ends(1).says("cannot write out/a.json");
    assert_eq!(names(&dir.path().join("out")), ["a.json", "b.json"], "the other is written");
    run(&dir, &["parse", "--out-dir", "file", "a.txt"]).ends(1).says("cannot make the folder file").says("--out-dir");
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let full = || fs::OpenOptions::new().write(true).open("/dev/full").expect("Linux has it");
    for args in [&["parse", "-q"][..], &["schema"]] {
        let output = command().args(args).stdout(full()).output().expect("it starts");
        Run::from(output).ends(1).says("cannot write standard output");
    }
}

#[test]
fn several_pages_need_a_folder() {
    let dir = folder(&[("a.txt", b"Un."), ("b.txt", b"Deux.")]);
    run(&dir, &["parse", "--format", "html", "a.txt", "b.txt"]).ends(2).says("--out-dir");
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    let files: Vec<(String, &[u8])> = (0..200).map(|n| (format!("in/{n}.txt"), RESOLUTION.as_bytes())).collect();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (&**name, *bytes)).collect();
    let dir = folder(&files);
    for args in [
        &["parse", "-q", "--format", "html", "in/1.txt"][..],
        &["parse", "-q", "in"],
        &["schema"],
        &["completions", "bash"],
    ] {
        let mut child = command()
            .current_dir(&dir)
            .args(args)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        drop(child.stdout.take());
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        assert_eq!((child.wait().unwrap().code(), &*err), (Some(0), ""), "{args:?}");
    }
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
        "--lossy",
        "--quiet",
        "--pretty",
    ] {
        assert!(help.contains(part), "{part}");
    }
    run(&dir, &[]).ends(2);
    run(&dir, &["lint"]).ends(2);
    run(&dir, &["parse", "--verbose"]).ends(2);
}
