//! Who owns what.

use async_graphql::{Context, ID, Object, Result};
use service::property::Holding;

use super::{
    owner::Owner,
    title::{OwnershipChange, OwnershipRight},
    unit::Unit,
};
use crate::{
    loader::loaders,
    scalar::{self, Date},
    value::Fraction,
};

/// A right in a part of a unit in one owner's hands, for as long as it stays the same.
pub struct Ownership(pub Holding);

/// A right in a part of a unit in one owner's hands, for as long as it stays the same.
#[Object]
impl Ownership {
    /// Opaque identifier.
    async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// The unit.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<Unit>> {
        Ok(loaders(ctx)?.units.load(self.0.unit).await?.map(Unit))
    }

    /// The owner.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        Ok(loaders(ctx)?.owners.load(self.0.owner).await?.map(Owner))
    }

    /// Which right.
    async fn right(&self) -> OwnershipRight {
        self.0.right.into()
    }

    /// Over which part of the unit. On one day full and bare ownership add up to the whole, and so do full ownership and the limited rights.
    async fn part(&self) -> Fraction {
        self.0.part.into()
    }

    /// First day.
    async fn starts_on(&self) -> Date {
        Date(self.0.starts_on)
    }

    /// Last day; absent while it lasts.
    async fn ends_on(&self) -> Option<Date> {
        self.0.ends_on.map(Date)
    }

    /// The recorded change that began it.
    async fn change(&self, ctx: &Context<'_>) -> Result<Option<OwnershipChange>> {
        let all = loaders(ctx)?.ownership_history.load(self.0.unit).await?.unwrap_or_default();
        Ok(all.into_iter().find(|change| Some(change.id) == self.0.change).map(OwnershipChange))
    }
}
