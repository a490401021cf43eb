//! Who a program speaks for.

use std::sync::Arc;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use entity::{
    id::{ApiTokenId, SessionId, TokenFamilyId},
    identity::{TokenKind, TokenScope, api_token, token_family},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect,
    RelationDef,
};

use super::{
    secret::secret_sha256,
    who::{Place, Who, with_who},
};
use crate::{
    ctx::{Actor, Bearer, Host},
    error::Result,
    proof::HeldRole,
    standing::Standing,
    store::{Purpose, Tx},
};

/// How often the last use is written down, so that reading does not write.
const SEEN_EVERY: Duration = Duration::minutes(15);

/// A token with whom it speaks for: one row for each of her roles, or one without.
#[derive(FromQueryResult)]
struct Spoken {
    token: ApiTokenId,
    scope: TokenScope,
    last_used_at: Option<DateTime<Utc>>,
    family: Option<TokenFamilyId>,
    confirmed_at: Option<DateTime<Utc>>,
    #[sea_orm(nested)]
    who: Who,
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
    // A sign-in of a program is a session of its own; a personal token is one by itself.
    let session = SessionId(first.family.map_or(first.token.0, |family| family.0));
    // Nobody was there to confirm anything when a personal token was read out of a file.
    let confirmed_at = first.confirmed_at.unwrap_or(DateTime::UNIX_EPOCH);
    let bearer = Bearer { id: first.token, scope: first.scope };
    Ok(Some(first.who.actor(session, standing(&rows, &first.who), confirmed_at, Some(bearer))))
}

/// Where the token works and with which roles: nowhere once the organization is suspended or the last role there is over.
fn standing(rows: &[Spoken], first: &Who) -> Place {
    let roles: Vec<HeldRole> = rows.iter().filter_map(|row| row.who.held()).collect();
    match (first.organization.zip(first.organization_name.clone()), first.suspended()) {
        (Some(_), Some(suspended)) => (None, Vec::new(), suspended),
        (Some(organization), None) if !roles.is_empty() => (Some(organization), roles, Standing::Full),
        _ => (None, Vec::new(), Standing::Full),
    }
}

async fn spoken(tx: &Tx, token: &str, now: DateTime<Utc>, today: NaiveDate) -> Result<Vec<Spoken>> {
    let family: RelationDef = api_token::Entity::belongs_to(token_family::Entity)
        .from(api_token::Column::FamilyId)
        .to(token_family::Column::Id)
        .into();
    let tokens = tx
        .find_platform::<api_token::Entity>()
        .select_only()
        .column_as(api_token::Column::Id, "token")
        .column(api_token::Column::Scope)
        .column(api_token::Column::LastUsedAt)
        .column_as(api_token::Column::FamilyId, "family")
        .column(token_family::Column::ConfirmedAt)
        .join(JoinType::LeftJoin, family)
        .filter(api_token::Column::TokenSha256.eq(secret_sha256(token)))
        .filter(api_token::Column::Kind.is_in([TokenKind::Access, TokenKind::Personal]))
        .filter(api_token::Column::ExpiresAt.gt(now))
        .filter(api_token::Column::RevokedAt.is_null())
        .filter(token_family::Column::EndedAt.is_null());
    let tokens = with_who(tokens, api_token::Column::AccountId, api_token::Column::OrganizationId, today);
    Ok(tokens.into_model::<Spoken>().all(tx).await?)
}
