//! Associations: who they are, how they are run, which belong to which.

mod change;
mod partial;
mod read;
mod settings;

pub use change::{association_archive, association_create, association_update};
pub(crate) use change::{association_for_change, refuse_archived};
pub use partial::{
    association_partial_set, partial_units_by_associations, partial_units_list, partials_by_associations,
};
pub(in crate::property) use partial::{refuse_partial, units_of};
pub(in crate::property) use read::association_in;
pub use read::{
    AssociationOverview, association_by_slug, association_fetch, association_overview, associations_by_ids,
    associations_list, bank_accounts_by_associations,
};
pub(crate) use read::{bank_account_of, sum_of_shares};
pub use settings::association_settings_update;
