//! Files that are no text: each command reads them, and says what it does not do with them.

use super::word::{para, word};
use super::{folder, names, run};
use serde_json::json;
use std::fs;

/// A resolution as a Word file, with a stray blank that `lint` repairs.
fn mills() -> Vec<u8> {
    let text = ["The General Assembly,", "Recalling its resolution 88/7 of 6 December 2033 ,", "1. Decides to rest."];
    word(&text.map(para).concat(), &[])
}

const PAGE: &[u8] = b"<!DOCTYPE html><title>No</title><p>The General Assembly,<p>Recalling its resolution 88/7 of 6 \
    December 2033,<p>1. Decides to rest.";

#[test]
fn every_command_reads_a_word_file_and_a_page() {
    let dir = folder(&[("mills.DOC", &mills()), ("mills.txt", PAGE)]);
    let parsed = run(&dir, &["parse", "-q", "mills.DOC"]).ends(0).json();
    assert_eq!(parsed["source"], json!({"format": "docx", "name": "mills.DOC"}));
    assert_eq!((&parsed["body"][1]["type"], &parsed["body"][1]["label"]), (&json!("operative"), &json!("1.")));
    // Positions count in the text that is printed.
    let text = run(&dir, &["text", "mills.DOC"]).ends(0).out;
    let span = &parsed["citations"][0]["span"];
    assert_eq!(&text[span[0].as_u64().unwrap() as usize..span[1].as_u64().unwrap() as usize], "88/7");
    assert_eq!(run(&dir, &["parse", "-q", "mills.txt"]).ends(0).json()["source"]["format"], "html");
    for file in ["mills.DOC", "mills.txt"] {
        assert!(run(&dir, &["cite", "-q", file]).ends(0).out.contains("A/RES/88/7"), "{file}");
        assert_eq!(run(&dir, &["votes", "-q", file]).ends(0).out.lines().count(), 1);
        for format in ["text", "events", "markdown", "html", "akn"] {
            run(&dir, &["parse", "-q", "--format", format, file]).ends(0);
        }
    }
    run(&dir, &["compare", "mills.DOC", "mills.txt"]).ends(1).says("");
    let both = run(&dir, &["parse", "-q", "."]).ends(0).json();
    assert_eq!(both.as_array().map(Vec::len), Some(2));
}

#[test]
fn xml_of_the_united_nations_is_read_by_its_own_reader() {
    let dir = folder(&[("mills.docx", &mills())]);
    let xml = run(&dir, &["parse", "-q", "--format", "akn", "mills.docx"]).ends(0).out;
    fs::write(dir.path().join("mills.xml"), &xml).unwrap();
    let parsed = run(&dir, &["parse", "-q", "mills.xml"]).ends(0).json();
    assert_eq!((&parsed["source"]["format"], &parsed["body"][1]["type"]), (&json!("akn"), &json!("operative")));
    assert_eq!(run(&dir, &["text", "mills.xml"]).ends(0).out, xml);
    run(&dir, &["parse", "--format", "events", "mills.xml"]).ends(1).says("events are those of a text");
    fs::write(dir.path().join("mills.xml"), "<akomaNtoso><p></akomaNtoso>").unwrap();
    run(&dir, &["parse", "mills.xml"]).ends(1).says("not well-formed");
}

/// A repair is of the text: it goes beside the file, and never over it.
#[test]
fn what_is_no_text_is_not_written_over() {
    let dir = folder(&[("mills.docx", &mills()), ("wide.txt", b"\xff\xfe1\0.\0 \0D\0e\0c\0i\0d\0e\0s\0 \0,\0")]);
    run(&dir, &["lint", "--fix", "--in-place", "mills.docx"]).ends(1).says("mills.docx is no text in UTF-8");
    assert_eq!(fs::read(dir.path().join("mills.docx")).unwrap(), mills());
    run(&dir, &["lint", "--fix", "mills.docx"]).ends(0);
    assert_eq!(names(dir.path()), ["mills.docx", "mills.fixed.txt", "wide.txt"]);
    let fixed = fs::read_to_string(dir.path().join("mills.fixed.txt")).unwrap();
    assert!(fixed.contains("6 December 2033,\n"), "{fixed}");
}

#[test]
fn what_is_not_read_says_what_to_do() {
    let dir = folder(&[
        ("old mills.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("a.rtf", b"{\\rtf1 1. Decides}"),
        ("a.png", b"\x89PNG\r\n\x1a\n"),
        ("broken.docx", b"PK\x03\x04[Content_Types].xml word/"),
    ]);
    let old = run(&dir, &["parse", "old mills.doc"]).ends(1).says("old mills.doc is an old Word file");
    old.says("soffice --headless --convert-to docx \"old mills.doc\"");
    run(&dir, &["cite", "a.rtf"]).ends(1).says("soffice --headless --convert-to docx a.rtf");
    run(&dir, &["text", "a.png"]).ends(1).says("is a picture").says("ocrmypdf");
    run(&dir, &["lint", "broken.docx"]).ends(1).says("broken.docx is a Word file that is broken");
    run(&dir, &["parse", "--max-size", "3", "a.rtf"]).ends(1).says("larger than 3 bytes");
}
