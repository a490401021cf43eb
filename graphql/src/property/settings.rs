//! How an association is run.

use async_graphql::{Context, Object, Result, SimpleObject};
use entity::{
    property::{
        association,
        obligation::{self, MeetingPeriod},
    },
    year_day::{self, year_around},
};

use super::{association::day, association_kind::ChargeMode};
use crate::{scalar::Date, value::Money};

/// A day that comes back every year.
#[derive(SimpleObject)]
pub struct YearDay {
    /// The month, 1 to 12.
    month: u32,
    /// The day of the month.
    day: u32,
}

impl From<year_day::YearDay> for YearDay {
    fn from(day: year_day::YearDay) -> Self {
        Self { month: day.month(), day: day.day() }
    }
}

/// The days from one to another, both included.
#[derive(SimpleObject)]
pub struct Period {
    /// The first day.
    starts_on: Date,
    /// The last day.
    ends_on: Date,
}

/// The fifteen days in which the ordinary meeting of one year is held (C. civ. art. 3.85 §3 3°).
#[derive(SimpleObject)]
#[graphql(name = "MeetingPeriod")]
pub struct Meeting {
    /// The first of them.
    starts_on: Date,
    /// The last of them.
    ends_on: Date,
    /// The last day on which a written proposal comes in time for the agenda: three weeks before the first of them (C. civ. art. 3.87 §3).
    proposals_until: Option<Date>,
}

/// The amount above which several quotes are compared. The law gives none: the meeting fixes it (C. civ. art. 3.88 §1 1° c).
#[derive(SimpleObject)]
pub struct Competition {
    /// The amount.
    threshold: Money,
    /// The day of the meeting.
    decided_on: Date,
    /// What the meeting decided.
    decision: Option<String>,
}

/// How an association is run.
pub struct Settings(pub association::Model);

/// How an association is run.
#[Object(name = "AssociationSettings")]
impl Settings {
    /// The first day of its fiscal year.
    async fn fiscal_year_start(&self) -> YearDay {
        self.0.fiscal_year_start.into()
    }

    /// The fiscal year around a day; around today by default.
    async fn fiscal_year(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day.")] as_of: Option<Date>,
    ) -> Result<Option<Period>> {
        let year = year_around(self.0.fiscal_year_start, day(ctx, as_of)?);
        Ok(year.map(|(first, last)| Period { starts_on: Date(first), ends_on: Date(last) }))
    }

    /// The first of the fifteen days in which its ordinary meeting is held.
    async fn meeting_period_start(&self) -> Option<YearDay> {
        self.0.meeting_period_start.map(Into::into)
    }

    /// Those fifteen days: the ones that a day lies in, or else the next ones; seen from today by default.
    async fn meeting_period(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The day.")] as_of: Option<Date>,
    ) -> Result<Option<Meeting>> {
        let day = day(ctx, as_of)?;
        let period = self.0.meeting_period_start.and_then(|start| MeetingPeriod::current_or_next(start, day));
        Ok(period.map(|period| Meeting {
            starts_on: Date(period.first),
            ends_on: Date(period.last),
            proposals_until: period.proposals_until().map(Date),
        }))
    }

    /// How the owners are asked for the charges.
    async fn charge_mode(&self) -> ChargeMode {
        self.0.charge_mode.into()
    }

    /// The day of the provisional acceptance of the common parts.
    async fn accepted_on(&self) -> Option<Date> {
        self.0.accepted_on.map(Date)
    }

    /// The first day on which a reserve fund is obligatory, unless four fifths of the votes waive it (C. civ. art. 3.86 §3).
    async fn reserve_fund_from(&self) -> Option<Date> {
        self.0.accepted_on.and_then(obligation::reserve_fund_from).map(Date)
    }

    /// The amount above which several quotes are compared, and the meeting that fixed it.
    async fn competition(&self) -> Option<Competition> {
        let (threshold, decided_on) = self.0.competition_threshold.zip(self.0.competition_decided_on)?;
        let decision = self.0.competition_decision.clone();
        Some(Competition { threshold: Money(threshold), decided_on: Date(decided_on), decision })
    }
}
