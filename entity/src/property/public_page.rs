//! The page of an association that everybody may read, once its syndic has switched it on.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OrganizationId, PublicPageId},
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `public_page`: one per association at most.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "public_page")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PublicPageId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Its name in addresses, unique among all organizations; it never changes by itself.
    pub slug: String,
    /// Whether everybody can see it.
    pub enabled: bool,
    /// What it says, by language: [`PublicTexts`](crate::property::PublicTexts).
    pub texts: Json,
    /// Whom to call: a list of [`PublicNumber`](crate::property::PublicNumber).
    pub numbers: Json,
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
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}
