//! Reads the whole of a register list, page by page: pages that sort, count or offer a choice need every row.

use std::collections::BTreeMap;

use entity::{
    id::{AssociationId, BuildingId, OwnerId, UnitId},
    identity::Permission,
    property::{association, building, owner, title::HolderPart, unit},
};
use service::{
    Ctx, Error, Result,
    page::{MAX_FIRST, PageRequest, Slice},
    property::{
        Holding, OwnerFilter, UnitFilter, buildings_by_associations, owners_by_ids, owners_list, ownerships_by_units,
        units_all, units_list,
    },
    text::Text,
};

use super::title::words::with_part;
use crate::context::PageContext;

/// Whether something in the association may be changed by whoever looks at the page: her role allows it and the association is in use.
#[must_use]
pub fn may_change(page: &PageContext, association: &association::Model, permission: Permission) -> bool {
    association.archived_at.is_none() && page.ctx.may_in(permission, association.id)
}

/// Whether units can be added by whoever looks at the page: a partial association is made of units of the main one.
#[must_use]
pub fn may_add_units(page: &PageContext, association: &association::Model) -> bool {
    association.parent_id.is_none() && may_change(page, association, Permission::PropertyWrite)
}

/// The association of a page that is there to change something, for those who may.
///
/// # Errors
/// `association-unknown`, `Forbidden`, `Unauthenticated`.
pub async fn to_change(page: &PageContext, permission: Permission) -> Result<association::Model> {
    let association = page.association().await?;
    page.ctx.prove_in(permission, association.id)?;
    Ok(association)
}

/// Answers like a thing that does not exist when it belongs to another association than the one in the address.
///
/// # Errors
/// `NotFound` with `code`.
pub fn require_same<T: Copy + PartialEq>(one: T, other: T, code: &'static str) -> Result<()> {
    if one == other { Ok(()) } else { Err(Error::not_found(code)) }
}

/// The request for the page after `slice`, if there is one.
fn following<T>(slice: &Slice<T>) -> Result<Option<PageRequest>> {
    let next = slice.offset.saturating_add(u64::from(MAX_FIRST));
    if slice.has_next { PageRequest::new(MAX_FIRST, next).map(Some) } else { Ok(None) }
}

/// Every unit that `filter` lets through, in the order of the base deed.
///
/// # Errors
/// As `units_list`.
pub async fn all_units(ctx: &Ctx, association: AssociationId, filter: &UnitFilter) -> Result<Vec<unit::Model>> {
    if *filter == UnitFilter::default() {
        return units_all(ctx, association).await;
    }
    let mut units = Vec::new();
    let mut request = Some(PageRequest::new(MAX_FIRST, 0)?);
    while let Some(wanted) = request {
        let slice = units_list(ctx, association, filter, wanted).await?;
        request = following(&slice)?;
        units.extend(slice.rows);
    }
    Ok(units)
}

/// Every owner in use, by name.
///
/// # Errors
/// As `owners_list`.
pub async fn all_owners(ctx: &Ctx, association: AssociationId) -> Result<Vec<owner::Model>> {
    let mut owners = Vec::new();
    let mut request = Some(PageRequest::new(MAX_FIRST, 0)?);
    while let Some(wanted) = request {
        let slice = owners_list(ctx, association, &OwnerFilter::default(), wanted).await?;
        request = following(&slice)?;
        owners.extend(slice.rows);
    }
    Ok(owners)
}

/// The buildings in use of an association, by rank.
///
/// # Errors
/// As `buildings_by_associations`.
pub async fn buildings(ctx: &Ctx, association: AssociationId) -> Result<Vec<building::Model>> {
    Ok(buildings_by_associations(ctx, &[association]).await?.remove(&association).unwrap_or_default())
}

/// A part of a unit with the name of whoever owns it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedHolding {
    /// Her name.
    pub name: String,
    /// Which right, over which part.
    pub held: HolderPart,
}

impl NamedHolding {
    /// Her name with her part, "Anne Peeters (1/2)".
    #[must_use]
    pub fn in_words(&self, text: Text) -> String {
        with_part(text, &self.name, &self.held)
    }
}

/// Who owns units today, as far as the reader may see it.
///
/// # Errors
/// As `ownerships_by_units`.
pub async fn named_holdings(ctx: &Ctx, units: &[UnitId]) -> Result<BTreeMap<UnitId, Vec<NamedHolding>>> {
    let holdings = ownerships_by_units(ctx, units, ctx.today()).await?;
    let mut ids: Vec<OwnerId> = holdings.values().flatten().map(|holding| holding.owner).collect();
    ids.sort_unstable();
    ids.dedup();
    let owners = owners_by_ids(ctx, &ids).await?;
    let named = |holding: Holding| {
        owners.get(&holding.owner).map(|owner| NamedHolding { name: owner.name.clone(), held: holding.held() })
    };
    Ok(holdings.into_iter().map(|(unit, list)| (unit, list.into_iter().filter_map(named).collect())).collect())
}

/// Names of buildings by identifier; empty where there is one building only, because naming it tells nothing.
#[must_use]
pub fn building_names(buildings: &[building::Model]) -> BTreeMap<BuildingId, String> {
    match buildings {
        [] | [_] => BTreeMap::new(),
        several => several.iter().map(|building| (building.id, building.name.clone())).collect(),
    }
}

/// Ranks from zero in the order of `key`, which is asked for once a value; equal values share a rank.
pub fn ranks<T, K: Ord>(values: &[T], key: impl Fn(&T) -> K) -> Vec<u32> {
    let mut order: Vec<(K, usize)> =
        values.iter().enumerate().map(|(position, value)| (key(value), position)).collect();
    order.sort();
    let mut ranks = vec![0; values.len()];
    let mut rank = 0_u32;
    let mut before: Option<&K> = None;
    for (key, position) in &order {
        if before.is_some_and(|before| before != key) {
            rank = rank.saturating_add(1);
        }
        before = Some(key);
        if let Some(slot) = ranks.get_mut(*position) {
            *slot = rank;
        }
    }
    ranks
}
