//! Reading owners.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    id::{AssociationId, OwnerId},
    identity::Permission,
    property::{
        ContactKind, ContactVisibility, DeliveryChannel, DeliveryScope, SearchText, delivery_consent, owner,
        owner_contact, owner_person,
    },
};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait as _};

use super::duplicate::owner_duplicates;
use crate::{
    ctx::Ctx,
    error::{Error, Result},
    page::{PageRequest, Slice},
    proof::Proof,
    property::search::found_by,
    store::Tx,
};

/// Which owners are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnerFilter {
    /// Those who are found by this text, as by the search: beginnings of names, telephone numbers, addresses for electronic mail.
    pub search: Option<String>,
    /// Those that were put away instead of those in use.
    pub archived: bool,
    /// Those whose letters go abroad.
    pub abroad: bool,
    /// Those who have not agreed to receive convocations by electronic mail.
    pub without_email_consent: bool,
    /// Those who may have been recorded twice.
    pub duplicates: bool,
}

/// The owners of an association by name: all of them, or for an owner herself alone.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn owners_list(
    ctx: &Ctx,
    association: AssociationId,
    filter: &OwnerFilter,
    page: PageRequest,
) -> Result<Slice<owner::Model>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let state =
        if filter.archived { owner::Column::ArchivedAt.is_not_null() } else { owner::Column::ArchivedAt.is_null() };
    let mut query =
        tx.find_personal::<owner::Entity>(&proof).filter(owner::Column::AssociationId.eq(association.0)).filter(state);
    if let Some(search) = filter.search.as_deref().map(str::trim).filter(|search| !search.is_empty()) {
        let looked_for = SearchText::parse(search);
        query = query.filter(found_by(ctx, &tx, &proof, owner::Column::AssociationId, owner::Column::Id, &looked_for));
    }
    if filter.abroad {
        query = query.filter(owner::Column::Country.ne("BE"));
    }
    if filter.without_email_consent {
        let consenting = consenting(&tx, &proof, ctx.today());
        query = query.filter(owner::Column::Id.not_in_subquery(consenting.into_query()));
    }
    if filter.duplicates {
        let groups = owner_duplicates(ctx, association).await?;
        query = query.filter(owner::Column::Id.is_in(groups.iter().flat_map(|group| &group.owners).map(|id| id.0)));
    }
    let rows = query
        .order_by_asc(owner::Column::Name)
        .order_by_asc(owner::Column::Id)
        .offset(page.offset)
        .limit(page.limit())
        .all(&*tx)
        .await?;
    let mut slice = page.cut(rows);
    veil(ctx, &tx, &proof, &mut slice.rows).await?;
    Ok(slice)
}

/// Who has agreed to receive convocations by electronic mail on a day.
fn consenting(tx: &Tx, proof: &Proof, day: NaiveDate) -> sea_orm::Select<delivery_consent::Entity> {
    let lasts = Condition::any()
        .add(delivery_consent::Column::WithdrawnOn.is_null())
        .add(delivery_consent::Column::WithdrawnOn.gt(day));
    tx.find_owned::<delivery_consent::Entity>(proof)
        .select_only()
        .column(delivery_consent::Column::OwnerId)
        .filter(delivery_consent::Column::Channel.eq(DeliveryChannel::Email))
        .filter(delivery_consent::Column::Scope.is_in([DeliveryScope::All, DeliveryScope::Meetings]))
        .filter(delivery_consent::Column::GivenOn.lte(day))
        .filter(lasts)
}

/// Owners by identifier, archived ones too; those that the person may not read are absent.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn owners_by_ids(ctx: &Ctx, ids: &[OwnerId]) -> Result<BTreeMap<OwnerId, owner::Model>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let mut rows = tx
        .find_personal::<owner::Entity>(&proof)
        .filter(owner::Column::Id.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    veil(ctx, &tx, &proof, &mut rows).await?;
    Ok(rows.into_iter().map(|row| (row.id, row)).collect())
}

/// An owner.
///
/// # Errors
/// `owner-unknown`, also for one of another organization and for a neighbour.
pub async fn owner_fetch(ctx: &Ctx, id: OwnerId) -> Result<owner::Model> {
    owners_by_ids(ctx, &[id]).await?.remove(&id).ok_or_else(|| Error::not_found("owner-unknown"))
}

/// The persons who are an owner together, by rank; none where the name says it all.
///
/// # Errors
/// `Unauthenticated`, `Forbidden`; failures.
pub async fn persons_by_owners(ctx: &Ctx, ids: &[OwnerId]) -> Result<BTreeMap<OwnerId, Vec<owner_person::Model>>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_personal::<owner_person::Entity>(&proof)
        .filter(owner_person::Column::OwnerId.is_in(ids.iter().map(|id| id.0)))
        .order_by_asc(owner_person::Column::Position)
        .all(&*tx)
        .await?;
    let mut map: BTreeMap<OwnerId, Vec<owner_person::Model>> = BTreeMap::new();
    for row in rows {
        map.entry(row.owner_id).or_default().push(row);
    }
    Ok(map)
}

/// The owners who were merged into these, each with the one who she is in truth.
pub(crate) async fn merged_owners(ctx: &Ctx, ids: &[OwnerId]) -> Result<BTreeMap<OwnerId, OwnerId>> {
    let proof = ctx.prove_personal(Permission::OwnerRead, Permission::OwnRead)?;
    let tx = ctx.reader().await?;
    let rows = tx
        .find_personal::<owner::Entity>(&proof)
        .filter(owner::Column::MergedIntoId.is_in(ids.iter().map(|id| id.0)))
        .all(&*tx)
        .await?;
    Ok(rows.iter().filter_map(|row| Some((row.id, row.merged_into_id?))).collect())
}

/// Takes away from rows what their owners gave to the syndic alone, unless the reader is of the syndic's firm or the owner herself.
async fn veil(ctx: &Ctx, tx: &Tx, proof: &Proof, rows: &mut [owner::Model]) -> Result<()> {
    let firm = ctx.prove(Permission::ContactRead).ok();
    let sees =
        |row: &owner::Model| proof.is_own(row.id) || firm.as_ref().is_some_and(|firm| firm.covers(row.association_id));
    let veiled: Vec<OwnerId> = rows.iter().filter(|row| !sees(row)).map(|row| row.id).collect();
    if veiled.is_empty() {
        return Ok(());
    }
    let hidden = tx
        .find_personal::<owner_contact::Entity>(proof)
        .filter(owner_contact::Column::OwnerId.is_in(veiled.iter().map(|id| id.0)))
        .filter(owner_contact::Column::IsPrimary.eq(true))
        .filter(owner_contact::Column::Visibility.eq(ContactVisibility::Syndic))
        .all(tx)
        .await?;
    let hidden: BTreeSet<(OwnerId, ContactKind)> =
        hidden.iter().map(|contact| (contact.owner_id, contact.kind.slot())).collect();
    for row in rows {
        if hidden.contains(&(row.id, ContactKind::Email)) {
            row.email = None;
        }
        if hidden.contains(&(row.id, ContactKind::Phone)) {
            row.phone = None;
        }
        if hidden.contains(&(row.id, ContactKind::Post)) {
            (row.street, row.postal_code, row.city) = (None, None, None);
        }
    }
    Ok(())
}
