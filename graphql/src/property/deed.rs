//! Deeds.

use async_graphql::{Context, ID, Object, Result};
use entity::property::deed;

use super::{association::Association, kind::DeedKind};
use crate::{
    loader::loaders,
    scalar::{self, Date, DateTime},
};

/// A deed of an association.
pub struct Deed(pub deed::Model);

impl From<deed::Model> for Deed {
    fn from(row: deed::Model) -> Self {
        Self(row)
    }
}

/// A deed of an association: base deed, amendment, co-ownership rules or internal rules (C. civ. art. 3.85).
#[Object]
impl Deed {
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

    /// When it was put away; absent while it counts.
    async fn archived_at(&self) -> Option<DateTime> {
        self.0.archived_at.map(DateTime)
    }

    /// What it is about.
    async fn kind(&self) -> DeedKind {
        self.0.kind.into()
    }

    /// The day on which it was signed.
    async fn dated_on(&self) -> Date {
        Date(self.0.dated_on)
    }

    /// The notary who passed it.
    async fn notary(&self) -> Option<&str> {
        self.0.notary.as_deref()
    }

    /// Its repertory number.
    async fn reference(&self) -> Option<&str> {
        self.0.reference.as_deref()
    }

    /// The day of its transcription in the mortgage register.
    async fn transcribed_on(&self) -> Option<Date> {
        self.0.transcribed_on.map(Date)
    }

    /// The total of the shares that it states.
    async fn total_shares(&self) -> Option<i64> {
        self.0.total_shares.map(|total| total.0)
    }

    /// A remark.
    async fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// The association that it is about.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }
}
