//! Pieces of uploads, each an object of its own until the whole is put together.

use sea_orm::entity::prelude::*;

use crate::{
    id::{OrganizationId, UploadId, UploadPartId},
    owned::OrganizationOwned,
};

/// A row of `upload_part`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "upload_part")]
pub struct Model {
    /// Identifier, and the last part of the object's key.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: UploadPartId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The upload.
    pub upload_id: UploadId,
    /// Where it begins, in bytes from the beginning of the whole.
    pub starts_at: i64,
    /// Bytes.
    pub size: i64,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
