//! Distribution keys and their versions.

use async_graphql::{Context, ID, Object, Result};
use entity::{
    id::UnitId,
    property::{Consumption, distribution_key, key_version},
};
use service::property::KeyInForce;

use super::{
    association::{Association, day},
    kind::KeyKind,
    unit::Unit,
};
use crate::{
    connection::{Counted, about, list_cost, page},
    loader::loaders,
    scalar::{self, Date, DateTime},
};

/// A distribution key: how amounts are spread over units.
pub struct DistributionKey(pub distribution_key::Model);

impl From<distribution_key::Model> for DistributionKey {
    fn from(row: distribution_key::Model) -> Self {
        Self(row)
    }
}

impl DistributionKey {
    /// The key as it holds on a day; nothing when it begins later.
    async fn in_force(&self, ctx: &Context<'_>, as_of: Option<Date>) -> Result<Option<KeyInForce>> {
        Ok(loaders(ctx)?.keys_in_force.load((day(ctx, as_of)?, self.0.id)).await?)
    }
}

/// A distribution key: how amounts are spread over units (C. civ. art. 3.81).
#[Object]
impl DistributionKey {
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

    /// How the by-laws call it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Where its parts come from.
    async fn kind(&self) -> KeyKind {
        self.0.kind.into()
    }

    /// What its parts must make: their sum, or for keys that follow the shares what the deed in force states. Absent before its first version.
    #[graphql(complexity = "about(1, child_complexity)")]
    async fn total_parts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<i64>> {
        Ok(self.in_force(ctx, as_of).await?.map(|key| key.total))
    }

    /// Rank among the keys.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// The association that it belongs to.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }

    /// The units that bear it and how much of it, in the order in which the units were recorded.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn parts(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Counted<KeyPart>>> {
        let page = page(first, after.as_deref())?;
        let mut parts = self.in_force(ctx, as_of).await?.map(|key| key.parts).unwrap_or_default();
        // The service gives them in no particular order; pages need one that stays.
        parts.sort_unstable();
        Ok(Some(Counted::of(parts, page)))
    }

    /// The version that holds on a day; absent before the first one.
    #[graphql(complexity = "about(1, child_complexity)")]
    async fn version_in_force(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day to look at; today by default.")] as_of: Option<Date>,
    ) -> Result<Option<DistributionKeyVersion>> {
        Ok(self.in_force(ctx, as_of).await?.map(|key| DistributionKeyVersion(key.version)))
    }

    /// Its versions, newest first.
    #[graphql(complexity = "about(3, child_complexity)")]
    async fn versions(&self, ctx: &Context<'_>) -> Result<Option<Vec<DistributionKeyVersion>>> {
        let rows = loaders(ctx)?.key_versions_of.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(DistributionKeyVersion).collect()))
    }
}

/// How much of a distribution key one unit bears.
pub struct KeyPart {
    unit: UnitId,
    parts: i64,
}

impl From<(UnitId, i64)> for KeyPart {
    fn from((unit, parts): (UnitId, i64)) -> Self {
        Self { unit, parts }
    }
}

/// How much of a distribution key one unit bears.
#[Object]
impl KeyPart {
    /// The unit.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<Unit>> {
        Ok(loaders(ctx)?.units.load(self.unit).await?.map(Unit))
    }

    /// How many parts of the key's total; in a consumption key, thousandths of what its meter counted.
    async fn parts(&self) -> i64 {
        self.parts
    }
}

/// A dated version of a distribution key.
pub struct DistributionKeyVersion(key_version::Model);

/// A dated version of a distribution key. It holds until the next one begins.
#[Object]
impl DistributionKeyVersion {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// When it was recorded.
    async fn created_at(&self) -> DateTime {
        DateTime(self.0.created_at)
    }

    /// First day; absent when it has held since the base deed.
    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Date)
    }

    /// What the parts make; absent where it follows from the shares of the day.
    async fn total_parts(&self) -> Option<i64> {
        self.0.total_parts
    }

    /// Where it comes from: the article of the by-laws, or the decision.
    async fn source(&self) -> Option<&str> {
        self.0.source.as_deref()
    }

    /// The day of the decision.
    async fn decided_on(&self) -> Option<Date> {
        self.0.decided_on.map(Date)
    }

    /// A remark.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// The readings that it counts by, in a consumption key, in the order in which the units were recorded.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn readings(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Counted<KeyReading>>> {
        let page = page(first, after.as_deref())?;
        let rows = loaders(ctx)?.key_readings.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(Counted::of(rows.into_iter().collect(), page)))
    }
}

/// Two readings of a unit's meter.
pub struct KeyReading {
    unit: UnitId,
    read: Consumption,
}

impl From<(UnitId, Consumption)> for KeyReading {
    fn from((unit, read): (UnitId, Consumption)) -> Self {
        Self { unit, read }
    }
}

/// Two readings of a unit's meter, as exact decimal numbers such as `1234.567`.
#[Object]
impl KeyReading {
    /// The unit.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<Unit>> {
        Ok(loaders(ctx)?.units.load(self.unit).await?.map(Unit))
    }

    /// At the beginning.
    async fn opening(&self) -> String {
        self.read.opening.to_string()
    }

    /// At the end.
    async fn closing(&self) -> String {
        self.read.closing.to_string()
    }

    /// What was consumed.
    async fn consumption(&self) -> String {
        entity::format::reading::Reading(self.read.thousandths()).to_string()
    }
}
