#![doc = include_str!("../README.md")]

pub mod cli;
pub mod config;
mod courier;
mod digest;
pub mod http;
mod listen;
mod log;
mod oidc;
mod outside;
mod push;
mod sms;
mod start;
mod worker;

pub use http::{ServerState, router};
pub use start::StartError;
