//! Writing a batch and its letters down.

use chrono::{DateTime, Utc};
use entity::{
    id::{AccountId, CallId, DeliveryId, DocumentId, LetterBatchId, LetterId, NotificationEventId},
    messaging::Kind,
    outside::{EnvelopeWindow, LetterBatchState, LetterDispatch, LetterKind, LetterState, letter, letter_batch},
    property::association,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use super::{
    drafts::Draft,
    draw::{DRAW, DrawPayload},
};
use crate::{
    ctx::Ctx,
    error::Result,
    jobs::{NewJob, enqueue, is_live},
    proof::Proof,
    store::Tx,
};

/// Longest subject.
const SUBJECT_MAX: usize = 200;

/// A batch that is to be written down: what its letters have in common.
pub(super) struct NewBatch {
    pub kind: LetterKind,
    pub call: Option<CallId>,
    pub document: Option<DocumentId>,
    pub subject: String,
    pub content: String,
    pub window: EnvelopeWindow,
    pub dispatch: LetterDispatch,
    pub state: LetterBatchState,
    pub prepared_by: AccountId,
    /// What has happened that the letters follow from.
    pub told: Option<(NotificationEventId, Kind)>,
}

/// A batch as it was written down.
pub(super) struct Written {
    pub id: LetterBatchId,
    pub number: i32,
    pub letters: i32,
}

/// Writes a batch down with its letters, each of which may have a line in the log of what leaves. Whoever calls this holds the row of the association,
/// so that two batches do not get the same number.
pub(super) async fn write(
    tx: &Tx,
    proof: &Proof,
    now: DateTime<Utc>,
    (deed, batch): (&association::Model, NewBatch),
    drafts: Vec<(Draft, Option<DeliveryId>)>,
) -> Result<Written> {
    let id = Ctx::mint::<LetterBatchId>();
    let letters = i32::try_from(drafts.len()).unwrap_or(i32::MAX);
    let number = next_number(tx, proof, deed).await?;
    let event = batch.told.map(|(event, _)| event);
    let row = letter_batch::ActiveModel {
        id: Set(id),
        association_id: Set(deed.id),
        number: Set(number),
        kind: Set(batch.kind),
        call_id: Set(batch.call),
        document_id: Set(batch.document),
        subject: Set(batch.subject.chars().take(SUBJECT_MAX).collect()),
        content: Set(batch.content),
        window: Set(batch.window),
        dispatch: Set(batch.dispatch),
        state: Set(batch.state),
        letters: Set(letters),
        file_id: Set(None),
        file_sha256: Set(None),
        pages: Set(None),
        failure: Set(None),
        prepared_by: Set(batch.prepared_by),
        event_id: Set(event),
        told: Set(batch.told.map(|(_, kind)| kind)),
        version: Set(1),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    tx.insert(proof, row).await?;
    let rows = drafts.into_iter().zip(1_i32..).map(|((draft, delivery), position)| letter::ActiveModel {
        event_id: Set(event),
        delivery_id: Set(delivery),
        ..letter_row(deed, (id, number), draft, position, now)
    });
    tx.insert_all(proof, rows.collect()).await?;
    Ok(Written { id, number, letters })
}

/// Has the files of a batch drawn by a job.
pub(super) async fn ask_to_draw(tx: &Tx, proof: &Proof, batch: LetterBatchId) -> Result<()> {
    let job = NewJob::new(DRAW, &DrawPayload { batch })?
        .organization(proof.organization())
        .unique(key(batch))
        .asked_by(proof.account());
    enqueue(tx, job).await.map(drop)
}

/// Whether a job draws the files of a batch, or will.
pub(super) async fn is_asked_to_draw(tx: &Tx, proof: &Proof, batch: LetterBatchId) -> Result<bool> {
    is_live(tx, DRAW, proof.organization(), &key(batch)).await
}

/// What a second job that draws the same batch would repeat.
fn key(batch: LetterBatchId) -> String {
    batch.to_string()
}

async fn next_number(tx: &Tx, proof: &Proof, deed: &association::Model) -> Result<i32> {
    let last = tx
        .find::<letter_batch::Entity>(proof)
        .filter(letter_batch::Column::AssociationId.eq(deed.id.0))
        .order_by_desc(letter_batch::Column::Number)
        .one(tx)
        .await?;
    Ok(last.map_or(0, |row| row.number).saturating_add(1))
}

fn letter_row(
    deed: &association::Model,
    (batch, number): (LetterBatchId, i32),
    draft: Draft,
    position: i32,
    now: DateTime<Utc>,
) -> letter::ActiveModel {
    let reference = draft.reference.unwrap_or_else(|| format!("{}-L{number}-{position}", deed.number));
    letter::ActiveModel {
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
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    }
}
