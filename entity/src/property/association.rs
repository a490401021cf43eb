//! Co-ownerships (ACP/VME): legal persons with their own enterprise number, bank accounts and general meeting (C. civ. art. 3.86).

use sea_orm::entity::prelude::*;

use crate::{
    format::enterprise_number::EnterpriseNumber,
    id::{AssociationId, OrganizationId},
    language::Language,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    share::Share,
};

/// A row of `association`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "association")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AssociationId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// Rank in the organization, from 1; the first four digits of its structured communications.
    pub number: i32,
    /// Its name in addresses, unique in the organization.
    pub slug: String,
    /// Legal name: "association des copropriétaires" and location (art. 3.86 §1).
    pub name: String,
    /// The language of its deeds and of documents for nobody in particular.
    pub language: Language,
    /// Its number in the enterprise register, printed on every document (art. 3.86 §1).
    pub enterprise_number: EnterpriseNumber,
    /// Street and house number of the seat.
    pub street: String,
    /// Postal code of the seat.
    pub postal_code: String,
    /// Municipality of the seat.
    pub city: String,
    /// The total of the shares as the base deed states it (art. 3.85 §1).
    pub total_shares: Share,
    /// The last number given to an owner.
    pub last_owner_number: i32,
    /// The last number given to a call for funds.
    pub last_call_number: i32,
    /// The last number given to a contribution.
    pub last_contribution_number: i32,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When it was put away; it is kept because older acts refer to it.
    pub archived_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
}

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::Id;
}
