//! What the register prints.

pub mod entrance_notice;
pub mod handover;
pub mod key_table;
