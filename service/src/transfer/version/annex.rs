//! The documents that belong to a version, as the version keeps them.

use std::collections::BTreeSet;

use document::transfer::{AnnexNote, AnnexPlace, TransferAnnex};
use entity::{
    id::{AssociationId, DocumentVersionId, StoredFileId},
    transfer::{SectionKind, transfer_version},
};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use serde::{Deserialize, Serialize};

use crate::{error::Result, proof::Proof, store::Tx};

/// A file that belongs to a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// Its number, from one; the files of a version are fetched by it.
    pub number: i32,
    /// Its title.
    pub title: String,
    /// The first section that names it.
    pub section: SectionKind,
    /// The version of the document in the library; absent for the one file of everything.
    pub document_version_id: Option<DocumentVersionId>,
    /// The file.
    pub stored_file_id: StoredFileId,
    /// The name that it is saved with.
    pub file_name: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// How many bytes it has.
    pub size: i64,
    /// How many pages it has, where that is known.
    pub pages: Option<i32>,
    /// Where it is: `merged` in the one file of everything too, or why it is a file beside it only: `apart`, `encrypted`, `broken`, `too-large`.
    pub place: String,
    /// Whether it is the one file of everything: the document with every annex behind it that can be put there.
    pub whole: bool,
}

impl Annex {
    pub(super) fn new(annex: &TransferAnnex, version: DocumentVersionId, file: StoredFileId, note: &AnnexNote) -> Self {
        Self {
            number: i32::try_from(annex.number).unwrap_or(i32::MAX),
            title: annex.title.clone(),
            section: annex.section,
            document_version_id: Some(version),
            stored_file_id: file,
            file_name: annex.file_name.clone(),
            sha256: annex.sha256.clone(),
            size: i64::try_from(annex.size).unwrap_or(i64::MAX),
            pages: note.pages.and_then(|pages| i32::try_from(pages).ok()),
            place: note.place.code().to_owned(),
            whole: false,
        }
    }

    /// The one file of everything, after `annexes` others.
    pub(super) fn whole(
        annexes: usize,
        (title, file_name): (String, String),
        file: &crate::library::storage::StoredFile,
        pages: usize,
    ) -> Self {
        Self {
            number: i32::try_from(annexes).unwrap_or(i32::MAX).saturating_add(1),
            title,
            // It begins with the first one.
            section: SectionKind::Identification,
            document_version_id: None,
            stored_file_id: file.id,
            file_name,
            sha256: file.sha256.clone(),
            size: i64::try_from(file.size).unwrap_or(i64::MAX),
            pages: i32::try_from(pages).ok(),
            place: AnnexPlace::Merged.code().to_owned(),
            whole: true,
        }
    }
}

/// Every file that belongs to a version besides the document itself, the one file of everything last.
pub(super) fn files_of(row: &transfer_version::Model) -> Result<Vec<Annex>> {
    Ok(serde_json::from_value(row.annexes.clone())?)
}

/// The documents that belong to a version, in order; none before its file is there.
///
/// # Errors
/// A failure when what is kept cannot be read.
pub fn annexes_of(row: &transfer_version::Model) -> Result<Vec<Annex>> {
    Ok(files_of(row)?.into_iter().filter(|annex| !annex.whole).collect())
}

/// The one file of everything: the document with every annex behind it that can be put there. None where a version has no such annex.
///
/// # Errors
/// A failure when what is kept cannot be read.
pub fn whole_of(row: &transfer_version::Model) -> Result<Option<Annex>> {
    Ok(files_of(row)?.into_iter().find(|annex| annex.whole))
}

/// The files that went with any version of an association's documents: they stay for as long as the versions do.
pub(crate) async fn annexed(tx: &Tx, proof: &Proof, association: AssociationId) -> Result<BTreeSet<StoredFileId>> {
    let kept: Vec<serde_json::Value> = tx
        .find::<transfer_version::Entity>(proof)
        .select_only()
        .column(transfer_version::Column::Annexes)
        .filter(transfer_version::Column::AssociationId.eq(association.0))
        .into_tuple()
        .all(tx)
        .await?;
    let mut files = BTreeSet::new();
    for annexes in kept {
        let annexes: Vec<Annex> = serde_json::from_value(annexes)?;
        files.extend(annexes.into_iter().map(|annex| annex.stored_file_id));
    }
    Ok(files)
}
