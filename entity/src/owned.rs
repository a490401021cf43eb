//! What the store needs to know of an entity to keep it inside its tenant.

use sea_orm::EntityTrait;

/// A table whose rows belong to one organization.
pub trait OrganizationOwned: EntityTrait {
    /// The column that names the organization.
    const ORGANIZATION: Self::Column;
    /// Whether every change of a row is counted as a change of the organization. The platform changes some tables without: what is answered from
    /// them is never kept.
    const COUNTED: bool = true;
}

/// A table whose rows belong to one association of the organization.
pub trait AssociationOwned: OrganizationOwned {
    /// The column that names the association.
    const ASSOCIATION: Self::Column;
}

/// A table whose rows are changed under an optimistic lock.
pub trait Versioned: OrganizationOwned {
    /// The identifier.
    const ID: Self::Column;
    /// The version, which grows by one with every change.
    const VERSION: Self::Column;
    /// When the row was last changed.
    const UPDATED_AT: Self::Column;
}

/// A table whose rows are about one owner.
pub trait OwnerOwned: AssociationOwned {
    /// The column that names the owner.
    const OWNER: Self::Column;
}
