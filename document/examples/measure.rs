//! Prints how long letters take: `cargo run -p document --example measure [--release]`.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a measurement that fails has nothing to report"
)]

#[path = "../tests/sample/mod.rs"]
mod sample;

use std::time::{Duration, Instant};

use document::charges::CallLetterBatch;
use entity::language::Language;

/// The allocator of the server: a document is millions of small values.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Units of an owner whose letter has two pages.
const TWO_PAGES: usize = 12;

fn timed(batch: &CallLetterBatch) -> (Duration, usize, usize) {
    let start = Instant::now();
    let rendered = batch.render().unwrap();
    assert_eq!(rendered.warnings, Vec::<String>::new());
    (start.elapsed(), rendered.pages, rendered.bytes.len())
}

fn main() {
    let start = Instant::now();
    document::warm().unwrap();
    println!("warming: {:.1?}", start.elapsed());
    let (first, pages, bytes) = timed(&sample::single(Language::Fr, TWO_PAGES));
    println!("first letter: {first:.1?}, {pages} pages, {bytes} bytes");
    let mut times = Vec::new();
    for round in 0..40 {
        let mut batch = sample::single(Language::ALL[round % 4], TWO_PAGES);
        // A new owner each time: what letters have in common is remembered, as in any call.
        batch.letters[0].addressee[0] = format!("Madame Owner Number {round}");
        times.push(timed(&batch).0);
    }
    times.sort();
    println!("warm letter of two pages: median {:.1?}, slowest {:.1?}", times[times.len() / 2], times[times.len() - 1]);
    for units in [1, 3] {
        let (time, pages, bytes) = timed(&sample::merged(300, units));
        println!(
            "300 letters of {units} units: {time:.1?}, {pages} pages, {bytes} bytes, {} MB resident",
            resident_megabytes()
        );
    }
    let (time, pages, bytes) = timed(&sample::single(Language::Fr, 60));
    println!("60 units: {time:.1?}, {pages} pages, {bytes} bytes");
    for _ in 0..12 {
        timed(&sample::single(Language::Fr, 1));
    }
    println!("after twelve more letters: {} MB resident", resident_megabytes());
}

/// What the process holds in memory, from Linux; zero elsewhere.
fn resident_megabytes() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok()).unwrap_or_default() / 1024
}
