#![doc = include_str!("../README.md")]

pub mod cli;
pub mod config;
mod courier;
mod digest;
pub mod http;
mod listen;
mod log;
mod oidc;
mod start;

pub use http::{ServerState, router};
pub use start::StartError;
