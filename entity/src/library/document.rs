//! Documents of an association: what each is and who may read it. Its files are in `document_version`.

use sea_orm::entity::prelude::*;

use super::{DocumentKind, DocumentVisibility, Keeping, RetentionRule};
use crate::{
    id::{AccountId, AssociationId, DocumentId, DocumentVersionId, OrganizationId},
    language::Language,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `library_document`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "library_document")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DocumentId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: DocumentKind,
    /// The day of the document itself, such as that of the meeting whose minutes they are.
    pub dated_on: Date,
    /// Its language.
    pub language: Language,
    /// Who may read it.
    pub visibility: DocumentVisibility,
    /// Whether it is about an owner as a person, and so for no other owner to read.
    pub personal: bool,
    /// How long it is kept.
    pub retention: RetentionRule,
    /// The last day on which it is kept; absent for no end and for no term, as the rule says.
    pub kept_until: Option<Date>,
    /// Why it must not be put away, whatever the term says.
    pub hold_reason: Option<String>,
    /// Since when.
    pub held_at: Option<DateTimeUtc>,
    /// By whom.
    pub held_by: Option<AccountId>,
    /// Why it was put away.
    pub archive_reason: Option<String>,
    /// By whom.
    pub archived_by: Option<AccountId>,
    /// When the content of a document that was put away was deleted for good.
    pub erased_at: Option<DateTimeUtc>,
    /// Its version in force.
    pub current_version_id: DocumentVersionId,
    /// How many versions it has had.
    pub versions: i32,
    /// Who added it.
    pub created_by: AccountId,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was added.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When it was put away.
    pub archived_at: Option<DateTimeUtc>,
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

impl Model {
    /// Until when it is kept.
    #[must_use]
    pub const fn keeping(&self) -> Keeping {
        match (self.kept_until, self.retention) {
            (Some(day), _) => Keeping::Until(day),
            (None, RetentionRule::Free) => Keeping::Free,
            // A rule with a term whose day is missing keeps the document: nothing is lost by a slip.
            (None, _) => Keeping::Always,
        }
    }
}
