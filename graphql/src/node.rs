//! Anything that has an identifier, found again by it.

use async_graphql::{Context, ID, Interface, Result};
use entity::id::{AccountId, AssociationId, BuildingId, CallId, ContributionId, Identifier, KeyId, OwnerId, UnitId};

use crate::{
    charges::{CallForFunds, Contribution},
    identity::Account,
    loader::loaders,
    property::{Association, Building, DistributionKey, Owner, Unit},
    scalar::{self, DateTime},
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
    DistributionKey(DistributionKey),
    Owner(Owner),
    Unit(Unit),
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
    DistributionKey(DistributionKey),
    Owner(Owner),
    Unit(Unit),
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
        KeyId::KIND => loaders.keys.load(uuid.into()).await?.map(|row| Node::DistributionKey(row.into())),
        OwnerId::KIND => loaders.owners.load(uuid.into()).await?.map(|row| Node::Owner(row.into())),
        UnitId::KIND => loaders.units.load(uuid.into()).await?.map(|row| Node::Unit(row.into())),
        _ => None,
    })
}
