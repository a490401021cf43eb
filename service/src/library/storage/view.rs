//! How far an upload is, and giving one up. An upload is seen by whoever began it and by nobody else.

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, OrganizationId, StoredFileId, UploadId},
    library::{MediaType, UploadPurpose, UploadState, upload},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, sea_query::SimpleExpr};

use super::parts::forget_parts;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::secret_sha256,
    proof::Proof,
    store::{Purpose, Tx},
    work::{Begun, Outcome, RequestKey},
};

/// The refusals that an upload may have ended with; what is kept is their code.
const REFUSALS: [&str; 13] = [
    "archive-broken",
    "archive-encrypted",
    "archive-macros",
    "archive-nested",
    "archive-too-large",
    "file-empty",
    "file-name-required",
    "file-size-mismatch",
    "file-too-large",
    "file-type-mismatch",
    "file-type-not-allowed",
    "picture-broken",
    "picture-too-large",
];
/// Those that have nothing to do with the bytes.
const OTHER_REFUSALS: [&str; 6] = [
    "file-size-malformed",
    "storage-full",
    "text-control-character",
    "text-too-long",
    "upload-purpose-unknown",
    "uploads-open-limit",
];
/// The variables that those messages have.
const VARIABLES: [&str; 10] =
    ["ending", "length", "limit", "max", "maximum", "received", "sign", "size", "used", "value"];

/// An upload, as whoever began it sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UploadView {
    /// Identifier.
    pub id: UploadId,
    /// What it is for.
    pub purpose: UploadPurpose,
    /// The name of the file, cleaned.
    pub name: String,
    /// How far it is.
    pub state: UploadState,
    /// Bytes that were announced.
    pub size: Option<u64>,
    /// Bytes that are there.
    pub received: u64,
    /// What the first bytes say that it is.
    pub media_type: Option<MediaType>,
    /// The file that it became.
    pub file: Option<StoredFileId>,
    /// Whether the organization had the same bytes already.
    pub duplicate: bool,
    /// Why it was refused.
    pub refusal: Option<Refusal>,
    /// Until when it may go on.
    pub expires_at: DateTime<Utc>,
}

impl UploadView {
    /// Whether bytes may still come.
    #[must_use]
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.state == UploadState::Open && self.expires_at > now
    }
}

impl From<upload::Model> for UploadView {
    fn from(row: upload::Model) -> Self {
        let refusal = row.refusal.as_deref().and_then(|code| refusal(code, row.refusal_params.as_ref()));
        Self {
            id: row.id,
            purpose: row.purpose,
            name: row.name,
            state: row.state,
            size: row.size.and_then(|size| u64::try_from(size).ok()),
            received: u64::try_from(row.received).unwrap_or_default(),
            media_type: row.media_type,
            file: row.stored_file_id,
            duplicate: row.duplicate,
            refusal,
            expires_at: row.expires_at,
        }
    }
}

/// A refusal as it was kept: its code and the variables of its message.
fn refusal(code: &str, params: Option<&serde_json::Value>) -> Option<Refusal> {
    let known = REFUSALS.into_iter().chain(OTHER_REFUSALS).find(|known| *known == code)?;
    let mut refusal = Refusal::new(known);
    for name in VARIABLES {
        if let Some(value) = params.and_then(|params| params.get(name)).and_then(serde_json::Value::as_str) {
            refusal = refusal.with(name, value);
        }
    }
    Some(refusal)
}

/// The organization and the account that somebody works in and as.
pub(super) fn place(ctx: &Ctx) -> Result<(OrganizationId, AccountId)> {
    let actor = ctx.account()?;
    let (organization, _) = actor.organization.as_ref().ok_or_else(|| actor.standing.outside())?;
    actor.meets_second_factor()?;
    Ok((*organization, actor.account))
}

fn own(ctx: &Ctx) -> Result<Proof> {
    let (organization, account) = place(ctx)?;
    Ok(Proof::system(organization, account))
}

/// An upload of the person.
///
/// # Errors
/// `upload-unknown`, also for an upload of somebody else.
pub async fn upload(ctx: &Ctx, id: UploadId) -> Result<UploadView> {
    let proof = own(ctx)?;
    let tx = ctx.reader().await?;
    Ok(found(&tx, &proof, upload::Column::Id.eq(id.0)).await?.into())
}

/// An upload of the person by the secret of its address.
///
/// # Errors
/// `upload-unknown`.
pub async fn upload_at(ctx: &Ctx, secret: &str) -> Result<UploadView> {
    Ok(at(ctx, secret).await?.1.into())
}

/// The same as its row, read anew.
pub(super) async fn at(ctx: &Ctx, secret: &str) -> Result<(Proof, upload::Model)> {
    let proof = own(ctx)?;
    let tx = reader(ctx, &proof).await?;
    let row = found(&tx, &proof, upload::Column::TokenSha256.eq(secret_sha256(secret))).await?;
    Ok((proof, row))
}

/// A transaction that reads what stands now, whatever the request has read before.
pub(super) async fn reader(ctx: &Ctx, proof: &Proof) -> Result<Tx> {
    let purpose = Purpose::Tenant { organization: proof.organization(), account: proof.account() };
    Ok(ctx.host().database.read(purpose, ctx.counter()).await?)
}

pub(super) async fn found(tx: &Tx, proof: &Proof, which: SimpleExpr) -> Result<upload::Model> {
    let row = tx
        .find_owned::<upload::Entity>(proof)
        .filter(which)
        .filter(upload::Column::AccountId.eq(proof.account().0))
        .one(tx)
        .await?;
    row.ok_or_else(unknown)
}

/// What is answered about an upload that is not there, and about one of somebody else.
pub(super) fn unknown() -> Error {
    Error::not_found("upload-unknown")
}

/// Gives an upload up; its bytes are thrown away.
///
/// # Errors
/// `upload-unknown`; `upload-over` when it has ended already.
pub async fn upload_cancel(ctx: &Ctx, id: UploadId, key: Option<&RequestKey>) -> Result<Outcome<UploadId>> {
    let proof = own(ctx)?;
    let work = match ctx.begin("upload_cancel", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    found(&work.tx, &proof, upload::Column::Id.eq(id.0)).await?;
    let open = Condition::all().add(upload::Column::Id.eq(id.0)).add(upload::Column::State.eq(UploadState::Open));
    let change =
        upload::ActiveModel { state: Set(UploadState::Cancelled), ended_at: Set(Some(work.now)), ..Default::default() };
    if work.tx.change_all::<upload::Entity>(&proof, open, change).await? == 0 {
        return Err(Refusal::new("upload-over").into());
    }
    work.audit("upload_cancel", None, id, serde_json::json!({})).await?;
    let outcome = work.finish(id).await?;
    forget_parts(ctx.host(), &proof, id).await;
    Ok(outcome)
}
