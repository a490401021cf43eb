//! Occupants.

use async_graphql::{Context, ID, Object, Result, SimpleObject};
use entity::property::{self, kept_until, occupant};

use super::{association::Association, owner::Owner, person_kind::OccupantKind, unit::Unit};
use crate::{
    loader::loaders,
    scalar::{self, Date, DateTime, Locale},
};

/// Somebody who lives in a unit or uses it.
pub struct Occupant(pub occupant::Model);

impl From<occupant::Model> for Occupant {
    fn from(row: occupant::Model) -> Self {
        Self(row)
    }
}

/// Somebody who lives in a unit or uses it, over a period. For those who read every owner.
#[Object]
impl Occupant {
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

    /// In what quality.
    async fn kind(&self) -> OccupantKind {
        self.0.kind.into()
    }

    /// The owner who lives there herself; absent of anybody else.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        match self.0.owner_id {
            Some(owner) => Ok(loaders(ctx)?.owners.load(owner).await?.map(Owner)),
            None => Ok(None),
        }
    }

    /// The name of anybody else; absent once it was erased.
    async fn name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// E-mail address.
    async fn email(&self) -> Option<&str> {
        self.0.email.as_deref()
    }

    /// Telephone number.
    async fn phone(&self) -> Option<&str> {
        self.0.phone.as_deref()
    }

    /// The language that the person is written to in.
    async fn language(&self) -> Option<Locale> {
        self.0.language.map(Locale)
    }

    /// First day; absent where nobody knows.
    async fn starts_on(&self) -> Option<Date> {
        self.0.starts_on.map(Date)
    }

    /// Last day; absent while it lasts.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// Whether it is about the whole unit.
    async fn whole(&self) -> bool {
        self.0.whole
    }

    /// Whether the lease was registered.
    async fn lease_registered(&self) -> bool {
        self.0.lease_registered
    }

    /// When the lease was registered.
    async fn lease_registered_on(&self) -> Option<Date> {
        self.0.lease_registered_on.map(Date)
    }

    /// Whether she is told of general meetings (C. civ. art. 3.89 §5 6°).
    async fn told_of_meetings(&self) -> bool {
        self.0.told_of_meetings
    }

    /// Whether she is told of decisions that bind her (C. civ. art. 3.93 §5).
    async fn told_of_decisions(&self) -> bool {
        self.0.told_of_decisions
    }

    /// The last day on which her data may be kept: a year after the last day.
    async fn kept_until(&self) -> Option<Date> {
        kept_until(self.0.ends_on).map(Date)
    }

    /// When her data were erased.
    async fn erased_at(&self) -> Option<DateTime> {
        self.0.erased_at.map(DateTime)
    }

    /// The unit.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<Unit>> {
        Ok(loaders(ctx)?.units.load(self.0.unit_id).await?.map(Unit))
    }

    /// The association that the unit belongs to.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }
}

/// A time in which a unit is said to be owner-occupied and let as a whole: one of the two is likely wrong.
#[derive(SimpleObject)]
pub struct OccupancyOverlap {
    /// The owner's stay.
    owner_id: ID,
    /// The tenant's stay.
    tenant_id: ID,
    /// First day of both; absent where nobody knows.
    starts_on: Option<Date>,
    /// Last day of both; absent while it lasts.
    ends_on: Option<Date>,
}

impl From<property::Overlap> for OccupancyOverlap {
    fn from(overlap: property::Overlap) -> Self {
        Self {
            owner_id: scalar::id(overlap.owner),
            tenant_id: scalar::id(overlap.tenant),
            starts_on: overlap.starts_on.map(Date),
            ends_on: overlap.ends_on.map(Date),
        }
    }
}
