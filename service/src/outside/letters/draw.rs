//! The job that draws the letters of a batch: one file each, a few at a time, then all of them in one file.
//!
//! No more than some letters are in memory at once. What has been drawn and kept is not drawn again when the job is begun a second time.

use std::{collections::BTreeMap, sync::Arc};

use bytes::Bytes;
use document::{
    charges::{CallLabels, CallLetterBatch},
    letters::PostLabels,
    merge::{MergedProperties, Merger},
    render::RenderError,
};
use entity::{
    charges::{CallStatus, call_for_funds},
    id::{LetterBatchId, OrganizationId, StoredFileId},
    identity::organization,
    language::Language,
    library::{MediaType, document as library_document, document_version},
    outside::{LetterBatchState, NoticeTexts, letter, letter_batch},
    platform::issued_document,
    refusal::Refusal,
};
use futures::future::BoxFuture;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};
use serde::{Deserialize, Serialize};

use super::{
    content::{Sender, labels, notice, window},
    read::{association_in, batch_in, letters_in},
};
use crate::{
    charges::{LETTER_KIND, LetterSnapshot, letter_labels},
    clock::day_in_belgium,
    error::{Error, Failure, Result},
    jobs::{Done, Handler, JobError, JobKind, Run},
    library::storage::{put, stored_files_by_ids},
    platform::in_turn,
    proof::Proof,
    property::mandate_at,
    store::Tx,
    text::{Text, Value},
};

/// The kind of the job.
pub(super) const DRAW: JobKind = "outside.letters";
/// Letters that are drawn and kept together.
const AT_ONCE: usize = 16;
/// Largest letter with what goes behind it.
const LETTER_MAX: u64 = 32 * 1024 * 1024;

/// What the job is told.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct DrawPayload {
    pub batch: LetterBatchId,
}

/// Draws the letters of a batch.
pub(super) struct DrawLetters;

impl Handler for DrawLetters {
    fn kind(&self) -> JobKind {
        DRAW
    }

    fn run<'a>(&'a self, run: &'a Run) -> BoxFuture<'a, Result<Done, JobError>> {
        Box::pin(async move {
            let (organization, payload) = (run.organization()?, run.payload::<DrawPayload>()?);
            match draw(run, organization, payload.batch).await {
                Ok(()) => Ok(Done::Finished),
                Err(error) => {
                    // A page says that it failed and lets somebody try again; a failure of ours is tried again by itself first.
                    let codes = error.refusals();
                    if let Some(refusal) = codes.first() {
                        failed(run, organization, payload.batch, refusal.code).await?;
                    } else if run.job.is_last_attempt {
                        failed(run, organization, payload.batch, "failure").await?;
                    }
                    Err(error.into())
                }
            }
        })
    }
}

/// What the letters of a batch have in common.
enum Common {
    Call { labels: BTreeMap<&'static str, Arc<CallLabels>>, call: Box<call_for_funds::Model> },
    Notice { texts: NoticeTexts, labels: BTreeMap<&'static str, PostLabels>, enclosure: Option<(String, Bytes)> },
}

/// A letter as it was drawn.
struct Drawn {
    bytes: Vec<u8>,
    pages: usize,
}

async fn draw(run: &Run, organization: OrganizationId, id: LetterBatchId) -> Result<()> {
    let proof = run.proof(organization);
    let (batch, letters, sender, common, frozen) = {
        let tx = run.tenant_reader(organization).await?;
        let batch = batch_in(&tx, &proof, id).await?;
        let letters = letters_in(&tx, &proof, id).await?;
        let sender = sender(&tx, &proof, &batch).await?;
        let common = common(run, &tx, &proof, &batch).await?;
        let frozen = frozen(&tx, &proof, &letters).await?;
        (batch, letters, sender, common, frozen)
    };
    if batch.state == LetterBatchState::Ready {
        return Ok(());
    }
    let (sender, common, batch) = (Arc::new(sender), Arc::new(common), Arc::new(batch));
    let total = u32::try_from(letters.len()).unwrap_or(u32::MAX).saturating_add(1);
    let waiting: Vec<&letter::Model> = letters.iter().filter(|letter| letter.file_id.is_none()).collect();
    let mut done = u32::try_from(letters.len().saturating_sub(waiting.len())).unwrap_or(u32::MAX);
    for some in waiting.chunks(AT_ONCE) {
        let mut drawn = Vec::with_capacity(some.len());
        for letter in some {
            let snapshot = letter.contribution_id.and_then(|id| frozen.get(&id.0)).cloned();
            let (sender, common, batch, letter) =
                (Arc::clone(&sender), Arc::clone(&common), Arc::clone(&batch), (*letter).clone());
            drawn.push(in_turn(&run.host, move || one(&sender, &common, &batch, &letter, snapshot)).await??);
        }
        let tx = run.tenant(organization).await?;
        for (letter, file) in some.iter().zip(drawn) {
            keep(run, &tx, &proof, letter, file).await?;
        }
        tx.commit().await?;
        done = done.saturating_add(u32::try_from(some.len()).unwrap_or_default());
        run.progress(done, total).await;
    }
    together(run, organization, &batch, &sender).await
}

async fn sender(tx: &Tx, proof: &Proof, batch: &letter_batch::Model) -> Result<Sender> {
    let deed = association_in(tx, proof, batch.association_id).await?;
    let today = day_in_belgium(batch.created_at);
    let mandate = mandate_at(tx, proof, deed.id, today).await?;
    let firm = tx
        .find_platform::<organization::Entity>()
        .filter(organization::Column::Id.eq(proof.organization().0))
        .one(tx)
        .await?;
    let organization = firm.map(|row| row.name).unwrap_or_default();
    Ok(Sender { deed, mandate, organization, today, at: batch.created_at })
}

async fn common(run: &Run, tx: &Tx, proof: &Proof, batch: &letter_batch::Model) -> Result<Common> {
    if let Some(id) = batch.call_id {
        let call = tx.find::<call_for_funds::Entity>(proof).filter(call_for_funds::Column::Id.eq(id.0)).one(tx).await?;
        let call = Box::new(call.ok_or_else(|| Error::not_found("call-unknown"))?);
        let words = Language::ALL.into_iter().map(|language| (language.code(), letter_labels(language)));
        return Ok(Common::Call { labels: words.collect(), call });
    }
    let enclosure = match batch.document_id {
        None => None,
        Some(id) => {
            let unknown = || Error::not_found("document-unknown");
            let row = tx
                .find::<library_document::Entity>(proof)
                .filter(library_document::Column::Id.eq(id.0))
                .one(tx)
                .await?
                .ok_or_else(unknown)?;
            let version = tx
                .find::<document_version::Entity>(proof)
                .filter(document_version::Column::Id.eq(row.current_version_id.0))
                .one(tx)
                .await?
                .ok_or_else(unknown)?;
            let file = version.stored_file_id.ok_or_else(unknown)?;
            let stored = stored_files_by_ids(tx, proof, &[file]).await?.pop().ok_or_else(unknown)?;
            Some((row.title, stored.read(&run.host.storage, LETTER_MAX).await?))
        }
    };
    Ok(Common::Notice { texts: serde_json::from_str(&batch.content)?, labels: labels(), enclosure })
}

/// What was frozen of the letters of a call, by contribution.
async fn frozen(tx: &Tx, proof: &Proof, letters: &[letter::Model]) -> Result<BTreeMap<uuid::Uuid, String>> {
    let subjects: Vec<uuid::Uuid> = letters.iter().filter_map(|letter| letter.contribution_id).map(|id| id.0).collect();
    if subjects.is_empty() {
        return Ok(BTreeMap::new());
    }
    let rows = tx
        .find::<issued_document::Entity>(proof)
        .filter(issued_document::Column::Kind.eq(LETTER_KIND))
        .filter(issued_document::Column::SubjectId.is_in(subjects))
        .all(tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.subject_id, row.data)).collect())
}

/// Draws one letter. Pure computation.
fn one(
    sender: &Sender,
    common: &Common,
    batch: &letter_batch::Model,
    row: &letter::Model,
    snapshot: Option<String>,
) -> Result<Drawn> {
    match common {
        Common::Call { labels, call } => {
            let snapshot = snapshot.ok_or_else(|| Failure::new("an issued contribution has no letter"))?;
            let snapshot: LetterSnapshot = serde_json::from_str(&snapshot)?;
            let cancelled_on = call.cancelled_at.filter(|_| call.status == CallStatus::Cancelled).map(day_in_belgium);
            let words = labels.get(snapshot.language.code()).ok_or_else(|| Failure::new("a language has no words"))?;
            let text = Text::new(snapshot.language);
            let subject = text.with("document-call-subject", &[("title", Value::from(snapshot.title.as_str()))]);
            let values = [("subject", Value::from(subject)), ("owner", Value::from(snapshot.owner.as_str()))];
            let file = CallLetterBatch {
                language: snapshot.language,
                title: text.with("document-call-title", &values),
                author: snapshot.association.clone(),
                ident: format!("letter/{}", row.id),
                issued_at: call.issued_at,
                window: window(batch.window),
                letters: vec![snapshot.letter(words, cancelled_on)?],
            };
            let rendered = file.render().map_err(refused)?;
            Ok(Drawn { bytes: rendered.bytes, pages: rendered.pages })
        }
        Common::Notice { texts, labels, enclosure } => {
            let title = enclosure.as_ref().map(|(title, _)| title.as_str());
            let letter = notice(sender, batch, row, (texts, labels), title)
                .ok_or_else(|| Failure::new("a letter has no words"))?;
            let properties = MergedProperties {
                language: letter.language,
                title: letter.title.clone(),
                author: letter.association.name.clone(),
                ident: letter.ident.clone(),
                issued_at: letter.issued_at,
            };
            let rendered = letter.render().map_err(refused)?;
            let Some((_, document)) = enclosure else {
                return Ok(Drawn { bytes: rendered.bytes, pages: rendered.pages });
            };
            let unreadable = |_| Error::from(Refusal::new("letter-document-unreadable"));
            let mut merger = Merger::new(Vec::new(), properties).map_err(unreadable)?;
            merger.append(rendered.bytes, true).map_err(unreadable)?;
            merger.append(document.to_vec(), false).map_err(unreadable)?;
            let (bytes, merged) = merger.finish().map_err(unreadable)?;
            Ok(Drawn { bytes, pages: merged.pages })
        }
    }
}

/// What cannot be printed is the caller's; everything else is ours.
fn refused(error: RenderError) -> Error {
    match error {
        RenderError::Unprintable { character, .. } => Refusal::new("sign-unprintable")
            .with("sign", character)
            .with("code", format!("U+{:04X}", u32::from(character)))
            .into(),
        RenderError::AddressTooLong { .. } => Refusal::new("letter-address-missing").with("count", 1).into(),
        other => Failure::new(other).into(),
    }
}

async fn keep(run: &Run, tx: &Tx, proof: &Proof, letter: &letter::Model, drawn: Drawn) -> Result<()> {
    let file = put(tx, &run.host.storage, proof, (MediaType::Pdf, Bytes::from(drawn.bytes)), run.now()).await?;
    let change = letter::ActiveModel {
        file_id: Set(Some(file.id)),
        file_sha256: Set(Some(file.sha256)),
        pages: Set(i32::try_from(drawn.pages).ok()),
        ..Default::default()
    };
    tx.change::<letter::Entity, _>(proof, letter.id, None, run.now(), change).await
}

/// Puts all letters together, with one of them in memory at a time, and says that the batch can be printed.
async fn together(run: &Run, organization: OrganizationId, batch: &letter_batch::Model, sender: &Sender) -> Result<()> {
    let proof = run.proof(organization);
    let files = {
        let tx = run.tenant_reader(organization).await?;
        let letters = letters_in(&tx, &proof, batch.id).await?;
        let ids: Vec<StoredFileId> = letters.iter().filter_map(|letter| letter.file_id).collect();
        let stored: BTreeMap<StoredFileId, _> =
            stored_files_by_ids(&tx, &proof, &ids).await?.into_iter().map(|file| (file.id, file)).collect();
        ids.iter().filter_map(|id| stored.get(id).cloned()).collect::<Vec<_>>()
    };
    let conforming = batch.document_id.is_none();
    let properties = MergedProperties {
        language: sender.deed.language,
        title: batch.subject.clone(),
        author: sender.deed.name.clone(),
        ident: format!("letters/{}", batch.id),
        issued_at: sender.at,
    };
    let mut merger = Merger::new(Vec::new(), properties).map_err(Failure::new)?;
    for file in files {
        let bytes = file.read(&run.host.storage, LETTER_MAX).await?;
        let added = tokio::task::spawn_blocking(move || merger.append(bytes.to_vec(), conforming).map(|_| merger));
        merger = added.await.map_err(Failure::new)?.map_err(Failure::new)?;
    }
    let (bytes, merged) = merger.finish().map_err(Failure::new)?;
    let tx = run.tenant(organization).await?;
    let file = put(&tx, &run.host.storage, &proof, (MediaType::Pdf, Bytes::from(bytes)), run.now()).await?;
    let change = letter_batch::ActiveModel {
        state: Set(LetterBatchState::Ready),
        file_id: Set(Some(file.id)),
        file_sha256: Set(Some(file.sha256)),
        pages: Set(i32::try_from(merged.pages).ok()),
        failure: Set(None),
        ..Default::default()
    };
    tx.change::<letter_batch::Entity, _>(&proof, batch.id, None, run.now(), change).await?;
    run.settle(&tx).await?;
    tx.commit().await?;
    Ok(())
}

/// Says that the files could not be drawn, and why.
async fn failed(run: &Run, organization: OrganizationId, batch: LetterBatchId, why: &'static str) -> Result<()> {
    let proof = run.proof(organization);
    let tx = run.tenant(organization).await?;
    let still = Condition::all()
        .add(letter_batch::Column::Id.eq(batch.0))
        .add(letter_batch::Column::State.eq(LetterBatchState::Drawing));
    let change = letter_batch::ActiveModel {
        state: Set(LetterBatchState::Failed),
        failure: Set(Some(why.to_owned())),
        updated_at: Set(run.now()),
        ..Default::default()
    };
    tx.change_all::<letter_batch::Entity>(&proof, still, change).await?;
    tx.commit().await?;
    Ok(())
}
