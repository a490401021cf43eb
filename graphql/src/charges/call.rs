//! Calls for funds and their lines.

use async_graphql::{Context, ID, Object, Result};
use entity::charges::{call_for_funds, call_line};
use service::charges;

use super::{
    contribution::Contribution,
    kind::{CallStatus, ChargeNature},
};
use crate::{
    connection::{Connection, Counted, about, list_cost, page},
    identity::{Account, AuditEntry, trail_of},
    loader::loaders,
    property::{Association, DistributionKey, Fund},
    scalar::{self, Date, DateTime},
    value::Money,
};

/// A call for funds: what an association asks of its owners on a day.
pub struct CallForFunds(pub call_for_funds::Model);

impl From<call_for_funds::Model> for CallForFunds {
    fn from(row: call_for_funds::Model) -> Self {
        Self(row)
    }
}

/// A call for funds: what an association asks of its owners on a day.
#[Object]
impl CallForFunds {
    /// Opaque identifier, for `node(id:)`.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// What was done about it and by whom, newest first, as far as the person may read it.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    pub async fn audit_trail(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many entries, 1 to 50.", default = 25)] first: Option<i32>,
    ) -> Result<Option<Connection<AuditEntry>>> {
        trail_of(ctx, self.0.id.0, first).await
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

    /// Rank in the association, from 1.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// What it is for.
    async fn title(&self) -> &str {
        &self.0.title
    }

    /// Issued or cancelled.
    async fn status(&self) -> CallStatus {
        self.0.status.into()
    }

    /// The day on which ownership is read.
    async fn called_on(&self) -> Date {
        Date(self.0.called_on)
    }

    /// The last day for payment.
    async fn due_on(&self) -> Date {
        Date(self.0.due_on)
    }

    /// Sum of its lines, and of its contributions.
    async fn total(&self) -> Money {
        Money(self.0.total)
    }

    /// The part of the total that goes to the reserve fund (C. civ. art. 3.86 §3).
    async fn reserve(&self) -> Money {
        Money(self.0.reserve)
    }

    /// When it was issued.
    async fn issued_at(&self) -> DateTime {
        DateTime(self.0.issued_at)
    }

    /// Who issued it.
    async fn issued_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(loaders(ctx)?.accounts.load(self.0.issued_by).await?.map(Account))
    }

    /// When it was cancelled.
    async fn cancelled_at(&self) -> Option<DateTime> {
        self.0.cancelled_at.map(DateTime)
    }

    /// Why it was cancelled.
    async fn cancel_reason(&self) -> Option<&str> {
        self.0.cancel_reason.as_deref()
    }

    /// The association that asks.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }

    /// Its amounts, by rank.
    #[graphql(complexity = "about(5, child_complexity)")]
    async fn lines(&self, ctx: &Context<'_>) -> Result<Option<Vec<CallLine>>> {
        let rows = loaders(ctx)?.call_lines.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(CallLine).collect()))
    }

    /// Where the letters of every owner are found in one PDF, as a path on this server; owners are refused it.
    async fn letters_path(&self) -> String {
        charges::call_pdf_path(self.0.id)
    }

    /// What each owner owes for it, in the order of the base deed, also nothing where she shares a divided unit; an owner sees what is asked of her.
    #[graphql(complexity = "list_cost(first, child_complexity)")]
    async fn contributions(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "How many rows, 1 to 200.", default = 25)] first: Option<i32>,
        #[graphql(desc = "The cursor after which to begin.")] after: Option<String>,
    ) -> Result<Option<Counted<Contribution>>> {
        let page = page(first, after.as_deref())?;
        let rows = loaders(ctx)?.contributions_of_call.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(Counted::of(rows, page)))
    }
}

/// One amount of a call for funds.
pub struct CallLine(pub call_line::Model);

/// One amount of a call for funds, spread by one key.
#[Object]
impl CallLine {
    /// Opaque identifier.
    pub async fn id(&self) -> ID {
        scalar::id(self.0.id)
    }

    /// Rank in the call, from 0.
    async fn position(&self) -> i32 {
        self.0.position
    }

    /// What the amount is for.
    async fn label(&self) -> &str {
        &self.0.label
    }

    /// Ordinary or extraordinary.
    async fn nature(&self) -> ChargeNature {
        self.0.nature.into()
    }

    /// The fund that receives it.
    async fn fund(&self) -> Fund {
        self.0.fund.into()
    }

    /// The amount.
    async fn amount(&self) -> Money {
        Money(self.0.amount)
    }

    /// The distribution key as it is today.
    async fn key(&self, ctx: &Context<'_>) -> Result<Option<DistributionKey>> {
        Ok(loaders(ctx)?.keys.load(self.0.key_id).await?.map(DistributionKey))
    }

    /// The name of the key when the call was issued.
    async fn key_name(&self) -> &str {
        &self.0.key_name
    }

    /// The total parts of the key when the call was issued; in a consumption key, thousandths of what its meters counted.
    async fn key_total(&self) -> i64 {
        self.0.key_total
    }
}
