//! `cargo xtask bench`: measures the release build and writes `docs/PERFORMANCE.md`.

use anyhow::{Result, bail};

/// Refuses honestly: there is nothing to measure with yet, and an empty report would look like a result.
pub fn run() -> Result<()> {
    bail!("bench is not built yet")
}
