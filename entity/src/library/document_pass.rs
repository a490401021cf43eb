//! Passes: links by which somebody without an account fetches one version of a document, once.

use chrono::{DateTime, Utc};
use sea_orm::entity::prelude::*;

use super::PassState;
use crate::{
    id::{AccountId, AssociationId, DocumentId, DocumentPassId, DocumentVersionId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `document_pass`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "document_pass")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DocumentPassId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The document.
    pub document_id: DocumentId,
    /// The version that was in force when it was made, and that it opens whatever comes after.
    pub version_id: DocumentVersionId,
    /// SHA-256 of the secret, hexadecimal.
    pub token_sha256: String,
    /// For whom it is, as whoever made it wrote it down.
    pub recipient: String,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// By whom.
    pub created_by: AccountId,
    /// Until when it opens anything.
    pub expires_at: DateTimeUtc,
    /// When the document was fetched by it.
    pub used_at: Option<DateTimeUtc>,
    /// SHA-256 of the network address from which that was, with the pass as salt.
    pub address_hash: Option<String>,
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
    // Whoever has no account uses one up, in a transaction that no organization counts.
    const COUNTED: bool = false;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}

impl Model {
    /// What has become of it by an instant. What was fetched was fetched, whatever came after.
    #[must_use]
    pub fn state(&self, now: DateTime<Utc>) -> PassState {
        if self.used_at.is_some() {
            PassState::Used
        } else if self.revoked_at.is_some() {
            PassState::Revoked
        } else if self.expires_at <= now {
            PassState::Expired
        } else {
            PassState::Open
        }
    }
}
