//! The heads of the audit trail's chains.

use sea_orm::entity::prelude::*;

use crate::id::OrganizationId;

/// A row of `audit_chain`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_chain")]
pub struct Model {
    /// The tenant's identifier, or the nil identifier for the platform.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The tenant; absent for the platform.
    pub organization_id: Option<OrganizationId>,
    /// How many entries the chain has.
    pub length: i64,
    /// The hash of the last one; empty while there is none.
    pub head_hash: String,
    /// How many entries were written before there were chains.
    pub unchained: i64,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
