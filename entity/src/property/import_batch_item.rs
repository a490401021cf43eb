//! What an import made, thing by thing, so that it can be undone as one.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, ImportBatchId, ImportBatchItemId, OrganizationId},
    owned::{AssociationOwned, OrganizationOwned},
    property::kinds,
    refusal::Refusal,
};
use serde::{Deserialize, Serialize};

kinds! {
    /// What kind of thing an import made.
    ImportedKind refused as "imported-kind-unknown" {
        /// A building.
        Building = "building",
        /// An entrance.
        Entrance = "entrance",
        /// A unit.
        Unit = "unit",
        /// An owner.
        Owner = "owner",
        /// A recorded change of ownership.
        OwnershipChange = "ownership_change",
        /// A distribution key.
        Key = "key",
    }
}

/// A row of `import_batch_item`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_batch_item")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportBatchItemId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// The import.
    pub batch_id: ImportBatchId,
    /// What kind of thing it is.
    pub kind: ImportedKind,
    /// Its identifier.
    pub subject_id: Uuid,
    /// The version that it had when the import was done; a higher one tells that it was changed since.
    pub version: i32,
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
