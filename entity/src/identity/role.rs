//! The roles of a co-ownership and what each of them may do.

use serde::{Deserialize, Serialize};

/// What a person is, in one association or, for the people of a syndic's firm, in every association of the organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "orm", derive(sea_orm::EnumIter, sea_orm::DeriveActiveEnum))]
#[cfg_attr(
    feature = "orm",
    sea_orm(rs_type = "String", db_type = "String(sea_orm::sea_query::StringLen::N(24))", rename_all = "snake_case")
)]
pub enum Role {
    /// Runs the platform; sees organizations and accounts, never what a tenant keeps in them.
    Superadmin,
    /// The syndic (C. civ. art. 3.89), or somebody of the syndic's firm.
    Syndic,
    /// Keeps the books on the syndic's behalf.
    Accountant,
    /// A member of the council of co-ownership (C. civ. art. 3.90).
    CouncilMember,
    /// A co-owner.
    Owner,
    /// A tenant or another person who lives in or uses a unit.
    Occupant,
    /// Carries out works.
    Contractor,
    /// Asks for the information of C. civ. art. 3.94.
    Notary,
}

/// A thing that a person may be allowed to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Permission {
    /// Create organizations and the first account in them.
    PlatformAdminister,
    /// Create associations in the organization.
    AssociationCreate,
    /// Read an association's identity.
    AssociationRead,
    /// Change or archive an association and its bank accounts.
    AssociationWrite,
    /// Read buildings, units, shares and distribution keys.
    PropertyRead,
    /// Change buildings, units, keys and ownerships; import them.
    PropertyWrite,
    /// Read every owner's name, address and means of contact.
    OwnerRead,
    /// Read the means of contact that an owner gave to the syndic alone.
    ContactRead,
    /// Change owners.
    OwnerWrite,
    /// Read every call for funds and every owner's contribution.
    CallRead,
    /// Preview, issue and cancel calls for funds.
    CallIssue,
    /// Read one's own ownerships and contributions.
    OwnRead,
    /// Read what was done and refused, and by whom.
    AuditRead,
    /// Read the documents that are open to one.
    DocumentRead,
    /// Read every document, also those that are for the managers alone.
    DocumentReadAll,
    /// Add documents, change them, share them, put them away.
    DocumentWrite,
    /// Prepare letters that go by post and write down what became of them.
    LetterSend,
    /// Read requests for the information on the sale of a unit, with who asks and what is answered.
    TransferRead,
    /// Write down such requests, answer them, send the document, and set how the association answers.
    TransferWrite,
}

impl Permission {
    /// Every permission, for tests and documentation.
    pub const ALL: [Self; 19] = [
        Self::PlatformAdminister,
        Self::AssociationCreate,
        Self::AssociationRead,
        Self::AssociationWrite,
        Self::PropertyRead,
        Self::PropertyWrite,
        Self::OwnerRead,
        Self::ContactRead,
        Self::OwnerWrite,
        Self::CallRead,
        Self::CallIssue,
        Self::OwnRead,
        Self::AuditRead,
        Self::DocumentRead,
        Self::DocumentReadAll,
        Self::DocumentWrite,
        Self::LetterSend,
        Self::TransferRead,
        Self::TransferWrite,
    ];
}

impl Permission {
    /// Whether nothing is changed by it.
    #[must_use]
    pub const fn is_reading(self) -> bool {
        match self {
            Self::PlatformAdminister
            | Self::AssociationCreate
            | Self::AssociationWrite
            | Self::PropertyWrite
            | Self::OwnerWrite
            | Self::CallIssue
            | Self::DocumentWrite
            | Self::LetterSend
            | Self::TransferWrite => false,
            Self::AssociationRead
            | Self::PropertyRead
            | Self::OwnerRead
            | Self::ContactRead
            | Self::CallRead
            | Self::OwnRead
            | Self::AuditRead
            | Self::DocumentRead
            | Self::DocumentReadAll
            | Self::TransferRead => true,
        }
    }
}

impl Role {
    /// Every role, in the order in which people are shown them.
    pub const ALL: [Self; 8] = [
        Self::Superadmin,
        Self::Syndic,
        Self::Accountant,
        Self::CouncilMember,
        Self::Owner,
        Self::Occupant,
        Self::Contractor,
        Self::Notary,
    ];

    /// The stable name of the role in addresses, locale files and the API.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Superadmin => "superadmin",
            Self::Syndic => "syndic",
            Self::Accountant => "accountant",
            Self::CouncilMember => "council_member",
            Self::Owner => "owner",
            Self::Occupant => "occupant",
            Self::Contractor => "contractor",
            Self::Notary => "notary",
        }
    }

    /// Whether the role carries the permission. What it carries it *on* (which association) is the scope's business.
    #[must_use]
    pub const fn allows(self, permission: Permission) -> bool {
        match self {
            Self::Superadmin => matches!(permission, Permission::PlatformAdminister),
            Self::Syndic => !matches!(permission, Permission::PlatformAdminister | Permission::OwnRead),
            Self::Accountant => matches!(
                permission,
                Permission::AssociationRead
                    | Permission::PropertyRead
                    | Permission::OwnerRead
                    | Permission::ContactRead
                    | Permission::CallRead
                    | Permission::CallIssue
                    | Permission::DocumentRead
                    | Permission::DocumentReadAll
                    | Permission::DocumentWrite
                    | Permission::LetterSend
                    | Permission::TransferRead
                    | Permission::TransferWrite
            ),
            // The council watches over the syndic's work and may read every document of the association (art. 3.90 §4).
            Self::CouncilMember => {
                matches!(
                    permission,
                    Permission::AssociationRead
                        | Permission::PropertyRead
                        | Permission::OwnerRead
                        | Permission::CallRead
                        | Permission::AuditRead
                        | Permission::DocumentRead
                )
            }
            Self::Owner => {
                matches!(
                    permission,
                    Permission::AssociationRead
                        | Permission::PropertyRead
                        | Permission::OwnRead
                        | Permission::DocumentRead
                )
            }
            // What is marked for those who live in the building.
            Self::Occupant => matches!(permission, Permission::AssociationRead | Permission::DocumentRead),
            // Contractors and notaries reach single objects by links made for them, never the register.
            Self::Contractor | Self::Notary => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Permission, Role};

    #[test]
    fn nobody_but_the_superadmin_administers_the_platform_and_she_reads_no_tenant() {
        for role in Role::ALL {
            assert_eq!(role.allows(Permission::PlatformAdminister), role == Role::Superadmin, "{role:?}");
        }
        for permission in Permission::ALL {
            assert_eq!(
                Role::Superadmin.allows(permission),
                permission == Permission::PlatformAdminister,
                "{permission:?}"
            );
        }
    }

    #[test]
    fn only_syndics_write_the_register() {
        for role in Role::ALL {
            for permission in [
                Permission::PropertyWrite,
                Permission::OwnerWrite,
                Permission::AssociationWrite,
                Permission::AssociationCreate,
            ] {
                assert_eq!(role.allows(permission), role == Role::Syndic, "{role:?} {permission:?}");
            }
        }
    }

    #[test]
    fn owners_and_occupants_read_no_other_persons_data() {
        for role in [Role::Owner, Role::Occupant, Role::Contractor, Role::Notary] {
            assert!(!role.allows(Permission::OwnerRead));
            assert!(!role.allows(Permission::CallRead));
        }
    }
}
