//! What the syndic says in a section of every request of an association, until it is looked at again.

use sea_orm::entity::prelude::*;

use super::{AnswerOutcome, SectionKind};
use crate::{
    id::{AccountId, AssociationId, OrganizationId, TransferDefaultId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `transfer_default`. One per association and section at most.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer_default")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransferDefaultId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The section.
    pub section: SectionKind,
    /// What is said.
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
    /// The day from which on it is no longer taken over without being looked at again.
    pub review_on: Date,
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
