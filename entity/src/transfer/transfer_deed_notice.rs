//! What was told of the deed that ends a request. Nothing is written over: a correction is another notice, and the latest counts.

use sea_orm::entity::prelude::*;

use super::TransferSide;
use crate::{
    id::{AccountId, AssociationId, OrganizationId, TransferDeedNoticeId, TransferId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `transfer_deed_notice`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer_deed_notice")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransferDeedNoticeId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The request.
    pub transfer_id: TransferId,
    /// The day of the deed.
    pub deed_on: Date,
    /// Who holds the unit now, with addresses.
    pub acquirers: String,
    /// Who represents them, where the unit is held by several.
    pub representative: Option<String>,
    /// The day of the registered letter that says that the seller contests her arrears.
    pub contested_on: Option<Date>,
    /// Who told it.
    pub side: TransferSide,
    /// Her name at that time.
    pub author_name: String,
    /// Her account, where she has one.
    pub account_id: Option<AccountId>,
    /// When.
    pub created_at: DateTimeUtc,
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
