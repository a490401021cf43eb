//! The use cases, through the front door, on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed, also in a helper of the tests")]

mod charges;
mod identity;
mod property;
mod tenancy;
