//! How many steps a text costs: `tests/scaling.rs` builds this with the flags it needs, runs it, and judges;
//! `cargo xtask scaling` has it search for texts that cost too many.
//!
//! # What a step is
//! An edge between two basic blocks of optimised code. The compiler's own instrumentation (`sancov`, which fuzzers use)
//! calls the function below at each, in undocs and in all that it is built of: nothing in the parser has to count, and no
//! loop can be forgotten. The number is the same on every run and does not know what else the machine is doing.
//!
//! What the standard library has compiled already is not counted: looking for a byte, checking UTF-8, moving and comparing
//! bytes. Such work done over and over shows in how long a step takes, and so the time of each step is taken too, as the
//! processor's own time.
//!
//! # What is compared
//! Texts of one family: a beginning of 32 KiB, one of 48, one of 288; for all tools but the parser, of half as much. What a
//! text costs beyond the beginning is compared, because how a text begins, and what is tried out on its first kilobytes,
//! would blur the proportion one way or the other; of a tool that compares each with each as long as there are few, what they
//! cost in all may be in proportion instead. What is in proportion in neither way is measured once more on texts eight times
//! as long: `compare` weighs each paragraph against each of 512, and of more against 256, which a short text does not show.
//!
//! Output of the table: a line of `tool family ratio steps bytes slower`, parted by tabs. The ratio is how many times as
//! many steps a byte of the large text costs as one of the small; `slower` is how many times as long a step takes.

#![allow(unsafe_code)] // the names of two functions are the linker's, and so are not checked

#[path = "../../../tests/support/families.rs"]
mod families;
mod search;
mod tools;

use families::Kind;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use tools::Costs;

static STEPS: AtomicU64 = AtomicU64::new(0);

/// Called at each step. Not counted itself: the instrumentation leaves out what is named so.
#[unsafe(no_mangle)]
extern "C" fn __sanitizer_cov_trace_pc() {
    // One thread only: no need to lock what is counted a thousand million times.
    STEPS.store(STEPS.load(Relaxed).wrapping_add(1), Relaxed);
}

/// How long the beginning is, how much longer the smaller text, and how many times more the larger.
const BEGINNING: usize = 32 << 10;
const SIZE: usize = 16 << 10;
const FACTOR: usize = 16;

fn main() {
    let mut args = std::env::args().skip(1);
    let task = args.next().unwrap_or_default();
    let numbers: Vec<u64> = args.map(|number| number.parse().expect("a number")).collect();
    match (&*task, &*numbers) {
        // A part of the families, so that two processes share the work: the `n`th of so many.
        ("table", &[part, parts]) => table(part as usize, parts as usize),
        ("search", &[seconds, seed]) => std::process::exit(i32::from(!search::run(seconds, seed))),
        _ => panic!("table PART PARTS, or search SECONDS SEED"),
    }
}

/// The sizes of the three texts.
const SIZES: [usize; 3] = [BEGINNING, BEGINNING + SIZE, BEGINNING + FACTOR * SIZE];

/// How much more a byte of a large text may cost than one of a small.
const TOLERANCE: f64 = 1.15;

/// How many times as long a step may take in a large text: caches are not without bounds, and other programs run. Looking
/// for a byte from each piece of a text to its end is at least fivefold.
const SLOWER: f64 = 3.0;

/// Less than so many nanoseconds are not told from nothing.
const NOISE: u64 = 5_000_000;

fn table(part: usize, parts: usize) {
    for (kind, family, prefix, piece) in families::all().skip(part).step_by(parts) {
        for Grown { tool, ratio, steps, bytes, slower } in confirmed(kind, prefix, piece) {
            println!("{tool}\t{family}\t{ratio:.4}\t{steps}\t{bytes}\t{slower:.2}");
        }
    }
}

/// How the cost of a tool grows with a text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grown {
    pub(crate) tool: &'static str,
    /// How many times as many steps a byte of the large text costs as one of the small. Of `read`, how many times as many as
    /// the text as a whole.
    pub(crate) ratio: f64,
    /// What the large text costs, and how long it is.
    pub(crate) steps: u64,
    pub(crate) bytes: usize,
    /// How many times as long a step takes in the large text.
    pub(crate) slower: f64,
}

impl Grown {
    /// Whether it grows too fast; a tool that hardly looks at such a text counts its few steps in no proportion.
    pub(crate) fn is_too_fast(&self, tolerance: f64, slower: f64) -> bool {
        self.tool != "read" && self.steps > self.bytes as u64 && self.ratio > tolerance || self.slower > slower
    }
}

/// How the costs of a family grow; what grows too fast is measured again on longer texts, and what is slow again, for another
/// program may have been in the way.
pub(crate) fn confirmed(kind: Kind, prefix: &str, piece: &str) -> Vec<Grown> {
    let mut grown = measured(kind, prefix, piece, SIZES);
    for sizes in [SIZES, SIZES.map(|size| 8 * size)] {
        let many_steps = |grown: &Grown| grown.is_too_fast(TOLERANCE, f64::INFINITY);
        let again = match sizes == SIZES {
            true => grown.iter().any(|grown| grown.slower > SLOWER),
            false => grown.iter().any(many_steps),
        };
        if again {
            for (old, new) in grown.iter_mut().zip(measured(kind, prefix, piece, sizes)) {
                if many_steps(old) && new.ratio < old.ratio {
                    *old = Grown { slower: old.slower, ..new };
                }
                old.slower = old.slower.min(new.slower);
            }
        }
    }
    grown
}

/// How the costs of a family grow over three sizes: those of reading, and on texts half as long those of all tools.
pub(crate) fn measured(kind: Kind, prefix: &str, piece: &str, sizes: [usize; 3]) -> Vec<Grown> {
    let halves = sizes.map(|size| size / 2);
    let mut grown = group(sizes, &|size| tools::reading(kind, prefix, piece, size));
    grown.extend(group(halves, &|size| tools::costs(kind, prefix, piece, size)));
    grown
}

fn group(sizes: [usize; 3], costs: &dyn Fn(usize) -> (usize, Costs)) -> Vec<Grown> {
    let [(first, begun), (second, few), (third, many)] = sizes.map(costs);
    let (lengths, costs) = ([first, second, third], [begun, few, many]);
    if costs[0].is_empty() {
        return Vec::new();
    }
    let whole = costs[2][0].1.steps;
    let grown = |(n, &(tool, begun)): (usize, &(&'static str, Cost))| {
        let [few, many] = [1, 2].map(|size| costs[size][n].1);
        let in_all = ratio(begun.steps, lengths[0], many.steps, lengths[2]);
        let [fewer, more] = [few, many].map(|cost| cost.beyond(begun));
        let beyond = ratio(fewer.steps, lengths[1] - lengths[0], more.steps, lengths[2] - lengths[0]);
        let ratio = match tool {
            "read" => many.steps as f64 / whole as f64,
            "events" => beyond,
            _ => in_all.min(beyond),
        };
        let a_step = |cost: Cost| cost.nanos as f64 / cost.steps.max(1) as f64;
        // What is over in no time is not told from a pause.
        let slower = if many.nanos < NOISE { 1.0 } else { a_step(many) / a_step(few).max(0.5) };
        Grown { tool, ratio, steps: many.steps, bytes: lengths[2], slower }
    };
    costs[0].iter().enumerate().map(grown).collect()
}

fn ratio(few: u64, small: usize, many: u64, large: usize) -> f64 {
    (many as f64 / large as f64) / (few.max(1) as f64 / small as f64)
}

/// What something costs.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    pub(crate) steps: u64,
    pub(crate) nanos: u64,
}

impl Cost {
    /// What it costs more than something smaller.
    fn beyond(self, smaller: Cost) -> Cost {
        Cost { steps: self.steps.saturating_sub(smaller.steps), nanos: self.nanos.saturating_sub(smaller.nanos) }
    }
}

/// What `work` gives, and what it cost.
pub(crate) fn cost<T>(work: impl FnOnce() -> T) -> (T, Cost) {
    let (steps, time) = (STEPS.load(Relaxed), nanos());
    let done = work();
    (done, Cost { steps: STEPS.load(Relaxed) - steps, nanos: nanos().saturating_sub(time) })
}

/// The processor's time that this thread has had, where the system says so; else what the clock says.
#[cfg(target_os = "linux")]
fn nanos() -> u64 {
    #[repr(C)]
    struct Time {
        seconds: i64,
        nanos: i64,
    }
    unsafe extern "C" {
        fn clock_gettime(clock: i32, time: &mut Time) -> i32;
    }
    const THREAD: i32 = 3; // CLOCK_THREAD_CPUTIME_ID
    let mut time = Time { seconds: 0, nanos: 0 };
    // SAFETY: it writes two numbers where it is told to; of machines with 64 bits these are they.
    unsafe { clock_gettime(THREAD, &mut time) };
    time.seconds as u64 * 1_000_000_000 + time.nanos as u64
}

#[cfg(not(target_os = "linux"))]
fn nanos() -> u64 {
    static BEGUN: std::sync::OnceLock<std::time::Instant> = std::sync::OnceLock::new();
    BEGUN.get_or_init(std::time::Instant::now).elapsed().as_nanos() as u64
}
