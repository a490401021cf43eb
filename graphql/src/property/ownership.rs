//! Who owns what.

use async_graphql::{Context, ID, Object, Result};
use service::property::Holding;

use super::{owner::Owner, unit::Unit};
use crate::{
    loader::loaders,
    scalar::{self, Date},
    value::Fraction,
};

/// A part of a unit in one owner's hands, over a period.
pub struct Ownership(pub Holding);

/// A part of a unit in one owner's hands, over a period.
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

    /// Which part of the unit. The parts of one unit on one day add up to the whole.
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
}
