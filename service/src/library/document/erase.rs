//! The job that deletes the content of documents which were put away, once nothing keeps it any more. That there was such a document stays.

use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{DocumentId, Identifier as _, OrganizationId, StoredFileId},
    identity::{audit_event, organization},
    library::{document, document_search, document_version},
};
use futures::future::BoxFuture;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::change::require_free;
use crate::{
    clock::day_in_belgium,
    ctx::Host,
    error::Result,
    identity::{Entry, Origin, append},
    jobs::{Done, Handler, JobError, Run},
    library::storage::release,
    proof::Proof,
    store::{Purpose, Tx},
};

/// The name of the job.
pub(super) const ERASE: &str = "library.erase";
/// How long a document that was put away can still be looked at by the managers.
const GRACE: Duration = Duration::days(30);
/// How many documents are taken at a time.
const CHUNK: u64 = 100;

/// Deletes contents.
#[derive(Debug)]
pub(super) struct Erase;

impl Handler for Erase {
    fn kind(&self) -> &'static str {
        ERASE
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        Box::pin(async move {
            let erased = erase_documents(&run.host).await?;
            if erased > 0 {
                tracing::info!(erased, "the content of documents that were put away was deleted");
            }
            Ok(Done::Finished)
        })
    }
}

/// Deletes what is due in every organization; answers how many documents that were. It may be begun again at any point.
///
/// # Errors
/// Failures only.
pub async fn erase_documents(host: &Host) -> Result<u32> {
    let tx = host.database.read(Purpose::Platform, Arc::default()).await?;
    let organizations: Vec<OrganizationId> = tx
        .find_platform::<organization::Entity>()
        .select_only()
        .column(organization::Column::Id)
        .into_tuple()
        .all(&tx)
        .await?;
    drop(tx);
    let mut erased: u32 = 0;
    for organization in organizations {
        erased = erased.saturating_add(in_organization(host, organization).await?);
    }
    Ok(erased)
}

async fn in_organization(host: &Host, organization: OrganizationId) -> Result<u32> {
    let now = host.clock.now();
    let account = entity::id::AccountId(uuid::Uuid::nil());
    let proof = Proof::system(organization, account);
    let purpose = || Purpose::Tenant { organization, account };
    let mut erased: u32 = 0;
    let mut after: Option<DocumentId> = None;
    loop {
        let tx = host.database.read(purpose(), Arc::default()).await?;
        let mut query = tx
            .find::<document::Entity>(&proof)
            .filter(document::Column::ArchivedAt.lt(now - GRACE))
            .filter(document::Column::ErasedAt.is_null())
            .filter(document::Column::HeldAt.is_null());
        if let Some(last) = after {
            query = query.filter(document::Column::Id.gt(last.0));
        }
        let rows = query.order_by_asc(document::Column::Id).limit(CHUNK).all(&tx).await?;
        drop(tx);
        let Some(last) = rows.last() else { return Ok(erased) };
        after = Some(last.id);
        for row in rows.iter().filter(|row| require_free(row, day_in_belgium(now)).is_ok()) {
            let tx = host.database.write(purpose(), Arc::default()).await?;
            if erase(&tx, &proof, row, now).await? {
                tx.commit().await?;
                erased = erased.saturating_add(1);
            }
        }
    }
}

/// Deletes the content of one document, unless it was changed since it was looked at.
async fn erase(tx: &Tx, proof: &Proof, row: &document::Model, now: DateTime<Utc>) -> Result<bool> {
    let change = document::ActiveModel { erased_at: Set(Some(now)), ..Default::default() };
    let same = Condition::all()
        .add(document::Column::Id.eq(row.id.0))
        .add(document::Column::Version.eq(row.version))
        .add(document::Column::HeldAt.is_null())
        .add(document::Column::ErasedAt.is_null());
    if tx.change_all::<document::Entity>(proof, same, change).await? == 0 {
        return Ok(false);
    }
    let its = || Condition::all().add(document_version::Column::DocumentId.eq(row.id.0));
    let files = stored_files(tx, proof, its()).await?;
    let gone = document_version::ActiveModel { stored_file_id: Set(None), text: Set(None), ..Default::default() };
    tx.change_all::<document_version::Entity>(proof, its(), gone).await?;
    let still = Condition::all().add(document_version::Column::StoredFileId.is_in(files.iter().map(|id| id.0)));
    let others = stored_files(tx, proof, still).await?;
    // What went to a buyer as an annex is evidence of what she was told.
    let told = crate::transfer::annexed(tx, proof, row.association_id).await?;
    // The same bytes may belong to another document, which keeps them.
    let free: Vec<StoredFileId> = files.into_iter().filter(|id| !others.contains(id) && !told.contains(id)).collect();
    release(tx, proof, &free, now).await?;
    let words = Condition::all().add(document_search::Column::DocumentId.eq(row.id.0));
    tx.forget::<document_search::Entity>(proof, words).await?;
    let entry = Entry {
        association: Some(row.association_id),
        action: "document_erase".to_owned(),
        outcome: audit_event::Outcome::Done,
        reason: None,
        subject: Some((DocumentId::KIND, row.id.0)),
        detail: serde_json::json!({ "versions": row.versions }),
    };
    append(tx, &Origin::default(), now, vec![entry]).await?;
    Ok(true)
}

async fn stored_files(tx: &Tx, proof: &Proof, which: Condition) -> Result<Vec<StoredFileId>> {
    let found: Vec<Option<StoredFileId>> = tx
        .find::<document_version::Entity>(proof)
        .select_only()
        .column(document_version::Column::StoredFileId)
        .distinct()
        .filter(which)
        .into_tuple()
        .all(tx)
        .await?;
    Ok(found.into_iter().flatten().collect())
}
