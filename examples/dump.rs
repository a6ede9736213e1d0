//! The events of a text, indented: what the machine says, as it says it.
//!
//! ```text
//! cargo run --example dump -- samples/fr/resolution.txt
//! ```

use std::{env, fs, process};
use undocs::EventKind;

fn main() {
    let Some(path) = env::args().nth(1) else {
        eprintln!("which text? usage: dump FILE");
        process::exit(2);
    };
    let text = fs::read_to_string(&path).unwrap_or_else(|error| {
        eprintln!("cannot read {path}: {error}");
        process::exit(1);
    });
    let mut depth = 0usize;
    for event in undocs::events(&text) {
        if let EventKind::End(_) = event.kind {
            depth = depth.saturating_sub(1);
        }
        let said: String = format!("{:?}", event.kind).chars().take(170).collect();
        println!("{:>6}..{:<6}{:indent$}{said}", event.span.start, event.span.end, "", indent = depth * 2);
        if let EventKind::Start(_) = event.kind {
            depth += 1;
        }
    }
}
