//! Anything that has an identifier, found again by it.

use async_graphql::{Context, ID, Interface, Result};
use entity::id::{
    AccountId, AssociationId, BuildingId, CallId, ContributionId, DeedId, DeliveryConsentId, DeliveryId, DocumentId,
    EntranceId, HandoverId, Identifier, ImportBatchId, JobId, KeyId, LetterBatchId, MandateId, NotificationId,
    OccupantId, OrganizationId, OwnerContactId, OwnerId, TransferId, UnitId, WebhookId,
};

use crate::{
    charges::{CallForFunds, Contribution},
    identity::{Account, Organization},
    library::Document,
    loader::loaders,
    messaging::{Delivery, Notification},
    outside::{LetterBatch, Webhook},
    platform::Job,
    property::{
        Association, Building, Deed, DeliveryConsent, DistributionKey, Entrance, Handover, Import, Mandate, Occupant,
        Owner, OwnerContact, Unit,
    },
    scalar::{self, DateTime},
    transfer::Transfer,
};

/// A thing that can be asked for again by its identifier.
#[derive(Interface)]
#[graphql(field(name = "id", ty = "ID", desc = "Opaque identifier, for `node(id:)`."))]
pub enum Node {
    Account(Account),
    Association(Association),
    Building(Building),
    CallForFunds(CallForFunds),
    Contribution(Contribution),
    Deed(Deed),
    Delivery(Delivery),
    DeliveryConsent(DeliveryConsent),
    DistributionKey(DistributionKey),
    Document(Document),
    Entrance(Entrance),
    Handover(Handover),
    Import(Import),
    Job(Job),
    LetterBatch(LetterBatch),
    Mandate(Mandate),
    Notification(Notification),
    Occupant(Occupant),
    Organization(Organization),
    Owner(Owner),
    OwnerContact(OwnerContact),
    Transfer(Transfer),
    Unit(Unit),
    Webhook(Webhook),
}

/// A thing that several people may change: a change names the version that it was made from.
#[derive(Interface)]
#[graphql(
    field(name = "version", ty = "i32", desc = "Grows by one with every change; goes into `expectedVersion`."),
    field(name = "updated_at", ty = "DateTime", desc = "When it was last changed.")
)]
pub enum Versioned {
    Association(Association),
    Building(Building),
    CallForFunds(CallForFunds),
    Deed(Deed),
    DeliveryConsent(DeliveryConsent),
    DistributionKey(DistributionKey),
    Document(Document),
    Entrance(Entrance),
    Handover(Handover),
    Mandate(Mandate),
    Occupant(Occupant),
    Owner(Owner),
    OwnerContact(OwnerContact),
    Transfer(Transfer),
    Unit(Unit),
    Webhook(Webhook),
}

/// The thing with an identifier; nothing when there is none, or none for this person.
///
/// # Errors
/// `Forbidden` when the person may read nothing of that kind; failures.
pub async fn node(ctx: &Context<'_>, id: &ID) -> Result<Option<Node>> {
    let Some((kind, uuid)) = scalar::open(id) else { return Ok(None) };
    let loaders = loaders(ctx)?;
    Ok(match kind.as_str() {
        AccountId::KIND => loaders.accounts.load(uuid.into()).await?.map(|row| Node::Account(row.into())),
        AssociationId::KIND => loaders.associations.load(uuid.into()).await?.map(|row| Node::Association(row.into())),
        BuildingId::KIND => loaders.buildings.load(uuid.into()).await?.map(|row| Node::Building(row.into())),
        CallId::KIND => loaders.calls.load(uuid.into()).await?.map(|row| Node::CallForFunds(row.into())),
        ContributionId::KIND => {
            loaders.contributions.load(uuid.into()).await?.map(|row| Node::Contribution(row.into()))
        }
        DeedId::KIND => loaders.deeds.load(uuid.into()).await?.map(|row| Node::Deed(row.into())),
        DeliveryId::KIND => loaders.deliveries.load(uuid.into()).await?.map(|row| Node::Delivery(row.into())),
        DocumentId::KIND => loaders.documents.load(uuid.into()).await?.map(|row| Node::Document(row.into())),
        EntranceId::KIND => loaders.entrances.load(uuid.into()).await?.map(|row| Node::Entrance(row.into())),
        HandoverId::KIND => loaders.handovers.load(uuid.into()).await?.map(|row| Node::Handover(row.into())),
        ImportBatchId::KIND => loaders.imports.load(uuid.into()).await?.map(|row| Node::Import(row.into())),
        JobId::KIND => loaders.jobs.load(uuid.into()).await?.map(|row| Node::Job(row.into())),
        LetterBatchId::KIND => loaders.letter_batches.load(uuid.into()).await?.map(|row| Node::LetterBatch(row.into())),
        WebhookId::KIND => loaders.webhooks.load(uuid.into()).await?.map(|row| Node::Webhook(row.into())),
        MandateId::KIND => loaders.mandates.load(uuid.into()).await?.map(|row| Node::Mandate(row.into())),
        KeyId::KIND => loaders.keys.load(uuid.into()).await?.map(|row| Node::DistributionKey(row.into())),
        DeliveryConsentId::KIND => {
            loaders.consents.load(uuid.into()).await?.map(|row| Node::DeliveryConsent(row.into()))
        }
        NotificationId::KIND => {
            loaders.notifications.load(uuid.into()).await?.map(|row| Node::Notification(row.into()))
        }
        OccupantId::KIND => loaders.occupants.load(uuid.into()).await?.map(|row| Node::Occupant(row.into())),
        OrganizationId::KIND => {
            loaders.organizations.load(uuid.into()).await?.map(|row| Node::Organization(row.into()))
        }
        OwnerContactId::KIND => loaders.contacts.load(uuid.into()).await?.map(|row| Node::OwnerContact(row.into())),
        OwnerId::KIND => loaders.owners.load(uuid.into()).await?.map(|row| Node::Owner(row.into())),
        TransferId::KIND => loaders.transfers.load(uuid.into()).await?.map(|row| Node::Transfer(row.into())),
        UnitId::KIND => loaders.units.load(uuid.into()).await?.map(|row| Node::Unit(row.into())),
        _ => None,
    })
}
