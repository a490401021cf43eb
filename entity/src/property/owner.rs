//! Co-owners, natural and legal persons. No national register number is kept (law of 8 August 1983, art. 8).

use sea_orm::entity::prelude::*;

use crate::{
    format::enterprise_number::EnterpriseNumber,
    id::{AssociationId, OrganizationId, OwnerId},
    language::Language,
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned, Versioned},
    property::OwnerKind,
};

/// A row of `owner`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "owner")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OwnerId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Rank in the association, from 1.
    pub number: i32,
    /// Natural or legal person.
    pub kind: OwnerKind,
    /// The name on letters.
    pub name: String,
    /// For a legal person.
    pub enterprise_number: Option<EnterpriseNumber>,
    /// Address for electronic mail: the primary one of `owner_contact`, repeated for lists.
    pub email: Option<String>,
    /// Telephone number: the primary one of `owner_contact`, repeated for lists.
    pub phone: Option<String>,
    /// The language that the person is written to in.
    pub language: Language,
    /// Street and house number: the primary address of `owner_contact`, repeated for letters.
    pub street: Option<String>,
    /// Postal code.
    pub postal_code: Option<String>,
    /// Municipality.
    pub city: Option<String>,
    /// ISO 3166-1 alpha-2 code, `BE` by default.
    pub country: String,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When it was put away; it is kept because older acts refer to it.
    pub archived_at: Option<DateTimeUtc>,
    /// For a legal person, such as `SRL`.
    pub legal_form: Option<String>,
    /// Who acts for the owner: the permanent representative of a company, the administrator of a protected person.
    pub representative: Option<String>,
    /// The owner who the same person is in truth; then this one is archived, and everything of hers is read under the other.
    pub merged_into_id: Option<OwnerId>,
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

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}

impl OwnerOwned for Entity {
    const OWNER: Column = Column::Id;
}
