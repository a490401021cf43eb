//! What happens to requests by itself, looked at every morning: the syndic is reminded of terms that come near or are over, also of the one by which
//! contested arrears are attached, and what was delivered expires once its figures are too old to be relied on.
//!
//! Begun again, a morning finds what it has done: the day of the last reminder stands in the row, and what has expired is not delivered any more.

mod attachments;

use std::{collections::BTreeMap, sync::Arc};

use chrono::{Days, NaiveDate};
use entity::{
    id::{AssociationId, Identifier as _, OrganizationId, TransferId, UnitId},
    identity::audit_event,
    messaging::Kind,
    property::unit,
    transfer::{REMIND_DAYS, TransferEvent, TransferState, transfer, transfer_setting},
};
use futures::{FutureExt as _, future::BoxFuture};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, sea_query::Expr};

use super::{read::unanswered, tell::notice};
use crate::{
    error::Result,
    identity::{Entry, Origin, append},
    jobs::{Done, Handler, JobError, JobKind, Rule, Run, Schedule},
    messaging::{notify_on, organizations},
    proof::Proof,
    store::Tx,
};

/// The job.
const KIND: JobKind = "transfer.terms";
/// How many days before a term reminders may begin at the most.
const AHEAD_DAYS: u64 = 15;
/// Requests that are taken at a time.
const CHUNK: u64 = 200;

/// Every morning.
pub(super) const SCHEDULE: Schedule = Schedule { name: KIND, rule: Rule::Daily(6, 40), kind: KIND };

/// What this does as jobs.
pub(super) fn handlers() -> Vec<Arc<dyn Handler>> {
    vec![Arc::new(Terms)]
}

/// Looks at the terms.
struct Terms;

impl Handler for Terms {
    fn kind(&self) -> JobKind {
        KIND
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        async move {
            let mut after = None;
            loop {
                let some = organizations(run, after).await?;
                for id in &some {
                    expire(run, *id).await?;
                    remind(run, *id).await?;
                    attachments::remind(run, *id).await?;
                }
                match some.last() {
                    Some(last) => after = Some(*last),
                    None => return Ok(Done::Finished),
                }
            }
        }
        .boxed()
    }
}

/// Has what was delivered expire after the last day on which it is relied on.
async fn expire(run: &Run, organization: OrganizationId) -> Result<()> {
    let (today, now) = (run.host.clock.today(), run.now());
    let proof = run.proof(organization);
    let state = TransferState::Delivered.next(TransferEvent::Expire)?;
    loop {
        let tx = run.tenant(organization).await?;
        let rows = tx
            .find_owned::<transfer::Entity>(&proof)
            .filter(transfer::Column::State.eq(TransferState::Delivered))
            .filter(transfer::Column::ExpiresOn.lt(today))
            .order_by_asc(transfer::Column::Id)
            .limit(CHUNK)
            .all(&tx)
            .await?;
        if rows.is_empty() {
            return Ok(());
        }
        let these = Condition::all()
            .add(transfer::Column::Id.is_in(rows.iter().map(|row| row.id.0)))
            .add(transfer::Column::State.eq(TransferState::Delivered));
        let becomes = (transfer::Column::State, Expr::value(state));
        tx.recompute::<transfer::Entity>(&proof, these, now, becomes).await?;
        let entries = rows.iter().map(|row| Entry {
            association: Some(row.association_id),
            action: "transfer_expire".to_owned(),
            outcome: audit_event::Outcome::Done,
            reason: None,
            subject: Some((TransferId::KIND, row.id.0)),
            detail: serde_json::json!({ "number": row.number, "expiredOn": row.expires_on }),
        });
        append(&tx, &Origin::default(), now, entries.collect()).await?;
        tx.commit().await?;
    }
}

/// Reminds whoever manages of the terms of one organization, in one transaction.
async fn remind(run: &Run, organization: OrganizationId) -> Result<()> {
    let today = run.host.clock.today();
    let proof = run.proof(organization);
    let tx = run.tenant(organization).await?;
    let due = due(&tx, &proof, today).await?;
    if due.is_empty() {
        return Ok(());
    }
    let units = references(&tx, &proof, &due).await?;
    for row in &due {
        let kind = if row.is_overdue(today) { Kind::TransferOverdue } else { Kind::TransferTerm };
        let unit = units.get(&row.unit_id).map(String::as_str).unwrap_or_default();
        notify_on(&tx, None, notice(kind, row, unit).with("day", row.due_on)).await?;
    }
    let these = Condition::all().add(transfer::Column::Id.is_in(due.iter().map(|row| row.id.0)));
    let reminded = transfer::ActiveModel { reminded_on: Set(Some(today)), ..Default::default() };
    tx.change_all::<transfer::Entity>(&proof, these, reminded).await?;
    Ok(tx.commit().await?)
}

/// The requests whose syndic is to be reminded today.
async fn due(tx: &Tx, proof: &Proof, today: NaiveDate) -> Result<Vec<transfer::Model>> {
    let ahead = today.checked_add_days(Days::new(AHEAD_DAYS)).unwrap_or(today);
    let rows = tx
        .find_owned::<transfer::Entity>(proof)
        .filter(unanswered())
        .filter(transfer::Column::AlarmOn.lte(ahead))
        .order_by_asc(transfer::Column::AlarmOn)
        .all(tx)
        .await?;
    if rows.is_empty() {
        return Ok(rows);
    }
    let settings = tx.find_owned::<transfer_setting::Entity>(proof).all(tx).await?;
    let days: BTreeMap<AssociationId, i32> =
        settings.into_iter().map(|row| (row.association_id, row.remind_days)).collect();
    let is_due = |row: &transfer::Model| {
        let days = days.get(&row.association_id).copied().unwrap_or(REMIND_DAYS);
        let since = row.clock().reminder(u64::try_from(days).unwrap_or_default(), today);
        since.is_some_and(|since| row.reminded_on.is_none_or(|last| last < since))
    };
    Ok(rows.into_iter().filter(is_due).collect())
}

/// What the units are called that requests are about.
async fn references(tx: &Tx, proof: &Proof, rows: &[transfer::Model]) -> Result<BTreeMap<UnitId, String>> {
    let units = tx
        .find::<unit::Entity>(proof)
        .filter(unit::Column::Id.is_in(rows.iter().map(|row| row.unit_id.0)))
        .all(tx)
        .await?;
    Ok(units.into_iter().map(|row| (row.id, row.reference)).collect())
}
