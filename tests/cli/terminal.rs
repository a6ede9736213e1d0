//! Nothing of a text or of its name commands a terminal, and a file gets every byte.

#![cfg(unix)]

use super::{folder, run};
use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::path::Path;
use std::process::Command;

/// A title of the window, C1, an override of the direction of writing, and the marks that an honest text may have.
const WILD: &str = "\u{1b}]0;owned\u{7} \u{9b}31m \u{202e}\u{2067}\u{200f}\u{1b}[2J";

/// What a program under Python says to the terminal that it thinks it has.
const PYTHON: &str = "
import os, pty, subprocess, sys
ours, theirs = pty.openpty()
child = subprocess.Popen([os.fsencode(a) for a in sys.argv[1:]], stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs)
os.close(theirs)
out = b''
while True:
    try: piece = os.read(ours, 65536)
    except OSError: break
    if not piece: break
    out += piece
child.wait()
sys.stdout.buffer.write(out)
";

/// What reaches a terminal; `None` where there is no Python to make one.
fn on_a_terminal(dir: &Path, args: &[&OsStr]) -> Option<String> {
    let python = Command::new("python3")
        .args(["-c", PYTHON, env!("CARGO_BIN_EXE_undocs")])
        .args(args)
        .current_dir(dir)
        .env_remove("NO_COLOR")
        .env("TERM", "xterm-256color")
        .output();
    let Some(ran) = python.ok().filter(|ran| ran.status.success()) else {
        eprintln!("NOT TESTED: what reaches a terminal: there is no python3");
        return None;
    };
    Some(String::from_utf8(ran.stdout).expect("what is shown is UTF-8"))
}

/// What commands in a text, the colours and line ends of a terminal apart.
fn commands(text: &str) -> Vec<String> {
    let mut rest = text.replace("\r\n", "\n").replace("\r", "");
    // The bar of progress is drawn and taken away by a library of its own.
    for sequence in ["\u{1b}[2K", "\u{1b}[1A", "\u{1b}[1B"] {
        rest = rest.replace(sequence, "");
    }
    let mut found = Vec::new();
    for (at, c) in rest.char_indices() {
        let colour = rest[at..].strip_prefix("\u{1b}[").and_then(|rest| rest.split_once('m'));
        if colour.is_some_and(|(inner, _)| inner.chars().all(|c| c.is_ascii_digit() || c == ';')) {
            continue;
        }
        let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if turns || c.is_control() && !matches!(c, '\n' | '\t') {
            found.push(rest[at..].chars().take(12).collect());
        }
    }
    found
}

#[test]
fn nothing_of_a_text_commands_a_terminal() {
    let text = format!(
        "85/17. Lighthouses {WILD} of the north\n\nThe General Assembly,\n\nRecalling its resolution 84/12 {WILD} of 2 May 2015, \
         and the keepers’ {WILD} report,,\n\n1. Decides {WILD} to rest;\n\nAdopted by 2 votes to 1, with 1 abstention:\n\n\
         In favour: Fiji, Norland{WILD}.\n\nAgainst: Samoa.\n\nAbstaining: Chad.\n"
    );
    let other = text.replace("report", "answer");
    let dir = folder(&[("a.txt", text.as_bytes()), ("b.txt", other.as_bytes())]);
    let all: &[&[&str]] = &[
        &["parse", "--format", "text", "a.txt"],
        &["parse", "--format", "markdown", "a.txt"],
        &["parse", "--format", "events", "a.txt"],
        &["parse", "--format", "html", "a.txt"],
        &["parse", "--format", "akn", "a.txt"],
        &["parse", "--format", "json", "a.txt", "b.txt"],
        &["parse", "--format", "jsonl", "a.txt"],
        &["votes", "a.txt"],
        &["votes", "--format", "jsonl", "a.txt"],
        &["cite", "a.txt"],
        &["cite", "--format", "jsonl", "a.txt"],
        &["cite", "--format", "dot", "a.txt"],
        &["cite", "--format", "bibtex", "a.txt"],
        &["lint", "a.txt"],
        &["lint", "--format", "json", "a.txt"],
        &["lint", "--format", "sarif", "a.txt"],
        &["compare", "a.txt", "b.txt"],
        &["compare", "--format", "html", "a.txt", "b.txt"],
        &["compare", "--format", "json", "a.txt", "b.txt"],
        &["symbol", WILD, "A/75/L.4"],
        &["symbol", &format!("A/75/L.4 {WILD}")],
        &["symbol", "--format", "json", WILD],
        &["compare", "--select", WILD, "a.txt", "b.txt"],
        &["lint", "--explain", WILD],
        &["parse", "--format", WILD],
        &[WILD],
    ];
    for args in all {
        let args: Vec<&OsStr> = args.iter().map(OsStr::new).collect();
        let Some(shown) = on_a_terminal(dir.path(), &args) else { return };
        assert!(!shown.is_empty(), "{args:?}");
        assert_eq!(commands(&shown), [""; 0], "{args:?}: {shown:?}");
    }
    // In a pipe every byte is as it was.
    let piped = run(&dir, &["parse", "-q", "--format", "text", "a.txt"]).ends(0).out;
    assert!(piped.contains("\u{1b}]0;owned\u{7} \u{9b}31m \u{202e}\u{2067}\u{200f}\u{1b}[2J"), "{piped:?}");
    let python = ["parse", "-q", "--format", "text", "a.txt"].map(OsStr::new);
    let shown = on_a_terminal(dir.path(), &python).unwrap().replace("\r\n", "\n");
    let tame = piped.replace(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}', '\u{2067}'], "\u{fffd}");
    assert_eq!(shown, tame);
}

#[test]
fn nor_does_a_name() {
    let dir = folder(&[("d/good.txt", b"Un.")]);
    let wild = format!("{}\u{9b}x\u{202e}\n", "\u{1b}]0;owned\u{7}\u{1b}[2J");
    let name = |ending: &str| format!("{wild}{ending}");
    let at = |name: &str| dir.path().join(name);
    let texts: &[(&str, &[u8])] = &[
        ("a.txt", b"Un."),
        ("b.txt", b"\xff"),
        ("c.tar", b"no archive"),
        ("d.zip", b"no archive"),
        ("e.xml", b"<a"),
        ("f.txt", b"74/1. Lamps\n\nThe General Assembly,\n\n1. Decides to rest..\n"),
    ];
    for (ending, bytes) in texts {
        fs::write(at(&name(ending)), bytes).unwrap();
        fs::write(at("d").join(name(ending)), bytes).unwrap();
    }
    fs::write(at("d").join(name("g.pdf")), b"x").unwrap();
    fs::write(at("d").join(OsStr::from_bytes(b"h\xff\x1b[2J.txt")), b"\xff").unwrap();
    let (a, b, c, d) = (name("a.txt"), name("b.txt"), name("c.tar"), name("d.zip"));
    let (e, f, none) = (name("e.xml"), name("f.txt"), name("none.txt"));
    let all: &[&[&str]] = &[
        &["parse", &a],
        &["parse", &b],
        &["parse", "--lossy", &b],
        &["parse", &c],
        &["parse", &d],
        &["parse", &none],
        &["parse", "d"],
        &["parse", &a, &a, "--out-dir", "out"],
        &["parse", &f, "--out-dir", &a],
        &["parse", &f, "--format", "akn", &a],
        &["cite", &a],
        &["votes", &b],
        &["lint", &f, "d"],
        &["lint", "--fix", &f],
        &["lint", "--fix", "--in-place", &c],
        &["lint", "--config", &a, &f],
        &["lint", "--from", "akn", &e],
        &["symbol", "--from", "akn", &e, &c],
        &["compare", &a, &none],
        &["compare", &b, &a],
        &["parse", &format!("--{wild}")],
    ];
    for args in all {
        let args: Vec<&OsStr> = args.iter().map(OsStr::new).collect();
        let Some(shown) = on_a_terminal(dir.path(), &args) else { return };
        assert_eq!(commands(&shown), [""; 0], "{args:?}: {shown:?}");
    }
}
