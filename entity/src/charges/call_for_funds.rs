//! Calls for funds: what an association asks of its owners on a day.

use sea_orm::entity::prelude::*;

use crate::{
    charges::CallStatus,
    id::{AccountId, AssociationId, CallId, OrganizationId},
    money::Cents,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `call_for_funds`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "call_for_funds")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CallId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Rank in the association, from 1.
    pub number: i32,
    /// What it is for.
    pub title: String,
    /// Issued or cancelled.
    pub status: CallStatus,
    /// The day on which ownership is read.
    pub called_on: Date,
    /// The last day for payment.
    pub due_on: Date,
    /// Sum of the lines, in cents.
    pub total: Cents,
    /// The part of the total that goes to the reserve fund (art. 3.86 §3), in cents.
    pub reserve: Cents,
    /// When it was issued.
    pub issued_at: DateTimeUtc,
    /// Who issued it.
    pub issued_by: AccountId,
    /// When it was cancelled.
    pub cancelled_at: Option<DateTimeUtc>,
    /// Why it was cancelled.
    pub cancel_reason: Option<String>,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}
