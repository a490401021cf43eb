//! The `mitoyen` binary.

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// An answer of the API is thousands of small values; with this allocator it takes a seventh less time than with glibc.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    server::cli::run()
}
