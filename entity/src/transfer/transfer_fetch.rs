//! Who fetched what of a version when.

use sea_orm::entity::prelude::*;

use super::TransferFile;
use crate::{
    id::{AccountId, AssociationId, OrganizationId, TransferAccessId, TransferFetchId, TransferId, TransferVersionId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `transfer_fetch`. Rows are added and never changed.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer_fetch")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransferFetchId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The request.
    pub transfer_id: TransferId,
    /// The version.
    pub version_id: TransferVersionId,
    /// The link by which it was fetched, where it was by one.
    pub access_id: Option<TransferAccessId>,
    /// Who fetched it, where she was signed in.
    pub account_id: Option<AccountId>,
    /// What was fetched.
    pub what: TransferFile,
    /// Which of its annexes, counted from one.
    pub annex: Option<i32>,
    /// SHA-256 of the network address with a salt, hexadecimal, where it was fetched by a link.
    pub address_hash: Option<String>,
    /// When.
    pub at: DateTimeUtc,
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
