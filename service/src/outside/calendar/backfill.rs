//! Entries for what was there before there were any.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use entity::{
    charges::call_for_funds,
    id::{AccountId, OrganizationId, TransferId},
    identity::organization,
    outside::{CalendarKind, calendar_entry},
    property::{association, handover, mandate},
    transfer::{transfer, transfer_deed_notice},
};
use sea_orm::QueryOrder as _;
use uuid::Uuid;

use super::entry::{Planned, of_association, of_attachment, of_call, of_handover, of_mandate, of_transfer, row};
use crate::{
    ctx::Host,
    error::Result,
    proof::Proof,
    store::{Purpose, Tx},
};

/// Writes the entries that are missing, of every organization; answers how many. Called when the server starts, after the migrations; where nothing is
/// missing it only looks.
///
/// # Errors
/// Failures.
pub async fn calendar_backfill(host: &Host) -> Result<usize> {
    let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
    let organizations = tx.find_platform::<organization::Entity>().all(&tx).await?;
    drop(tx);
    let mut written: usize = 0;
    for organization in organizations {
        written = written.saturating_add(of_organization(host, organization.id).await?);
    }
    if written > 0 {
        tracing::info!(entries = written, "the calendars were completed");
    }
    Ok(written)
}

async fn of_organization(host: &Host, organization: OrganizationId) -> Result<usize> {
    let account = AccountId(Uuid::nil());
    let proof = Proof::system(organization, account);
    let purpose = || Purpose::Tenant { organization, account };
    let now = host.clock.now();
    let tx = host.database.read(purpose(), Arc::default()).await?;
    let missing: Vec<calendar_entry::ActiveModel> =
        planned(&tx, &proof, host).await?.iter().filter_map(|planned| row(planned, now)).collect();
    drop(tx);
    let count = missing.len();
    if count > 0 {
        let tx = host.database.write(purpose(), Arc::default()).await?;
        tx.insert_all(&proof, missing).await?;
        tx.commit().await?;
    }
    Ok(count)
}

/// What has no entry yet.
async fn planned(tx: &Tx, proof: &Proof, host: &Host) -> Result<Vec<Planned>> {
    let known: BTreeSet<(CalendarKind, Uuid)> = tx
        .find::<calendar_entry::Entity>(proof)
        .all(tx)
        .await?
        .into_iter()
        .map(|row| (row.kind, row.subject_id))
        .collect();
    let today = host.clock.today();
    let mut planned: Vec<Planned> =
        tx.find::<call_for_funds::Entity>(proof).all(tx).await?.iter().map(of_call).collect();
    planned.extend(tx.find::<mandate::Entity>(proof).all(tx).await?.iter().map(of_mandate));
    planned.extend(tx.find::<handover::Entity>(proof).all(tx).await?.iter().map(of_handover));
    let sold = tx.find::<transfer::Entity>(proof).all(tx).await?;
    let notices = tx
        .find::<transfer_deed_notice::Entity>(proof)
        .order_by_asc(transfer_deed_notice::Column::CreatedAt)
        .order_by_asc(transfer_deed_notice::Column::Id)
        .all(tx)
        .await?;
    let latest: BTreeMap<TransferId, transfer_deed_notice::Model> =
        notices.into_iter().map(|notice| (notice.transfer_id, notice)).collect();
    planned.extend(sold.iter().map(of_transfer));
    planned.extend(sold.iter().map(|row| of_attachment(row, latest.get(&row.id))));
    let associations = tx.find::<association::Entity>(proof).all(tx).await?;
    planned.extend(associations.iter().map(|row| of_association(row, today)));
    planned.retain(|one| !known.contains(&(one.kind, one.subject)));
    Ok(planned)
}
