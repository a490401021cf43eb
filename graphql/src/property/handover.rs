//! Taking over from a former syndic.

use async_graphql::{Context, Enum, ID, Object, Result};
use entity::property::{HandoverStanding, handover, handover_demand, handover_item};
use service::property;

use super::association::Association;
use crate::{
    connection::about,
    identity::Account,
    loader::{loaders, service_of},
    scalar::{self, Date, DateTime, Locale},
    value::Address,
};

/// How far a handover has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::HandoverStatus")]
pub enum HandoverStatus {
    /// Under way; nothing has been demanded in writing.
    Open,
    /// A letter of demand has been issued.
    Demanded,
    /// Everything is there.
    Complete,
    /// Given up, for a reason that was written down.
    Abandoned,
}

/// What belongs to the file of a co-ownership.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::HandoverItemKind")]
pub enum HandoverItemKind {
    /// The base deed with its amendments.
    BaseDeed,
    /// The co-ownership rules.
    ByLaws,
    /// The internal rules.
    InternalRules,
    /// The minutes and the register of decisions.
    Decisions,
    /// The list of owners.
    Owners,
    /// The accounts of the years asked for, with their vouchers.
    Accounts,
    /// What each owner owes or has paid too much.
    Balances,
    /// Statements of every bank account.
    BankStatements,
    /// The powers over the bank accounts.
    BankPowers,
    /// Contracts in force.
    Contracts,
    /// Insurance policies.
    Insurance,
    /// Claims, and the history of the account over which they were settled.
    Claims,
    /// Works under way.
    Works,
    /// The post-intervention file.
    PostIntervention,
    /// Certificates of inspections.
    Inspections,
    /// Plans of the building.
    Plans,
    /// Keys, badges and codes.
    Keys,
    /// Disputes and court cases.
    Disputes,
    /// Papers of the staff.
    Staff,
    /// Correspondence that is still of use.
    Correspondence,
}

/// How far one thing of a handover has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::HandoverItemState")]
pub enum HandoverItemState {
    /// Not there yet.
    Awaited,
    /// There.
    Received,
    /// The co-ownership has no such thing.
    NotApplicable,
    /// Incomplete or refused; the note says why.
    Disputed,
}

/// What happens to a thing of a handover.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Enum)]
#[graphql(remote = "entity::property::HandoverItemEvent")]
pub enum HandoverItemEvent {
    /// It has arrived.
    Receive,
    /// There is no such thing in this co-ownership.
    Waive,
    /// What arrived is incomplete, or handing it over is refused.
    Dispute,
    /// It was marked by mistake.
    Await,
}

/// The file that a former syndic owes to the next one.
pub struct Handover(pub handover::Model);

impl From<handover::Model> for Handover {
    fn from(row: handover::Model) -> Self {
        Self(row)
    }
}

/// The file that a former syndic owes to the next one, within thirty days of the end of her mandate (C. civ. art. 3.89 §5 7°).
#[Object]
impl Handover {
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

    /// How far it has come.
    async fn status(&self) -> HandoverStatus {
        self.0.status.into()
    }

    /// The former syndic.
    async fn predecessor_name(&self) -> &str {
        &self.0.predecessor_name
    }

    /// The former syndic's e-mail address.
    async fn predecessor_email(&self) -> Option<&str> {
        self.0.predecessor_email.as_deref()
    }

    /// Where letters to the former syndic go.
    async fn predecessor_address(&self) -> Address {
        Address {
            street: Some(self.0.street.clone()),
            postal_code: Some(self.0.postal_code.clone()),
            city: Some(self.0.city.clone()),
            country: self.0.country.clone(),
        }
    }

    /// The language of the letters.
    async fn language(&self) -> Locale {
        Locale(self.0.language)
    }

    /// The day on which the mandate ended.
    async fn mandate_ended_on(&self) -> Date {
        Date(self.0.mandate_ended_on)
    }

    /// The last day on which the file may be handed over in time: thirty calendar days after the end of the mandate.
    async fn due_on(&self) -> Date {
        Date(self.0.due_on)
    }

    /// Days until the last one, which itself counts as none; below zero once it has passed.
    async fn days_left(&self, ctx: &Context<'_>) -> Result<i64> {
        Ok(HandoverStanding::new(self.0.due_on, service_of(ctx)?.today(), []).days_left)
    }

    /// Years of accounts that are asked for.
    async fn account_years(&self) -> i32 {
        self.0.account_years
    }

    /// The things of the file, in the order of the list.
    #[graphql(complexity = "about(20, child_complexity)")]
    async fn items(&self, ctx: &Context<'_>) -> Result<Option<Vec<HandoverItem>>> {
        let rows = loaders(ctx)?.handover_items.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(|row| HandoverItem { row, account_years: self.0.account_years }).collect()))
    }

    /// The letters of demand that were issued, oldest first.
    #[graphql(complexity = "about(3, child_complexity)")]
    async fn demands(&self, ctx: &Context<'_>) -> Result<Option<Vec<HandoverDemand>>> {
        let rows = loaders(ctx)?.handover_demands.load(self.0.id).await?.unwrap_or_default();
        Ok(Some(rows.into_iter().map(HandoverDemand).collect()))
    }

    /// Where the letter of demand is found as it would be issued now, marked as a draft: a path on this server.
    async fn draft_path(&self) -> String {
        property::handover_draft_path(self.0.id)
    }

    /// When it was completed or given up.
    async fn ended_at(&self) -> Option<DateTime> {
        self.0.ended_at.map(DateTime)
    }

    /// Why it was given up.
    async fn abandon_reason(&self) -> Option<&str> {
        self.0.abandon_reason.as_deref()
    }

    /// Who started it.
    async fn started_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(loaders(ctx)?.accounts.load(self.0.started_by).await?.map(Account))
    }

    /// The association.
    async fn association(&self, ctx: &Context<'_>) -> Result<Option<Association>> {
        Ok(loaders(ctx)?.associations.load(self.0.association_id).await?.map(Association))
    }
}

/// One thing of a handover.
pub struct HandoverItem {
    row: handover_item::Model,
    account_years: i32,
}

/// One thing of a handover.
#[Object]
impl HandoverItem {
    /// What it is.
    async fn kind(&self) -> HandoverItemKind {
        self.row.kind.into()
    }

    /// What it is called, in the language of the request.
    async fn label(&self, ctx: &Context<'_>) -> Result<String> {
        Ok(property::handover_item_words(service_of(ctx)?.text(), self.row.kind, self.account_years))
    }

    /// Whether it has arrived.
    async fn state(&self) -> HandoverItemState {
        self.row.state.into()
    }

    /// The day on which it arrived.
    async fn received_on(&self) -> Option<Date> {
        self.row.received_on.map(Date)
    }

    /// A remark.
    async fn note(&self) -> Option<&str> {
        self.row.note.as_deref()
    }
}

/// A letter of demand that was issued.
pub struct HandoverDemand(handover_demand::Model);

/// A letter of demand that was issued. What it says no longer changes.
#[Object]
impl HandoverDemand {
    /// Rank among the demands of the handover, from 1.
    async fn number(&self) -> i32 {
        self.0.number
    }

    /// How many things it asks for.
    async fn item_count(&self) -> i32 {
        self.0.items
    }

    /// When it was issued.
    async fn issued_at(&self) -> DateTime {
        DateTime(self.0.issued_at)
    }

    /// Who issued it.
    async fn issued_by(&self, ctx: &Context<'_>) -> Result<Option<Account>> {
        Ok(loaders(ctx)?.accounts.load(self.0.issued_by).await?.map(Account))
    }

    /// Where it is found as PDF: a path on this server.
    async fn pdf_path(&self) -> String {
        property::handover_demand_path(self.0.handover_id, self.0.number)
    }
}
