//! The deeds of an association: base deed, amendments, co-ownership rules, internal rules (C. civ. art. 3.85).

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, DeedId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    property::DeedKind,
    share::Share,
};

/// A row of `deed`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "deed")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeedId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// What it is about; an association has one base deed in use at most.
    pub kind: DeedKind,
    /// The day on which it was signed.
    pub dated_on: Date,
    /// The notary who passed it; internal rules have none.
    pub notary: Option<String>,
    /// Its repertory number, or whatever else it is quoted by.
    pub reference: Option<String>,
    /// The day on which it was transcribed in the mortgage register, from which it binds third parties (art. 3.86 §1).
    pub transcribed_on: Option<Date>,
    /// The total of the shares that it states.
    pub total_shares: Option<Share>,
    /// A remark.
    pub note: Option<String>,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
    /// When it was put away because it had been recorded by mistake.
    pub archived_at: Option<DateTimeUtc>,
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
