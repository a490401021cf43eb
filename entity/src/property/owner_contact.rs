//! Means of contact of owners, those of the past too.
//!
//! They are where the register knows how to reach somebody. `email`, `phone` and the address of `owner` repeat the primary ones, for
//! letters and lists; they are written together with these rows and nowhere else.

use sea_orm::entity::prelude::*;

use crate::{
    id::{AssociationId, OrganizationId, OwnerContactId, OwnerId},
    owned::{AssociationOwned, OrganizationOwned, OwnerOwned, Versioned},
    property::{ContactKind, ContactPurpose, ContactVisibility, contact_key},
};

/// A row of `owner_contact`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "owner_contact")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: OwnerContactId,
    /// The tenant.
    pub organization_id: OrganizationId,
    /// The co-ownership.
    pub association_id: AssociationId,
    /// Whose it is.
    pub owner_id: OwnerId,
    /// Which kind.
    pub kind: ContactKind,
    /// The address for electronic mail, the number, or street and house number.
    pub value: Option<String>,
    /// Of a postal address.
    pub postal_code: Option<String>,
    /// Of a postal address.
    pub city: Option<String>,
    /// Of a postal address: ISO 3166-1 alpha-2 code.
    pub country: Option<String>,
    /// What people call it.
    pub label: Option<String>,
    /// What it is for.
    pub purpose: ContactPurpose,
    /// Who may see it.
    pub visibility: ContactVisibility,
    /// First day; absent where nobody knows.
    pub starts_on: Option<Date>,
    /// Last day; absent while it lasts.
    pub ends_on: Option<Date>,
    /// Whether letters, mails and calls go there first; one of each kind, telephones of both kinds together.
    pub is_primary: bool,
    /// Grows by one with every change; a change names the version it was made from.
    pub version: i32,
    /// When it was recorded.
    pub created_at: DateTimeUtc,
    /// When it was last changed.
    pub updated_at: DateTimeUtc,
}

impl Model {
    /// Whether it serves on a day.
    #[must_use]
    pub fn is_on(&self, day: Date) -> bool {
        self.starts_on.is_none_or(|first| first <= day) && self.ends_on.is_none_or(|last| day <= last)
    }

    /// What tells whether two means of contact are the same one.
    #[must_use]
    pub fn key(&self) -> String {
        contact_key(self.kind, self.value.as_deref(), self.postal_code.as_deref(), self.city.as_deref())
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
