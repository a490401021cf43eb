//! Letters are rendered and looked at with the tools that banks, archives and readers use.

#[path = "../sample/mod.rs"]
mod sample;
mod tools;

mod data;
mod pages;
mod payment;
mod refused;
mod standard;
mod text;
