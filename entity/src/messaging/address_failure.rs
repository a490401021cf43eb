//! An address that does not work, as a report or a manager said, until somebody says that it does again.

use sea_orm::entity::prelude::*;

use super::Channel;
use crate::{
    id::{AccountId, AddressFailureId, DeliveryId, OrganizationId},
    owned::OrganizationOwned,
};

/// A row of `address_failure`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "address_failure")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AddressFailureId,
    /// The tenant whose things did not arrive.
    pub organization_id: OrganizationId,
    /// By what means.
    pub channel: Channel,
    /// The address, in small letters.
    pub address: String,
    /// Why, in the words of the server or of the manager.
    pub reason: String,
    /// The delivery that showed it.
    pub delivery_id: Option<DeliveryId>,
    /// The manager who said so.
    pub reported_by: Option<AccountId>,
    /// When.
    pub created_at: DateTimeUtc,
    /// When somebody said that it works again.
    pub cleared_at: Option<DateTimeUtc>,
    /// Who.
    pub cleared_by: Option<AccountId>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
