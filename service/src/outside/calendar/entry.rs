//! Which day follows from which row, and writing it down.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, Utc};
use entity::{
    charges::{CallStatus, call_for_funds},
    id::{AssociationId, CalendarEntryId, CallId, HandoverId, Identifier as _, MandateId, TransferId},
    outside::{CalendarKind, calendar_entry},
    property::{association, handover, mandate},
    transfer::{attach_until, transfer, transfer_deed_notice},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{clock::day_in_belgium, ctx::Ctx, error::Result, identity::Entry as Trailed, proof::Proof, store::Tx};

/// Days of the period of the general meeting, the first one not counted (C. civ. art. 3.85 §3 3°).
const PERIOD: u64 = 14;
/// Longest label.
const LABEL_MAX: usize = 200;

/// What a calendar is told of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Planned {
    pub kind: CalendarKind,
    pub subject: Uuid,
    pub association: AssociationId,
    /// First and last day and the label; nothing where there is nothing to be told, or no longer.
    pub days: Option<(NaiveDate, Option<NaiveDate>, Option<String>)>,
}

/// The last day for the payment of a call.
pub(super) fn of_call(row: &call_for_funds::Model) -> Planned {
    let days = (row.status == CallStatus::Issued).then(|| (row.due_on, None, Some(row.title.clone())));
    Planned { kind: CalendarKind::CallDue, subject: row.id.0, association: row.association_id, days }
}

/// The last day of a mandate.
pub(super) fn of_mandate(row: &mandate::Model) -> Planned {
    let days = row.term().last_day().map(|day| (day, None, Some(row.name.clone())));
    Planned { kind: CalendarKind::MandateEnd, subject: row.id.0, association: row.association_id, days }
}

/// The last day on which a former syndic hands over in time.
pub(super) fn of_handover(row: &handover::Model) -> Planned {
    let days = row.status.is_running().then(|| (row.due_on, None, Some(row.predecessor_name.clone())));
    Planned { kind: CalendarKind::HandoverDue, subject: row.id.0, association: row.association_id, days }
}

/// The day by which the information about a unit is given: the earlier of the law's and that of practice, while somebody waits for it.
pub(super) fn of_transfer(row: &transfer::Model) -> Planned {
    let days = row.is_unanswered().then(|| (row.alarm_on, None, Some(row.number.clone())));
    Planned { kind: CalendarKind::TransferDue, subject: row.id.0, association: row.association_id, days }
}

/// The last day of an attachment, while the latest notice of the deed says that the seller contests what she owes.
pub(super) fn of_attachment(row: &transfer::Model, latest: Option<&transfer_deed_notice::Model>) -> Planned {
    let until = latest
        .filter(|_| row.cancelled_at.is_none())
        .and_then(|notice| notice.contested_on)
        .and_then(attach_until)
        .map(|until| (until, None, Some(row.number.clone())));
    Planned { kind: CalendarKind::AttachmentDue, subject: row.id.0, association: row.association_id, days: until }
}

/// The fifteen days of the general meeting, from this year on.
pub(super) fn of_association(row: &association::Model, today: NaiveDate) -> Planned {
    let first = row
        .meeting_period_start
        .filter(|_| row.archived_at.is_none())
        .and_then(|start| NaiveDate::from_ymd_opt(today.year(), start.month(), start.day()));
    let days = first.map(|first| (first, first.checked_add_days(Days::new(PERIOD)), None));
    Planned { kind: CalendarKind::MeetingPeriod, subject: row.id.0, association: row.id, days }
}

/// Computes the entries anew of everything that the trail of a change speaks of.
pub(crate) async fn follow(tx: &Tx, proof: &Proof, now: DateTime<Utc>, trail: &[Trailed]) -> Result<()> {
    for entry in trail {
        let Some((kind, id)) = entry.subject else { continue };
        for planned in planned(tx, proof, now, (kind, id), &entry.action).await? {
            write(tx, proof, now, planned).await?;
        }
    }
    Ok(())
}

async fn planned(
    tx: &Tx,
    proof: &Proof,
    now: DateTime<Utc>,
    (kind, id): (&str, Uuid),
    action: &str,
) -> Result<Vec<Planned>> {
    let one = match kind {
        CallId::KIND if matches!(action, "call_issue" | "call_cancel") => {
            let row =
                tx.find::<call_for_funds::Entity>(proof).filter(call_for_funds::Column::Id.eq(id)).one(tx).await?;
            row.as_ref().map(of_call)
        }
        MandateId::KIND => {
            let row = tx.find::<mandate::Entity>(proof).filter(mandate::Column::Id.eq(id)).one(tx).await?;
            row.as_ref().map(of_mandate)
        }
        HandoverId::KIND if action != "handover_mark" => {
            let row = tx.find::<handover::Entity>(proof).filter(handover::Column::Id.eq(id)).one(tx).await?;
            row.as_ref().map(of_handover)
        }
        TransferId::KIND => return of_sold(tx, proof, id, action).await,
        AssociationId::KIND if matches!(action, "association_settings_update" | "association_archive") => {
            let row = tx.find::<association::Entity>(proof).filter(association::Column::Id.eq(id)).one(tx).await?;
            row.as_ref().map(|row| of_association(row, day_in_belgium(now)))
        }
        _ => None,
    };
    Ok(one.into_iter().collect())
}

/// The two days of a unit that is sold: by when the information is given, and by when contested arrears are attached.
async fn of_sold(tx: &Tx, proof: &Proof, id: Uuid, action: &str) -> Result<Vec<Planned>> {
    let Some(row) = tx.find::<transfer::Entity>(proof).filter(transfer::Column::Id.eq(id)).one(tx).await? else {
        return Ok(Vec::new());
    };
    let mut days = vec![of_transfer(&row)];
    if matches!(action, "transfer_deed_notice" | "transfer_cancel") {
        let latest = tx
            .find::<transfer_deed_notice::Entity>(proof)
            .filter(transfer_deed_notice::Column::TransferId.eq(id))
            .order_by_desc(transfer_deed_notice::Column::CreatedAt)
            .order_by_desc(transfer_deed_notice::Column::Id)
            .one(tx)
            .await?;
        days.push(of_attachment(&row, latest.as_ref()));
    }
    Ok(days)
}

/// Writes an entry down, changes it under a higher sequence, or calls it off; leaves it alone when nothing is new.
async fn write(tx: &Tx, proof: &Proof, now: DateTime<Utc>, planned: Planned) -> Result<()> {
    let known = tx
        .find::<calendar_entry::Entity>(proof)
        .filter(calendar_entry::Column::Kind.eq(planned.kind))
        .filter(calendar_entry::Column::SubjectId.eq(planned.subject))
        .one(tx)
        .await?;
    match (known, planned.days.clone()) {
        (None, None) => Ok(()),
        (None, Some(_)) => match row(&planned, now) {
            Some(row) => tx.insert(proof, row).await,
            None => Ok(()),
        },
        (Some(known), None) if known.cancelled_at.is_some() => Ok(()),
        (Some(known), None) => {
            let change = calendar_entry::ActiveModel {
                cancelled_at: Set(Some(now)),
                sequence: Set(known.sequence.saturating_add(1)),
                ..Default::default()
            };
            tx.change::<calendar_entry::Entity, _>(proof, known.id, None, now, change).await
        }
        (Some(known), Some((starts_on, ends_on, label))) => {
            let label = cut(label);
            let same = known.cancelled_at.is_none()
                && (known.starts_on, known.ends_on, &known.label) == (starts_on, ends_on, &label);
            if same {
                return Ok(());
            }
            let change = calendar_entry::ActiveModel {
                starts_on: Set(starts_on),
                ends_on: Set(ends_on),
                label: Set(label),
                cancelled_at: Set(None),
                sequence: Set(known.sequence.saturating_add(1)),
                ..Default::default()
            };
            tx.change::<calendar_entry::Entity, _>(proof, known.id, None, now, change).await
        }
    }
}

/// The row of a new entry; nothing where there is nothing to be told.
pub(super) fn row(planned: &Planned, now: DateTime<Utc>) -> Option<calendar_entry::ActiveModel> {
    let (starts_on, ends_on, label) = planned.days.clone()?;
    Some(calendar_entry::ActiveModel {
        id: Set(Ctx::mint::<CalendarEntryId>()),
        association_id: Set(planned.association),
        kind: Set(planned.kind),
        subject_id: Set(planned.subject),
        starts_on: Set(starts_on),
        ends_on: Set(ends_on),
        label: Set(cut(label)),
        sequence: Set(0),
        cancelled_at: Set(None),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    })
}

fn cut(label: Option<String>) -> Option<String> {
    label.map(|label| label.chars().take(LABEL_MAX).collect())
}
