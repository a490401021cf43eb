//! Owners: who they are, how to reach them, what they agreed to, and which of them are one and the same.

mod change;
mod consent;
mod contact;
mod directory;
mod duplicate;
mod insert;
mod merge;
mod read;

pub use change::{owner_archive, owner_create, owner_update};
pub use consent::{
    consents_by_owners, deliveries_by_owners, delivery_consent_create, delivery_consent_fetch,
    delivery_consent_withdraw, delivery_consents_by_ids, delivery_require,
};
pub use contact::{
    contacts_by_owners, owner_contact_create, owner_contact_fetch, owner_contact_update, owner_contacts_by_ids,
};
pub use directory::{DirectoryEntry, DirectoryUnit, directory};
pub use duplicate::owner_duplicates;
pub(super) use insert::{NumberedOwner, owners_insert, printable as owner_printable};
pub use merge::{MergeVersions, owner_merge};
pub(crate) use read::merged_owners;
pub use read::{OwnerFilter, owner_fetch, owners_by_ids, owners_list, persons_by_owners};
