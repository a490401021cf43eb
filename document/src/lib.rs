#![doc = include_str!("../README.md")]

pub mod charges;
pub mod identity;
pub mod letter;
pub mod letters;
pub mod merge;
pub mod property;
pub mod render;
pub mod transfer;
mod warm;
mod world;

pub use warm::warm;
pub use world::unprintable;
