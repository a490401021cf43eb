//! The list of co-owners that each of them may read.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use service::property::{DirectoryEntry, DirectoryUnit};

use super::{person::OwnerContact, title::OwnershipRight, unit::Unit};
use crate::{loader::loaders, scalar, value::Fraction};

/// A co-owner as the others may know her: name, address, units and shares (C. civ. art. 3.89 §5 14°).
#[derive(SimpleObject)]
#[graphql(name = "DirectoryEntry")]
pub struct Neighbour {
    /// Opaque identifier of the owner.
    owner_id: ID,
    /// The name on letters.
    name: String,
    /// Means of contact that every co-owner may see: the address that letters go to, and what she wants to be seen.
    contacts: Vec<OwnerContact>,
    /// What is hers today, in the order of the base deed.
    units: Vec<NeighbourUnit>,
}

impl From<DirectoryEntry> for Neighbour {
    fn from(entry: DirectoryEntry) -> Self {
        Self {
            owner_id: scalar::id(entry.owner),
            name: entry.name,
            contacts: entry.contacts.into_iter().map(OwnerContact).collect(),
            units: entry.units.into_iter().map(NeighbourUnit).collect(),
        }
    }
}

/// What a co-owner has in a unit.
pub struct NeighbourUnit(DirectoryUnit);

/// What a co-owner has in a unit.
#[Object(name = "DirectoryUnit")]
impl NeighbourUnit {
    /// Name of the unit in the base deed.
    async fn reference(&self) -> &str {
        &self.0.reference
    }

    /// Which right.
    async fn right(&self) -> OwnershipRight {
        self.0.right.into()
    }

    /// Which part of it.
    async fn part(&self) -> Fraction {
        self.0.part.into()
    }

    /// The shares of the whole unit.
    async fn shares(&self) -> i64 {
        self.0.shares.0
    }

    /// The unit.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<Unit>> {
        Ok(loaders(ctx)?.units.load(self.0.unit).await?.map(Unit))
    }
}
