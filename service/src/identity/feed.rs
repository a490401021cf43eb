//! Who a calendar asks for that comes with an address.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{ApiTokenId, AssociationId, CalendarFeedId, SessionId},
    identity::TokenScope,
    language::Language,
    outside::calendar_feed,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, FromQueryResult, QueryFilter, QuerySelect};

use super::{
    secret::secret_sha256,
    throttle::Counter,
    who::{Who, with_who},
};
use crate::{
    ctx::{Actor, Bearer, Host},
    error::Result,
    proof::HeldRole,
    standing::Standing,
    store::Purpose,
};

/// How often the last use is written down, so that reading does not write.
const SEEN_EVERY: Duration = Duration::minutes(15);

/// What an address opens.
pub(crate) struct Feed {
    /// The association that it is about; every one where she has a role when absent.
    pub association: Option<AssociationId>,
    /// The language of the entries.
    pub language: Language,
    /// When it was made.
    pub created_at: DateTime<Utc>,
}

/// An address with whose it is: one row for each of her roles, or one without.
#[derive(FromQueryResult)]
struct Followed {
    feed: CalendarFeedId,
    about: Option<AssociationId>,
    written_in: Language,
    made_at: DateTime<Utc>,
    last_used_at: Option<DateTime<Utc>>,
    #[sea_orm(nested)]
    who: Who,
}

/// Whose address this is and what it opens; nothing when it is unknown, was taken back, or when she has no role left where it leads. She is there to
/// read and for nothing else.
///
/// # Errors
/// `sign-in-throttled` for a network address that has tried too many unknown ones.
pub(crate) async fn feed_resume(host: &Host, token: &str, ip: &str) -> Result<Option<(Feed, Actor)>> {
    let now = host.clock.now();
    let counter = Counter::feed_from(ip);
    let rows = {
        let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
        counter.check(&tx, now).await?;
        let feeds = tx
            .find_platform::<calendar_feed::Entity>()
            .select_only()
            .column_as(calendar_feed::Column::Id, "feed")
            .column_as(calendar_feed::Column::AssociationId, "about")
            .column_as(calendar_feed::Column::Language, "written_in")
            .column_as(calendar_feed::Column::CreatedAt, "made_at")
            .column(calendar_feed::Column::LastUsedAt)
            .filter(calendar_feed::Column::TokenSha256.eq(secret_sha256(token)))
            .filter(calendar_feed::Column::RevokedAt.is_null());
        let today = host.clock.today();
        let feeds = with_who(feeds, calendar_feed::Column::AccountId, calendar_feed::Column::OrganizationId, today);
        feeds.into_model::<Followed>().all(&tx).await?
    };
    let Some(first) = rows.first() else {
        let tx = host.database.write(Purpose::Platform, Arc::default()).await?;
        counter.fail(&tx, now).await?;
        tx.commit().await?;
        return Ok(None);
    };
    let roles: Vec<HeldRole> = rows.iter().filter_map(|row| row.who.held()).collect();
    let place = first.who.organization.zip(first.who.organization_name.clone());
    let (Some(place), None, false) = (place, first.who.suspended(), roles.is_empty()) else { return Ok(None) };
    if first.last_used_at.is_none_or(|seen| seen + SEEN_EVERY < now) {
        let tx = host.database.write(Purpose::Platform, Arc::default()).await?;
        let seen = calendar_feed::ActiveModel { last_used_at: Set(Some(now)), ..Default::default() };
        let this = Condition::all().add(calendar_feed::Column::Id.eq(first.feed.0));
        tx.change_platform::<calendar_feed::Entity>(seen, this).await?;
        tx.commit().await?;
    }
    let bearer = Bearer { id: ApiTokenId(first.feed.0), scope: TokenScope::Read };
    let place = (Some(place), roles, Standing::Full);
    let actor = first.who.actor(SessionId(first.feed.0), place, DateTime::UNIX_EPOCH, Some(bearer));
    let feed = Feed { association: first.about, language: first.written_in, created_at: first.made_at };
    Ok(Some((feed, actor)))
}
