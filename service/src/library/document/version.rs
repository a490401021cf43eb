//! New versions of documents. The old ones stay.

use entity::{
    id::{DocumentId, DocumentVersionId},
    identity::Permission,
    library::{NewVersion, VersionForm, document, document_version},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use super::{
    change::{document_in_use, insert_version},
    file::{self, Given},
    index::index,
    tell::tell_added,
};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    property::association_for_change,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Adds a version of a document; it is the one in force from then on. With `notify`, those who may read it are told.
///
/// # Errors
/// `document-unknown`, `document-archived`, `Forbidden`, `stale-version`, malformed fields; `document-file-unknown`; `document-same-file` for the file
/// that is in force already.
pub async fn document_version_add(
    ctx: &Ctx,
    id: DocumentId,
    expected_version: Option<i32>,
    form: &VersionForm,
    notify: bool,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let new = NewVersion::parse(form)?;
    let work = match ctx.begin("document_version_add", &proof, key, &(id, expected_version, form, notify)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = document_in_use(&work.tx, &work.proof, id).await?;
    let association = association_for_change(&work, before.association_id).await?;
    // Who was overtaken is told of that, and not of a file that somebody else has used meanwhile.
    if expected_version.is_some_and(|expected| expected != before.version) {
        return Err(Refusal::new("stale-version").into());
    }
    let given = file::brought(&work, new.file).await?;
    let current = version_in(&work, &before, before.current_version_id).await?;
    if current.sha256 == given.file.sha256 {
        return Err(Refusal::new("document-same-file").at("upload").into());
    }
    put(&work, &before, expected_version, new.note, given, None).await?;
    if notify {
        tell_added(&work, &association, id).await?;
    }
    work.finish(id).await
}

/// Takes up an older version again: as a new one with the same file.
///
/// # Errors
/// `document-unknown`, `document-version-unknown`, `document-archived`, `Forbidden`, `stale-version`; `document-same-file` for the one in force.
pub async fn document_version_restore(
    ctx: &Ctx,
    id: DocumentId,
    number: i32,
    expected_version: Option<i32>,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let work = match ctx.begin("document_version_restore", &proof, key, &(id, number, expected_version)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = document_in_use(&work.tx, &work.proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    let old = work
        .tx
        .find::<document_version::Entity>(&work.proof)
        .filter(document_version::Column::DocumentId.eq(id.0))
        .filter(document_version::Column::Number.eq(number))
        .one(&work.tx)
        .await?
        .ok_or_else(|| Error::not_found("document-version-unknown"))?;
    let current = version_in(&work, &before, before.current_version_id).await?;
    if current.sha256 == old.sha256 {
        return Err(Refusal::new("document-same-file").into());
    }
    let stored = old.stored_file_id.ok_or_else(|| Error::not_found("document-version-unknown"))?;
    let given = file::again(&work, stored, &old.file_name).await?;
    put(&work, &before, expected_version, old.note.clone(), given, Some(&old)).await?;
    work.finish(id).await
}

async fn put(
    work: &Work,
    before: &document::Model,
    expected_version: Option<i32>,
    note: Option<String>,
    given: Given,
    restored: Option<&document_version::Model>,
) -> Result<()> {
    let version = Ctx::mint::<DocumentVersionId>();
    let number = before.versions.saturating_add(1);
    // The document is changed first, so that of two who add a version at once the second is told.
    let change =
        document::ActiveModel { current_version_id: Set(version), versions: Set(number), ..Default::default() };
    let expected = expected_version.or(Some(before.version));
    work.tx.change::<document::Entity, _>(&work.proof, before.id, expected, work.now, change).await?;
    insert_version(work, before.association_id, (before.id, version, number), note, given, restored).await?;
    index(&work.tx, &work.proof, before.id).await?;
    let action = if restored.is_some() { "document_version_restore" } else { "document_version_add" };
    let detail = serde_json::json!({ "number": number, "restored": restored.map(|row| row.number) });
    work.audit(action, Some(before.association_id), before.id, detail).await
}

async fn version_in(work: &Work, document: &document::Model, id: DocumentVersionId) -> Result<document_version::Model> {
    let row = work
        .tx
        .find::<document_version::Entity>(&work.proof)
        .filter(document_version::Column::DocumentId.eq(document.id.0))
        .filter(document_version::Column::Id.eq(id.0))
        .one(&work.tx)
        .await?;
    row.ok_or_else(|| Error::not_found("document-version-unknown"))
}
