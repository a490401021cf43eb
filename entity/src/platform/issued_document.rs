//! Documents as they were issued: the data they were made from is frozen, so the same bytes can be made again.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, IssuedDocumentId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `issued_document`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "issued_document")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: IssuedDocumentId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The template.
    pub kind: String,
    /// What the document is about.
    pub subject_id: Uuid,
    /// The verification code printed on it.
    pub code: String,
    /// The data that the template was given.
    pub data: String,
    /// SHA-256 of the data as attached to the PDF, hexadecimal.
    pub data_sha256: String,
    /// When.
    pub issued_at: DateTimeUtc,
    /// When the act that it documents was cancelled.
    pub revoked_at: Option<DateTimeUtc>,
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
