#![doc = include_str!("../README.md")]
// The future of a request is one type, as deep as everything that it may ask.
#![recursion_limit = "256"]

pub mod cli;
pub mod config;
mod courier;
mod digest;
pub mod hooks;
pub mod http;
mod listen;
pub mod log;
mod oidc;
mod outside;
mod push;
mod sms;
mod start;
mod worker;

pub use courier::courier;
pub use http::{ServerState, router};
pub use push::pusher;
pub use sms::gateway;
pub use start::StartError;
