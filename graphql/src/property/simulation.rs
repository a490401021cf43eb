//! What another distribution key would change.

use std::collections::BTreeMap;

use async_graphql::{Context, Object, Result, SimpleObject};
use entity::{
    charges::{ALLOCATION_LAW, ALLOCATION_MAJORITY, Change, SimulatedOwner, SimulatedUnit},
    id::{AssociationId, OwnerId, UnitId},
    refusal::Refusal,
    share::Fraction as Part,
};
use service::{
    Ctx, Error,
    property::{self, KeySimulation},
};

use super::{key_input::DistributionKeySimulationInput, owner::Owner, unit::Unit};
use crate::{
    connection::{Counted, list_cost, page},
    loader::loaders,
    payload::UserError,
    scalar::Date,
    value::{Fraction, Money},
};

/// What `distributionKeySimulation` answers.
#[derive(SimpleObject)]
pub struct DistributionKeySimulationPayload {
    /// What would change; absent when the question makes no sense.
    simulation: Option<DistributionKeySimulation>,
    /// Why it makes none; empty when it does.
    user_errors: Vec<UserError>,
}

impl DistributionKeySimulationPayload {
    /// Asks what would change.
    ///
    /// # Errors
    /// `Unauthenticated`, `Forbidden`; failures.
    pub async fn of(ctx: &Ctx, association: AssociationId, input: DistributionKeySimulationInput) -> Result<Self> {
        match property::key_simulate(ctx, association, &input.into()).await {
            Ok(found) => Ok(Self { simulation: Some(DistributionKeySimulation(found)), user_errors: Vec::new() }),
            Err(error @ (Error::Refused(_) | Error::NotFound(_))) => {
                let tell = |refusal: Refusal| UserError::new(ctx, refusal);
                Ok(Self { simulation: None, user_errors: error.refusals().into_iter().map(tell).collect() })
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// One amount spread by a key as it is and by another one.
pub struct DistributionKeySimulation(KeySimulation);

/// One amount spread by a key as it is and by another one; nothing is written.
#[Object]
impl DistributionKeySimulation {
    /// The day whose units, owners and keys were looked at.
    async fn as_of(&self) -> Date {
        Date(self.0.as_of)
    }

    /// The amount that was spread.
    async fn amount(&self) -> Money {
        Money(self.0.amount)
    }

    /// The total of the key as it is; in a consumption key, thousandths of what its meters counted.
    async fn total_before(&self) -> i64 {
        self.0.before.total
    }

    /// The total of the other one; in a consumption key, thousandths of what its meters counted.
    async fn total_after(&self) -> i64 {
        self.0.after.total
    }

    /// Whether any unit would bear another part than before.
    async fn changes_allocation(&self) -> bool {
        self.0.result.changes_allocation
    }

    /// The majority that the general assembly needs for it; absent when nothing changes.
    async fn majority(&self) -> Result<Option<Fraction>> {
        let (numerator, denominator) = ALLOCATION_MAJORITY;
        let majority = || Part::new(numerator.into(), denominator.into()).map_err(Error::from);
        Ok(self.0.result.changes_allocation.then(majority).transpose()?.map(Fraction::from))
    }

    /// The law that asks for that majority.
    async fn legal_ref(&self) -> Option<&'static str> {
        self.0.result.changes_allocation.then_some(ALLOCATION_LAW)
    }

    /// What falls on units of which it is not known to whom they belong.
    async fn ownerless(&self) -> SimulatedChange {
        self.0.result.ownerless.into()
    }

    /// The units that bear something before or after, in the order of the base deed.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn units(
        &self,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Counted<UnitSimulation>> {
        let page = page(first, after.as_deref())?;
        Ok(Counted::new(&self.0.result.units, page, UnitSimulation::from))
    }

    /// The owners of these units, in the order of their first unit.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn owners(
        &self,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Counted<OwnerSimulation>> {
        let page = page(first, after.as_deref())?;
        Ok(Counted::new(&self.0.result.owners, page, |row| OwnerSimulation::new(row, &self.0.owners)))
    }
}

/// An amount before and after.
#[derive(SimpleObject)]
pub struct SimulatedChange {
    /// By the key as it is.
    before: Money,
    /// By the other one.
    after: Money,
    /// What would be paid more; negative when it is less.
    difference: Money,
}

impl From<Change> for SimulatedChange {
    fn from(change: Change) -> Self {
        Self { before: Money(change.before), after: Money(change.after), difference: Money(change.difference()) }
    }
}

/// What one unit bears before and after.
pub struct UnitSimulation {
    unit: UnitId,
    parts_before: i64,
    parts_after: i64,
    change: Change,
}

impl From<&SimulatedUnit> for UnitSimulation {
    fn from(row: &SimulatedUnit) -> Self {
        Self { unit: row.unit, parts_before: row.parts_before, parts_after: row.parts_after, change: row.change }
    }
}

/// What one unit bears before and after.
#[Object]
impl UnitSimulation {
    /// The unit.
    async fn unit(&self, ctx: &Context<'_>) -> Result<Option<Unit>> {
        Ok(loaders(ctx)?.units.load(self.unit).await?.map(Unit))
    }

    /// Its parts in the key as it is; in a consumption key, thousandths of what its meter counted.
    async fn parts_before(&self) -> i64 {
        self.parts_before
    }

    /// Its parts in the other one; in a consumption key, thousandths of what its meter counted.
    async fn parts_after(&self) -> i64 {
        self.parts_after
    }

    /// What it bears.
    async fn change(&self) -> SimulatedChange {
        self.change.into()
    }
}

/// What one owner bears before and after.
pub struct OwnerSimulation {
    owner: OwnerId,
    name: String,
    change: Change,
}

impl OwnerSimulation {
    fn new(row: &SimulatedOwner, names: &BTreeMap<OwnerId, String>) -> Self {
        Self { owner: row.owner, name: names.get(&row.owner).cloned().unwrap_or_default(), change: row.change }
    }
}

/// What one owner bears before and after.
#[Object]
impl OwnerSimulation {
    /// Who.
    async fn owner(&self, ctx: &Context<'_>) -> Result<Option<Owner>> {
        Ok(loaders(ctx)?.owners.load(self.owner).await?.map(Owner))
    }

    /// Her name.
    async fn owner_name(&self) -> &str {
        &self.name
    }

    /// What she bears.
    async fn change(&self) -> SimulatedChange {
        self.change.into()
    }
}
