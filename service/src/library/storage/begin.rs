//! The first step of an upload: the name is looked at, room is found, and a secret address is made that the bytes go to.

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::UploadId,
    library::{FileName, NewUpload, UploadForm, UploadPurpose, UploadState, upload},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, PaginatorTrait as _, QueryFilter};

use super::usage::admit_upload;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::{Secret, mint_secret},
    proof::Proof,
    store::Tx,
};

/// Most uploads that somebody may have under way.
const OPEN_MAX: u64 = 50;
/// How long an upload waits for its next bytes.
pub(super) const WAITS: Duration = Duration::hours(24);
/// How long an upload may take altogether.
pub(super) const LASTS: Duration = Duration::hours(72);

/// An upload that has just been begun. It has no `Debug`, so that its address reaches no log.
pub struct BegunUpload {
    /// Identifier.
    pub id: UploadId,
    /// The path that the bytes are sent to.
    pub url: String,
    /// Until when the first of them are awaited.
    pub expires_at: DateTime<Utc>,
}

/// Begins an upload.
///
/// # Errors
/// `Forbidden` for whoever brings no files; what [`NewUpload::parse`] refuses; `storage-full`, `uploads-open-limit`.
pub async fn upload_begin(ctx: &Ctx, form: &UploadForm) -> Result<BegunUpload> {
    let asked = UploadPurpose::parse(&form.purpose).unwrap_or(UploadPurpose::Document);
    let proof = ctx.prove(asked.permission())?;
    let new = NewUpload::parse(form)?;
    let tx = ctx.writer().await?;
    let open = tx
        .find_owned::<upload::Entity>(&proof)
        .filter(upload::Column::AccountId.eq(proof.account().0))
        .filter(upload::Column::State.eq(UploadState::Open))
        .filter(upload::Column::ExpiresAt.gt(ctx.now()))
        .count(&tx)
        .await?;
    if open >= OPEN_MAX {
        return Err(Refusal::new("uploads-open-limit").with("max", OPEN_MAX).into());
    }
    admit_upload(&tx, &proof, new.size.unwrap_or_default()).await?;
    let secret = mint_secret();
    let (id, expires_at) = insert(&tx, &proof, &new, &secret, ctx.now()).await?;
    tx.commit().await?;
    Ok(BegunUpload { id, url: format!("/uploads/{}", secret.plain), expires_at })
}

async fn insert(
    tx: &Tx,
    proof: &Proof,
    new: &NewUpload,
    secret: &Secret,
    now: DateTime<Utc>,
) -> Result<(UploadId, DateTime<Utc>)> {
    let (id, expires_at) = (Ctx::mint::<UploadId>(), now + WAITS);
    let row = upload::ActiveModel {
        id: Set(id),
        account_id: Set(proof.account()),
        token_sha256: Set(secret.sha256.clone()),
        purpose: Set(new.purpose),
        name: Set(new.name.as_str().to_owned()),
        size: Set(new.size.and_then(|size| i64::try_from(size).ok())),
        received: Set(0),
        state: Set(UploadState::Open),
        duplicate: Set(false),
        created_at: Set(now),
        expires_at: Set(expires_at),
        ..Default::default()
    };
    tx.insert(proof, row).await?;
    Ok((id, expires_at))
}

/// Writes down an upload that could not even be begun, so that the page which a form came from can say why.
///
/// # Errors
/// What is not the file's fault: `Forbidden` and failures.
pub async fn upload_refuse(ctx: &Ctx, form: &UploadForm, refused: &Error) -> Result<UploadId> {
    let purpose = UploadPurpose::parse(&form.purpose)?;
    let proof = ctx.prove(purpose.permission())?;
    let Error::Refused(refusals) = refused else { return Err(refused.clone()) };
    let refusal = refusals.iter().next().ok_or_else(|| refused.clone())?;
    let name = match FileName::parse(&form.name) {
        Ok(name) => name,
        Err(_) => FileName::parse("file")?,
    };
    let tx = ctx.writer().await?;
    let new = NewUpload { purpose, name, size: None };
    let (id, _) = insert(&tx, &proof, &new, &mint_secret(), ctx.now()).await?;
    super::append::refuse(&tx, &proof, id, refusal, ctx.now()).await?;
    tx.commit().await?;
    Ok(id)
}
