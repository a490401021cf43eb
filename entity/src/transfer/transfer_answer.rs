//! What the syndic says in the sections of a request.

use sea_orm::entity::prelude::*;

use super::{AnswerOutcome, SectionKind};
use crate::{
    id::{AccountId, AssociationId, OrganizationId, TransferAnswerId, TransferId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `transfer_answer`. One per request and section at most.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer_answer")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransferAnswerId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The request.
    pub transfer_id: TransferId,
    /// The section.
    pub section: SectionKind,
    /// What is said: something, that there is nothing, or that it cannot be told now.
    pub outcome: AnswerOutcome,
    /// In words.
    pub text: Option<String>,
    /// Line by line: a list of the section's own items.
    pub items: Json,
    /// The evidence: identifiers of versions of documents of the library.
    pub documents: Json,
    /// Who verified it.
    pub verified_by: AccountId,
    /// Her name at that time.
    pub verified_by_name: String,
    /// When.
    pub verified_at: DateTimeUtc,
    /// Whether it was taken over from the association's default answers.
    pub from_default: bool,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
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

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}
