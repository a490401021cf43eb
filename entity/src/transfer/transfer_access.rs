//! Links by which somebody without an account asks for one unit's information, follows the file, fetches it. The secret itself is never stored,
//! only its SHA-256.

use sea_orm::entity::prelude::*;

use super::{TransferAccessPurpose, TransferFile};
use crate::{
    id::{AssociationId, OrganizationId, TransferAccessId, TransferId, TransferVersionId},
    language::Language,
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `transfer_access`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer_access")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransferAccessId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The request; absent as long as the link is there to make one.
    pub transfer_id: Option<TransferId>,
    /// What it opens.
    pub purpose: TransferAccessPurpose,
    /// SHA-256 of the secret, hexadecimal.
    pub token_sha256: String,
    /// To whom it was sent, in lower case.
    pub email: String,
    /// Her name, once she has told it.
    pub name: Option<String>,
    /// The language in which she is written to.
    pub language: Language,
    /// The version that a download is of.
    pub version_id: Option<TransferVersionId>,
    /// What of it.
    pub what: Option<TransferFile>,
    /// Which of its annexes, counted from one.
    pub annex: Option<i32>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it ends at the latest.
    pub expires_at: DateTimeUtc,
    /// When it was first used; what may be used once is closed by it.
    pub used_at: Option<DateTimeUtc>,
    /// When it was taken back.
    pub revoked_at: Option<DateTimeUtc>,
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
