//! How fast each layer is, in bytes a second: `cargo bench`.
//!
//! `events` drains the pull door, which allocates nothing; `parse` builds the tree from the same events. Each is run over
//!
//! - `samples`: the texts of `samples/`, repeated to about a quarter of a megabyte and read one by one, as a batch is;
//! - `seeds`: five real documents, one by one, where the folder that `UNDOCS_SHARED` names (or `../shared`) is at hand.
//!
//! Every turn counts its events (or blocks) and compares the count with that of the first: what is not read is not timed.

use criterion::{Criterion, Throughput};
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::{env, fs};
use undocs::tree::Block;

/// As many bytes of samples are read in a turn, at least.
const ENOUGH: usize = 1 << 18;

fn main() {
    let mut criterion = Criterion::default().configure_from_args();
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let samples = read(&root.join("samples"));
    assert!(!samples.is_empty(), "samples/ is part of the project");
    let size: usize = samples.iter().map(String::len).sum();
    let repeated = samples.iter().map(String::as_str).cycle().take(samples.len() * ENOUGH.div_ceil(size)).collect();
    bench(&mut criterion, "samples", repeated);

    let shared = env::var_os("UNDOCS_SHARED").map_or_else(|| root.join("../shared"), PathBuf::from);
    let seeds = read(&shared.join("seeds"));
    if seeds.is_empty() {
        eprintln!("no seeds in {}: only the samples are measured", shared.display());
    } else {
        bench(&mut criterion, "seeds", seeds.iter().map(String::as_str).collect());
    }
    criterion.final_summary();
}

fn bench(criterion: &mut Criterion, name: &str, texts: Vec<&str>) {
    let bytes: usize = texts.iter().map(|text| text.len()).sum();
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(bytes as u64));

    let events = |texts: &[&str]| texts.iter().map(|text| undocs::events(text).count()).sum::<usize>();
    let expected = events(&texts);
    group.bench_function("events", |bencher| {
        bencher.iter(|| assert_eq!(events(black_box(&texts)), expected));
    });

    let blocks = |texts: &[&str]| texts.iter().map(|text| count(&undocs::parse(text).document.body)).sum::<usize>();
    let expected = blocks(&texts);
    group.bench_function("parse", |bencher| {
        bencher.iter(|| assert_eq!(blocks(black_box(&texts)), expected));
    });
    group.finish();
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
