//! Telling people of a document, as far as they may read it.

use entity::{
    id::{DocumentId, OwnerId, UnitId},
    library::{DocumentVisibility, ObjectKind, ShareCircle, document, document_share},
    messaging::Kind,
    property::association,
};
use sea_orm::{ColumnTrait, QueryFilter};

use super::{
    change::{document_in, work_day},
    link::links_of,
};
use crate::{
    error::Result,
    messaging::{Audience, Notice, notify},
    work::Work,
};

/// Tells those who may read a document that it is there, or that there is a new version of it.
pub(super) async fn tell_added(work: &Work, association: &association::Model, id: DocumentId) -> Result<()> {
    let row = document_in(&work.tx, &work.proof, id).await?;
    let mut notice = Notice::new(Kind::DocumentAdded, association.id)
        .about(id)
        .with("title", row.title.clone())
        .link(format!("/a/{}/documents/{id}", association.slug));
    for audience in audiences(work, &row).await? {
        notice = notice.to(audience);
    }
    notify(work, notice).await
}

/// Tells an owner that a document has been shared with her.
pub(super) async fn tell_shared(
    work: &Work,
    association: &association::Model,
    document: &document::Model,
    owner: OwnerId,
) -> Result<()> {
    let notice = Notice::new(Kind::DocumentShared, association.id)
        .about(document.id)
        .with("title", document.title.clone())
        .link(format!("/a/{}/documents/{}", association.slug, document.id))
        .to(Audience::Owner(owner));
    notify(work, notice).await
}

/// Who reads a document, in the words of messages: nobody else, and nobody twice.
async fn audiences(work: &Work, row: &document::Model) -> Result<Vec<Audience>> {
    let links = links_of(work, row.id).await?;
    let about = |kind: ObjectKind| links.iter().filter(move |link| link.object_kind == kind).map(|link| link.object_id);
    let mut told = vec![Audience::Managers];
    if row.personal {
        // Hers alone, unless it is for the managers.
        let hers = row.visibility != DocumentVisibility::Managers;
        told.extend(about(ObjectKind::Owner).filter(|_| hers).map(|id| Audience::Owner(OwnerId(id))));
        return Ok(told);
    }
    let today = work_day(work);
    let shares = work
        .tx
        .find::<document_share::Entity>(&work.proof)
        .filter(document_share::Column::DocumentId.eq(row.id.0))
        .filter(document_share::Column::RevokedAt.is_null())
        .all(&work.tx)
        .await?;
    let open = || shares.iter().filter(|share| share.is_open_on(today));
    let circles = open().filter_map(|share| share.circle).chain(row.visibility.circle());
    match circles.max() {
        Some(ShareCircle::Owners | ShareCircle::Residents) => told.extend([Audience::Council, Audience::Owners]),
        Some(ShareCircle::Council) => told.push(Audience::Council),
        None => {}
    }
    if row.visibility == DocumentVisibility::UnitOwners {
        told.push(Audience::OwnersOf(about(ObjectKind::Unit).map(UnitId).collect()));
    }
    told.extend(open().filter_map(|share| share.owner_id).map(Audience::Owner));
    Ok(told)
}
