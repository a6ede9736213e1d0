//! undocs beside what else reads text: `cargo run --release --manifest-path benches/compare/Cargo.toml [FOLDER]`.
//!
//! The machines this runs on are noisy, so nothing is a figure by itself: every reader takes its turn on the same texts,
//! document by document, round after round, the best round of each counts, and all are printed as a ratio to
//! pulldown-cmark draining its events. Every turn returns a count, and a count that changes between rounds stops the run.
//!
//! The texts: files `*.LANGUAGE.MODE.txt` of FOLDER, as `texts.py` beside this prints them from the corpus; without it,
//! the project's own samples.

use pulldown_cmark::{Options, Parser};
use regex::Regex;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use std::{env, fs, hint};
use undocs::write::Layout;

/// Rounds: the best of each reader's counts.
const ROUNDS: usize = 7;

/// Something that reads a text and counts what it found.
type Reader = (&'static str, Box<dyn Fn(&str) -> usize>);

fn main() {
    let folder = env::args_os().nth(1).map(PathBuf::from);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let groups = match &folder {
        Some(folder) => groups(folder),
        None => BTreeMap::from([("samples".to_owned(), texts(&root.join("samples")))]),
    };
    if groups.values().all(Vec::is_empty) {
        eprintln!("compare: no .txt in {}: see texts.py beside this program", folder.unwrap_or(root).display());
        std::process::exit(1);
    }
    let readers = readers();
    print!("{:<12} {:>8}", "texts", "bytes");
    for (name, _) in &readers {
        print!(" {name:>16}");
    }
    println!("\n{:<12} {:>8} MB/s and (ratio to pulldown-cmark)", "", "");
    for (group, texts) in &groups {
        let bytes: usize = texts.iter().map(String::len).sum();
        let best = measure(&readers, texts);
        print!("{group:<12} {bytes:>8}");
        let speed = |time: Duration| bytes as f64 / time.as_secs_f64() / 1e6;
        for time in &best {
            print!(" {:>8.1} ({:>5.3})", speed(*time), best[0].as_secs_f64() / time.as_secs_f64());
        }
        println!();
    }
}

fn readers() -> Vec<Reader> {
    let patterns = [
        r"\b[AES](?:/[A-Z0-9][A-Za-z0-9.]*)+",
        r"(?i)r[eé]solutions? \d+(?:/\d+)?(?: \([^)]*\))?",
        r"\b\d{1,2} [a-zéû]+ (?:19|20)\d\d",
    ];
    let patterns = patterns.map(|pattern| Regex::new(pattern).expect("a pattern"));
    vec![
        ("pulldown-cmark", Box::new(|text| Parser::new_ext(text, Options::empty()).count())),
        ("from_utf8", Box::new(|text| std::str::from_utf8(hint::black_box(text.as_bytes())).map_or(0, str::len))),
        ("regex", Box::new(move |text| patterns.iter().map(|pattern| pattern.find_iter(text).count()).sum())),
        ("undocs events", Box::new(|text| undocs::events(text).count())),
        ("undocs tree", Box::new(|text| undocs::parse(text).document.body.len())),
        (
            "undocs json",
            Box::new(|text| {
                let mut out = String::new();
                undocs::write::json(&undocs::parse(text).document, Layout::Compact, &mut out)
                    .expect("a string takes all");
                out.len()
            }),
        ),
        (
            "undocs akn",
            Box::new(|text| {
                let mut out = Vec::new();
                undocs::write::akn(&undocs::parse(text).document, &mut out).expect("a vector takes all");
                out.len()
            }),
        ),
    ]
}

/// The best time of each reader over all texts, in turns.
fn measure(readers: &[Reader], texts: &[String]) -> Vec<Duration> {
    let mut best = vec![Duration::MAX; readers.len()];
    let mut counts = vec![None; readers.len()];
    for _ in 0..ROUNDS {
        for (at, (name, read)) in readers.iter().enumerate() {
            let begun = Instant::now();
            let count: usize = texts.iter().map(|text| read(hint::black_box(text))).sum();
            best[at] = best[at].min(begun.elapsed());
            assert_eq!(*counts[at].get_or_insert(count), count, "{name} counts the same in every round");
        }
    }
    best
}

/// The texts of a folder by language and mode, which stand before the ending of their names.
fn groups(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let mut groups = BTreeMap::<_, Vec<String>>::new();
    let Ok(entries) = fs::read_dir(folder) else { return groups };
    for path in entries.flatten().map(|entry| entry.path()) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some((stem, mode)) = name.strip_suffix(".txt").and_then(|stem| stem.rsplit_once('.')) else { continue };
        let language = stem.rsplit_once('.').map_or("", |(_, language)| language);
        let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        groups.entry(format!("{language} {mode}")).or_default().push(text);
    }
    groups
}

/// Every text under a folder.
fn texts(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.flatten().map(|entry| entry.path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => texts(&path),
            false => fs::read_to_string(&path)
                .ok()
                .filter(|_| path.extension().is_some_and(|e| e == "txt"))
                .into_iter()
                .collect(),
        })
        .collect()
}
