//! Preparing a batch: who is written to is settled at once, the files are drawn by a job.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    charges::{CallStatus, call_for_funds, contribution},
    id::{AssociationId, CallId, ContributionId, DocumentId, LetterBatchId, LetterId, OwnerId},
    library::{MediaType, document, document_version},
    outside::{
        LetterAudience, LetterBatchForm, LetterBatchState, LetterContent, LetterState, NewLetterBatch, letter,
        letter_batch,
    },
    platform::issued_document,
    property::{association, owner},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};
use serde_json::json;

use super::{
    WRITE,
    draw::{DRAW, DrawPayload},
    people::{LetterPerson, judged, people},
    read::batch_in,
};
use crate::{
    charges::{LETTER_KIND, LetterSnapshot, postal_lines},
    ctx::Ctx,
    error::{Error, Result},
    jobs::{NewJob, enqueue},
    property::{association_fetch, association_for_change},
    text::{Text, Value},
    work::{Begun, Outcome, RequestKey, Work},
};

/// Most letters of a batch.
const LETTERS_MAX: usize = 2_000;
/// Largest document that goes behind letters.
pub(super) const DOCUMENT_MAX: i64 = 10 * 1024 * 1024;

/// One letter to be written.
struct Draft {
    owner: owner::Model,
    addressee: Vec<String>,
    contribution: Option<ContributionId>,
    reference: Option<String>,
}

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
    let number = next_number(&work, association).await?;
    let (drafts, subject) = match &new.content {
        LetterContent::Call(call) => call_drafts(&work, &deed, *call, ctx).await?,
        LetterContent::Notice { texts, document } => {
            if let Some(document) = document {
                printable_document(&work, association, *document).await?;
            }
            let subject = texts.get(language.code()).map(|text| text.subject.clone()).unwrap_or_default();
            (owner_drafts(people(&work.tx, &proof, association, ctx.today()).await?), subject)
        }
    };
    let drafts = addressed(drafts, &new)?;
    let id = Ctx::mint::<LetterBatchId>();
    let letters = i32::try_from(drafts.len()).unwrap_or(i32::MAX);
    let (call, document, content) = match &new.content {
        LetterContent::Call(call) => (Some(*call), None, String::new()),
        LetterContent::Notice { texts, document } => (None, *document, serde_json::to_string(texts)?),
    };
    let row = letter_batch::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        number: Set(number),
        kind: Set(new.content.kind()),
        call_id: Set(call),
        document_id: Set(document),
        subject: Set(subject.chars().take(200).collect()),
        content: Set(content),
        window: Set(new.window),
        dispatch: Set(new.dispatch),
        state: Set(LetterBatchState::Drawing),
        letters: Set(letters),
        file_id: Set(None),
        file_sha256: Set(None),
        pages: Set(None),
        failure: Set(None),
        prepared_by: Set(proof.account()),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    };
    work.tx.insert(&proof, row).await?;
    let rows: Result<Vec<letter::ActiveModel>> = drafts
        .into_iter()
        .zip(1_i32..)
        .map(|(draft, position)| row_of(&work, &deed, (id, number), draft, position))
        .collect();
    work.tx.insert_all(&proof, rows?).await?;
    ask_to_draw(&work, id).await?;
    let detail = json!({ "number": number, "letters": letters, "kind": new.content.kind().code() });
    work.audit("letters_prepare", Some(association), id, detail).await?;
    work.finish(id).await
}

/// Has the files of a batch drawn again, where that failed.
///
/// # Errors
/// `letter-batch-unknown`, `Forbidden`; `letter-batch-not-failed`.
pub async fn letters_redraw(ctx: &Ctx, id: LetterBatchId, key: Option<&RequestKey>) -> Result<Outcome<LetterBatchId>> {
    let proof = ctx.prove(WRITE)?;
    let work = match ctx.begin("letters_redraw", &proof, key, &id).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let batch = batch_in(&work.tx, &proof, id).await?;
    if batch.state != LetterBatchState::Failed {
        return Err(Refusal::new("letter-batch-not-failed").into());
    }
    let change =
        letter_batch::ActiveModel { state: Set(LetterBatchState::Drawing), failure: Set(None), ..Default::default() };
    work.tx.change::<letter_batch::Entity, _>(&proof, id, None, work.now, change).await?;
    ask_to_draw(&work, id).await?;
    work.audit("letters_redraw", Some(batch.association_id), id, json!({ "number": batch.number })).await?;
    work.finish(id).await
}

async fn ask_to_draw(work: &Work, batch: LetterBatchId) -> Result<()> {
    let job = NewJob::new(DRAW, &DrawPayload { batch })?
        .organization(work.proof.organization())
        .unique(batch.to_string())
        .asked_by(work.proof.account());
    enqueue(&work.tx, job).await.map(drop)
}

async fn next_number(work: &Work, association: AssociationId) -> Result<i32> {
    let last = work
        .tx
        .find::<letter_batch::Entity>(&work.proof)
        .filter(letter_batch::Column::AssociationId.eq(association.0))
        .order_by_desc(letter_batch::Column::Number)
        .one(&work.tx)
        .await?;
    Ok(last.map_or(0, |row| row.number).saturating_add(1))
}

/// One draft for each contribution of a call, with the address that was frozen when it was issued.
async fn call_drafts(
    work: &Work,
    deed: &association::Model,
    id: CallId,
    ctx: &Ctx,
) -> Result<(Vec<(LetterPerson, Draft)>, String)> {
    let unknown = || Error::from(Refusal::new("call-unknown").at("call"));
    let call = work
        .tx
        .find::<call_for_funds::Entity>(&work.proof)
        .filter(call_for_funds::Column::Id.eq(id.0))
        .filter(call_for_funds::Column::AssociationId.eq(deed.id.0))
        .one(&work.tx)
        .await?
        .ok_or_else(unknown)?;
    if call.status == CallStatus::Cancelled {
        return Err(Refusal::new("letter-call-cancelled").at("call").into());
    }
    let contributions = work
        .tx
        .find::<contribution::Entity>(&work.proof)
        .filter(contribution::Column::CallId.eq(id.0))
        .order_by_asc(contribution::Column::Position)
        .all(&work.tx)
        .await?;
    let frozen = work
        .tx
        .find::<issued_document::Entity>(&work.proof)
        .filter(issued_document::Column::Kind.eq(LETTER_KIND))
        .filter(issued_document::Column::SubjectId.is_in(contributions.iter().map(|row| row.id.0)))
        .all(&work.tx)
        .await?;
    let mut frozen: BTreeMap<_, _> = frozen.into_iter().map(|row| (row.subject_id, row.data)).collect();
    let owners = work
        .tx
        .find::<owner::Entity>(&work.proof)
        .filter(owner::Column::Id.is_in(contributions.iter().map(|row| row.owner_id.0)))
        .all(&work.tx)
        .await?;
    let judged = judged(&work.tx, &work.proof, owners, ctx.today()).await?;
    let mut judged: BTreeMap<OwnerId, LetterPerson> =
        judged.into_iter().map(|person| (person.owner.id, person)).collect();
    let mut drafts = Vec::with_capacity(contributions.len());
    for row in contributions {
        let Some((data, mut person)) = frozen.remove(&row.id.0).zip(judged.remove(&row.owner_id)) else { continue };
        let snapshot: LetterSnapshot = serde_json::from_str(&data)?;
        // The letter shows the address that was frozen with it, whatever the register says now.
        person.has_address = (2..=::document::letters::ADDRESS_LINES).contains(&snapshot.addressee.len());
        let draft = Draft {
            owner: owner::Model { language: snapshot.language, ..person.owner.clone() },
            addressee: snapshot.addressee,
            contribution: Some(row.id),
            reference: Some(snapshot.reference),
        };
        drafts.push((person, draft));
    }
    let title = Value::from(call.title.as_str());
    Ok((drafts, Text::new(deed.language).with("document-call-subject", &[("title", title)])))
}

fn owner_drafts(people: Vec<LetterPerson>) -> Vec<(LetterPerson, Draft)> {
    let draft = |person: LetterPerson| {
        let addressee = postal_lines(&person.owner);
        let draft = Draft { owner: person.owner.clone(), addressee, contribution: None, reference: None };
        (person, draft)
    };
    people.into_iter().map(draft).collect()
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

fn row_of(
    work: &Work,
    deed: &association::Model,
    (batch, number): (LetterBatchId, i32),
    draft: Draft,
    position: i32,
) -> Result<letter::ActiveModel> {
    let reference = draft.reference.unwrap_or_else(|| format!("{}-L{number}-{position}", deed.number));
    Ok(letter::ActiveModel {
        id: Set(Ctx::mint::<LetterId>()),
        association_id: Set(deed.id),
        batch_id: Set(batch),
        owner_id: Set(draft.owner.id),
        contribution_id: Set(draft.contribution),
        position: Set(position),
        language: Set(draft.owner.language),
        addressee: Set(draft.addressee.join("\n")),
        reference: Set(reference),
        state: Set(LetterState::Prepared),
        file_id: Set(None),
        file_sha256: Set(None),
        pages: Set(None),
        printed_at: Set(None),
        printed_by: Set(None),
        posted_as: Set(None),
        posted_on: Set(None),
        posted_at: Set(None),
        posted_by: Set(None),
        tracking_number: Set(None),
        returned_on: Set(None),
        return_reason: Set(None),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..Default::default()
    })
}
