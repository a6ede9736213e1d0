//! How many steps a text costs: `tests/scaling.rs` builds this with the flags it needs, runs it, and judges.
//!
//! # What a step is
//! An edge between two basic blocks of optimised code. The compiler's own instrumentation (`sancov`, which fuzzers use)
//! calls the function below at each, in undocs and in all that it is built of: nothing in the parser has to count, and no
//! loop can be forgotten. The number is the same on every run and does not know what else the machine is doing.
//!
//! What the standard library has compiled already is not counted: checking UTF-8 and moving bytes. docs/robustness.md says
//! how that was looked after.
//!
//! # What is compared
//! What a text costs beyond a text of 32 KiB of the same kind: how a text begins, and what is tried out on its first
//! kilobytes, would blur the proportion one way or the other.
//!
//! Output: a line `layer TAB family TAB bytes TAB steps TAB bytes TAB steps` for what the small text and the large one have
//! beyond their beginning.

#![allow(unsafe_code)] // the name of the function is the linker's, and so is not checked

#[path = "../../../tests/support/families.rs"]
mod families;

use std::hint::black_box;
use std::io::{self, Read};
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use undocs::write;

static STEPS: AtomicU64 = AtomicU64::new(0);

/// Called at each step. Not counted itself: the instrumentation leaves out what is named so.
#[unsafe(no_mangle)]
extern "C" fn __sanitizer_cov_trace_pc() {
    // One thread only: no need to lock what is counted a thousand million times.
    STEPS.store(STEPS.load(Relaxed).wrapping_add(1), Relaxed);
}

/// How long the beginning is, how much longer the smaller text, and how many times more the larger.
const BEGINNING: usize = 32 << 10;
const SIZE: usize = 32 << 10;
const FACTOR: usize = 16;

/// What is done with a text, and what it is called.
const LAYERS: &[(&str, fn(&str))] = &[("events", events), ("read", read), ("writers", writers)];

fn main() {
    // A part of the families, so that two processes share the work: the `n`th of so many.
    let mut part = std::env::args().skip(1).map(|number| number.parse().expect("two numbers: which part, of how many"));
    let (part, parts) = (part.next().unwrap_or(0), part.next().unwrap_or(1));
    for (family, prefix, piece) in families::FAMILIES.iter().skip(part).step_by(parts) {
        let texts = [0, SIZE, FACTOR * SIZE].map(|more| families::repeated(prefix, piece, BEGINNING + more));
        let [_, small, large] = texts.each_ref().map(|text| text.len() - texts[0].len());
        for (layer, work) in LAYERS {
            let costs = texts.each_ref().map(|text| steps(|| work(black_box(text))));
            let [_, few, many] = costs.map(|steps| steps - costs[0]);
            println!("{layer}\t{family}\t{small}\t{few}\t{large}\t{many}");
        }
    }
}

fn steps(work: impl FnOnce()) -> u64 {
    let before = STEPS.load(Relaxed);
    work();
    STEPS.load(Relaxed) - before
}

fn events(text: &str) {
    black_box(undocs::events(text).count());
}

/// In pieces of four kilobytes, as a socket gives them.
fn read(text: &str) {
    struct Pieces<'a>(&'a [u8]);
    impl Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let len = buffer.len().min(4096);
            self.0.read(&mut buffer[..len])
        }
    }
    let mut events = 0;
    undocs::Parser::new().read(Pieces(text.as_bytes()), |_| events += 1).expect("it is UTF-8");
    black_box(events);
}

/// The tree, and all that can be written of it.
fn writers(text: &str) {
    let document = undocs::parse(text).document;
    let (mut out, mut xml) = (String::new(), Vec::new());
    write::json(&document, write::Layout::Compact, &mut out).expect("a String takes it");
    write::text(&document, &mut out).expect("a String takes it");
    write::markdown(&document, &mut out).expect("a String takes it");
    write::html(&document, &mut out).expect("a String takes it");
    write::akn(&document, &mut xml).expect("a Vec takes it");
    black_box((out, xml));
}
