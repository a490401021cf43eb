//! The only way to the database.
//!
//! A transaction is opened for a purpose: for one organization, for the platform itself, or to verify one document. On PostgreSQL the purpose
//! becomes the settings that the row-level security policies read; on both databases every query for a tenant's table is filtered here, by a
//! [`Proof`](crate::Proof) that the caller must bring.

mod bell;
mod database;
mod like;
mod live;
mod trace;
mod tx;

pub(crate) use bell::Bell;

pub use database::{Database, DatabaseOptions};
pub(crate) use like::anywhere;
pub use live::{Heard, Listening, Live};
pub(crate) use trace::Trace;
pub(crate) use tx::{Purpose, Tx};
