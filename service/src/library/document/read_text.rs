//! The job that reads the text of a file, so that its document is found by it.

use std::sync::{Arc, LazyLock};

use entity::{
    id::DocumentVersionId,
    library::{MediaType, TextState, document, document_version},
};
use futures::future::BoxFuture;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use serde::{Deserialize, Serialize};
use tokio::sync::Semaphore;

use super::{index::index, text_of};
use crate::{
    error::{Failure, Result},
    jobs::{Done, Handler, JobError, NewJob, Run, enqueue},
    library::storage,
    work::Work,
};

/// The name of the job.
const READ_TEXT: &str = "library.read-text";
/// How many files are read at the same time: each may take a whole core and the memory of a large file.
static READERS: LazyLock<Arc<Semaphore>> = LazyLock::new(|| Arc::new(Semaphore::new(1)));

/// Whose text is to be read.
#[derive(Debug, Serialize, Deserialize)]
struct Payload {
    version: DocumentVersionId,
}

/// Whether files of this kind have a text that can be read.
pub(super) const fn is_readable(media_type: MediaType) -> bool {
    text_of::is_readable(media_type)
}

/// Has the text of a version read once the change stands.
pub(super) async fn read_later(work: &Work, version: DocumentVersionId) -> Result<()> {
    let job = NewJob::new(READ_TEXT, &Payload { version })?.unique(version.to_string()).attempts(3);
    enqueue(&work.tx, job.organization(work.proof.organization())).await?;
    Ok(())
}

/// Reads texts.
#[derive(Debug)]
pub(super) struct ReadText;

impl Handler for ReadText {
    fn kind(&self) -> &'static str {
        READ_TEXT
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        Box::pin(async move { read(run).await })
    }
}

async fn read(run: &Run) -> Result<Done, JobError> {
    let Payload { version } = run.payload()?;
    let organization = run.organization()?;
    let proof = run.proof(organization);
    let this = || document_version::Column::Id.eq(version.0);
    let tx = run.tenant_reader(organization).await?;
    let row = tx.find_owned::<document_version::Entity>(&proof).filter(this()).one(&tx).await?;
    // Read before, or deleted since.
    let waiting = row.filter(|row| row.text_state == TextState::Waiting);
    let Some((row, stored)) = waiting.and_then(|row| Some((row.stored_file_id?, row)).map(|(id, row)| (row, id)))
    else {
        return Ok(Done::Finished);
    };
    let file = storage::stored_files_by_ids(&tx, &proof, &[stored]).await?.pop();
    drop(tx);
    let found = match file.filter(|file| file.size <= text_of::FILE_MAX) {
        Some(file) => {
            let bytes = file.read(&run.host.storage, text_of::FILE_MAX).await?;
            let permit = Arc::clone(&READERS).acquire_owned().await.map_err(Failure::new)?;
            text_of::extract(permit, file.media_type, bytes).await?
        }
        None => Err(text_of::Unreadable),
    };
    let state = text_of::state(&found);
    let extract = found.unwrap_or_default();
    let change = document_version::ActiveModel {
        text_state: Set(state),
        text: Set((state == TextState::Read).then_some(extract.text)),
        pages: Set(extract.pages.and_then(|pages| i32::try_from(pages).ok())),
        ..Default::default()
    };
    let tx = run.tenant(organization).await?;
    tx.change_all::<document_version::Entity>(&proof, Condition::all().add(this()), change).await?;
    let current = document::Column::CurrentVersionId.eq(version.0);
    if tx.find_owned::<document::Entity>(&proof).filter(current).one(&tx).await?.is_some() {
        index(&tx, &proof, row.document_id).await?;
    }
    run.settle(&tx).await?;
    tx.commit().await?;
    Ok(Done::Finished)
}
