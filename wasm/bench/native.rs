//! The native side of `cargo xtask wasm --speed`: reads a text event by event, for a while, when it is told to.
//!
//! `native FILE` waits for a line on its standard input, reads the text again and again for the milliseconds the line
//! names, and prints how many events a reading gives and how many nanoseconds the fastest took.

use std::io::BufRead;
use std::time::{Duration, Instant};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let file = std::env::args().nth(1).ok_or("native FILE")?;
    let text = std::fs::read_to_string(file)?;
    for line in std::io::stdin().lock().lines() {
        let until = Instant::now() + Duration::from_millis(line?.trim().parse()?);
        let (mut events, mut fastest) = (0, Duration::MAX);
        while Instant::now() < until {
            let begun = Instant::now();
            events = undocs::events(std::hint::black_box(&text)).count();
            fastest = fastest.min(begun.elapsed());
        }
        println!("{events} {}", fastest.as_nanos());
    }
    Ok(())
}
