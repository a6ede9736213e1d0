//! What every test of whole texts shares: the texts, and the checkers of what must hold of any text at all.
//!
//! A checker answers with a sentence that names the offset, so that fixtures, seeds, the corpus and proptest's rubbish
//! can all be run through the same one.

#![allow(dead_code, unreachable_pub, unused_imports)] // each test binary uses its own part of this

mod corpus;
pub mod families;
mod pieces;
#[cfg(all(feature = "akn", feature = "compare", feature = "votes", feature = "graph"))]
pub mod tools;
#[cfg(feature = "alloc")]
mod tree;
#[cfg(feature = "alloc")]
mod writers;

pub use corpus::corpus;
pub use pieces::{compare, compare_buffered, compare_windows, compare_with};
#[cfg(feature = "alloc")]
pub use tree::check_tree;
#[cfg(feature = "alloc")]
pub use writers::{check_akn, check_writers};

use std::fs;
use std::path::{Path, PathBuf};
use undocs::{ElementKind, Event, EventKind, Span, Symbol};

pub type Check = Result<(), String>;

/// The folder of the crate.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The shared folder with seeds and corpus, which is no part of the project; says so where it is left out.
pub fn shared() -> Option<PathBuf> {
    let shared = std::env::var_os("UNDOCS_SHARED").map(PathBuf::from);
    if shared.is_none() {
        eprintln!("UNDOCS_SHARED is not set: seeds and corpus are left out");
    }
    shared
}

/// Every `.txt` below a folder, with its path; the skip list is none.
pub fn texts_below(folder: &Path) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries {
        let path = entry.expect("the folder can be read").path();
        if path.is_dir() {
            found.extend(texts_below(&path));
        } else if path.extension().is_some_and(|extension| extension == "txt") && !path.ends_with("skip.txt") {
            let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            found.push((path, text));
        }
    }
    found.sort();
    found
}

/// The fixtures and the samples that ship with the project.
pub fn own_texts() -> Vec<(PathBuf, String)> {
    let folders = ["tests/fixtures", "samples", "examples", "www/samples"];
    let texts: Vec<_> = folders.iter().flat_map(|folder| texts_below(&root().join(folder))).collect();
    assert!(!texts.is_empty(), "there are fixtures");
    texts
}

/// The five real documents, where they are at hand.
pub fn seeds() -> Vec<(PathBuf, String)> {
    let Some(shared) = shared() else { return Vec::new() };
    let texts: Vec<_> = texts_below(&shared.join("seeds"));
    assert!(!texts.is_empty(), "there are seeds in {}", shared.display());
    texts
}

/// Events of one text, and its tree where there is an allocator.
pub fn check(text: &str) -> Check {
    let events: Vec<Event<'_>> = undocs::events(text).collect();
    check_events(text, &events)?;
    #[cfg(feature = "alloc")]
    check_tree(text, &undocs::parse(text))?;
    Ok(())
}

/// Runs [`check`] over texts and fails with the path and the sentence of each that does not pass.
pub fn check_all(texts: &[(PathBuf, String)]) {
    let wrong: Vec<String> = texts
        .iter()
        .filter_map(|(path, text)| check(text).err().map(|error| format!("{}: {error}", path.display())))
        .collect();
    assert!(wrong.is_empty(), "{} of {} texts:\n{}", wrong.len(), texts.len(), wrong.join("\n"));
}

/// The invariants of `src/event.rs`: balance, order, tiling, progress.
pub fn check_events(text: &str, events: &[Event<'_>]) -> Check {
    let most = 8 * text.len() + 64;
    ensure(events.len() <= most, || format!("{} events for {} bytes", events.len(), text.len()))?;
    check_balance(events)?;
    let mut start = 0;
    for event in events {
        within(text, event.span).map_err(|error| format!("{:?}: {error}", event.kind))?;
        if !matches!(event.kind, EventKind::End(_)) {
            ensure(event.span.start >= start, || {
                format!("{event:?} begins before {start}, where one before it began")
            })?;
            start = event.span.start;
        }
    }
    check_tiling(text, events)
}

/// What a symbol is written as is a symbol, and written so again.
pub fn check_symbol(text: &str) -> Check {
    let Ok(symbol) = Symbol::parse(text) else { return Ok(()) };
    let written = symbol.to_string();
    match Symbol::parse(&written) {
        Ok(again) => ensure(again.to_string() == written && again.is_draft() == symbol.is_draft(), || {
            format!("{text:?} is written {written:?}, and that {:?}", again.to_string())
        }),
        Err(error) => Err(format!("{text:?} is written {written:?}, which is no symbol: {error}")),
    }
}

fn check_balance(events: &[Event<'_>]) -> Check {
    let mut open: Vec<ElementKind> = Vec::new();
    for (at, event) in events.iter().enumerate() {
        match event.kind {
            EventKind::Start(element) => open.push(element.kind()),
            EventKind::End(kind) => {
                ensure(open.pop() == Some(kind), || format!("event {at} ends {kind:?}, which is not what is open"))?;
                let last = at + 1 == events.len();
                ensure(open.is_empty() == last, || format!("event {at} of {} ends the document", events.len()))?;
            }
            _ => ensure(!open.is_empty(), || format!("event {at} stands outside the document"))?,
        }
    }
    ensure(open.is_empty() && !events.is_empty(), || format!("{open:?} is never ended"))
}

/// The text a leaf carries, which its span must slice to.
fn leaf<'text>(kind: &EventKind<'text>) -> Option<Option<&'text str>> {
    match *kind {
        EventKind::Text(text) | EventKind::Label(text) | EventKind::Markup(text) | EventKind::Furniture(_, text) => {
            Some(Some(text))
        }
        EventKind::Break(_) | EventKind::Call(_) => Some(None),
        _ => None,
    }
}

fn check_tiling(text: &str, events: &[Event<'_>]) -> Check {
    let mut covered = 0;
    for event in events {
        let Some(carried) = leaf(&event.kind) else { continue };
        let Span { start, end } = event.span;
        ensure(start >= covered, || format!("{event:?} covers again what was covered up to {covered}"))?;
        blank(text, Span::new(covered, start))?;
        let source = &text[event.span.range()];
        match event.kind {
            EventKind::Break(_) => blank(text, event.span)?,
            EventKind::Call(mark) => {
                ensure(source.contains(mark.marker), || format!("{event:?} does not stand in {source:?}"))?;
            }
            _ => ensure(carried == Some(source), || format!("{event:?} is not {source:?}"))?,
        }
        covered = end;
    }
    blank(text, Span::new(covered, text.len() as u32))
}

/// Between two leaves there are only blanks and invisible marks.
fn blank(text: &str, span: Span) -> Check {
    let between = &text[span.range()];
    let lost = between.trim_matches(is_margin);
    ensure(lost.is_empty(), || format!("{}..{}: {lost:?} is in no leaf", span.start, span.end))
}

fn is_margin(c: char) -> bool {
    let invisible =
        matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_whitespace() || invisible
}

/// A span lies within the text, on character boundaries.
fn within(text: &str, span: Span) -> Check {
    let good = span.start <= span.end && text.get(span.range()).is_some();
    ensure(good, || format!("{span:?} is no stretch of a text of {} bytes", text.len()))
}

fn ensure(good: bool, error: impl FnOnce() -> String) -> Check {
    if good { Ok(()) } else { Err(error()) }
}
