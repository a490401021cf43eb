//! What there is to know of associations.

use std::collections::BTreeMap;

use entity::{
    id::AssociationId,
    identity::Permission,
    property::{Fund, association, bank_account, owner, unit},
    refusal::Refusal,
    share::Share,
};
use sea_orm::{ColumnTrait, Condition, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};

use super::partial::units_of;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    store::Tx,
};

/// What the overview page of an association counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AssociationOverview {
    /// Units in use; of a partial association, those of the main one that belong to it.
    pub units: u64,
    /// Units that count as lots (C. civ. art. 3.89 §5 15°, 3.90 §1): without cellars, garages and parking spaces.
    pub lots: u64,
    /// Owners in use.
    pub owners: u64,
    /// Sum of the shares of the units in use.
    pub shares: Share,
}

/// The associations that the person may read, by name.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn associations_list(ctx: &Ctx, archived: bool, page: PageRequest) -> Result<Slice<association::Model>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let state = if archived {
        association::Column::ArchivedAt.is_not_null()
    } else {
        association::Column::ArchivedAt.is_null()
    };
    let rows = tx
        .find::<association::Entity>(&proof)
        .filter(state)
        .order_by_asc(association::Column::Name)
        .order_by_asc(association::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    Ok(page.cut(rows))
}

/// An association by identifier.
///
/// # Errors
/// `association-unknown`, also for one of another organization.
pub async fn association_fetch(ctx: &Ctx, id: AssociationId) -> Result<association::Model> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    association_in(&tx, &proof, id).await
}

/// An association by its name in addresses.
///
/// # Errors
/// `association-unknown`, also for one of another organization.
pub async fn association_by_slug(ctx: &Ctx, slug: &str) -> Result<association::Model> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    if slug.contains('\0') {
        // PostgreSQL takes no such text, not even to say that there is none.
        return Err(Error::not_found("association-unknown"));
    }
    let tx = ctx.reader().await?;
    let row = tx.find::<association::Entity>(&proof).filter(association::Column::Slug.eq(slug)).one(&*tx).await?;
    row.ok_or_else(|| Error::not_found("association-unknown"))
}

/// Associations by identifier; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn associations_by_ids(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, association::Model>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<association::Entity>(&proof)
        .filter(association::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// The bank accounts of associations, working fund first.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn bank_accounts_by_associations(
    ctx: &Ctx,
    ids: &[AssociationId],
) -> Result<BTreeMap<AssociationId, Vec<bank_account::Model>>> {
    let proof = ctx.prove(Permission::AssociationRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find::<bank_account::Entity>(&proof)
        .filter(bank_account::Column::AssociationId.is_in(ids.iter().map(|id| id.0)))
        .order_by_desc(bank_account::Column::Fund)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<AssociationId, Vec<bank_account::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.association_id).or_default().push(row);
    }
    Ok(map)
}

/// What the overview page counts.
///
/// # Errors
/// `association-unknown`; `Forbidden`.
pub async fn association_overview(ctx: &Ctx, id: AssociationId) -> Result<AssociationOverview> {
    let proof = ctx.prove_in(Permission::PropertyRead, id)?;
    let tx = ctx.reader().await?;
    let row = association_in(&tx, &proof, id).await?;
    let units = units_of(&tx, &proof, &row).await?;
    let owners = tx
        .find::<owner::Entity>(&proof)
        .filter(Condition::all().add(owner::Column::AssociationId.eq(id.0)).add(owner::Column::ArchivedAt.is_null()))
        .count(&*tx)
        .await?;
    let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    Ok(AssociationOverview {
        units: count(units.len()),
        lots: count(units.iter().filter(|unit| unit.kind.counts_as_lot()).count()),
        owners,
        shares: sum_of_shares(&units)?,
    })
}

/// The account that a fund is paid into.
///
/// # Errors
/// `bank-account-missing` when the association has none for that fund.
pub(crate) async fn bank_account_of(
    tx: &Tx,
    proof: &Proof,
    association: AssociationId,
    fund: Fund,
) -> Result<bank_account::Model> {
    let row = tx
        .find::<bank_account::Entity>(proof)
        .filter(bank_account::Column::AssociationId.eq(association.0))
        .filter(bank_account::Column::Fund.eq(fund))
        .one(tx)
        .await?;
    row.ok_or_else(|| Refusal::new("bank-account-missing").law("C. civ. art. 3.86 §3").into())
}

/// An association that the proof covers.
///
/// # Errors
/// `association-unknown`.
pub(in crate::property) async fn association_in(
    tx: &Tx,
    proof: &Proof,
    id: AssociationId,
) -> Result<association::Model> {
    let row = tx.find::<association::Entity>(proof).filter(association::Column::Id.eq(id.0)).one(tx).await?;
    row.ok_or_else(|| Error::not_found("association-unknown"))
}

pub(crate) fn sum_of_shares(units: &[unit::Model]) -> Result<Share> {
    Share::checked_sum(units.iter().map(|unit| unit.shares)).ok_or_else(|| Refusal::new("share-out-of-range").into())
}
