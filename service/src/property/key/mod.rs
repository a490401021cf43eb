//! Distribution keys and their dated versions.

mod insert;
mod read;
mod simulate;
mod write;

pub(super) use insert::key_insert;
pub use read::{
    KeyInForce, key_fetch, key_parts_by_versions, key_readings_by_versions, key_versions_by_keys, keys_by_associations,
    keys_by_ids, keys_in_force,
};
pub(crate) use read::{key_tables, keys_at};
pub use simulate::{KeySimulation, key_simulate};
pub use write::{key_amend, key_archive, key_correct, key_create};
