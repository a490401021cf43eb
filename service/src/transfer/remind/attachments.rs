//! The last day on which contested arrears are attached (C. civ. art. 3.95): afterwards the notary may pay the seller. It was told when the notice came
//! in; it is told once more while there is still time to instruct a bailiff.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use entity::{
    id::{OrganizationId, TransferId},
    messaging::Kind,
    transfer::{attach_until, transfer, transfer_deed_notice as notice},
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::references;
use crate::{error::Result, jobs::Run, messaging::notify_on, proof::Proof, store::Tx, transfer::tell};

/// How many calendar days before the last day the syndic is reminded: a lawyer and a bailiff need a week.
const AHEAD_DAYS: u64 = 10;
/// Twenty working days are never more calendar days than this, whatever holidays lie between them.
const LONGEST_DAYS: u64 = 60;

/// Reminds whoever manages of the attachments of one organization, in one transaction.
pub(super) async fn remind(run: &Run, organization: OrganizationId) -> Result<()> {
    let today = run.host.clock.today();
    let proof = run.proof(organization);
    let tx = run.tenant(organization).await?;
    let due = due(&tx, &proof, today).await?;
    if due.is_empty() {
        return Ok(());
    }
    let rows: Vec<transfer::Model> = due.iter().map(|(row, _)| row.clone()).collect();
    let units = references(&tx, &proof, &rows).await?;
    for (row, until) in &due {
        let unit = units.get(&row.unit_id).map(String::as_str).unwrap_or_default();
        notify_on(&tx, None, tell::notice(Kind::TransferContested, row, unit).with("day", *until)).await?;
        let this = Condition::all().add(transfer::Column::Id.eq(row.id.0));
        let reminded = transfer::ActiveModel { attachment_reminded_for: Set(Some(*until)), ..Default::default() };
        tx.change_all::<transfer::Entity>(&proof, this, reminded).await?;
    }
    Ok(tx.commit().await?)
}

/// The requests whose arrears are contested, with the last day, where it is near and nobody was reminded of it.
async fn due(tx: &Tx, proof: &Proof, today: NaiveDate) -> Result<Vec<(transfer::Model, NaiveDate)>> {
    let (Some(earliest), Some(ahead)) =
        (today.checked_sub_days(Days::new(LONGEST_DAYS)), today.checked_add_days(Days::new(AHEAD_DAYS)))
    else {
        return Ok(Vec::new());
    };
    let contested =
        tx.find_owned::<notice::Entity>(proof).filter(notice::Column::ContestedOn.gte(earliest)).all(tx).await?;
    if contested.is_empty() {
        return Ok(Vec::new());
    }
    // The latest notice of a request counts, also one by which the contest is withdrawn.
    let notices = tx
        .find_owned::<notice::Entity>(proof)
        .filter(notice::Column::TransferId.is_in(contested.iter().map(|row| row.transfer_id.0)))
        .order_by_asc(notice::Column::CreatedAt)
        .order_by_asc(notice::Column::Id)
        .all(tx)
        .await?;
    let latest: BTreeMap<TransferId, Option<NaiveDate>> =
        notices.into_iter().map(|row| (row.transfer_id, row.contested_on)).collect();
    let until = |row: &transfer::Model| latest.get(&row.id).copied().flatten().and_then(attach_until);
    let rows = tx
        .find_owned::<transfer::Entity>(proof)
        .filter(transfer::Column::Id.is_in(latest.keys().map(|id| id.0)))
        .filter(transfer::Column::CancelledAt.is_null())
        .all(tx)
        .await?;
    let near = rows.into_iter().filter_map(|row| {
        let until = until(&row).filter(|until| (today..=ahead).contains(until))?;
        (row.attachment_reminded_for != Some(until)).then_some((row, until))
    });
    Ok(near.collect())
}
