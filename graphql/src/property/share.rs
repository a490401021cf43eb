//! Shares over time.

use async_graphql::{Object, Result, SimpleObject};
use chrono::NaiveDate;
use entity::property::{unit, unit_share};
use service::property;

use super::unit::Unit;
use crate::{
    connection::{Counted, list_cost, page},
    scalar::Date,
};

/// Who had which shares on a day.
pub struct ShareRegister {
    /// The day.
    pub as_of: NaiveDate,
    /// What the register says of it.
    pub register: property::ShareRegister,
}

/// Who had which shares on a day.
#[Object]
impl ShareRegister {
    /// The day.
    async fn as_of(&self) -> Date {
        Date(self.as_of)
    }

    /// What the shares must make, as the deed in force that day states it.
    async fn total(&self) -> i64 {
        self.register.total.0
    }

    /// What they make; the same as the total once the register is complete.
    async fn sum(&self) -> Result<i64> {
        Ok(self.register.sum()?.0)
    }

    /// The units that existed that day, in the order of the base deed.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn units(
        &self,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Counted<UnitShares>> {
        let page = page(first, after.as_deref())?;
        Ok(Counted::new(&self.register.units, page, UnitShares::from))
    }
}

/// The shares of one unit on the day asked for.
pub struct UnitShares(unit::Model);

impl From<&unit::Model> for UnitShares {
    fn from(unit: &unit::Model) -> Self {
        Self(unit.clone())
    }
}

/// The shares of one unit on the day asked for.
#[Object]
impl UnitShares {
    /// The unit.
    async fn unit(&self) -> Unit {
        Unit(self.0.clone())
    }

    /// Its shares that day.
    async fn shares(&self) -> i64 {
        self.0.shares.0
    }
}

/// The shares of a unit over a period.
#[derive(SimpleObject)]
pub struct SharePeriod {
    /// Its shares.
    shares: i64,
    /// First day; absent when it has had them since the base deed.
    starts_on: Option<Date>,
    /// Last day; absent while it lasts.
    ends_on: Option<Date>,
}

impl From<unit_share::Model> for SharePeriod {
    fn from(row: unit_share::Model) -> Self {
        Self { shares: row.shares.0, starts_on: row.starts_on.map(Date), ends_on: row.ends_on.map(Date) }
    }
}
