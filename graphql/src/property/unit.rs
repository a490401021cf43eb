//! Units.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use entity::{
    format::cadastral_reference::CadastralReference,
    property::{storey::Storey, unit, unit_meter},
};

use super::{
    association::{Association, day},
    building::Building,
    entrance::Entrance,
    kind::{MeterKind, UnitKind},
    occupant::{OccupancyOverlap, Occupant},
    ownership::Ownership,
    share::SharePeriod,
    title::{OwnershipChange, UnitContact, UnitVote},
};
use crate::{
    connection::{Connection, about, list_cost},
    identity::{AuditEntry, trail_of},
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

    /// What was done about it and by whom, newest first, as far as the person may read it.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    pub async fn audit_trail(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many entries, 1 to 50.", default = 25)] first: Option<i32>,
    ) -> Result<Option<Connection<AuditEntry>>> {
        trail_of(ctx, self.0.id.0, first).await
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

    /// The entrance that leads to it.
    async fn entrance(&self, ctx: &Context<'_>) -> Result<Option<Entrance>> {
        let Some(id) = self.0.entrance_id else { return Ok(None) };
        Ok(loaders(ctx)?.entrances.load(id).await?.map(Entrance::from))
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

    /// The number of its storey, where the words tell one: 0 is the ground floor.
    async fn level(&self) -> Option<i32> {
        self.0.floor.as_deref().and_then(|floor| Storey::read(floor).level())
    }

    /// Its part of the total that the deed in force states; absent on a day on which it did not exist.
    #[graphql(complexity = "about(1, child_complexity)")]
    async fn shares(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; now by default.")] as_of: Option<Date>,
    ) -> Result<Option<i64>> {
        match as_of {
            None => Ok(Some(self.0.shares.0)),
            Some(Date(day)) => Ok(loaders(ctx)?.shares_of_unit.load((day, self.0.id)).await?.map(|shares| shares.0)),
        }
    }

    /// Its shares over time, oldest first.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn share_periods(&self, ctx: &Context<'_>) -> Result<Option<Vec<SharePeriod>>> {
        let rows = loaders(ctx)?.share_periods_of.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(SharePeriod::from).collect()))
    }

    /// Its floor area in square metres, an exact decimal number such as `85.50`.
    async fn area(&self) -> Option<String> {
        self.0.area.map(|area| area.to_string())
    }

    /// Its number of rooms.
    async fn rooms(&self) -> Option<i32> {
        self.0.rooms
    }

    /// Its reference in the land register.
    async fn cadastral_reference(&self) -> Option<&str> {
        self.0.cadastral_reference.as_ref().map(CadastralReference::as_str)
    }

    /// A remark.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// Its meters in use.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn meters(&self, ctx: &Context<'_>) -> Result<Option<Vec<UnitMeter>>> {
        let rows = loaders(ctx)?.meters_of.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(UnitMeter::from).collect()))
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

    /// Who holds which right in which part of it; an owner sees the parts that are hers.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn ownerships(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
        #[graphql(
            desc = "The instant whose knowledge counts: what was recorded later, corrections too, is left aside. Now by default."
        )]
        known_at: Option<DateTime>,
    ) -> Result<Option<Vec<Ownership>>> {
        let day = day(ctx, as_of)?;
        let loaders = loaders(ctx)?;
        let rows = match known_at {
            None => loaders.ownerships_of_unit.load((day, self.0.id)).await?,
            Some(DateTime(known_at)) => loaders.ownerships_known.load((day, known_at, self.0.id)).await?,
        };
        Ok(Some(rows.unwrap_or_default().into_iter().map(Ownership).collect()))
    }

    /// What was recorded about its title, the latest day first, with everything that has been corrected since. An owner sees what concerns her.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn ownership_history(&self, ctx: &Context<'_>) -> Result<Option<Vec<OwnershipChange>>> {
        let rows = loaders(ctx)?.ownership_history.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(OwnershipChange).collect()))
    }

    /// Its vote; hidden from whoever holds nothing in it and does not see every holder.
    async fn vote(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<UnitVote>> {
        Ok(loaders(ctx)?.voices.load((day(ctx, as_of)?, self.0.id)).await?.map(UnitVote))
    }

    /// Who lives in it or uses it; hidden from whoever does not read every owner.
    #[graphql(complexity = "about(2, child_complexity)")]
    async fn occupants(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<Vec<Occupant>>> {
        let rows = loaders(ctx)?.occupants_of_unit.load((day(ctx, as_of)?, self.0.id)).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(Occupant).collect()))
    }

    /// When it is said to be owner-occupied and let as a whole at the same time; hidden from whoever does not read every owner.
    async fn occupancy_overlaps(&self, ctx: &Context<'_>) -> Result<Option<Vec<OccupancyOverlap>>> {
        let rows = loaders(ctx)?.overlaps_of_unit.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(OccupancyOverlap::from).collect()))
    }

    /// Who is written to first about it; hidden from whoever holds nothing in it and does not see every holder.
    async fn contact(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<UnitContact>> {
        Ok(loaders(ctx)?.voices.load((day(ctx, as_of)?, self.0.id)).await?.map(UnitContact))
    }
}

/// A meter of a unit.
#[derive(SimpleObject)]
pub struct UnitMeter {
    /// Opaque identifier.
    id: ID,
    /// What it counts.
    kind: MeterKind,
    /// The number of the access point: eighteen digits.
    ean: Option<String>,
    /// The number on the meter itself.
    serial: Option<String>,
}

impl From<unit_meter::Model> for UnitMeter {
    fn from(row: unit_meter::Model) -> Self {
        Self { id: scalar::id(row.id), kind: row.kind.into(), ean: row.ean.map(String::from), serial: row.serial }
    }
}
