//! What is read: files, folders, standard input, bytes that are no text.

use super::{RESOLUTION, folder, pipe, run};
use serde_json::Value;

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
        ("in/d.png", b"55555"),
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
    let dir = folder(&[("in/a.png", b"x")]);
    let run = run(&dir, &["parse", "in"]).ends(1).says("no text, Word file or web page in in");
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
    let dir = folder(&[("a.txt", b"Premi\xC3\xA8re \xC3\xA9\xE9t\xE9\n"), ("b.txt", b"Deux.")]);
    let run = run(&dir, &["parse", "a.txt", "b.txt"]).ends(1);
    let run = run.says("a.txt is not UTF-8: byte 12 cannot").says("--encoding").says("--lossy");
    assert_eq!(run.json().as_array().map(Vec::len), Some(1));
}

#[test]
fn old_encodings_are_read_and_said() {
    let wide = pipe(&["parse"], b"\xFF\xFEU\0n\0.\0").ends(0).json();
    assert_eq!(wide["source"], serde_json::json!({"format": "text", "name": "standard input", "encoding": "UTF-16LE"}));
    assert_eq!(wide["body"][0]["text"], "Un.");
    let guessed =
        pipe(&["text"], b"Premi\xE8re \xE9t\xE9.").ends(0).says("windows-1252, which was guessed; --encoding");
    assert_eq!(guessed.out, "Première été.");
    let named = pipe(&["text", "--encoding", "iso-8859-5"], b"\xBC\xD0\xEF\xDA").ends(0);
    assert_eq!((&*named.out, &*named.err), ("Маяк", ""));
    pipe(&["text", "--encoding", "mill"], b"a").ends(1).says("the name of no encoding");
    assert_eq!(pipe(&["parse", "-q"], "été".as_bytes()).ends(0).json().get("source"), None);
}

#[test]
fn lossy_goes_on_and_says_so() {
    let wounded = "é\u{e9}b".as_bytes().iter().copied().chain(*b"\xE9\n").collect::<Vec<u8>>();
    pipe(&["parse"], &wounded).ends(1).says("--lossy");
    let run = pipe(&["parse", "--lossy"], &wounded).ends(0).says("not UTF-8 from byte 5 on");
    assert_eq!(run.json()["span"][1], 9, "U+FFFD is three bytes");
    let run = pipe(&["parse", "--lossy", "--quiet"], &wounded).ends(0);
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
    pipe(&["parse"], &bytes).ends(1).says("standard input is no text");
    for format in ["json", "jsonl", "text", "events", "html"] {
        pipe(&["parse", "--lossy", "--quiet", "--format", format], &bytes).ends(0);
    }
}
