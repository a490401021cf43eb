//! What a mail says that opens something: sealed, and forgotten as soon as it was handed over or given up.

use sea_orm::entity::prelude::*;

use crate::{
    id::{DeliveryId, OrganizationId},
    owned::OrganizationOwned,
};

/// A row of `delivery_secret`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery_secret")]
pub struct Model {
    /// The delivery that it belongs to.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeliveryId,
    /// The tenant of the delivery; absent where that has none.
    pub organization_id: Option<OrganizationId>,
    /// The content, sealed.
    pub payload: String,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
