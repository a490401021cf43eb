//! Owners who may have been recorded twice.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, OwnerId},
    identity::Permission,
    property::{Candidate, ContactKind, DuplicateGroup, duplicates, owner, owner_contact},
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use crate::{ctx::Ctx, error::Result};

/// Groups of owners in use who have a name, an address for electronic mail, a telephone or an enterprise number in common. A person decides whether
/// they are one.
///
/// # Errors
/// `association-unknown`, `Forbidden`.
pub async fn owner_duplicates(ctx: &Ctx, association: AssociationId) -> Result<Vec<DuplicateGroup>> {
    let proof = ctx.prove_in(Permission::OwnerRead, association)?;
    let tx = ctx.reader().await?;
    let owners = tx
        .find::<owner::Entity>(&proof)
        .filter(owner::Column::AssociationId.eq(association.0))
        .filter(owner::Column::ArchivedAt.is_null())
        .order_by_asc(owner::Column::Number)
        .all(&*tx)
        .await?;
    let lasts = Condition::any()
        .add(owner_contact::Column::EndsOn.is_null())
        .add(owner_contact::Column::EndsOn.gte(ctx.today()));
    let rows = tx
        .find::<owner_contact::Entity>(&proof)
        .filter(owner_contact::Column::AssociationId.eq(association.0))
        .filter(owner_contact::Column::Kind.ne(ContactKind::Post))
        .filter(lasts)
        .all(&*tx)
        .await?;
    let mut contacts: BTreeMap<OwnerId, Vec<(ContactKind, String)>> = BTreeMap::new();
    for row in rows {
        if let Some(value) = row.value {
            contacts.entry(row.owner_id).or_default().push((row.kind, value));
        }
    }
    let candidates: Vec<Candidate> = owners
        .into_iter()
        .map(|row| Candidate {
            owner: row.id,
            name: row.name,
            enterprise_number: row.enterprise_number,
            contacts: contacts.remove(&row.id).unwrap_or_default(),
        })
        .collect();
    Ok(duplicates(&candidates))
}
