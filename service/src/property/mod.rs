//! The property register: associations, buildings, units, owners, who owns what, keys and imports.

mod association;
mod building;
mod import;
mod key;
mod owner;
mod ownership;
mod unit;

pub use association::{
    AssociationOverview, association_archive, association_by_slug, association_create, association_fetch,
    association_overview, association_update, associations_by_ids, associations_list, bank_accounts_by_associations,
};
pub(crate) use association::{association_for_change, bank_account_of};
pub use building::{
    building_archive, building_create, building_fetch, building_update, buildings_by_associations, buildings_by_ids,
};
pub use import::{ImportReport, ImportSource, import_apply, import_preview};
pub(crate) use key::key_tables;
pub use key::{KeyParts, key_archive, key_create, key_fetch, key_parts_by_keys, keys_by_associations, keys_by_ids};
pub use owner::{OwnerFilter, owner_archive, owner_create, owner_fetch, owner_update, owners_by_ids, owners_list};
pub(crate) use ownership::holdings_at;
pub use ownership::{Holding, ownership_set, ownerships_by_owners, ownerships_by_units};
pub(crate) use unit::units_in_use;
pub use unit::{UnitFilter, unit_archive, unit_create, unit_fetch, unit_update, units_by_ids, units_list};
