//! Handovers: the file that a former syndic owes to the next one (C. civ. art. 3.89 §5 7°).

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, AssociationId, HandoverId, OrganizationId},
    language::Language,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
    property::HandoverStatus,
};

/// A row of `handover`. One at a time is under way in an association.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "handover")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HandoverId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// How far it has come.
    pub status: HandoverStatus,
    /// The former syndic.
    pub predecessor_name: String,
    /// Address for electronic mail of the former syndic.
    pub predecessor_email: Option<String>,
    /// Street and house number of the former syndic.
    pub street: String,
    /// Postal code of the former syndic.
    pub postal_code: String,
    /// Municipality of the former syndic.
    pub city: String,
    /// Country of the former syndic, ISO 3166-1 alpha-2.
    pub country: String,
    /// The language that the former syndic is written to in.
    pub language: Language,
    /// The day on which the mandate ended.
    pub mandate_ended_on: Date,
    /// The last day on which the file may be handed over in time.
    pub due_on: Date,
    /// Years of accounts that are asked for.
    pub account_years: i32,
    /// When it was completed or given up.
    pub ended_at: Option<DateTimeUtc>,
    /// Why it was given up.
    pub abandon_reason: Option<String>,
    /// Who started it.
    pub started_by: AccountId,
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
