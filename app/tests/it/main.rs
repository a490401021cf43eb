//! The pages through their router, over a real database: no server and no browser.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed, also in what it shares with others")]

mod accounts;
mod audit;
mod charges;
mod errors;
mod factor;
mod form;
mod hats;
mod home;
mod identity;
mod jobs;
mod library;
mod notifications;
mod outside;
mod pages;
mod preview;
mod sent;
mod site;
mod tokens;
mod transfer;
