//! The server from outside: a request in, an answer out, over a real database in a folder of its own.

#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::unwrap_used, reason = "a panic is how a test fails")]

mod cache;
mod cookie;
mod cross_site;
mod documents;
mod files;
mod graphql_http;
mod harness;
mod headers;
mod health;
mod isolation;
mod jobs;
mod kept;
mod limits;
mod live;
mod mail;
mod notary;
mod oidc;
mod playground;
mod post_office;
mod public;
mod push;
mod secrets;
mod security_page;
mod shutdown;
mod site;
mod start;
mod stories;
mod tables;
mod tokens;
mod uploads;
mod webhooks;
