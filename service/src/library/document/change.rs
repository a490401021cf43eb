//! Adding documents, changing what is written down about them, putting them away.

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, DocumentId, DocumentLinkId, DocumentVersionId},
    identity::Permission,
    library::{
        DocumentFields, DocumentForm, Keeping, LinkForm, NewDocument, NewDocumentFields, NewLink, ObjectKind,
        TextState, document, document_link, document_version, reason, require_personal,
    },
    property::association,
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use super::{
    file::{self, Given, MadeFile},
    index::index,
    object::require_objects,
    read_text::read_later,
    tell::tell_added,
};
use crate::{
    clock::day_in_belgium,
    ctx::Ctx,
    error::{Error, Result},
    proof::Proof,
    property::association_for_change,
    store::Tx,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Adds a document whose file the person has brought.
///
/// # Errors
/// `association-unknown`, `association-archived`, `Forbidden`, malformed fields; `document-file-unknown`; `document-object-unknown` for what it is not
/// about in this association; `document-personal-visibility`; `document-kept-too-short`, `document-kept-always`.
pub async fn document_add(
    ctx: &Ctx,
    association: AssociationId,
    form: &DocumentForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove_there(Permission::DocumentWrite, association).await?;
    let new = NewDocument::parse(form)?;
    let work = match ctx.begin("document_add", &proof, key, &(association, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let row = association_for_change(&work, association).await?;
    let given = file::brought(&work, new.version.file).await?;
    let id = add(&work, &row, &new.fields, &new.links, new.version.note, given).await?;
    if new.notify {
        tell_added(&work, &row, id).await?;
    }
    work.finish(id).await
}

/// Adds a document that the program itself has made.
///
/// # Errors
/// As [`document_add`].
pub(crate) async fn document_add_made(
    ctx: &Ctx,
    association: AssociationId,
    fields: &DocumentFields,
    links: &[LinkForm],
    made: &MadeFile,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove_in(Permission::DocumentWrite, association)?;
    let work = match ctx.begin("document_add", &proof, None, &()).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let id = document_add_within(ctx, &work, association, fields, links, made).await?;
    work.finish(id).await
}

/// Adds, as a part of a change, a document that did not come by an upload. Who may, the change has seen to; the document is kept in the name of the
/// account of its proof.
///
/// # Errors
/// As [`document_add`].
pub(crate) async fn document_add_within(
    ctx: &Ctx,
    work: &Work,
    association: AssociationId,
    fields: &DocumentFields,
    links: &[LinkForm],
    made: &MadeFile,
) -> Result<DocumentId> {
    let fields = NewDocumentFields::parse(fields)?;
    let links = links.iter().map(NewLink::parse).collect::<Result<Vec<_>, _>>()?;
    require_personal(fields.visibility, links.iter().any(|link| link.kind == ObjectKind::Owner))?;
    let row = association_for_change(work, association).await?;
    let given = file::made(ctx, work, made).await?;
    add(work, &row, &fields, &links, None, given).await
}

async fn add(
    work: &Work,
    association: &association::Model,
    fields: &NewDocumentFields,
    links: &[NewLink],
    note: Option<String>,
    given: Given,
) -> Result<DocumentId> {
    require_objects(work, association.id, links).await?;
    let id = Ctx::mint::<DocumentId>();
    let version = Ctx::mint::<DocumentVersionId>();
    let today = work_day(work);
    let dated_on = fields.dated_on.unwrap_or(today);
    let row = document::ActiveModel {
        id: Set(id),
        association_id: Set(association.id),
        title: Set(fields.title.clone().unwrap_or_else(|| title_of(&given.name))),
        dated_on: Set(dated_on),
        language: Set(fields.language.unwrap_or(association.language)),
        personal: Set(links.iter().any(|link| link.kind == ObjectKind::Owner)),
        current_version_id: Set(version),
        versions: Set(1),
        created_by: Set(work.proof.account()),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        ..kept(fields, keeping(fields, dated_on, association)?)
    };
    work.tx.insert(&work.proof, row).await?;
    insert_version(work, association.id, (id, version, 1), note, given, None).await?;
    let rows = links.iter().map(|link| document_link::ActiveModel {
        id: Set(Ctx::mint::<DocumentLinkId>()),
        association_id: Set(association.id),
        document_id: Set(id),
        object_kind: Set(link.kind),
        object_id: Set(link.id),
        created_at: Set(work.now),
        created_by: Set(work.proof.account()),
        ..Default::default()
    });
    work.tx.insert_all(&work.proof, rows.collect()).await?;
    index(&work.tx, &work.proof, id).await?;
    let detail = serde_json::json!({ "kind": fields.kind, "visibility": fields.visibility, "links": links.len() });
    work.audit("document_add", Some(association.id), id, detail).await?;
    Ok(id)
}

/// Writes the row of a version, and has its text read unless another version of the same file gives it.
pub(super) async fn insert_version(
    work: &Work,
    association: AssociationId,
    (document, id, number): (DocumentId, DocumentVersionId, i32),
    note: Option<String>,
    given: Given,
    restored: Option<&document_version::Model>,
) -> Result<()> {
    let readable = super::read_text::is_readable(given.file.media_type);
    let read = |row: &document_version::Model| row.text_state != TextState::Waiting;
    let taken = restored.filter(|row| read(row));
    let state = match taken {
        Some(row) => row.text_state,
        None if readable => TextState::Waiting,
        None => TextState::Nothing,
    };
    let row = document_version::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        document_id: Set(document),
        number: Set(number),
        stored_file_id: Set(Some(given.file.id)),
        file_name: Set(given.name),
        media_type: Set(given.file.media_type),
        size: Set(i64::try_from(given.file.size).unwrap_or(i64::MAX)),
        sha256: Set(given.file.sha256),
        note: Set(note),
        restored_from: Set(restored.map(|row| row.id)),
        text_state: Set(state),
        text: Set(taken.and_then(|row| row.text.clone())),
        pages: Set(taken.and_then(|row| row.pages)),
        created_at: Set(work.now),
        created_by: Set(work.proof.account()),
        ..Default::default()
    };
    work.tx.insert(&work.proof, row).await?;
    if state == TextState::Waiting { read_later(work, id).await } else { Ok(()) }
}

/// Changes what is written down about a document.
///
/// # Errors
/// `document-unknown`, `document-archived`, `Forbidden`, `stale-version`, malformed fields; the same as [`document_add`]; `document-held` where the term
/// of a document that is held would become shorter.
pub async fn document_update(
    ctx: &Ctx,
    id: DocumentId,
    expected_version: Option<i32>,
    form: &DocumentFields,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let new = NewDocumentFields::parse(form)?;
    let work = match ctx.begin("document_update", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = document_in_use(&work.tx, &work.proof, id).await?;
    let association = association_for_change(&work, before.association_id).await?;
    require_personal(new.visibility, before.personal)?;
    let dated_on = new.dated_on.unwrap_or(before.dated_on);
    let keeping = keeping(&new, dated_on, &association)?;
    if before.held_at.is_some() && shortens(before.keeping(), keeping) {
        return Err(Refusal::new("document-held").at("kind").into());
    }
    let change = document::ActiveModel {
        title: Set(new.title.clone().unwrap_or_else(|| before.title.clone())),
        dated_on: Set(dated_on),
        language: Set(new.language.unwrap_or(before.language)),
        ..kept(&new, keeping)
    };
    work.changed(&before, &change);
    work.tx.change::<document::Entity, _>(&work.proof, id, expected_version, work.now, change).await?;
    index(&work.tx, &work.proof, id).await?;
    work.audit("document_update", Some(association.id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Puts a document away, with the reason. Only the managers see it from then on; its content is deleted once nothing keeps it any more.
///
/// # Errors
/// `document-unknown`, `document-archived`, `Forbidden`, `stale-version`, `text-required`; `document-held`; `document-still-kept` and
/// `document-kept-always` before the end of its term.
pub async fn document_archive(
    ctx: &Ctx,
    id: DocumentId,
    expected_version: Option<i32>,
    because: &str,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let because = reason(because)?;
    let work = match ctx.begin("document_archive", &proof, key, &(id, expected_version, &because)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = document_in_use(&work.tx, &work.proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    require_free(&before, work_day(&work))?;
    let change = document::ActiveModel {
        archived_at: Set(Some(work.now)),
        archived_by: Set(Some(work.proof.account())),
        archive_reason: Set(Some(because)),
        ..Default::default()
    };
    work.tx.change::<document::Entity, _>(&work.proof, id, expected_version, work.now, change).await?;
    work.audit("document_archive", Some(before.association_id), id, serde_json::json!({})).await?;
    work.finish(id).await
}

/// Whether a document may be put away, or its content deleted, on a day.
pub(super) fn require_free(row: &document::Model, today: NaiveDate) -> Result<(), Refusal> {
    if row.held_at.is_some() {
        return Err(Refusal::new("document-held"));
    }
    row.keeping().over_on(today, row.retention)
}

/// The document, where the proof reaches.
pub(super) async fn document_in(tx: &Tx, proof: &Proof, id: DocumentId) -> Result<document::Model> {
    let row = tx.find::<document::Entity>(proof).filter(document::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("document-unknown"))
}

/// The document, unless it was put away.
pub(super) async fn document_in_use(tx: &Tx, proof: &Proof, id: DocumentId) -> Result<document::Model> {
    let row = document_in(tx, proof, id).await?;
    if row.archived_at.is_some() { Err(Refusal::new("document-archived").into()) } else { Ok(row) }
}

/// The day of a change in Belgium.
pub(super) fn work_day(work: &Work) -> NaiveDate {
    day_in_belgium(work.now)
}

fn keeping(
    fields: &NewDocumentFields,
    dated_on: NaiveDate,
    association: &association::Model,
) -> Result<Keeping, Refusal> {
    let rule = fields.kind.retention();
    rule.keeping(dated_on, association.fiscal_year_start).at_least(fields.kept_until, rule)
}

/// The columns that the fields say by themselves.
fn kept(fields: &NewDocumentFields, keeping: Keeping) -> document::ActiveModel {
    document::ActiveModel {
        kind: Set(fields.kind),
        visibility: Set(fields.visibility),
        retention: Set(fields.kind.retention()),
        kept_until: Set(keeping.last_day()),
        ..Default::default()
    }
}

/// Whether a term becomes shorter.
fn shortens(before: Keeping, after: Keeping) -> bool {
    match (before, after) {
        (Keeping::Always, Keeping::Until(_) | Keeping::Free) | (Keeping::Until(_), Keeping::Free) => true,
        (Keeping::Until(before), Keeping::Until(after)) => after < before,
        (Keeping::Free, _) | (_, Keeping::Always) => false,
    }
}

/// The name of a file without its ending.
fn title_of(name: &str) -> String {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).replace('_', " ").trim().to_owned()
}
