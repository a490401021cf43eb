//! Reading batches and their letters.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, DeliveryId, LetterBatchId, LetterId},
    outside::{LetterState, letter, letter_batch},
    property::association,
};
use sea_orm::{ColumnTrait, FromQueryResult, QueryFilter, QueryOrder, QuerySelect};

use super::READ;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    library::storage::{StoredFile, stored_files_by_ids},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
};

/// How many letters of a batch stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LetterCounts {
    /// Prepared and not yet printed.
    pub prepared: u64,
    /// Printed and not yet handed to the post.
    pub printed: u64,
    /// Handed to the post.
    pub posted: u64,
    /// Come back.
    pub returned: u64,
    /// Of all of them, those whose file is there.
    pub drawn: u64,
}

/// A file of letters that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterFile {
    /// Where its bytes are.
    pub stored: StoredFile,
    /// A name to save it under, in plain ASCII.
    pub file_name: String,
}

/// Where all letters of a batch are found on the server, in one file.
#[must_use]
pub fn letter_batch_path(batch: LetterBatchId) -> String {
    format!("/files/letters/{batch}/all.pdf")
}

/// Where one letter is found on the server.
#[must_use]
pub fn letter_path(batch: LetterBatchId, letter: LetterId) -> String {
    format!("/files/letters/{batch}/{letter}.pdf")
}

/// The batches of an association, newest first.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn letter_batches_list(
    ctx: &Ctx,
    association: AssociationId,
    page: PageRequest,
) -> Result<Slice<letter_batch::Model>> {
    let proof = ctx.prove_in(READ, association)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<letter_batch::Entity>(&proof)
        .filter(letter_batch::Column::AssociationId.eq(association.0))
        .order_by_desc(letter_batch::Column::Number)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// Batches by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn letter_batches_by_ids(
    ctx: &Ctx,
    ids: &[LetterBatchId],
) -> Result<BTreeMap<LetterBatchId, letter_batch::Model>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let wanted = letter_batch::Column::Id.is_in(ids.iter().map(|id| id.0));
    let rows = tx.find::<letter_batch::Entity>(&proof).filter(wanted).all(&*tx).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// A batch.
///
/// # Errors
/// `letter-batch-unknown`, also for a neighbour's.
pub async fn letter_batch_fetch(ctx: &Ctx, id: LetterBatchId) -> Result<letter_batch::Model> {
    letter_batches_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(unknown)
}

/// The letters of a batch, in order.
///
/// # Errors
/// `letter-batch-unknown`, `Forbidden`; failures.
pub async fn letters_by_batch(ctx: &Ctx, batch: LetterBatchId, page: PageRequest) -> Result<Slice<letter::Model>> {
    letter_batch_fetch(ctx, batch).await?;
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<letter::Entity>(&proof)
        .filter(letter::Column::BatchId.eq(batch.0))
        .order_by_asc(letter::Column::Position)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

#[derive(FromQueryResult)]
struct Counted {
    batch_id: LetterBatchId,
    state: LetterState,
    letters: i64,
    drawn: i64,
}

/// How many letters of each batch stand where: one statement.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn letter_counts(ctx: &Ctx, ids: &[LetterBatchId]) -> Result<BTreeMap<LetterBatchId, LetterCounts>> {
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<letter::Entity>(&proof)
        .filter(letter::Column::BatchId.is_in(ids.iter().map(|id| id.0)))
        .select_only()
        .column(letter::Column::BatchId)
        .column(letter::Column::State)
        .column_as(letter::Column::Id.count(), "letters")
        .column_as(letter::Column::FileId.count(), "drawn")
        .group_by(letter::Column::BatchId)
        .group_by(letter::Column::State)
        .into_model::<Counted>()
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<LetterBatchId, LetterCounts> = BTreeMap::new();
    for row in rows {
        let counts = map.entry(row.batch_id).or_default();
        counts.drawn = counts.drawn.saturating_add(u64::try_from(row.drawn).unwrap_or_default());
        let place = match row.state {
            LetterState::Prepared => &mut counts.prepared,
            LetterState::Printed => &mut counts.printed,
            LetterState::Posted => &mut counts.posted,
            LetterState::Returned => &mut counts.returned,
        };
        *place = u64::try_from(row.letters).unwrap_or_default();
    }
    Ok(map)
}

/// The file of a batch, or of one of its letters.
///
/// # Errors
/// `letter-batch-unknown`, `letter-unknown`, `Forbidden`; `letter-not-drawn` while it is being drawn; failures.
pub async fn letter_file(ctx: &Ctx, batch: LetterBatchId, letter: Option<LetterId>) -> Result<LetterFile> {
    let row = letter_batch_fetch(ctx, batch).await?;
    let proof = ctx.prove(READ)?;
    let tx = ctx.reader().await?;
    let deed = association_in(&tx, &proof, row.association_id).await?;
    let (file, file_name) = match letter {
        None => (row.file_id, format!("{}-L{}.pdf", deed.number, row.number)),
        Some(id) => {
            let found = tx
                .find::<letter::Entity>(&proof)
                .filter(letter::Column::Id.eq(id.0))
                .filter(letter::Column::BatchId.eq(batch.0))
                .one(&*tx)
                .await?
                .ok_or_else(|| Error::not_found("letter-unknown"))?;
            (found.file_id, format!("{}.pdf", found.reference))
        }
    };
    let file = file.ok_or_else(|| Error::not_found("letter-not-drawn"))?;
    let stored = stored_files_by_ids(&tx, &proof, &[file]).await?.pop();
    Ok(LetterFile { stored: stored.ok_or_else(|| Error::not_found("letter-not-drawn"))?, file_name })
}

/// The letter whose line in the log of what leaves this is; nothing where it is that of a message, and for whoever reads no letters.
///
/// # Errors
/// `Unauthenticated`; failures.
pub async fn letter_of_delivery(ctx: &Ctx, delivery: DeliveryId) -> Result<Option<letter::Model>> {
    let proof = match ctx.prove(READ) {
        Ok(proof) => proof,
        Err(Error::Forbidden) => return Ok(None),
        Err(error) => return Err(error),
    };
    let tx = ctx.reader().await?;
    let this = letter::Column::DeliveryId.eq(delivery.0);
    Ok(tx.find::<letter::Entity>(&proof).filter(this).one(&*tx).await?)
}

/// A batch in a transaction.
pub(super) async fn batch_in(tx: &Tx, proof: &Proof, id: LetterBatchId) -> Result<letter_batch::Model> {
    let found = tx.find::<letter_batch::Entity>(proof).filter(letter_batch::Column::Id.eq(id.0)).one(tx).await?;
    found.ok_or_else(unknown)
}

/// Every letter of a batch in a transaction, in order.
pub(super) async fn letters_in(tx: &Tx, proof: &Proof, batch: LetterBatchId) -> Result<Vec<letter::Model>> {
    Ok(tx
        .find::<letter::Entity>(proof)
        .filter(letter::Column::BatchId.eq(batch.0))
        .order_by_asc(letter::Column::Position)
        .all(tx)
        .await?)
}

pub(super) async fn association_in(tx: &Tx, proof: &Proof, id: AssociationId) -> Result<association::Model> {
    let found = tx.find::<association::Entity>(proof).filter(association::Column::Id.eq(id.0)).one(tx).await?;
    found.ok_or_else(|| Error::not_found("association-unknown"))
}

fn unknown() -> Error {
    Error::not_found("letter-batch-unknown")
}
