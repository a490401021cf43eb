//! Finding things by a few words.
//!
//! Whoever writes a thing that can be found calls the function of its kind with its identifier, in the same transaction: the thing is read again and
//! its words are written anew, so that the index never says anything else than the register. Payment references are not in the index: contributions
//! have one of their own over them.

mod backfill;
mod find;
mod index;

pub use backfill::search_backfill;
pub(crate) use find::found_by;
pub use find::{SearchHit, SearchSubject, search};
pub(crate) use index::{search_archive, search_associations, search_occupants, search_owners, search_units};
