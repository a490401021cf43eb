//! What the tests have shown of the isolation of organizations, written down for the page that tells it.

use std::sync::{Mutex, PoisonError};

use chrono::Utc;

use crate::error::Failure;

/// The variable that names the file where tests write down what they have shown. Without it they write nothing.
pub const RECORD_FILE: &str = "MITOYEN_ISOLATION_RECORD";
/// The variable that says of which state of the sources that was.
pub const RECORD_COMMIT: &str = "MITOYEN_COMMIT";

/// What a proof of isolation amounted to.
#[derive(Clone, Debug, Default)]
pub struct Proven {
    /// The databases.
    pub engines: Vec<&'static str>,
    /// How many things were looked at.
    pub subjects: usize,
    /// How many questions were asked.
    pub cases: usize,
    /// How many of them were answered wrongly.
    pub wrong: usize,
}

/// Writes down what a proof amounted to, beside what others amounted to, if a file is named for it.
///
/// # Errors
/// When the file cannot be written.
pub fn record(proof: &str, proven: &Proven) -> Result<(), Failure> {
    static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());
    let Ok(file) = std::env::var(RECORD_FILE) else { return Ok(()) };
    let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
    let known = std::fs::read_to_string(&file).unwrap_or_default();
    let mut runs: std::collections::BTreeMap<String, serde_json::Value> =
        serde_json::from_str(&known).unwrap_or_default();
    let run = serde_json::json!({
        "at": Utc::now().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
        "commit": std::env::var(RECORD_COMMIT).ok(),
        "engines": proven.engines,
        "subjects": proven.subjects,
        "cases": proven.cases,
        "wrong": proven.wrong,
    });
    runs.insert(proof.to_owned(), run);
    let text = serde_json::to_string_pretty(&runs).map_err(Failure::new)? + "\n";
    std::fs::write(&file, text).map_err(Failure::new)
}
