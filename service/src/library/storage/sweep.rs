//! Taking away what nobody wants: uploads that broke off, files that nothing came to hold.
//!
//! The bytes of a file are deleted in two steps: its row says so first, and whoever brings the same bytes meanwhile takes it back and writes them
//! again; the row and the bytes then go together, so that a row without bytes is never left.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::Identifier as _,
    library::{UploadState, stored_file, upload},
};
use futures::{FutureExt as _, TryStreamExt as _, future::BoxFuture};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder as _, QuerySelect as _};

use super::{
    begin::LASTS,
    file_key,
    parts::{forget_rows, pieces},
};
use crate::{
    ctx::Host,
    error::Result,
    jobs::{Done, Handler, JobError, JobKind, Rule, Run, Schedule},
    proof::Proof,
    store::{Purpose, Tx},
};

/// The kind of the job.
const KIND: JobKind = "library.sweep";
/// How long a file waits for something to hold it.
const HELD_WITHIN: Duration = Duration::days(2);
/// How long an upload that has ended is remembered, for the page that it belongs to.
const REMEMBERED: Duration = Duration::days(7);
/// How many rows are taken at a time.
const ROWS: u64 = 200;

/// What was swept away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Swept {
    /// Uploads that broke off or had ended.
    pub uploads: u64,
    /// Files that nothing held.
    pub files: u64,
    /// Objects that belonged to nothing.
    pub objects: u64,
}

/// Sweeps once. It may be begun again at any point.
///
/// # Errors
/// Failures only.
pub async fn sweep(host: &Host) -> Result<Swept> {
    let now = host.clock.now();
    Ok(Swept { uploads: uploads(host, now).await?, files: files(host, now).await?, objects: objects(host, now).await? })
}

async fn writer(host: &Host) -> Result<Tx> {
    Ok(host.database.write(Purpose::Platform, Arc::default()).await?)
}

async fn uploads(host: &Host, now: DateTime<Utc>) -> Result<u64> {
    let broken_off =
        Condition::all().add(upload::Column::State.eq(UploadState::Open)).add(upload::Column::ExpiresAt.lte(now));
    let ended = Condition::all()
        .add(upload::Column::State.ne(UploadState::Open))
        .add(upload::Column::EndedAt.lt(now - REMEMBERED));
    let over = Condition::any().add(broken_off).add(ended);
    let mut swept = 0_u64;
    loop {
        let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
        let rows = tx
            .find_platform::<upload::Entity>()
            .filter(over.clone())
            .order_by_asc(upload::Column::Id)
            .limit(ROWS)
            .all(&tx)
            .await?;
        drop(tx);
        if rows.is_empty() {
            return Ok(swept);
        }
        for row in rows {
            // Nobody may add to it while its pieces go.
            let tx = writer(host).await?;
            let this = Condition::all().add(upload::Column::Id.eq(row.id.0));
            let cancelled = upload::ActiveModel { state: Set(UploadState::Cancelled), ..Default::default() };
            let open = this.clone().add(upload::Column::State.eq(UploadState::Open));
            tx.change_platform::<upload::Entity>(cancelled, open).await?;
            let proof = Proof::system(row.organization_id, row.account_id);
            for piece in pieces(&tx, &proof, row.id).await? {
                host.storage.delete(&piece.key).await?;
            }
            forget_rows(&tx, row.organization_id, row.id).await?;
            swept = swept.saturating_add(tx.forget_platform::<upload::Entity>(this).await?);
            tx.commit().await?;
        }
    }
}

async fn files(host: &Host, now: DateTime<Utc>) -> Result<u64> {
    let unheld = Condition::all()
        .add(stored_file::Column::KeptAt.is_null())
        .add(stored_file::Column::DeletedAt.is_null())
        .add(stored_file::Column::TouchedAt.lt(now - HELD_WITHIN));
    let tx = writer(host).await?;
    let doomed = stored_file::ActiveModel { deleted_at: Set(Some(now)), ..Default::default() };
    tx.change_platform::<stored_file::Entity>(doomed, unheld).await?;
    tx.commit().await?;

    let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
    let rows =
        tx.find_platform::<stored_file::Entity>().filter(stored_file::Column::DeletedAt.is_not_null()).all(&tx).await?;
    drop(tx);
    let mut swept = 0_u64;
    for row in rows {
        if delete(host, &row).await? {
            swept = swept.saturating_add(1);
        }
    }
    Ok(swept)
}

/// Deletes a file for good, unless somebody has brought it again or something refers to it.
async fn delete(host: &Host, row: &stored_file::Model) -> Result<bool> {
    let this = Condition::all().add(stored_file::Column::Id.eq(row.id.0));
    let doomed = this.clone().add(stored_file::Column::DeletedAt.is_not_null());
    let tx = writer(host).await?;
    match tx.forget_platform::<stored_file::Entity>(doomed).await {
        Ok(0) => return Ok(false),
        Ok(_) => {}
        Err(error) => {
            // The database refuses because something refers to it after all: it is held.
            drop(tx);
            tracing::warn!(%error, file = %row.id.uuid(), "a file that nothing is said to hold is referred to and stays");
            let tx = writer(host).await?;
            let held = stored_file::ActiveModel {
                deleted_at: Set(None),
                kept_at: Set(Some(row.touched_at)),
                ..Default::default()
            };
            tx.change_platform::<stored_file::Entity>(held, this).await?;
            tx.commit().await?;
            return Ok(false);
        }
    }
    host.storage.delete(&file_key(row.organization_id, &row.sha256)).await?;
    tx.commit().await?;
    Ok(true)
}

/// Pieces whose upload is not there, because the server was stopped between writing and counting them. No upload lasts as long as they have.
async fn objects(host: &Host, now: DateTime<Utc>) -> Result<u64> {
    let mut incoming = host.storage.incoming();
    let mut swept = 0_u64;
    while let Some((key, written_at)) = incoming.try_next().await? {
        if written_at < now - LASTS - Duration::days(1) {
            host.storage.delete(&key).await?;
            swept = swept.saturating_add(1);
        }
    }
    Ok(swept)
}

struct Sweeper;

impl Handler for Sweeper {
    fn kind(&self) -> JobKind {
        KIND
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        async move {
            let swept = sweep(&run.host).await?;
            tracing::info!(?swept, "uploads and files that nobody wants are swept away");
            Ok(Done::Finished)
        }
        .boxed()
    }
}

/// What the worker does for files.
pub(crate) fn handlers() -> Vec<Arc<dyn Handler>> {
    vec![Arc::new(Sweeper)]
}

/// Every night, when hardly anybody works.
pub(crate) fn schedules() -> Vec<Schedule> {
    vec![Schedule { name: KIND, rule: Rule::Daily(3, 10), kind: KIND }]
}
