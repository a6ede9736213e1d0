//! The pages of the documentation say what the command line does.
//!
//! In a page, a block ` ```text NAME ` is a file, and a block ` ```console ` holds a command after `$ ` and what it prints.

use crate::{folder, run};
use std::fs;
use std::path::Path;

/// The fenced blocks of a page: what stands behind the fence, and the text.
fn blocks(page: &str) -> Vec<(String, String)> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, String)> = None;
    for line in page.lines() {
        match (line.strip_prefix("```"), &mut open) {
            (Some(info), None) => open = Some((info.to_owned(), String::new())),
            (Some(_), Some(_)) => blocks.extend(open.take()),
            (None, Some((_, text))) => *text += &format!("{line}\n"),
            (None, None) => {}
        }
    }
    blocks
}

#[test]
fn examples_are_true() {
    for (name, commands) in [("votes.md", 2), ("compare.md", 3)] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
        let blocks = blocks(&fs::read_to_string(&path).expect("the page is there"));
        let files: Vec<(&str, &[u8])> =
            blocks.iter().filter_map(|(info, text)| Some((info.strip_prefix("text ")?, text.as_bytes()))).collect();
        let dir = folder(&files);
        let mut said = String::new();
        let consoles: Vec<_> = blocks.iter().filter(|(info, _)| info == "console").collect();
        assert_eq!(consoles.len(), commands, "{name}");
        for (_, text) in consoles {
            let (command, printed) = text.split_once('\n').expect("a command is a line");
            let args: Vec<&str> = command.strip_prefix("$ undocs ").expect("it is ours").split(' ').collect();
            let ran = run(&dir, &args);
            assert_eq!(ran.out, printed, "{name}: {command}");
            said += &ran.err;
        }
        // What goes to standard error stands in blocks of its own, a line each.
        for (_, text) in blocks.iter().filter(|(info, text)| info == "text" && text.starts_with("warning[")) {
            text.lines().for_each(|line| assert!(said.contains(line), "{name}: {line} is not in: {said}"));
        }
    }
}
