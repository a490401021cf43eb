//! What documents are about: whether there is such a thing in the association.

use std::collections::BTreeMap;

use entity::{
    charges::call_for_funds,
    id::AssociationId,
    library::{NewLink, ObjectKind},
    owned::AssociationOwned,
    property::{building, deed, distribution_key, entrance, handover, mandate, owner, unit},
    refusal::Refusal,
};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use crate::{error::Result, work::Work};

/// Refuses links to what is not there: one query for each kind.
///
/// # Errors
/// `document-object-unknown` at the link; `document-link-twice` where two name the same thing.
pub(super) async fn require_objects(work: &Work, association: AssociationId, links: &[NewLink]) -> Result<()> {
    let mut wanted: BTreeMap<ObjectKind, Vec<(usize, Uuid)>> = BTreeMap::new();
    for (rank, link) in links.iter().enumerate() {
        let same = wanted.entry(link.kind).or_default();
        if same.iter().any(|(_, id)| *id == link.id) {
            return Err(at(Refusal::new("document-link-twice"), rank).into());
        }
        same.push((rank, link.id));
    }
    for (kind, wanted) in wanted {
        let ids: Vec<Uuid> = wanted.iter().map(|(_, id)| *id).collect();
        let found = existing(work, association, kind, &ids).await?;
        if let Some((rank, id)) = wanted.into_iter().find(|(_, id)| !found.contains(id)) {
            return Err(at(Refusal::new("document-object-unknown").with("value", id), rank).into());
        }
    }
    Ok(())
}

fn at(refusal: Refusal, rank: usize) -> Refusal {
    refusal.at("links").at(rank.to_string()).at("object")
}

async fn existing(work: &Work, association: AssociationId, kind: ObjectKind, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    match kind {
        ObjectKind::Building => among::<building::Entity>(work, association, building::Column::Id, ids).await,
        ObjectKind::Entrance => among::<entrance::Entity>(work, association, entrance::Column::Id, ids).await,
        ObjectKind::Unit => among::<unit::Entity>(work, association, unit::Column::Id, ids).await,
        ObjectKind::Owner => among::<owner::Entity>(work, association, owner::Column::Id, ids).await,
        ObjectKind::CallForFunds => {
            among::<call_for_funds::Entity>(work, association, call_for_funds::Column::Id, ids).await
        }
        ObjectKind::Deed => among::<deed::Entity>(work, association, deed::Column::Id, ids).await,
        ObjectKind::DistributionKey => {
            among::<distribution_key::Entity>(work, association, distribution_key::Column::Id, ids).await
        }
        ObjectKind::Mandate => among::<mandate::Entity>(work, association, mandate::Column::Id, ids).await,
        ObjectKind::Handover => among::<handover::Entity>(work, association, handover::Column::Id, ids).await,
    }
}

async fn among<E: AssociationOwned>(
    work: &Work,
    association: AssociationId,
    id: E::Column,
    ids: &[Uuid],
) -> Result<Vec<Uuid>> {
    let found = work
        .tx
        .find::<E>(&work.proof)
        .select_only()
        .column(id)
        .filter(E::ASSOCIATION.eq(association.0))
        .filter(id.is_in(ids.iter().copied()))
        .into_tuple()
        .all(&work.tx)
        .await?;
    Ok(found)
}
