//! The documents that can go behind a letter.

use std::collections::BTreeSet;

use entity::{
    id::{AssociationId, DocumentId, DocumentVersionId},
    library::{MediaType, document, document_version},
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{WRITE, prepare::DOCUMENT_MAX};
use crate::{ctx::Ctx, error::Result};

/// Documents that are offered.
const OFFERED: u64 = 100;

/// The newest documents of an association that can be printed behind a letter, with their titles: two statements.
///
/// # Errors
/// `association-unknown`, `Forbidden`; failures.
pub async fn letter_documents(ctx: &Ctx, association: AssociationId) -> Result<Vec<(DocumentId, String)>> {
    let proof = ctx.prove_in(WRITE, association)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<document::Entity>(&proof)
        .filter(document::Column::AssociationId.eq(association.0))
        .filter(document::Column::ArchivedAt.is_null())
        .order_by_desc(document::Column::CreatedAt)
        .limit(OFFERED)
        .all(&*tx)
        .await?;
    let printable = tx
        .find::<document_version::Entity>(&proof)
        .filter(document_version::Column::Id.is_in(rows.iter().map(|row| row.current_version_id.0)))
        .filter(document_version::Column::MediaType.eq(MediaType::Pdf))
        .filter(document_version::Column::Size.lte(DOCUMENT_MAX))
        .filter(document_version::Column::StoredFileId.is_not_null())
        .all(&*tx)
        .await?;
    let printable: BTreeSet<DocumentVersionId> = printable.into_iter().map(|row| row.id).collect();
    Ok(rows
        .into_iter()
        .filter(|row| printable.contains(&row.current_version_id))
        .map(|row| (row.id, row.title))
        .collect())
}
