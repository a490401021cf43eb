//! The property register: associations, buildings, units, owners, who owns what, keys and imports.

mod association;
mod building;
mod deed;
mod entrance;
mod exchange;
mod handover;
mod key;
mod key_table;
mod locked;
mod mandate;
mod meter;
mod occupant;
mod owner;
mod ownership;
mod public_page;
mod readiness;
mod search;
mod shares;
mod unit;

pub use association::{
    AssociationOverview, association_archive, association_by_slug, association_create, association_fetch,
    association_overview, association_partial_set, association_settings_update, association_update,
    associations_by_ids, associations_list, bank_accounts_by_associations, partial_units_by_associations,
    partial_units_list, partials_by_associations,
};
pub(crate) use association::{association_for_change, bank_account_of, refuse_archived};
pub use building::{
    building_archive, building_create, building_fetch, building_update, buildings_by_associations, buildings_by_ids,
};
pub(crate) use deed::base_deed_date;
pub use deed::{deed_archive, deed_create, deed_fetch, deed_update, deeds_by_associations, deeds_by_ids};
pub use entrance::{
    entrance_archive, entrance_create, entrance_fetch, entrance_update, entrances_by_buildings, entrances_by_ids,
};
pub use exchange::{
    DraftChange, DraftLook, ExportFile, ExportOptions, FileFormat, ImportFile, ImportLook, ImportReport, ImportSource,
    export_table, export_workbook, import_apply, import_draft_apply, import_draft_change, import_draft_create,
    import_draft_discard, import_draft_errors, import_draft_look, import_fetch, import_look, import_preview,
    import_undo, imports_by_ids, imports_list,
};
pub use handover::{
    handover_abandon, handover_complete, handover_current, handover_demand, handover_demand_path, handover_demand_pdf,
    handover_demands_by_handovers, handover_draft_path, handover_draft_pdf, handover_fetch, handover_item_words,
    handover_items_by_handovers, handover_mark, handover_reopen, handover_start, handovers_by_ids, handovers_list,
};
pub use key::{
    KeyInForce, KeySimulation, key_amend, key_archive, key_correct, key_create, key_fetch, key_parts_by_versions,
    key_readings_by_versions, key_simulate, key_versions_by_keys, keys_by_associations, keys_by_ids, keys_in_force,
};
pub(crate) use key::{key_tables, keys_at};
pub use key_table::{KeyBook, key_book, key_table_path, key_table_pdf, parts_in_words};
pub use mandate::{
    acting_mandates, entrance_notice_path, entrance_notice_pdf, mandate_create, mandate_end, mandate_fetch,
    mandate_resume, mandate_update, mandates_by_associations, mandates_by_ids,
};
pub(crate) use mandate::{mandate_at, mandates_at};
pub use meter::{meters_by_units, unit_meters_set};
pub use occupant::{
    OccupantFilter, occupancy_overlaps_by_units, occupant_create, occupant_erase, occupant_fetch, occupant_update,
    occupants_by_ids, occupants_by_units, occupants_list,
};
pub(crate) use owner::merged_owners;
pub use owner::{
    DirectoryEntry, DirectoryUnit, MergeVersions, OwnerFilter, consents_by_owners, contacts_by_owners,
    deliveries_by_owners, delivery_consent_create, delivery_consent_fetch, delivery_consent_withdraw,
    delivery_consents_by_ids, delivery_require, directory, owner_archive, owner_contact_create, owner_contact_fetch,
    owner_contact_update, owner_contacts_by_ids, owner_create, owner_duplicates, owner_fetch, owner_merge,
    owner_update, owners_by_ids, owners_list, persons_by_owners,
};
pub use ownership::{
    HeadAt, Holding, OwnerStake, OwnershipChange, Title, TitlesAt, TitlesSummary, UnitVoice, VoteStanding,
    designation_end, designation_fetch, designation_set, designations_by_ids, designations_by_units, heads_at,
    owners_at, ownership_annul, ownership_change_of, ownership_correct, ownership_histories_by_units,
    ownership_history, ownership_periods_by_owners, ownership_set, ownership_transfer, ownerships_by_owners,
    ownerships_by_units, ownerships_by_units_from, ownerships_known, titles_at, titles_summary, voices_by_units,
};
pub(crate) use ownership::{bearers_at, holders_after, holdings_at, in_force_on};
pub use public_page::{
    PublicAnswer, PublicAssociation, PublicPage, PublicSyndic, PublicView, public_page_fetch, public_page_preview,
    public_page_show, public_page_update, public_pages_by_associations,
};
pub use readiness::{Readiness, association_open, readiness, requirement_fix};
pub use search::{SearchHit, SearchSubject, search, search_backfill};
use search::{search_archive, search_associations, search_units};
pub(crate) use shares::shares_at;
pub use shares::{ShareRegister, share_register, shares_amend, unit_shares_at, unit_shares_by_units};
pub(crate) use unit::units_in_use;
pub use unit::{UnitFilter, unit_archive, unit_create, unit_fetch, unit_update, units_all, units_by_ids, units_list};
