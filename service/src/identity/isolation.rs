//! What the tests showed that hold the organizations apart, when they were last run for the record.

use std::{collections::BTreeMap, sync::LazyLock};

use chrono::{DateTime, Utc};
use serde::Deserialize;

use crate::{
    ctx::Ctx,
    error::{Error, Result},
};

/// What the tests wrote, as it lies beside the sources that this program was built from.
const RECORD: &str = include_str!("../../../docs/isolation.json");

/// The proofs, in the order in which they are shown.
const PROOFS: [IsolationProof; 4] =
    [IsolationProof::Operations, IsolationProof::Fields, IsolationProof::Tables, IsolationProof::Addresses];

/// What is known of the last runs, by proof.
static RUNS: LazyLock<BTreeMap<String, IsolationRun>> =
    LazyLock::new(|| serde_json::from_str(RECORD).unwrap_or_default());

/// Something that is shown by asking about everything there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IsolationProof {
    /// Every operation of the API, for every role, in every place.
    Operations,
    /// Every field of personal or financial data.
    Fields,
    /// Every table, as the application's own role of the database.
    Tables,
    /// Every address of a page or a file.
    Addresses,
}

impl IsolationProof {
    /// Its name in the record.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Operations => "operations",
            Self::Fields => "fields",
            Self::Tables => "tables",
            Self::Addresses => "addresses",
        }
    }
}

/// A proof as it was last run.
#[derive(Clone, Debug, Deserialize)]
pub struct IsolationRun {
    /// When.
    pub at: DateTime<Utc>,
    /// Of which state of the sources, where that was known.
    #[serde(default)]
    pub commit: Option<String>,
    /// On which databases.
    pub engines: Vec<String>,
    /// How many things were looked at: operations, fields, tables, addresses.
    pub subjects: u64,
    /// How many questions were asked.
    pub cases: u64,
    /// How many of them were answered wrongly.
    pub wrong: u64,
}

/// Every proof with its last run; without one where it was never run for the record.
///
/// # Errors
/// `Unauthenticated`; `Forbidden` unless the person runs the platform.
pub fn isolation_runs(ctx: &Ctx) -> Result<Vec<(IsolationProof, Option<&'static IsolationRun>)>> {
    if !ctx.account()?.superadmin {
        return Err(Error::Forbidden);
    }
    Ok(PROOFS.into_iter().map(|proof| (proof, RUNS.get(proof.code()))).collect())
}
