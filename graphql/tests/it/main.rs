//! The API through its front door, on every database that there is.

mod access;
mod contract;
mod documentation;
mod kit;
mod limits;
mod loading;
mod mutation;
mod own;
