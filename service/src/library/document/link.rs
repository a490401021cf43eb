//! What a document is about.

use entity::{
    id::{DocumentId, DocumentLinkId},
    identity::Permission,
    library::{LinkForm, NewLink, ObjectKind, document, document_link, document_share, require_personal},
    refusal::Refusal,
};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter};

use super::{change::document_in_use, object::require_objects};
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    property::association_for_change,
    work::{Begun, Outcome, RequestKey, Work},
};

/// Says that a document is about something. About an owner as a person, it is for nobody else to read from then on.
///
/// # Errors
/// `document-unknown`, `document-archived`, `association-archived`, `Forbidden`, `stale-version`; `document-object-unknown`, `document-link-twice`;
/// `document-personal-visibility` where others could read it, `document-personal-shared` where it is shared with others.
pub async fn document_link_add(
    ctx: &Ctx,
    id: DocumentId,
    expected_version: Option<i32>,
    form: &LinkForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let new = NewLink::parse(form)?;
    let work = match ctx.begin("document_link_add", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = document_in_use(&work.tx, &work.proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    require_objects(&work, before.association_id, &[new]).await.map_err(at_the_form)?;
    let links = links_of(&work, id).await?;
    if links.iter().any(|link| (link.object_kind, link.object_id) == (new.kind, new.id)) {
        return Err(Refusal::new("document-link-twice").at("object").into());
    }
    if new.kind == ObjectKind::Owner {
        require_personal(before.visibility, true)?;
        refuse_shares_with_others(&work, &before, new.id).await?;
    }
    let change =
        document::ActiveModel { personal: Set(before.personal || new.kind == ObjectKind::Owner), ..Default::default() };
    work.tx.change::<document::Entity, _>(&work.proof, id, expected_version, work.now, change).await?;
    let row = document_link::ActiveModel {
        id: Set(Ctx::mint::<DocumentLinkId>()),
        association_id: Set(before.association_id),
        document_id: Set(id),
        object_kind: Set(new.kind),
        object_id: Set(new.id),
        created_at: Set(work.now),
        created_by: Set(work.proof.account()),
        ..Default::default()
    };
    work.tx.insert(&work.proof, row).await?;
    audit(&work, "document_link_add", &before, new).await?;
    work.finish(id).await
}

/// Says that a document is not about something.
///
/// # Errors
/// `document-unknown`, `document-archived`, `association-archived`, `Forbidden`, `stale-version`; `document-link-unknown`.
pub async fn document_link_remove(
    ctx: &Ctx,
    id: DocumentId,
    expected_version: Option<i32>,
    form: &LinkForm,
    key: Option<&RequestKey>,
) -> Result<Outcome<DocumentId>> {
    let proof = ctx.prove(Permission::DocumentWrite)?;
    let gone = NewLink::parse(form)?;
    let work = match ctx.begin("document_link_remove", &proof, key, &(id, expected_version, form)).await? {
        Begun::Replay(outcome) => return Ok(outcome),
        Begun::Fresh(work) => work,
    };
    let before = document_in_use(&work.tx, &work.proof, id).await?;
    association_for_change(&work, before.association_id).await?;
    let links = links_of(&work, id).await?;
    let is_it = |link: &document_link::Model| (link.object_kind, link.object_id) == (gone.kind, gone.id);
    if !links.iter().any(is_it) {
        return Err(Error::not_found("document-link-unknown"));
    }
    let personal = links.iter().any(|link| link.object_kind == ObjectKind::Owner && !is_it(link));
    let change = document::ActiveModel { personal: Set(personal), ..Default::default() };
    work.tx.change::<document::Entity, _>(&work.proof, id, expected_version, work.now, change).await?;
    let this = Condition::all()
        .add(document_link::Column::DocumentId.eq(id.0))
        .add(document_link::Column::ObjectKind.eq(gone.kind))
        .add(document_link::Column::ObjectId.eq(gone.id));
    work.tx.forget::<document_link::Entity>(&work.proof, this).await?;
    audit(&work, "document_link_remove", &before, gone).await?;
    work.finish(id).await
}

async fn audit(work: &Work, action: &str, document: &document::Model, link: NewLink) -> Result<()> {
    let detail = serde_json::json!({ "object": link.kind, "objectId": link.id });
    work.audit(action, Some(document.association_id), document.id, detail).await
}

/// The fields of the form of one link are not those of a list of them.
fn at_the_form(error: Error) -> Error {
    match error {
        Error::Refused(refusals) => Error::Refused(
            refusals.into_iter().map(|refusal| Refusal { path: vec!["object".to_owned()], ..refusal }).collect(),
        ),
        other => other,
    }
}

/// What a document is about.
pub(super) async fn links_of(work: &Work, id: DocumentId) -> Result<Vec<document_link::Model>> {
    Ok(work
        .tx
        .find::<document_link::Entity>(&work.proof)
        .filter(document_link::Column::DocumentId.eq(id.0))
        .all(&work.tx)
        .await?)
}

/// A document that others read by a share does not become somebody's own before these shares are taken back.
async fn refuse_shares_with_others(work: &Work, document: &document::Model, owner: uuid::Uuid) -> Result<()> {
    let others = Condition::any()
        .add(document_share::Column::Circle.is_not_null())
        .add(document_share::Column::OwnerId.ne(owner));
    let shared = work
        .tx
        .find::<document_share::Entity>(&work.proof)
        .filter(document_share::Column::DocumentId.eq(document.id.0))
        .filter(document_share::Column::RevokedAt.is_null())
        .filter(others)
        .one(&work.tx)
        .await?;
    if shared.is_some() { Err(Refusal::new("document-personal-shared").at("object").into()) } else { Ok(()) }
}
