//! The end of an upload: the whole is looked at, put in its place and given a row, or found to be there already.

use std::time::Duration;

use entity::{
    id::{StoredFileId, UploadId},
    library::{UploadState, stored_file, upload},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition};

use super::{
    StoredFile,
    append::end_refused,
    file_key,
    inspect::{Told, inspect},
    parts::{Piece, forget_parts, pieces},
    stored::{by_content, revive},
    usage::admit,
    view,
};
use crate::{
    ctx::Ctx,
    error::{Error, Failure, Result},
    proof::Proof,
    work::{Begun, Work},
};

/// How often it is tried again when the same bytes come or go at the same moment.
const TRIES: u32 = 4;
/// How long is waited between.
const PAUSE: Duration = Duration::from_millis(200);

/// The file that an upload of the person became; finishes one of which all bytes are there.
///
/// # Errors
/// `upload-unknown`; `upload-incomplete`; what it was or is refused for; `upload-over` when it was given up.
pub async fn upload_finish(ctx: &Ctx, id: UploadId) -> Result<StoredFile> {
    let view = view::upload(ctx, id).await?;
    match view.state {
        UploadState::Finished => {
            let file = view.file.ok_or_else(|| Error::not_found("file-unknown"))?;
            super::stored_file_fetch(ctx, file).await
        }
        UploadState::Refused => Err(view.refusal.unwrap_or_else(|| Refusal::new("upload-over")).into()),
        UploadState::Cancelled => Err(Refusal::new("upload-over").into()),
        UploadState::Open if view.size == Some(view.received) => {
            let (organization, account) = view::place(ctx)?;
            Ok(finish(ctx, &Proof::system(organization, account), id).await?.0)
        }
        UploadState::Open => Err(Refusal::new("upload-incomplete").into()),
    }
}

/// Makes an upload of which all bytes are there a file; answers whether the organization had the same bytes already.
pub(super) async fn finish(ctx: &Ctx, proof: &Proof, id: UploadId) -> Result<(StoredFile, bool)> {
    match try_to_finish(ctx, proof, id).await {
        Ok(finished) => {
            forget_parts(ctx.host(), proof, id).await;
            Ok(finished)
        }
        Err(error) => Err(end_refused(ctx, proof, id, error).await?),
    }
}

async fn try_to_finish(ctx: &Ctx, proof: &Proof, id: UploadId) -> Result<(StoredFile, bool)> {
    let tx = view::reader(ctx, proof).await?;
    let row = view::found(&tx, proof, upload::Column::Id.eq(id.0)).await?;
    let pieces = pieces(&tx, proof, id).await?;
    drop(tx);
    let (Some(kind), Some(sha256)) = (row.media_type, row.sha256.clone()) else {
        return Err(Refusal::new("upload-incomplete").into());
    };
    let told = inspect(&ctx.host().storage, &pieces, kind).await?;
    let whole = WholeUpload { row, pieces, told, kind, sha256 };
    let mut tries = 0;
    loop {
        match record(ctx, proof, &whole).await {
            // Somebody else brought or deleted the same bytes at this moment.
            Ok(None) | Err(Error::Failed(_)) if tries < TRIES => {
                tries += 1;
                tokio::time::sleep(PAUSE).await;
            }
            Ok(Some(finished)) => return Ok(finished),
            Ok(None) => return Err(Failure::new("a file could not be put in its place").into()),
            Err(error) => return Err(error),
        }
    }
}

/// An upload of which all is there.
struct WholeUpload {
    row: upload::Model,
    pieces: Vec<Piece>,
    told: Told,
    kind: entity::library::MediaType,
    sha256: String,
}

impl WholeUpload {
    async fn place(&self, ctx: &Ctx, proof: &Proof) -> Result<()> {
        let keys: Vec<_> = self.pieces.iter().map(|piece| piece.key.clone()).collect();
        Ok(ctx.host().storage.join(&keys, &file_key(proof.organization(), &self.sha256)).await?)
    }
}

/// Puts the bytes in their place and writes the rows; nothing when it has to be tried again.
async fn record(ctx: &Ctx, proof: &Proof, whole: &WholeUpload) -> Result<Option<(StoredFile, bool)>> {
    let known = by_content(&view::reader(ctx, proof).await?, proof, &whole.sha256).await?;
    if known.is_none() {
        whole.place(ctx, proof).await?;
    }
    let work = match ctx.begin::<()>("upload_finish", proof, None, &()).await? {
        Begun::Replay(_) => return Ok(None),
        Begun::Fresh(work) => work,
    };
    let (file, duplicate) = match (known, by_content(&work.tx, proof, &whole.sha256).await?) {
        (_, Some(known)) => {
            if !revive(&work.tx, proof, &known, stored_file::ActiveModel::default(), work.now).await? {
                return Ok(None);
            }
            if known.deleted_at.is_some() {
                whole.place(ctx, proof).await?;
            }
            (known, true)
        }
        (None, None) => (insert(&work, proof, whole).await?, false),
        (Some(_), None) => return Ok(None),
    };
    if !end(&work, proof, whole, file.id, duplicate).await? {
        // Finished twice at once: the first has written everything.
        drop(work);
        return finished(ctx, proof, whole.row.id).await;
    }
    let detail = serde_json::json!({
        "purpose": whole.row.purpose.code(),
        "mediaType": file.media_type.code(),
        "size": file.size,
        "sha256": file.sha256,
        "duplicate": duplicate,
    });
    work.audit("file_store", None, file.id, detail).await?;
    work.finish(()).await?;
    Ok(Some((file.into(), duplicate)))
}

async fn insert(work: &Work, proof: &Proof, whole: &WholeUpload) -> Result<stored_file::Model> {
    let size = whole.row.received;
    admit(&work.tx, proof, u64::try_from(size).unwrap_or_default()).await?;
    let row = stored_file::Model {
        id: Ctx::mint::<StoredFileId>(),
        organization_id: proof.organization(),
        sha256: whole.sha256.clone(),
        size,
        media_type: whole.kind,
        pixel_width: whole.told.pixels.map(|(width, _)| width),
        pixel_height: whole.told.pixels.map(|(_, height)| height),
        encrypted: whole.told.encrypted,
        created_by: proof.account(),
        created_at: work.now,
        touched_at: work.now,
        kept_at: None,
        deleted_at: None,
    };
    work.tx.insert(proof, stored_file::ActiveModel::from(row.clone())).await?;
    Ok(row)
}

/// Ends the upload; answers whether it was still open.
async fn end(work: &Work, proof: &Proof, whole: &WholeUpload, file: StoredFileId, duplicate: bool) -> Result<bool> {
    let open =
        Condition::all().add(upload::Column::Id.eq(whole.row.id.0)).add(upload::Column::State.eq(UploadState::Open));
    let change = upload::ActiveModel {
        state: Set(UploadState::Finished),
        stored_file_id: Set(Some(file)),
        duplicate: Set(duplicate),
        ended_at: Set(Some(work.now)),
        ..Default::default()
    };
    Ok(work.tx.change_all::<upload::Entity>(proof, open, change).await? == 1)
}

async fn finished(ctx: &Ctx, proof: &Proof, id: UploadId) -> Result<Option<(StoredFile, bool)>> {
    let tx = view::reader(ctx, proof).await?;
    let row = view::found(&tx, proof, upload::Column::Id.eq(id.0)).await?;
    let Some(file) = row.stored_file_id.filter(|_| row.state == UploadState::Finished) else {
        return Err(Refusal::new("upload-over").into());
    };
    let file = super::stored_files_by_ids(&tx, proof, &[file]).await?.pop();
    let file = file.ok_or_else(|| Error::not_found("file-unknown"))?;
    Ok(Some((file, row.duplicate)))
}
