//! How fast each layer is, in bytes a second: `cargo bench`.
//!
//! `events` drains the pull door, which allocates nothing; `feed` the same through a window of 64 KiB; `parse` builds the
//! tree from the same events; `json` and `akn` (with those features) build it and write it. Each is run over
//!
//! - a quarter of a megabyte of made-up resolutions in each language (`texts`), so that no language costs the others speed
//!   unseen, and so that figures can be compared where there is no other text;
//! - `seeds`: five real documents, one by one, where the folder that `UNDOCS_SHARED` names (or `../shared`) is at hand.
//!
//! Every turn counts what it read and compares the count with that of the first: what is not read is not timed.
//! Beside other readers, in one run: `benches/compare`.

mod texts;

use criterion::{Criterion, Throughput};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::{env, fs};
use undocs::tree::Block;
use undocs::{Element, EventKind, Language, Parser, Progress};

/// As many bytes are read in a turn, at least.
const ENOUGH: usize = 1 << 18;

/// How much of a text is fed at a time.
const PIECE: usize = 16 << 10;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    for language in Language::ALL {
        let mut texts = Vec::new();
        while texts.iter().map(String::len).sum::<usize>() < ENOUGH {
            texts.push(texts::resolution(language, texts.len() as u64 + 1));
        }
        assert!(is_read(&texts[0]), "the made-up {language:?} resolution is read as one:\n{}", texts[0]);
        bench(&mut criterion, language.code(), &texts);
    }
    let shared = env::var_os("UNDOCS_SHARED")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"), PathBuf::from);
    let seeds = read(&shared.join("seeds"));
    if seeds.is_empty() {
        eprintln!("no seeds in {}: only made-up texts are measured", shared.display());
    } else {
        bench(&mut criterion, "seeds", &seeds);
    }
    criterion.final_summary();
}

/// Whether all eight operative paragraphs are found, and a citation in each of them and of the recitals.
fn is_read(text: &str) -> bool {
    let operative = |kind| kind == EventKind::Start(Element::OperativeParagraph);
    let citations = undocs::events(text).filter(|event| matches!(event.kind, EventKind::Citation(_))).count();
    undocs::events(text).filter(|event| operative(event.kind)).count() == 8 && citations >= 16
}

fn bench(criterion: &mut Criterion, name: &str, texts: &[String]) {
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(bytes as u64));
    let mut layer = |name, read: &dyn Fn(&str) -> usize| {
        let all = |texts: &[String]| texts.iter().map(|text| read(text)).sum::<usize>();
        let expected = all(texts);
        group.bench_function(name, |bencher| bencher.iter(|| assert_eq!(all(black_box(texts)), expected)));
    };
    layer("events", &|text| undocs::events(text).count());
    layer("feed", &feed);
    layer("parse", &|text| count(&undocs::parse(text).document.body));
    #[cfg(feature = "json")]
    layer("json", &|text| {
        let mut out = String::new();
        let layout = undocs::write::Layout::Compact;
        undocs::write::json(&undocs::parse(text).document, layout, &mut out).expect("a string takes all");
        out.len()
    });
    #[cfg(feature = "akn")]
    layer("akn", &|text| {
        let mut out = Vec::new();
        undocs::write::akn(&undocs::parse(text).document, &mut out).expect("a vector takes all");
        out.len()
    });
    group.finish();
}

/// Events of a text that comes in pieces.
fn feed(text: &str) -> usize {
    let mut feed = Parser::new().feed();
    let (mut window, mut events) = (Vec::with_capacity(2 * PIECE), 0);
    let pieces = text.len().div_ceil(PIECE).max(1);
    for (at, piece) in text.as_bytes().chunks(PIECE).enumerate() {
        window.extend_from_slice(piece);
        let mut pull = feed.pull(&window, at + 1 == pieces).expect("a paragraph fits");
        events += pull.by_ref().count();
        if let Progress::NeedMore { consumed } = pull.end() {
            window.drain(..consumed);
        }
    }
    events
}

/// Blocks in a tree, those of documents set out inside it too.
fn count(blocks: &[Block<'_>]) -> usize {
    let inner = |block: &Block<'_>| block.document.as_ref().map_or(0, |document| count(&document.body));
    blocks.iter().map(|block| 1 + count(&block.blocks) + inner(block)).sum()
}

/// The texts in a folder and its folders, in the order of their names; none where there is no such folder.
fn read(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        if path.is_dir() {
            texts.extend(read(&path));
        } else if path.extension().is_some_and(|extension| extension == "txt") {
            texts.push(fs::read_to_string(&path).expect("a text is UTF-8"));
        }
    }
    texts
}
