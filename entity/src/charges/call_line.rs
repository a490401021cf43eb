//! Amounts of a call for funds, each spread by one key.

use sea_orm::entity::prelude::*;

use crate::{
    charges::ChargeNature,
    id::{AssociationId, CallId, CallLineId, KeyId, OrganizationId},
    money::Cents,
    owned::{AssociationOwned, OrganizationOwned},
    property::Fund,
};

/// A row of `call_line`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "call_line")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: CallLineId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The call.
    pub call_id: CallId,
    /// Rank in the call.
    pub position: i32,
    /// What the amount is for.
    pub label: String,
    /// Ordinary or extraordinary.
    pub nature: ChargeNature,
    /// The fund that receives it.
    pub fund: Fund,
    /// The distribution key.
    pub key_id: KeyId,
    /// The name of the key when the call was issued.
    pub key_name: String,
    /// The total parts of the key when the call was issued.
    pub key_total: i64,
    /// The amount, in cents.
    pub amount: Cents,
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
