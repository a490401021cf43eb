//! With whom documents are shared besides those who may read them anyway.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use super::ShareCircle;
use crate::{
    id::{AccountId, AssociationId, DocumentId, DocumentShareId, OrganizationId, OwnerId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `document_share`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document_share")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DocumentShareId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The document.
    pub document_id: DocumentId,
    /// With which circle; absent where it is one owner.
    pub circle: Option<ShareCircle>,
    /// With which owner; absent where it is a circle.
    pub owner_id: Option<OwnerId>,
    /// The first day.
    pub starts_on: Date,
    /// The last day, where there is one.
    pub ends_on: Option<Date>,
    /// Since when.
    pub created_at: DateTimeUtc,
    /// By whom.
    pub created_by: AccountId,
    /// When it was taken back.
    pub revoked_at: Option<DateTimeUtc>,
    /// By whom.
    pub revoked_by: Option<AccountId>,
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

impl Model {
    /// Whether it opens the document on a day.
    #[must_use]
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        self.revoked_at.is_none() && self.starts_on <= day && self.ends_on.is_none_or(|last| day <= last)
    }
}
