//! The list of co-owners that the syndic gives to each of them on request: names, addresses, shares and units (C. civ. art. 3.89 §5 14°).
//!
//! Telephone numbers and addresses for electronic mail are in it only where their owner wants it.

use std::collections::{BTreeMap, BTreeSet};

use entity::{
    id::{AssociationId, OwnerId, UnitId},
    identity::Permission,
    property::{ContactKind, ContactVisibility, owner, owner_contact, ownership, title::Right},
    refusal::Refusal,
    share::{Fraction, Share},
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _};

use crate::{
    ctx::Ctx,
    error::Result,
    page::{PageRequest, Slice},
    property::{in_force_on, shares_at},
};

/// A co-owner as the others may know her.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryEntry {
    /// Who.
    pub owner: OwnerId,
    /// The name on letters.
    pub name: String,
    /// Means of contact that every co-owner may see: the primary address, and what she wants to be seen.
    pub contacts: Vec<owner_contact::Model>,
    /// What is hers today, in the order of the base deed.
    pub units: Vec<DirectoryUnit>,
}

/// What a co-owner has in a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryUnit {
    /// The unit.
    pub unit: UnitId,
    /// Its name in the base deed.
    pub reference: String,
    /// Which right.
    pub right: Right,
    /// Which part.
    pub part: Fraction,
    /// The shares of the whole unit.
    pub shares: Share,
}

/// The co-owners of an association by name, for each of them to read.
///
/// # Errors
/// `association-unknown`, `Forbidden`.
pub async fn directory(ctx: &Ctx, association: AssociationId, page: PageRequest) -> Result<Slice<DirectoryEntry>> {
    let proof = ctx.prove_in(Permission::PropertyRead, association)?;
    let today = ctx.today();
    let tx = ctx.reader().await?;
    let holding = Condition::all().add(ownership::Column::AssociationId.eq(association.0)).add(in_force_on(today));
    let holders = tx
        .find::<ownership::Entity>(&proof)
        .filter(holding.clone())
        .select_only()
        .column(ownership::Column::OwnerId)
        .into_query();
    let owners = tx
        .find::<owner::Entity>(&proof)
        .filter(owner::Column::AssociationId.eq(association.0))
        .filter(owner::Column::Id.in_subquery(holders))
        .order_by_asc(owner::Column::Name)
        .order_by_asc(owner::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    let owners = page.cut(owners);
    let ids: BTreeSet<OwnerId> = owners.rows.iter().map(|row| row.id).collect();
    let holdings = tx
        .find::<ownership::Entity>(&proof)
        .filter(holding)
        .filter(ownership::Column::OwnerId.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    let contacts = tx
        .find::<owner_contact::Entity>(&proof)
        .filter(owner_contact::Column::OwnerId.is_in(ids.iter().map(|id| id.0)))
        .filter(owner_contact::Column::Visibility.eq(ContactVisibility::Owners))
        .order_by_asc(owner_contact::Column::Kind)
        .order_by_asc(owner_contact::Column::Id)
        .all(&*tx)
        .await?;
    let units = shares_at(&tx, &proof, association, today).await?;
    let ranks: BTreeMap<UnitId, (usize, &entity::property::unit::Model)> =
        units.iter().enumerate().map(|(rank, unit)| (unit.id, (rank, unit))).collect();
    let mut held: BTreeMap<OwnerId, Vec<(usize, DirectoryUnit)>> = BTreeMap::new();
    for row in holdings {
        let Some((rank, unit)) = ranks.get(&row.unit_id) else { continue };
        let part = Fraction::ownership(row.numerator, row.denominator).map_err(impossible)?;
        let entry = DirectoryUnit {
            unit: unit.id,
            reference: unit.reference.clone(),
            right: row.right,
            part,
            shares: unit.shares,
        };
        held.entry(row.owner_id).or_default().push((*rank, entry));
    }
    let mut seen: BTreeMap<OwnerId, Vec<owner_contact::Model>> = BTreeMap::new();
    for contact in contacts.into_iter().filter(|contact| contact.is_on(today)) {
        // Of several addresses the law asks for one, the one that letters go to.
        if contact.kind != ContactKind::Post || contact.is_primary {
            seen.entry(contact.owner_id).or_default().push(contact);
        }
    }
    Ok(owners.map(|row| {
        let mut units = held.remove(&row.id).unwrap_or_default();
        units.sort_by_key(|(rank, unit)| (*rank, unit.right));
        DirectoryEntry {
            owner: row.id,
            name: row.name,
            contacts: seen.remove(&row.id).unwrap_or_default(),
            units: units.into_iter().map(|(_, unit)| unit).collect(),
        }
    }))
}

/// A part that no register can hold is a fault of ours.
fn impossible(refusal: Refusal) -> crate::error::Failure {
    crate::error::Failure::new(refusal)
}
