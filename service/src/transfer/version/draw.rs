//! Drawing the file of a version, putting its annexes behind it, and keeping both.

use std::sync::Arc;

use bytes::Bytes;
use document::{
    render::{RenderError, Rendered},
    transfer::{TransferData, TransferFiles, render, xml},
};
use entity::{
    id::{OrganizationId, TransferVersionId},
    library::MediaType,
    messaging::Kind,
    platform::issued_document,
    property::unit,
    transfer::{TransferVersionState, transfer, transfer_version},
};
use futures::future::BoxFuture;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use serde::{Deserialize, Serialize};

use super::{
    annex::Annex,
    bundle::{self, Bundle, Found},
    issue::IssuedTransfer,
    words,
};
use crate::{
    error::{Error, Failure, Result},
    jobs::{Done, Handler, JobError, JobKind, Run},
    library::storage::put,
    messaging::notify_on,
    platform::in_turn,
    proof::Proof,
    store::Tx,
    text::{Text, Value},
    transfer::tell::notice,
    work::sha256_hex,
};

/// The kind of the job.
pub(super) const DRAW: JobKind = "transfer.render";

/// What the job is told.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct DrawPayload {
    pub version: TransferVersionId,
}

/// Draws the file of a version.
pub(super) struct DrawVersion;

impl Handler for DrawVersion {
    fn kind(&self) -> JobKind {
        DRAW
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        Box::pin(async move {
            let (organization, payload) = (run.organization()?, run.payload::<DrawPayload>()?);
            match drawn(run, organization, payload.version).await {
                Ok(()) => Ok(Done::Finished),
                Err(error) => {
                    // A page says that it failed and lets somebody make another version; a failure of ours is tried again by itself first.
                    let codes = error.refusals();
                    if let Some(refusal) = codes.first() {
                        failed(run, organization, payload.version, refusal.code).await?;
                    } else if run.job.is_last_attempt {
                        failed(run, organization, payload.version, "failure").await?;
                    }
                    Err(error.into())
                }
            }
        })
    }
}

/// What is drawn, and of what.
struct Subject {
    version: transfer_version::Model,
    transfer: transfer::Model,
    unit: String,
    data: Arc<TransferData>,
    found: Vec<Found>,
}

async fn drawn(run: &Run, organization: OrganizationId, id: TransferVersionId) -> Result<()> {
    let proof = run.proof(organization);
    let subject = {
        let tx = run.tenant_reader(organization).await?;
        subject(&tx, &proof, id).await?
    };
    if subject.version.state == TransferVersionState::Ready {
        return Ok(());
    }
    let notes = bundle::look(run, &subject.data, &subject.found).await?;
    let rendered = {
        let (data, notes) = (Arc::clone(&subject.data), notes.clone());
        let (ident, text) = (format!("transfer/{id}"), Text::new(subject.version.language));
        draw(run, move || render(&data, &notes, &ident, &words(text))).await?
    };
    let title = bundle_title(&subject);
    let bundle = bundle::together(run, &subject.data, &subject.found, &notes, (&rendered.bytes, title)).await?;
    let annexes = subject
        .found
        .iter()
        .zip(&notes)
        .map(|(found, note)| Annex::new(&found.annex, found.version, found.file.id, note));
    let annexes: Vec<Annex> = annexes.collect();
    keep(run, organization, &subject, rendered, (annexes, bundle)).await
}

async fn subject(tx: &Tx, proof: &Proof, id: TransferVersionId) -> Result<Subject> {
    let version = tx
        .find::<transfer_version::Entity>(proof)
        .filter(transfer_version::Column::Id.eq(id.0))
        .one(tx)
        .await?
        .ok_or_else(|| Error::not_found("transfer-version-unknown"))?;
    let transfer = tx
        .find::<transfer::Entity>(proof)
        .filter(transfer::Column::Id.eq(version.transfer_id.0))
        .one(tx)
        .await?
        .ok_or_else(|| Error::not_found("transfer-unknown"))?;
    let unit = tx.find::<unit::Entity>(proof).filter(unit::Column::Id.eq(transfer.unit_id.0)).one(tx).await?;
    let data: Arc<TransferData> = Arc::new(serde_json::from_str(&version.data)?);
    let found = bundle::find(tx, proof, &data).await?;
    Ok(Subject { version, transfer, unit: unit.map(|row| row.reference).unwrap_or_default(), data, found })
}

fn bundle_title(subject: &Subject) -> String {
    let values = [
        ("unit", Value::from(subject.data.unit.as_str())),
        ("association", Value::from(subject.data.association.name.as_str())),
    ];
    Text::new(subject.version.language).with("transfer-document-bundle", &values)
}

async fn draw(
    run: &Run,
    document: impl FnOnce() -> Result<Rendered, RenderError> + Send + 'static,
) -> Result<Rendered> {
    let rendered = in_turn(&run.host, document).await?.map_err(Failure::new)?;
    for warning in &rendered.warnings {
        tracing::warn!(warning, "the document of a transfer was drawn with a warning");
    }
    Ok(rendered)
}

/// Keeps the files and says that they are there, in one transaction with the end of the job.
async fn keep(
    run: &Run,
    organization: OrganizationId,
    subject: &Subject,
    rendered: Rendered,
    (mut annexes, bundle): (Vec<Annex>, Option<Bundle>),
) -> Result<()> {
    let (proof, now) = (run.proof(organization), run.now());
    let version = &subject.version;
    let mut others = vec![TransferFiles::new(&subject.data)?.sha256, sha256_hex(xml(&subject.data)?.as_bytes())];
    let tx = run.tenant(organization).await?;
    let file = put(&tx, &run.host.storage, &proof, (MediaType::Pdf, Bytes::from(rendered.bytes)), now).await?;
    if let Some(Bundle { bytes, title, pages }) = bundle {
        let stored = put(&tx, &run.host.storage, &proof, (MediaType::Pdf, Bytes::from(bytes)), now).await?;
        let name = format!("{}-v{}-annexes.pdf", subject.transfer.number, version.number);
        others.push(stored.sha256.clone());
        annexes.push(Annex::whole(annexes.len(), (title, name), &stored, pages));
    }
    let waiting = Condition::all()
        .add(transfer_version::Column::Id.eq(version.id.0))
        .add(transfer_version::Column::State.ne(TransferVersionState::Ready));
    let change = transfer_version::ActiveModel {
        state: Set(TransferVersionState::Ready),
        stored_file_id: Set(Some(file.id)),
        sha256: Set(Some(file.sha256.clone())),
        size: Set(i64::try_from(file.size).ok()),
        pages: Set(i32::try_from(rendered.pages).ok()),
        annexes: Set(serde_json::to_value(&annexes)?),
        failure: Set(None),
        ready_at: Set(Some(now)),
        ..Default::default()
    };
    tx.change_all::<transfer_version::Entity>(&proof, waiting, change).await?;
    issued(&tx, &proof, version, (file.sha256, others)).await?;
    let told = notice(Kind::TransferReady, &subject.transfer, &subject.unit);
    notify_on(&tx, None, told).await?;
    run.settle(&tx).await?;
    Ok(tx.commit().await?)
}

/// From here on whoever holds one of the files can have it compared.
async fn issued(
    tx: &Tx,
    proof: &Proof,
    version: &transfer_version::Model,
    (file, others): (String, Vec<String>),
) -> Result<()> {
    let this = Condition::all().add(issued_document::Column::Id.eq(version.issued_document_id.0));
    let row = tx.find::<issued_document::Entity>(proof).filter(this.clone()).one(tx).await?;
    let row = row.ok_or_else(|| Failure::new("a version was made without its code"))?;
    let known: IssuedTransfer = serde_json::from_str(&row.data)?;
    let known = IssuedTransfer { file_sha256: Some(file), others_sha256: others, ..known };
    let change = issued_document::ActiveModel { data: Set(serde_json::to_string(&known)?), ..Default::default() };
    tx.change_all::<issued_document::Entity>(proof, this, change).await?;
    Ok(())
}

/// Says that the file could not be drawn, and why.
async fn failed(run: &Run, organization: OrganizationId, version: TransferVersionId, why: &'static str) -> Result<()> {
    let proof = run.proof(organization);
    let tx = run.tenant(organization).await?;
    let still = Condition::all()
        .add(transfer_version::Column::Id.eq(version.0))
        .add(transfer_version::Column::State.eq(TransferVersionState::Waiting));
    let change = transfer_version::ActiveModel {
        state: Set(TransferVersionState::Failed),
        failure: Set(Some(why.to_owned())),
        ..Default::default()
    };
    tx.change_all::<transfer_version::Entity>(&proof, still, change).await?;
    tx.commit().await?;
    Ok(())
}
