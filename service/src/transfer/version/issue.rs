//! What whoever holds a document may be told of it without knowing anything else.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The kind under which versions are kept among the issued documents.
pub(crate) const ISSUED_KIND: &str = "transfer";

/// What is kept with the verification code: nothing about persons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct IssuedTransfer {
    /// The number of the version.
    pub version: i32,
    /// The day of its figures.
    pub reference_date: NaiveDate,
    /// The last day on which they are relied on.
    pub valid_until: NaiveDate,
    /// SHA-256 of the document; absent until it is drawn.
    pub file_sha256: Option<String>,
    /// SHA-256 of every other file that is handed over with it: the data, the one file of everything.
    pub others_sha256: Vec<String>,
}

impl IssuedTransfer {
    /// Whether a file is one of those that were issued.
    pub(crate) fn has(&self, sha256: &str) -> bool {
        self.file_sha256.as_deref() == Some(sha256) || self.others_sha256.iter().any(|other| other == sha256)
    }
}
