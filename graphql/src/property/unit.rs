//! Units.

use async_graphql::{Context, ID, Object, Result};
use entity::property::unit;

use super::{
    association::{Association, day},
    building::Building,
    kind::UnitKind,
    ownership::Ownership,
};
use crate::{
    connection::about,
    loader::loaders,
    scalar::{self, Date, DateTime},
};

/// A unit (lot, kavel): a private part with its share in the common parts.
pub struct Unit(pub unit::Model);

impl From<unit::Model> for Unit {
    fn from(row: unit::Model) -> Self {
        Self(row)
    }
}

/// A unit (lot, kavel): a private part with its share in the common parts (C. civ. art. 3.84).
#[Object]
impl Unit {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Grows by one with every change; goes into `expectedVersion`.
    pub async fn version(&self) -> i32 {
        self.0.version
    }

    /// When it was recorded.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// When it was last changed.
    pub async fn updated_at(&self) -> DateTime {
        DateTime(self.0.updated_at)
    }

    /// When it was put away; absent while it is in use.
    async fn archived_at(&self) -> Option<DateTime> {
        self.0.archived_at.map(DateTime)
    }

    /// Its name in the base deed, unique among the units in use of a building.
    async fn reference(&self) -> &str {
        &self.0.reference
    }

    /// What it is.
    async fn kind(&self) -> UnitKind {
        self.0.kind.into()
    }

    /// Whether it counts as a lot where the law counts lots (C. civ. art. 3.89 §5 15°).
    async fn counts_as_lot(&self) -> bool {
        self.0.kind.counts_as_lot()
    }

    /// The storey, as people write it.
    async fn floor(&self) -> Option<&str> {
        self.0.floor.as_deref()
    }

    /// Its part of the total that the base deed states.
    async fn shares(&self) -> i64 {
        self.0.shares.0
    }

    /// Rank in the base deed; cents that cannot be divided go by it.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// The building that it is in.
    async fn building(&self, ctx: &Context<'_>) -> Result<Option<Building>> {
        Ok(loaders(ctx)?.buildings.load(self.0.building_id).await?.map(Building))
    }

    /// The association that it belongs to.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }

    /// Who owns which part of it; an owner sees the parts that are hers.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn ownerships(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<Vec<Ownership>>> {
        let key = (day(ctx, as_of)?, self.0.id);
        let rows = loaders(ctx)?.ownerships_of_unit.load(key).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(Ownership).collect()))
    }
}
