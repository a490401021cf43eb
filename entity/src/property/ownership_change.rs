//! What was recorded about the title of a unit, and when: the changes, which are the truth that `ownership` is computed from.
//!
//! Rows are only ever added. A correction or an annulment is a row of its own that names the row it stands for.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AccountId, AssociationId, OrganizationId, OwnershipChangeId, UnitId},
    owned::{AssociationOwned, OrganizationOwned},
    property::title::{ChangeKind, TitleDeedKind},
};

/// A row of `ownership_change`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "ownership_change")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OwnershipChangeId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The unit.
    pub unit_id: UnitId,
    /// Rank among the changes of the unit, from 1, in the order in which they were recorded.
    pub number: i32,
    /// How it came to be recorded.
    pub kind: ChangeKind,
    /// The first day on which it holds; of an annulment, the day of what is annulled.
    pub effective_on: Date,
    /// By what kind of act.
    pub deed_kind: Option<TitleDeedKind>,
    /// The day on which the deed was signed.
    pub deed_on: Option<Date>,
    /// The notary who passed it.
    pub notary: Option<String>,
    /// What the deed is quoted by.
    pub deed_reference: Option<String>,
    /// The change that it stands for.
    pub corrects_id: Option<OwnershipChangeId>,
    /// What was wrong, or why it is recorded only now.
    pub reason: Option<String>,
    /// When it was recorded.
    pub recorded_at: DateTimeUtc,
    /// By whom; unknown for what was recorded before changes were kept.
    pub account_id: Option<AccountId>,
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
