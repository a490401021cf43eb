//! What documents are about.

use sea_orm::entity::prelude::*;

use super::ObjectKind;
use crate::{
    id::{AccountId, AssociationId, DocumentId, DocumentLinkId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `document_link`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document_link")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DocumentLinkId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The document.
    pub document_id: DocumentId,
    /// What the thing is.
    pub object_kind: ObjectKind,
    /// Which.
    pub object_id: Uuid,
    /// Since when.
    pub created_at: DateTimeUtc,
    /// By whom.
    pub created_by: AccountId,
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
