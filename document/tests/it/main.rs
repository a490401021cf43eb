//! Letters are rendered and looked at with the tools that banks, archives and readers use.

#![allow(
    clippy::as_conversions,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::unwrap_used,
    reason = "a panic is how a test fails"
)]

#[path = "../sample/mod.rs"]
mod sample;
mod tools;

mod data;
mod entrance_notice;
mod handover;
mod invitation;
mod key_table;
mod merge;
mod pages;
mod payment;
mod post;
mod refused;
mod standard;
mod text;
mod transfer;
