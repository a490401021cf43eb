//! Buildings.

use async_graphql::{Context, ID, Object, Result};
use entity::property::building;

use super::{association::Association, entrance::Entrance};
use crate::{
    connection::about,
    loader::loaders,
    scalar::{self, DateTime},
    value::{Address, BELGIUM},
};

/// A building of an association.
pub struct Building(pub building::Model);

impl From<building::Model> for Building {
    fn from(row: building::Model) -> Self {
        Self(row)
    }
}

/// A building of an association.
#[Object]
impl Building {
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

    /// How people call it.
    async fn name(&self) -> &str {
        &self.0.name
    }

    /// Where it stands.
    async fn address(&self) -> Address {
        Address {
            street: Some(self.0.street.clone()),
            postal_code: Some(self.0.postal_code.clone()),
            city: Some(self.0.city.clone()),
            country: BELGIUM.to_owned(),
        }
    }

    /// Rank among the buildings of the association.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// Its entrances in use, by rank.
    #[graphql(complexity = "about(3, child_complexity)")]
    async fn entrances(&self, ctx: &Context<'_>) -> Result<Vec<Entrance>> {
        let rows = loaders(ctx)?.entrances_of.load(self.0.id).await?.unwrap_or_default();
        Ok(rows.into_iter().map(Entrance::from).collect())
    }

    /// The association that it belongs to.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }
}
