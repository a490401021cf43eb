//! What is written to and fro between who asks and who manages the association.

use sea_orm::entity::prelude::*;

use super::TransferSide;
use crate::{
    id::{AccountId, AssociationId, OrganizationId, TransferId, TransferMessageId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `transfer_message`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer_message")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransferMessageId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The request.
    pub transfer_id: TransferId,
    /// Who wrote it.
    pub side: TransferSide,
    /// Her name at that time.
    pub author_name: String,
    /// Her account, where she has one.
    pub account_id: Option<AccountId>,
    /// What it says.
    pub text: String,
    /// When it was written.
    pub created_at: DateTimeUtc,
    /// When the other side first saw it.
    pub read_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}
