//! The use cases, through the front door, on SQLite and on PostgreSQL.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed, also in a helper of the tests")]

mod acceptance;
mod accounts;
mod association;
mod audit;
mod calendar;
mod charges;
mod delivery;
mod demo;
mod exchange;
mod factor;
mod fences;
mod handover;
mod hats;
mod identity;
mod jobs;
mod keys;
mod letters;
mod library;
mod mandate;
mod notifications;
mod occupants;
mod oidc;
mod opening;
mod organizations;
mod owners;
mod ownership;
mod property;
mod public_page;
mod search;
mod storage;
mod tenancy;
mod tokens;
mod transfer;
mod transfer_deed;
mod transfer_portal;
mod transfer_sections;
mod transfer_terms;
mod transfer_versions;
mod units;
