//! Markdown that is read again gives the same document: its kind, number and title, and every paragraph where it stood.

#![cfg(all(feature = "alloc", feature = "json"))]

mod support;

use std::fmt::Write as _;
use std::fs;
use undocs::tree::Block;
use undocs::{Document, write};

/// Fixtures whose Markdown reads otherwise, and why. One that reads the same does not belong here.
const OTHERWISE: &[(&str, &str)] = &[
    ("en/decision", "two meetings are one field of the tree, and are written as one line"),
    ("en/fragment", "a text that begins or is torn inside a sentence, which Markdown does not show"),
    ("en/sponsors", "sponsors are written under a heading, not before \": draft resolution\""),
    ("en/yearbook", "what a yearbook prints before the resolution is written behind its formula"),
    ("fr/sponsors", "sponsors again"),
    ("fr/decision-sentence", "the same"),
    ("fr/rural-title", "the same"),
    ("fr/report-sponsors", "the same; a report tells of its sponsors in a sentence"),
    ("fr/parts-decision", "an asterisk in the text is escaped, and calls its note"),
    ("zh/markdown", "two recitals that a reader without line ends would join"),
    ("zh/pdf", "the same"),
];

fn told(document: &Document<'_>) -> String {
    let mut out = String::new();
    tell(document, 0, &mut out);
    out
}

fn tell(document: &Document<'_>, depth: usize, out: &mut String) {
    let Document { kind, symbol, number, title, organ, meeting, adopted, footnotes, votes, .. } = document;
    let (notes, votes) = (footnotes.len(), votes.len());
    let line = format!("{kind:?} {symbol:?} {number:?} {title:?} {organ:?} {meeting:?} {adopted:?} {notes} {votes}");
    writeln!(out, "{:1$}{line}", "", depth).expect("memory can be written to");
    blocks(&document.body, depth + 1, out);
}

fn blocks(list: &[Block<'_>], depth: usize, out: &mut String) {
    for block in list {
        let Block { kind, number, title, text, rows, footnotes, votes, .. } = block;
        let line = format!("{kind:?} {number:?} {title:?} {text:?} {rows:?} {} {}", footnotes.len(), votes.len());
        writeln!(out, "{:1$}{line}", "", depth).expect("memory can be written to");
        blocks(&block.blocks, depth + 1, out);
        if let Some(document) = &block.document {
            tell(document, depth + 1, out);
        }
    }
}

#[test]
fn markdown_reads_as_it_was_written() {
    let folder = support::root().join("tests/fixtures");
    let skipped = fs::read_to_string(folder.join("skip.txt")).unwrap_or_default();
    let mut wrong = Vec::new();
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        for entry in fs::read_dir(folder.join(language)).expect("the fixtures can be read") {
            let path = entry.expect("the fixtures can be read").path();
            let name = format!("{language}/{}", path.file_stem().unwrap_or_default().to_string_lossy());
            let misread = skipped.lines().any(|line| line.split(' ').next() == Some(&name));
            if path.extension().is_none_or(|extension| extension != "txt") || misread {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a fixture can be read");
            let document = undocs::parse(&text).document;
            let mut markdown = String::new();
            write::markdown(&document, &mut markdown).expect("memory can be written to");
            let (first, again) = (told(&document), told(&undocs::parse(&markdown).document));
            if (first == again) == OTHERWISE.iter().any(|(otherwise, _)| *otherwise == name) {
                let lines = first.lines().zip(again.lines()).find(|(first, again)| first != again);
                wrong.push(format!("{name}: {lines:#?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
