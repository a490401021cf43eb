//! What was done or refused, by whom, as whom, to what. Rows are only ever added, and every one is bound to the one before.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    id::{AccountId, AssociationId, AuditEventId, OrganizationId, OwnerId, SessionId, SupportGrantId},
    owned::OrganizationOwned,
};

/// How it ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
#[sea_orm(rs_type = "String", db_type = "String(StringLen::N(12))", rename_all = "snake_case")]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It was done.
    Done,
    /// It was refused, and nothing changed.
    Refused,
}

impl Outcome {
    /// Every outcome.
    pub const ALL: [Self; 2] = [Self::Done, Self::Refused];

    /// The stable name in addresses and files.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
        }
    }

    /// The outcome of a name.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|outcome| outcome.code() == code)
    }
}

/// A row of `audit_event`.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_event")]
pub struct Model {
    /// Identifier.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: AuditEventId,
    /// The tenant; absent for what belongs to the platform alone.
    pub organization_id: Option<OrganizationId>,
    /// The chain: the tenant's identifier, or the nil identifier for the platform.
    pub chain_id: Uuid,
    /// The co-ownership, where there is one.
    pub association_id: Option<AssociationId>,
    /// Who; absent for the system itself and for whoever was not signed in.
    pub account_id: Option<AccountId>,
    /// The roles that the person held where she acted, separated by commas.
    pub roles: String,
    /// The session that she acted in.
    pub session_id: Option<SessionId>,
    /// The owner whose view she had taken.
    pub view_as_owner_id: Option<OwnerId>,
    /// The permission by which somebody of the platform acted in the organization.
    pub support_grant_id: Option<SupportGrantId>,
    /// The token by which a program acted for her.
    pub token_id: Option<Uuid>,
    /// What, as `noun_verb`: the name of the use case.
    pub action: String,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it was refused: the code of the refusal.
    pub reason: Option<String>,
    /// The kind of thing; absent where none was named.
    pub subject_kind: Option<String>,
    /// Which thing.
    pub subject_id: Option<Uuid>,
    /// The request that caused it.
    pub request_id: String,
    /// When, in whole microseconds.
    pub at: DateTimeUtc,
    /// What the event needs to be understood; no personal data.
    pub detail: Json,
    /// The rank in its chain, from 1; absent for what was written before there were chains.
    pub sequence: Option<i64>,
    /// The hash of the entry before; empty for the first one.
    pub previous_hash: Option<String>,
    /// SHA-256 over all of the above.
    pub hash: Option<String>,
}

/// Relations are followed by the store's loaders, which keep them inside the tenant.
#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

impl OrganizationOwned for Entity {
    const ORGANIZATION: Column = Column::OrganizationId;
    const COUNTED: bool = false;
}
