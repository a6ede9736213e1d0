//! Times the events of the files given, ten rounds each.
fn main() {
    let texts: Vec<String> = std::env::args().skip(1).filter_map(|f| std::fs::read_to_string(f).ok()).collect();
    let bytes: usize = texts.iter().map(String::len).sum();
    let start = std::time::Instant::now();
    let n: usize = (0..5).map(|_| texts.iter().map(|t| undocs::events(t).count()).sum::<usize>()).sum();
    let s = start.elapsed().as_secs_f64();
    println!("{n} events, {:.1} MB/s", 5.0 * bytes as f64 / s / 1e6);
}
