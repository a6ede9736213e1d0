//! The events of a text, indented: what the machine says, as it says it; with `--why`, before each block, why it is one.
//!
//! ```text
//! cargo run --example dump -- samples/fr/resolution.txt --why
//! ```

use std::{env, fs, process};
use undocs::EventKind;

fn main() {
    let Some(path) = env::args().nth(1) else {
        eprintln!("which text? usage: dump FILE [--why]");
        process::exit(2);
    };
    let text = fs::read_to_string(&path).unwrap_or_else(|error| {
        eprintln!("cannot read {path}: {error}");
        process::exit(1);
    });
    let why = env::args().nth(2).is_some_and(|option| option == "--why");
    let (mut depth, mut events) = (0usize, undocs::events(&text));
    let tell = |reason: undocs::Reason| {
        if why {
            println!("# {}..{} {reason}", reason.span.start, reason.span.end);
        }
    };
    while let Some(event) = events.next_because(tell) {
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
