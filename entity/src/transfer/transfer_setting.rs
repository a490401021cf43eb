//! How an association answers requests for the information of C. civ. art. 3.94.

use sea_orm::entity::prelude::*;

use super::TransferKind;
use crate::{
    id::{AssociationId, OrganizationId, TransferSettingId},
    money::Cents,
    owned::{AssociationOwned, OrganizationOwned, Versioned},
};

/// A row of `transfer_setting`. One per association at most.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfer_setting")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: TransferSettingId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Whether requests are taken without an account, so that the association is found on the page for notaries.
    pub accepts_requests: bool,
    /// What a file before the contract costs the seller.
    pub fee_contract_cents: Cents,
    /// What a file before the deed costs the seller.
    pub fee_deed_cents: Cents,
    /// Where in the syndic's contract that stands (art. 3.89 §1).
    pub fee_source: Option<String>,
    /// Who signs; the syndic of the day where nobody is named.
    pub signatory_name: Option<String>,
    /// As what she signs.
    pub signatory_role: Option<String>,
    /// How many days before the term the syndic is reminded.
    pub remind_days: i32,
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
    const COUNTED: bool = false;
}

impl AssociationOwned for Entity {
    const ASSOCIATION: Column = Column::AssociationId;
}

impl Versioned for Entity {
    const ID: Column = Column::Id;
    const VERSION: Column = Column::Version;
    const UPDATED_AT: Column = Column::UpdatedAt;
}

impl Model {
    /// What a file of a kind costs the seller.
    #[must_use]
    pub const fn fee(&self, kind: TransferKind) -> Cents {
        match kind {
            TransferKind::Contract => self.fee_contract_cents,
            TransferKind::Deed => self.fee_deed_cents,
        }
    }
}
