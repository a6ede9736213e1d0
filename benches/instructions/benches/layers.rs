//! How many instructions each layer takes over the same text, in callgrind: the same number in every run, whatever else the
//! machine is doing.
//!
//! ```sh
//! cargo install gungraun-runner --version 0.20.0 --locked     # some minutes; and valgrind, from Debian
//! cargo bench --manifest-path benches/instructions/Cargo.toml
//! ```
//!
//! The text is eight real documents a language where `UNDOCS_SHARED` is set and `cargo xtask instructions` has printed them,
//! else eight made-up resolutions (`benches/texts`), some forty kilobytes. `lines`, `blocks` and `inline`
//! are parts of `events`: what is spent between entering a function of the machine and leaving it. `blocks` has `lines` in
//! it; what `events` takes beyond `blocks` and `inline` is handing events over.

#[path = "../../texts/mod.rs"]
mod texts;

use gungraun::prelude::*;
use gungraun::{Callgrind, EntryPoint};
use std::hint::black_box;
use undocs::write::Layout;
use undocs::{Language, Parser, Progress};

/// How many resolutions a text has.
const RESOLUTIONS: u64 = 8;

/// How much of a text is fed at a time.
const PIECE: usize = 16 << 10;

fn text(language: Language) -> String {
    real(language).unwrap_or_else(|| made(language))
}

/// Eight real documents, as clean text.
fn real(language: Language) -> Option<String> {
    std::env::var_os("UNDOCS_SHARED")?;
    let texts = concat!(env!("CARGO_MANIFEST_DIR"), "/../../target/instructions/texts");
    let texts = (0..RESOLUTIONS).map(|n| std::fs::read_to_string(format!("{texts}/clean-{}/{n}.txt", language.code())));
    Some(texts.collect::<Result<Vec<_>, _>>().ok()?.join("\n"))
}

fn made(language: Language) -> String {
    (1..=RESOLUTIONS).map(|seed| texts::resolution(language, seed)).collect::<Vec<_>>().join("\n")
}

/// Counts instructions and simulates no caches: only inside of functions whose name fits a pattern, or from entering a
/// bench to leaving it.
fn counted(within: Option<&str>) -> LibraryBenchmarkConfig {
    let within = within.map_or(EntryPoint::Default, |pattern| EntryPoint::Custom(pattern.to_owned()));
    let mut config = LibraryBenchmarkConfig::default();
    config.tool(Callgrind::with_args(["--cache-sim=no"]).entry_point(within));
    config
}

/// A layer over the text of each language.
macro_rules! layer {
    ($name:ident, within $pattern:expr, |$text:ident| $work:expr) => {
        #[library_benchmark(config = counted($pattern))]
        #[bench::ar(args = (Language::Ar), setup = text)]
        #[bench::en(args = (Language::En), setup = text)]
        #[bench::es(args = (Language::Es), setup = text)]
        #[bench::fr(args = (Language::Fr), setup = text)]
        #[bench::ru(args = (Language::Ru), setup = text)]
        #[bench::zh(args = (Language::Zh), setup = text)]
        fn $name($text: String) -> (String, usize) {
            let found = black_box($work);
            // Given back, so that it is not freed among what is counted.
            ($text, found)
        }
    };
}

layer!(lines, within Some("*Machine>::line"), |text| undocs::events(&text).count());
layer!(blocks, within Some("*Machine>::read"), |text| undocs::events(&text).count());
layer!(inline, within Some("*Machine>::walk"), |text| undocs::events(&text).count());
layer!(events, within None, |text| undocs::events(&text).count());
layer!(feed, within None, |text| fed(&text));
layer!(tree, within None, |text| undocs::parse(&text).document.body.len());
layer!(json, within None, |text| {
    let mut out = String::new();
    undocs::write::json(&undocs::parse(&text).document, Layout::Compact, &mut out).expect("a string takes all");
    out.len()
});
layer!(akn, within None, |text| {
    let mut out = Vec::new();
    undocs::write::akn(&undocs::parse(&text).document, &mut out).expect("a vector takes all");
    out.len()
});

fn fed(text: &str) -> usize {
    let mut feed = Parser::new().feed();
    let (mut from, mut to, mut events) = (0, 0, 0);
    loop {
        to = text.len().min(to + PIECE);
        let mut pull = feed.pull(&text.as_bytes()[from..to], to == text.len()).expect("the window grows");
        events += pull.by_ref().count();
        match pull.end() {
            Progress::NeedMore { consumed } => from += consumed,
            Progress::End => return events,
        }
    }
}

library_benchmark_group!(name = layers, benchmarks = [lines, blocks, inline, events, feed, tree, json, akn]);
main!(library_benchmark_groups = layers);
