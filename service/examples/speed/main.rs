//! How long the use cases take that work on much at once: `cargo run --release --package service --example speed imports|jobs|fanout|transfers [how many]`.

#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a program for developers says what it found, or stops")]

mod fanout;
mod imports;
mod jobs;
mod transfers;

/// The allocator of the server, whose work this is.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

#[tokio::main]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let many = arguments.next().and_then(|many| many.parse().ok());
    match what.as_str() {
        "imports" => imports::measure(many.unwrap_or(5_000)).await,
        "jobs" => jobs::measure(many.unwrap_or(10_000)).await,
        "fanout" => fanout::measure(many.unwrap_or(10_000)).await,
        "transfers" => transfers::measure(many.unwrap_or(200)).await,
        _ => println!("imports, jobs, fanout or transfers, and how many"),
    }
}
