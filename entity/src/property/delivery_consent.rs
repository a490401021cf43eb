//! Written consents to receive what the association sends by other means than the usual ones (C. civ. art. 3.87 §3).
//!
//! A consent is evidence: nothing of it changes but the day on which it was withdrawn.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, DeliveryConsentId, OrganizationId, OwnerId},
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned, Versioned},
    property::{Consent, DeliveryChannel, DeliveryScope},
};

/// A row of `delivery_consent`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "delivery_consent")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeliveryConsentId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Who gave it.
    pub owner_id: OwnerId,
    /// The means that was accepted.
    pub channel: DeliveryChannel,
    /// What for.
    pub scope: DeliveryScope,
    /// The first day on which it stands.
    pub given_on: Date,
    /// Where the written consent is found, or what it says.
    pub proof: String,
    /// The first day on which it stands no more.
    pub withdrawn_on: Option<Date>,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
}

impl From<&Model> for Consent {
    fn from(row: &Model) -> Self {
        Self {
            id: row.id,
            channel: row.channel,
            scope: row.scope,
            given_on: row.given_on,
            withdrawn_on: row.withdrawn_on,
        }
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

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}

impl OwnerOwned for Entity {
    const OWNER: Column = Column::OwnerId;
}
