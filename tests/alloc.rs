//! `events` allocates nothing, whatever it reads.
//!
//! A binary of its own, because it counts what the whole process allocates; the count is kept per thread, so that the
//! harness and other tests do not disturb it. The only `unsafe` of the project: an allocator cannot be written without.

#![allow(unsafe_code)]

mod support;

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;
use std::hint::black_box;
use std::path::PathBuf;

struct Counting;

thread_local! {
    static ALLOCATIONS: Cell<u64> = const { Cell::new(0) };
}

fn count() {
    // A thread that is ending has no counter any more, and nothing of ours to count.
    let _ = ALLOCATIONS.try_with(|allocations| allocations.set(allocations.get() + 1));
}

// SAFETY: every call goes to the system's allocator as it came; counting touches a constant-initialised thread-local
// and allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        count();
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        count();
        unsafe { System.realloc(pointer, layout, size) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
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

fn drains_without_allocating(texts: &[(PathBuf, String)]) {
    for (path, text) in texts {
        let (events, allocated) = allocations(|| undocs::events(text).map(black_box).count());
        assert!(events >= 2, "{}: {events} events", path.display());
        assert_eq!(allocated, 0, "{}: allocations while {events} events came", path.display());
    }
}

/// A counter that counts nothing would let all of the below pass.
#[test]
fn the_counter_counts() {
    let (_, one) = allocations(|| black_box(Box::new(1_u64)));
    let (_, zeroed) = allocations(|| black_box(vec![0_u8; 64]));
    let mut grown = String::from("a");
    let (_, again) = allocations(|| grown.push_str(black_box("longer than what there is room for")));
    assert_eq!((one, zeroed, again), (1, 1, 1));
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
fn rubbish() {
    let texts =
        ["", "\u{feff}", "((((", "1 1 1 1", "* * *\n#", "<a <b", "Ont voté pour : X, Y, Z", "\r\r\r", "a) b) c) 1. 2."];
    let texts: Vec<_> = texts.iter().map(|text| (PathBuf::from(format!("{text:?}")), text.repeat(500))).collect();
    drains_without_allocating(&texts[1..]);
    let (_, allocated) = allocations(|| undocs::events("").count());
    assert_eq!(allocated, 0);
}
