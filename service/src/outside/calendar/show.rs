//! What a calendar is answered that asks with an address.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use entity::{
    charges::contribution,
    id::{AssociationId, CallId},
    identity::Permission,
    money::Cents,
    outside::{CalendarEvent, CalendarKind, calendar, calendar_entry, uid},
    property::association,
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect as _, Select};

use super::retention::ends;
use crate::{
    ctx::{Ctx, Host, RequestInfo},
    error::{Error, Result},
    identity::feed_resume,
    store::Tx,
    text::Value,
};

/// How long what has passed stays in calendars.
const PAST_DAYS: u64 = 400;
/// How long calendars hear of what was called off.
const CALLED_OFF: Duration = Duration::days(60);
/// Most entries of a calendar.
const ENTRIES_MAX: usize = 2_000;

/// A calendar as it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarFile {
    /// iCalendar (RFC 5545).
    pub text: String,
    /// When something in it last changed.
    pub changed_at: DateTime<Utc>,
}

impl CalendarFile {
    /// When something in it last changed, as HTTP writes it (RFC 9110 §5.6.7).
    #[must_use]
    pub fn last_modified(&self) -> String {
        self.changed_at.format("%a, %d %b %Y %H:%M:%S GMT").to_string()
    }
}

/// The calendar behind an address, for whoever asks with it: what its owner may see now, with the roles that she holds now.
///
/// # Errors
/// `NotFound` for an address that is unknown, taken back, or opens nothing any more; `sign-in-throttled` for a network address that has tried too many
/// of them.
pub async fn calendar_file(host: &Host, token: &str, ip: &str, request_id: &str) -> Result<CalendarFile> {
    let Some((feed, actor)) = feed_resume(host, token, ip).await? else {
        return Err(Error::not_found("calendar-feed-unknown"));
    };
    let info = RequestInfo { request_id: request_id.to_owned(), language: feed.language };
    let ctx = Ctx::new(host.clone(), info, Some(actor));
    // Whoever has no role any more is told as little as whoever has made the address up.
    let unknown = |_| Error::not_found("calendar-feed-unknown");
    let proof = match feed.association {
        Some(association) => ctx.prove_in(Permission::AssociationRead, association).map_err(unknown)?,
        None => ctx.prove(Permission::AssociationRead).map_err(unknown)?,
    };
    let tx = ctx.reader().await?;
    let mut associations = tx.find::<association::Entity>(&proof).filter(association::Column::ArchivedAt.is_null());
    if let Some(association) = feed.association {
        associations = associations.filter(association::Column::Id.eq(association.0));
    }
    let associations: BTreeMap<AssociationId, association::Model> =
        associations.all(&*tx).await?.into_iter().map(|row| (row.id, row)).collect();
    let own = own_calls(&ctx).await?;
    let visible = visible(&ctx, associations.keys().copied(), &own);
    let (now, today) = (ctx.now(), ctx.today());
    let since = today.checked_sub_days(Days::new(PAST_DAYS)).unwrap_or(today);
    let standing = Condition::any()
        .add(calendar_entry::Column::CancelledAt.is_null())
        .add(calendar_entry::Column::CancelledAt.gte(now - CALLED_OFF));
    let query = tx.find::<calendar_entry::Entity>(&proof).filter(visible).filter(standing);
    let entries = entries(&tx, query, (since, today)).await?;
    let ends = ends(&ctx, &associations, since).await?;
    let changed_at = entries.iter().map(|entry| entry.updated_at).chain(ends.changed_at).max();
    let changed_at = changed_at.unwrap_or(feed.created_at);
    let events: Vec<CalendarEvent> = entries
        .iter()
        .filter_map(|entry| Some(event(&ctx, entry, associations.get(&entry.association_id)?, &own)))
        .chain(ends.events)
        .collect();
    let name = match feed.association.and_then(|id| associations.get(&id)) {
        Some(row) => row.name_in(feed.language).to_owned(),
        None => ctx.text().get("outside-calendar-name"),
    };
    Ok(CalendarFile { text: calendar(&name, feed.language, &events), changed_at })
}

/// The entries of a calendar, by their days: what is still to come, and as much of what has passed as there is room for beside it. A calendar that is
/// too full loses what is oldest: nobody misses a deadline because of that.
async fn entries(
    tx: &Tx,
    query: Select<calendar_entry::Entity>,
    (since, today): (NaiveDate, NaiveDate),
) -> Result<Vec<calendar_entry::Model>> {
    let room = |taken: usize| u64::try_from(ENTRIES_MAX.saturating_sub(taken)).unwrap_or_default().saturating_add(1);
    // A period in which meetings are held comes back every year, whenever it began first.
    let ahead = Condition::any()
        .add(calendar_entry::Column::StartsOn.gte(today))
        .add(calendar_entry::Column::EndsOn.gte(today))
        .add(calendar_entry::Column::Kind.eq(CalendarKind::MeetingPeriod));
    let ended =
        Condition::any().add(calendar_entry::Column::EndsOn.is_null()).add(calendar_entry::Column::EndsOn.lt(today));
    let past = Condition::all()
        .add(calendar_entry::Column::StartsOn.gte(since))
        .add(calendar_entry::Column::StartsOn.lt(today))
        .add(calendar_entry::Column::Kind.ne(CalendarKind::MeetingPeriod))
        .add(ended);
    let mut entries = query
        .clone()
        .filter(ahead)
        .order_by_asc(calendar_entry::Column::StartsOn)
        .order_by_asc(calendar_entry::Column::Id)
        .limit(room(0))
        .all(tx)
        .await?;
    let passed = query
        .filter(past)
        .order_by_desc(calendar_entry::Column::StartsOn)
        .order_by_desc(calendar_entry::Column::Id)
        .limit(room(entries.len()))
        .all(tx)
        .await?;
    entries.extend(passed);
    if entries.len() > ENTRIES_MAX {
        tracing::warn!(max = ENTRIES_MAX, "a calendar has more entries than are sent, and is cut");
        entries.truncate(ENTRIES_MAX);
    }
    entries.sort_by_key(|entry| (entry.starts_on, entry.id));
    Ok(entries)
}

/// What the person owes for each call that asks something of her.
async fn own_calls(ctx: &Ctx) -> Result<BTreeMap<CallId, Cents>> {
    let Ok(proof) = ctx.prove_personal(Permission::CallRead, Permission::OwnRead) else { return Ok(BTreeMap::new()) };
    if proof.own_owners().next().is_none() {
        return Ok(BTreeMap::new());
    }
    let tx = ctx.reader().await?;
    let rows = tx
        .find_personal::<contribution::Entity>(&proof)
        .filter(proof.own_condition(contribution::Column::OwnerId))
        .filter(contribution::Column::Amount.gt(0_i64))
        .all(&*tx)
        .await?;
    let mut owed: BTreeMap<CallId, Vec<Cents>> = BTreeMap::new();
    for row in rows {
        owed.entry(row.call_id).or_default().push(row.amount);
    }
    Ok(owed.into_iter().map(|(call, amounts)| (call, Cents::checked_sum(amounts).unwrap_or(Cents::ZERO))).collect())
}

/// Which entries the person may see: the dues of every call where she reads every call, and of her own calls elsewhere; handovers where she works with
/// the register, and both terms of sold units where she answers them; everything else wherever she may read the association.
fn visible(ctx: &Ctx, associations: impl Iterator<Item = AssociationId>, own: &BTreeMap<CallId, Cents>) -> Condition {
    let mut condition = Condition::any();
    for association in associations {
        let mut kinds = vec![CalendarKind::MandateEnd, CalendarKind::MeetingPeriod];
        if ctx.may_in(Permission::CallRead, association) {
            kinds.push(CalendarKind::CallDue);
        }
        if ctx.may_in(Permission::OwnerRead, association) {
            kinds.push(CalendarKind::HandoverDue);
        }
        if ctx.may_in(Permission::TransferRead, association) {
            kinds.extend([CalendarKind::TransferDue, CalendarKind::AttachmentDue]);
        }
        condition = condition.add(
            Condition::all()
                .add(calendar_entry::Column::AssociationId.eq(association.0))
                .add(calendar_entry::Column::Kind.is_in(kinds)),
        );
    }
    condition.add(
        Condition::all()
            .add(calendar_entry::Column::Kind.eq(CalendarKind::CallDue))
            .add(calendar_entry::Column::SubjectId.is_in(own.keys().map(|id| id.0))),
    )
}

/// What the server is called on the network.
pub(super) fn server_name(host: &Host) -> &str {
    let address = host.public_url.split("://").last().unwrap_or_default();
    address.split(['/', ':']).next().unwrap_or_default()
}

fn event(
    ctx: &Ctx,
    entry: &calendar_entry::Model,
    association: &association::Model,
    own: &BTreeMap<CallId, Cents>,
) -> CalendarEvent {
    let (text, language) = (ctx.text(), ctx.language());
    let values = [
        ("label", Value::from(entry.label.clone().unwrap_or_default())),
        ("association", Value::from(association.name_in(language).to_owned())),
    ];
    let summary = text.with(&format!("outside-calendar-{}", entry.kind.code().replace('_', "-")), &values);
    let owed = own.get(&CallId(entry.subject_id)).filter(|_| entry.kind == CalendarKind::CallDue);
    let description = owed
        .map(|amount| text.with("outside-calendar-owed", &[("amount", Value::from(amount.format(language)))]))
        .unwrap_or_default();
    let inside = match entry.kind {
        CalendarKind::CallDue => format!("/calls/{}", entry.subject_id),
        CalendarKind::MandateEnd => String::new(),
        CalendarKind::HandoverDue => format!("/handover/{}", entry.subject_id),
        CalendarKind::TransferDue | CalendarKind::AttachmentDue => format!("/transfers/{}", entry.subject_id),
        CalendarKind::MeetingPeriod => String::new(),
    };
    CalendarEvent {
        uid: uid(entry.kind, entry.subject_id, server_name(ctx.host())),
        sequence: entry.sequence,
        cancelled: entry.cancelled_at.is_some(),
        yearly: entry.kind == CalendarKind::MeetingPeriod,
        starts_on: entry.starts_on,
        ends_on: entry.ends_on.unwrap_or(entry.starts_on),
        summary,
        description,
        url: format!("{}/{}/a/{}{inside}", ctx.host().public_url, language.code(), association.slug),
        created_at: entry.created_at,
        changed_at: entry.updated_at,
    }
}
