//! Rows that a change decides on, read while nobody else can change them.

use entity::{
    id::{AssociationId, Identifier},
    owned::{AssociationOwned, Versioned},
};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect};

use super::association_for_change;
use crate::{
    error::{Error, Result},
    work::Work,
};

/// The row that a change is about, read under the lock of its association, which is still in use.
///
/// A row stays in its association for good, so that the lock is found without anything else that the row says. That is read only once the lock is
/// held: whoever waited for it would otherwise decide on what somebody else has changed meanwhile.
///
/// # Errors
/// `unknown` where the proof covers no such row; `association-archived`.
pub(super) async fn row_for_change<E, I>(work: &Work, id: I, unknown: &'static str) -> Result<E::Model>
where
    E: AssociationOwned + Versioned,
    I: Identifier,
{
    let find = || work.tx.find::<E>(&work.proof).filter(E::ID.eq(id.uuid()));
    let place: Option<AssociationId> = find().select_only().column(E::ASSOCIATION).into_tuple().one(&work.tx).await?;
    let association = place.ok_or_else(|| Error::not_found(unknown))?;
    association_for_change(work, association).await?;
    find().one(&work.tx).await?.ok_or_else(|| Error::not_found(unknown))
}
