//! The use cases, through the front door, on SQLite and on PostgreSQL.

mod charges;
mod identity;
mod property;
mod tenancy;
