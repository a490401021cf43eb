//! Passes: links by which somebody without an account fetches one version of a document, once and before a day.
//!
//! A pass is a secret of 256 random bits of which only the SHA-256 is kept. One that was used up, has expired, was taken back or never existed is
//! answered alike, `document-pass-invalid`, and counts against the network address that it came from. Looking at what a pass opens uses nothing up:
//! mail programs follow links by themselves.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use entity::{
    id::{AccountId, DocumentId, DocumentPassId, OrganizationId},
    identity::{Permission, organization},
    library::{NewPass, PassForm, document, document_pass, document_version},
    property::association,
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, PaginatorTrait as _, QueryFilter, QueryOrder};
use uuid::Uuid;

use super::change::document_in_use;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    identity::{Counter, mint_secret, secret_sha256},
    library::storage::{Download, stored_files_by_ids},
    proof::Proof,
    property::association_for_change,
    store::{Purpose, Tx},
    work::{Work, sha256_hex},
};

/// Most passes of one document that are open at a time.
const OPEN_MAX: u64 = 50;

/// A pass that has just been made. It has no `Debug`, so that its link reaches no log.
pub struct FreshPass {
    /// The address: said once and never again.
    pub url: String,
    /// Everything else about it.
    pub row: document_pass::Model,
}

/// What a pass opens, for whoever holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassView {
    /// The title of the document.
    pub title: String,
    /// The association that gives it.
    pub association: String,
    /// The name of its file.
    pub file_name: String,
    /// Its bytes.
    pub size: i64,
    /// Until when it can be fetched.
    pub expires_at: DateTime<Utc>,
}

/// Where a pass is followed, without the language.
#[must_use]
pub fn document_pass_path(token: &str) -> String {
    format!("/shared/{token}")
}

/// Where the document of a pass is fetched, with POST.
#[must_use]
pub fn document_pass_fetch_path(token: &str) -> String {
    format!("/files/shared/{token}")
}

/// Makes a pass to the version of a document that is in force. Its page is in the language of the request until the reader chooses another.
///
/// # Errors
/// `document-unknown`, `document-archived`, `association-archived`, `Forbidden`; what [`NewPass::parse`] refuses; `document-passes-many`.
pub async fn document_pass_create(ctx: &Ctx, id: DocumentId, form: &PassForm) -> Result<FreshPass> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let new = NewPass::parse(form)?;
    let work = ctx.begin_unrepeatable("document_pass_create", &proof).await?;
    let document = document_in_use(&work.tx, &work.proof, id).await?;
    association_for_change(&work, document.association_id).await?;
    let open = Condition::all().add(document_pass::Column::DocumentId.eq(id.0)).add(open(work.now));
    let many = work.tx.find::<document_pass::Entity>(&proof).filter(open).count(&work.tx).await?;
    if many >= OPEN_MAX {
        return Err(Refusal::new("document-passes-many").with("max", OPEN_MAX).into());
    }
    let secret = mint_secret();
    let row = document_pass::Model {
        id: Ctx::mint::<DocumentPassId>(),
        organization_id: proof.organization(),
        association_id: document.association_id,
        document_id: id,
        version_id: document.current_version_id,
        token_sha256: secret.sha256,
        recipient: new.recipient,
        created_at: work.now,
        created_by: proof.account(),
        expires_at: work.now + Duration::days(new.days),
        used_at: None,
        address_hash: None,
        revoked_at: None,
        revoked_by: None,
    };
    work.tx.insert(&proof, document_pass::ActiveModel::from(row.clone())).await?;
    let detail = serde_json::json!({ "version": document.versions, "expiresAt": row.expires_at });
    work.audit("document_pass_create", Some(document.association_id), id, detail).await?;
    work.finish(()).await?;
    let path = document_pass_path(&secret.plain);
    Ok(FreshPass { url: format!("{}/{}{path}", ctx.host().public_url, ctx.language().code()), row })
}

/// Takes a pass back, at once.
///
/// # Errors
/// `document-pass-unknown`, `Forbidden`; `document-pass-over` for one that opens nothing any more.
pub async fn document_pass_revoke(ctx: &Ctx, id: DocumentPassId) -> Result<DocumentId> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let work = ctx.begin_unrepeatable("document_pass_revoke", &proof).await?;
    let this = document_pass::Column::Id.eq(id.0);
    let row = work.tx.find::<document_pass::Entity>(&proof).filter(this.clone()).one(&work.tx).await?;
    let row = row.ok_or_else(|| Error::not_found("document-pass-unknown"))?;
    let change = document_pass::ActiveModel {
        revoked_at: Set(Some(work.now)),
        revoked_by: Set(Some(proof.account())),
        ..Default::default()
    };
    if work.tx.change_all::<document_pass::Entity>(&proof, open(work.now).add(this), change).await? == 0 {
        return Err(Refusal::new("document-pass-over").into());
    }
    work.audit("document_pass_revoke", Some(row.association_id), row.document_id, serde_json::json!({})).await?;
    work.finish(()).await?;
    Ok(row.document_id)
}

/// The passes of documents, the latest first: for whoever manages the association.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn passes_by_documents(
    ctx: &Ctx,
    ids: &[DocumentId],
) -> Result<BTreeMap<DocumentId, Vec<document_pass::Model>>> {
    let proof = ctx.prove(Permission::DocumentReadAll)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<document_pass::Entity>(&proof)
        .filter(document_pass::Column::DocumentId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(document_pass::Column::CreatedAt)
        .order_by_desc(document_pass::Column::Id)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<DocumentId, Vec<document_pass::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.document_id).or_default().push(row);
    }
    Ok(map)
}

/// What a pass opens. Nothing is used up.
///
/// # Errors
/// `document-pass-invalid`; `sign-in-throttled` for a network address that has tried too many that open nothing.
pub async fn document_pass_look(ctx: &Ctx, token: &str, ip: &str) -> Result<PassView> {
    let pass = find(ctx, token, ip).await?;
    let tx = ctx.host().database.read(purpose(pass.organization_id), ctx.counter()).await?;
    let opened = Opened::read(&tx, &guest(&pass), &pass).await?;
    Ok(PassView {
        title: opened.document.title,
        association: opened.association.name_in(ctx.language()).to_owned(),
        file_name: opened.version.file_name,
        size: opened.version.size,
        expires_at: pass.expires_at,
    })
}

/// What a pass leads to. The pass is used up, and it is written down that it was.
///
/// # Errors
/// As [`document_pass_look`]; of two who use it at the same moment, the second is answered like somebody who comes later.
pub async fn document_pass_fetch(ctx: &Ctx, token: &str, ip: &str) -> Result<Download> {
    let pass = find(ctx, token, ip).await?;
    let proof = guest(&pass);
    let tx = ctx.host().database.write(purpose(pass.organization_id), ctx.counter()).await?;
    let work = Work::of_guest(ctx, tx, proof.clone());
    let opened = Opened::read(&work.tx, &proof, &pass).await?;
    let stored = opened.version.stored_file_id.ok_or_else(invalid)?;
    let file = stored_files_by_ids(&work.tx, &proof, &[stored]).await?.pop().ok_or_else(invalid)?;
    let used = document_pass::ActiveModel {
        used_at: Set(Some(work.now)),
        // The pass is the salt: the same address with another pass is another hash.
        address_hash: Set(Some(sha256_hex(format!("{}:{ip}", pass.id).as_bytes()))),
        ..Default::default()
    };
    let this = open(work.now).add(document_pass::Column::Id.eq(pass.id.0));
    if work.tx.change_all::<document_pass::Entity>(&proof, this, used).await? != 1 {
        return Err(invalid());
    }
    let detail = serde_json::json!({ "version": opened.version.number, "sha256": file.sha256 });
    work.audit("document_pass_fetch", Some(pass.association_id), pass.document_id, detail).await?;
    work.finish(()).await?;
    Ok(Download { file, name: opened.version.file_name, shown: false })
}

/// What is behind a pass, as long as the document is there.
struct Opened {
    document: document::Model,
    version: document_version::Model,
    association: association::Model,
}

impl Opened {
    async fn read(tx: &Tx, proof: &Proof, pass: &document_pass::Model) -> Result<Self> {
        let document = document_in_use(tx, proof, pass.document_id).await.map_err(hidden)?;
        let version = tx
            .find::<document_version::Entity>(proof)
            .filter(document_version::Column::Id.eq(pass.version_id.0))
            .filter(document_version::Column::DocumentId.eq(pass.document_id.0))
            .one(tx)
            .await?
            .filter(|version| version.stored_file_id.is_some())
            .ok_or_else(invalid)?;
        let here = association::Column::Id.eq(pass.association_id.0);
        let association = tx.find::<association::Entity>(proof).filter(here).one(tx).await?.ok_or_else(invalid)?;
        Ok(Self { document, version, association })
    }
}

/// That a document was put away is nothing that whoever holds a pass is told.
fn hidden(error: Error) -> Error {
    if matches!(error, Error::Failed(_)) { error } else { invalid() }
}

fn invalid() -> Error {
    Error::not_found("document-pass-invalid")
}

/// Passes that open something.
fn open(now: DateTime<Utc>) -> Condition {
    Condition::all()
        .add(document_pass::Column::UsedAt.is_null())
        .add(document_pass::Column::RevokedAt.is_null())
        .add(document_pass::Column::ExpiresAt.gt(now))
}

/// The pass with this secret, if it opens something.
async fn find(ctx: &Ctx, token: &str, ip: &str) -> Result<document_pass::Model> {
    let (database, now, counter) = (&ctx.host().database, ctx.now(), Counter::pass_from(ip));
    let found = {
        let tx = database.read(Purpose::Platform, ctx.counter()).await?;
        counter.check(&tx, now).await?;
        let held = document_pass::Column::TokenSha256.eq(secret_sha256(token));
        let found = tx.find_platform::<document_pass::Entity>().filter(held).filter(open(now)).one(&tx).await?;
        match found {
            Some(pass) if works(&tx, pass.organization_id).await? => Some(pass),
            _ => None,
        }
    };
    if let Some(pass) = found {
        return Ok(pass);
    }
    let tx = database.write(Purpose::Platform, ctx.counter()).await?;
    counter.fail(&tx, now).await?;
    tx.commit().await?;
    Err(invalid())
}

/// Whether an organization works: one that the platform has suspended gives nothing away.
async fn works(tx: &Tx, organization: OrganizationId) -> Result<bool> {
    let found = tx
        .find_platform::<organization::Entity>()
        .filter(organization::Column::Id.eq(organization.0))
        .filter(organization::Column::SuspendedAt.is_null())
        .one(tx)
        .await?;
    Ok(found.is_some())
}

/// What the queries of whoever holds a pass are narrowed by; each of them names the document besides.
fn guest(pass: &document_pass::Model) -> Proof {
    Proof::guest(pass.organization_id, pass.association_id)
}

fn purpose(organization: OrganizationId) -> Purpose {
    Purpose::Tenant { organization, account: AccountId(Uuid::nil()) }
}
