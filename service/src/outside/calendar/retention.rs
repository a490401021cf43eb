//! The days on which documents need not be kept any longer, for those who manage them.
//!
//! Hundreds of documents end on one day, so a calendar has one entry for the day and not one for each; the page of documents shows which.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::{
    id::AssociationId, identity::Permission, library::document, outside::CalendarEvent, property::association,
};
use sea_orm::{ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use crate::{ctx::Ctx, error::Result, text::Value};

/// How far ahead is looked: terms of ten years and more are nothing to plan for yet.
const AHEAD_DAYS: u64 = 400;
/// Most days.
const DAYS_MAX: u64 = 500;

/// The days of the near future, and when any document that counts for them last changed.
#[derive(Debug, Default)]
pub(super) struct Ends {
    pub events: Vec<CalendarEvent>,
    pub changed_at: Option<DateTime<Utc>>,
}

#[derive(FromQueryResult)]
struct Day {
    association_id: AssociationId,
    kept_until: NaiveDate,
    first: DateTime<Utc>,
    last: DateTime<Utc>,
}

/// The days from `since` on, in the associations whose documents the person manages: two statements.
pub(super) async fn ends(
    ctx: &Ctx,
    associations: &BTreeMap<AssociationId, association::Model>,
    since: NaiveDate,
) -> Result<Ends> {
    let managed: Vec<AssociationId> =
        associations.keys().copied().filter(|id| ctx.may_in(Permission::DocumentReadAll, *id)).collect();
    if managed.is_empty() {
        return Ok(Ends::default());
    }
    let proof = ctx.prove(Permission::DocumentReadAll)?;
    let tx = ctx.reader().await?;
    let until = ctx.today().checked_add_days(Days::new(AHEAD_DAYS));
    let near = || {
        Condition::all()
            .add(document::Column::AssociationId.is_in(managed.iter().map(|id| id.0)))
            .add(document::Column::KeptUntil.gte(since))
            .add(document::Column::KeptUntil.lte(until))
    };
    let days = tx
        .find::<document::Entity>(&proof)
        .filter(near())
        .filter(document::Column::ArchivedAt.is_null())
        .filter(document::Column::HeldAt.is_null())
        .select_only()
        .column(document::Column::AssociationId)
        .column(document::Column::KeptUntil)
        .column_as(document::Column::CreatedAt.min(), "first")
        .column_as(document::Column::UpdatedAt.max(), "last")
        .group_by(document::Column::AssociationId)
        .group_by(document::Column::KeptUntil)
        .order_by_asc(document::Column::KeptUntil)
        .order_by_asc(document::Column::AssociationId)
        .limit(DAYS_MAX)
        .into_model::<Day>()
        .all(&*tx)
        .await?;
    // What was put away or is held counts too: its day may be gone because of it.
    let changed_at: Option<Option<DateTime<Utc>>> = tx
        .find::<document::Entity>(&proof)
        .filter(near())
        .select_only()
        .column_as(document::Column::UpdatedAt.max(), "last")
        .into_tuple()
        .one(&*tx)
        .await?;
    let events = days.iter().filter_map(|day| Some(event(ctx, day, associations.get(&day.association_id)?))).collect();
    Ok(Ends { events, changed_at: changed_at.flatten() })
}

fn event(ctx: &Ctx, day: &Day, association: &association::Model) -> CalendarEvent {
    let language = ctx.language();
    let name = [("association", Value::from(association.name_in(language).to_owned()))];
    let host = ctx.host();
    CalendarEvent {
        uid: format!("retention-end-{}-{}@{}", association.id, day.kept_until, super::show::server_name(host)),
        // The words never change, and a day that is gone is not called off: the calendar is read anew as a whole.
        sequence: 0,
        cancelled: false,
        yearly: false,
        starts_on: day.kept_until,
        ends_on: day.kept_until,
        summary: ctx.text().with("outside-calendar-retention-end", &name),
        description: String::new(),
        url: format!("{}/{}/a/{}/documents", host.public_url, language.code(), association.slug),
        created_at: day.first,
        changed_at: day.last,
    }
}
