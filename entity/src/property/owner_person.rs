//! The persons who hold one title together, such as a couple.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OrganizationId, OwnerId, OwnerPersonId},
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned},
    property::PersonName,
};

/// A row of `owner_person`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "owner_person")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OwnerPersonId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The owner who they are together.
    pub owner_id: OwnerId,
    /// Rank, from 1.
    pub position: i32,
    /// How letters address the person.
    pub salutation: Option<String>,
    /// Given name.
    pub given_name: Option<String>,
    /// Family name.
    pub family_name: String,
}

impl From<Model> for PersonName {
    fn from(row: Model) -> Self {
        Self { salutation: row.salutation, given_name: row.given_name, family_name: row.family_name }
    }
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

impl OwnerOwned for Entity {
    const OWNER: Column = Column::OwnerId;
}
