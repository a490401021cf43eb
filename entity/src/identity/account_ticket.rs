//! Links and codes that let somebody do one thing once: accept an invitation, set a new password, confirm a new address. The secret itself is
//! never stored, only its SHA-256.

use sea_orm::entity::prelude::*;

use crate::id::{AccountId, AccountTicketId, OrganizationId};

/// What a link or a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(24))", rename_all = "snake_case")]
pub enum TicketKind {
    /// A link in a mail, by which somebody takes possession of an account that was made for her.
    Invitation,
    /// A code on paper for the same purpose.
    InvitationLetter,
    /// A link in a mail, by which somebody sets a new password.
    Reset,
    /// A link in a mail to a new address, by which it becomes the sign-in address.
    EmailChange,
}

/// A row of `account_ticket`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_ticket")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AccountTicketId,
    /// What it is for.
    pub kind: TicketKind,
    /// SHA-256 of the secret, hexadecimal.
    pub secret_sha256: String,
    /// Whose account.
    pub account_id: AccountId,
    /// The organization that invites, where one does.
    pub organization_id: Option<OrganizationId>,
    /// The new address of an `email_change`, in lower case.
    pub email: Option<String>,
    /// Who asked for it; absent for somebody who was not signed in.
    pub created_by: Option<AccountId>,
    /// When it was made.
    pub created_at: DateTimeUtc,
    /// When it ends at the latest.
    pub expires_at: DateTimeUtc,
    /// When it was used.
    pub used_at: Option<DateTimeUtc>,
    /// When it was replaced by another one, or became pointless.
    pub revoked_at: Option<DateTimeUtc>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
