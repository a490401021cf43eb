//! Whether the documents that an answer names may go to a buyer of the unit.

use std::collections::BTreeMap;

use entity::{
    id::DocumentVersionId,
    library::{document, document_version},
    refusal::{Refusal, Refusals},
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::{Facts, facts::About, load::about};
use crate::{error::Result, library::without_text, proof::Proof, store::Tx};

/// Refuses documents that are not the association's, that are gone, or that are about another unit or another person: whoever buys this unit is to
/// read nothing about the neighbours.
///
/// # Errors
/// At `documents.<rank>`: `document-version-unknown`, `document-erased`, `transfer-document-foreign`.
pub(in crate::transfer) async fn refuse_foreign(
    tx: &Tx,
    proof: &Proof,
    facts: Facts<'_>,
    versions: &[DocumentVersionId],
) -> Result<()> {
    if versions.is_empty() {
        return Ok(());
    }
    let rows = without_text(tx.find::<document_version::Entity>(proof))
        .filter(document_version::Column::AssociationId.eq(facts.transfer().association_id.0))
        .filter(document_version::Column::Id.is_in(versions.iter().map(|id| id.0)))
        .all(tx)
        .await?;
    let files: BTreeMap<DocumentVersionId, document_version::Model> =
        rows.into_iter().map(|row| (row.id, row)).collect();
    let rows = tx
        .find::<document::Entity>(proof)
        .filter(document::Column::Id.is_in(files.values().map(|file| file.document_id.0)))
        .all(tx)
        .await?;
    let about = about(tx, proof, rows.iter().map(|row| row.id.0)).await?;
    let documents: BTreeMap<_, _> = rows.into_iter().map(|row| (row.id, row)).collect();
    let nothing = About::default();
    let refusals: Refusals = versions
        .iter()
        .enumerate()
        .filter_map(|(index, version)| {
            let found = files.get(version).and_then(|file| Some((file, documents.get(&file.document_id)?)));
            let code = match found {
                None => "document-version-unknown",
                Some((file, _)) if file.stored_file_id.is_none() => "document-erased",
                Some((_, row)) => {
                    let links = about.get(&row.id);
                    let personal = row.personal && links.is_none_or(|about| about.owners.is_empty());
                    if !personal && facts.may_show(links.unwrap_or(&nothing)) {
                        return None;
                    }
                    "transfer-document-foreign"
                }
            };
            Some(Refusal::new(code).at(format!("documents.{index}")))
        })
        .collect();
    if refusals.is_empty() { Ok(()) } else { Err(refusals.into()) }
}
