//! Where the file of a new version comes from.

use bytes::Bytes;
use entity::{
    id::StoredFileId,
    library::{FileName, MediaType, UploadState, upload},
    refusal::Refusal,
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::{
    ctx::Ctx,
    error::{Error, Result},
    library::storage::{self, StoredFile},
    work::Work,
};

/// A file for a version, with its name.
pub(super) struct Given {
    pub file: StoredFile,
    pub name: String,
}

/// A file that the program itself has made.
#[derive(Clone, Debug)]
pub(crate) struct MadeFile {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub media_type: MediaType,
    /// What is in it.
    pub bytes: Bytes,
}

/// A file that the person brought herself: by the identifier of the file, or of the upload by which it came.
pub(super) async fn brought(work: &Work, id: Uuid) -> Result<Given> {
    let unknown = || Error::from(Refusal::new("document-file-unknown").at("upload"));
    let either = Condition::any().add(upload::Column::Id.eq(id)).add(upload::Column::StoredFileId.eq(id));
    let row = work
        .tx
        .find_owned::<upload::Entity>(&work.proof)
        .filter(upload::Column::AccountId.eq(work.proof.account().0))
        .filter(upload::Column::State.eq(UploadState::Finished))
        .filter(either)
        .order_by_desc(upload::Column::CreatedAt)
        .one(&work.tx)
        .await?
        .ok_or_else(unknown)?;
    let stored = row.stored_file_id.ok_or_else(unknown)?;
    let kept = storage::keep(&work.tx, &work.proof, stored, work.now).await;
    // Who may not have it, or has waited too long, is told at the field.
    let file = kept.map_err(|error| if matches!(error, Error::NotFound(_)) { unknown() } else { error })?;
    Ok(Given { file, name: row.name })
}

/// Keeps a file that the program itself has made.
pub(super) async fn made(ctx: &Ctx, work: &Work, made: &MadeFile) -> Result<Given> {
    let content = (made.media_type, made.bytes.clone());
    let file = storage::put(&work.tx, &ctx.host().storage, &work.proof, content, work.now).await?;
    Ok(Given { file, name: FileName::parse(&made.name)?.into() })
}

/// The file of an older version, once more.
pub(super) async fn again(work: &Work, id: StoredFileId, name: &str) -> Result<Given> {
    let found = storage::stored_files_by_ids(&work.tx, &work.proof, &[id]).await?.pop();
    let file = found.ok_or_else(|| Error::not_found("document-version-unknown"))?;
    Ok(Given { file, name: name.to_owned() })
}
