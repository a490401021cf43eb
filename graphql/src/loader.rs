//! The loaders of one request, one per kind of thing.

use std::collections::BTreeMap;

use async_graphql::Context;
use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    charges::{call_for_funds, call_line, contribution, contribution_detail},
    id::{
        AccountId, AssociationId, BuildingId, CallId, ContributionId, DeedId, DeliveryConsentId, DeliveryId,
        DocumentId, DocumentVersionId, EntranceId, HandoverId, ImportBatchId, JobId, KeyId, KeyVersionId,
        LetterBatchId, MandateId, NotificationId, OccupantId, OrganizationId, OwnerContactId, OwnerId, TransferId,
        UnitId, WebhookId,
    },
    library::{document, document_link, document_pass, document_share, document_version},
    messaging::{delivery, delivery_attempt},
    outside::{letter_batch, webhook},
    property::{
        Consumption, Overlap, association, bank_account, building, deed, delivery_consent, distribution_key, entrance,
        handover, handover_demand, handover_item, import_batch, key_version, mandate, occupant, owner, owner_contact,
        owner_person, unit, unit_meter, unit_share,
    },
    share::Share,
    transfer::{
        transfer, transfer_access, transfer_deed_notice, transfer_fetch, transfer_message, transfer_setting,
        transfer_version,
    },
};
use service::{
    Ctx, Error, Failure, Result,
    charges::{self, PaymentRequest},
    identity::{self, AccountRole, AccountView, OrganizationView, TrailEntry},
    jobs::{self, JobRow},
    library,
    messaging::{self, NotificationView},
    outside,
    property::{self, Holding, KeyInForce, OwnershipChange, PublicPage, UnitVoice},
    transfer::{self as sale, Matrix},
};
use uuid::Uuid;

use crate::batch::Batch;

/// The context that the request came with.
///
/// # Errors
/// A failure when a request was executed without one, which only a mistake in this crate can do.
pub fn service_of<'a>(ctx: &Context<'a>) -> Result<&'a Ctx> {
    ctx.data_opt::<Ctx>().ok_or_else(|| Error::Failed(Failure::new("the request has no context")))
}

/// The loaders of the request.
///
/// # Errors
/// As [`service_of`].
pub fn loaders<'a>(ctx: &Context<'a>) -> Result<&'a Loaders> {
    ctx.data_opt::<Loaders>().ok_or_else(|| Error::Failed(Failure::new("the request has no loaders")))
}

macro_rules! loaders {
    ($($(#[$doc:meta])* $name:ident: $key:ty => $value:ty = $fetch:expr;)*) => {
        /// One loader per kind. Whoever may not read a thing finds nothing under its identifier.
        pub struct Loaders {
            $($(#[$doc])* pub $name: Batch<$key, $value>,)*
        }

        impl Loaders {
            /// Nothing loaded yet.
            pub fn new(ctx: &Ctx) -> Self {
                Self { $($name: Batch::new(ctx, |ctx, keys| Box::pin(async move { $fetch(&ctx, &keys).await })),)* }
            }

            /// Forgets everything, because a mutation has changed something.
            pub fn forget(&self) {
                $(self.$name.forget();)*
            }
        }
    };
}

loaders! {
    /// The newest entries of the audit trail about a thing.
    trails_of: Uuid => Vec<TrailEntry> = identity::audit_trails_by_subjects;
    /// The newest entries of the audit trail in an association.
    trails_in: AssociationId => Vec<TrailEntry> = identity::audit_trails_by_associations;
    /// Accounts by identifier.
    accounts: AccountId => AccountView = identity::accounts_by_ids;
    /// The roles of accounts, for the people who run the platform.
    account_roles: AccountId => Vec<AccountRole> = identity::roles_by_accounts;
    /// Jobs by identifier.
    jobs: JobId => JobRow = jobs::jobs_by_ids;
    /// Documents by identifier.
    documents: DocumentId => document::Model = library::documents_by_ids;
    /// Versions of documents by identifier.
    document_versions: DocumentVersionId => document_version::Model = library::versions_by_ids;
    /// Versions of documents, the latest first.
    versions_of_document: DocumentId => Vec<document_version::Model> = library::versions_by_documents;
    /// The first lines of the texts of documents.
    document_beginnings: DocumentId => String = library::document_beginnings;
    /// What documents are about.
    links_of_document: DocumentId => Vec<document_link::Model> = library::links_by_documents;
    /// The links by which documents are given to people without an account.
    passes_of_document: DocumentId => Vec<document_pass::Model> = library::passes_by_documents;
    /// With whom documents are shared.
    shares_of_document: DocumentId => Vec<document_share::Model> = library::shares_by_documents;
    /// Deliveries by identifier.
    deliveries: DeliveryId => delivery::Model = messaging::deliveries_by_ids;
    /// What happened to deliveries, oldest first.
    delivery_attempts: DeliveryId => Vec<delivery_attempt::Model> = messaging::attempts_by_deliveries;
    /// The person's own notifications by identifier.
    notifications: NotificationId => NotificationView = messaging::notifications_by_ids;
    /// Batches of letters by identifier.
    letter_batches: LetterBatchId => letter_batch::Model = outside::letter_batches_by_ids;
    /// Webhooks by identifier.
    webhooks: WebhookId => webhook::Model = outside::webhooks_by_ids;
    /// Organizations by identifier.
    organizations: OrganizationId => OrganizationView = identity::organizations_by_ids;
    /// Associations by identifier.
    associations: AssociationId => association::Model = property::associations_by_ids;
    /// Bank accounts by association.
    bank_accounts_of: AssociationId => Vec<bank_account::Model> = property::bank_accounts_by_associations;
    /// Buildings by identifier.
    buildings: BuildingId => building::Model = property::buildings_by_ids;
    /// Buildings in use by association.
    buildings_of: AssociationId => Vec<building::Model> = property::buildings_by_associations;
    /// Imports by identifier.
    imports: ImportBatchId => import_batch::Model = property::imports_by_ids;
    /// Entrances by identifier.
    entrances: EntranceId => entrance::Model = property::entrances_by_ids;
    /// Entrances in use by building.
    entrances_of: BuildingId => Vec<entrance::Model> = property::entrances_by_buildings;
    /// Mandates of syndics by identifier.
    mandates: MandateId => mandate::Model = property::mandates_by_ids;
    /// Mandates of syndics by association.
    mandates_of: AssociationId => Vec<mandate::Model> = property::mandates_by_associations;
    /// Who acts as syndic of an association on a day.
    syndic_of: (NaiveDate, AssociationId) => mandate::Model = syndics_of_associations;
    /// Partial associations in use by main association.
    partials_of: AssociationId => Vec<association::Model> = property::partials_by_associations;
    /// Units by identifier.
    units: UnitId => unit::Model = property::units_by_ids;
    /// Owners by identifier.
    owners: OwnerId => owner::Model = property::owners_by_ids;
    /// The persons who are an owner together.
    persons_of: OwnerId => Vec<owner_person::Model> = property::persons_by_owners;
    /// Means of contact by identifier.
    contacts: OwnerContactId => owner_contact::Model = property::owner_contacts_by_ids;
    /// Means of contact of owners on a day.
    contacts_of: (NaiveDate, OwnerId) => Vec<owner_contact::Model> = contacts_of_owners;
    /// Consents to other means of delivery by identifier.
    consents: DeliveryConsentId => delivery_consent::Model = property::delivery_consents_by_ids;
    /// Consents of owners.
    consents_of: OwnerId => Vec<delivery_consent::Model> = property::consents_by_owners;
    /// Occupants by identifier.
    occupants: OccupantId => occupant::Model = property::occupants_by_ids;
    /// Who occupies a unit on a day.
    occupants_of_unit: (NaiveDate, UnitId) => Vec<occupant::Model> = occupants_of_units;
    /// When units are said to be owner-occupied and let as a whole.
    overlaps_of_unit: UnitId => Vec<Overlap> = property::occupancy_overlaps_by_units;
    /// Who owns a unit on a day.
    ownerships_of_unit: (NaiveDate, UnitId) => Vec<Holding> = holdings_of_units;
    /// Who owned a unit on a day, as it was known at an instant.
    ownerships_known: (NaiveDate, DateTime<Utc>, UnitId) => Vec<Holding> = holdings_known;
    /// What was recorded about the title of a unit, the latest day first.
    ownership_history: UnitId => Vec<OwnershipChange> = property::ownership_histories_by_units;
    /// Who votes for a unit on a day, and who is written to.
    voices: (NaiveDate, UnitId) => UnitVoice = voices_of_units;
    /// What an owner owns on a day.
    ownerships_of_owner: (NaiveDate, OwnerId) => Vec<Holding> = holdings_of_owners;
    /// Distribution keys by identifier.
    keys: KeyId => distribution_key::Model = property::keys_by_ids;
    /// Distribution keys in use on a day by association.
    keys_of: (NaiveDate, AssociationId) => Vec<distribution_key::Model> = keys_of_associations;
    /// Distribution keys as they hold on a day.
    keys_in_force: (NaiveDate, KeyId) => KeyInForce = keys_on_days;
    /// The versions of distribution keys.
    key_versions_of: KeyId => Vec<key_version::Model> = property::key_versions_by_keys;
    /// The readings that versions of distribution keys count by.
    key_readings: KeyVersionId => BTreeMap<UnitId, Consumption> = property::key_readings_by_versions;
    /// Deeds by identifier.
    deeds: DeedId => deed::Model = property::deeds_by_ids;
    /// Deeds by association.
    deeds_of: AssociationId => Vec<deed::Model> = property::deeds_by_associations;
    /// The shares of units on a day.
    shares_of_unit: (NaiveDate, UnitId) => Share = shares_of_units;
    /// The shares of units over time.
    share_periods_of: UnitId => Vec<unit_share::Model> = property::unit_shares_by_units;
    /// The meters of units.
    meters_of: UnitId => Vec<unit_meter::Model> = property::meters_by_units;
    /// Handovers by identifier.
    handovers: HandoverId => handover::Model = property::handovers_by_ids;
    /// The things of handovers.
    handover_items: HandoverId => Vec<handover_item::Model> = property::handover_items_by_handovers;
    /// The letters of demand of handovers.
    handover_demands: HandoverId => Vec<handover_demand::Model> = property::handover_demands_by_handovers;
    /// The public pages of associations.
    public_pages_of: AssociationId => PublicPage = property::public_pages_by_associations;
    /// Calls for funds by identifier.
    calls: CallId => call_for_funds::Model = charges::calls_by_ids;
    /// The lines of calls for funds.
    call_lines: CallId => Vec<call_line::Model> = charges::call_lines_by_calls;
    /// Contributions by identifier.
    contributions: ContributionId => contribution::Model = charges::contributions_by_ids;
    /// Contributions to calls for funds.
    contributions_of_call: CallId => Vec<contribution::Model> = charges::contributions_by_calls;
    /// Contributions of owners.
    contributions_of_owner: OwnerId => Vec<contribution::Model> = charges::contributions_by_owners;
    /// Requests for the information on the transfer of a unit, by identifier.
    transfers: TransferId => transfer::Model = sale::transfers_by_ids;
    /// How many sections of requests are how far.
    transfer_matrices: TransferId => Matrix = sale::matrices_by_transfers;
    /// The versions of the documents that answer requests, the latest first.
    versions_of_transfer: TransferId => Vec<transfer_version::Model> = sale::versions_by_transfers;
    /// What was written to and fro about requests, the oldest first.
    messages_of_transfer: TransferId => Vec<transfer_message::Model> = sale::messages_by_transfers;
    /// What was told of the deeds that end requests, the latest first.
    deed_notices_of_transfer: TransferId => Vec<transfer_deed_notice::Model> = sale::deed_notices_by_transfers;
    /// The links to requests, the latest first.
    accesses_of_transfer: TransferId => Vec<transfer_access::Model> = sale::accesses_by_transfers;
    /// What was fetched of requests, the latest first.
    fetches_of_transfer: TransferId => Vec<transfer_fetch::Model> = sale::fetches_by_transfers;
    /// How associations answer requests.
    transfer_settings_of: AssociationId => transfer_setting::Model = sale::transfer_settings_by_associations;
    /// How to pay contributions.
    payments: ContributionId => PaymentRequest = charges::contribution_payments;
    /// How contributions are made up.
    contribution_details: ContributionId => Vec<contribution_detail::Model> = charges::contribution_details_by_contributions;
}

async fn holdings_of_units(
    ctx: &Ctx,
    keys: &[(NaiveDate, UnitId)],
) -> Result<BTreeMap<(NaiveDate, UnitId), Vec<Holding>>> {
    let mut map = BTreeMap::new();
    for (day, units) in by_day(keys) {
        let found = property::ownerships_by_units(ctx, &units, day).await?;
        map.extend(found.into_iter().map(|(unit, holdings)| ((day, unit), holdings)));
    }
    Ok(map)
}

async fn holdings_of_owners(
    ctx: &Ctx,
    keys: &[(NaiveDate, OwnerId)],
) -> Result<BTreeMap<(NaiveDate, OwnerId), Vec<Holding>>> {
    let mut map = BTreeMap::new();
    for (day, owners) in by_day(keys) {
        let found = property::ownerships_by_owners(ctx, &owners, day).await?;
        map.extend(found.into_iter().map(|(owner, holdings)| ((day, owner), holdings)));
    }
    Ok(map)
}

async fn syndics_of_associations(
    ctx: &Ctx,
    keys: &[(NaiveDate, AssociationId)],
) -> Result<BTreeMap<(NaiveDate, AssociationId), mandate::Model>> {
    let mut map = BTreeMap::new();
    for (day, associations) in by_day(keys) {
        let found = property::acting_mandates(ctx, &associations, day).await?;
        map.extend(found.into_iter().map(|(association, mandate)| ((day, association), mandate)));
    }
    Ok(map)
}

async fn keys_of_associations(
    ctx: &Ctx,
    keys: &[(NaiveDate, AssociationId)],
) -> Result<BTreeMap<(NaiveDate, AssociationId), Vec<distribution_key::Model>>> {
    let mut map = BTreeMap::new();
    for (day, associations) in by_day(keys) {
        let found = property::keys_by_associations(ctx, &associations, day).await?;
        map.extend(found.into_iter().map(|(association, keys)| ((day, association), keys)));
    }
    Ok(map)
}

async fn keys_on_days(ctx: &Ctx, keys: &[(NaiveDate, KeyId)]) -> Result<BTreeMap<(NaiveDate, KeyId), KeyInForce>> {
    let mut map = BTreeMap::new();
    for (day, keys) in by_day(keys) {
        let found = property::keys_in_force(ctx, &keys, day).await?;
        map.extend(found.into_iter().map(|(key, held)| ((day, key), held)));
    }
    Ok(map)
}

async fn shares_of_units(ctx: &Ctx, keys: &[(NaiveDate, UnitId)]) -> Result<BTreeMap<(NaiveDate, UnitId), Share>> {
    let mut map = BTreeMap::new();
    for (day, units) in by_day(keys) {
        let found = property::unit_shares_at(ctx, &units, day).await?;
        map.extend(found.into_iter().map(|(unit, shares)| ((day, unit), shares)));
    }
    Ok(map)
}

async fn holdings_known(
    ctx: &Ctx,
    keys: &[(NaiveDate, DateTime<Utc>, UnitId)],
) -> Result<BTreeMap<(NaiveDate, DateTime<Utc>, UnitId), Vec<Holding>>> {
    let mut moments: BTreeMap<(NaiveDate, DateTime<Utc>), Vec<UnitId>> = BTreeMap::new();
    for (day, known_at, unit) in keys {
        moments.entry((*day, *known_at)).or_default().push(*unit);
    }
    let mut map = BTreeMap::new();
    for ((day, known_at), units) in moments {
        let found = property::ownerships_known(ctx, &units, day, known_at).await?;
        map.extend(found.into_iter().map(|(unit, holdings)| ((day, known_at, unit), holdings)));
    }
    Ok(map)
}

async fn voices_of_units(ctx: &Ctx, keys: &[(NaiveDate, UnitId)]) -> Result<BTreeMap<(NaiveDate, UnitId), UnitVoice>> {
    let mut map = BTreeMap::new();
    for (day, units) in by_day(keys) {
        let found = property::voices_by_units(ctx, &units, day).await?;
        map.extend(found.into_iter().map(|(unit, voice)| ((day, unit), voice)));
    }
    Ok(map)
}

async fn contacts_of_owners(
    ctx: &Ctx,
    keys: &[(NaiveDate, OwnerId)],
) -> Result<BTreeMap<(NaiveDate, OwnerId), Vec<owner_contact::Model>>> {
    let mut map = BTreeMap::new();
    for (day, owners) in by_day(keys) {
        let found = property::contacts_by_owners(ctx, &owners, Some(day)).await?;
        map.extend(found.into_iter().map(|(owner, contacts)| ((day, owner), contacts)));
    }
    Ok(map)
}

async fn occupants_of_units(
    ctx: &Ctx,
    keys: &[(NaiveDate, UnitId)],
) -> Result<BTreeMap<(NaiveDate, UnitId), Vec<occupant::Model>>> {
    let mut map = BTreeMap::new();
    for (day, units) in by_day(keys) {
        let found = property::occupants_by_units(ctx, &units, Some(day)).await?;
        map.extend(found.into_iter().map(|(unit, occupants)| ((day, unit), occupants)));
    }
    Ok(map)
}

/// One statement per day asked for, which is one but for people who compare days.
fn by_day<I: Copy>(keys: &[(NaiveDate, I)]) -> BTreeMap<NaiveDate, Vec<I>> {
    let mut days: BTreeMap<NaiveDate, Vec<I>> = BTreeMap::new();
    for (day, id) in keys {
        days.entry(*day).or_default().push(*id);
    }
    days
}
