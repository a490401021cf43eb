//! Distribution keys.

use async_graphql::{Context, ID, Object, Result};
use entity::{id::UnitId, property::distribution_key};

use super::{association::Association, kind::KeyKind, unit::Unit};
use crate::{
    connection::{Counted, list_cost, page},
    loader::loaders,
    scalar::{self, DateTime},
};

/// A distribution key: how amounts are spread over units.
pub struct DistributionKey(pub distribution_key::Model);

impl From<distribution_key::Model> for DistributionKey {
    fn from(row: distribution_key::Model) -> Self {
        Self(row)
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

    /// General shares or parts of its own.
    async fn kind(&self) -> KeyKind {
        self.0.kind.into()
    }

    /// Sum of the parts; for the general key the total of the base deed.
    async fn total_parts(&self) -> i64 {
        self.0.total_parts
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
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Counted<KeyPart>>> {
        let page = page(first, after.as_deref())?;
        let mut parts = loaders(ctx)?.key_parts.load(self.0.id).await?.map(|parts| parts.parts).unwrap_or_default();
        // The service gives them in no particular order; pages need one that stays.
        parts.sort_unstable();
        Ok(Some(Counted::of(parts, page)))
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

    /// How many parts of the key's total.
    async fn parts(&self) -> i64 {
        self.parts
    }
}
