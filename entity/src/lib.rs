#![doc = include_str!("../README.md")]

pub mod allocate;
pub mod charges;
pub mod date;
pub mod format;
pub mod id;
pub mod identity;
pub mod language;
pub mod money;
#[cfg(feature = "orm")]
pub mod owned;
pub mod platform;
pub mod property;
pub mod refusal;
pub mod share;
pub mod text_input;
