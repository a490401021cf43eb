//! Adding a key within a change that does more.

use entity::{
    id::{AssociationId, KeyId},
    property::{NewKey, distribution_key},
};
use sea_orm::ActiveValue::Set;

use super::write::{printable, version_insert};
use crate::{ctx::Ctx, error::Result, work::Work};

/// Adds a key with its first version at a rank among the keys. Whoever calls has checked that its name is free, and its units.
///
/// # Errors
/// `sign-unprintable`.
pub(in crate::property) async fn key_insert(
    work: &Work,
    association: AssociationId,
    position: i32,
    new: NewKey,
) -> Result<KeyId> {
    printable(Some(&new.name), &new.version)?;
    let id = Ctx::mint::<KeyId>();
    let row = distribution_key::ActiveModel {
        id: Set(id),
        association_id: Set(association),
        name: Set(new.name),
        kind: Set(new.kind),
        position: Set(position),
        version: Set(1),
        created_at: Set(work.now),
        updated_at: Set(work.now),
        archived_at: Set(None),
        ..Default::default()
    };
    work.tx.insert(&work.proof, row).await?;
    version_insert(work, association, id, new.version).await?;
    Ok(id)
}
