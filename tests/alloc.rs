//! `events`, `Feed` and `Window` allocate nothing, whatever they read and however much of it.
//!
//! A binary of its own, because it counts what the whole process allocates; the count is kept per thread, so that the
//! harness and other tests do not disturb it. The only `unsafe` of the project: an allocator cannot be written without.

#![allow(unsafe_code)]

mod support;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;
use std::path::PathBuf;
use undocs::{Parser, Progress};

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
    /// Bytes this thread holds, and the most it ever held.
    static HELD: Cell<(i64, i64)> = const { Cell::new((0, 0)) };
}

fn count(bytes: i64) {
    // A thread that is ending has no counter any more, and nothing of ours to count.
    let _ = ALLOCATIONS.try_with(|allocations| allocations.set(allocations.get() + 1));
    hold(bytes);
}

fn hold(bytes: i64) {
    let _ = HELD.try_with(|held| {
        let (now, most) = held.get();
        held.set((now + bytes, most.max(now + bytes)));
    });
}

// SAFETY: every call goes to the system's allocator as it came; counting touches a constant-initialised thread-local
// and allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as i64);
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count(layout.size() as i64);
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count(size as i64 - layout.size() as i64);
        unsafe { System.realloc(pointer, layout, size) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        hold(-(layout.size() as i64));
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// What `act` gives, and how often it allocated.
fn allocations<T>(act: impl FnOnce() -> T) -> (T, u64) {
    let before = ALLOCATIONS.with(Cell::get);
    let result = act();
    (result, ALLOCATIONS.with(Cell::get) - before)
}

/// As a whole, in pieces, and through a buffer.
fn drains_without_allocating(texts: &[(PathBuf, String)]) {
    let mut buffer = vec![0; BUFFER];
    for (path, text) in texts {
        let (events, allocated) = allocations(|| undocs::events(text).map(black_box).count());
        assert!(events >= 2, "{}: {events} events", path.display());
        assert_eq!(allocated, 0, "{}: allocations while {events} events came", path.display());
        let (fed, allocated) = allocations(|| feed(text.as_bytes()));
        assert_eq!((fed, allocated), (events, 0), "{}: events fed, and allocations", path.display());
        let (read, allocated) = allocations(|| window(&mut text.as_bytes(), &mut buffer));
        assert_eq!((read, allocated), (events, 0), "{}: events through a buffer, and allocations", path.display());
    }
}

/// A window that every block fits.
const BUFFER: usize = 64 << 10;

/// How many events a text gives in pieces of a thousand bytes; what a window begins with is in the text already.
fn feed(text: &[u8]) -> usize {
    let mut feed = Parser::new().feed();
    let (mut from, mut to, mut events) = (0, 0, 0);
    loop {
        to = text.len().min(to + 1000);
        let mut pull = feed.pull(&text[from..to], to == text.len()).expect("the window grows");
        events += pull.by_ref().map(black_box).count();
        match pull.end() {
            Progress::NeedMore { consumed } => from += consumed,
            Progress::End => return events,
        }
    }
}

/// How many events come through a buffer.
fn window(source: &mut impl std::io::Read, buffer: &mut [u8]) -> usize {
    let mut window = Parser::new().window(buffer);
    let (mut events, mut last) = (0, false);
    while !window.is_done() {
        let free = window.free();
        if !free.is_empty() {
            let read = source.read(free).expect("there is no end to what it gives");
            last = read == 0;
            window.filled(read);
        }
        events += window.pull(last).expect("every block fits").map(black_box).count();
    }
    events
}

/// A counter that counts nothing would let all of the below pass.
#[test]
fn the_counter_counts() {
    // What another thread allocated may have been freed on this one.
    HELD.with(|held| held.set((0, 0)));
    let (_, one) = allocations(|| black_box(Box::new(1_u64)));
    let (_, zeroed) = allocations(|| black_box(vec![0_u8; 64]));
    let mut grown = String::from("a");
    let (_, again) = allocations(|| grown.push_str(black_box("longer than what there is room for")));
    assert_eq!((one, zeroed, again), (1, 1, 1));
    assert!(HELD.with(Cell::get).1 >= 64, "what is held is counted");
    #[cfg(feature = "alloc")]
    let (_, tree) = allocations(|| undocs::parse("L’Assemblée générale,\n\n1. Décide.\n"));
    #[cfg(not(feature = "alloc"))]
    let (_, tree) = allocations(|| String::from("counted"));
    assert!(tree > 0, "a tree is built on the heap");
}

#[test]
fn fixtures_and_samples() {
    drains_without_allocating(&support::own_texts());
}

#[test]
fn seeds_where_shared() {
    drains_without_allocating(&support::seeds());
}

#[test]
fn corpus_where_shared() {
    // The same code in every set of features: one of them is enough.
    if cfg!(not(feature = "cli")) {
        return;
    }
    drains_without_allocating(&support::corpus());
}

/// A document after the other, without end: what a pipe from an archive gives.
struct Stream {
    text: &'static [u8],
    at: usize,
    left: usize,
}

impl std::io::Read for Stream {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let len = buffer.len().min(self.text.len() - self.at).min(self.left);
        buffer[..len].copy_from_slice(&self.text[self.at..][..len]);
        (self.at, self.left) = ((self.at + len) % self.text.len(), self.left - len);
        Ok(len)
    }
}

/// 200 MB; where the tests are not optimised as far as the program is, a tenth of it.
const STREAM: usize = if cfg!(debug_assertions) { 20_000_000 } else { 200_000_000 };

/// However long the text: the window, and what fits the stack of a small thread.
#[test]
fn a_long_stream_through_a_small_window() {
    const STACK: usize = 512 << 10;
    let read = || {
        let mut buffer = vec![0; BUFFER];
        HELD.with(|held| held.set((0, 0)));
        let mut stream = Stream { text: include_bytes!("../samples/fr/report.txt"), at: 0, left: STREAM };
        let (events, allocated) = allocations(|| window(&mut stream, &mut buffer));
        assert_eq!(stream.left, 0, "all of it was read");
        (events, allocated, HELD.with(Cell::get).1)
    };
    let thread = std::thread::Builder::new().stack_size(STACK).spawn(read).expect("a thread starts");
    let (events, allocated, most) = thread.join().expect("the stack is large enough");
    assert!(events > STREAM / 500, "{events} events");
    assert_eq!((allocated, most), (0, 0), "allocations, and bytes held beyond the window");
    println!("{STREAM} bytes, {events} events: {BUFFER} bytes of window, less than {STACK} of stack, nothing else");
}

#[test]
fn rubbish() {
    let texts =
        ["", "\u{feff}", "((((", "1 1 1 1", "* * *\n#", "<a <b", "Ont voté pour : X, Y, Z", "\r\r\r", "a) b) c) 1. 2."];
    let texts: Vec<_> = texts.iter().map(|text| (PathBuf::from(format!("{text:?}")), text.repeat(500))).collect();
    // What does not fit the buffer is not read through it.
    assert!(texts.iter().all(|(_, text)| text.len() < BUFFER));
    drains_without_allocating(&texts[1..]);
    let (_, allocated) = allocations(|| undocs::events("").count());
    assert_eq!(allocated, 0);
}

/// The most bytes that are held while `act` runs, beyond those held before it.
#[cfg(feature = "json")]
fn most_held<T>(act: impl FnOnce() -> T) -> i64 {
    let before = HELD.with(|held| {
        let now = held.get().0;
        held.set((now, now));
        now
    });
    black_box(act());
    HELD.with(Cell::get).1 - before
}

/// Takes what is written, and keeps none of it.
#[cfg(feature = "json")]
struct Nowhere;

#[cfg(feature = "json")]
impl std::fmt::Write for Nowhere {
    fn write_str(&mut self, text: &str) -> std::fmt::Result {
        black_box(text);
        Ok(())
    }
}

/// Bytes of memory for a byte of text: of the tree and its JSON together, and of lint beyond the tree.
#[cfg(feature = "json")]
const TREE: f64 = 40.0;
#[cfg(feature = "json")]
const LINT: f64 = 10.0;

/// What a text takes, in bytes for each of its bytes: the tree and its JSON, and lint.
#[cfg(feature = "json")]
fn taken(text: &str) -> [f64; 2] {
    use undocs::lint::{Config, lint};
    use undocs::write::{self, Layout};

    let written = || {
        let parsed = undocs::parse(text);
        write::json(&parsed.document, Layout::Compact, &mut Nowhere).expect("it goes nowhere");
        parsed
    };
    let tree = most_held(written);
    let document = undocs::parse(text).document;
    let linted = most_held(|| lint(&document, text, &Config::new()));
    [tree, linted].map(|held| held as f64 / text.len() as f64)
}

/// Lists grow by leaps, and so sizes are tried that lie between two of them.
#[cfg(feature = "json")]
#[test]
fn memory_in_proportion_to_the_text() {
    const OPERATIVE: &str = "The General Assembly,\n\n1. Decides ";
    let repeated = |prefix: &str, piece: &str, size: usize| String::from(prefix) + &piece.repeat(size / piece.len());
    let mut wrong = Vec::new();
    let mut told = |name: &str, text: &str, limits: [f64; 2]| {
        let taken = taken(text);
        println!("{:>6.2} {:>6.2}  {name}, {} bytes", taken[0], taken[1], text.len());
        if taken[0] > limits[0] || taken[1] > limits[1] {
            wrong.push(format!("{name}, {} bytes: {taken:?}, where {limits:?} are allowed", text.len()));
        }
    };
    for size in [200_000, 260_000, 330_000, 420_000] {
        for (name, prefix, piece) in [
            ("marks that call nothing", OPERATIVE, "¹ "),
            ("words with marks", OPERATIVE, "mot¹ "),
            ("marks alone", "", "¹ "),
            ("zeros", "", "\0"),
            ("words", "", "mot "),
            ("words of a paragraph", OPERATIVE, "mot "),
            ("words in lines", OPERATIVE, "mot mot mot mot mot mot\n"),
        ] {
            told(name, &repeated(prefix, piece, size), [TREE, LINT]);
        }
    }
    // What people write: all of our own texts of a language, one after the other.
    let texts = support::own_texts();
    for language in ["ar", "en", "es", "fr", "ru", "zh"] {
        let of_it = texts.iter().filter(|(path, _)| path.parent().is_some_and(|folder| folder.ends_with(language)));
        let text: String = of_it.map(|(_, text)| text.as_str()).collect();
        told(language, &text, [TREE, LINT]);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
