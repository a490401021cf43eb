//! The documents that belong to a version, and the one file of everything: the document with every annex behind it that can be put there.
//!
//! What others wrote may be anything. Each file is tried by itself first, so that one that is protected, broken or made to mislead keeps nobody from
//! the rest: it stays a file beside the others, and the list of annexes says why.

use std::collections::BTreeMap;

use document::{
    merge::{MergedProperties, Merger, pages_of},
    transfer::{AnnexNote, AnnexPlace, TransferAnnex, TransferData},
};
use entity::{
    id::{DocumentVersionId, StoredFileId},
    library::{MediaType, document_version},
};
use sea_orm::{ColumnTrait, QueryFilter};

use crate::{
    error::{Error, Failure, Result},
    jobs::Run,
    library::{storage::StoredFile, stored_files_by_ids, without_text},
    proof::Proof,
    store::Tx,
};

/// Largest file of everything: it is put together in memory.
const WHOLE_MAX: u64 = 48 * 1024 * 1024;

/// An annex with its file.
pub(super) struct Found {
    pub annex: TransferAnnex,
    pub version: DocumentVersionId,
    pub file: StoredFile,
}

/// The one file of everything.
pub(super) struct Bundle {
    pub bytes: Vec<u8>,
    pub title: String,
    pub pages: usize,
}

/// The files of the annexes, in their order.
///
/// # Errors
/// `document-erased` where the content of one has been deleted since.
pub(super) async fn find(tx: &Tx, proof: &Proof, data: &TransferData) -> Result<Vec<Found>> {
    if data.annexes.is_empty() {
        return Ok(Vec::new());
    }
    let erased = || Error::not_found("document-erased");
    let wanted = data.annexes.iter().map(|annex| {
        let id = annex.document_version.parse::<DocumentVersionId>();
        Ok((annex, id.map_err(|_| Failure::new("an annex names no version of a document"))?))
    });
    let wanted = wanted.collect::<Result<Vec<(&TransferAnnex, DocumentVersionId)>, Failure>>()?;
    let versions = without_text(tx.find::<document_version::Entity>(proof))
        .filter(document_version::Column::Id.is_in(wanted.iter().map(|(_, id)| id.0)))
        .all(tx)
        .await?;
    let files: BTreeMap<DocumentVersionId, StoredFileId> =
        versions.into_iter().filter_map(|row| Some((row.id, row.stored_file_id?))).collect();
    let ids: Vec<StoredFileId> = files.values().copied().collect();
    let stored: BTreeMap<StoredFileId, StoredFile> =
        stored_files_by_ids(tx, proof, &ids).await?.into_iter().map(|file| (file.id, file)).collect();
    wanted
        .into_iter()
        .map(|(annex, version)| {
            let file = files.get(&version).and_then(|id| stored.get(id)).cloned().ok_or_else(erased)?;
            Ok(Found { annex: annex.clone(), version, file })
        })
        .collect()
}

/// Tries each annex by itself: how many pages it has, and whether it can go behind the document.
pub(super) async fn look(run: &Run, data: &TransferData, found: &[Found]) -> Result<Vec<AnnexNote>> {
    let mut notes = Vec::with_capacity(found.len());
    let mut room = WHOLE_MAX;
    for one in found {
        let file = &one.file;
        let (pages, place) = if file.media_type != MediaType::Pdf {
            (None, AnnexPlace::Apart)
        } else if file.encrypted {
            (None, AnnexPlace::Encrypted)
        } else if file.size > room {
            (None, AnnexPlace::TooLarge)
        } else {
            let bytes = file.read(&run.host.storage, room).await?;
            // What brings the reader down is broken, whatever it is.
            let pages = tokio::task::spawn_blocking(move || pages_of(bytes.to_vec())).await.ok().flatten();
            let place = if pages.is_some() { AnnexPlace::Merged } else { AnnexPlace::Broken };
            (pages, place)
        };
        if place == AnnexPlace::Merged {
            room = room.saturating_sub(file.size);
        }
        let pages = pages.and_then(|pages| u32::try_from(pages).ok());
        notes.push(AnnexNote { number: one.annex.number, pages, place });
    }
    let left = notes.iter().filter(|note| note.place != AnnexPlace::Merged).count();
    if left > 0 {
        tracing::info!(transfer = %data.request.number, left, "annexes stay beside the one file of everything");
    }
    Ok(notes)
}

/// Puts the document and its annexes together; nothing where no annex can go behind it.
pub(super) async fn together(
    run: &Run,
    data: &TransferData,
    found: &[Found],
    notes: &[AnnexNote],
    (document, title): (&[u8], String),
) -> Result<Option<Bundle>> {
    let merged = found.iter().zip(notes).filter(|(_, note)| note.place == AnnexPlace::Merged);
    let merged: Vec<&Found> = merged.map(|(found, _)| found).collect();
    if merged.is_empty() {
        return Ok(None);
    }
    let properties = MergedProperties {
        language: data.document.language,
        title: title.clone(),
        author: data.association.name.clone(),
        ident: format!("transfer/{}/{}/whole", data.request.number, data.document.version.unwrap_or_default()),
        issued_at: data.document.issued_at.unwrap_or_else(|| run.now()),
    };
    let document = document.to_vec();
    let mut merger = tokio::task::spawn_blocking(move || {
        let mut merger = Merger::new(Vec::new(), properties)?;
        merger.append(document, true)?;
        Ok::<_, document::merge::MergeError>(merger)
    })
    .await
    .map_err(Failure::new)?
    .map_err(Failure::new)?;
    for one in merged {
        let bytes = one.file.read(&run.host.storage, WHOLE_MAX).await?;
        let added = tokio::task::spawn_blocking(move || merger.append(bytes.to_vec(), false).map(|_| merger));
        merger = added.await.map_err(Failure::new)?.map_err(Failure::new)?;
    }
    let (bytes, merged) = merger.finish().map_err(Failure::new)?;
    Ok(Some(Bundle { bytes, title, pages: merged.pages }))
}
