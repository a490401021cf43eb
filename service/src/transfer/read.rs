//! Reading requests: whoever manages an association reads those about it; an owner those that were made about her units while she held them.

use std::collections::BTreeMap;

use chrono::{DateTime, Days, NaiveDate, Utc};
use entity::{
    id::{AssociationId, TransferId, UnitId},
    identity::Permission,
    property::ownership,
    transfer::{TransferState, transfer},
};
use sea_orm::{
    ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{Expr, ExprTrait as _, Query},
};

use super::READ;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
};

/// How many days before the term a request counts as due soon.
const SOON_DAYS: u64 = 5;
/// Over how many days the average time to an answer is taken.
const AVERAGE_DAYS: u64 = 365;
/// Most answers that the average is taken of, the latest.
const AVERAGE_MAX: u64 = 1_000;

/// Which requests are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TransferFilter {
    /// Those of one association.
    pub association: Option<AssociationId>,
    /// Those in one of these states; in any, where none is named.
    pub states: Vec<TransferState>,
    /// Those alone that have had no answer although the law's last day is over.
    pub overdue: bool,
    /// Those about one unit.
    pub unit: Option<UnitId>,
}

/// How the requests stand that somebody manages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TransferFigures {
    /// How many wait for their answer.
    pub open: u64,
    /// How many of them have had no answer and are to have one within five days.
    pub due_soon: u64,
    /// How many of them should have had an answer by now.
    pub overdue: u64,
    /// How many days it took from the request to the delivery on average, over those of the last year; `None` without any.
    pub average_days: Option<i64>,
}

/// Requests by the day that is warned of, of all associations or of one.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn transfers_list(ctx: &Ctx, filter: &TransferFilter, page: PageRequest) -> Result<Slice<transfer::Model>> {
    let proof = ctx.prove_personal(READ, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let mut rows = visible(&tx, &proof);
    if let Some(association) = filter.association {
        rows = rows.filter(transfer::Column::AssociationId.eq(association.0));
    }
    if let Some(unit) = filter.unit {
        rows = rows.filter(transfer::Column::UnitId.eq(unit.0));
    }
    if !filter.states.is_empty() {
        rows = rows.filter(transfer::Column::State.is_in(filter.states.iter().copied()));
    }
    if filter.overdue {
        rows = rows.filter(unanswered()).filter(transfer::Column::DueOn.lt(ctx.today()));
    }
    let rows = rows
        .order_by_asc(transfer::Column::AlarmOn)
        .order_by_asc(transfer::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows.into_iter().map(|row| as_seen(&proof, row)).collect()))
}

/// Requests by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn transfers_by_ids(ctx: &Ctx, ids: &[TransferId]) -> Result<BTreeMap<TransferId, transfer::Model>> {
    let proof = ctx.prove_personal(READ, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let these = transfer::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = visible(&tx, &proof).filter(these).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, as_seen(&proof, row))).collect())
}

/// A request.
///
/// # Errors
/// `transfer-unknown`, also for one of another organization.
pub async fn transfer_fetch(ctx: &Ctx, id: TransferId) -> Result<transfer::Model> {
    transfers_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("transfer-unknown"))
}

/// How the requests stand that the person manages.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn transfer_figures(ctx: &Ctx) -> Result<TransferFigures> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let today = ctx.today();
    let soon = today.checked_add_days(Days::new(SOON_DAYS)).unwrap_or(today);
    let open = tx.find::<transfer::Entity>(&proof).filter(transfer::Column::State.is_in(TransferState::OPEN));
    let days: Vec<(NaiveDate, NaiveDate, Option<DateTime<Utc>>)> = open
        .select_only()
        .column(transfer::Column::AlarmOn)
        .column(transfer::Column::DueOn)
        .column(transfer::Column::DeliveredAt)
        .into_tuple()
        .all(&*tx)
        .await?;
    let unanswered = || days.iter().filter(|(_, _, delivered_at)| delivered_at.is_none());
    let overdue = unanswered().filter(|(_, due_on, _)| *due_on < today).count();
    let due_soon = unanswered().filter(|(alarm_on, due_on, _)| *due_on >= today && *alarm_on <= soon).count();
    Ok(TransferFigures {
        open: count(days.len()),
        due_soon: count(due_soon),
        overdue: count(overdue),
        average_days: average_days(&tx, &proof, ctx).await?,
    })
}

async fn average_days(tx: &Tx, proof: &Proof, ctx: &Ctx) -> Result<Option<i64>> {
    let since = ctx.today().checked_sub_days(Days::new(AVERAGE_DAYS)).unwrap_or_else(|| ctx.today());
    let rows = tx
        .find::<transfer::Entity>(proof)
        .filter(transfer::Column::DeliveredAt.is_not_null())
        .filter(transfer::Column::ReceivedOn.gte(since))
        .order_by_desc(transfer::Column::ReceivedOn)
        .limit(AVERAGE_MAX)
        .all(tx)
        .await?;
    let took = rows.iter().filter_map(|row| {
        let delivered_on = crate::clock::day_in_belgium(row.delivered_at?);
        Some(delivered_on.signed_duration_since(row.received_on).num_days())
    });
    let took: Vec<i64> = took.collect();
    let number = i64::try_from(took.len()).unwrap_or(i64::MAX);
    let sum: i64 = took.iter().fold(0, |sum, days| sum.saturating_add(*days));
    // Half a day counts as a whole one.
    Ok(sum.saturating_mul(2).saturating_add(number).checked_div(number.saturating_mul(2)))
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

/// The requests whose term runs: who asked has had no answer at all.
pub(super) fn unanswered() -> Condition {
    Condition::all()
        .add(transfer::Column::State.is_in(TransferState::OPEN))
        .add(transfer::Column::DeliveredAt.is_null())
}

/// The requests about some units of which who asked still waits for an answer, by number. `units` says which units, by `unit_id`.
pub(crate) async fn waiting_requests(tx: &Tx, proof: &Proof, units: Condition) -> Result<Vec<transfer::Model>> {
    Ok(tx
        .find::<transfer::Entity>(proof)
        .filter(transfer::Column::State.is_in(TransferState::OPEN))
        .filter(units)
        .order_by_asc(transfer::Column::Number)
        .order_by_asc(transfer::Column::Id)
        .all(tx)
        .await?)
}

/// The requests that a person may read: those of the associations that she manages, and those made about a unit while she held it.
pub(super) fn visible(tx: &Tx, proof: &Proof) -> Select<transfer::Entity> {
    let mut seen = Condition::any().add(proof.associations_condition(transfer::Column::AssociationId));
    if proof.own_owners().next().is_some() {
        let on_the_day = |column: ownership::Column| Expr::col((ownership::Entity, column));
        let received_on = || Expr::col((transfer::Entity, transfer::Column::ReceivedOn));
        let held = Query::select()
            .expr(Expr::value(1))
            .from(ownership::Entity)
            .and_where(on_the_day(ownership::Column::OrganizationId).eq(proof.organization().0))
            .and_where(
                on_the_day(ownership::Column::UnitId).eq(Expr::col((transfer::Entity, transfer::Column::UnitId))),
            )
            .and_where(on_the_day(ownership::Column::VoidedAt).is_null())
            .and_where(on_the_day(ownership::Column::StartsOn).lte(received_on()))
            .cond_where(
                Condition::any()
                    .add(on_the_day(ownership::Column::EndsOn).is_null())
                    .add(on_the_day(ownership::Column::EndsOn).gte(received_on())),
            )
            .cond_where(proof.personal_condition(ownership::Column::AssociationId, ownership::Column::OwnerId))
            .take();
        seen = seen.add(Expr::exists(held));
    }
    tx.find_owned::<transfer::Entity>(proof).filter(seen)
}

/// A request as a person sees it: an owner is not told the telephone number of who asks.
fn as_seen(proof: &Proof, row: transfer::Model) -> transfer::Model {
    if proof.covers(row.association_id) { row } else { transfer::Model { requester_phone: None, ..row } }
}
