//! The API through its front door, on every database that there is.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "what helpers of tests cannot do, they say loudly")]

mod access;
mod accounts;
mod administration;
mod contract;
mod documentation;
mod exchange;
mod factor;
mod fields;
mod governance;
mod kit;
mod limits;
mod loading;
mod mutation;
mod opening;
mod own;
mod ownership;
mod persons;
mod statutes;
mod transfer;
