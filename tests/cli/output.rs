//! What is written, and where.

use super::{RESOLUTION, Run, command, folder, names, pipe, run};
use serde_json::Value;
use std::fs;
use std::io::Read;
use std::process::Stdio;

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
