//! Whom a session or a token speaks for: the account, the organization that it works in, and the roles there.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    id::{AccountId, AssociationId, OrganizationId, OwnerId, SecondFactorId, SessionId},
    identity::{FactorState, Role, account, organization, organization_change, role_assignment, second_factor},
    language::Language,
};
use sea_orm::{
    EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef, Select,
    sea_query::{Condition, Expr, ExprTrait},
};

use super::session::counting;
use crate::{
    ctx::{Actor, Bearer},
    messaging::UNREAD_MAX,
    proof::HeldRole,
    standing::Standing,
};

/// Where somebody stands, with which roles, and how.
pub(super) type Place = (Option<(OrganizationId, String)>, Vec<HeldRole>, Standing);

/// An account with the organization that it works in and one of its roles there: one row for each role, or one without.
#[derive(FromQueryResult)]
pub(super) struct Who {
    pub account: AccountId,
    email: String,
    display_name: String,
    language: Language,
    pub superadmin: bool,
    pub organization: Option<OrganizationId>,
    pub organization_name: Option<String>,
    changes: Option<i64>,
    pub suspended_at: Option<DateTime<Utc>>,
    suspension_reason: Option<String>,
    factor: Option<SecondFactorId>,
    factor_asked: Option<bool>,
    role: Option<Role>,
    association: Option<AssociationId>,
    owner: Option<OwnerId>,
    unread: i64,
}

impl Who {
    /// The role of this row.
    pub fn held(&self) -> Option<HeldRole> {
        self.role.map(|role| HeldRole { role, association: self.association, owner: self.owner })
    }

    /// What somebody is told whose organization is suspended.
    pub fn suspended(&self) -> Option<Standing> {
        self.suspended_at?;
        let name = self.organization_name.clone()?;
        Some(Standing::Suspended { name, reason: self.suspension_reason.clone().unwrap_or_default() })
    }

    /// The person herself, in a place.
    pub fn actor(&self, session: SessionId, place: Place, confirmed_at: DateTime<Utc>, token: Option<Bearer>) -> Actor {
        let (organization, roles, standing) = place;
        Actor {
            account: self.account,
            session,
            email: self.email.clone(),
            display_name: self.display_name.clone(),
            language: self.language,
            superadmin: self.superadmin,
            organization,
            changes: self.changes,
            roles,
            standing,
            factor: FactorState::of(self.factor.is_some(), self.factor_asked.unwrap_or_default()),
            confirmed_at,
            token,
            unread: u32::try_from(self.unread).unwrap_or_default(),
        }
    }
}

/// Has a query of what somebody brings answer the columns of [`Who`] along with its own, in the same statement. The two columns say whose it is and
/// where it works; nothing is answered for an account that was closed.
pub(super) fn with_who<E: EntityTrait>(
    query: Select<E>,
    account: E::Column,
    organization: E::Column,
    today: NaiveDate,
) -> Select<E> {
    let accounts: RelationDef = E::belongs_to(account::Entity).from(account).to(account::Column::Id).into();
    let changes: RelationDef =
        E::belongs_to(organization_change::Entity).from(organization).to(organization_change::Column::Id).into();
    let organizations: RelationDef =
        E::belongs_to(organization::Entity).from(organization).to(organization::Column::Id).into();
    let roles: RelationDef = E::belongs_to(role_assignment::Entity)
        .from((account, organization))
        .to((role_assignment::Column::AccountId, role_assignment::Column::OrganizationId))
        .on_condition(move |_, roles| counting(|column| Expr::col((roles.clone(), column)), today))
        .into();
    let factors: RelationDef = E::belongs_to(second_factor::Entity)
        .from(account)
        .to(second_factor::Column::AccountId)
        .on_condition(|_, factor| {
            Condition::all().add(Expr::col((factor, second_factor::Column::VerifiedAt)).is_not_null())
        })
        .into();
    query
        .column_as(account::Column::Id, "account")
        .column(account::Column::Email)
        .column(account::Column::DisplayName)
        .column(account::Column::Language)
        .column(account::Column::Superadmin)
        .column_as(organization::Column::Id, "organization")
        .column_as(organization::Column::Name, "organization_name")
        .column_as(organization_change::Column::Number, "changes")
        .column(organization::Column::SuspendedAt)
        .column(organization::Column::SuspensionReason)
        .column_as(second_factor::Column::Id, "factor")
        .column_as(organization::Column::RequiresSecondFactor, "factor_asked")
        .column(role_assignment::Column::Role)
        .column_as(role_assignment::Column::AssociationId, "association")
        .column_as(role_assignment::Column::OwnerId, "owner")
        .expr_as(Expr::cust(unread()), "unread")
        .join(JoinType::InnerJoin, accounts)
        .join(JoinType::LeftJoin, organizations)
        .join(JoinType::LeftJoin, changes)
        .join(JoinType::LeftJoin, roles)
        .join(JoinType::LeftJoin, factors)
        .filter(open())
        .order_by_asc(role_assignment::Column::CreatedAt)
        .order_by_asc(role_assignment::Column::Id)
}

/// How many notifications the account has not read, counted as far as the badge shows. Every page shows it, so it is asked along with who asks.
fn unread() -> String {
    format!(
        "(SELECT count(*) FROM (SELECT 1 FROM notification WHERE notification.account_id = account.id \
         AND notification.read_at IS NULL LIMIT {UNREAD_MAX}) AS unread)"
    )
}

/// Accounts that were not closed.
fn open() -> Expr {
    Expr::col((account::Entity, account::Column::ArchivedAt)).is_null()
}
