//! Preparing a batch: who is written to is settled at once, the files are drawn by a job.

use std::collections::BTreeSet;

use entity::{
    charges::{CallStatus, call_for_funds},
    id::{AssociationId, CallId, DocumentId, LetterBatchId, OwnerId},
    library::{MediaType, document, document_version},
    outside::{LetterAudience, LetterBatchForm, LetterBatchState, LetterContent, NewLetterBatch, letter_batch},
    property::association,
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};
use serde_json::json;

use super::{
    READ, WRITE,
    drafts::{Draft, call_drafts, call_subject, owner_drafts},
    people::{LetterPerson, people},
    read::batch_in,
    write::{NewBatch, ask_to_draw, is_asked_to_draw, write},
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    property::{association_fetch, association_for_change},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Most letters of a batch.
pub(super) const LETTERS_MAX: usize = 2_000;
/// Largest document that goes behind letters.
pub(super) const DOCUMENT_MAX: i64 = 10 * 1024 * 1024;

/// Prepares a batch of letters and has them drawn.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, what [`NewLetterBatch::parse`] refuses; `call-unknown`, `letter-call-cancelled`,
/// `document-unknown`, `letter-document-not-pdf`; `letter-address-missing` when one who was ticked has no postal address; `letter-addressees-none`,
/// `letter-addressees-many`.
pub async fn letters_prepare(
    ctx: &Ctx,
    association: AssociationId,
    form: &LetterBatchForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<LetterBatchId>> {
    let proof = ctx.prove_in(WRITE, association)?;
    let language = association_fetch(ctx, association).await?.language;
    let new = NewLetterBatch::parse(form, language)?;
    let work = match ctx.begin("letters_prepare", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let deed = association_for_change(&work, association).await?;
    let (drafts, subject) = match &new.content {
        LetterContent::Call(call) => {
            let call = issued_call(&work, &deed, *call).await?;
            (call_drafts(&work.tx, &proof, &call, ctx.today()).await?, call_subject(&call, deed.language))
        }
        LetterContent::Notice { texts, document } => {
            if let Some(document) = document {
                printable_document(&work, association, *document).await?;
            }
            let subject = texts.get(language.code()).map(|text| text.subject.clone()).unwrap_or_default();
            (owner_drafts(people(&work.tx, &proof, association, ctx.today()).await?), subject)
        }
    };
    let drafts = addressed(drafts, &new)?;
    let (call, document, content) = match &new.content {
        LetterContent::Call(call) => (Some(*call), None, String::new()),
        LetterContent::Notice { texts, document } => (None, *document, serde_json::to_string(texts)?),
    };
    let batch = NewBatch {
        kind: new.content.kind(),
        call,
        document,
        subject,
        content,
        window: new.window,
        dispatch: new.dispatch,
        state: LetterBatchState::Drawing,
        prepared_by: proof.account(),
        told: None,
    };
    // What the syndic writes of her own accord is followed on its own page.
    let drafts = drafts.into_iter().map(|draft| (draft, None)).collect();
    let written = write(&work.tx, &proof, work.now, (&deed, batch), drafts).await?;
    let id = written.id;
    ask_to_draw(&work.tx, &proof, id).await?;
    let detail = json!({ "number": written.number, "letters": written.letters, "kind": new.content.kind().code() });
    work.audit("letters_prepare", Some(association), id, detail).await?;
    work.finish(id).await
}

/// Whether a batch is to be drawn and nobody draws it: its job was given up without having told it, because its workers were lost or because whoever
/// runs the platform has cancelled it.
///
/// # Errors
/// `Forbidden`; failures.
pub async fn letter_batch_is_stalled(ctx: &Ctx, batch: &letter_batch::Model) -> Result<bool> {
    if batch.state != LetterBatchState::Drawing {
        return Ok(false);
    }
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    Ok(!is_asked_to_draw(&tx, &proof, batch.id).await?)
}

/// Has the files of a batch drawn: again where that failed or nobody is at it any more, and for the first time where the program has prepared the
/// batch by itself.
///
/// # Errors
/// `letter-batch-unknown`, `Forbidden`; `letter-batch-not-failed` for one that is drawn or being drawn.
pub async fn letters_redraw(ctx: &Ctx, id: LetterBatchId, key: Option<&RequestKey>) -> Result<Outcome<LetterBatchId>> {
    let proof = ctx.prove(WRITE)?;
    let work = match ctx.begin("letters_redraw", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    // The job is looked for first: it writes the batch before it ends, so of one that has just ended what is read next is already known.
    let is_asked = is_asked_to_draw(&work.tx, &proof, id).await?;
    let batch = batch_in(&work.tx, &proof, id).await?;
    let may_be_drawn = match batch.state {
        LetterBatchState::Failed | LetterBatchState::Waiting => true,
        LetterBatchState::Drawing => !is_asked,
        LetterBatchState::Ready => false,
    };
    if !may_be_drawn {
        return Err(Refusal::new("letter-batch-not-failed").into());
    }
    let change =
        letter_batch::ActiveModel { state: Set(LetterBatchState::Drawing), failure: Set(None), ..Default::default() };
    work.tx.change::<letter_batch::Entity, _>(&proof, id, None, work.now, change).await?;
    ask_to_draw(&work.tx, &proof, id).await?;
    work.audit("letters_redraw", Some(batch.association_id), id, json!({ "number": batch.number })).await?;
    work.finish(id).await
}

/// The call whose letters are wanted.
async fn issued_call(work: &Work, deed: &association::Model, id: CallId) -> Result<call_for_funds::Model> {
    let call = work
        .tx
        .find::<call_for_funds::Entity>(&work.proof)
        .filter(call_for_funds::Column::Id.eq(id.0))
        .filter(call_for_funds::Column::AssociationId.eq(deed.id.0))
        .one(&work.tx)
        .await?
        .ok_or_else(|| Error::from(Refusal::new("call-unknown").at("call")))?;
    if call.status == CallStatus::Cancelled {
        return Err(Refusal::new("letter-call-cancelled").at("call").into());
    }
    Ok(call)
}

/// Those of the drafts that the audience asks for and the post can bring.
fn addressed(drafts: Vec<(LetterPerson, Draft)>, new: &NewLetterBatch) -> Result<Vec<Draft>> {
    let chosen: BTreeSet<OwnerId> = new.owners.iter().copied().collect();
    let known = drafts.iter().filter(|(person, _)| chosen.contains(&person.owner.id)).count();
    if known < chosen.len() {
        return Err(Refusal::new("owner-unknown").at("owners").into());
    }
    let meant: Vec<(LetterPerson, Draft)> =
        drafts.into_iter().filter(|(person, _)| person.is_meant(new.audience, &chosen)).collect();
    let lost = meant.iter().filter(|(person, _)| !person.has_address).count();
    if new.audience == LetterAudience::Chosen && lost > 0 {
        return Err(Refusal::new("letter-address-missing").with("count", lost).at("owners").into());
    }
    let drafts: Vec<Draft> =
        meant.into_iter().filter(|(person, _)| person.has_address).map(|(_, draft)| draft).collect();
    if drafts.is_empty() {
        return Err(Refusal::new("letter-addressees-none").at("audience").into());
    }
    if drafts.len() > LETTERS_MAX {
        return Err(Refusal::new("letter-addressees-many").with("max", LETTERS_MAX).at("audience").into());
    }
    Ok(drafts)
}

/// Refuses a document of another association, one that is put away, and one whose pages cannot be printed behind a letter.
async fn printable_document(work: &Work, association: AssociationId, id: DocumentId) -> Result<()> {
    let unknown = || Error::from(Refusal::new("document-unknown").at("document"));
    let row = work
        .tx
        .find::<document::Entity>(&work.proof)
        .filter(document::Column::Id.eq(id.0))
        .filter(document::Column::AssociationId.eq(association.0))
        .filter(document::Column::ArchivedAt.is_null())
        .one(&work.tx)
        .await?
        .ok_or_else(unknown)?;
    let version = work
        .tx
        .find::<document_version::Entity>(&work.proof)
        .filter(document_version::Column::Id.eq(row.current_version_id.0))
        .one(&work.tx)
        .await?
        .ok_or_else(unknown)?;
    if version.media_type != MediaType::Pdf || version.size > DOCUMENT_MAX || version.stored_file_id.is_none() {
        let megabytes = DOCUMENT_MAX / (1024 * 1024);
        return Err(Refusal::new("letter-document-not-pdf").with("megabytes", megabytes).at("document").into());
    }
    Ok(())
}
