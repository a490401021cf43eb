//! What is printed about accounts.

pub mod invitation;
