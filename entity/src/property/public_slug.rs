//! Every name in addresses that a public page has ever had. A name that is printed somewhere leads to the same association for ever, so none is
//! given twice, and none is forgotten.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OrganizationId, PublicPageId, PublicSlugId},
    owned::{AssociationOwned, OrganizationOwned},
};

/// A row of `public_slug_history`, the name in use among them.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "public_slug_history")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: PublicSlugId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The page that it leads to.
    pub page_id: PublicPageId,
    /// The name, unique among all organizations.
    pub slug: String,
    /// When it was first chosen.
    pub chosen_at: DateTimeUtc,
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
