//! Entrances of buildings.

use async_graphql::{Context, ID, Object, Result};
use entity::property::entrance;

use super::building::Building;
use crate::{
    loader::loaders,
    scalar::{self, DateTime},
};

/// An entrance of a building.
pub struct Entrance(pub entrance::Model);

impl From<entrance::Model> for Entrance {
    fn from(row: entrance::Model) -> Self {
        Self(row)
    }
}

/// An entrance of a building.
#[Object]
impl Entrance {
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

    /// Street and house number, where they are not those of the building.
    async fn street(&self) -> Option<&str> {
        self.0.street.as_deref()
    }

    /// Rank among the entrances of the building.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// The building that it leads into.
    async fn building(&self, ctx: &Context<'_>) -> Result<Option<Building>> {
        Ok(loaders(ctx)?.buildings.load(self.0.building_id).await?.map(Building))
    }
}
