//! Who a program speaks for.

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use entity::{
    id::{AccountId, ApiTokenId, AssociationId, OrganizationId, OwnerId, SecondFactorId, SessionId, TokenFamilyId},
    identity::{
        FactorState, Role, TokenKind, TokenScope, account, api_token, organization, role_assignment, second_factor,
        token_family,
    },
    language::Language,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationDef,
    sea_query::{Expr, ExprTrait},
};

use super::{secret::secret_sha256, session::running};
use crate::{
    ctx::{Actor, Bearer, Host},
    error::Result,
    proof::HeldRole,
    standing::Standing,
    store::{Purpose, Tx},
};

/// How often the last use is written down, so that reading does not write.
const SEEN_EVERY: Duration = Duration::minutes(15);

/// A token with its account and one of the roles in the organization that it works in: one row for each role, or one without.
#[derive(FromQueryResult)]
struct Spoken {
    token: ApiTokenId,
    scope: TokenScope,
    last_used_at: Option<DateTime<Utc>>,
    family: Option<TokenFamilyId>,
    confirmed_at: Option<DateTime<Utc>>,
    account: AccountId,
    email: String,
    display_name: String,
    language: Language,
    superadmin: bool,
    organization: Option<OrganizationId>,
    organization_name: Option<String>,
    changes: Option<i64>,
    suspended_at: Option<DateTime<Utc>>,
    suspension_reason: Option<String>,
    factor_asked: Option<bool>,
    factor: Option<SecondFactorId>,
    role: Option<Role>,
    association: Option<AssociationId>,
    owner: Option<OwnerId>,
}

/// Who a program speaks for with an access token or a personal token; nobody when the token is unknown, of another kind, too old or taken back.
/// Every request asks, so it takes one statement.
///
/// # Errors
/// Failures only.
pub async fn bearer_resume(host: &Host, token: &str) -> Result<Option<Actor>> {
    let now = host.clock.now();
    let rows = {
        let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
        spoken(&tx, token, now, host.clock.today()).await?
    };
    let Some(first) = rows.first() else { return Ok(None) };
    if first.last_used_at.is_none_or(|seen| seen + SEEN_EVERY < now) {
        let tx = host.database.write(Purpose::Platform, Arc::default()).await?;
        let seen = api_token::ActiveModel { last_used_at: Set(Some(now)), ..Default::default() };
        tx.change_platform::<api_token::Entity>(seen, Condition::all().add(api_token::Column::Id.eq(first.token.0)))
            .await?;
        tx.commit().await?;
    }
    let (organization, roles, standing) = standing(&rows, first);
    Ok(Some(Actor {
        account: first.account,
        // A sign-in of a program is a session of its own; a personal token is one by itself.
        session: SessionId(first.family.map_or(first.token.0, |family| family.0)),
        email: first.email.clone(),
        display_name: first.display_name.clone(),
        language: first.language,
        superadmin: first.superadmin,
        organization,
        changes: first.changes,
        roles,
        // Nobody was there to confirm anything when a personal token was read out of a file.
        confirmed_at: first.confirmed_at.unwrap_or(DateTime::UNIX_EPOCH),
        standing,
        factor: FactorState::of(first.factor.is_some(), first.factor_asked.unwrap_or_default()),
        token: Some(Bearer { id: first.token, scope: first.scope }),
    }))
}

/// Where the token works and with which roles: nowhere once the organization is suspended or the last role there is over.
fn standing(rows: &[Spoken], first: &Spoken) -> (Option<(OrganizationId, String)>, Vec<HeldRole>, Standing) {
    let held = |row: &Spoken| row.role.map(|role| HeldRole { role, association: row.association, owner: row.owner });
    let roles: Vec<HeldRole> = rows.iter().filter_map(held).collect();
    match first.organization.zip(first.organization_name.clone()) {
        Some((_, name)) if first.suspended_at.is_some() => {
            let reason = first.suspension_reason.clone().unwrap_or_default();
            (None, Vec::new(), Standing::Suspended { name, reason })
        }
        Some(organization) if !roles.is_empty() => (Some(organization), roles, Standing::Full),
        Some(_) | None => (None, Vec::new(), Standing::Full),
    }
}

async fn spoken(tx: &Tx, token: &str, now: DateTime<Utc>, today: NaiveDate) -> Result<Vec<Spoken>> {
    let account: RelationDef = api_token::Entity::belongs_to(account::Entity)
        .from(api_token::Column::AccountId)
        .to(account::Column::Id)
        .into();
    let organization: RelationDef = api_token::Entity::belongs_to(organization::Entity)
        .from(api_token::Column::OrganizationId)
        .to(organization::Column::Id)
        .into();
    let roles: RelationDef = api_token::Entity::belongs_to(role_assignment::Entity)
        .from((api_token::Column::AccountId, api_token::Column::OrganizationId))
        .to((role_assignment::Column::AccountId, role_assignment::Column::OrganizationId))
        .on_condition(move |_, roles| running(|column| Expr::col((roles.clone(), column)), today))
        .into();
    let family: RelationDef = api_token::Entity::belongs_to(token_family::Entity)
        .from(api_token::Column::FamilyId)
        .to(token_family::Column::Id)
        .into();
    let factor: RelationDef = api_token::Entity::belongs_to(second_factor::Entity)
        .from(api_token::Column::AccountId)
        .to(second_factor::Column::AccountId)
        .on_condition(|_, factor| {
            Condition::all().add(Expr::col((factor, second_factor::Column::VerifiedAt)).is_not_null())
        })
        .into();
    Ok(tx
        .find_platform::<api_token::Entity>()
        .select_only()
        .column_as(api_token::Column::Id, "token")
        .column(api_token::Column::Scope)
        .column(api_token::Column::LastUsedAt)
        .column_as(api_token::Column::FamilyId, "family")
        .column(token_family::Column::ConfirmedAt)
        .column_as(account::Column::Id, "account")
        .column(account::Column::Email)
        .column(account::Column::DisplayName)
        .column(account::Column::Language)
        .column(account::Column::Superadmin)
        .column_as(organization::Column::Id, "organization")
        .column_as(organization::Column::Name, "organization_name")
        .column(organization::Column::Changes)
        .column(organization::Column::SuspendedAt)
        .column(organization::Column::SuspensionReason)
        .column_as(organization::Column::RequiresSecondFactor, "factor_asked")
        .column_as(second_factor::Column::Id, "factor")
        .column(role_assignment::Column::Role)
        .column_as(role_assignment::Column::AssociationId, "association")
        .column_as(role_assignment::Column::OwnerId, "owner")
        .join(JoinType::InnerJoin, account)
        .join(JoinType::LeftJoin, organization)
        .join(JoinType::LeftJoin, roles)
        .join(JoinType::LeftJoin, family)
        .join(JoinType::LeftJoin, factor)
        .filter(api_token::Column::TokenSha256.eq(secret_sha256(token)))
        .filter(api_token::Column::Kind.is_in([TokenKind::Access, TokenKind::Personal]))
        .filter(api_token::Column::ExpiresAt.gt(now))
        .filter(api_token::Column::RevokedAt.is_null())
        .filter(token_family::Column::EndedAt.is_null())
        .filter(account::Column::ArchivedAt.is_null())
        .order_by_asc(role_assignment::Column::CreatedAt)
        .order_by_asc(role_assignment::Column::Id)
        .into_model::<Spoken>()
        .all(tx)
        .await?)
}
